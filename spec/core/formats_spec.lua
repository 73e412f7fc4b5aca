-- Who speaks in the formats of papers: headlines and crossheads, letters, minutes, notes of the markets.
local articles = require("articles")

---The quotation that holds these words, and who speaks it; nil where they are not quoted.
local function quotation(text, words)
  local found = articles.annotate(text)
  local start = assert(text:find(words, 1, true)) - 1
  for _, quote in ipairs(found.quotes) do
    for _, span in ipairs(quote.spans) do
      if span[1] <= start and start < span[2] then
        return quote, quote.speaker and articles.speaker(found, quote)
      end
    end
  end
end

---Is the quotation that holds these words spoken by that name (nil: nobody)?
local function assert_speaker(text, words, name)
  local quote, speaker = quotation(text, words)
  assert(quote, "`" .. words .. "` is not quoted")
  assert.equal(name, speaker)
end

---Are these words no quotation, or nobody's?
local function assert_not_said(text, words)
  local _, speaker = quotation(text, words)
  assert.is_nil(speaker)
end

describe("A headline", function()
  local below = [[


The rowing club will move in May.

Coach Lowri Penhale described the new boathouse as “grim beyond words”.

“It smells of eels,” she said.
]]

  it("has a word or two of who is quoted below", function()
    assert_speaker("Rowers to leave ‘grim’ boathouse" .. below, "grim", "Lowri Penhale")
    assert_speaker("Boathouse ‘grim’, rowers told" .. below, "grim", "Lowri Penhale")
    assert_speaker("Boathouse ‘grim’, inquiry hears" .. below, "grim", "Lowri Penhale")
    assert_not_said("Rowers to leave ‘cosy’ boathouse" .. below, "cosy")
  end)

  it("may begin with the place where it happened, which says nothing", function()
    local text = [[
Ternmouth: Calls to shut 'grim' boathouse

The boathouse in Ternmouth leaks.

Coach Lowri Penhale called it "grim and cold".
]]
    assert_speaker(text, "grim", "Lowri Penhale")
  end)

  it("says what those who are told of it hear", function()
    local text = "Boathouse leaked for years, inquiry hears\n\nAn inquiry into the boathouse opened on Monday.\n"
    assert_speaker(text, "Boathouse leaked", nil)
  end)
end)

describe("A crosshead", function()
  it("is that of the same words below it", function()
    local text = [[
The boathouse is to be rebuilt.

Coach Lowri Penhale said the roof leaked.

“I row in a coat,” she said.

‘Eels in the kettle’

The caretaker, Osian Trew, keeps a bucket by the door.

“There were eels in the kettle twice,” said Trew.
]]
    assert_speaker(text, "Eels in the kettle", "Osian Trew")
    assert_speaker(text, "I row in a coat", "Lowri Penhale")
  end)
end)

describe("A report that closes its sentence", function()
  it("is by whom the last comma parts from it", function()
    assert_speaker(
      "Gulls that nest on flat roofs raise more chicks than those on cliffs, a study of nearly 300 nests has found.\n",
      "Gulls that",
      "study of nearly 300 nests"
    )
    assert_speaker(
      "The weir will have to be rebuilt before the salmon return, the rivers board said on Thursday.\n",
      "The weir",
      "rivers board"
    )
  end)

  it("is nobody's where only who hears it is told", function()
    assert_speaker("A skipper was asleep when his trawler hit a buoy, an inquiry has heard.\n", "A skipper", nil)
    assert_speaker("The weir must be rebuilt, the May meeting of Ternmouth Town Council was told.\n", "The weir", nil)
  end)

  it("is none where another clause stands before the comma", function()
    assert_not_said("When the weir burst, the miller heard.\n", "When the weir")
  end)
end)

describe("A verb that American papers lack", function()
  it("reports what it governs", function()
    local text = "Osian Trew has a boat.\n\nHe reckons the weir is stronger than the bridge.\n"
    assert_speaker(text, "the weir is", "Osian Trew")
    assert_speaker("Coach Lowri Penhale reckoned that her crew would win.\n", "her crew", "Lowri Penhale")
  end)
end)

describe("What is written", function()
  it("says what it records", function()
    assert_speaker("The minutes record that nine members stayed away.\n", "nine members", "minutes")
    assert_not_said("The band will record that song in May.\n", "that song")
  end)
end)

describe("Marked text is nobody's speech", function()
  it("where it is the item of an agenda", function()
    assert_not_said("Under “Any other business”, PC Osian Trew asked who had the key.\n", "Any other")
    assert_not_said('Under "Matters arising," Mrs Lowri Penhale asked who had the key.\n', "Matters")
  end)

  it("where it is what brokers advise", function()
    assert_not_said("Penhale Research downgraded the shares to “hold”, citing weak demand.\n", "hold")
    assert_not_said("Analyst Osian Trew raised his rating on the stock to “outperform”.\n", "outperform")
  end)

  it("where the reader is told to say it", function()
    assert_not_said("So ring him. Say “I was wrong.” Lowri Penhale says the first word is the worst.\n", "I was wrong")
    assert_speaker("“Just say it,” Lowri Penhale said.\n", "Just say", "Lowri Penhale")
  end)

  it("where a thing reads so", function()
    assert_not_said("Osian Trew dines under a tapestry that reads “Home by six.” He cooks.\n", "Home by six")
    assert_speaker("Osian Trew sent a letter that reads “Home by six.”\n", "Home by six", "Osian Trew")
  end)

  it("where it is the title of the book in which other words stand", function()
    local text = "Lowri Penhale kept eels. “They never write,” she wrote in her memoir, ‘Cold Water’. "
      .. "Yet she fed them.\n"
    assert_speaker(text, "They never", "Lowri Penhale")
    assert_not_said(text, "Cold Water")
  end)

  it("where a headline tells what somebody was punished for", function()
    assert_not_said("Cook sacked over ‘borrowed’ eel wins damages\n\nA cook has won £4,000.\n", "borrowed")
  end)
end)

