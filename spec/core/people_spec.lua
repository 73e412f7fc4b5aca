-- Who is meant where only age, kin, nation or a chosen pronoun tells people apart: one kind of sentence a case.
local articles = require("articles")

local assert_said, tell = articles.assert_said, articles.tell

describe("They is one person", function()
  for who, name in pairs({
    ["A resident, who asked to stay unnamed,"] = "resident",
    ["One trader"] = "trader",
    ["A spokesperson for the harbour"] = "spokesperson for the harbour",
    ["The source"] = "source",
  }) do
    it("who has just spoken and is neither man nor woman in the text: " .. who, function()
      local text = who .. " said the smell was dreadful. “It is worse at night,” they said.\n"
      assert_said(text, { "dreadful", name, "worse at night", name })
    end)
  end

  it("who says I", function()
    assert_said("Sam Ozols won the prize on Monday. “I never wanted it,” they said.\n", { "wanted it", "Sam Ozols" })
  end)

  it("who goes by it", function()
    for _, clause in ipairs({ "uses they/them pronouns", "uses the pronouns they and them", "is non-binary" }) do
      local text = "Sam Ozols, who %s, runs the bar. “It is cold,” they said. Ozols will move.\n\n"
        .. "“It is damp,” they added.\n"
      assert_said(text:format(clause), { "cold", "Sam Ozols", "damp", "Sam Ozols" })
    end
  end)

  it("but not where several have been told of since, nor where a list follows", function()
    assert_said(
      "A witness said it was dark. Two drivers were held overnight. “We saw nothing,” they said.\n",
      { "it was dark", "witness", "We saw nothing", "Two drivers" }
    )
  end)
end)

describe("Of two people", function()
  it("who share a surname the elder is told by age", function()
    local text = "Ann Reed, 61, and Joan Reed, 34, run the shop. “It leaks,” the %s Reed said.\n"
    assert_said(text:format("older"), { "leaks", "Ann Reed" })
    assert_said(text:format("elder"), { "leaks", "Ann Reed" })
    assert_said(text:format("younger"), { "leaks", "Joan Reed" })
  end)

  it("of one name each is told by the suffix, and neither by the lack of one", function()
    assert_said(
      "Abel Cray Sr. and his son, Abel Cray Jr., run the mill. “He is deaf,” Abel Cray Jr. said. “I hear you,” said "
        .. "Abel Cray Sr.\n",
      { "deaf", "Abel Cray Jr.", "hear", "Abel Cray Sr." }
    )
    assert_said(
      "Dock boss Otto Lindh Jr. said the crane was safe. His son, Otto Lindh III, a dentist, laughed. “I know that "
        .. "crane,” he said.\n",
      { "safe", "Otto Lindh Jr.", "know", "Otto Lindh III" }
    )
    assert_said("“It holds,” said Otto Lindh Jr., a welder. “Mostly,” Otto Lindh said.\n", {
      "holds",
      "Otto Lindh Jr.",
      "Mostly",
      "Otto Lindh Jr.",
    })
  end)

  it("who share a surname the elder is told by whose child the other is, and elder is no role", function()
    local text = "Jan Novak, a beekeeper, and his son Petr Novak, a clerk, share a hill.\n\n"
      .. "“They sting,” said the elder Novak. The younger Novak said that they did not.\n"
    assert_said(text, { "They sting", "Jan Novak", "they did not", "Petr Novak" })
    assert.same({ "beekeeper" }, articles.roles_of(text, "Jan Novak"))
  end)

  it("the older man, the younger woman is told by age", function()
    local text = "Jan Novak, 58, and Petr Hora, 19, sat in the culvert. “It was cold,” the %s man said.\n"
    assert_said(text:format("older"), { "cold", "Jan Novak" })
    assert_said(text:format("younger"), { "cold", "Petr Hora" })
  end)

  it("who share a surname the doctor is who has a doctor's trade", function()
    assert_said(
      "Vasanthi Pillai, a consultant radiologist, and her husband, Rajan Pillai, were fined. "
        .. "‘It was low,’ Dr Pillai said. Mr Pillai added that wrens lived there.\n",
      { "low", "Vasanthi Pillai", "wrens lived there", "Rajan Pillai" }
    )
  end)

  for kin, who in pairs({
    ["his half-sister, Sasha Tan"] = { "Kim Vrabie", "Sasha Tan" },
    ["his mother-in-law, Sasha Tan"] = { "Kim Vrabie", "Sasha Tan" },
    ["his stepsister, Sasha Tan"] = { "Kim Vrabie", "Sasha Tan" },
    ["her ex-husband, Sasha Tan"] = { "Sasha Tan", "Kim Vrabie" },
  }) do
    it("the family tells who is he and who is she: " .. kin, function()
      local text = "Kim Vrabie and " .. kin .. ", met on Tuesday. “It is mine,” he said. “It is not,” she said.\n"
      assert_said(text, { "It is mine", who[1], "It is not", who[2] })
    end)
  end

  it("the Norwegian is who was called Norwegian", function()
    assert_said(
      "Tobenna Achike, a Nigerian goalkeeper, was carried off. “I slipped,” the Nigerian said. "
        .. "Birgitta Solem, his Norwegian coach, was calm. “He slipped,” the Norwegian said.\n",
      { "I slipped", "Tobenna Achike", "He slipped", "Birgitta Solem" }
    )
  end)
end)

