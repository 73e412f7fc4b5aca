--- Constructions of everyday local news: who is meant, what is no speech, what somebody is, who is introduced.
local articles = require("articles")
local tell = articles.tell

tell("Who asks does not answer", {
  {
    "Farmer Piet Dent said he had reported the hole.\n\n“I rang twice,” he told the coroner. “Nobody came.”\n\n"
      .. "Inspector Carl Umber said the hole was known.\n\nAsked by the coroner whether that was right, he "
        .. "replied: “No.”\n",
    { "rang twice", "Piet Dent", "“No.”", "Carl Umber" },
  },
})

tell("Mrs and the surname mean the widow", {
  {
    "Gwilym Barr, 67, fell from his bicycle. He died two days later.\n\nHis widow, Rosalind, told the "
      .. "hearing that he "
      .. "rode every week.\n\n“He knew every bump,” Mrs Barr said.\n",
    { "rode every week", "Rosalind", "every bump", "Rosalind" },
  },
})

tell("The bride and the groom are told apart", {
  {
    "Darren Dent and Sophie Umber wed on Sunday.\n\n“We met here,” said the bride. “He let me win.”\n\n"
      .. "The groom said it was “a bit mad”.\n",
    { "We met here", "Sophie Umber", "a bit mad", "Darren Dent" },
  },
})

tell("A noun takes up who was told of", {
  { "Striker Noor Dent hit the bar.\n\n“You just know,” said the Norway international.\n", { "know", "Noor Dent" } },
  {
    "Champion Ruslan Dent lost on Tuesday.\n\nDent, who was hurt, would not use it as an excuse.\n\n"
      .. "“He was better,” the former world number three said.\n",
    { "He was better", "Ruslan Dent" },
  },
  {
    "Manager Craig Umber praised his side.\n\n“I have seen it all,” said Umber.\n\nRhys Barr scored twice. "
      .. "Barr, 19, was "
      .. "new to the club.\n\n“He is fast,” added Umber.\n\nThe teenager said it had not sunk in.\n",
    { "seen it all", "Craig Umber", "had not sunk in", "Rhys Barr" },
  },
  {
    "Holm Rovers sacked manager Gianni Barr.\n\nBarr said he was “heartbroken”.\n\nCaptain Shola Umber said "
      .. "the players "
      .. "were to blame.\n\n“I missed an open goal,” said the midfielder.\n",
    { "heartbroken", "Gianni Barr", "open goal", "Shola Umber" },
  },
  {
    "“He does not look,” said the line's head of safety, Ruth Barr.\n\nThe train driver told officers that "
      .. "he shut his "
      .. "eyes.\n",
    { "does not look", "Ruth Barr", "shut his eyes", "train driver" },
  },
})

tell("A phrase behind the name whose second comma is missing does not speak alone", {
  { "Ann Dent, a baker from Holm said the road was bad. “It floods,” she added.\n", { "road was bad", "Ann Dent" } },
  { "Dent, an aide said, was “very calm”. Ann Dent is mayor.\n", { "very calm", "aide" } },
})

tell("A pronoun behind a list of places speaks", {
  {
    "Rose Dent likes the islands. In the ports before, which were Nain, Holm and Quarry Bay she said they "
      .. "had met whales.\n",
    { "met whales", "Rose Dent" },
  },
})

describe("Nobody says", function()
  for text, words in pairs({
    ["Police were called to a house in Quay Street on Sunday.\n"] = "house",
    ["Novelist Pia Dent, who learned to read there, handed in the key.\n"] = "read there",
    ["Volunteer Hilda Dent discovered the old chart of the sea behind a print.\n"] = "chart",
    ["Dent wrote all her books by hand.\n"] = "by hand",
    ["Fire crews pumped out cellars until the afternoon.\n"] = "cellars",
    ["Nobody had told her about the earlier floods.\n"] = "floods",
    ["Astronomers have spotted a planet where it rains glass.\n"] = "planet",
    ["Officials have since cancelled the fine.\n"] = "fine",
    ["Councillor Wade Dent, who cast the only vote, left.\n"] = "only vote",
  }) do
    it("what is only done: " .. text:sub(1, 50), function()
      for _, quote in ipairs(articles.annotate(text).quotes) do
        assert.is_nil(text:sub(quote.start + 1, quote["end"]):find(words, 1, true))
      end
    end)
  end

  for text, words in pairs({
    ["“Low Tide” actor Trevor Dent said that it was late.\n"] = "Low Tide",
    ["Ada Dent swam in. She was nicknamed the harbour's “bravest cook” for it.\n"] = "bravest cook",
  }) do
    it("what is only a name: " .. text:sub(1, 50), function()
      for _, quote in ipairs(articles.annotate(text).quotes) do
        assert.is_nil(text:sub(quote.start + 1, quote["end"]):find(words, 1, true))
      end
    end)
  end

  it("what is told by post or at a time", function()
    local found = articles.annotate("Crews were told by email that half the base would close.\n")
    for _, quote in ipairs(found.quotes) do
      assert.is_nil(quote.speaker)
    end
  end)
end)

