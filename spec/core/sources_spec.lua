-- Who speaks where the source is no plain subject of a plain verb: one kind of sentence a case.
local articles = require("articles")

---Is the quotation that holds these words spoken by that name (nil: nobody)?
local function assert_speaker(text, words, name)
  local found = articles.annotate(text)
  local start = assert(text:find(words, 1, true)) - 1
  for _, quote in ipairs(found.quotes) do
    for _, span in ipairs(quote.spans) do
      if span[1] <= start and start < span[2] then
        return assert.equal(name, quote.speaker and articles.speaker(found, quote))
      end
    end
  end
  error("`" .. words .. "` is not quoted")
end

describe("Behind because", function()
  it("who acts gives the reason", function()
    assert_speaker(
      "Rents are high.\n\nThe dancers' union left the talks because “a smile pays no rent”.\n",
      "a smile",
      "dancers' union"
    )
  end)
end)

describe("Behind a verb in the passive voice", function()
  it("the agent speaks", function()
    assert_speaker(
      "The new pier was called “a bus stop for gulls” by the anglers' club.\n",
      "a bus stop",
      "anglers' club"
    )
    assert_speaker(
      "Drivers were told by the toll office in June that the bridge was too weak.\n",
      "that the bridge",
      "toll office"
    )
    assert_speaker(
      "The deputy had been warned by the harbour board on Monday that the crane leaned.\n",
      "that the crane",
      "harbour board"
    )
  end)

  it("the agent speaks when the time stands before it", function()
    assert_speaker(
      "Residents were promised in May by the transport ministry that the road would stay open.\n",
      "that the road",
      "transport ministry"
    )
  end)

  it("what the agent says may stand behind as", function()
    assert_speaker('The offer was rejected by the cooks\' union as "a bad joke".\n', "a bad joke", "cooks' union")
  end)

  it("the agent speaks who stands behind the marks of a second clause, too", function()
    local text = [[
The offer was dismissed by the union as "a tip"; the union's demand was called "a ransom" by the millers' council.
]]
    assert_speaker(text, "a ransom", "millers' council")
  end)

  it("the clause is what is said, not it", function()
    assert_speaker(
      "It was suggested by the trustees in an open letter that the museum should close.\n",
      "that the museum",
      "trustees"
    )
  end)
end)

describe("Who calls somebody so in the active voice", function()
  it("speaks, also where a relative pronoun leads to the verb", function()
    assert_speaker(
      "The guests included Carl Moe's deputy, harbour master Ann Lee, who has dubbed her nephew a “silly goose”.\n",
      "silly goose",
      "Ann Lee"
    )
  end)
end)

describe("A subject that an aside parts from its cue", function()
  it("speaks", function()
    assert_speaker(
      "Carl Moe, who has seen a rise in traffic, named “Low Water” and “Salt” as his favourite books.\n",
      "Salt",
      "Carl Moe"
    )
  end)
end)

describe("Before a quotation's colon", function()
  it("who is named speaks", function()
    assert_speaker(
      "“Corn is dear,” said the baker Carl Moe. Moe has sold bread for years. Then the miller "
        .. "Dora Finch: “It has been too dear for years, and nobody in this town has cared.”\n",
      "too dear",
      "Dora Finch"
    )
  end)
end)

describe("A label that is the whole paragraph but for the quotation", function()
  it("may tell of its person beside the name", function()
    for _, label in ipairs({
      "Dora Finch, 44, miller, Leeds",
      "Councillor Dora Finch (Green, Hull West)",
      "Superintendent Dora Finch, of Kent Police",
    }) do
      assert_speaker(label .. ": “It has been too dear.”\n", "too dear", "Dora Finch")
    end
  end)
end)

describe("A semicolon", function()
  it("parts two reports", function()
    local text = 'The levy was condemned by the bakers\' league as "a tax on toast"; the study '
      .. 'was called "a fairy tale" by the mill owners.\n'
    assert_speaker(text, "a tax on toast", "bakers' league")
    assert_speaker(text, "a fairy tale", "mill owners")
    text = 'The stains are "mostly jam," according to Ranger Una Selwood; no jam is sold here, '
      .. 'according to the town clerk, Piers Lamont.\n'
    assert_speaker(text, "mostly jam", "Una Selwood")
    assert_speaker(text, "no jam is sold", "Piers Lamont")
  end)
end)

