--- Where the rules of everyday_spec end: texts that look like theirs and are none of them.
local articles = require("articles")
local tell = articles.tell

tell("Who is told of may be quoted behind who comments on it", {
  {
    "Carl Moe is in hospital. Surgeon Ann Tarn said the surgery had gone well. “I feel fine,” he said from the ward.\n",
    { "I feel fine", "Carl Moe" },
  },
  {
    "Singer Eve Moe fell ill. Manager John Tarn said the tour was off. “I am so sorry,” she told fans.\n",
    { "I am so sorry", "Eve Moe" },
  },
  {
    "“I was late,” Carl Moe said.\n\nEve Tarn said the crash was bad. “I saw nothing,” he said.\n",
    { "I was late", "Carl Moe", "I saw nothing", "Carl Moe" },
  },
})

tell("A relative clause may end before what is said", {
  {
    "The neighbour she stayed with said bins had been burning.\n",
    { "bins had been burning", "neighbour" },
  },
})

tell("Only a panel that has just spoken is `it`", {
  {
    "The panel said the player was “reckless”. Umber Rovers will appeal. It said the ban was “harsh”.\n",
    { "reckless", "panel", "harsh", "Umber Rovers" },
  },
})

tell("A country with a colon may speak", {
  {
    "The states disagree on the plan.\n\nGermany: The plan is too dear for us.\n",
    { "too dear for us", "Germany" },
  },
})

tell("Whose words some are is told inside what another says", {
  {
    "The lawsuit says the drug was, in the firm's words, “safe for all”.\n",
    { "the drug was", "lawsuit" },
  },
})

tell("A report is taken up by its letters, its country, its month", {
  {
    "A Holm Audit Office report said it was late. The HAO report said it cost too much.\n",
    { "it was late", "Holm Audit Office report", "it cost too much", "Holm Audit Office report" },
  },
  {
    "A Holm Ministry report said it was late. The UK report said it cost too much.\n",
    { "it was late", "Holm Ministry report", "it cost too much", "Holm Ministry report" },
  },
})

tell("Nobody says what he would say or was too proud to say", {
  { "Nobody was keen to say the gate was safe.\n", { "the gate was safe", nil } },
  { "Ann Dent was too proud to admit she had lost the ring.\n", { "she had lost the ring", nil } },
})

tell("Who does something meanwhile may be the same by age or nation", {
  {
    "Bob Dent, 22, lost. “I did my best,” Dent said as the 22-year-old admitted: “It hurts.”\n",
    { "I did my best", "Bob Dent", "It hurts", "Bob Dent" },
  },
})

tell("What is seen, pressed or done according to a plan may be told", {
  { "Police saw no link between the two deaths.\n", { "no link between", "Police" } },
  { "Unions pressed their claim for a 10 per cent rise.\n", { "a 10 per cent rise", "Unions" } },
  { "The town will get 400 new homes according to the draft plan.\n", { "The town will get", "draft plan" } },
})

describe("A role", function()
  for text, roles in pairs({
    ["A win for defending champion Ann Dent ended the day. “I won,” Dent said.\n"] = { "defending champion" },
    ["A speech by founding member Ann Dent was cheered. “I came,” Dent said.\n"] = { "founding member" },
    ["Ann Dent, who is French, sat there. “I liked it,” Dent said.\n"] = { "French" },
    ["Ann Dent, who broke the story for the Post, said it was late.\n"] = { "broke the story for the Post" },
  }) do
    it("keeps its words: " .. text:sub(1, 60), function()
      assert.same(roles, articles.roles_of(text, "Ann Dent"))
    end)
  end

  it("is that of the two whom it stands behind", function()
    local text = "Bob Tarn and Ann Dent, leaders of the union, said it was late. “I tried,” Dent said.\n"
    assert.same({ "leaders of the union" }, articles.roles_of(text, "Ann Dent"))
  end)
end)