describe("A role", function()
  for text, roles in pairs({
    ["Though the trader outsold Umber at the fair by ten buckets, Ann Dent went home. “We lost,” Dent said.\n"] = {},
    ["While Umber has not paid all of the mayor's gardeners, Ann Dent digs on. “I will,” Dent said.\n"] = {},
    ["The firm printed a talk with Ann Dent, head of the ferry board in which she said “no”.\n"] = { "head "
      .. "of the ferry board" },
    ["Among them was Ann Dent, a 68-year-old retired nurse, who fled.\n\n“I can buy it,” Dent said.\n"] = {
      "68-year-old retired nurse",
    },
    ["That was not good enough, said retired librarian Ann Dent.\n"] = { "retired librarian" },
    ["But shadow business secretary Ann Dent said it was late.\n"] = { "shadow business secretary" },
    ["In the village, harbour master Ann Dent said she had seen it.\n"] = { "harbour master" },
    ["Season ticket holder Ann Dent, 74, said it was late.\n"] = { "Season ticket holder" },
    ["One of the nurses, Ann Dent, said it was late.\n"] = { "One of the nurses" },
    ["MSP Ann Dent said it was late.\n"] = { "MSP" },
    ["Acme boss Lionel Umber, 56, and his finance director, Ann Dent, 49, left. “We knew,” said Dent.\n"] = {
      "finance director",
    },
    ["“We work,” said the charity's founder, gynaecologist Ann Dent.\n"] = { "charity's founder", "gynaecologist" },
    ["“Before Ann, the detective always went home,” said Bob Umber. “I write,” Ann Dent said.\n"] = {},
  }) do
    it("is what the words around the name say: " .. text:sub(1, 60):gsub("\n", " "), function()
      assert.same(roles, articles.roles_of(text, "Ann Dent"))
    end)
  end
end)