describe("According to", function()
  it("has the name in commas behind a noun as its source, and the rest as its content", function()
    local text = "According to a neighbour, Milo Tamsett, the geese sang all night. Nobody slept.\n"
    assert_speaker(text, "the geese sang", "Milo Tamsett")
  end)
end)

describe("A plain report", function()
  it("is found however little it is trusted", function()
    local text = "Ewan Tamblyn, a ferryman, testified in the first month of the smuggling trial that the "
      .. "pier was empty.\n"
    assert_speaker(text, "pier was empty", "Ewan Tamblyn")
    text = "Bo Harker sold the mill. Holt Varga wrote in a note to clients that wheat would last nine days.\n"
    assert_speaker(text, "wheat would last", "Holt Varga")
  end)
end)

describe("A statement", function()
  it("is what the one says who issued it", function()
    local text = "The cellist Marlo Quist cancelled his tour. Quist put out a statement of his own at noon. "
      .. "“My bow is broken,” it read.\n"
    assert_speaker(text, "My bow", "Marlo Quist")
    text = "In an emailed statement, Crustwell Foods said the rents were “too high”. The statement "
      .. "added that nine shops would close.\n"
    assert_speaker(text, "that nine shops", "Crustwell Foods")
    text = "Trainer Tom Arundel issued an apology on Friday. “I should not have bitten him,” the apology read.\n"
    assert_speaker(text, "I should not", "Tom Arundel")
  end)

  it("is said by who answers with it, whoever reads it out", function()
    local text = "The diver's sister, Edda Lund, a baker, answered with a statement that was read at the gate by her "
      .. 'lawyer, Bo Harker.\n\n"He went in for a rope," the statement said. "He was to be home by noon."\n'
    assert_speaker(text, "He went in", "Edda Lund")
  end)

  it("speaks for itself where nobody is told to have issued it", function()
    assert_speaker("The court saw a letter on Monday. The letter said: “Burn the ledger.”\n", "Burn", "letter")
  end)

  it("is not like a report, which speaks for itself", function()
    assert_speaker(
      "The ministry published a report on Monday. The report said the dam leaked.\n",
      "the dam",
      "report"
    )
  end)

  it("is no plural where what it states follows", function()
    local text = "The coroner’s report states: “The brakes were sound.”\n"
    assert_speaker(text, "The brakes", "coroner’s report")
  end)
end)

