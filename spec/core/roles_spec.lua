--- How far the words of a role go, in front of a name and behind it.
local articles = require("articles")

--- A text and the roles that it gives Ann Dent.
local function give(what, cases)
  describe(what, function()
    for text, roles in pairs(cases) do
      it(text:sub(1, 60):gsub("\n", " "), function()
        assert.same(roles, articles.roles_of(text, "Ann Dent"))
      end)
    end
  end)
end

give("Behind the noun for an office stands a second one with its article, or where somebody is from", {
  ["Hale's coach, the Croat Ann Dent, said she was calm.\n"] = { "Hale's coach", "Croat" },
  ["“It is over,” said the club's owner, the American Ann Dent.\n"] = { "club's owner", "American" },
  ["Their captain, the pianist Ann Dent, said she was calm.\n"] = { "captain", "pianist" },
  ["Hale's coach, the former rower Ann Dent, told fans to wait.\n"] = { "Hale's coach", "former rower" },
  ["Their coach met the Croat, Ann Dent, who said she was calm.\n"] = { "Croat" },
})

give("What tells that an office is to come, or was held, may stand behind its noun", {
  ["The director designate, Ann Dent, said it was late.\n"] = { "director designate" },
  ["The bishop elect, Ann Dent, said it was late.\n"] = { "bishop elect" },
  ["To be one of the elect, Ann Dent, 40, said, was hard.\n"] = {},
})

give("A title begins with the word that tells how the office is held", {
  ["“It will rain,” acting harbour master Ann Dent said.\n"] = { "acting harbour master" },
  ["Acting U.S. Marshal Ann Dent said it was late.\n"] = { "Acting U.S. Marshal" },
  ["“It will rain,” said acting Fire Chief Ann Dent.\n"] = { "acting Fire Chief" },
  ["Former state Rep. Ann Dent said it was late.\n"] = { "Former state Rep." },
  ["“It will rain,” said former Lt. Gov. Ann Dent.\n"] = { "former Lt. Gov." },
})

give("A title begins with what it is for, though that may be a verb", {
  ["Managing Director Ann Dent said it was late.\n"] = { "Managing Director" },
  ["“It will rain,” Housing Secretary Ann Dent said.\n"] = { "Housing Secretary" },
  ["Planning Minister Ann Dent said it was late.\n"] = { "Planning Minister" },
  ["“It will rain,” sales director Ann Dent said.\n"] = { "sales director" },
  ["“It will rain,” visiting fan Ann Dent, 40, said.\n"] = { "visiting fan" },
  ["“It will rain,” works council chair Ann Dent said on Monday.\n"] = { "works council chair" },
})

give("A verb behind a quotation is no part of a title", {
  ["“It will rain,” barked harbour master Ann Dent.\n"] = { "harbour master" },
  ["“It will rain,” warns harbour master Ann Dent in a film.\n"] = { "harbour master" },
})

give("Two titles in front of a name are two roles", {
  ["Town council chairwoman Brigadier Ann Dent said it was late.\n"] = { "Town council chairwoman", "Brigadier" },
  ["Green group leader Councillor Ann Dent said it was late.\n"] = { "Green group leader", "Councillor" },
  ["A police spokeswoman, Capt. Bob Umber, left. Deputy Mayor Ann Dent said it was late.\n"] = { "Deputy Mayor" },
})

give("What somebody did once is no role, nor the measure behind a noun part of one", {
  ["Ann Dent, who parted ways with the guild in May, said it was late.\n"] = {},
  ["Ann Dent, who broke hearts in May, said it was late.\n"] = {},
  ["Ann Dent, who led the guild, said it was late.\n"] = { "led the guild" },
  ["He looks up to Ann Dent, who has been a baker longer than he. “It is late,” Dent said.\n"] = { "baker" },
})

give("Nobody is only people, nor what the sentence goes on to tell of", {
  ["Some people, like Ann Dent, get on. “It is late,” Dent said.\n"] = {},
  ["Some bakers, like Ann Dent, get on. “It is late,” Dent said.\n"] = { "bakers" },
  ["According to Ann Dent, head of the port, men usually go. “It is late,” Dent said.\n"] = { "head of the port" },
  ["According to Ann Dent, head of the board, Thai exports to Peru fell.\n"] = { "head of the board" },
  ["According to Ann Dent, head of the board, a former baker, it fell.\n"] = { "head of the board", "former baker" },
})

give("The comma behind what tells who somebody is may be missing", {
  ["Ann Dent, a resident of Hull told the paper that it was late.\n"] = { "resident of Hull" },
  ["“It is late,” Ann Dent, heritage worker with the Northern Centre said.\n"] = {
    "heritage worker with the Northern Centre",
  },
  ["“It is late,” baker Ann Dent, head of the guild told the paper.\n"] = { "head of the guild", "baker" },
  ["Ann Dent, a friend of the mayor told the paper, was late. “It is,” Dent said.\n"] = {},
  ["The best cook is Ann Dent, the head of the guild said. “It is late,” Dent said.\n"] = { "best cook" },
})

