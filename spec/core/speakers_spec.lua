-- Who is meant: one kind of sentence a case. What is said, and who says it, are told in pairs.
local articles = require("articles")

local assert_said = articles.assert_said

describe("An honorific", function()
  it("stands before a surname that comes first", function()
    assert_said(
      [[
Mr Goh Kian Seng, a cabby, and his sister, Miss Goh Hui Min, found the python under the bonnet.

“It was asleep,” Mr Goh said. Miss Goh said it had eaten the fan belt.
]],
      { "asleep", "Goh Kian Seng", "fan belt", "Goh Hui Min" }
    )
  end)

  it("stands before a surname that comes first in a name of three short words", function()
    assert_said(
      "Engineer Tan Boon Leong, 48, fell. “It was dark,” said Mr Tan.\n",
      { "dark", "Tan Boon Leong" }
    )
  end)

  it("stands before a given name, if it is one for those", function()
    assert_said(
      "Sir Rupert Vane, a judge, and Dame Olwen Prys, his cousin, share a wall. Sir Rupert said it was his. "
        .. "‘It is a party wall,’ Dame Olwen said.\n",
      { "was his", "Rupert Vane", "party wall", "Olwen Prys" }
    )
  end)

  it("stands before the surname of whoever bears it rather than before somebody's first name", function()
    assert_said(
      "Hartley Quist sold the mill to Edna Hartley. “It leaks,” Ms. Hartley said.\n",
      { "leaks", "Edna Hartley" }
    )
  end)
end)

describe("What stands before a name and is no part of it", function()
  it("is an honorific of another country", function()
    assert_said(
      "The key was lost, said Doña Amparo Lerín Quesada. “I looked,” Doña Amparo said.\n",
      { "lost", "Amparo Lerín Quesada", "looked", "Amparo Lerín Quesada" }
    )
  end)

  it("is an office, also one behind a prefix", function()
    assert_said(
      "Undersecretary Gail Tormey sighed. Tormey said it would rain.\n",
      { "rain", "Gail Tormey" }
    )
  end)
end)

describe("A headline", function()
  local below = "\n\nBy Una Casey\n\nFormer mayor Eoin Moriarty, who left in May, said the council was deaf.\n"

  it("says by its end whose words it has", function()
    assert_said("Closing the pool will “gut” the estate, claims Moriarty" .. below, { "gut", "Eoin Moriarty" })
    assert_said("Pool plan is 'madness', says former mayor" .. below, { "madness", "Eoin Moriarty" })
  end)

  it("or behind a dash, if the text has the name again", function()
    assert_said("• We will not be silenced – Moriarty" .. below, { "silenced", "Eoin Moriarty" })
    assert_said("Man held after pool fire - Evening Crier" .. below, { "deaf", "Eoin Moriarty" })
  end)
end)

describe("The letters of a member of parliament", function()
  it("are a noun for who is one", function()
    assert_said("Labour MP Ann Lee said no. Mayor Rob Hale left. “It rains,” the MP said.\n", { "rains", "Ann Lee" })
  end)
end)

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

describe("Titles before a name", function()
  it("may be two", function()
    assert_said(
      "“It rained,” Managing Director and Chief Executive Anjali Nair told analysts.\n",
      { "rained", "Anjali Nair" }
    )
  end)

  it("tell a person's name from that of the body behind it", function()
    assert_said("Economist Dr Ruth Power of Sligo University believes it will rain.\n", { "rain", "Ruth Power" })
  end)

  it("are no part of it where no list has them", function()
    assert_said("Dietitian Noor Aisyah Rahim agreed. “Eat less,” she said.\n", { "less", "Noor Aisyah Rahim" })
    assert_said("Hubby Darren, a plumber, fumed: 'It was my money.'\n", { "money", "Darren" })
  end)
end)

describe("A name is short for a longer one", function()
  it("but goes on as it is where only the dates of a life below have the longer one", function()
    assert_said(
      "Edna Marsh, who has died aged 90, sang. “They wanted my teeth done,” she recalled.\n\n"
        .. "Edna Mary Marsh, singer, born 2 March 1934; died 11 May 2024\n",
      { "teeth", "Edna Marsh" }
    )
  end)

  it("which has the surname inside, before somebody else bears it", function()
    assert_said(
      "“We smelled it first,” said the founder, Ofelia Montiel Bracho. Montiel said none had come.\n\nHer deputy, Lupe "
        .. "Montiel, slept beside the pit. “We stay,” the younger Montiel said.\n",
      { "none had come", "Ofelia Montiel Bracho", "We stay", "Lupe Montiel" }
    )
  end)

  it("that has a second surname", function()
    assert_said(
      "Ana Lucía Prado Reis, a baker, left. “Enough,” Ana Prado said. Ms Prado said the bread had burned.\n",
      { "Enough", "Ana Lucía Prado Reis", "burned", "Ana Lucía Prado Reis" }
    )
  end)

  it("of a body, by its first word", function()
    assert_said("Kestrel Foods closed its mill. “We are sorry,” Kestrel said.\n", { "sorry", "Kestrel Foods" })
  end)

  it("whose last word alone is a person's", function()
    assert_said(
      "The score, by Esa Rautvik, borrows a hymn, “Bring Me In,” and the bells play his own song “Copper Money.” "
        .. "Rautvik said he wrote it in a parked car.\n",
      { "parked", "Esa Rautvik" }
    )
  end)
end)

