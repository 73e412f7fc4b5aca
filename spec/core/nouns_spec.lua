-- Who is meant by a noun: an office, a trade, a nation, an age, somebody without a name.
local articles = require("articles")

local assert_said = articles.assert_said

describe("A noun for somebody of whom no role was told", function()
  it("is nobody who is something else", function()
    assert_said(
      "‘It was odd,’ says Mere Paki, a botanist in Otago. Paki suspects drought. Paki says pears tell.\n\n"
        .. "Growers have noticed, too. Tama Rewi, who has 300 trees near Otago, says it began in May.\n\n"
        .. "‘It came early,’ the grower says.\n\nPaki wants more rain.\n",
      { "came early", "Tama Rewi" }
    )
  end)
end)

describe("Somebody without a name", function()
  it("is not why they know or when it was", function()
    assert_said(
      "A bank official with access to the vault said the gold was paint. A diplomat briefed on the talks "
        .. "said the soup was "
        .. "cold. The letter was burned, according to a deposition filed Thursday. Councillors were warned by the fire "
        .. "brigade in May that the roof was thin.\n",
      { "paint", "bank official", "soup", "diplomat", "burned", "deposition", "roof was thin", "fire brigade" }
    )
  end)

  it("is not what they said it in, nor what they said it after", function()
    assert_said(
      "“We quit,” wrote 30 pilots of the port in an open letter. “It is rigged,” said members of the choir after "
        .. "the vote. “The hull is sound,” said the owner of the barge in an interview with the Quay Post.\n\n"
        .. "“He wept,” said a porter at the inn during the recess. “The man in the video is a priest,” the woman in "
        .. "the film said. “Sail on,” wrote survivors of the storm after storm.\n",
      {
        "We quit", "30 pilots of the port",
        "rigged", "members of the choir",
        "hull", "owner of the barge",
        "wept", "porter at the inn",
        "priest", "woman in the film",
        "Sail", "survivors of the storm after storm",
      }
    )
  end)

  it("is the subject and not what ends it", function()
    assert_said(
      "A fisherman who feared for his licence because he had sailed without one said the net was full of coins.\n\n"
        .. "A shepherd, who asked not to be named because he owes money to the mill, said the dam had groaned.\n\n"
        .. "A stoker with 9 years on the tugs, who would not be named for fear of the sack, said: “It was the rota.”\n",
      { "coins", "fisherman", "groaned", "shepherd", "rota", "stoker with 9 years on the tugs" }
    )
  end)

  it("is who is named behind the same noun later, by a role in the words of before", function()
    local text = "A spokesman for the ferry denied it and said the crew was sober. “They sang,” said the spokesman, "
      .. "Cyrus Quill.\n"
    assert_said(text, { "sober", "Cyrus Quill", "sang", "Cyrus Quill" })
    assert.same({ "spokesman for the ferry" }, articles.annotate(text).speakers[1].roles)
  end)

  it("is who gives a name, and is meant by it later", function()
    for _, clause in ipairs({
      "A nurse who gave her name as Tekla",
      "A nurse, who gave only her first name, Tekla,",
      "A nurse, who asked to be identified only as Tekla,",
    }) do
      local found = articles.annotate(
        "Carl Feld, the warden, was silent. " .. clause .. " said the ward was cold. “We wear hats,” she said.\n"
      )
      for _, quote in ipairs(found.quotes) do
        assert.equal("Tekla", quote.speaker and articles.speaker(found, quote) or "Tekla")
      end
      assert.same({ "nurse" }, found.by_id[found.quotes[#found.quotes].speaker].roles)
    end
  end)

  it("is somebody new behind `a`", function()
    assert_said(
      "A lawyer familiar with the case said the will was forged. A lawyer for the widow said it was not.\n",
      { "forged", "lawyer", "was not", "lawyer for the widow" }
    )
  end)

  it("is the woman or the man of whom the text has told", function()
    assert_said(
      "A net mender, who would not give her name because she rents from the port, said the quay had moved. “It groans "
        .. "at night,” the woman said.\n",
      { "quay", "net mender", "groans", "net mender" }
    )
  end)

  it("is somebody else than who spoke before in the paragraph", function()
    assert_said(
      "The lift had stuck again. “Third time this week,” grumbled Noor Feld. “Fourth,” corrected the porter. "
        .. "“That is my coat,” a monk told her. “Last call,” shouted the barman.\n",
      { "Third", "Noor Feld", "Fourth", "porter", "coat", "monk", "Last call", "barman" }
    )
    assert_said(
      "The tea was cold. “Mine too,” said Noor Feld, a printer. “We drank it,” said Cyrus Quill. “The urn,” said the "
        .. "head steward, “was off.”\n",
      { "Mine", "Noor Feld", "drank", "Cyrus Quill", "urn", "head steward" }
    )
  end)

  it("at the top is who is named without a word next", function()
    assert_said(
      "A postman bitten by his own dog said on Monday he would keep both.\n\n"
        .. "“We understand each other,” Clement Obuya said outside the surgery.\n",
      { "keep both", "Clement Obuya", "understand", "Clement Obuya" }
    )
    assert_said(
      "A clerk who asked not to be named said the ledger was gone.\n\n“I never saw it,” Ruben Faye said.\n",
      { "gone", "clerk", "never saw", "Ruben Faye" }
    )
    assert_said(
      "A spokesman said the road was shut.\n\n“We sat there for hours,” Odette Brill said.\n",
      { "road was shut", "spokesman", "hours", "Odette Brill" }
    )
  end)

  it("is named soon, perhaps with an age", function()
    assert_said(
      "A retired vet filed papers on Monday to remove the sheriff, saying the sheriff had lost the keys.\n\n"
        .. "“I voted for him twice,” Abel Crane, 71, said outside the court.\n",
      { "lost the keys", "Abel Crane", "twice", "Abel Crane" }
    )
    assert_said(
      "The widow of a canoeist who drowned at the weir said on Tuesday that two lifebelts had been locked up.\n\n"
        .. "“You could see them,” Joyce Farrow told the inquest. Her husband, Martin Farrow, died in April.\n",
      { "lifebelts", "Joyce Farrow", "see them", "Joyce Farrow" }
    )
    assert_said(
      "A cyclist who was bitten by a swan said on Friday that she would sue the park.\n\n"
        .. "“It came from nowhere,” said Mark Holm, 34, who saw it.\n",
      { "sue the park", "cyclist", "nowhere", "Mark Holm" }
    )
  end)
end)

describe("An office", function()
  it("is that of who holds it rather than of a deputy or of who held it", function()
    assert_said(
      "Mayor Vera Holm has closed the ferry.\n\nDeputy Mayor Karl Otter, the mayor’s rival, said the council should "
        .. "look into it. The mayor called this “an old song”.\n",
      { "look into it", "Karl Otter", "an old song", "Vera Holm" }
    )
    assert_said(
      "Former harbour master Lena Frisk sold her house to the harbour master, Ole Dahl. She has moved to the hills.\n\n"
        .. "“It was cheap,” the harbour master said.\n",
      { "cheap", "Ole Dahl" }
    )
  end)

  it("that nobody knows is its holder's, behind its comma", function()
    assert_said(
      "“Withdraw that,” the Ceann Comhairle, Deputy Malachy Quill, said.\n",
      { "Withdraw", "Malachy Quill" }
    )
  end)

  it("is told in full after it was shortened", function()
    assert_said(
      "Capt Jude Farrow met Supt Ada Wills, Rep. Omar Teal and Vice Adm. Saul Brandt on the quay. "
        .. "“It is wet,” the superintendent said. The captain said it was not. “It floats,” said the congressman. "
        .. "“Just,” said the retired admiral.\n",
      { "wet", "Ada Wills", "was not", "Jude Farrow", "floats", "Omar Teal", "Just", "Saul Brandt" }
    )
  end)
end)

describe("Who is told by where he comes from or by his age", function()
  it("is the one in mind", function()
    assert_said(
      "Rui Salgado, 24, scored twice for Hull on Sunday. “I was lucky,” the Brazilian said.\n\n"
        .. "Piotr Wrona, who kept goal, had a cold. “I could not see the ball,” said the Pole.\n",
      { "lucky", "Rui Salgado", "ball", "Piotr Wrona" }
    )
    assert_said(
      "Senator Vera Odom spoke after the governor, Carl Umber, had left. In a statement, the Maine Democrat said the "
        .. "bridge was safe.\n",
      { "bridge was safe", "Vera Odom" }
    )
    assert_said(
      "Alan Kerr, a baker, won a boat in a raffle.\n\nA spokesman for the port said the boat was dry.\n\n"
        .. "Where will he sail? The 52-year-old did not hesitate. “Home,” he said.\n",
      { "dry", "spokesman for the port", "Home", "Alan Kerr" }
    )
  end)

  it("also where his age stands in front of a noun or he is from somewhere", function()
    assert_said(
      "Every morning Petra Molnar’s loom wakes the street. It is older than she is.\n\n"
        .. "“It will outlive us all,” says the 58-year-old weaver.\n",
      { "outlive", "Petra Molnar" }
    )
    assert_said(
      "Karim Adel, a driver on the route for nine years, was not pleased. The 39-year-old from Lahore said the bus was "
        .. "too hot.\n",
      { "too hot", "Karim Adel" }
    )
  end)
end)

describe("Who is told by where somebody is from", function()
  for noun, name in pairs({
    Ghanaian = "Esi Oppong",
    Glaswegian = "Morag Tulloch",
    Catalan = "Jordi Puig",
    Ukrainian = "Oksana Holub",
    Queenslander = "Bruce Tarrant",
    ["Sri Lankan"] = "Dilani Fonseka",
    ["Tipperary man"] = "Declan Cody",
    ["Ohio native"] = "Ruth Ann Mosley",
  }) do
    it("is meant by the " .. noun, function()
      assert_said(
        ("The regatta was stopped on Monday.\n\nIts leader, %s, was safe in harbour. "):format(name)
          .. ("The %s said the waves were small.\n"):format(noun),
        { "waves were small", name }
      )
    end)
  end

  it("is somebody new in a report", function()
    assert_said(
      "Bruce Tarrant lost the regatta. Its winner, a Dane of 19, slept in a tent, the Oregonian reported.\n",
      { "slept in a tent", "Oregonian" }
    )
  end)
end)

describe("Somebody goes by a noun that the text has not given", function()
  -- who is introduced how, and the noun
  for _, case in ipairs({
    { "Prof %s", "academic" },
    { "Dr %s", "doctor" },
    { "Det Sgt %s", "detective" },
    { "PC %s", "officer" },
    { "The Rev %s", "vicar" },
    { "Justice %s", "judge" },
    { "Sen. %s", "lawmaker" },
    { "%s, the Labour MP for Holm,", "backbencher" },
    { "%s, chief executive of Halden Foods,", "CEO" },
    { "%s, chief executive of Halden Foods,", "chief executive" },
    { "%s, a lecturer in law,", "academic" },
    { "%s, a biologist at the university,", "scientist" },
    { "%s, author of three novels,", "novelist" },
    { "Captain %s", "skipper" },
    { "Ambassador %s", "diplomat" },
    { "%s, a mother of three,", "mum" },
    { "%s, 17,", "17-year-old" },
    { "%s, 17,", "teenager" },
    { "%s, aged 82,", "pensioner" },
    { "%s, MP for Holm,", "Holm MP" },
    { "%s, manager of Rovers,", "Rovers boss" },
    { "%s, director of the Holm Museum,", "museum's director" },
    { "%s, owner of the Heron pub,", "pub owner" },
    { "%s, leader of the Progress Party,", "party leader" },
    { "Gov. %s of Ohio", "Ohio governor" },
    { "Sen. %s (D-Ohio)", "Ohio Democrat" },
  }) do
    it(("%s: the %s"):format(case[1]:format("Ada Crewe"), case[2]), function()
      assert_said(
        "The bridge was closed on Monday.\n\n"
          .. case[1]:format("Ada Crewe")
          .. " was the first to see the crack. Shopkeeper Gil Tarrant said it had been noisy. “It sang,” "
          .. "Tarrant said.\n\n"
          .. ("The %s said the road would stay closed.\n"):format(case[2]),
        { "It sang", "Gil Tarrant", "stay closed", "Ada Crewe" }
      )
    end)
  end

  it("unless somebody else has been called so", function()
    assert_said(
      "A diplomat close to the talks said the tea was cold. Ambassador Ada Crewe left early. The diplomat said "
        .. "the cake was dry.\n",
      { "tea was cold", "diplomat close to the talks", "cake was dry", "diplomat close to the talks" }
    )
  end)

  it("who is only close to somebody has not the name that stands behind that one's noun", function()
    assert_said(
      "A source close to the owner, Otto Renk, said he would sell.\n",
      { "would sell", "source close to the owner" }
    )
    assert_said(
      "“He is ill,” said a club insider close to the manager, Otto Renk.\n",
      { "He is ill", "club insider close to the manager" }
    )
    assert_said("A shopkeeper close to the scene, Otto Renk, said he ran.\n", { "he ran", "Otto Renk" })
    assert_said("One of the cooks close to the chef, Otto Renk, said he ran.\n", { "he ran", "Otto Renk" })
  end)
end)

describe("A word for one or all of a people", function()
  it("means one who says I", function()
    for said, who in pairs({
      ["The driver Lukas Frei was third. “My car was slow,” the Swiss said.\n"] = "Lukas Frei",
      ["Coach Kenji Brand was calm. “I can wait,” said the Japanese.\n"] = "Kenji Brand",
    }) do
      assert_said(said, { said:match("“(.-),”"), who })
    end
  end)

  it("and else all of them", function()
    assert_said("Una Brand met the envoy. “We will wait,” the Chinese said.\n", { "will wait", "Chinese" })
    assert_said("Una Brand met the envoy. “It is late,” the Japanese said.\n", { "is late", "Japanese" })
  end)
end)

describe("What somebody is with an age", function()
  it("stands behind the age", function()
    for _, age in ipairs({ ", 43,", " (43),", ", aged 43," }) do
      local found = articles.annotate(("Ada Crewe%s a nurse, said the road was wet.\n"):format(age))
      assert.equal("nurse", found.speakers[1].role, age)
    end
  end)

  it("is told of whoever was mentioned last", function()
    local found = articles.annotate(
      "That is what nearly happened to Walter Dembo. The 71-year-old grain farmer had a fall in May. “I lay there,” "
        .. "Dembo said.\n"
    )
    assert.equal("Walter Dembo", found.speakers[1].name)
    assert.equal("71-year-old grain farmer", found.speakers[1].role)
  end)
end)

describe("A rank or an office", function()
  it("may be of other countries and churches", function()
    local found = articles.annotate(
      "The Archdeacon of Selby, the Ven. Piers Colley, said the roof leaked. Garda Orla Keane said it had rained. "
        .. "Engr. Bayo Ekundare said the pump was new. Undersheriff Dale Pruitt said the road was closed.\n"
    )
    local roles = {}
    for _, speaker in ipairs(found.speakers) do
      roles[speaker.name] = speaker.role or ""
    end
    assert.same({
      ["Piers Colley"] = "Archdeacon of Selby",
      ["Orla Keane"] = "Garda",
      ["Bayo Ekundare"] = "",
      ["Dale Pruitt"] = "Undersheriff",
    }, roles)
  end)
end)

describe("A relative is meant", function()
  it("who has the surname of who spoke last", function()
    assert_said(
      "Nils Varga repaired the roof with Berta Varga. “It holds,” Nils Varga said. “It drips,” his wife said.\n",
      { "holds", "Nils Varga", "drips", "Berta Varga" }
    )
  end)
end)

describe("A phrase for somebody", function()
  it("is named by what it says that they are called", function()
    assert_said("A newly formed club called Quayside 45 said the mills were old.\n", { "old", "Quayside 45" })
  end)

  it("is named with who its last one is", function()
    assert_said(
      "Feld and her future harbour minister, Carl Umber, criticized the mills.\n",
      { "mills", "Feld and her future harbour minister, Carl Umber" }
    )
  end)

  it("keeps the words of a superlative", function()
    assert_said(
      "According to the latest figures from the port, the mills are old.\n",
      { "old", "latest figures from the port" }
    )
  end)

  it("means the person, where it is only for their words", function()
    assert_said("Noor Feld’s angry letters have called attention to the mills.\n", { "mills", "Noor Feld" })
  end)
end)

describe("Somebody who holds an office elsewhere", function()
  it("is not who holds it here", function()
    assert_said(
      "Vermont Sen. Ida Quill said she would stay. Noor Feld stressed the mills. The Florida senator told "
        .. "reporters that "
        .. "wheat was dear.\n",
      { "dear", "Noor Feld" }
    )
    assert_said(
      "Indiana governor backs Feld\n\nNoor Feld, who needs a win, received the backing of Gov. Ned Reed "
        .. "on Friday. Ohio Gov. "
        .. "Cyrus Quill came third.\n",
      { "Feld", "Ned Reed" }
    )
  end)
end)

describe("An office at the top", function()
  it("is that of who has another title for it close behind", function()
    assert_said(
      [[
A deputy sold his badge for three eels, a federal prosecutor told jurors on Tuesday.

Assistant U.S. Attorney Lowri Penhale said the eels were smoked.
]],
      { "sold his badge", "Lowri Penhale" }
    )
  end)
end)

describe("A noun that no list knows", function()
  it("means a person where it goes on with who", function()
    assert_said(
      "A freight forwarder with forty crates was cross. “Nobody calls,” said the forwarder, who has no phone. "
        .. "He fears his eels are lost.\n",
      { "Nobody calls", "forwarder", "his eels are lost", "forwarder" }
    )
  end)
end)

describe("A title with `the`", function()
  it("is whoever has it, also before the name", function()
    assert_said(
      "The First Lady said the clinic would stay open.\n\nFirst Lady Ilse Varga has pledged to go on, "
        .. "the Health CS Piet Olm said.\n\n“We must rest,” the First Lady said. “All of us,” the Health CS added.\n",
      { "clinic", "Ilse Varga", "must rest", "Ilse Varga", "All of us", "Piet Olm" }
    )
  end)

  it("may be its short form", function()
    assert_said(
      "District Harbour Officer (DHO) Piet Olm said the crane was old.\n\nThe DHO said a new one was ordered. "
        .. "The guards then used two boats, said the DHO.\n",
      { "new one", "Piet Olm", "two boats", "Piet Olm" }
    )
  end)
end)

describe("Another witness", function()
  it("is none of those before", function()
    assert_said(
      "Witness Ilse Varga told Radio Tarn she saw a man with a knife.\n\n“I closed the door,” Ms Varga said.\n\n"
        .. "Another witness said swimmers fled to the raft. “The otters were laughing,” she told a reporter.\n",
      { "closed the door", "Ilse Varga", "fled to the raft", "Another witness", "laughing", "Another witness" }
    )
  end)
end)

describe("A judge's office", function()
  it("is Justice in front of a name", function()
    assert_said(
      "A bench of Justice Hema Tolani and Justice Arvid Krull heard the plea. “You are late,” Justice Krull said.\n",
      { "late", "Arvid Krull" }
    )
  end)
end)

describe("Somebody of one who is named behind a noun", function()
  it("is not the one, whatever noun it is", function()
    assert_said(
      "Vera Holm left the bar on Sunday.\n\nVera’s flatmate, Lena Frisk, told the paper that she had gone home early. "
        .. "Holm’s housemate, Ida Quill, said it was late.\n",
      { "home early", "Lena Frisk", "was late", "Ida Quill" }
    )
  end)

  it("is not the one who is named", function()
    assert_said("A spokesman for chairman Ross Welk said he was abroad.\n", {
      "abroad",
      "spokesman for chairman Ross Welk",
    })
    assert_said("“We know,” said a lawyer for striker Ida Quill.\n", { "We know", "lawyer for striker Ida Quill" })
  end)
end)

describe("Two ministers without names", function()
  it("are two where what they are ministers of, or for, differs", function()
    assert_said("The German finance minister said taxes would fall. The health minister said clinics would open.\n", {
      "taxes",
      "German finance minister",
      "clinics",
      "health minister",
    })
    assert_said("The French trade minister said ships would sail. The Dutch trade minister said they would not.\n", {
      "ships",
      "French trade minister",
      "they",
      "Dutch trade minister",
    })
  end)

  it("are one where the second is only called the minister", function()
    assert_said("The German finance minister said taxes would fall. The minister said rents would, too.\n", {
      "taxes",
      "German finance minister",
      "rents",
      "German finance minister",
    })
  end)
end)

describe("Somebody to whom the one who is named does something", function()
  for _, aside in ipairs({ ", 44,", ", the steward,", ", who ran the inn,", "" }) do
    it("is not that one" .. aside, function()
      local text = "Wim Harrow%s dismissed the cook. “It was unfair,” the cook said. Harrow said it was not.\n"
      assert_said(text:format(aside), { "unfair", "cook", "it was not", "Wim Harrow" })
    end)
  end

  it("may be what somebody is, behind the comma", function()
    local text = "Wim Harrow, the cook, dismissed a porter. “It was fair,” the cook said.\n"
    assert_said(text, { "fair", "Wim Harrow" })
  end)
end)

describe("Somebody whose name an aside tells", function()
  for _, aside in ipairs({ "named as", "known only as", "better known as", "identified as" }) do
    it("goes by the noun in front of it: " .. aside, function()
      local text = "The painter, %s Joris Tormey, was late. “It rained,” the painter said. He sat down.\n"
      assert_said(text:format(aside), { "rained", "Joris Tormey" })
    end)
  end

  it("is not whoever spoke before", function()
    assert_said(
      "Warden Odile Harrow left it there. “It is cold,” she said. The painter, known only as Tormey, nodded: "
        .. "“It was mine.”\n",
      { "cold", "Odile Harrow", "mine", "Tormey" }
    )
  end)

  it("is not whose pupil the aside tells that it is", function()
    local text = "The painter, best known as Odile Harrow’s pupil, was late. “It rained,” the painter said.\n"
    assert_said(text, { "rained", "painter" })
  end)

  it("is meant by the pronoun behind a noun that is no source", function()
    local text = "The witness, a miller named Joris Tormey, sat down. “It rained,” he said.\n"
    assert_said(text, { "rained", "Joris Tormey" })
  end)

  it("keeps the noun where it goes by another name as well", function()
    assert_said("Painter Joris Tormey, also known as Moth, was late. “It rained,” the painter said.\n", {
      "rained",
      "Joris Tormey",
    })
  end)
end)

describe("Somebody of whom is told behind the comma what he is", function()
  it("is who has spoken where he is that, or may be beside it", function()
    for _, what in ipairs({ "mason who was born in Ternmouth", "father who has three sons", "mason" }) do
      assert_said(
        "Joris Tormey, a mason, bought the barn in May. “I love it,” Tormey said.\n\n"
          .. ("The owner, a %s, had it painted. “It was grey,” the owner said.\n"):format(what),
        { "love it", "Joris Tormey", "grey", "Joris Tormey" }
      )
    end
  end)

  it("is brought in, also where a clause goes on", function()
    assert_said(
      "“I built it,” said mason Joris Tormey.\n\n"
        .. "The owner, a retired judge who asked to be left alone, has moved out. “I paid for it,” he said.\n",
      { "built", "Joris Tormey", "paid", "owner" }
    )
  end)
end)

describe("A noun that only looks like one for a person", function()
  it("is a paper's name, with its capital", function()
    local text = "Mayor Otto Lindh brought water to the town. %s had chided the governor for staying on her boat.\n"
    assert_said(text:format("The Observer"), { "the governor", "Observer" })
    assert_said(text:format("The Mayor"), { "the governor", "Otto Lindh" })
  end)

  it("is what a court is to decide on", function()
    assert_said(
      "A suit was filed by Ilse Varga. “We disagree,” harbour spokesman Otto Lindh said. "
        .. "“The harbour lied,” the suit reads.\n",
      { "disagree", "Otto Lindh", "The harbour lied", "suit" }
    )
  end)
end)

describe("One of several who were brought in together", function()
  it("is called by their noun", function()
    assert_said(
      "In an interview with Daybreak hosts Otto Lindh and Rut Olm, Senator Ilse Varga said that she had gone. "
        .. "“It was fun,” she said. “You are right,” the host said, nodding. Lindh asked Varga if she would go on.\n",
      { "had gone", "Ilse Varga", "fun", "Ilse Varga", "You are right", "Otto Lindh" }
    )
  end)

  it("is nobody who has it alone", function()
    assert_said(
      "Divers Otto Lindh and Rut Olm went down. The harbour's diver, Ilse Varga, said that it was late. "
        .. "“It is cold,” the diver said.\n",
      { "was late", "Ilse Varga", "It is cold", "Ilse Varga" }
    )
  end)
end)

describe("A leader", function()
  it("is not one of the leaders of whom others are examples", function()
    assert_said(
      "Farm leaders such as Rut Olm back the dam. Otto Lindh, the minority leader, said it was late. "
        .. "“It is cold,” the minority leader said.\n",
      { "was late", "Otto Lindh", "It is cold", "Otto Lindh" }
    )
  end)
end)

describe("Somebody without a name who goes by another noun", function()
  it("is the aide, for an official; the boy, for a child", function()
    assert_said(
      "Otto Lindh, a candidate for mayor, met the governor. A town hall official who would not be named said it was "
        .. "late. “No comment,” the aide said.\n",
      { "was late", "town hall official", "No comment", "town hall official" }
    )
    assert_said(
      "Otto Lindh said the wall was red. Then came a small child, who said he had sailed from Holm.\n\n"
        .. "“How big is it?” asked the boy, whose cap was too big.\n",
      { "was red", "Otto Lindh", "had sailed", "small child", "How big", "small child" }
    )
  end)

  it("is a named aide before an official", function()
    assert_said(
      "Otto Lindh, an aide to the mayor, said it was early. A City Hall official said it was late. "
        .. "“It was early,” the aide said.\n",
      { "was early", "Otto Lindh", "was late", "City Hall official", "It was early", "Otto Lindh" }
    )
  end)
end)

articles.tell("A body is the head before a participle with its object", {
  {
    "“It is hot,” said a baker. The union representing bakers has warned that it will close. There are 17 gaps, it "
      .. "said.\n",
    { "will close", "union representing bakers", "17 gaps", "union representing bakers" },
  },
  {
    "The union's sewing machines broke. The driving instructors said it was late. “It is hot,” the instructors said.\n",
    { "was late", "driving instructors", "is hot", "driving instructors" },
  },
})

articles.tell("A body's letters before a noun stand for its name before the same noun", {
  {
    "“I would ask,” said a senior Lake National Committee member who backs Dunn. Tom Dunn pays the rent. He paid it in "
      .. "May.\n\n“Nobody cares,” the LNC member said.\n",
    { "Nobody cares", "senior Lake National Committee member" },
  },
  {
    "“I would ask,” said a Lake National Committee member. A Dale National Committee member agreed.\n\n"
      .. "“Nobody cares,” the DNC member said.\n",
    { "Nobody cares", "Dale National Committee member" },
  },
  {
    "“I would ask,” said a Lake National Committee spokeswoman. Ann Dunn, the LNC spokeswoman in Hale, agreed.\n\n"
      .. "“Nobody cares,” the LNC spokeswoman said.\n",
    { "Nobody cares", "Ann Dunn" },
  },
  {
    "“I would ask,” said a cook. Tom Dunn, an LNC member, pays the rent.\n\n“Nobody cares,” the LNC member said.\n",
    { "Nobody cares", "Tom Dunn" },
  },
})

articles.tell("Who is brought in as a man's is not a woman's, by the same noun", {
  {
    "Ivo Dunn fell ill in May. “He was kind,” his friend Tom Hale told the Argus.\n\n"
      .. "Edith Carr, a nurse, was on her way to Oslo, her friend said.\n",
    { "was kind", "Tom Hale", "her way", "friend" },
  },
  {
    "Edith Carr fell ill in May. “She was kind,” her friend Tom Hale told the Argus.\n\n"
      .. "Carr was on her way to Oslo, her friend said.\n",
    { "was kind", "Tom Hale", "her way", "Tom Hale" },
  },
})

articles.tell("A nation's leader is the only one who heads a state", {
  {
    "President Ivo Moe spoke in May, with a kind word for Tom Dahl.\n\n"
      .. "And he even told of the guild vote, speaking well of Mr. Dahl in a talk after lunch.\n\n"
      .. "“There is no doubt that he can sing,” the Danish leader said.\n",
    { "no doubt", "Ivo Moe" },
  },
  {
    "Vice President Ivo Moe spoke in May. Tom Dahl, the Danish leader of the choir, sang. “I sing,” he said.\n\n"
      .. "“It was late,” the Danish leader said.\n",
    { "was late", "Tom Dahl" },
  },
  {
    "University President Ida Moe met her cooks on Monday. Danish bakers were there. "
      .. "“It was late,” the Danish leader said.\n",
    { "was late", "Danish leader" },
  },
})

articles.tell("That person is who has just spoken without a name", {
  {
    "One aide said the port was shut. That person said it was late.\n\n"
      .. "Another aide said, “He will try.” The person added, “you saw how it went.”\n",
    { "it was late", "aide", "He will", "Another aide", "you saw", "Another aide" },
  },
  {
    "One aide said the port was shut. The person who rang the bell said it was late.\n\nAnn Lee said, “He will try.”\n",
    { "port was shut", "aide", "it was late", "person" },
  },
  {
    "An aide said the mayor had met a stranger. The person said: “It is late.”\n",
    { "a stranger", "aide", "It is late", "person" },
  },
  {
    "A guard said a person was hurt. The person told the crew it was late.\n",
    { "was hurt", "guard", "it was late", "person" },
  },
})