describe("Somebody's name is told as such", function()
  for _, case in ipairs({
    { "who gave only her first name, %s,", "Florence" },
    { "who asked to be identified only as %s", "Florence" },
    { "who wanted to be known only as %s", "Kemi" },
    { "who stood on the kerb with her arms folded and would give only her first name, %s,", "Kemi" },
  }) do
    it((case[1]:format(case[2])), function()
      local text = "A driver " .. case[1]:format(case[2]) .. " said: “The road was ice.” “It was ice,” %s said.\n"
      assert_said(text:format(case[2]), { "The road", case[2], "It was ice", case[2] })
    end)
  end

  it("by a sentence that says who he or she is", function()
    assert_said(
      "“I have never been so cold,” said the man in the kilt.\n\nHe is Aldo Finch, 52, a cooper from Tarn, and he had "
        .. "just left the loch.\n",
      { "so cold", "Aldo Finch" }
    )
    assert_said("A shepherd said the bridge had gone. She was Ilse Varga.\n", { "the bridge", "Ilse Varga" })
    assert_said("A shepherd said the bridge had gone. He is Aldo Finch's brother.\n", { "the bridge", "shepherd" })
    assert_said("A shepherd said the boy was safe. He is Aldo Finch, nine.\n", { "the boy", "shepherd" })
    assert_said("“He stole it,” said a shepherd. He is Aldo Finch, 30, police say.\n", { "stole", "shepherd" })
    assert_said("A shepherd said the hall was hers. She is not Ilse Varga.\n", { "the hall", "shepherd" })
    assert_said(
      "Ilse Varga owns the hall. “It is mine,” said the man at the gate. He was Aldo Finch, her tenant.\n",
      { "mine", "Aldo Finch" }
    )
  end)
end)

describe("Another name that somebody has", function()
  for _, lead in ipairs({
    "Aldo Finch, also known as Kip Larsen,",
    "Aldo Finch, known to his fans as Kip Larsen,",
    "Aldo Finch, born Kip Larsen in Tarn,",
    "Aldo Finch, whose real name is Kip Larsen,",
    "Aldo Finch (stage name Kip Larsen)",
    "Aldo Finch, who writes as Kip Larsen,",
    "Aldo Finch wrote under the pen name Kip Larsen. He",
  }) do
    it("means the same person: " .. lead, function()
      assert_said(lead .. " was fined. “I am sorry,” Larsen said.\n", { "sorry", "Aldo Finch" })
    end)
  end

  it("is none where the words lead to somebody else", function()
    for _, lead in ipairs({
      "Aldo Finch, known to Kip Larsen,",
      "Aldo Finch, who writes as Kip Larsen did,",
      "Aldo Finch, born to Kip Larsen and his wife,",
      "Aldo Finch, Kip Larsen,",
      "Aldo Finch, who wrote under Kip Larsen,",
      "Aldo Finch, a friend of Kip Larsen,",
    }) do
      assert_said(lead .. " was fined. “I am sorry,” Larsen said.\n", { "sorry", "Kip Larsen" })
    end
  end)
end)