give("The comma behind a name may be missing, too, behind words that open the sentence", {
  ["Speaking at the fair, Hull Works owner, Ann Dent said it was late.\n"] = { "Hull Works owner" },
  ["In May, the club's founder, Ann Dent said it was late.\n"] = { "club's founder" },
  ["Shocked by the fall of the Hull Works owner, Ann Dent said it was late.\n"] = {},
  ["In a letter to the club, the owner, Ann Dent said, was a liar. “It is late,” Dent said.\n"] = {},
  ["After a row with Bob Lee, a new president, Ann Dent said it was late.\n"] = {},
})

give("What somebody lets another do is no part of the other's role", {
  ["The guard was accused of letting prisoner Ann Dent go. “It is wrong,” Dent said.\n"] = { "prisoner" },
  ["He was charged with helping baker Ann Dent to flee. “It is wrong,” Dent said.\n"] = { "baker" },
  ["He spoke of visiting professor Ann Dent. “It is wrong,” Dent said.\n"] = { "visiting professor" },
})

give("A word that goes with the title behind it is no title", {
  ["His fellow Senator Ann Dent said it was late.\n"] = { "fellow Senator" },
  ["The incumbent Governor Ann Dent said it was late.\n"] = { "incumbent Governor" },
  ["Then Gov. Ann Dent left. “It was late,” Dent said.\n"] = { "Gov." },
})

give("What an office is for may be a list", {
  ["Minister for Ports, Housing and Sport Ann Dent said it was late.\n"] = { "Minister for Ports, Housing and Sport" },
  ["Minister of Sport, Arts and Culture Ann Dent said it was late.\n"] = { "Minister of Sport, Arts and Culture" },
  ["Minister for Roads and Sport Ann Dent said it was late.\n"] = { "Minister for Roads and Sport" },
})

give("A word for a time is part of a title only where it tells what somebody does", {
  ["Day care owner Ann Dent said it was late.\n"] = { "Day care owner" },
  ["By the time Senator Ann Dent came, it was dark. “I was late,” Dent said.\n"] = { "Senator" },
  ["At that point harbour master Ann Dent rang the bell. “It was dark,” Dent said.\n"] = { "harbour master" },
  ["The point guard Ann Dent said it was late.\n"] = { "point guard" },
})

give("Who says something may be called by a noun that no list knows", {
  ["“It will rain,” said eelfisher Ann Dent, 58.\n"] = { "eelfisher" },
  ["“It will rain,” says whelker Ann Dent.\n"] = { "whelker" },
})

give("A noun phrase before the name goes as far as it goes", {
  ["The chair of that board, Ann Dent, said it was late.\n"] = { "chair of that board" },
  ["The detective leading the search, Ann Dent, said it was late.\n"] = { "detective leading the search" },
  ["The harbour minister, retired Gen. Ann Dent, said it was late.\n"] = { "harbour minister", "retired Gen." },
  ["The police chief, former Capt. Ann Dent, said it was late.\n"] = { "police chief", "former Capt." },
})

give("Who is told of in what is said is not who says it", {
  ["He praised the coach watching the game, Ann Dent said.\n"] = {},
})

give("What is no role", {
  ["Her name is Ann Dent. “I bake,” Dent said.\n"] = {},
  ["Ann Dent, who was elected in May, said it was late.\n"] = {},
  ["Ann Dent served seven years. “It was long,” Dent said.\n"] = {},
  ["Ann Dent served 18 months in prison. “It was long,” Dent said.\n"] = {},
})

give("What somebody is called in praise is no role", {
  ["“I row,” Ann Dent said. “Ann Dent is a fighter,” said Bob Umber.\n"] = {},
})

give("What looks like it is one", {
  ["“I row,” Ann Dent said. “Ann Dent is the mayor of Holm,” said Bob Umber.\n"] = { "mayor of Holm" },
  ["Ann Dent, who was elected mayor in May, said it was late.\n"] = { "mayor" },
  ["The winner is Ann Dent. “I bake,” Dent said.\n"] = { "winner" },
})

give("One of several such bodies is the body before it", {
  ["“I was there,” said Ann Dent, managing partner of Holm Capital, one of the three funds.\n"] = {
    "managing partner of Holm Capital",
  },
  ["“I was there,” said Ann Dent, head of Holm Bank, one of the oldest lenders.\n"] = { "head of Holm Bank" },
})

