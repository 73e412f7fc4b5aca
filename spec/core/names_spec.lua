-- What a name is, whose it is, and what stands around it: honorifics, titles, surnames, roles, short forms.
local articles = require("articles")

---The one who says the last quotation.
---@param text string
---@return whosaid.Speaker
local function last_speaker(text)
  local found = articles.annotate(text)
  return found.by_id[found.quotes[#found.quotes].speaker]
end

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
  it("is how near a place is", function()
    assert_said("Neighbouring Karonia called the threat “noise”.\n", { "noise", "Karonia" })
    assert_said("Nearby Tolby said it was late.\n", { "late", "Tolby" })
  end)

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
    assert_said("Professor Emerita Gail Tormey said it would rain.\n", { "rain", "Gail Tormey" })
  end)

  it("is where somebody is from, behind an article", function()
    assert_said("The Dutchman Joris Tormey won. “It rained,” Tormey said.\n", { "rained", "Joris Tormey" })
    assert_said("The Dutch Skating Fund won. “It rained,” the Dutch Skating Fund said.\n", {
      "rained",
      "Dutch Skating Fund",
    })
  end)

  it("is the letters of an office, with the place in front of them", function()
    assert_said("Tolby OCPD Gail Tormey said it rained. “A lot,” Ms Tormey said.\n", {
      "it rained",
      "Gail Tormey",
      "A lot",
      "Gail Tormey",
    })
    assert_said("Singer ANN MAY TORMEY said it rained.\n", { "it rained", "ANN MAY TORMEY" })
  end)
end)