describe("A source", function()
  it("is no article", function()
    local text = "The citing steward has two days to act. “It rained,” said Holt Varga.\n"
    for _, quote in ipairs(articles.annotate(text).quotes) do
      assert_speaker(text, text:sub(quote.start + 1, quote["end"]), "Holt Varga")
    end
  end)

  it("is who reports the clause around it, not its subject", function()
    assert_speaker("Holt Varga, his lawyer said, would appeal. It rained.\n", "would appeal", "lawyer")
    assert_speaker("Holt Varga, his wife said, never drank.\n", "Holt Varga", "wife")
    assert_speaker("Holt Varga, a lawyer, said that it rained.\n", "it rained", "Holt Varga")
  end)

  it("is not what somebody speaks about at the head of a line", function()
    local text = "What we heard\n\n1. “It beeps.” – Odile Prys, a cook\n2. Holt Varga, a juror, on the winning robot: "
      .. "“It fell over.”\n"
    assert_speaker(text, "It fell", "Holt Varga")
  end)

  it("says nothing more by the next verb", function()
    local found = articles.annotate("Odile Prys spoke last. Holt Varga, defending, said the goose was sorry.\n")
    assert.equal(1, #found.quotes)
    assert.equal("Holt Varga", articles.speaker(found, found.quotes[1]))
  end)

  it("is not what somebody does meanwhile", function()
    assert_speaker("Cross-examining, Holt Varga suggested that the goose had slept.\n", "the goose", "Holt Varga")
    assert_speaker("Opening, Holt Varga, for the Crown, told the jury the goose was loud.\n", "the goose", "Holt Varga")
  end)

  it("is who holds the office, not its place", function()
    assert_speaker("The Dean of Wexcombe, Harriet Moss, said the bells were cracked.\n", "the bells", "Harriet Moss")
  end)

  it("may have a given name written short", function()
    assert_speaker("Sen. Thos. Alderwick said the bridge had “no friends left.”\n", "no friends", "Thos. Alderwick")
  end)

  it("has the name before the nickname that ends it", function()
    assert_speaker(
      "The digging began in June. Foreman Wim Harrow, a.k.a. “Slush,” said that the map was upside down.\n",
      "upside down",
      "Wim Harrow"
    )
    assert_speaker(
      'The "sturdy" gate has 12 holes in it. Custodian Wim Harrow, whom everybody calls "Slush," said he stopped at '
        .. "the pond.\n",
      "the pond",
      "Wim Harrow"
    )
  end)
end)

describe("What it called", function()
  it("is what the subject called it, whatever that is taken for", function()
    assert_speaker("Lakemere Hydro apologised for what it called “a badger event.”\n", "a badger", "Lakemere Hydro")
  end)
end)

describe("A spokeswoman's name", function()
  it("is a person's, though it looks like a place's", function()
    local text = [[
The Reef Alliance's housing spokeswoman, Isotta Firth, stayed away. “He had two telephones,” she told reporters.
]]
    assert_speaker(text, "He had", "Isotta Firth")
  end)
end)

describe("A noun phrase that tells whose it is", function()
  it("is nobody who was there before without that role", function()
    local text = "“It fell at noon,” said Ann Colby, a nurse. The mill's lawyer said the crane was new.\n"
    assert_speaker(text, "the crane was", "mill's lawyer")
    text = "“It fell at noon,” said Ann Colby, the mill's lawyer. The bakers agreed. The mill's "
      .. "lawyer said it was new.\n"
    assert_speaker(text, "it was new", "Ann Colby")
  end)
end)

describe("A chairman", function()
  it("may be a woman, by her name", function()
    local text = "“It fell at noon,” Carl Moe said. Olivia Colby, a fisherman, agreed. “It did,” she said.\n"
    assert_speaker(text, "It did", "Olivia Colby")
  end)
end)

describe("She", function()
  it("is no work whose title only stands in marks", function()
    local text = "The reading was of “Salt and Rope”, in a full hall. A phone rang. “It is my mother,” she said.\n"
    assert_speaker(text, "It is my mother", nil)
  end)
end)

describe("His manager", function()
  it("is who the sentence is about", function()
    local text = [[
The juggler, Kofi Lindgren, was late. "I was stuck," Lindgren said.

His manager, Omar Haddad, was not amused. "I waited for an hour," he said.
]]
    assert_speaker(text, "I waited", "Omar Haddad")
  end)

  it("is nobody where only what is his is the subject", function()
    local text = [[
The juggler, Kofi Lindgren, met the mayor, Omar Haddad. "I was stuck," Lindgren said.

His voice was low. "I waited for an hour," he said.
]]
    assert_speaker(text, "I waited", "Kofi Lindgren")
  end)
end)

describe("Words", function()
  it("are whose first they were", function()
    local text = "“Wipe your feet.” Those were the first words Barnaby Coote said to me. The hall was dark.\n"
    assert_speaker(text, "Wipe", "Barnaby Coote")
  end)
end)

describe("Behind a by-line with its section", function()
  it("the author speaks", function()
    local text = [[
Opinion by Tamsin Wyche

My aunt kept bees, and I never liked honey.

“I am allergic,” I said. The keeper laughed, and I told her that bees were overrated.
]]
    assert_speaker(text, "I am allergic", "Tamsin Wyche")
    assert_speaker(text, "that bees were", "Tamsin Wyche")
  end)

  it("the author of a column speaks, too", function()
    local text = "Tamsin Wyche | On bees\n\nA butcher named Ivo Sand kept them.\n\n‘I am allergic,’ I told him.\n"
    assert_speaker(text, "I am allergic", "Tamsin Wyche")
  end)
end)

describe("A document", function()
  it("speaks, not those who have seen it", function()
    assert_speaker(
      "The pier closed in May. A memo seen by this newspaper read: “Sell the planks by Friday.”\n",
      "Sell the planks",
      "memo"
    )
    assert_speaker(
      "An old note sent to the harbour office in error read: “The key is under the crane.”\n",
      "The key is",
      "old note"
    )
  end)

  it("is nothing that those say who have seen it", function()
    for _, text in ipairs({
      "A memo seen by The Harbinger said: “Sell the planks by Friday.”\n",
      "A leaked letter, read by the Harbinger, says the crane “leans like a drunk”.\n",
    }) do
      assert.equal(1, #articles.annotate(text).quotes, text)
    end
  end)
end)

describe("Who is quoted by somebody who passes it on", function()
  it("says so", function()
    local text = "State media quoted the harbour minister, Lowri Penhale, as telling reporters that the weir "
      .. "would hold.\n"
    assert_speaker(text, "that the weir", "Lowri Penhale")
    assert_speaker("The agency quoted a diver as saying the weir was cracked.\n", "the weir", "diver")
    assert_speaker("The Crier quoted its keeper, Osian Trew, as saying: “It leaks.”\n", "It leaks", "Osian Trew")
  end)
end)

describe("Who is asked or told something", function()
  it("does not say it, an aside or not", function()
    assert_speaker("Lorna Penhale, his deputy, was asked what had gone wrong.\n", "what had gone", nil)
    assert_speaker("Residents, many of them wet, were told they could go home.\n", "they could go", nil)
    assert_speaker("Lorna Penhale was warned by the council that the weir leaked.\n", "that the weir", "council")
  end)
end)

describe("A shout from somewhere", function()
  it("is nobody's who is known", function()
    for _, text in ipairs({
      "Alderman Britta Falkner sat down. And then, from the direction of the door: “Louder!”\n",
      "The mayor read the list. From the balcony came a shout. “Louder!”\n",
    }) do
      assert_speaker(text, "Louder!", nil)
    end
  end)
end)

describe("A clause before `said` and a noun phrase", function()
  it("is what is said, however it begins", function()
    assert_speaker(
      "A new plan by the Tarn Anglers, a club of divers, to sue Orrin Mills is rare, says one judge.\n",
      "A new plan",
      "judge"
    )
    assert_speaker(
      "Founded by Ilse Varga, a potter, the Clay House began in a barn, said warden Piet Olm, on a call from Hull.\n",
      "the Clay House",
      "Piet Olm"
    )
  end)
end)

describe("The comma behind what tells who somebody is may be missing", function()
  it("where it tells whose or from where somebody is", function()
    assert_speaker(
      "Ilse Blanco Varga, Kenya’s envoy to Peru called Moe a “remarkable man” who had given much.\n",
      "a “remarkable",
      "Ilse Blanco Varga"
    )
    assert_speaker("“It is late,” smith Piet Olm, a Croat from Zara told the paper.\n", "It is late", "Piet Olm")
  end)

  it("where a clause tells it", function()
    assert_speaker("The clerk, who lives in Hull said it was late.\n", "was late", "clerk")
    assert_speaker("The guild, which sits in Hull said it was late.\n", "was late", "guild")
  end)

  it("but a clause has a subject of its own", function()
    assert_speaker("A dog bit the clerk, who the mayor of Hull said was late.\n", "was late", "mayor of Hull")
    assert_speaker("The man, who works with Ann Dent said, was late.\n", "was late", "Ann Dent")
    assert_speaker("The dam, which leaks into Lake Umber cooks said, was shut.\n", "was shut", "Lake Umber cooks")
  end)
end)

describe("Reports and the name of a paper at the end of a sentence", function()
  it("tell who says what stands before", function()
    assert_speaker("The road is shut, reports the Tarn Herald.\n", "The road is shut", "Tarn Herald")
    assert_speaker("The port will hire men from Hull next month, reports Alva daily.\n", "The port will", "Alva")
  end)

  it("but a firm may report something", function()
    assert_speaker("The Tarn Guild, a club, reports the Herald to the police.\n", "the Herald", "Tarn Guild")
  end)
end)

describe("Behind a quotation", function()
  it("a long aside may part who speaks from the cue", function()
    local text = "“It is in poor taste,” guild clerk Piet Olm, who is in charge of the port, stated in a note to Moe.\n"
    assert_speaker(text, "poor taste", "Piet Olm")
    assert.equal(1, #articles.annotate(text).quotes)
  end)

  it("a verb further on that no aside leads to is another sentence's", function()
    local text = "“Low Water” is a song of the sea by Piet Olm that the guild says is late.\n"
    for _, quote in ipairs(articles.quotes(text)) do
      assert.are_not.equal("Piet Olm", quote.speaker)
    end
  end)
end)

describe("Behind an aside between dashes", function()
  it("the subject of the sentence goes on to say something", function()
    local text = "%s went to Hull – a visit since 2014, the year the guild began – and called for “order” there.\n"
    assert_speaker(text:format("The mayor"), "order", "mayor")
    assert_speaker(text:format("Guild clerk Piet Olm"), "order", "Piet Olm")
    assert_speaker("The mayor went to Hull – it was late – and Moe called for “order” there.\n", "order", "Moe")
  end)

  it("does not where somebody else acts before it", function()
    assert_speaker("The mayor sat as Ann Dent rose – with a sigh – and said it was late.\n", "was late", "Ann Dent")
  end)
end)

describe("Behind a comma and `and`", function()
  it("a second report with that is by whom the first one is", function()
    local text = "The board wrote that Moe was late when she came, and added that it was cold.\n"
    assert_speaker(text, "that it was cold", "board")
    assert_speaker(text, "that Moe was late", "board")
  end)

  it("but whoever is named there may say something", function()
    assert_speaker("The board was late, and Moe added that it was cold.\n", "that it was cold", "Moe")
  end)
end)

describe("Said and a noun phrase between two commas", function()
  it("tell who says what stands around them", function()
    assert_speaker("The bridge, said the report, was old.\n", "was old", "report")
    assert_speaker("The bridge, said the report, was old.\n", "The bridge", "report")
    assert_speaker("Moss, says Ann Dent, will be late.\n", "will be late", "Ann Dent")
    assert_speaker("The union, said the mayor, “is asleep”.\n", "is asleep", "mayor")
  end)

  it("do not where an aside ends before them, or more is told of the noun", function()
    assert_speaker("Ann Dent, a baker, said the mayor, 40, was late.\n", "was late", "Ann Dent")
    assert_speaker("Ann Dent, who bakes, said the mayor, was late.\n", "was late", "Ann Dent")
    assert_speaker("Ann Dent, said the mayor, 40, was late.\n", "the mayor", "Ann Dent")
  end)
end)

describe("Not somebody, says another", function()
  it("is said by the other, who answers", function()
    local text = "Who sold the mill? Not the council, says council leader Ilse Varga.\n"
    assert_speaker(text, "Not the council", "Ilse Varga")
    assert_speaker("Not the mill, said a baker.\n", "Not the mill", "baker")
  end)

  it("but a body that has said something is who says it", function()
    assert_speaker("The council says the mill is cold.\n", "the mill is cold", "council")
  end)
end)

describe("A noun that a verb is spelt like", function()
  it("is no cue where a role begins with it", function()
    local found = articles.annotate("Rail union Pontine said no.\n")
    assert.equal(1, #found.quotes)
    assert.equal("Pontine", articles.speaker(found, found.quotes[1]))
  end)
end)

describe("What is told in the passive voice", function()
  it("is not said by whom it is told of", function()
    assert_speaker("Ilse Varga is said to have kept forty goats.\n", "to have kept", nil)
    assert_speaker("The councillors were accused of taking free fish for years.\n", "taking free", nil)
    assert_speaker("In Tarn Piet Olm, the baker, has been dubbed a “Bread Prophet” for his crusts.\n", "Bread", nil)
  end)

  it("is not said by the noun before a participle and its comma", function()
    assert_speaker("The pier, branded “a death trap” at the time, is still open.\n", "death trap", nil)
    assert_speaker("The toll, dismissed as “a joke” in many quarters, has been raised.\n", "a joke", nil)
    assert_speaker("Otto Lindh, hailed as “the king of snow”, fell at the first gate.\n", "king of snow", nil)
    assert_speaker("Otto Lindh won. Hailed as “the king of snow”, he fell at the next gate.\n", "king of snow", nil)
    assert_speaker("The pier, branded “a death trap” by Otto Lindh, is open.\n", "death trap", "Otto Lindh")
    assert_speaker("The union, Harbour Hands, branded “the offer” a joke.\n", "the offer", "Harbour Hands")
    assert_speaker("Otto Lindh, the warden, branded it “a death trap”.\n", "death trap", "Otto Lindh")
  end)

  it("is felt by whom it is told of, and caused by the agent", function()
    assert_speaker("Ilse Varga was surprised by the frost.\n", "the frost", "Ilse Varga")
    assert_speaker("Ilse Varga was shocked by the verdict. “I wept.”\n", "I wept", "Ilse Varga")
    assert_speaker("Ilse Varga was surprised by Otto Lindh. “He can cook.”\n", "He can cook", "Ilse Varga")
    assert_speaker("Ilse Varga was warned by Otto Lindh. “Do not swim.”\n", "Do not swim", "Otto Lindh")
    assert_speaker("The plan was criticised by Otto Lindh as “thin”.\n", "thin", "Otto Lindh")
  end)

  it("is said by its agent, also where that stands behind a name", function()
    assert_speaker(
      "The yacht also sailed near the long reef, called the Dog's Back by fishermen, on May 3.\n",
      "Dog's Back",
      "fishermen"
    )
  end)
end)

describe("The time at the end of a source", function()
  it("is no part of who speaks", function()
    assert_speaker("Local pilots since Sunday have reported strange lights over the moor.\n", "strange", "Local pilots")
    assert_speaker("Potters over the last few years have told of cracks in the kilns.\n", "cracks", "Potters")
  end)
end)

describe("A participle behind who said it", function()
  it("leans on that, not on whom it was said of", function()
    assert_speaker(
      "Mayor Olm arrived at a clinic at night, said Ilse Varga, its deputy head, adding that Olm was asleep.\n",
      "that Olm was",
      "Ilse Varga"
    )
  end)
end)

describe("A place that elects a member of parliament", function()
  it("does not speak in the member's stead", function()
    assert_speaker(
      "Te Awa Tonga MP Rino Olmere brought the bill in. He told voters it was fair.\n",
      "fair",
      "Rino Olmere"
    )
  end)
end)

describe("A dateline that is taken for a source", function()
  it("is nobody, and neither is what stands before it", function()
    local found = articles.annotate("Rents in the harbour\14\n\nPORT ELM — says the rents will rise.\n")
    assert.is_true(#found.quotes > 0)
    for _, speaker in ipairs(found.speakers) do
      assert.truthy(speaker.name:find("%a"))
    end
  end)
end)

describe("Behind what is called out", function()
  for _, words in ipairs({ "“Put in a fifth!” called a shearer", "“Where are you?” calls a shearer at the back" }) do
    it("stands who does: " .. words, function()
      local found = articles.annotate(words .. ".\n")
      assert.equal(1, #found.quotes)
      assert.truthy(articles.speaker(found, found.quotes[1]):find("^shearer"))
    end)
  end
end)

describe("A source", function()
  for who, name in pairs({
    ["A Baltic skipper who asked not to be quoted while the quotas are unsettled"] = "Baltic skipper",
    ["Inside the port, a clerk reached on a satellite phone"] = "clerk",
  }) do
    it("is the whole subject and not what ends it: " .. who, function()
      articles.assert_said(who .. " said there was no draft of it.\n", { "no draft", name })
    end)
  end
end)

describe("The claim of somebody", function()
  it("is theirs, whoever makes light of it", function()
    articles.assert_said(
      "Ivo Hale knocked a claim by the singer Rut Olm that a “tin shed” was built for the choir.\n",
      { "tin shed", "Rut Olm" }
    )
    articles.assert_said(
      "The new map bears out the warning of harbour pilot Ann Low that the channel was silting up “by the week”.\n",
      { "by the week", "Ann Low" }
    )
  end)
end)

describe("What somebody calls this", function()
  it("is what stands before it, which is somebody else's", function()
    articles.assert_said(
      "Walid Belhaj told shareholders the bees did better in a falling market.\n\n"
        .. "“There is less traffic, and the boxes are not so often replaced.” The chief executive, "
        .. "Lotte van Rensburg, called this “the soundest analysis I have had all year”. She has bought a jar.\n",
      { "less traffic", "Walid Belhaj", "soundest analysis", "Lotte van Rensburg" }
    )
  end)
end)

describe("According to somebody", function()
  it("inside a sentence all of it is said", function()
    for _, text in ipairs({
      "By then, according to a cleaner, people wrapped themselves in the carpet.\n",
      "In 2019, according to Lee, the roof leaked.\n",
      "The guests, according to a cleaner, wrapped themselves in the carpet.\n",
    }) do
      local found = articles.annotate(text)
      assert.equal(1, #found.quotes, text)
      local last = found.quotes[1].spans[#found.quotes[1].spans]
      assert.equal(#text - 2, last[2], text)
      assert.truthy(articles.speaker(found, found.quotes[1]):find("^%a+$"), text)
    end
  end)
end)

describe("What is written", function()
  for _, source in ipairs({ "The rule book", "The charge sheet" }) do
    it("states: " .. source, function()
      local found = articles.annotate(source .. " states that the house is to be sold.\n")
      assert.equal(1, #found.quotes)
      assert.equal("that the house is to be sold", articles.content(found, found.quotes[1]))
    end)
  end

  it("but states that border on each other state nothing", function()
    assert.equal(0, #articles.annotate("The member states that signed the deed have ports.\n").quotes)
  end)

  it("but a number of studies show what they show", function()
    local found = articles.annotate("A number of studies show that the water is warm.\n")
    assert.equal("that the water is warm", articles.content(found, found.quotes[1]))
  end)
end)

describe("The cue right before a quotation", function()
  for text, said in pairs({
    ["After Hale said that geese were “rather dim,” Umber said: “Mine can open a gate.”\n"] = {
      "open a gate",
      "Umber",
    },
    ["While the band packed up, the Lantern’s Eva Low noted, his sister shouted to him: “Mind the tuba.”\n"] = {
      "Mind the tuba",
      "sister",
    },
    ["Pressed about the eels, Umber said: “They bite less in June,” the Lantern reported.\n"] = {
      "bite less",
      "Umber",
    },
    ["The baker said, “Rye is finished,” according to the Lantern.\n"] = { "Rye is finished", "baker" },
    ["Last year Umber said, and I quote, “Nobody swims here.” He has a raft.\n"] = { "Nobody swims", "Umber" },
  }) do
    it("is nearer than one that frames the sentence: " .. said[1], function()
      articles.assert_said(text, said)
    end)
  end

  for text, said in pairs({
    ["“Who fed the gulls?” the warden said, according to the Lantern. “Not I.”\n"] = { "Who fed the gulls", "warden" },
    ["In May, Umber said he was “done with bees” for good, according to the Lantern.\n"] = {
      "done with bees",
      "Umber",
    },
    ["“The lid was off,” Eva Hale said in June, according to a tape that Holm Radio has kept.\n"] = {
      "The lid was off",
      "Eva Hale",
    },
    ["Ivan Hale said the talks were “useful”, Holm Radio reported.\n"] = { "useful", "Ivan Hale" },
    ["“We will see,” Umber said, the Herald reported on Monday.\n"] = { "We will see", "Umber" },
    ["The talks were “no use”, the Herald reported.\n"] = { "no use", "Herald" },
    ["The kiln was moved because, in Lowe’s words, “clay hates a draught.”\n"] = { "clay hates", "Lowe" },
  }) do
    it("is not outdone by who passes it on: " .. said[1], function()
      articles.assert_said(text, said)
    end)
  end

  it("may be turned round at the head of a line", function()
    articles.assert_said(
      "Jarl Stone spoke on Monday.\n\nStated Stone: “The pond is ours.”\n\nAsked Stone: “Is the duck?”\n",
      { "pond is ours", "Jarl Stone", "Is the duck", "Jarl Stone" }
    )
  end)

  it("is no place or paper in which it is said", function()
    local text = "Peter Hale builds kites. “This one sank,” he said. "
      .. "Asked about it on Holm Radio: “Kites do not sink.”\n"
    articles.assert_said(text, { "This one sank", "Peter Hale", "do not sink", "Peter Hale" })
  end)
end)

describe("Nobody is", function()
  it("a small word before a verb", function()
    for _, text in ipairs({
      "The clocks disagree. That suggests a want of oil in the tower.\n",
      "But, but, but: Can a goose be “half asleep”? It looks so.\n",
    }) do
      assert.same({}, articles.annotate(text).speakers, text)
    end
  end)

  it("a clause with who: it tells of who stands before it", function()
    articles.assert_said(
      "A neighbour heard a bang. A third, who was late, said the dog howled.\n",
      { "the dog howled", "third" }
    )
    articles.assert_said(
      "Rut Olm, who once said that she would keep goats, said she would not.\n",
      { "she would keep goats", "Rut Olm" }
    )
  end)
end)

describe("A quotation that opens its paragraph", function()
  it("goes on from before where a new subject says something else without marks behind it", function()
    local before = "Ilse Varga, a nurse, told the court the sluice had been shut since Easter.\n\n"
    for _, behind in ipairs({
      "The town's mayor, Otto Lindh, promised a full review.",
      "Mayor Otto Lindh apologised for the delay.",
      "The council has promised new money.",
      "Otto Lindh, who chairs the board, called for calm.",
    }) do
      assert_speaker(before .. "“We had one wheel for ten stones.” " .. behind .. "\n", "one wheel", "Ilse Varga")
    end
  end)

  it("is not somebody else's where the subject is a pronoun or nobody spoke before", function()
    local text = "The cook said the oven smoked.\n\n“I regret the oven.” Otto Lindh apologised for the smell.\n"
    assert_speaker(text:gsub("The cook said the oven smoked", "The oven smoked"), "regret", "Otto Lindh")
    assert_speaker(
      "Otto Lindh said the oven smoked.\n\n“I regret the oven.” He apologised for the smell.\n",
      "regret",
      "Otto Lindh"
    )
  end)
end)

describe("Words at the end of a source that are no part of it", function()
  it("a day told by `earlier` or `late`: who it is stands before it", function()
    local before = "Harbour master Ilse Varga met the council in Holm.\n\n"
    assert_speaker(before .. "Varga earlier Thursday said the sluice was shut.\n", "the sluice", "Ilse Varga")
    assert_speaker(before .. "Varga late Friday said the sluice was shut.\n", "the sluice", "Ilse Varga")
    assert_speaker("The divers who had met late Friday said the sluice was shut.\n", "the sluice", "divers")
  end)

  it("a word for who calls somebody so is nobody", function()
    local text = "Ilse Varga, a senator from Holm and %s democratic socialist, said the sluice was shut.\n"
    for _, word in ipairs({ "self-described", "self-styled" }) do
      local found = articles.annotate(text:format(word))
      assert.equal(1, #found.speakers)
      assert.equal("Ilse Varga", found.speakers[1].name)
    end
  end)

  it("a verb that an aside parts from the one that reports", function()
    assert_speaker(
      "A Holm survey of Danish divers has, however, revealed that the wreck matters to few of them.\n",
      "that the wreck",
      "Holm survey of Danish divers"
    )
  end)

  it("what somebody takes to is not who says so", function()
    assert_speaker(
      "The Holm guild denies it was late, with Lindh taking to Twitter to call Berg “a thief of hats” for the story.\n",
      "a thief",
      "Lindh"
    )
    assert_speaker("The letter was sent to Twitter. Twitter said it was late.\n", "it was late", "Twitter")
  end)
end)
articles.tell("According to whom a clause does not tell of the thing behind", {
  { "According to Ann Umber, the boats, which are old, will be sold.\n", { "the boats, which are", "Ann Umber" } },
  {
    "Ann Umber said it was late. According to her, these members, who are honest, must go.\n",
    { "was late", "Ann Umber", "these members, who are", "Ann Umber" },
  },
  { "According to Ann Umber, a nurse, the boats will be sold.\n", { "the boats will be", "Ann Umber" } },
  {
    "According to Ann Umber, the head of the guild, which runs the port, the boats will be sold.\n",
    { "the boats will be sold", "Ann Umber" },
  },
})
articles.tell("What a court or a meeting is told is the clause, and not who hears it", {
  { "The court was told that the barge had sunk.\n", { "that the barge had sunk", false } },
  { "The meeting was told the fund was empty.\n", { "the fund was empty", false } },
  {
    "The inquest was told by Ann Umber that the driver slept. Umber said it was late.\n",
    { "that the driver slept", "Ann Umber", "was late", "Ann Umber" },
  },
})
articles.tell("Who opens the sentence speaks behind a word that joins it to the one before", {
  {
    "Two teams came. Local tenants, however, alleged that the owners had ignored their pleas for lamps on the stairs, "
      .. "where three falls have taken place.\n",
    { "that the owners had ignored", "Local tenants" },
  },
  {
    "The dinner was long. The guests, too, seemed tired of the speeches, which were all about drains.\n",
    { "tired of the speeches", false },
  },
})
articles.tell("The subject of a clause behind after or while may have a name or a place in commas", {
  {
    "The nurses left. They came back after the matron, R Dent, assured them a board would look into it.\n",
    { "a board would look", "R Dent" },
  },
  {
    "Ann Umber, a nurse, left the room after her brother, Tom, said it was late.\n",
    { "it was late", "Tom" },
  },
  {
    "The mayor's friends suspected a ruse while police said he was ill.\n",
    { "he was ill", "police" },
  },
  { "Ann Umber, after a row with her brother, Tom, said it was late.\n", { "it was late", "Ann Umber" } },
})

describe("Behind who, words that tell when stand before the verb", function()
  it("of who calls somebody something", function()
    assert_speaker(
      "Kim Holm spoke out. Much of Holm's ire was also aimed at Dunn, who Holm on Wednesday called “a horrid, hateful "
        .. "man.” Tom Dunn left.\n",
      "a horrid",
      "Kim Holm"
    )
  end)

  it("of who does so himself", function()
    assert_speaker("Mike Holm met Tom Dunn, who on Wednesday called him “a horrid man.”\n", "a horrid", "Tom Dunn")
  end)
end)