give("A place that a member is of ends before the sentence does", {
  ["“We ran,” said Rep. Ann Dent, D-Holmbrook. “It rained.”\n"] = { "Rep.", "D-Holmbrook" },
  ["Rep. Ann Dent, R-Mass., said it was late.\n"] = { "Rep.", "R-Mass." },
})

give("Friends of the museum are a body", {
  ["Friends of the Museum president Ann Dent said it was late.\n"] = { "Friends of the Museum president" },
  ["Friends of the Park chair Ann Dent said it was late.\n"] = { "Friends of the Park chair" },
})

describe("Friends of a family or a president", function()
  for _, text in ipairs({
    "Friends of the Umber family said it was late.\n",
    "Friends of the President said it was late.\n",
    "Friends of the Dutch singer said it was late.\n",
  }) do
    it("are no body: " .. text:sub(1, 30), function()
      assert.not_equal("organization", articles.annotate(text).speakers[1].type)
    end)
  end
end)

give("Letters for an office are a title", {
  ["“It will rain,” said Pc Ann Dent.\n"] = { "Pc" },
  ["Pc Ann Dent said it was late.\n"] = { "Pc" },
})

describe("A dateline", function()
  it("is nobody's role", function()
    assert.same({}, articles.roles_of("HOLM BAY, Calif. — Umbera said on Monday it would close.\n", "Umbera"))
  end)

  it("gives nobody the title that the state's short form looks like, nor its gender", function()
    local text = "HOLM BAY, Miss. — Bob Dent keeps bees.\n\n“It is hard,” he said.\n"
    articles.assert_said(text, { "It is hard", "Bob Dent" })
    assert.same({}, articles.roles_of("HOLM BAY, Col. — Ann Dent said on Monday it would rain.\n", "Ann Dent"))
    assert.same({ "Col." }, articles.roles_of("HOLM BAY, Fla. — Col. Ann Dent said it would rain.\n", "Ann Dent"))
  end)
end)

give("An aside that names somebody leaves the office before it", {
  ["The retired general, a former Holm pilot named Ann Dent, said it was late.\n"] = {
    "retired general",
    "former Holm pilot",
  },
  ["Bob Umber says he is ill. The suspect, a former cook named Ann Dent, said it was late.\n"] = { "former cook" },
})

give("A style in front of a name leaves the title before it", {
  ["Kulnari elder Aunty Ann Dent said it was late.\n"] = { "Kulnari elder", "Aunty" },
  ["Kulnari elder Auntie Ann Dent said it was late.\n"] = { "Kulnari elder", "Auntie" },
})

give("What somebody is stands before a clause about the name", {
  ["Ann Dent, a 52-year-old diver who goes by one name, said it was late.\n"] = { "52-year-old diver" },
  ["“It will rain,” said Ann Dent, a baker who was allowed to give only her first name.\n"] = { "baker" },
  ["Ann Dent, not her real name, said it was late.\n"] = {},
  ["Ann Dent, which is a common name, said it was late.\n"] = {},
})

give("Whom somebody meets in a clause is nothing that he or she is", {
  ["“It will rain,” said Ann Dent, a baker who met a nurse and a doctor.\n"] = { "baker" },
  ["“It will rain,” said Ann Dent, a lawyer who knows the mayor and a judge.\n"] = { "lawyer" },
  ["“It will rain,” said Ann Dent, a baker and the chair of the guild.\n"] = { "chair of the guild", "baker" },
  ["“It will rain,” said Ann Dent, a baker who runs a shop and a former nurse.\n"] = { "former nurse", "baker" },
})

give("What somebody has done is no role, other than an office or a trade", {
  ["Ann Dent, who has hit Bob Lee for his wife's conduct, released a video. “He is wrong,” Dent said.\n"] = {},
  ["Ann Dent, who has worked as a nurse, said it was late.\n"] = { "has worked as a nurse" },
  ["Ann Dent, who has been the director of the mill, said it was late.\n"] = { "director of the mill" },
})

give("A sheikh's style behind an office is no part of it", {
  ["Harbour Minister Sheikh Ann Dent said it was late.\n"] = { "Harbour Minister" },
  ["The harbour master, Sheikh Ann Dent, said it was late.\n"] = { "harbour master", "Sheikh" },
})

give("What somebody is ends where he or she begins to speak", {
  ["Ann Dent, head of Umber Ferries commenting on the sale, said it was late.\n"] = { "head of Umber Ferries" },
  ["Ann Dent, a lawyer representing farmers, said it was late.\n"] = { "lawyer representing farmers" },
  ["Ann Dent, a public speaking coach, said it was late.\n"] = { "public speaking coach" },
})