describe("A body is meant", function()
  it("by the noun in its name and not by another's", function()
    assert_said(
      [[
Larkhall University will shut its observatory, which has one telescope and four astronomers.

The Guild of Lecturers called the plan “a disgrace”. “They never once looked up,” the guild said.

The university said the roof had been leaking since March.
]],
      { "looked up", "Guild of Lecturers", "leaking", "Larkhall University" }
    )
  end)

  it("by a noun for such bodies", function()
    assert_said(
      "Air Boreal cancelled every flight to the islands. The Civil Aviation Board said the fog would lift by noon. "
        .. "“Safety comes first,” the airline said. The board said it would look at the matter.\n",
      { "Safety", "Air Boreal", "look at the matter", "Civil Aviation Board" }
    )
  end)

  it("by a noun for unions, if its name tells whom it organises", function()
    assert_said(
      "The Dock and Allied Workers’ Front (Dawf) wants 7%. The Tarbay municipality says it has no money. "
        .. "Police confirmed that one man had been arrested. The union denied any part in the fires. "
        .. "“Our members are calm,” it said.\n",
      { "any part", "Dock and Allied Workers’ Front", "calm", "Dock and Allied Workers’ Front" }
    )
  end)

  it("by its trade, if it has just spoken, and with a town before the company", function()
    assert_said(
      "VRK said it would restore supply by dusk. The utility blamed fallen trees for the outages.\n",
      { "fallen trees", "VRK" }
    )
    assert_said(
      "Oak Hill Foods Inc. reported a loss on Friday. The Perth, Ont.-based company said cattle were dear.\n",
      { "cattle", "Oak Hill Foods Inc." }
    )
  end)

  it("by a name that the tagger takes once for a person's", function()
    assert_said(
      "Low-cost carrier Jetaway cancelled 60 flights, a union official said. The strike goes on, according to the CNE "
        .. "union.\n\nJetaway said it had offered 6%. It apologised and said that all would be rebooked.\n",
      { "rebooked", "Jetaway" }
    )
  end)

  it("by `police`, if the text has named one force", function()
    assert_said(
      "Hale Police said the men fled. Sue Roe runs a shop. Police described both as tall.\n",
      { "tall", "Hale Police" }
    )
    assert_said("Hale Police said no. Wessex Police sent a dog. Police described both as tall.\n", { "tall", "Police" })
  end)

  it("by `the group`, if the text has told of no other group", function()
    assert_said(
      "The Forum of Election Monitors, which sent 300 observers, found that voting was calm. The rights group "
        .. "expressed concern about bribes. “It was calm,” the group said.\n",
      { "bribes", "Forum of Election Monitors", "It was", "Forum of Election Monitors" }
    )
    assert_said(
      "The Education Board closed the school. A group of parents marched on Monday. The group said the gate was "
        .. "locked.\n",
      { "locked", "group" }
    )
  end)

  it("if it has an officer or shares, whatever its name looks like", function()
    assert_said(
      "Orrin Labs today announced a plant. The company expects the first line to run by 2027. “We looked at many "
        .. "sites,” said Gail Brandt, Chief Executive Officer of Orrin Labs.\n",
      { "first line", "Orrin Labs", "many sites", "Gail Brandt" }
    )
    assert_said(
      "Nordal Pumps Q2 net rises 18%\n\nNordal Pumps on Thursday reported a rise. The company said it was glad.\n\n"
        .. "Shares of Nordal Pumps closed higher.\n",
      { "glad", "Nordal Pumps" }
    )
  end)

  it("by what it is called behind its name", function()
    assert_said(
      "Kesk, a start-up that sells umbrellas by the hour, closed on Tuesday. The Bank of Westmark, which lent it "
        .. "4 million crowns, said it had been dry. “It has rained since,” the start-up said.\n",
      { "dry", "Bank of Westmark", "rained", "Kesk" }
    )
  end)

  it("by a noun of the kind that it is called by, behind its name or before it", function()
    assert_said(
      [[
The Tarn Office, the valley’s water regulator, opened a file in May. The watchdog said the dam leaked.

Parts maker Brunvik said it was sorry. “It was one bolt,” the company said.
]],
      { "dam leaked", "Tarn Office", "one bolt", "Brunvik" }
    )
  end)

  it("whose name the source has behind its comma", function()
    assert_said(
      "The port closed. The union, Quay Hands United, said the cranes were old.\n",
      { "cranes", "Quay Hands United" }
    )
  end)

  it("by several of the words of its name", function()
    assert_said(
      "The Wessel County Board of Growers met in May. A farmer named Ole Brandt sued the board of "
        .. "growers, and the board "
        .. "of growers said it had no money.\n",
      { "no money", "Wessel County Board of Growers" }
    )
  end)

  it("and not the statement in which it says something", function()
    assert_said(
      "In a tweet at noon Severn Rail said the line was shut. “Take a bus,” it added.\n\n"
        .. "In a statement, Milton Rovers said the coach would stay. “He is our man,” the statement said.\n",
      { "Take a bus", "Severn Rail", "our man", "Milton Rovers" }
    )
    assert_said(
      "A spokesman for Brightwater Foods hung up. In an emailed statement it blamed “a faulty valve” for the leak.\n",
      { "valve", "Brightwater Foods" }
    )
  end)

  it("or somebody whose name is told afterwards", function()
    assert_said(
      "A shepherd stopped the bus at the ford. “The bridge has gone,” he said. His name was Aldo Finch.\n",
      { "bridge", "Aldo Finch" }
    )
    assert_said("“It will rain,” said a cook everyone calls “Biscuit.”\n", { "rain", "cook" })
  end)

  it("or an office whose holder is named below", function()
    assert_said(
      "The island has bread for two days, its governor said on Monday.\n\n“Bake at night,” Governor "
        .. "Greta Oyelaran told "
        .. "the cooks.\n",
      { "two days", "Greta Oyelaran" }
    )
    assert_said(
      "A baker kept his oven on Monday thanks to a rent judge who said the stairs were “no stairs at all”.\n\nDistrict "
        .. "Judge Greta Oyelaran counted them twice. “Eleven,” she said.\n",
      { "no stairs", "Greta Oyelaran", "Eleven", "Greta Oyelaran" }
    )
  end)

  it("and not the statement that comes from it", function()
    assert_said(
      "“The goose is home,” read a message from the zoo. A statement issued on Friday by friends of Ragna Tull said "
        .. "she had “slept well”. A letter from 1953 said geese were “free”.\n",
      { "goose", "zoo", "slept", "friends of Ragna Tull", "free", "letter from 1953" }
    )
    assert_said(
      "The bid failed. “We thank the shareholders for their patience,” a statement from Harrow Capital said.\n",
      { "patience", "Harrow Capital" }
    )
    assert_said(
      "The brewer, Ragna Tull, replied with a statement that her lawyer, Hedy Brum, handed out. “The "
        .. "malt was wet,” the "
        .. "statement said.\n",
      { "malt", "Ragna Tull" }
    )
    assert_said(
      "How the talks ended\n\nStatement of Deputy Governor Inga Marsh, 6pm:\n\n“The banks are open. All of them.”\n",
      { "banks", "Inga Marsh" }
    )
  end)

  it("the hospital, by a name that ends in Medical Center", function()
    assert_said(
      "Lund County Medical Center will close a ward in June. “We have no nurses,” the hospital said.\n",
      { "nurses", "Lund County Medical Center" }
    )
  end)
end)