describe("Somebody is introduced", function()
  local function problems(text)
    local codes = {}
    for _, problem in ipairs(articles.annotate(text).problems) do
      codes[#codes + 1] = problem.code
    end
    return codes
  end

  for _, text in ipairs({
    "His mother, Linsey, said he had thought of it. “It was fun,” she said.\n",
    "Her husband Mykola said: “She went out to dance.”\n",
    "Ann Dent, who farms on the hill, said it was late.\n",
    "Ann Dent, whose sons go to the school, said it was late.\n",
    "Ann Dent, of Dent and Sons in Holm, said it was late.\n",
  }) do
    it("by a relative's noun, a clause or a place: " .. text:sub(1, 40), function()
      assert.same({}, problems(text))
    end)
  end

  it("by nothing else", function()
    assert.same({ "not-introduced" }, problems("Ann Dent said it was late.\n"))
    assert.same({ "not-introduced" }, problems("On Monday Ann Dent, visibly moved, said it was late.\n"))
    assert.same({ "not-introduced" }, problems("In a letter to the mayor, Ann Dent said it was late.\n"))
    assert.same({ "not-introduced" }, problems("“I won,” said Ann Dent, who was crying.\n"))
    assert.same({ "not-introduced" }, problems("“I won,” said Ann Dent from the top of the bus.\n"))
    assert.same({ "not-introduced" }, problems("Man killed a neighbour\n\nAnn Dent said it was late.\n"))
  end)
end)

describe("A name", function()
  it("does not begin with where its bearer's followers are from", function()
    local found = articles.annotate("Filipino Dent admirers sang. “It is loud,” Dent said.\n")
    assert.equal("Dent", found.speakers[1].name)
  end)
end)

tell("A clause, a comma, the verb and who says it are a report", {
  { "That was not good enough, said retired librarian Ann Dent.\n", { "not good enough", "Ann Dent" } },
  { "No eels were found in the canal this year, states the report.\n", { "No eels were found", "report" } },
})

tell("What only looks like such a construction is read as before", {
  { "Bob Dent, the club said on Monday, will miss the season.\n", { "Bob Dent", "club" } },
  { "Bob Dent, a spokeswoman said by email, is on leave.\n", { "Bob Dent", "spokeswoman" } },
  { "Dr Ida Winter runs the ward. Winter said it was full.\n", { "it was full", "Ida Winter" } },
  { "She was told by Law that it was late. Bob Law is her boss.\n", { "it was late", "Law" } },
  {
    "Holm won with goals by Dent (17) and Moe (81). Captain Bob Dent, 35, hit the bar. “I was glad,” the "
      .. "35-year-old said.\n",
    { "was glad", "Bob Dent" },
  },
  {
    "Bob Dent stood by the door. Carl Moe entered the box. Asked by Moe's lawyer if he was there, he said: “Yes.”\n",
    { "“Yes.”", "Carl Moe" },
  },
  { "Coach Bob Dent won the cup. “We were lucky,” the former goalkeeper said.\n", { "were lucky", "Bob Dent" } },
  { "Ann Moe was fired by Bob Moe. Asked about her, Moe said: “I had to.”\n", { "had to", "Bob Moe" } },
  {
    "‘This is the end of it’\n\nA roofer fell on Monday.\n\n“I thought, ‘This is the end of it’, and I shut "
      .. "my eyes,” said Bob "
      .. "Dent, a roofer.\n",
    { "I thought", "Bob Dent" },
  },
  {
    "Ann Lund and Bob Dent own the hotel. A wedding was held there on Sunday. “It was a mess,” said the bride.\n",
    { "a mess", "bride" },
  },
  {
    "Head teacher Eve Moe taught Bob Dent. The head told the inquest that he was bright.\n",
    { "he was bright", "Eve Moe" },
  },
})

describe("A role beside such words", function()
  for text, roles in pairs({
    ["The club gave money to help nurse Ann Dent walk again. “I can walk,” Dent said.\n"] = { "nurse" },
    ["Last season coach Ann Dent left. “I had to,” Dent said.\n"] = { "coach" },
    ["Ann Dent, a plumber originally hired to fix a tap, found it. “It was odd,” Dent said.\n"] = { "plumber" },
    ["It comes as the union's general secretary, Ann Dent said pay was too low. “It is,” Dent said.\n"] = {
      "union's general secretary",
    },
    ["The club has retired captain Ann Dent's shirt. “I am glad,” Dent said.\n"] = { "captain" },
  }) do
    it("is no longer for them: " .. text:sub(1, 50), function()
      assert.same(roles, articles.roles_of(text, "Ann Dent"))
    end)
  end

  it("may be a lone letter where the text begins", function()
    assert.equal(1, #articles.annotate("s Ann Dent and Bob Umber said it was late.\n").quotes)
  end)
end)

tell("Who is quick to say something says it", {
  {
    "The keepers would not tell where the boat lay, but were quick to say the lamp on the pier still burned.\n",
    { "the lamp on the pier", "keepers" },
  },
  { "Ann Dent was keen to stress the gate was safe.\n", { "gate was safe", "Ann Dent" } },
})

tell("Who has just spoken says the next thing, too, where it only names another", {
  {
    "The agency said on Monday that eels were scarce. Norway has many of them, which winter in the fjords, it said.\n",
    { "eels were scarce", "agency", "Norway has many", "agency" },
  },
})

tell("Who does something meanwhile is another", {
  {
    "“I close this meeting,” Carl Dent said as the baker yelled: “You do not!”\n",
    { "close this meeting", "Carl Dent", "You do not", "baker" },
  },
})

tell("Who speaks against somebody in one sentence is another, unless that is what they are", {
  {
    "Union leader Ann Dent said the offer was poor, but the minister insisted it was fair.\n",
    { "offer was poor", "Ann Dent", "it was fair", "minister" },
  },
  {
    "Carl Moe said the gate was shut, while the porter said that it had stood open.\n",
    { "gate was shut", "Carl Moe", "stood open", "porter" },
  },
  {
    "Carl Moe plays for Holm. Moe said he was fit, but the goalkeeper admitted that he was sore.\n",
    { "he was fit", "Carl Moe", "he was sore", "Carl Moe" },
  },
  {
    "Ann Dent, the minister, said the offer was poor, but the minister insisted it was fair.\n",
    { "offer was poor", "Ann Dent", "it was fair", "Ann Dent" },
  },
})

tell("Two texts by the names of two bodies are two", {
  {
    "A Holm Board report showed that locks were rusty. The latest Tide Panel report estimates that they will break.\n",
    { "locks were rusty", "Holm Board report", "they will break", "latest Tide Panel report" },
  },
})

describe("Nobody says how something is done", function()
  for _, text in ipairs({
    "Boats will be moored according to the harbour rules.\n",
    "She had a key to said cellar on Monday.\n",
    "The fair went according to plan for ten minutes.\n",
  }) do
    it("in: " .. text, function()
      assert.same({}, articles.annotate(text).speakers)
    end)
  end
end)

tell("The minutes of a meeting are no time", {
  { "The minutes, published on Friday, record that nine people came.\n", { "nine people came", "minutes" } },
})

tell("The panel that has spoken goes on as it", {
  {
    "The disciplinary panel said the tackle was “reckless”. It added that the player had shown “remorse”.\n",
    { "reckless", "disciplinary panel", "remorse", "disciplinary panel" },
  },
})

tell("Who adds something is who has spoken last", {
  {
    "Tane Dent was banned for a tackle on Rory Moe.\n\n“I was wrong,” Dent said.\n\nCoach Bernard Umber was "
      .. "angry. “Six "
      .. "weeks?” he said.\n\nThe Frenchman added: “We speak of it every year.”\n",
    { "I was wrong", "Tane Dent", "Six weeks", "Bernard Umber", "every year", "Bernard Umber" },
  },
})

tell("Who is called by height, or by age and trade, is who was named", {
  { "Center Ousmane Dent had 22 points.\n\n“My job is easy,” the 7-footer said.\n", { "job is "
    .. "easy", "Ousmane Dent" } },
  {
    "The Rev Miles Dent told a joke.\n\nGavin Moe, a parent, said he was angry.\n\nThe 61-year-old "
      .. "clergyman said: “It came "
      .. "out wrong.”\n",
    { "he was angry", "Gavin Moe", "out wrong", "Miles Dent" },
  },
})

tell("A given name that both have is no proof", {
  {
    "Joseph Moe, a farmer, was there.\n\nArea MP Hillary Dent urged farmers to be patient. “Let us not burn "
      .. "the house,” he "
      .. "said.\n",
    { "burn the house", "Hillary Dent" },
  },
  {
    "“It is dark,” said Sen. Delroy Moe. Rep. Xiomara Dent said the lamps were on order. “So was my boat,” "
      .. "he replied.\n",
    { "is dark", "Delroy Moe", "So was my boat", "Delroy Moe" },
  },
})

tell("A town and a colon are a dateline", {
  { "New Delhi: The minister said the shops would go.\n", { "the shops would go", "minister" } },
})

describe("Beside such words a role", function()
  for text, roles in pairs({
    ["Top seed Ann Dent survived a scare. “I won,” Dent said.\n"] = { "Top seed" },
    ["Umber won before overcoming Australian qualifier Ann Dent. “It hurts,” Dent said.\n"] = { "Australian "
      .. "qualifier" },
    ["Umber will face third seed Ann Dent, who beat her friend Mila Moe. “I won,” Dent said.\n"] = { "third seed" },
    ["Among them was retired teacher Ann Dent, 71. “I learned here,” Dent said.\n"] = { "retired teacher" },
    ["Ann Dent, who is blind, sat there. “I liked it,” Dent said.\n"] = {},
  }) do
    it("goes as far as it goes: " .. text:sub(1, 60), function()
      assert.same(roles, articles.roles_of(text, "Ann Dent"))
    end)
  end

  it("is no verb with a plural's form", function()
    local roles = articles.roles_of("Her son, Jan Dent, volunteers on Sundays. “I like it,” Dent said.\n", "Jan Dent")
    assert.is_nil(table.concat(roles or {}, " "):find("volunteers", 1, true))
  end)

  it("goes in front of the name as a whole", function()
    local roles = articles.roles_of("Her coach, former doubles champion Ann Dent, said it was late.\n", "Ann Dent")
    assert.equal("former doubles champion", (roles or {})[1])
  end)

  it("may be a style that is spelled out", function()
    assert.truthy(articles.roles_of("The sponsor, Honourable Chidera Dent, said it was wrong.\n", "Chidera Dent"))
  end)
end)

describe("Somebody who is asked, or adds to a score", function()
  for _, text in ipairs({
    "Center Ousmane Dent added 22 points for the Gulls.\n",
    "Dent, who dabbed her eyes with a tissue, left.\n",
    "Her workmate pressed the emergency stop.\n",
  }) do
    it("says nothing: " .. text, function()
      assert.same({}, articles.annotate(text).quotes)
    end)
  end
end)

tell("What he calls something by tells that the name is a man's", {
  {
    "President Bob Hale said it would rain.\n\nSecretary Hillary Dent regretted what he called a “brazen "
      .. "drizzle”.\n\n“I count on the sun,” he said.\n",
    { "brazen drizzle", "Hillary Dent", "I count on", "Hillary Dent" },
  },
})

describe("A role that begins with a compound of a name", function()
  it("is no other person", function()
    local text = "Ann Dent — Ivy Hall-trained surgeon and television cook — was called in. “I came,” Dent said.\n"
    assert.same({ "Ivy Hall-trained surgeon and television cook" }, articles.roles_of(text, "Ann Dent"))
  end)
end)

tell("A company's form in small letters is part of its name", {
  {
    "Hexworth plc said profits fell. The retailer blamed “warm weather”.\n",
    { "profits fell", "Hexworth plc", "warm weather", "Hexworth plc" },
  },
})

tell("The day is no part of the name behind it", {
  { "On Monday Acme, a rival, said it would wait.\n", { "it would wait", "Acme" } },
})

tell("A guild is a body, and so is a name that ends in Water", {
  {
    "The government's plan has run into opposition.\n\nThe Weavers' Guild disagrees. In a statement it said that "
      .. "a ban would be wrong.\n",
    { "a ban would be wrong", "Weavers' Guild" },
  },
  {
    "A baker accused Kestrel Water of hiding spills. The former employee said that he was told to lie.\n\nKestrel "
      .. "denied the charge. Kestrel said it was “nonsense”.\n",
    { "he was told to lie", "former employee", "nonsense", "Kestrel Water" },
  },
})

tell("One minister is not the one who is named, and the minister is that one", {
  {
    "Prime Minister Ilse Dent has ruled out an election.\n\nOne minister, who asked not to be named, said there had "
      .. "been a debate. “I wanted to go in May,” the minister said.\n",
    { "there had been a debate", "minister", "I wanted to go", "minister" },
  },
})

tell("Who has seen a letter did not write it", {
  {
    "Holm Ales owns the inn. The brewery declined to comment. In a letter seen by the Herald, however, it told "
      .. "her that the rent was “fair”.\n",
    { "the rent was", "brewery" },
  },
})

describe("A goal, somebody who may see something, and whose road it is", function()
  for _, text in ipairs({
    "Jamie Dent added a second before the break. Dent added a third from the spot.\n",
    "Dent scored another goal late on.\n",
  }) do
    it("say nothing: " .. text, function()
      assert.same({}, articles.annotate(text).quotes)
    end)
  end

  tell("nor", {
    { "Anyone who sees Ann Dent is asked to call the police.\n", { "Ann Dent is asked", nil } },
    { "Farmer Jan Dent, whose land the old line crosses, said it was late.\n", { "the old line", nil } },
  })
end)

tell("Who has been given one office or trade is not called by another", {
  {
    "“The pumps are old,” Harbour Master Piet Dent said.\n\n“There is no money,” the mayor said.\n",
    { "pumps are old", "Piet Dent", "no money", "mayor" },
  },
  {
    "“She did nothing,” defense attorney Carl Umber said.\n\n“The tapes show it,” the prosecutor said.\n",
    { "did nothing", "Carl Umber", "tapes show it", "prosecutor" },
  },
  {
    "“It was pitch black,” plumber Piet Dent said.\n\n“He came in singing,” the nurse said.\n",
    { "pitch black", "Piet Dent", "came in singing", "nurse" },
  },
  {
    "Board member Ina Foy said the roof leaked.\n\nThe superintendent said it would be mended by May.\n",
    { "the roof leaked", "Ina Foy", "would be mended", "superintendent" },
  },
  {
    "Caretaker Piet Dent said he heard a bang. The principal said everybody was safe. “We were lucky,” she said.\n",
    { "heard a bang", "Piet Dent", "everybody was safe", "principal", "were lucky", "principal" },
  },
})

tell("Who is known by an age alone is nobody of the court", {
  {
    "Piet Dent, 29, looked at the floor.\n\n“This was planned,” the prosecutor told the jury.\n",
    { "was planned", "prosecutor" },
  },
})

tell("Whoever is spoken to does not speak", {
  { "Ms. Foy stood. “You may sit,” the judge told her.\n", { "may sit", "judge" } },
  { "Piet Dent took the stand. “Where was it?” the prosecutor asked him.\n", { "Where was it", "prosecutor" } },
})

tell("Who is told of beside somebody called by a noun is not called by it", {
  { "The ranger met a man. The man said he was lost.\n", { "he was lost", "man" } },
  { "The mayor hugged the girl. “I am fine,” the girl said.\n", { "I am fine", "girl" } },
})

tell("One former judge is somebody new", {
  {
    "Judge Ina Foy ruled on Monday. One former judge said the ruling was wrong.\n",
    { "the ruling was wrong", "former judge" },
  },
  {
    "Piet Dent ran the firm for years. “He never listened,” said one former colleague who asked not to be named.\n",
    { "never listened", "former colleague" },
  },
})

tell("Who is asked answers, where the sentence begins with the question", {
  {
    "Dent came late. When a reporter asked Dent about the bill, he replied: “Ask my wife.”\n",
    { "Ask my wife", "Dent" },
  },
})

tell("Another, alone, is somebody who may go on", {
  {
    "One miner said the shaft was dry. Another said he was not sure. “We will see,” he said.\n",
    { "shaft was dry", "miner", "not sure", "Another", "We will see", "Another" },
  },
})

tell("Whom the verb is about does not do it", {
  {
    "“It hurt,” said Ina Foy. The queen came on Sunday. She held Ms. Foy's hand and said help was on its way.\n",
    { "It hurt", "Ina Foy", "help was on its way", false },
  },
})

tell("Who is tried, or taken to a doctor, is not who deals with that", {
  {
    "Former headteacher Ian Moe, 61, was jailed for nine years. “You betrayed them,” the judge said.\n",
    { "betrayed them", "judge" },
  },
  { "Ian Moe was taken to hospital. “He was lucky,” the doctor said.\n", { "was lucky", "doctor" } },
})

tell("Who asks does not answer, whatever is told of whoever asks", {
  {
    "Sam Dent gave evidence. When his lawyer, Ian Moe, asked about the knife, he said it was “a toy.”\n",
    { "a toy", "Sam Dent" },
  },
})

tell("A deputy, a shadow, an attorney for something else is another", {
  {
    "Port minister Ina Foy said trade was up. The shadow minister called for an inquiry.\n",
    { "trade was up", "Ina Foy", "an inquiry", "shadow minister" },
  },
  {
    "Fire Chief Piet Dent said it was out. The deputy chief said two were hurt.\n",
    { "it was out", "Piet Dent", "two were hurt", "deputy chief" },
  },
  {
    "Defense attorney Ina Foy said it was wrong. The district attorney said it was right.\n",
    { "it was wrong", "Ina Foy", "it was right", "district attorney" },
  },
  {
    "Deputy Mayor Ina Foy said it was late. “It is right,” the deputy mayor said.\n",
    { "it was late", "Ina Foy", "It is right", "Ina Foy" },
  },
})