describe("A page of letters", function()
  local text = [[
Your letters

Eels at the weir

SIR – On Monday I asked a man at the weir whether the eels had been counted. He told me that nobody could count eels.

Lorna Penhale
Retired lock-keeper, Ternmouth

A reply

SIR – I was sorry to read “Eels again” (News, May 3). I believe that they are lampreys. The doctor says so, too. ]]
    .. [[He thinks they bite.

Osian Trew
Weir Lane, Ternmouth
]]

  it("has a writer for every letter", function()
    assert_speaker(text, "whether the eels", "Lorna Penhale")
    assert_speaker(text, "that they are lampreys", "Osian Trew")
    assert_not_said(text, "Eels again")
  end)

  it("tells in the line below the name what the writer is", function()
    for _, speaker in ipairs(articles.annotate(text).speakers) do
      if speaker.name == "Lorna Penhale" then
        assert.same({ "Retired lock-keeper" }, speaker.roles)
      end
    end
  end)

  it("forgets between two letters whom the first one was about", function()
    assert_speaker(text, "they bite", "doctor")
  end)

  it("may be without salutations where its title says what it is", function()
    local page = "Letters to the Editor\n\nI doubt that the weir leaks.\n\n— Lorna Penhale, Ternmouth\n\n"
      .. "As a diver I know that it does.\n\nOsian Trew, Ternmouth\n"
    assert_speaker(page, "that the weir", "Lorna Penhale")
    assert_speaker(page, "that it does", "Osian Trew")
  end)
end)

describe("A page of advice", function()
  it("is whose first name its title appeals to, but for the questions", function()
    local text = [[
Dear Lorna: my brother will not speak to me

Every week Lorna Penhale takes on a reader's problem

Q. I asked him whether he was cross. He went fishing.

A. I asked a diver, Osian Trew, what he would do. He said that he would write.
]]
    assert_speaker(text, "whether he was cross", nil)
    assert_speaker(text, "what he would do", "Lorna Penhale")
    assert_speaker(text, "that he would write", "Osian Trew")
  end)
end)

describe("A signature", function()
  local cards = "Heard in the foyer:\n\n• “Too loud.” (Ramón Etxeberri, librarian)\n"
    .. "• “Too short, I thought.” (a retired bell-ringer)\n"
    .. "• “Is it over?” (Lindsay Obuasi, aged nine)\n"

  it("stands in brackets behind the bullets of a list, with a name or without", function()
    assert_speaker(cards, "Too loud", "Ramón Etxeberri")
    assert_speaker(cards, "Too short", "retired bell-ringer")
    assert_speaker(cards, "Is it over", "Lindsay Obuasi")
    assert_not_said(cards, "nine")
  end)

  it("begins with what somebody has retired from", function()
    local text = '"The tea was cold again this year."\n-- retired schools inspector Philomena Tahiri\n'
    assert_speaker(text, "The tea", "Philomena Tahiri")
  end)
end)

describe("A line above a letter", function()
  it("says in its last sentence whom it is from", function()
    local text = "Two letters were released on Friday. This, dated 4 June, is from Svein Adjaye, the gardener:\n\n"
      .. "“The peacock has moved into the kitchen.”\n"
    assert_speaker(text, "The peacock", "Svein Adjaye")
  end)
end)

describe("Between the turns of an interview", function()
  local text = "**Bowed:** Why tin?\n\n**Petrakis:** I grew up above a garage.\n\n"
    .. "His producer, Ottilie Cruz, has known him since 2015. “He asked me to hold the cello,” she recalls.\n\n"
    .. "The critic Hugo Massey called it “a search for a tune”. Petrakis has had that printed.\n\n"
    .. "Massey says it is too long.\n\n"
    .. "**Bowed:** Does it hurt?\n\n**Petrakis:** For a day.\n\n"
    .. "My father laughed. “What is wrong with it?” he said to me, and I had no answer.\n\n**Bowed:** And now?\n"

  it("the paper tells of others", function()
    assert_speaker(text, "He asked me", "Ottilie Cruz")
    assert_speaker(text, "a search for a tune", "Hugo Massey")
    assert_speaker(text, "it is too long", "Hugo Massey")
  end)

  it("who is asked goes on with what others said to him", function()
    assert_speaker(text, "My father laughed", "Petrakis")
  end)
end)

describe("A by-line", function()
  it("may have its accents as characters of their own", function()
    local text = "By Siobha\204\129n Low\n\nIt rained. I left. “It is smaller,” I said.\n"
    assert_speaker(text, "It is smaller", "Siobha\204\129n Low")
  end)
end)

describe("Whose picture it is, alone on a line,", function()
  it("is nobody in the story", function()
    local text = "The singer Peter Moe made a film about Tom Dahl.\n\nMoe posted the film on Thursday.\n\n"
    for _, credit in ipairs({ "Neil Barn via Getty Images.", "Neil Barn / Reuters", "Neil Barn/AFP" }) do
      articles.assert_said(
        text .. credit .. "\n\n“What if he sang?” the 48-year-old asked in May.\n",
        { "What if", "Peter Moe" }
      )
    end
    articles.assert_said("Neil Barn via the club said it was late.\n", { "was late", "Neil Barn" })
  end)
end)