describe("Who is brought in by a sentence", function()
  local before = "Bob Lee is the director. “It is fine,” he said.\n\n"

  for sentence, who in pairs({
    ["One passenger laughed."] = "passenger",
    ["Another driver was waving."] = "Another driver",
    ["Down at the quay, an old man was mending nets."] = "old man",
    ["Asked about the noise, a guard pointed at the pump."] = "guard",
    ["A falconer, 61, shook the net."] = "falconer",
  }) do
    it("speaks behind it: " .. sentence, function()
      assert_said(before .. sentence .. " “It was ever so,” he said.\n", { "ever so", who })
    end)
  end

  it("as one of somebody's own, who is of another gender or the writer's", function()
    assert_said(
      "“I missed it,” said Ann Lee, a singer. Her husband, reached by phone, was calm. “There is cake,” he said.\n",
      { "missed it", "Ann Lee", "There is cake", "husband" }
    )
    assert_said(
      "By Tom Ash\n\nDilys Hill, the conductor, stopped. “You are flat,” she said.\n\n"
        .. "My wife, who sings alto, drove us home. “You could turn the pages,” she suggested.\n\n"
        .. "I rang my mother. “I hit a bishop,” she said.\n",
      { "You are flat", "Dilys Hill", "turn the pages", "wife", "hit a bishop", "mother" }
    )
    assert_said(
      "By Tom Ash\n\nHis wife, it emerged, is an engineer named Eva Bright. “It is the battery,” she said.\n",
      { "battery", "Eva Bright" }
    )
  end)

  it("who has told her something, so that she is who answers", function()
    assert_said(
      "“My mother drank it,” said Mary Sitoe, a seamstress. A nurse reminded her that it was foul. "
        .. "“It was not then,” she answered.\n",
      { "drank it", "Mary Sitoe", "it was foul", "nurse", "not then", "Mary Sitoe" }
    )
  end)

  it("as whom the next one calls the woman or the man", function()
    assert_said(
      "“The bells are loud,” said Rut Hale, the verger.\n\nA cashier at the ferry has stopped counting. "
        .. "“They rang at four,” said the woman, who kept her name to herself. “Twice,” she said.\n",
      { "bells are loud", "Rut Hale", "rang at four", "cashier", "Twice", "cashier" }
    )
  end)

  it("but not as whom somebody speaks to", function()
    assert_said(
      "Peter Hale builds kites.\n\n“This one sank,” he told Kim Umber in the spring.\n",
      { "one sank", "Peter Hale" }
    )
  end)

  it("and by where the writer sees her", function()
    local text = "Eva Ek is the director. “Nobody ever hums,” she said.\n\n"
      .. "The woman in front of me left early. “I came for the fight,” she told the usher.\n"
    assert_said(text, { "I came", "woman" })
  end)
end)

describe("Who stands behind a relative pronoun", function()
  it("is nobody's faith or party", function()
    for _, noun in ipairs({ "Roman Catholic nun", "Democratic senator" }) do
      local text = "Rut Dorn, a %s, who wrote that the pantry “smelt of tar”, left the island in March.\n"
      assert_said(text:format(noun), { "smelt of tar", "Rut Dorn" })
    end
  end)
end)

describe("A body is known by a noun for what its name says", function()
  for name, noun in pairs({
    ["Kunsthalle Brögge"] = "museum",
    ["Banco Sur Lacar"] = "bank",
    ["Port Directorate"] = "regulator",
    ["Holm Lantern"] = "newspaper",
    ["carton producer Corvex"] = "company",
  }) do
    it(name .. ": " .. noun, function()
      local text = "The %s was late on Friday. Its gates stayed shut. “We acted in good faith,” the %s said.\n"
      assert_said(text:format(name, noun), { "good faith", name:match("producer (.+)") or name })
    end)
  end
end)

describe("A name with a nickname", function()
  it("gives way to the plain one, if the text has it", function()
    assert_said("Jan “Two Boats” Lamont was caught. “It leaked,” Jan Lamont said.\n", { "It leaked", "Jan Lamont" })
    local text = "Jan “Two Boats” Lamont was caught. “It leaked,” Lamont said.\n"
    assert_said(text, { "It leaked", "Jan “Two Boats” Lamont" })
  end)
end)

describe("A role before a name has all its words", function()
  for text, expected in pairs({
    ["“It is wrong,” said state Rep. Ann Hill.\n"] = "state Rep.",
    ["Umber Ferries managing director Ann Hill said: “I am sorry.”\n"] = "Umber Ferries managing director",
  }) do
    it(expected, function()
      assert.same({ expected }, articles.roles_of(text, "Ann Hill"))
    end)
  end
end)

