-- Which body or group is meant: by its kind, its members, its short form, by it and they.
local articles = require("articles")

local assert_said, tell = articles.assert_said, articles.tell

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

  it("so that no union, society or company is the government", function()
    for _, body in ipairs({ "The Weavers' Union", "The Clean River Society", "The Pilots' Forum", "Solvane Ltd" }) do
      assert_said(
        body .. " said the talks had failed. The government said its offer was fair.\n",
        { "fair", "government" }
      )
    end
    assert_said(
      "The Dornish Government has bought the pier. The government said it was a bargain.\n",
      { "bargain", "Dornish Government" }
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

describe("Initials of a country", function()
  it("are short for no body whose name begins with them", function()
    assert_said("The U.S. Consulate was shut. The U.S. said the port was safe.\n", { "safe", "U.S." })
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

describe("A relative clause of what a body is", function()
  it("tells what the body says that is named before it", function()
    assert_said(
      "The bins were made by Solvane, a start-up based in Leeds that says its lids save money.\n",
      { "save money", "Solvane" }
    )
    assert_said("She works for Orrin Mills, a small company that says it never sleeps.\n", { "sleeps", "Orrin Mills" })
    assert_said(
      "The survey was paid for by Green Shore, a charity in Leeds that argues the sea is dirty.\n",
      { "sea is dirty", "Green Shore" }
    )
  end)

  it("but not where it is in a place, or somebody's own", function()
    assert_said("In Leeds, a charity that feeds families says it needs cash.\n", { "needs cash", "charity" })
    assert_said("Una Brand, a cook at a firm that says it cares, left in May.\n", { "it cares", "firm" })
  end)
end)

describe("A name behind a noun for a body that begins the sentence", function()
  it("is that body's, though it looks like a person's", function()
    assert_said(
      "Rower Una Pike has moved. Her new club, Isabella Grange, is in Ghent. “They have boats,” she said.\n",
      { "have boats", "Una Pike" }
    )
    assert_said("On leaving a firm, Petra Brand, 40, said she wept. “I did,” she said.\n", { "I did", "Petra Brand" })
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

describe("The party", function()
  it("is the one that has just spoken", function()
    assert_said(
      "The FAP said the fair provides a chance to meet. “It is crucial,” said the party.\n",
      { "crucial", "FAP" }
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

describe("A body named after guards", function()
  it("is no countryman of the one who spoke before", function()
    assert_said(
      "Ida Quill said it was cold. The Coast Guard said a swimmer was missing.\n",
      { "cold", "Ida Quill", "swimmer", "Coast Guard" }
    )
  end)
end)

tell("A place that governs itself is none of its offices", {
  { "The Fire Department would not comment. In a filing, the city argued that it was late.\n", { "was late", "city" } },
  { "The Transit Agency said no. The state argued that it was late.\n", { "was late", "state" } },
  { "The Roads Ministry said the bridge was safe. The country said it was ready.\n", { "was ready", "country" } },
  { "The City of Barlow said no. In a filing, the city argued that it was late.\n", { "was late", "City of Barlow" } },
  {
    "Barlow Borough Council said it was sorry. The borough said bins would be emptied.\n",
    { "bins would", "Barlow Borough Council" },
  },
  { "Hull Council said it was sorry. The city said bins would be emptied.\n", { "bins would", "Hull Council" } },
  { "Barlow School District said no. The district said it was late.\n", { "was late", "Barlow School District" } },
})

describe("What a body is called before its comma", function()
  it("is told at the end of a sentence as well", function()
    assert_said("The hull was sold by the insurer, Lomax Marine. “It sinks,” the insurer said.\n", {
      "sinks",
      "Lomax Marine",
    })
    assert_said("It was built by the founder of the firm, Aldo Finch. “It sinks,” the firm said.\n", {
      "sinks",
      "firm",
    })
  end)
end)

describe("A noun for several in front of their names", function()
  it("is no others, who might be they", function()
    assert_said(
      "Retired dockers Wim and Odile Harrow run the inn. “We never close,” they said.\n",
      { "close", "Wim and Odile Harrow" }
    )
  end)

  it("means others, where what they do stands between", function()
    assert_said("Retired dockers cheered Wim Harrow. “We are cold,” they said.\n", { "cold", "Retired dockers" })
  end)
end)

describe("A record label", function()
  it("is a body, which it may mean", function()
    local text = "Odile Harrow sang. Her label, Pond Records, replied. It said the tape was lost.\n"
    assert_said(text, { "tape", "Pond Records" })
  end)
end)

describe("A company that bears somebody's name", function()
  it("is told to be one behind a comma", function()
    local text = "Laura Flint, the fashion chain, is to shut. “We are sorry,” the chain said.\n"
    assert_said(text, { "sorry", "Laura Flint" })
    assert.equal("organization", articles.annotate(text).speakers[1].type)
  end)

  it("is none where a person stands beside a body", function()
    local text = "Laura Flint, the union, and the council met. “We are sorry,” the union said.\n"
    assert_said(text, { "sorry", "union" })
  end)
end)

describe("Whose shares are told of", function()
  it("is a company, which the noun means", function()
    assert_said("Shares in Bellmoor fell. The company warned that sales were slow.\n", { "slow", "Bellmoor" })
  end)

  it("is not whose company it is", function()
    local found = articles.annotate("Shares in Ann Tormey’s company fell. “It is bad,” he said.\n")
    assert.equal("person", found.entities[1].type)
  end)

  it("is no place where shares are sold", function()
    assert_said("Shares in London fell. The company warned that sales were slow.\n", { "slow", "company" })
    for _, place in ipairs({ "Frankfurt", "Hong Kong", "Kuala Lumpur" }) do
      local text = "Shares in " .. place .. " fell. Brokers said that sales were slow.\n"
      for _, entity in ipairs(articles.annotate(text).entities) do
        assert.equal("place", entity.type)
      end
    end
  end)
end)

describe("A body without a name that is somebody's", function()
  it("is not the one of somebody else", function()
    assert_said(
      "Ilse Varga is running for mayor. Beyond roads, Lindh's campaign has said that Varga is weak. "
        .. "“She is weak,” Otto Lindh said.\n\nThe Varga campaign called that a false story.\n",
      { "that Varga", "Lindh's campaign", "a false story", "Varga campaign" }
    )
  end)

  it("is the same where the name is shorter", function()
    assert_said(
      "Councillor Ilse Varga's office slammed the report. Ilse Varga was in Rome.\n\n"
        .. "Varga's office called it a circus. “It is wrong,” her office said.\n",
      { "a circus", "Councillor Ilse Varga's office", "It is wrong", "Councillor Ilse Varga's office" }
    )
  end)
end)

describe("The last word of a body's name, behind the", function()
  it("is short for it, where no other body has it", function()
    local before = "The bridge was closed, the Holm Sun-Globe reported on Monday. "
    assert_said(
      before .. "“It will open soon,” the Sun-Globe reported.\n",
      { "bridge was", "Holm Sun-Globe", "open soon", "Holm Sun-Globe" }
    )
    assert_said(
      before .. "The Dover Sun-Globe said it was late. “It will open soon,” the Sun-Globe reported.\n",
      { "bridge was", "Holm Sun-Globe", "was late", "Dover Sun-Globe", "open soon", "Sun-Globe" }
    )
  end)
end)

describe("It", function()
  local function assert_told(text, speaker)
    assert_said(text, { "was shut", speaker })
  end

  it("is the text that the sentence before begins with", function()
    assert_told("A note was left on the quay at Holm. It read: “The gate was shut.”\n", "note")
    assert_told("A new study looked at 300 farms. It found that the gate was shut.\n", "new study")
    assert_told("The divers' report runs to ten pages.\n\n“The gate was shut,” it says.\n", "divers' report")
    assert_told("A report by the Holm Institute is out. It said that the gate was shut.\n", "report")
  end)

  it("is no text where a body comes between, or where it does what no text does", function()
    assert_told("A report was late. The ferry firm left. It said the gate was shut.\n", "ferry firm")
    assert_said("A complaint was filed against Umber Ltd. It said it would appeal.\n", { "appeal", "Umber Ltd." })
    assert_said("A complaint was sent to the council. It said it was looking into it.\n", { "looking", "council" })
    assert_said("A letter reached the council. It said it had no comment.\n", { "no comment", "council" })
    assert_said("A report on the council came out. It denied that money was lost.\n", { "was lost", "council" })
  end)
end)
tell("What stands in brackets behind a body's name is what it is called, whatever the letters", {
  {
    "The National Divers' Foundation (Sunap) said it was late. Tim Umber, the minister, came. “It is cold,” Sunap "
      .. "said.\n",
    { "was late", "National Divers' Foundation", "is cold", "National Divers' Foundation" },
  },
  {
    "The Department of Tides (DOT) said it was late. “It is cold,” the DOT said.\n",
    { "was late", "Department of Tides", "is cold", "Department of Tides" },
  },
  {
    "The Harbour Works Board (Norway) said it was late. “It is cold,” Norway said.\n",
    { "was late", "Harbour Works Board", "is cold", "Norway" },
  },
})