tell("An office is another word for who leads, sits in parliament, or has a title", {
  {
    "Port minister Ina Foy came early. “We shall mend it,” the MP said.\n",
    { "shall mend it", "Ina Foy" },
  },
  {
    "Democratic rival Piet Dent said it was late. “I shall win,” the Ohio senator said.\n",
    { "it was late", "Piet Dent", "I shall win", "Piet Dent" },
  },
  {
    "Former striker Piet Dent took over in May. “They ran,” the coach said.\n",
    { "They ran", "Piet Dent" },
  },
  {
    "“We bake at night,” said founder Ina Foy. “It is hot,” the chef said.\n",
    { "bake at night", "Ina Foy", "It is hot", "Ina Foy" },
  },
})

tell("Who leads or governs has a trade or a seat as well", {
  {
    "Carla Foy, medical director of the clinic, urged calm. “It is mild,” the doctor said.\n",
    { "It is mild", "Carla Foy" },
  },
  {
    "Ian Moe, president of the nurses' union, works nights. “I am tired,” the nurse said.\n",
    { "I am tired", "Ian Moe" },
  },
  { "Green farming spokeswoman Carla Foy was angry. “It is late,” the MP said.\n", { "It is late", "Carla Foy" } },
  { "Public defender Carla Foy shook her head. “They rushed,” the lawyer said.\n", { "They rushed", "Carla Foy" } },
  {
    "Leagues secretary-general Ian Moe was in Cairo. “It is hard,” the League chief said.\n",
    { "It is hard", "Ian Moe" },
  },
})

tell("A verb may tell the office", {
  {
    "Ian Moe, a maths teacher who coaches the Bears, was proud. “They work hard,” the coach said.\n",
    { "They work hard", "Ian Moe" },
  },
  {
    "Carla Foy, an engineer, was elected by nine votes in May. “I was surprised,” the mayor said.\n",
    { "I was surprised", "Carla Foy" },
  },
})

tell("Who is named to something is another than who names", {
  {
    "The general, a former pilot, named Ray Umber his heir. “It is his,” the general said.\n",
    { "It is his", "general" },
  },
})

tell("A surname that somebody bears is nobody's given name behind an honorific", {
  { "Ross Paul sang. Paul Moe rowed. “It was loud,” Mr. Paul said.\n", { "It was loud", "Ross Paul" } },
  { "Dean Umber sang. Mia Dean rowed. “It was loud,” Ms. Dean said.\n", { "It was loud", "Mia Dean" } },
})

tell("Who is named in an aside, or called something, is not who speaks", {
  { "The general, a friend of Ray Umber, said it was late.\n", { "it was late", "general" } },
  { "The general, a former pilot, said Ray Umber was late.\n", { "Ray Umber was late", "general" } },
  {
    "The general, a former pilot, named Ray Umber his heir. “It is his,” the general said.\n",
    { "It is his", "general" },
  },
  { "The paper called Ray Umber “a liar”.\n", { "a liar", "paper" } },
})

tell("A day may tell what somebody is", {
  { "Sunday painters said the light was poor.\n", { "the light was poor", "Sunday painters" } },
  { "That night porter said the lift was stuck.\n", { "the lift was stuck", "night porter" } },
  { "In April Dent said the mill was full. April Dent runs it.\n", { "the mill was full", "Dent" } },
})

tell("A clause behind a noun may hold who says it", {
  { "The idea that nurses lied was wrong, officials said.\n", { "nurses lied", "officials" } },
  { "The day that Dent died, officers said, was cold.\n", { "Dent died", "officers" } },
})

tell("Not all that is put somewhere is a number", {
  { "He put the total at the foot of the page.\n", { "the foot", nil } },
  { "He put the bill at the bottom of a drawer.\n", { "the bottom", nil } },
  { "He put the bill at the top of 20 others.\n", { "the top", nil } },
  { "He put the bill, at 90 pages, away.\n", { "90 pages", nil } },
  { "He put the bill to a vote at 10 p.m.\n", { "a vote", nil } },
  { "She put the loss at 3 Elm Street behind her.\n", { "Elm Street", nil } },
  { "She put the cost in a box.\n", { "in a box", nil } },
})