describe("No role is", function()
  for text, name in pairs({
    ["Cheered by the prospect of a second harbour master, Ivo Hill believes in “a fair contest.”\n"] = "Ivo Hill",
    ["Ann Hill and Eva Low, two of the three who rowed home, spoke. “I bailed,” Hill said.\n"] = "Ann Hill",
    ["Museum Has Yet To Interview Ann Hill\n\n“I bailed,” Hill said.\n"] = "Ann Hill",
    ["“It is late,” said Tom Moe, who is coming from Hull to march.\n"] = "Tom Moe",
    ["“It is late,” said Ivo Hale, who spent two nights in hospital.\n"] = "Ivo Hale",
    ["“It is late,” said Tom Hale, who was making tea.\n"] = "Tom Hale",
    ["Berta Olm (not her real name) said it was late.\n"] = "Berta Olm",
  }) do
    it("what only leads to a name: " .. text:sub(1, 40), function()
      assert.same({}, articles.roles_of(text, name))
    end)
  end
end)

describe("He is", function()
  it("nobody whom he names in what he says", function()
    assert_said(
      "Adam Hale mended the oar. “It floats,” Hale said. Carl Umber watched him. “Nobody but Hale could,” he said.\n",
      { "It floats", "Adam Hale", "Nobody but", "Carl Umber" }
    )
  end)

  it("who acts in the sentence before, not who spoke before it, of however many sentences the words are", function()
    local text = "Bob Umber said that it rained.\n\nNed Yarrow came by bus. “The pier shook. %sIt fell,” he said.\n"
    for _, more in ipairs({ "", "We ran. " }) do
      assert_said(text:format(more), { "it rained", "Bob Umber", "pier shook", "Ned Yarrow" })
    end
    assert_said(
      "Ned Yarrow met the mayor. Bob Umber said that it rained. “The pier shook. It fell,” he said.\n",
      { "it rained", "Bob Umber", "pier shook", "Bob Umber" }
    )
  end)

  it("whom the sentence before is about", function()
    assert_said(
      "“We planted in May,” said Dan Hale, the gardener.\n\n"
        .. "For Ivo Gould, his hedge was a school. “It taught me to wait,” he said.\n",
      { "planted in May", "Dan Hale", "taught me to wait", "Ivo Gould" }
    )
  end)
end)

describe("Whoever acts in a clause", function()
  it("is nobody whom it tells of by a noun", function()
    assert_said("Karl Oster was met by the mayor, who called him “a hero”.\n", { "a hero", "mayor" })
    assert_said("Karl Oster had tea with the Chilean president, who said the scones were “too dry”.\n", {
      "too dry",
      "Chilean president",
    })
    local text = "Karl Oster wrote to the minister. The minister said the road was “closed”.\n"
    assert_said(text, { "closed", "minister" })
  end)

  it("may be told of by a noun for what one is", function()
    local text = "Karl Oster was elected the mayor. “We won,” the mayor said.\n"
    assert_said(text, { "We won", "Karl Oster" })
  end)
end)

tell("Who has the family's name first goes by it", {
  { "Kim Sun-ho sang. “It was loud,” said Mr. Kim.\n", { "It was loud", "Kim Sun-ho" } },
  {
    "Lee Jae-min swam on. Ana Lee-Holm rowed. “The sea was cold,” Mr. Lee said.\n",
    { "sea was cold", "Lee Jae-min" },
  },
  { "Li Weijun sang. “It was loud,” Mr. Li said.\n", { "It was loud", "Li Weijun" } },
  { "Xi Tianhe sang. “It was loud,” Mr Xi said.\n", { "It was loud", "Xi Tianhe" } },
})

tell("Mr and Mrs are the two of a couple, though one of their names is for both", {
  {
    "Gerald and Jean Dent lost their boat. “It sank,” Mr Dent said. “I saw it,” said Mrs Dent.\n",
    { "It sank", "Gerald", "I saw it", "Jean Dent" },
  },
  {
    "Robin and Gwen Dent lost their boat. “It sank,” Mr Dent said. “I saw it,” said Mrs Dent.\n",
    { "It sank", "Robin", "I saw it", "Gwen Dent" },
  },
})