describe("The letters of a member of parliament", function()
  it("are a noun for who is one", function()
    assert_said("Labour MP Ann Lee said no. Mayor Rob Hale left. “It rains,” the MP said.\n", { "rains", "Ann Lee" })
  end)

  it("are no part of the name of the place for which somebody sits", function()
    assert_said("Minister Ann Lee said no. “It rains,” the Tolby TD said.\n", { "rains", "Ann Lee" })
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

  it("may be for who makes something, alone or as a company", function()
    local text = "%s agreed. “It is,” he said.\n"
    assert_said(text:format("Cheese maker Joris Tormey"), { "It is", "Joris Tormey" })
    assert.same({ "cheese maker" }, articles.annotate("“No,” cheese maker Joris Tormey said.\n").speakers[1].roles)
    for _, maker in ipairs({ "Furniture maker Tormey Tables", "Drug maker Joris Tormey" }) do
      local found = articles.annotate(maker .. " said sales fell.\n")
      assert.equal("organization", found.speakers[1].type)
    end
    assert_said("Cheese maker Joris Tormey said sales fell. The company said jobs would go.\n", {
      "sales fell",
      "Joris Tormey",
      "jobs would go",
      "Joris Tormey",
    })
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

describe("The verb of a question before a surname", function()
  it("is no given name", function()
    assert_said(
      "Will Brandt leave the mill?\n\nTova Brandt has no wheat. Brandt said she would stay.\n",
      { "would stay", "Tova Brandt" }
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
  local function first_speaker(text)
    return articles.annotate(text).speakers[1]
  end

  it("goes back to its office, which is for something", function()
    for title, name in pairs({
      ["State minister for forestry"] = "Rehana Siddiq",
      ["Junior minister for rural lending"] = "Tebogo Maseko",
      ["Permanent secretary for roads and bridges"] = "Obed Chanda",
      ["Minister of state for irrigation"] = "Parvin Rao",
    }) do
      local speaker = first_speaker(title .. " " .. name .. " told reporters that the fence would stay.\n")
      assert.equal(name, speaker.name)
      assert.same({ title }, speaker.roles)
    end
  end)

  it("is none of whom somebody acts for", function()
    local speaker = first_speaker("Agent for striker Bruno Hessel said he would stay.\n")
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

describe("A word in capitals where the story opens", function()
  it("is no part of the name behind it", function()
    assert_said("STUBBORN Ternmouth Rovers say the pitch is dry.\n", { "pitch is dry", "Ternmouth Rovers" })
  end)
end)

describe("Letters behind a surname", function()
  it("are an honour and no part of the name, behind an honorific, too", function()
    assert_said(
      "Ivo Macken has a farm. “It grew,” Mr Macken AM said. “It is wet,” said Mr Macken OBE.\n",
      { "It grew", "Ivo Macken", "is wet", "Ivo Macken" }
    )
    assert_said("Ilse Varga OAM said it was late.\n", { "was late", "Ilse Varga" })
  end)
end)

describe("A short form in brackets", function()
  ---The roles of the one who says the last quotation.
  local function roles_of(text)
    local by = last_speaker(text)
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
    return last_speaker(text).roles
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

  it("stands before the comma of a second one with its article, and of `the late`", function()
    assert.same(
      { "former boxer", "coach" },
      roles_of("Their coach, the former boxer Aldo Finch, was glad. “We won,” he said.\n")
    )
    assert.same({ "agent" }, roles_of("Her agent, the late Aldo Finch, had doubts. “It is thin,” he said.\n"))
    assert.same(
      { "former boxer" },
      roles_of("They thanked the coach, the former boxer Aldo Finch, and a nurse. “We won,” Finch said.\n")
    )
    assert.same(
      { "former boxer" },
      roles_of("After the game the former boxer Aldo Finch, who was there, sang. “We won,” he said.\n")
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

describe("An honorific and a surname", function()
  it("mean who has been named, dead or not, rather than somebody who is named only later", function()
    assert_said(
      "Edgar Holm, who built the pier, died on Monday. “It was mostly mud,” Mr. Holm recalled in 1988.\n\n"
        .. "“He was never home,” Henry Holm said.\n",
      { "mostly mud", "Edgar Holm", "never home", "Henry Holm" }
    )
    assert_said(
      "Robin Holm left the mill on Monday. “It was time,” Mr. Holm said.\n\n“It was not,” Henry Holm said.\n",
      { "It was time", "Robin Holm", "was not", "Henry Holm" }
    )
  end)

  it("mean not who is always called by the bare surname, where somebody else bears it", function()
    local text = "Daniel Holm scored late. “I closed my eyes,” Holm said. Holm had been ill.\n\n"
      .. "His father, Emil Holm, was there. “He was pale,” %s said.\n"
    assert_said(text:format("Mr Holm"), { "closed my eyes", "Daniel Holm", "was pale", "Emil Holm" })
    assert_said(
      "Daniel Holm scored late. “I closed my eyes,” Mr Holm said. Mr Holm had been ill.\n\n"
        .. "“He was pale,” Mr Holm said.\n\nHis father, Emil Holm, was there. “It was loud,” Holm said.\n",
      { "closed my eyes", "Daniel Holm", "was pale", "Daniel Holm", "was loud", "Emil Holm" }
    )
  end)

  it("mean not who is called by the given name, nor does the bare surname", function()
    local text = "“I was cold,” Holm says. Dora Holm sings again.\n\n"
      .. "The baby, Mary, is a baker now. “I remember none of it,” Mary Holm tells me.\n\n"
      .. "Is Dora afraid? “I like it warm,” %s says.\n"
    for _, who in ipairs({ "Holm", "Ms Holm" }) do
      local said = { "was cold", "Dora Holm", "remember none", "Mary Holm", "like it warm", "Dora Holm" }
      assert_said(text:format(who), said)
    end
  end)

  it("mean whom only others call by the given name, or who shares the sentence with another", function()
    for _, given in ipairs({ "Friends call her Dora.", "Mary and Dora bake." }) do
      local text = "Dora Holm is a singer. Her mother is Mary Holm. %s Dora Holm sings. “I am here,” Holm said.\n"
      assert_said(text:format(given), { "am here", "Dora Holm" })
    end
  end)

  it("mean who is called so and by the bare surname alike", function()
    assert_said(
      "Daniel Holm scored late. “I closed my eyes,” Holm said. Mr Holm had been ill.\n\n"
        .. "“I was pale,” Mr Holm said. His father, Emil Holm, was there.\n",
      { "closed my eyes", "Daniel Holm", "was pale", "Daniel Holm" }
    )
  end)

  it("mean not who is dead where the given name may be a woman's", function()
    assert_said(
      "Robin Holm died on Monday. “It was a storm,” Mr. Holm said.\n\n“It rained,” Henry Holm said.\n",
      { "a storm", "Henry Holm", "It rained", "Henry Holm" }
    )
  end)

  it("mean somebody who is named only later where whoever has been named is of another gender", function()
    assert_said(
      "Mary Holm left the mill on Monday. “It was time,” Mr. Holm said.\n\n“It was not,” Henry Holm said.\n",
      { "It was time", "Henry Holm", "was not", "Henry Holm" }
    )
  end)
end)

describe("A middle name that begins otherwise", function()
  it("is somebody else's, whatever the words around it", function()
    for first, second in pairs({ ["J. Robert Hale"] = "J. Edward Hale", ["Ann Rose Umber"] = "Ann Maud Umber" }) do
      local text = first .. " said it was late. " .. second .. " said it was early.\n"
      assert_said(text, { "was late", first, "was early", second })
    end
  end)

  it("is not one that only stands for it, or is left out", function()
    for _, second in ipairs({ "J. R. Hale", "J. Robrt Hale", "J. Hale", "Robert Hale" }) do
      local text = "J. Robert Hale said it was late. " .. second .. " said it was early.\n"
      assert_said(text, { "was late", "J. Robert Hale", "was early", "J. Robert Hale" })
    end
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

describe("What has a president, a king or a prime minister", function()
  it("is nobody, wherever the text has its name", function()
    assert_said(
      "Karonia said it would leave the pact. Karonia's president, Urho Salmi, was calm. “We have time,” he said.\n",
      { "it would leave", "Karonia", "time", "Urho Salmi" }
    )
  end)

  it("is somebody where a longer name holds it, or where it has a deputy", function()
    assert_said("Velasco's prime minister was ill. Juan Velasco was silent. “I weep,” he said.\n", {
      "weep",
      "Juan Velasco",
    })
    assert_said("Velasco was calm. “I weep,” he said. Velasco's vice president left.\n", { "weep", "Velasco" })
  end)
end)

describe("A given name before what people of a country are called", function()
  it("is somebody's where a noun for who it is stands behind it", function()
    local text = "Alan Mexican, the wealthy owner of the Dale Mill, may sell it.\n\n“It is late,” Mexican told us.\n"
    articles.assert_said(text, { "is late", "Alan Mexican" })
    assert.same({ "wealthy owner of the Dale Mill" }, articles.roles_of(text, "Alan Mexican"))
  end)

  it("is nobody's where it tells who several are", function()
    local text = "Ivo Dahl, leader of the world's many Roman Catholics, the head of a church, said it was late.\n"
    assert.same("leader of the world's many Roman Catholics", articles.roles_of(text, "Ivo Dahl")[1])
  end)
end)

describe("A person's name behind an office of a body", function()
  it("is no part of the body's", function()
    local text = "Hale said it is the same as Supreme Court Justice Antonin Marcalia singing.\n\nMarcalia said no.\n"
    assert_said(text, { "no", "Antonin Marcalia" })
    assert.same({ "Supreme Court Justice" }, articles.roles_of(text, "Antonin Marcalia"))
  end)
end)