tell("A noun in front of the source may be what is told", {
  { "The law gives a fifth of it to towns, a plan the harbour guild has criticised.\n", { "plan the", nil } },
})

tell("What somebody is called behind when or what is more than who is called", {
  { "Otto Lind called the film one of the best of the year.\n", { "one of the best", "Otto Lind" } },
  { "Otto Lind called the vote on Monday a farce.\n", { "a farce", "Otto Lind" } },
  { "Otto Lind called the mayor, Ilse Varga, a liar.\n", { "a liar", "Otto Lind" } },
  { "Otto Lind called the move to Hull the best of his life.\n", { "the best of his life", "Otto Lind" } },
  { "Otto Lind called the police on Monday.\n", { "the police", nil } },
})

tell("What a body remembers is not taken back", {
  { "The court recalled the words of Otto Lind.\n", { "the words", "court" } },
  { "Veterans recalled troops who froze in the snow.\n", { "troops who froze", "Veterans" } },
  { "The senator recalled the envoy's words.\n", { "the envoy's words", "senator" } },
  { "The carmaker recalled 900 vans in May.\n", { "900 vans", nil } },
})

tell("A clause may begin with what looks like a skill, and a verdict is about something known", {
  { "Ilse Varga learned drinking in the park was banned.\n", { "drinking in the park was banned", "Ilse Varga" } },
  { "Police found a man responsible for nine fires in a barn near Tarn.\n", { "a man responsible", nil } },
})

tell("Who has not said it, or has said no clause, is told only by what passes it on", {
  { "Otto Lind never said he was ill, according to his wife.\n", { "he was ill", "wife" } },
  { "Otto Lind said goodbye and left the hall, according to the Post.\n", { "goodbye and left", "Post" } },
  { "Otto Lind said a prayer before he jumped, according to the Post.\n", { "a prayer", "Post" } },
  { "It is said the lake was clean, according to the Post.\n", { "the lake was clean", "Post" } },
  {
    "Otto Lind said he was ill, according to his wife.\n",
    { "Otto Lind said", "wife", "he was ill", "Otto Lind" },
  },
})

tell("Somebody may have a king or a president in a game, in a play or as a pigeon", {
  {
    "Vellimar lost the game. Vellimar's queen was gone on move nine. “I saw nothing,” he said. Anton Brusk won.\n",
    { "I saw nothing", "Vellimar" },
  },
  {
    "Tarvonen runs a farm. Tarvonen's king pigeon won the cup. Tarvonen was proud. “He flew well,” he said.\n",
    { "He flew well", "Tarvonen" },
  },
})

tell("Whom a report brings in may be who the next sentence is about", {
  { "A detective said a body had been found in the lake. He was Otto Lind, 50.\n", { "a body", "detective" } },
  { "A spokesman said a Dane was among the dead. He was Otto Lind, 50, from Hull.\n", { "a Dane", "spokesman" } },
  { "A detective said the bridge had gone. He was Otto Lind, 50, from Hull.\n", { "the bridge", "Otto Lind" } },
})

tell("A headline that tells of two leaves open who is named next", {
  {
    "President is ill, says doctor\n\nThe president is ill, his doctor said on Monday.\n\n"
      .. "Otto Lind said he would rest for a week.\n",
    { "The president is ill", "doctor", "rest for a week", "Otto Lind" },
  },
})

tell("Whom somebody plays is another", {
  {
    "Aldo Finch, who acts as Kip Larsen, a spy, in the play, was late. Larsen said he was poor.\n",
    { "he was poor", "Kip Larsen" },
  },
  {
    "Aldo Finch, known as Kip Larsen in the film, was late. “I am poor,” Larsen said.\n",
    { "I am poor", "Kip Larsen" },
  },
})

tell("Two initials may be those of a body that everybody knows", {
  {
    "Editor of the Uplander Ada Renk said it was late. The EU said taxes would rise.\n",
    { "it was late", "Ada Renk", "taxes would rise", "EU" },
  },
  {
    "Professor of Medicine Asha Rane said it was late. The PM said taxes would rise.\n",
    { "it was late", "Asha Rane", "taxes would rise", "PM" },
  },
})