tell("A given name may be a title of the nobility elsewhere", {
  { "“It is late,” said Earl Umber, 44, a plumber.\n", { "It is late", "Earl Umber" } },
  { "“It is late,” said Duke Umber, a plumber. “It rained,” Umber said.\n", { "rained", "Duke Umber" } },
})

tell("A surname may be a word for bodies", {
  {
    "Harbour worker Delroy Banks said it was late. “We need a boat,” Mr Banks said.\n",
    { "it was late", "Delroy Banks", "need a boat", "Delroy Banks" },
  },
  {
    "Harbour worker Denise Fields said it was late. “We need a boat,” Ms Fields said.\n",
    { "it was late", "Denise Fields", "need a boat", "Denise Fields" },
  },
})

tell("A name does not begin with a rank in short, nor end in a score", {
  {
    "“It was dark,” said Pc Tom Dent. Pc Dent added: “It rained.”\n",
    { "was dark", "Tom Dent", "rained", "Tom Dent" },
  },
  {
    "Third-seeded Ada Umber came back from a set down to beat Mia Dent 4-6, 6-3, 7-5 on Thursday.\n\n"
      .. "“Eleven faults,” Dent said.\n",
    { "Eleven faults", "Mia Dent" },
  },
})

tell("Who is told of by an office and named in an aside is one", {
  {
    "The retired general, a former Holm pilot named Ray Umber, said it was late. “We flew,” Umber said.\n",
    { "it was late", "Ray Umber", "We flew", "Ray Umber" },
  },
  {
    "The suspect, a young baker called Ray Umber, denied that it was him.\n",
    { "it was him", "Ray Umber" },
  },
  { "According to Fish and Game Lt. Ray Umber, the path was wet. “It was,” Umber said.\n", {
    "path was wet",
    "Ray Umber",
    "It was",
    "Ray Umber",
  } },
})

tell("What somebody does is not what a name tells", {
  { "A nervous 24-year-old named Ray Umber took the stage. “I had jokes,” he said.\n", {
    "took the stage",
    nil,
    "I had jokes",
    "Ray Umber",
  } },
  { "Then a cook called Ray Umber climbed the hill.\n", { "climbed the hill", nil } },
  { "“It is late,” said a cook named Ray Umber.\n", { "It is late", "Ray Umber" } },
})

tell("Whose family is in the clause behind a name tells man or woman", {
  {
    "“We have no boat,” said Captain Yusuf Umber.\n\n“I ran,” said Amal Hale, who carried her son.\n\n"
      .. "She said the boy was well.\n",
    { "no boat", "Yusuf Umber", "boy was well", "Amal Hale" },
  },
  {
    "“I ran,” said Robin Hale, a cook who lost his mother.\n\nLater, he said it was over.\n",
    { "it was over", "Robin Hale" },
  },
  {
    "“I lead,” said Mayor Ann Umber.\n\n“I ran,” said Tom Hale, who met her son.\n\nShe said the boy was well.\n",
    { "boy was well", "Ann Umber" },
  },
})

tell("Every driver is no one driver", {
  {
    "“I lost two vans,” said Glen Umber, a driver from Hull.\n\nEvery driver said it was late.\n",
    { "two vans", "Glen Umber", "was late", "driver" },
  },
  {
    "“I lost two vans,” said Glen Umber, a driver from Hull.\n\nThe driver said it was late.\n",
    { "two vans", "Glen Umber", "was late", "Glen Umber" },
  },
})

it("Who remains something is told to be it", function()
  local text = "Dora Finch, who remains the mayor of Hale, said: “It rained.” Otto Marsh, who remained in hospital, "
    .. "said: “It snowed.”\n"
  assert.same({ "mayor of Hale" }, articles.roles_of(text, "Dora Finch"))
  assert.same({}, articles.roles_of(text, "Otto Marsh"))
end)

it("Every driver has no role", function()
  local found = articles.annotate("Every driver said it was late.\n")
  assert.same({}, found.speakers[1].roles)
end)