describe("A group is meant", function()
  it("by `they` behind what it did, and not a body", function()
    assert_said(
      "The Harbour Board said the gate was shut.\n\nAbout 200 protesters gathered outside it on Friday. They demanded "
        .. "that the gate be opened. “Whose gate? Our gate!” they chanted.\n",
      { "be opened", "protesters", "Our gate", "protesters" }
    )
  end)

  it("with the words before its noun", function()
    for _, group in ipairs({ "Street musicians", "Harbour pilots", "Border Patrol agents", "Red Cross volunteers" }) do
      assert_said(group .. " had been asleep in the hall. They said the key was under the mat.\n", { "key", group })
    end
  end)

  it("by its noun later", function()
    assert_said(
      "Red Cross volunteers opened the tents. The volunteers said there would be bread.\n",
      { "bread", "Red Cross volunteers" }
    )
  end)

  it("by a noun for two, where two have been named together", function()
    assert_said(
      "Rangers Ned Finch and Ida Quill walked the ridge. “There was no trail,” the two rangers said.\n\nOlga and Piotr "
        .. "Vesely sold the mill. “It leaked,” they said. The couple said the wheel had stopped.\n",
      { "no trail", "Ned Finch and Ida Quill", "leaked", "Olga and Piotr Vesely", "wheel", "Olga and Piotr Vesely" }
    )
  end)

  it("by they, where the sentence before is about it", function()
    assert_said(
      "Pilots left their boats on Monday. Commuters nearby had slept on benches. They said the ferry had come at six."
        .. "\n\nA dozen tenants stayed behind. They said the bar was dry.\n",
      { "at six", "Commuters", "dry", "dozen tenants" }
    )
  end)

  it("by they, where the sentence before begins with how many they are", function()
    assert_said("Dozens of tenants stood outside. They said the heat was off.\n", { "heat", "tenants" })
  end)

  it("by the couple, who rather share a surname", function()
    assert_said(
      "Olga and Piotr Vesely sold the mill. “Louder,” yelled Ned Finch and Ida Quill. The couple said it had leaked.\n",
      { "leaked", "Olga and Piotr Vesely" }
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

describe("He or she", function()
  it("is who speaks behind whatever tells where and when", function()
    assert_said(
      "Sven Ahl, 34, pleaded guilty at Holm Magistrates’ Court on Monday to sailing without lights.\n\nOutside court "
        .. "he declined to be photographed but said he had not sailed since that night.\n",
      { "not sailed", "Sven Ahl" }
    )
  end)

  it("is who speaks, though `her` in what is said might be the same one", function()
    assert_said(
      [[
Shu Yarrow, a harbour engineer at Calder University, said the notice was not meant to keep Nancy Pelham from sailing
because the port did not think that it would deter her.

“It is hard to tell,” he said. Yarrow added that the notice was late.
]],
      { "hard to tell", "Shu Yarrow", "was late", "Shu Yarrow" }
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

describe("He or she is told from the given name", function()
  for woman, man in pairs({
    ["Katarzyna Wolska"] = "Zbigniew Wójcik",
    ["Siobhán Moran"] = "Pádraig Keane",
    ["Ngozi Okonjo"] = "Kwame Boateng",
    ["Nguyen Thi Lan"] = "Yusuf Taleb",
    ["Park Ji-woo"] = "Rajesh Sharma",
    ["Marie-Claire Aubigny"] = "José Cruz",
    ["Kerry-Ann Dunn"] = "Søren Kjær",
    ["Ayşe Şahin"] = "Jukka Salo",
    ["Parisa Rezaei"] = "Farid Mammadov",
  }) do
    it(("of %s and %s"):format(woman, man), function()
      local text = "The market opened on Monday.\n\n%s met %s at the gate.\n\n“The stalls were full,” %s said.\n"
      assert_said(text:format(woman, man, "she"), { "stalls", woman })
      assert_said(text:format(woman, man, "he"), { "stalls", man })
      assert_said(text:format(man, woman, "she"), { "stalls", woman })
    end)
  end
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
end)

describe("A body goes by its kind", function()
  for name, noun in pairs({
    ["Halden Stores"] = "retailer",
    ["Halden Homes"] = "developer",
    ["East Coast Ferries"] = "operator",
    ["Holm City Council"] = "authority",
    ["Halden University"] = "institution",
    ["Halden Rovers"] = "side",
    ["Friends of Alder Wood"] = "charity",
  }) do
    it(name .. ": the " .. noun, function()
      assert_said(
        ("%s closed the bridge on Sunday. Shopkeeper Gil Tarrant said it had been noisy.\n\n"):format(name)
          .. ("“It will reopen in May,” the %s said.\n"):format(noun),
        { "noisy", "Gil Tarrant", "reopen", name }
      )
    end)
  end
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

describe("Who replies", function()
  it("is who was told", function()
    assert_said(
      "“The dough is flat,” Ada Crewe told Lena Moreau at the gate. “Cats don't mind,” she replied.\n",
      { "dough", "Ada Crewe", "Cats", "Lena Moreau" }
    )
  end)
end)

describe("Whose view something is", function()
  it("is told in front of it, inside it or behind it", function()
    assert_said("In the view of Ada Crewe, the old bridge is too narrow.\n", { "too narrow", "Ada Crewe" })
    assert_said("The old bridge is too narrow, in the opinion of engineers.\n", { "too narrow", "engineers" })
    assert_said("The old bridge is too narrow, in Ada Crewe's opinion.\n", { "too narrow", "Ada Crewe" })
    assert_said("The old bridge, in Ada Crewe's judgement, is too narrow.\n", { "too narrow", "Ada Crewe" })
  end)

  it("is no view of the sea, and no poll", function()
    assert.same({}, articles.annotate("The bridge stood in full view of the houses on the quay.\n").quotes)
    assert.same({}, articles.annotate("The party came third, in an opinion poll of no weight.\n").quotes)
  end)
end)

describe("Where somebody stands", function()
  it("is no part of who speaks", function()
    assert_said(
      "Outside court, Mrs Tarrant's son Gil, a bus driver, said the sentence was short.\n",
      { "sentence was short", "Gil" }
    )
    assert_said(
      "Beside the pool, her trainer Gil, a former diver, said the water was cold.\n",
      { "water was cold", "Gil" }
    )
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

describe("Who does what a passive tells", function()
  it("stands behind by", function()
    assert_said(
      "The landlord's plan was rejected by the tenants' league as “a bribe”. The new tower was "
        .. "branded “a coat hanger” by Ormond, "
        .. "which builds lower ones.\n",
      { "a bribe", "tenants' league", "coat hanger", "Ormond" }
    )
  end)
end)

describe("A headline's words", function()
  it("are whose they are in the text, wherever they stand there", function()
    assert_said(
      [[
“Nobody thanked the goat”: farewell at the zoo

The keeper, Ilse Marang, retired on Friday.

“I fed them for forty years. Nobody thanked the goat either,” Marang said.
]],
      { "Nobody thanked the goat”", "Ilse Marang" }
    )
  end)
end)

describe("A headline's label", function()
  it("means whom the text calls so, or who says the same there", function()
    assert_said(
      "Warden: ‘We were too slow’\n\nRiver warden Noor Feld met the press on Monday. “I am sorry,” she said.\n",
      { "too slow", "Noor Feld", "sorry", "Noor Feld" }
    )
    assert_said(
      "Rink boss: ‘I should have closed the rink’\n\nNoor Feld, the manager, told the inquiry that she should have "
        .. "closed the rink. “It was thin,” she said.\n",
      { "I should", "Noor Feld" }
    )
  end)
end)

describe("He or she is", function()
  it("nobody of a song or a poster", function()
    assert_said(
      "The song is called “Farewell, Rosaleen.” Wade Pickard says he wrote it. His lawyer, Thelma Quill-Okoro, said he "
        .. "had been told to keep quiet. “Quiet is the word,” she said.\n",
      { "Quiet is", "Thelma Quill-Okoro" }
    )
  end)

  it("a woman by the name behind her initial", function()
    assert_said(
      "Dispatcher Monica Tull said the caller was calm. On cross-examination by defense attorney R. Scott Marr, she "
        .. "agreed that some sound calm in shock.\n",
      { "in shock", "Monica Tull" }
    )
  end)

  it("not who only carries the words", function()
    assert_said(
      "Mayor Rita Fell sat late. Through her lawyer, Tess Holm, she told the panel that the bag held onions.\n",
      { "onions", "Rita Fell" }
    )
  end)

  it("one of somebody's own who has just reacted", function()
    assert_said(
      "Nora Blake sold the boat. Her brother shrugged. “It was hers,” he said.\n\n"
        .. "Tom Marsh sold his, too. His wife, who is a nurse, shook her head. “It was ours,” she said.\n",
      { "was hers", "brother", "was ours", "wife" }
    )
  end)

  it("who was asked by somebody brought in to ask", function()
    assert_said(
      "Harbour Secretary Jorge Pinto said the tugs were late. “The ferry too?” asked a reporter from the Echo. "
        .. "“The ferry was there at five,” he said.\n",
      { "too?", "reporter from the Echo", "at five", "Jorge Pinto" }
    )
  end)

  it("somebody else than who is told of in terms of him or her", function()
    for _, aside in ipairs({ ", a friend of his", ", his old colleague", " (no pupil of his)", ", who met him" }) do
      assert_said(
        "“The bell was mine,” said Alan Quist.\n\nKirsty Vane" .. aside .. ", disagreed. “I cast it,” she said.\n",
        { "mine", "Alan Quist", "cast", "Kirsty Vane" }
      )
    end
  end)

  it("not who does something to her or him in the same clause", function()
    assert_said(
      "“I was early,” said Kirsty Vane.\n\nWarden Orin Feld, who came with a printer, had little to offer her. “We "
        .. "are looking at it,” he said.\n",
      { "early", "Kirsty Vane", "looking", "Orin Feld" }
    )
  end)

  it("who was asked in the sentence before", function()
    assert_said(
      "Alan Quist, for the defence, asked Orin Feld whether he had slept. “No,” he said. “I was awake.”\n",
      { "whether", "Alan Quist", "No", "Orin Feld", "awake", "Orin Feld" }
    )
  end)

  it("who is named next, at the top of the text", function()
    assert_said(
      "“I lost the goose,” he admits.\n\nOrin Feld, a warden, is in his kitchen. “It was white,” he says.\n",
      { "lost", "Orin Feld", "white", "Orin Feld" }
    )
  end)

  it("not who is spoken of", function()
    assert_said(
      "Chef Zainab Achterberg and the farmer, Lubomir Vance, met in court over a goose. “She cooked "
        .. "my prize goose,” he "
        .. "said. “He sold it to me,” she replied.\n",
      { "cooked", "Lubomir Vance", "sold it", "Zainab Achterberg" }
    )
  end)
end)

describe("In questions and answers", function()
  it("who has asked is not the witness", function()
    assert_said(
      "“There was no meeting, was there?” counsel Ines Holm asked him.\n\n“There was,” the witness, a driver for the "
        .. "club, replied.\n\n“When?”\n\n“On Sunday.”\n",
      { "no meeting", "Ines Holm", "There was,", "witness", "When", "Ines Holm", "Sunday", "witness" }
    )
  end)

  it("it is the asker's turn behind an answer", function()
    assert_said(
      [[
The inquest heard the cook, Bram Oduya.

“What was in the soup?” the coroner, Lena Achter, asked.

“Leeks,” Oduya said.

“And in the salt?”

“Salt,” he replied.

“Where was the tin?”

“On the shelf.”
]],
      {
        "soup", "Lena Achter",
        "Leeks", "Bram Oduya",
        "the salt", "Lena Achter",
        "tin", "Lena Achter",
        "shelf", "Bram Oduya",
      }
    )
  end)

  it("she and he are told by whose turn it is", function()
    assert_said(
      [[
Engineer Sorin Balc appeared before the inquiry on Monday.

“Was the valve open?” asked Judge Mirela Tan.

“It was,” Balc said.

“Who opened it?” she asked.

“I did, my lady,” he said.

“Then why were we told it was shut?”

“I shut it afterwards,” he said.
]],
      { "Who opened", "Mirela Tan", "my lady", "Sorin Balc", "Then why", "Mirela Tan", "afterwards", "Sorin Balc" }
    )
  end)
end)

describe("Who is meant among several", function()
  it("Mr and Mrs of one surname", function()
    assert_said(
      "Colm Barr, a vet, and his wife, Ida Barr, sold the mill last week.\n\n“We were tired,” Mrs Barr said. Mr Barr "
        .. "thought the dam was unsafe.\n\n“It leaked,” he said. “It sang,” she said.\n",
      { "tired", "Ida Barr", "unsafe", "Colm Barr", "leaked", "Colm Barr", "sang", "Ida Barr" }
    )
  end)

  it("the spokeswoman is not the one for whom she speaks", function()
    assert_said(
      "A spokesman for the ferry confirmed that the boat had left. ‘It was late,’ the spokesman said.\n\nA spokeswoman "
        .. "for Ida Quill, the port minister, did not return calls on Sunday. ‘The minister was on the boat,’ the "
        .. "spokeswoman said yesterday.\n",
      { "late", "spokesman for the ferry", "on the boat", "spokeswoman for Ida Quill" }
    )
  end)

  it("the minutes, whatever day they are of", function()
    assert_said(
      "The pier is closed, the harbour board said. The ferry will run on Monday, according to board "
        .. "minutes of the same "
        .. "day.\n",
      { "ferry", "board minutes" }
    )
  end)

  it("the drugmaker is the company, and no federation", function()
    assert_said(
      "Northmere Biologics, a maker of flu vaccine, recalled it on Monday.\n\n“The vials are safe,” the drugmaker said."
        .. "\n\nThe Federation of Ward Nurses disagreed. “Some were blank,” the federation said. The drugmaker "
        .. "said in a notice that blank vials were few.\n",
      { "safe", "Northmere Biologics", "Some", "Federation of Ward Nurses", "few", "Northmere Biologics" }
    )
  end)

  it("the fire chief is who was introduced in these words", function()
    assert_said(
      "Town clerk Cyrus Quill and the fire chief, Nandini Reed, met the press. “We are short of ladders,” the clerk "
        .. "said. The fire chief said the animal had come for the shade.\n",
      { "ladders", "Cyrus Quill", "animal", "Nandini Reed" }
    )
  end)

  it("the witness is who has another title behind the comma", function()
    assert_said(
      "The first witness, retired plumber Noor Feld, told the court that she had heard a bang. Cyrus Quill, for the "
        .. "defence, suggested that she had been asleep.\n\n“I was awake,” said the witness.\n",
      { "bang", "Noor Feld", "asleep", "Cyrus Quill", "awake", "Noor Feld" }
    )
  end)

  it("whoever is two things is meant by each of the nouns", function()
    assert_said(
      "Noor Feld, a poet and plumber from Lea, and her agent, Cyrus Quill, missed the boat. “It left early,” the poet "
        .. "said. “Very early,” the agent said.\n",
      { "left", "Noor Feld", "Very", "Cyrus Quill" }
    )
    assert_said(
      "Detective Sergeant Noor Feld found the goose. The cook wept. “It was asleep,” the detective said.\n",
      { "asleep", "Noor Feld" }
    )
  end)

  it("the father of two is who has been told of, and the mother of somebody unnamed is named next", function()
    assert_said(
      "Orin Feld, 34, was fined on Monday. The father of two told the court that he was sorry.\n",
      { "sorry", "Orin Feld" }
    )
    assert_said(
      "The mother of a lost diver said on Monday that she would wait.\n\n“He swims,” Noor Feld said.\n",
      { "wait", "Noor Feld", "swims", "Noor Feld" }
    )
  end)

  it("two who are named behind a cue speak together", function()
    assert_said(
      "“Louder!” called Ida Quill and Tom Reed from the back.\n",
      { "Louder", "Ida Quill and Tom Reed" }
    )
  end)

  it("who has the title that stands before the surname", function()
    assert_said(
      "Councillor Ned Quill and his sister, Dr Ida Quill, differ about the wells. ‘The water is clean,’ Councillor "
        .. "Quill said. Dr Quill said nine people had been ill.\n",
      { "clean", "Ned Quill", "nine", "Ida Quill" }
    )
  end)
end)

describe("A share of several is named after them", function()
  it("whatever words tell how large it is", function()
    assert_said(
      "More than half of the beekeepers said the frost had killed nothing. About two-thirds of hive owners said it had "
        .. "been dry. Nearly six in 10 farmers who came said they had been bored.\n",
      { "killed", "beekeepers", "dry", "hive owners", "bored", "farmers" }
    )
    assert_said("A growing number of beekeepers say the frost will kill nothing.\n", { "nothing", "beekeepers" })
  end)

  it("but one body's share stays whole", function()
    assert_said("A majority of the choir said the hall was cold.\n", { "cold", "majority of the choir" })
  end)
end)

describe("A relative pronoun behind a noun that only tells whose or where", function()
  it("means the one person before it", function()
    assert_said(
      "The frost upset the head of the beekeepers’ guild, who said the hives were empty.\n",
      { "empty", "head of the beekeepers’ guild" }
    )
    assert_said(
      "The frost upset Noor Feld, chair of the parish council, who said the hives were empty.\n",
      { "empty", "Noor Feld" }
    )
  end)

  it("means several, to their full extent", function()
    assert_said(
      "The frost drew criticism from keepers and growers in Norway who agree that the hives are empty.\n",
      { "empty", "keepers and growers in Norway" }
    )
    assert_said(
      "The frost drew fire from lawmakers in Parliament who agree that the hives are empty.\n",
      { "empty", "lawmakers in Parliament" }
    )
  end)
end)

describe("A participle behind a possessor", function()
  it("belongs to the noun behind it", function()
    assert_said(
      "Quill’s leading Danish rivals, Tova Brandt and Carl Umber, have both urged him to sell the mill.\n",
      { "sell", "Tova Brandt and Carl Umber" }
    )
  end)
end)

describe("I, where no by-line tells who writes,", function()
  it("is whom the last lines present as the writer", function()
    assert_said(
      "The mills are old. I think that the parish should sell them. Tova Brandt says that she would buy one.\n\n"
        .. "Noor Feld, a retired miller, is a member of the parish council.\n",
      { "should sell", "Noor Feld", "would buy", "Tova Brandt" }
    )
    assert_said(
      "The mills are old. I think that the parish should sell them.\n\nRep. Noor Feld, D-Fla., chairs the "
        .. "Mill Board.\n",
      { "should sell", "Noor Feld" }
    )
  end)

  it("is whoever signs the letter", function()
    assert_said(
      "The mills are old. I think that the parish should sell them.\n\nNoor Feld.\n\nOlympia, Wash.\n\n"
        .. "I believe the mills are fine.\n\nCarl Umber.\n",
      { "should sell", "Noor Feld", "fine", "Carl Umber" }
    )
  end)

  it("is nobody of whom the text tells", function()
    assert_said(
      "The mills are old. I think that the parish should sell them. Tova Brandt laughed.\n\nTova Brandt is a miller.\n",
      { "should sell", false }
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

describe("The verb of a question before a surname", function()
  it("is no given name", function()
    assert_said(
      "Will Brandt leave the mill?\n\nTova Brandt has no wheat. Brandt said she would stay.\n",
      { "would stay", "Tova Brandt" }
    )
  end)
end)

describe("Initials of a country", function()
  it("are short for no body whose name begins with them", function()
    assert_said("The U.S. Consulate was shut. The U.S. said the port was safe.\n", { "safe", "U.S." })
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

describe("He, in a quotation behind a sentence that tells what somebody says,", function()
  it("goes on speaking, whoever that sentence is about", function()
    assert_said(
      "The mayor, Cyrus Quill, Orin Feld said, has made a “strange, wheat-free zone.”\n\n“So his friends "
        .. "are hungry,” he "
        .. "said.\n",
      { "strange", "Orin Feld", "hungry", "Orin Feld" }
    )
  end)
end)

describe("What somebody is behind their name", function()
  it("may end in names that are joined, and is no title of the last one", function()
    local found = articles.annotate(
      "“It was late,” said Noor Feld, a port official under Presidents Reed and Ida Quill.\n"
    )
    assert.equal("port official under Presidents Reed and Ida Quill", found.speakers[1].roles[1])
  end)
end)

describe("A given name that is a body's as well", function()
  it("belongs to the surname behind it", function()
    assert_said(
      "Sen. Ford Paul said the mills were old. Paul said it was late.\n",
      { "old", "Ford Paul", "late", "Ford Paul" }
    )
  end)
end)

describe("A phrase for several is named", function()
  it("without what only stresses it", function()
    assert_said("Ida Quill and Orin Feld both said it was late.\n", { "late", "Ida Quill and Orin Feld" })
    assert_said("The jurors themselves said it was late.\n", { "late", "jurors" })
  end)

  it("not after whom it only tells of", function()
    assert_said("Those close to Ms. Quill said it was late.\n", { "late", "Those close to Ms. Quill" })
  end)

  it("with all of its number", function()
    assert_said("At least two of the jurors said it was late.\n", { "late", "At least two of the jurors" })
  end)
end)

describe("Whom an aside names behind a participle", function()
  it("is the one before it", function()
    assert_said(
      "Another critic, renowned Ohio historian Orin Feld, said it was late.\n",
      { "late", "Orin Feld" }
    )
  end)
end)

describe("Some, most and many, without a noun,", function()
  it("are of those who were the subject before", function()
    assert_said("Voters were angry. Many said the mill was late.\n", { "late", "Voters" })
    assert_said("Beekeepers denounced the deal. But some declined to blame the mill.\n", { "mill", "Beekeepers" })
  end)

  it("are somebody else where there are none", function()
    assert_said("Many say the mill is late.\n", { "late", "Many" })
  end)
end)

describe("They", function()
  it("are several to their full extent", function()
    assert_said(
      "People close to the Quill family were angry. They said the mill was late.\n",
      { "late", "People close to the Quill family" }
    )
    assert_said(
      "The plan met opposition by harbour supporters and others, including banks. They cited the case of the "
        .. "mill.\n",
      { "mill", "harbour supporters and others" }
    )
  end)

  it("may be those whom a possessive makes somebody's own", function()
    assert_said(
      "Mr. Feld was unhappy with his fellow beekeepers, though they promised that they would bring him honey.\n",
      { "bring him honey", "fellow beekeepers" }
    )
  end)

  it("may be documents", function()
    assert_said(
      "Documents in the case were released. They show the mill was late.\n",
      { "late", "Documents in the case" }
    )
  end)

  it("are somebody and those who are told beside", function()
    assert_said(
      "Carl Umber and his wife came on Friday. They said the mill was late.\n",
      { "late", "Carl Umber and his wife" }
    )
  end)
end)

describe("A name in a headline in capitals", function()
  it("ends where the name of the text ends", function()
    assert_said(
      "Glenn Marsh Dumps Rival for Mocking His Boat, Quotes Book to Help Ohio.\n\nAfter the storm, Glenn "
        .. "Marsh said the "
        .. "boat was fine.\n",
      { "Help Ohio", "Glenn Marsh", "fine", "Glenn Marsh" }
    )
  end)
end)

describe("A name that begins with a day", function()
  it("is a person's behind a noun for one", function()
    assert_said(
      'Their skipper, Friday Makena, dived. "It was deep," he said. Mr Makena said it was cold.\n',
      { "deep", "Friday Makena", "cold", "Friday Makena" }
    )
    assert_said(
      "The guard, Tuesday Abara, blamed the lock. “It sticks,” he said.\n",
      { "sticks", "Tuesday Abara" }
    )
  end)
end)

describe("A street that bears somebody's name", function()
  it("is nobody, though a title stands in front", function()
    local found = articles.annotate(
      "A main burst under General Orlova Street at noon. Lorries had worn out Chief Tembo Boulevard, too. "
        .. "The Queen Halla Prize was given to the plumbers.\n"
    )
    for _, entity in ipairs(found.entities) do
      assert.not_equal("person", entity.type)
    end
  end)

  it("is no woman of that name, who is one", function()
    assert_said("“It is late,” said Judge Karen Street.\n", { "late", "Karen Street" })
  end)
end)

describe("A title in small letters in front of a name", function()
  ---The roles of whoever is found to speak first.
  local function roles_of(text)
    return articles.annotate(text).speakers[1]
  end

  it("goes back to its office, which is for something", function()
    for title, name in pairs({
      ["State minister for forestry"] = "Rehana Siddiq",
      ["Junior minister for rural lending"] = "Tebogo Maseko",
      ["Permanent secretary for roads and bridges"] = "Obed Chanda",
      ["Minister of state for irrigation"] = "Parvin Rao",
    }) do
      local speaker = roles_of(title .. " " .. name .. " told reporters that the fence would stay.\n")
      assert.equal(name, speaker.name)
      assert.same({ title }, speaker.roles)
    end
  end)

  it("is none of whom somebody acts for", function()
    local speaker = roles_of("Agent for striker Bruno Hessel said he would stay.\n")
    assert.not_same({ "Agent for striker" }, speaker.roles)
  end)
end)

describe("A noun phrase, a comma and the name", function()
  it("is a role behind a quotation and its verb as well, by its first noun", function()
    for role, text in pairs({
      ["counsel for the widow"] = "“Is it late?” asked counsel for the widow, Hugh Prentice.\n",
      ["lawyer for the family"] = "“Who had the key?” asked the lawyer for the family, Ruth Ogilby.\n",
      ["head of operations"] = "“It rained,” added head of operations, Tove Lindal.\n",
      ["teacher of the boys"] = "“They wept,” said the teacher of the boys, Ama Boaten.\n",
      ["counsel for the minister"] = "“I read it,” counsel for the minister, Ravi Thakore, told the court.\n",
    }) do
      assert.same({ role }, articles.annotate(text).speakers[1].roles)
    end
  end)
end)

describe("A phrase behind the name", function()
  ---@return string[]
  local function roles_of(text)
    return articles.annotate(text).speakers[1].roles
  end

  it("goes on to what bears a name that might be somebody's", function()
    for _, role in ipairs({
      "captain of the trawler Mary Dunning",
      "owner of the bakery Rosa Lindt",
      "widow of the painter Otto Kessel",
    }) do
      assert.same({ role }, roles_of("Ines Velasco, " .. role .. ", said it was late.\n"))
    end
  end)

  it("tells nothing by the relation that somebody has not", function()
    assert.same({}, roles_of("Ines Velasco, no relation to the singer Otto Velasco, said it was late.\n"))
  end)

  it("may be for a trade that no list has", function()
    assert.same(
      { "crab boiler with two boats" },
      roles_of("“It stinks,” said Ines Velasco, a crab boiler with two boats.\n")
    )
  end)
end)

describe("A body whose name ends in 's", function()
  it("is told by the verb behind it", function()
    local text = [[
Shares in Penhale’s fell on Monday after the eel smoker cut its dividend. Penhale’s said eels were dear.

Penhale’s finance director, Osian Trew, said: “We shall smoke fewer.”
]]
    assert_said(text, { "eels were dear", "Penhale’s", "smoke fewer", "Osian Trew" })
  end)

  it("is nobody whom the text names in full", function()
    local text = "Osian Trew smokes eels. A friend of Trew's said he was tired. Trew's said so, too.\n"
    local found = articles.annotate(text)
    for _, speaker in ipairs(found.speakers) do
      assert.not_equal("Trew's", speaker.name)
    end
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

describe("A word in capitals where the story opens", function()
  it("is no part of the name behind it", function()
    assert_said("STUBBORN Ternmouth Rovers say the pitch is dry.\n", { "pitch is dry", "Ternmouth Rovers" })
  end)
end)

describe("A phrase that tells where a body is based", function()
  it("means the one that has just been told of", function()
    assert_said(
      "Shares in Penhale Foods fell on Thursday.\n\nThe Ternmouth-based group said eels were dear.\n",
      { "eels were dear", "Penhale Foods" }
    )
    assert_said(
      "Marlow’s warned on Monday that eels were few.\n\nThe Ternmouth-based retailer said eels were dear.\n",
      { "eels were dear", "Marlow’s" }
    )
  end)
end)

describe("It", function()
  it("is the railway that says something, and not where its line runs to", function()
    assert_said(
      "Hale Rail carried 3m people last year. The line runs from Ternmouth to London.\n\n"
        .. "It said trains would be longer.\n",
      { "trains would be longer", "Hale Rail" }
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

describe("A place where people work", function()
  it("speaks by the name that it had in the text, whatever its noun is", function()
    for _, noun in ipairs({ "laboratory", "quarry", "refinery", "plant", "zoo", "shipyard" }) do
      assert_said(
        ("A fire broke out at the Tarn Hollow %s on Monday. The %s said nobody was hurt.\n"):format(noun, noun),
        { "nobody", "Tarn Hollow " .. noun }
      )
    end
  end)

  it("has people who speak for it", function()
    assert_said(
      "Smoke rose over the quay. A spokeswoman for the refinery was calm. “We have another,” the spokeswoman said.\n",
      { "another", "spokeswoman for the refinery" }
    )
  end)
end)

describe("A short form in brackets", function()
  ---The roles of the one who says the last quotation.
  local function roles_of(text)
    local found = articles.annotate(text)
    local by = found.by_id[found.quotes[#found.quotes].speaker]
    return { by.name, by.roles[1] }
  end

  it("in a title hides neither the name nor the role behind it", function()
    assert.same(
      { "Ilse Varga", "Free Anglers' Party (FAP) legislator" },
      roles_of("Free Anglers' Party (FAP) legislator Ilse Varga denounced the mayor for “hiding the fish.”\n")
    )
    assert.same(
      { "Ilse Varga", "Tarn’s National Director of Fisheries" },
      roles_of("Tarn’s National Director of Fisheries (NDF) Ilse Varga said the boats were placed on a list.\n")
    )
  end)

  it("or another spelling behind a name hides no role behind that", function()
    assert.same(
      { "Piet Olm", "surgeon at the hospital" },
      roles_of("Piet Olm (奧姆), a surgeon at the hospital, said that it took an hour.\n")
    )
  end)
end)

describe("A role before a name", function()
  ---The roles of the one who says the last quotation.
  local function roles_of(text)
    local found = articles.annotate(text)
    return found.by_id[found.quotes[#found.quotes].speaker].roles
  end

  it("tells what it is for", function()
    assert.same(
      { "Assistant Administrator for the Northern Isles Bureau" },
      roles_of("Assistant Administrator for the Northern Isles Bureau Carl Umber said that the talks were good.\n")
    )
    assert.same(
      { "Union of Northern Bakers vice president for the Coast" },
      roles_of("On Friday, Union of Northern Bakers vice president for the Coast, Ilse Varga, said the bread rose.\n")
    )
  end)

  it("is nothing that happens before somebody says something", function()
    assert.same({}, roles_of("Before Mayor Olm's arrival, Mr Varga told reporters that the mayor was late.\n"))
  end)
end)

describe("Who is in charge", function()
  it("is so in the role, too", function()
    local found = articles.annotate("“It rains,” said Piet Olm, who is in charge of the ovens.\n")
    assert.same({ "in charge of the ovens" }, found.speakers[1].roles)
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

describe("The party", function()
  it("is the one that has just spoken", function()
    assert_said(
      "The FAP said the fair provides a chance to meet. “It is crucial,” said the party.\n",
      { "crucial", "FAP" }
    )
  end)
end)

describe("Who made the remarks", function()
  it("was quoted before without a name", function()
    assert_said(
      "A senior baker has warned that bread will cost more.\n\nIlse Varga, a bread expert at Hull College, made the "
        .. "remarks at a fair in Orrin.\n",
      { "bread will cost more", "Ilse Varga" }
    )
  end)
end)

describe("A surname", function()
  it("of a source is not that of who is told to be dead, where somebody else bears it", function()
    assert_said(
      "Anna Berg died in the fire on Monday. Her brother Lars Berg said the alarm had failed. “It never rang,” "
        .. "Berg said.\n",
      { "never rang", "Lars Berg" }
    )
    assert_said(
      "Han Tae-min, a warden of the ponds, was in the marsh on May 2. He drowned the next day.\n\n"
        .. "Han’s older brother, Han Kun-ho, said the boat had leaked.\n\n“My mother warned him,” Han said.\n",
      { "mother warned him", "Han Kun-ho" }
    )
  end)
end)

describe("A country", function()
  it("is not short for a body whose name begins with it", function()
    assert_said(
      "The Japan Youth Daily wrote in May that files are open. Japan said the wardens had locked the ponds.\n",
      { "the ponds", "Japan" }
    )
  end)
end)

describe("A misspelt surname", function()
  it("is that of the one full name that it is nearly like", function()
    assert_said("Jan Eldersley told Radio Tarn it was old. “It spins,” Eldersly said.\n", { "spins", "Jan Eldersley" })
    assert_said(
      "Amos Linovsky met Ann Limovsky on Monday. “It was slow,” Linovsky said.\n",
      { "was slow", "Amos Linovsky" }
    )
  end)
end)

describe("A long title without an article", function()
  it("hides no name that ends the source", function()
    assert_said(
      "Co-founder and CEO of the charity Warm Homes Ilse Varga said the stoves were cold. “We are angry,” she said.\n",
      { "stoves", "Ilse Varga", "angry", "Ilse Varga" }
    )
  end)
end)

describe("Letters with `the`", function()
  it("mean the one person of whose title they are the initials", function()
    assert_said(
      "Prime Minister Piet Olm spoke in Hull. The PM said the bridge would open. “It will,” the PM added.\n",
      { "the bridge", "Piet Olm", "It will", "Piet Olm" }
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

describe("A body named after guards", function()
  it("is no countryman of the one who spoke before", function()
    assert_said(
      "Ida Quill said it was cold. The Coast Guard said a swimmer was missing.\n",
      { "cold", "Ida Quill", "swimmer", "Coast Guard" }
    )
  end)
end)

describe("A noun phrase behind a name and a comma", function()
  it("is no role where it is the subject of what follows", function()
    local found = articles.annotate("According to Ida Quill, the nurse had been at home.\n")
    assert.same({}, found.speakers[1].roles)
  end)
end)

describe("What a name is told apart from, or has as a part of it, is", function()
  local function speakers(text)
    local found, out = articles.annotate(text), {}
    for i, quote in ipairs(found.quotes) do
      out[i] = quote.speaker and articles.speaker(found, quote)
    end
    return out
  end

  it("a trade that no list has, in front of a person's name", function()
    local text = "The Astrobiologist Ann Lee Prize went to Mark. Under Admiral Lee Prize rules, Astrobiologist Ann Lee "
      .. "said the moon is wet.\n"
    assert.same({ "Ann Lee" }, speakers(text))
  end)

  it("the form of a company, behind a comma", function()
    local text = "The mill was sold to Castell Harrow, Inc., on Monday. Castell Harrow, Inc. said the mill will stay "
      .. "open.\n"
    assert.same({ "Castell Harrow, Inc." }, speakers(text))
  end)
end)

describe("Words without a cue are those of the one who, with these words,", function()
  it("does something in the next paragraph", function()
    local found = articles.annotate("“Now there is no way back.”\n\nWith these words, Tom Baker closed the gate.\n")
    assert.equal("Tom Baker", articles.speaker(found, found.quotes[1]))
  end)

  it("does something in the next sentence, whoever was named before", function()
    local found = articles.annotate("Tom Baker rose.\n\n“Now there is no way back.” With these words Ann Lee left.\n")
    assert.equal("Ann Lee", articles.speaker(found, found.quotes[1]))
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

describe("The roles of a speaker", function()
  local roles_of = articles.roles_of

  it("are also what a phrase calls somebody that does not mean them for certain, where there is no other", function()
    local text = "Greta Holm, for the tenants, said the roof leaked. “It has leaked for years,” she said.\n\n"
      .. "The barrister added that the landlord had been told.\n"
    assert.same({ "barrister" }, roles_of(text, "Greta Holm"))
  end)

  it("are the same with every kind of hyphen", function()
    local text = "Ida Quill, a lock-keeper, met the 61-year-old Bob Moe. “It rained,” the 61-year-old said. "
      .. "The clerk-elect, Ann Lee, said the lock-keeper knew.\n"
    local plain = articles.annotate(text)
    for _, hyphen in ipairs({ "‐", "‑" }) do
      local found = articles.annotate((text:gsub("%-", hyphen)))
      assert.equal(#plain.speakers, #found.speakers)
      for i, speaker in ipairs(plain.speakers) do
        assert.equal(speaker.name, found.speakers[i].name)
        assert.equal(#speaker.roles, #found.speakers[i].roles)
      end
    end
  end)

  it("are not how old they are", function()
    local text = "Orla Dunne told the radio that the ferry was late. The 61-year-old said it had always been late.\n"
    assert.same({}, roles_of(text, "Orla Dunne"))
  end)

  it("begin with what tells most, wherever it stands", function()
    local late = articles.annotate(
      "Captain Ida Quill said it rained. Quill, a former diver with the coastguard, said it would stop.\n"
    )
    local early = articles.annotate(
      "Ida Quill, a former diver with the coastguard, said it rained. Captain Quill said it would stop.\n"
    )
    for _, found in ipairs({ late, early }) do
      local texts = {}
      for i, role in ipairs(found.speakers[1].roles) do
        texts[i] = role.text or role
      end
      assert.same({ "former diver with the coastguard", "Captain" }, texts)
    end
  end)
end)