tell("Where somebody works may have a medium's noun in it", {
  { "“I clean it,” said a guard in a television studio.\n", { "I clean it", "guard in a television studio" } },
  { "“I quit,” said a driver in a post office.\n", { "I quit", "driver in a post office" } },
})

tell("A comma may lead to who speaks of the body named before it", {
  {
    "A charity, Otto Lind, founder of the shop, said, needs time. “It needs time,” he said.\n",
    { "It needs time", "Otto Lind" },
  },
})

tell("A limited company may be called by its noun, and whom a family's friend is close to has no one name", {
  {
    "The Port Authority Ltd has bought the pier. The authority said it was a bargain.\n",
    { "a bargain", "Port Authority Ltd" },
  },
  { "A relative close to the family, Otto Renk, said she had fled.\n", { "she had fled", "Otto Renk" } },
})

tell("Whose family is in the clause behind a name may be who was told of before it", {
  {
    "The singer has died. Lee Hale, who managed her brother, was sad. “It was late,” he said.\n",
    { "It was late", "Lee Hale" },
  },
})

tell("Who is known by another name may be somebody else than who is named in front of it", {
  {
    "The killer of Ann Lee, known as Jack Moe, was hanged. “I did it,” Moe said.\n",
    { "I did it", "Jack Moe" },
  },
  {
    "The man who shot Ann Lee, also known as Jack Moe, has died. “I shot her,” Moe said in 1990.\n",
    { "I shot her", "Jack Moe" },
  },
})