tell("An attorney general is no lawyer of somebody's, nor a baker", {
  {
    "Defence lawyer Ann Umber said he was ill. The attorney general said it was a lie.\n",
    { "was ill", "Ann Umber", "was a lie", "attorney general" },
  },
  {
    "Baker Ann Umber said the law was bad. The Solicitor-General said it was sound.\n",
    { "law was bad", "Ann Umber", "was sound", "Solicitor-General" },
  },
  {
    "Ann Umber, the state's attorney general and a former judge, said no. The attorney general said it was late.\n",
    { "was late", "Ann Umber" },
  },
  {
    "General Tom Hale said it was late. The general said it was sound.\n",
    { "was late", "Tom Hale", "was sound", "Tom Hale" },
  },
})

tell("Sheikh before a name only lets guess that it is a man's", {
  {
    "Prime Minister Sheikh Hasreena opened the bridge. She said it was late. “It is ours,” she said.\n",
    { "was late", "Hasreena", "is ours", "Hasreena" },
  },
  {
    "Prime Minister Sheikh Hasreena's joke was bad, the clerk Obed Umber has said. He further said it was late.\n",
    { "joke was bad", "Obed Umber", "was late", "Obed Umber" },
  },
  {
    "Sheikh Hasrun met the mayor, Ann Umber. “It is ours,” he said. “It is late,” she said.\n",
    { "is ours", "Hasrun", "is late", "Ann Umber" },
  },
})
describe("A surname that two people bear, and that stands before of or about", function()
  it("is not the one of whom something is said", function()
    local text = "Rut Varga was not in Holm. Otto Varga told them: “We met in May.” "
      .. "“Nobody has been better prepared,” Varga declared of %s.\n"
    articles.assert_said(text:format("Rut Varga"), { "We met", "Otto Varga", "Nobody has", "Otto Varga" })
    articles.assert_said(text:format("Otto Varga"), { "We met", "Otto Varga", "Nobody has", "Rut Varga" })
  end)
end)

tell("Who is surnamed is who is named", {
  {
    "A baker, surnamed Yehl, met the mayor, Ann Umber. The baker said it was late. “It is cold,” Yehl said.\n",
    { "was late", "Yehl", "is cold", "Yehl" },
  },
  {
    "A baker met a clerk surnamed Yehl. “It is cold,” the clerk said. The baker said it was late.\n",
    { "is cold", "Yehl", "was late", "baker" },
  },
})

tell("Whose interview it is says what is said in it", {
  {
    "Pope Albin said it was late. The reply is to an interview with Rayner Ozols, head of the guild, "
      .. "in which he said “it is over now.”\n",
    { "was late", "Albin", "it is over now", "Rayner Ozols" },
  },
  {
    "Albin Hale gave an interview with Rayner Ozols in which he said it was late.\n",
    { "was late", "Albin Hale" },
  },
  {
    "Mayor Sam Hill came on Monday. In an interview with Dora Finch in which he said it was late, he sang.\n",
    { "was late", "Sam Hill" },
  },
  {
    "President Yorn Sook opened the dam. His aide Kim Darby played down the row at a briefing, where he said it was "
      .. "late.\n",
    { "was late", "Kim Darby" },
  },
})

tell("One hundred are so many, and one of several is one", {
  {
    "One hundred and ninety chiefs said it was late. One in ten nurses said it was cold.\n",
    { "was late", "One hundred and ninety chiefs", "was cold", "nurses" },
  },
  { "One baker said it was late. “It is cold,” the baker said.\n", { "was late", "baker", "is cold", "baker" } },
})

tell("Who is brought in by a noun has the name that a sentence gives it", {
  {
    "“He saw you,” said a man who was mending a net.\n\nThe man was Jack Umber, and he had a boat. “Come,” he said.\n",
    { "He saw you", "Jack Umber", "Come", "Jack Umber" },
  },
  {
    "“He saw you,” said a man who was mending a net.\n\nThe man was Jack Umber's cousin. “Come,” he said.\n",
    { "He saw you", "man", "Come", "man" },
  },
  {
    "“He saw you,” said a man at the net. “So did I,” said a man at the gate.\n\nThe man was Jack Umber, a baker.\n",
    { "He saw you", "man at the net", "So did I", "man at the gate" },
  },
  {
    "“He saw you,” said a man who was mending a net.\n\nOn Monday another man fell. The man was Jack Umber, a baker.\n",
    { "He saw you", "man" },
  },
  { "A woman at the gate, whose name was Rita Umber, said it was late.\n", { "it was late", "Rita Umber" } },
  { "A woman at the gate, whose son was Tom Umber, said it was late.\n", { "it was late", "woman at the gate" } },
  {
    "Another tenant, who identified himself as Pa Jo, noted that it was late.\n",
    { "it was late", "Pa Jo" },
  },
})