give("When it was is no part of what somebody is", {
  ["Last year Hale's former port minister, Ann Dent, said it was late.\n"] = { "Hale's former port minister" },
  ["Last year Hale's former ports minister, Ann Dent, said it was late.\n"] = { "Hale's former ports minister" },
  ["Earlier this year Hale's former mayor, Ann Dent, said it was late.\n"] = { "Hale's former mayor" },
  ["Last year's winner Ann Dent said it was late.\n"] = { "winner" },
})

give("How somebody is, behind who remains, is no role", {
  ["Ann Dent, who remains calm, said: “It was late.”\n"] = {},
  ["Ann Dent, who became ill in May, said: “It was late.”\n"] = {},
  ["Ann Dent, who remains chair, said: “It was late.”\n"] = { "chair" },
  ["Ann Dent, who became a nurse in May, said: “It was late.”\n"] = { "nurse" },
})

give("Surnamed leads to a name", {
  ["“It is late,” said a 34-year-old baker surnamed Ann Dent.\n"] = { "34-year-old baker" },
  ["The suspect, surnamed Ann Dent, denied the charges.\n"] = { "suspect" },
})

give("The period of a style ends no sentence between an office and the name", {
  ["Ports Minister Adv. Ann Dent said it was late.\n"] = { "Ports Minister" },
  ["The Speaker, Rt. Hon. Ann Dent, said it was late.\n"] = { "Speaker" },
  ["The minister spoke to RT. Ann Dent said it was late.\n"] = {},
})

give("Who does something first or alone is a role with what that is, unless somebody else is named as its object", {
  ["The first woman to lead the board, Ann Dent, said it was late.\n"] = { "first woman to lead the board" },
  ["The youngest rower to win the cup, Ann Dent, said she was calm.\n"] = { "youngest rower to win the cup" },
  ["The first woman to thank the harbour master, Ann Dent, was Eva Hale. “No,” Dent said.\n"] = { "harbour master" },
  ["The first woman to lead the board, Ann Dent said, was Eva Hale.\n"] = {},
})

give("Behind a role that ends in the name of a body may stand what the body is", {
  ["Ann Dent, head of the Lake Bakers Fund, a group that backs young bakers, said it was late.\n"] = {
    "head of the Lake Bakers Fund",
  },
  ["Ann Dent, chief executive of Dale Air, a charter company and jet broker for banks, said it was late.\n"] = {
    "chief executive of Dale Air",
  },
  ["Ann Dent, a founder of the Lake Bakers Fund, a former broker and group leader, said it was late.\n"] = {
    "founder of the Lake Bakers Fund",
    "former broker and group leader",
  },
  ["Ann Dent, head of the Lake Bakers Fund, a company director, said it was late.\n"] = {
    "head of the Lake Bakers Fund",
    "company director",
  },
})

give("Words that only describe tell nothing where a noun goes on behind the name", {
  ["A senior Dent adviser said it was late. “It is,” Ann Dent said.\n"] = {},
  ["A longtime Dent friend said it was late. “It is,” Ann Dent said.\n"] = {},
  ["A senior judge, Ann Dent, said it was late.\n"] = { "senior judge" },
  ["Tom Hale and fellow Sen. Ann Dent left. “It is late,” Dent said.\n"] = { "Sen." },
  ["Fellow baker Ann Dent said it was late.\n"] = { "Fellow baker" },
})

give("Who is only doing something is not said to be anything", {
  ["Ann Dent, who is hoping to run the mill, said it was late.\n"] = {},
  ["Ann Dent, who is trying to sell the mill, said it was late.\n"] = {},
  ["Ann Dent, who is leading the search, said it was late.\n"] = { "leading the search" },
})

give("A role behind as ends before what it is used for", {
  ["Hale blamed Ann Dent for using her post as board chairman to shut the gates.\n\n“No,” Dent said.\n"] = {
    "board chairman",
  },
  ["Hale described Ann Dent as the youngest baker to win a prize. “It is late,” Dent said.\n"] = {
    "youngest baker to win a prize",
  },
})

give("A phrase that tells of an office to come is nobody's role, nor one for who does something to her", {
  ["“I mend nets,” said Ann Dent, 30, of Hale. She says it is hard there.\n\nThose asked say the lake should be "
    .. "a task for the next president.\n"] = {},
  ["Voters gave Ann Dent a full term on the court Tuesday, a win for Gov. Tom Hale (R) and the guilds.\n\nBut Dent "
    .. "had the guilds behind her. The governor once named her to a lower court in 2012, then he raised her in May."
    .. "\n\nIn one of her columns, Dent blamed “the rich.”\n"] = {},
  ["Ann Dent won. The mayor said her city was calm. “It is late,” Dent said.\n"] = { "mayor" },
  ["Ann Dent won the vote. The next mayor of Hale said: “Go.” “It is late,” Dent said.\n"] = { "next mayor of Hale" },
})