tell("Another name that somebody has is not that of who is named later", {
  {
    "Greta Holm, also known as Greta Lund, was freed. “I am free,” Lund said. “She is,” said her husband Tom Lund.\n",
    { "I am free", "Greta Holm", "She is", "Tom Lund" },
  },
})
describe("A role", function()
  it("is nobody's that an opening phrase tells of", function()
    for _, opening in ipairs({
      "After a row with the manager",
      "Sacked by the owner",
      "According to the coach",
      "Before he became a coach",
    }) do
      local text = opening .. ", the striker Aldo Finch, 22, left. “I was hurt,” Finch said.\n"
      assert.same({ "striker" }, articles.roles_of(text, "Aldo Finch"))
    end
    local text = "But the manager of the side, the former striker Aldo Finch, left. “I was hurt,” Finch said.\n"
    assert.equal(2, #articles.roles_of(text, "Aldo Finch"))
  end)
end)

describe("A second role", function()
  for text, role in pairs({
    ["“It will rain,” said Ann Dent, a widow who keeps bees and the author of a book.\n"] = "author of a book",
    ["“It will rain,” said Ann Dent, a teacher who speaks Dutch and the head of the choir.\n"] = "head of the choir",
    ["“It will rain,” said Ann Dent, a man who was a nurse and a poet.\n"] = "poet",
  }) do
    it("stands behind a clause about no other person: " .. text:sub(30, 70), function()
      local found = {}
      for _, given in ipairs(articles.roles_of(text, "Ann Dent")) do
        found[given] = true
      end
      assert.is_true(found[role])
    end)
  end
end)

tell("Whose coach or father is dead, or whose idol is named, may speak behind that", {
  {
    "Ivo Tarn was jailed in May. Tarn's victim, Otto Crale, died at sea. He said in court that he was sorry.\n",
    { "he was sorry", "Ivo Tarn" },
  },
  {
    "Morgan Hale sued. Hale's late father, Otto Orme, built the mill. He said the court was unfair.\n",
    { "court was unfair", "Morgan Hale" },
  },
  {
    "Ivo Tarn wept. Tarn's coach, Otto Crale, was killed in May. “I loved him,” he said.\n",
    { "I loved him", "Ivo Tarn" },
  },
  { "Ivo Tarn spoke. Tarn's idol, Otto Crale, watched. “I have the best job,” he said.\n", { "best job", "Ivo Tarn" } },
  { "Ivo Tarn won. Tarn's coach, Otto Crale, was glad. “I am proud,” he said.\n", { "I am proud", "Otto Crale" } },
})

tell("Who hears, reads or gets some words does not say them", {
  { "“I will kill you.” Ann Dent got the message at midnight.\n", { "kill you", false } },
  { "“I want a dog.” Ann Dent hears that from her son every day.\n", { "a dog", false } },
  { "“The line is closed.” Ann Dent puts down the phone.\n", { "line is closed", false } },
  { "“Leave me alone.” Ann Dent ignored him and went on.\n", { "me alone", false } },
  { "“I want a dog.” Ann Dent shuts the gate.\n", { "a dog", "Ann Dent" } },
})

tell("Who apologises says sorry, and who promises says what will be", {
  { "Eve Moe said it was cold.\n\n“I am so sorry.” Otto Lindh apologised for it.\n", { "so sorry", "Otto Lindh" } },
  { "Eve Moe said it was cold.\n\n“I will mend it.” Otto Lindh promised a stove.\n", { "mend it", "Otto Lindh" } },
  { "Eve Moe said it was cold.\n\n“It was grim.” Otto Lindh promised a new oven.\n", { "was grim", "Eve Moe" } },
})

describe("Words that somebody is offended by", function()
  it("are not what they say", function()
    articles.assert_no_speech("Ann Dent was offended by the word “duck”.\n", "duck")
    articles.assert_no_speech("Ann Dent was annoyed by the slogan “Build it”.\n", "Build it")
  end)
end)

tell("A clause that is feared or reported may begin with dead, missing or lost", {
  { "Villagers feared dead fish would poison the lake.\n", { "dead fish would", "Villagers" } },
  { "Police reported missing children had been found.\n", { "missing children", "Police" } },
  { "Her family feared missing the boat would cost them all.\n", { "missing the boat", "family" } },
  { "A baker, feared dead after the flood, was found in a barn.\n", { "dead after", nil } },
})

tell("Who argues the case for something says it", {
  { "Ann Dent argues the case for a ban in her book.\n", { "case for a ban", "Ann Dent" } },
})

tell("What is told to somebody is no order", {
  { "Bob Moe told to the court a strange tale.\n", { "strange tale", "Bob Moe" } },
  { "Bob Moe was dropped and told to work on his swing.\n", { "to work on", false } },
})

tell("What will be is foretold with what it is joined to", {
  { "Forecasters predict rain in the north, and the south will be dry.\n", { "the south will be dry", "Forecasters" } },
  { "They agreed on a new date, and each side will pay half.\n", { "each side will pay half", false } },
  { "The board warned of cuts, and staff will strike on Monday.\n", { "staff", nil } },
  { "Forecasters predict rain, and the south is dry.\n", { "the south", nil } },
})

describe("A label", function()
  it("is no speech where nobody stands behind its `by`", function()
    articles.assert_no_speech("The jar labeled “sugar” by the stove was full of salt.\n", "sugar")
  end)
end)

describe("A coach on a court", function()
  it("is no lawyer", function()
    local text = "Dan Umber broke two rackets. Defending Umber, Ann Carr said the court was slippery.\n"
    assert.same({}, articles.roles_of(text, "Ann Carr"))
    text = "Dan Umber took a boat. Defending Umber, Ann Carr told the court he was lost.\n"
    assert.same({ "Defending Umber" }, articles.roles_of(text, "Ann Carr"))
  end)
end)

tell("Who is told to have died right behind a report does not speak next", {
  {
    "Warden Bob Umber said the gate was sound. Ned Yarrow, 14, was killed in May. "
      .. "“It is for him. It will help,” he said.\n",
    { "the gate was sound", "Bob Umber", "It is for him", "Bob Umber" },
  },
  {
    "Bob Umber said it rained. Ned Carl came by bus. “It fell. We ran,” he said.\n",
    { "it rained", "Bob Umber", "It fell", "Ned Carl" },
  },
  {
    "Ned Yarrow, a cook, died on Monday. “I ate well. I slept well,” he said last year.\n",
    { "I ate well", "Ned Yarrow" },
  },
})