tell("Nobody says of himself by name what he should do", {
  {
    "“It is cold,” Paul Varry said on Monday.\n\nNed Zander should not go there, he said. “It is wet,” he said.\n",
    { "is cold", "Paul Varry", "should not go", "Paul Varry", "is wet", "Paul Varry" },
  },
  {
    "“It is cold,” Paul Varry said on Monday.\n\nNed Zander was in the bath, he said.\n",
    { "is cold", "Paul Varry", "in the bath", "Ned Zander" },
  },
})

tell("Whom the sentence begins with as what it is about says what it tells", {
  {
    "“It is wet,” said David Hale.\n\n“It is cold,” Eric Varry said. “It is dark,” he said. As for Hale, he said he "
      .. "would go. “I hope so,” he said.\n",
    { "is wet", "David Hale", "is dark", "Eric Varry", "would go", "David Hale", "hope so", "David Hale" },
  },
  {
    "“It is wet,” said David Hale.\n\n“It is cold,” Eric Varry said. For Hale, he said, it was dark.\n",
    { "was dark", "Eric Varry" },
  },
  {
    "“It is wet,” David Hale said. As for Eric Varry, he told reporters that they were no longer friends.\n",
    { "is wet", "David Hale", "no longer", "David Hale" },
  },
  {
    "“It is wet,” Eric Varry said.\n\n“It is cold,” David Hale said. “It is dark,” he said. As for Varry, he said he "
      .. "would never meet him.\n",
    { "is cold", "David Hale", "never meet", "David Hale" },
  },
})

tell("Who is told to be somebody acts in the clause behind", {
  {
    "Mayor Anton Hale came late. The last guest before Hale was Mark Varry, who wept when he called it “a barn”.\n",
    { "a barn", "Mark Varry" },
  },
  { "Mayor Anton Hale came late. He met Mark Varry, who wept when he called it “a barn”.\n", {
    "a barn",
    "Anton Hale",
  } },
  {
    "Mayor Anton Hale spoke to the press. His target was Mark Varry, who he said was “a fool”.\n",
    { "a fool", "Anton Hale" },
  },
  {
    "Mayor Anton Hale said it was late. The man was Mark Varry, who wept when he called him “a fool”.\n",
    { "was late", "Anton Hale", "a fool", "Anton Hale" },
  },
})

tell("A family name of two letters is no initial before a given name", {
  {
    "Swimmer Koh Lee Umber sells pens. Minister Ti Lian Hale said it was late. “She sold pens,” he said.\n",
    { "was late", "Ti Lian Hale", "sold pens", "Ti Lian Hale" },
  },
  {
    "Minister J. Lian Hale said it was late. Tom Umber came. “It is late,” she said.\n",
    { "was late", "J. Lian Hale", "is late", "J. Lian Hale" },
  },
})

tell("Who has just spoken goes on to speak of her, though the name tells neither man nor woman", {
  {
    "Ian Umber came. Tawid Hale, the constable, denied that it was late. He said Ann Moe had come. "
      .. "“She ran,” he said.\n",
    { "Ann Moe had", "Tawid Hale", "She ran", "Tawid Hale" },
  },
})

tell("Of two who bear a surname, all the words of the title tell who is meant", {
  {
    "Prime Minister Han Duk-sul and others were there. Park Bom-ki, a lawyer, met Justice Minister Han Don-hun. "
      .. "“It is late,” Han said.\n\nLater on, Prime Minister Han said it was cold.\n",
    { "is late", "Han Don-hun", "was cold", "Han Duk-sul" },
  },
})

tell("Who reports what a sentence tells says the few words that are quoted further on in it", {
  {
    "Dora Walk fled. The guards allege that Walk “took her child,” hid in a barn, then ran as part of a “mad and bad "
      .. "plan of hers.”\n",
    { "took her child", "guards", "mad and bad", "guards" },
  },
  {
    "Dora Walk fled. The guards say it is late, while Ivo Hale sleeps in a “mad and bad barn.”\n",
    { "is late", "guards", "mad and bad", "Ivo Hale" },
  },
})
