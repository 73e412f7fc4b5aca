-- Which words belong to one attribution, and which marked words are no speech: one kind of sentence a case.
local articles = require("articles")

---The quotations of a text with the words of each span, its cue and its speaker.
local function read(text, options)
  local found = articles.annotate(text, options)
  local out = {}
  for _, quote in ipairs(found.quotes) do
    local spans = {}
    for _, span in ipairs(quote.spans) do
      spans[#spans + 1] = text:sub(span[1] + 1, span[2])
    end
    out[#out + 1] = {
      spans = spans,
      cue = quote.cue and quote.cue.text,
      speaker = quote.speaker and articles.speaker(found, quote),
      kind = quote.kind,
      rule = quote.rule,
    }
  end
  return out, found
end

---The quotation that has these words as one of its spans.
local function with(quotes, words)
  for _, quote in ipairs(quotes) do
    for _, span in ipairs(quote.spans) do
      if span == words then
        return quote
      end
    end
  end
  error("no span is `" .. words .. "`")
end

---Are the words marked as no speech, and in no quotation's content with a speaker?
local function assert_no_speech(text, words)
  local quotes, found = read(text)
  local start = assert(text:find(words, 1, true)) - 1
  local dimmed = false
  for _, scare in ipairs(found.scares) do
    dimmed = dimmed or scare.start <= start and start < scare["end"]
  end
  assert.is_true(dimmed, words .. " is not dimmed")
  for _, quote in ipairs(quotes) do
    for _, span in ipairs(quote.spans) do
      assert.is_nil(span:find(words, 1, true), span .. " is quoted")
    end
  end
end

describe("One attribution is", function()
  it("a quotation and the next paragraph's, if nobody else is named", function()
    local quotes = read([[
“The pond froze on Sunday,” Odile Vantongeren, the warden, said while she locked the gate.

“It will not carry a child.”
]])
    assert.equal(1, #quotes)
    assert.same({ "“The pond froze on Sunday,”", "“It will not carry a child.”" }, quotes[1].spans)
    assert.equal("Odile Vantongeren", quotes[1].speaker)
  end)

  it("a report and the quotation that follows it at once", function()
    local quotes = read("Odile Vantongeren said the pond was frozen. “It will not carry a child.”\n")
    assert.equal(1, #quotes)
    assert.equal("mixed", quotes[1].kind)
    assert.same({ "the pond was frozen", "“It will not carry a child.”" }, quotes[1].spans)
  end)

  it("a quotation over a blank line, in a span for each paragraph", function()
    local quotes = read("“The pond froze.\n\nIt will not carry a child,” Odile Vantongeren said.\n")
    assert.equal(1, #quotes)
    assert.same({ "“The pond froze.", "It will not carry a child,”" }, quotes[1].spans)
  end)

  it("not two people's quotations", function()
    local quotes = read([[
“The pond froze on Sunday,” Odile Vantongeren said.

“We skate there every year,” said Rasmus Quill.
]])
    assert.equal(2, #quotes)
  end)

  it("a report with the condition that opens its sentence", function()
    local quotes = read("Odile Vantongeren keeps the gate. If the frost lasts, she said, the pond would open.\n")
    assert.same({ "If the frost lasts", "the pond would open" }, with(quotes, "If the frost lasts").spans)
  end)

  it("not the reporter's aside with the report", function()
    local quotes = read("Odile Vantongeren keeps the gate. While she was locking it, she said the pond would open.\n")
    assert.same({ "the pond would open" }, quotes[1].spans)
  end)
end)

describe("A quotation", function()
  it("is without the reporter's remark behind it", function()
    local quotes = read("“The pond is in the book,” (only not in hers) Odile Vantongeren said.\n")
    assert.same({ "“The pond is in the book,”" }, quotes[1].spans)
    assert.equal("direct", quotes[1].kind)
  end)

  it("is by whom its comma leads to, whatever the verb", function()
    local quotes = read(
      "“It is for the birds,” said Hugo Lamm, the chairman.\n\n“For the newts,” Dr de Vree corrected him.\n"
    )
    assert.same({ "“For the newts,”" }, quotes[2].spans)
    assert.equal("de Vree", quotes[2].speaker)
  end)

  it("is not by the place of its dateline", function()
    local quotes = read(
      "HAMILTON, Bermuda: The Crown's main witness in the trial of 11 members of a gang, led by Nat \"Bishop\" Lamm, "
        .. "was accused yesterday of inventing a meeting at which a murder was planned.\n"
    )
    for _, quote in ipairs(quotes) do
      assert.is_nil((quote.speaker or ""):find("Bermuda"))
    end
  end)

  it("is no part of its source", function()
    local quotes = read("The club was criticised by the warden for “what looks like a habit”.\n")
    assert.equal("warden", quotes[1].speaker)
    assert.matches("“what looks like a habit”", table.concat(quotes[1].spans, " "), 1, true)
  end)
end)

describe("Nobody is quoted", function()
  local text = [[
“It was your fence, not mine,” said Wim Harrow, a beekeeper.

What would he plant? Harrow paused.

“More clover,” he said.

His cousin Odile Vantongeren agreed.

“You can't fence a bee,” said Vantongeren, who spent nine years at the North Bay Rail Board.
]]

  it("with the words that say who it is", function()
    for _, quote in ipairs(articles.annotate(text).quotes) do
      for _, span in ipairs(quote.spans) do
        local source = quote.source or { start = 0, ["end"] = 0 }
        assert.is_true(span[2] <= source.start or source["end"] <= span[1], text:sub(span[1] + 1, span[2]))
      end
    end
  end)

  it("by a word inside a name", function()
    for _, quote in ipairs(read(text)) do
      assert.are_not.equal("Rail", quote.cue)
    end
    local quotes = read("Guilherme dos Santos Fagundes, 41, said it was over. Noura binti Faisal said no.\n")
    assert.equal(2, #quotes)
    assert.equal("Guilherme dos Santos Fagundes", quotes[1].speaker)
    assert.equal("Noura binti Faisal", quotes[2].speaker)
  end)
end)

describe("A pronoun", function()
  it("tells whose given name it confirmed apart from whose is unknown", function()
    local quotes = read([[
Caller Martin Quill and fiddler Oduwe Brandt left the barn together.

“The roof leaks on the band,” he said. “And on me,” she said.
]])
    assert.equal("Martin Quill", with(quotes, "“The roof leaks on the band,”").speaker)
    assert.equal("Oduwe Brandt", with(quotes, "“And on me,”").speaker)
  end)
end)

describe("A speaker's name", function()
  it("is without titles that are at home in few countries", function()
    local quotes = read([[
“The pond froze,” said Cllr Odile Vantongeren. “It is thin,” said Det Con Ines Brandt.

“We skate,” said Shri Devendra Prakash Tyagarajan. “We do not,” said Alhaji Musa Danlami.
]])
    assert.equal("Odile Vantongeren", with(quotes, "“The pond froze,”").speaker)
    assert.equal("Ines Brandt", with(quotes, "“It is thin,”").speaker)
    assert.equal("Devendra Prakash Tyagarajan", with(quotes, "“We skate,”").speaker)
    assert.equal("Musa Danlami", with(quotes, "“We do not,”").speaker)
    quotes = read([[
“It is shut,” said Datin Dr Rajeswari Menon. “It is not,” said Tan Sri Lim Boon Huat.

“We skate,” said Coun Phyllis Garrod.
]])
    assert.equal("Rajeswari Menon", with(quotes, "“It is shut,”").speaker)
    assert.equal("Lim Boon Huat", with(quotes, "“It is not,”").speaker)
    assert.equal("Phyllis Garrod", with(quotes, "“We skate,”").speaker)
  end)

  it("is without a compound that no given name is", function()
    local quotes = read("Fly-half Sefa Quillan-Roe came late. “Sorry,” Quillan-Roe said.\n")
    assert.equal("Sefa Quillan-Roe", with(quotes, "“Sorry,”").speaker)
  end)

  it("has what stands behind a company's comma", function()
    local quotes = read("Brightwell Plates, Inc. said on Sunday that it sells no skates.\n")
    assert.equal("Brightwell Plates, Inc.", quotes[1].speaker)
  end)

  it("is without the day of the saying", function()
    local quotes = read([[
“The pond froze,” said warden Odile Vantongeren Friday. “We skate,” Vantongeren Sunday night told the club.
]])
    assert.equal("Odile Vantongeren", with(quotes, "“The pond froze,”").speaker)
    assert.equal("Odile Vantongeren", with(quotes, "“We skate,”").speaker)
  end)

  it("has the nickname inside it", function()
    local quotes, found = read([[
For nine years Odile “Plates” Vantongeren kept the gate.

“The pond froze,” Vantongeren said. “We skate.”
]])
    assert.equal("Odile “Plates” Vantongeren", with(quotes, "“The pond froze,”").speaker)
    assert.equal(1, #found.speakers)
  end)

  it("has the nickname in brackets inside it, and is meant by the nickname", function()
    local quotes, found = read([[
For nine years Odile A. (Nan) Vantongeren kept the gate.

“The pond froze,” Vantongeren said. “We skate,” Nan Vantongeren said.
]])
    assert.equal("Odile A. (Nan) Vantongeren", with(quotes, "“The pond froze,”").speaker)
    assert.equal("Odile A. (Nan) Vantongeren", with(quotes, "“We skate,”").speaker)
    assert.equal(1, #found.speakers)
  end)

  it("has initials that are articles elsewhere", function()
    local quotes = read("“The pond froze,” said A. R. Vantongeren, the warden.\n")
    assert.equal("A. R. Vantongeren", quotes[1].speaker)
  end)

  it("is without the letters of an office behind it", function()
    local quotes, found = read("Finland's fisheries minister, Odile Vantongeren MSP, said: “We skate.”\n")
    assert.equal("Odile Vantongeren", quotes[1].speaker)
    assert.equal("Finland's fisheries minister", found.speakers[1].role)
    quotes, found = read("But shadow ice secretary Odile Vantongeren MP accused him of “skating into chaos”.\n")
    assert.equal("Odile Vantongeren", quotes[1].speaker)
    assert.equal("shadow ice secretary", found.speakers[1].role)
  end)

  it("is a person's where Mr or Ms stands before it elsewhere", function()
    local _, found = read([[
Skater Mattie Hanrahan said the Minister for Ponds, Eoghan Prendergast, “couldn't skate a yard in Lund”.

Mr Prendergast posted on X that the remark was “beneath the Deputy, although not by much”.
]])
    for _, speaker in ipairs(found.speakers) do
      assert.equal("person", speaker.type)
    end
  end)

  it("is no office, and stands behind how the clergy are styled", function()
    for _, styled in ipairs({ "the Most Revd", "the Rt Rev Dr", "the Very Rev." }) do
      local quotes, found =
        read("The Bishop of Lund, " .. styled .. " Odile Vantongeren, said the pond was “a holy nuisance”.\n")
      assert.equal("Odile Vantongeren", quotes[1].speaker)
      assert.equal("Bishop of Lund", found.speakers[1].role)
    end
  end)

  it("is no noun for where somebody is from", function()
    for _, noun in ipairs({ "Lundwoman", "Dutchman" }) do
      local _, found = read("The " .. noun .. " said the pond was frozen.\n")
      assert.same({}, found.entities)
    end
  end)

  it("is that of the person in mind where only an age is told", function()
    local quotes = read([[
Odile Vantongeren skated twice around the pond.

“I could have gone on,” the 71-year-old said.
]])
    assert.equal("Odile Vantongeren", with(quotes, "“I could have gone on,”").speaker)
  end)
end)

describe("A role", function()
  local function role(text)
    local _, found = read(text)
    return found.speakers[1].role
  end

  it("stands behind an age in brackets", function()
    assert.equal(
      "teaching assistant from Lund",
      role("“We skate,” said Odile Vantongeren (29), a teaching assistant from Lund who has a dog.\n")
    )
  end)

  it("holds a sum of money", function()
    assert.equal("owner of a $2 million rink", role("Odile Vantongeren, the owner of a $2 million rink, said no.\n"))
    assert.equal("manages a $2-billion rink", role("“No,” said Odile Vantongeren, who manages a $2-billion rink.\n"))
  end)

  it("beside a name is given with the rank before it", function()
    assert.equal(
      "pilot of the rescue plane",
      role("Capt. Odile Vantongeren, the pilot of the rescue plane, said no.\n")
    )
    assert.equal("drill instructor", role("Sgt. Maj. Odile Vantongeren, the drill instructor, said: “Left.”\n"))
  end)

  it("may stand between a team and a name like a verb", function()
    assert.equal("Rovers captain", role("Rovers captain Olive Vantongeren: “We skate.”\n"))
    assert.equal("Rovers guard", role("Rovers guard Olive Vantongeren told reporters: “We skate.”\n"))
  end)

  it("may open the sentence with a noun that looks like a verb", function()
    assert.equal("Lead author", role("Lead author Odile Vantongeren said the pond was frozen.\n"))
    assert.equal("Birdwatcher", role("Birdwatcher Olive Vantongeren said the pond was frozen.\n"))
    assert.equal("Chair of the council", role("Chair of the council Odile Vantongeren said the pond was frozen.\n"))
    assert.equal("head of marketing", role("“It is frozen,” said head of marketing Odile Vantongeren.\n"))
    assert.equal("Shop steward", role("Shop steward Odile Vantongeren said the pond was frozen.\n"))
  end)

  it("is without the day before it", function()
    assert.equal("Mayor", role("On Sunday Mayor Odile Vantongeren said the pond was frozen.\n"))
  end)

  it("has a rank as a whole, and the children", function()
    assert.equal("Staff Sgt.", role("On Sunday Staff Sgt. Odile Vantongeren said the pond was frozen.\n"))
    assert.equal("mother-of-three from Lund", role("“No,” said Odile Vantongeren, a mother-of-three from Lund.\n"))
    assert.equal("fly-half", role("“No,” said Wim Harrow, the fly-half.\n"))
  end)

  it("may be an office for several things, or for a time", function()
    local function of_vantongeren(office)
      return role(office .. " Odile Vantongeren said the pond was frozen.\n")
    end
    for _, office in ipairs({
      "Housing and Ports Secretary",
      "Police, Fire and Crime Commissioner",
      "Deputy Director for Finance and Operations",
      "Town Council President Pro Tem",
    }) do
      assert.equal(office, of_vantongeren(office))
    end
  end)

  it("may be an office of few countries", function()
    assert.equal("Taoiseach", role("The Taoiseach, Rasmus Quill, said the pond was frozen.\n"))
    assert.equal("Works Minister", role("Works Minister Datuk Seri Odile Vantongeren said the pond was frozen.\n"))
    assert.equal("Fisheries Minister", role("Fisheries Minister Smt. Odile Vantongeren said the pond was frozen.\n"))
    assert.equal("North Lund Governor", role("North Lund Governor Hon. Odile Vantongeren said the pond was frozen.\n"))
  end)
end)

describe("A source's noun phrase", function()
  it("names the one who is named behind it", function()
    local quotes = read("The mayor's cousin, the chemist Odile Vantongeren, said the pond was shut.\n")
    assert.equal("Odile Vantongeren", quotes[1].speaker)
  end)

  it("names those who are named behind it", function()
    local quotes = read("The two wardens, Odile Vantongeren and Wim Harrow, said the gate would stay shut.\n")
    assert.equal("Odile Vantongeren and Wim Harrow", quotes[1].speaker)
    quotes = read("Two of the keepers who were there, Petra Harrow and Wim Aske, said they saw nothing.\n")
    assert.equal("Petra Harrow and Wim Aske", quotes[1].speaker)
  end)

  it("may be No 10, and how somebody describes it", function()
    local quotes = read("No 10 said the warden was “not safe on thin ice”.\n")
    assert.equal("No 10", quotes[1].speaker)
    quotes = read("“We will not skate on thin ice” is how Odile Vantongeren describes it.\n")
    assert.equal("Odile Vantongeren", quotes[1].speaker)
  end)

  it("begins behind a time and behind a dateline", function()
    local quotes = read("A few years ago the parish council wanted to close the pond.\n")
    assert.equal("parish council", quotes[1].speaker)
    for _, line in ipairs({ "LUND, 12 June 2025 – ", "Lund, 12 June 2025 — ", "LUND, June 12, 2025 – " }) do
      local text = "New Ice for Lund\n\n" .. line .. "The warden, Odile Vantongeren, announced the end of the thaw.\n"
      quotes = read(text)
      assert.equal("Odile Vantongeren", quotes[#quotes].speaker)
    end
  end)

  it("condemns nothing where a side is condemned to defeat", function()
    assert.same({}, (read("Goals from Petra Harrow condemned the side to a fifth defeat.\n")))
  end)

  it("is what was read to somebody, not whom it was read to", function()
    local quotes = read("Letters read to the court said the pond was a “surprise”.\n")
    assert.equal("Letters", quotes[#quotes].speaker)
  end)

  it("is no heading", function()
    for _, text in ipairs({
      "THAW SHOCK: Warden Odile Vantongeren dumps plates by the pond\n",
      "Obituary: Odile Vantongeren, warden and poet\n",
      "‘I still can't skate’: An hour with warden Odile Vantongeren\n",
      "No ice\n\nTHIRUVAMPADI: Skaters walked out of the hall on Tuesday after warden Odile Vantongeren shut it.\n",
    }) do
      for _, quote in ipairs((read(text))) do
        assert.is_nil(quote.speaker, text)
      end
    end
  end)

  it("is not the age behind it", function()
    for _, noun in ipairs({ "Student", "Nurse", "Baker" }) do
      local quotes = read(noun .. " Ella Harrow, 20: “I have missed two dives. I like them though.”\n")
      assert.equal("Ella Harrow", quotes[1].speaker)
    end
  end)

  it("is not the day beside it", function()
    local ruled = "A %s on Friday temporarily %s the pond, ruling that the town had “papered over” the risk.\n"
    for _, verb in ipairs({ "closed", "opened", "shut" }) do
      for _, quote in ipairs(read(ruled:format("federal judge", verb))) do
        assert.are_not.equal("Friday", quote.speaker)
      end
    end
  end)
end)

describe("Verbs that are joined", function()
  it("share their subject", function()
    local texts = {
      "The harbour pilots fear that the gate will rust before the spring, but don’t expect any lasting harm.\n",
      "The harbour pilots are worried that the lamp may have blinded a skipper, but don’t expect any damage.\n",
    }
    for _, text in ipairs(texts) do
      local quotes = read(text)
      assert.equal("don’t expect", quotes[2].cue)
      assert.same({ "harbour pilots", "harbour pilots" }, { quotes[1].speaker, quotes[2].speaker })
    end
  end)
end)

describe("A headline's quotation", function()
  it("is that of the same words in the text, wherever they stand", function()
    local text = [[
Forty winters and nine sledges: “I have never once fallen in”

“A good day for ducks”: chairman hails thaw

Odile Vantongeren, the warden, retires on Friday.

“They ask me about it,” Vantongeren said. “I tell them the truth. I have never once fallen in, but I was pushed.”

Chairman Wim Harrow told skaters it was “a good day for ducks and a better one for geese”.
]]
    local quotes = read(text)
    assert.equal("Odile Vantongeren", with(quotes, "“I have never once fallen in”").speaker)
    assert.equal("repeated", with(quotes, "“I have never once fallen in”").rule)
    assert.equal("Wim Harrow", with(quotes, "“A good day for ducks”").speaker)
  end)
end)

describe("A passive's quotation", function()
  it("is by whoever stands behind `by`", function()
    for text, speaker in pairs({
      ["The plan was dismissed by the skaters’ union as “a puddle with a budget”.\n"] = "skaters’ union",
      ["The fence was called “a toothpick” by the pond’s trustees.\n"] = "pond’s trustees",
      ["The bridge was hailed as “a marvel” by its designer, Wim Harrow, on Friday.\n"] = "Wim Harrow",
      ["The fence was called “a toothpick” by hauliers on Monday.\n"] = "hauliers",
      ["The van, condemned as “a shoebox” by passengers, has won.\n"] = "passengers",
      ["The pond will shut because, in the words of Wim Harrow, its warden, “water costs money”.\n"] = "Wim Harrow",
    }) do
      assert.equal(speaker, read(text)[1].speaker)
    end
  end)
end)

describe("A report is", function()
  it("the clause in front, not the time when it was said", function()
    local quotes = read(
      "The count will be held in the barn, Judge Odile Vantongeren, who chairs the panel, announced on Monday.\n"
    )
    assert.same({ "The count will be held in the barn" }, quotes[1].spans)
  end)

  it("none where a hearer is all it has", function()
    local text = "I asked him. Odile Vantongeren shrugged. “It is ice,” she said.\n"
    for _, quote in ipairs((read(text))) do
      assert.not_same({ "him" }, quote.spans)
    end
  end)

  it("the clause that a passive’s `it` stands for", function()
    local quotes = read("It was claimed by the skating club on Monday that the gate was open.\n")
    assert.same({ "that the gate was open" }, quotes[1].spans)
    assert.equal("skating club", quotes[1].speaker)
  end)
end)

describe("A header's quotation", function()
  it("has the cue of the header", function()
    local quotes = read([[
Odile Vantongeren, the warden, wrote in a letter to skaters:

“The pond is closed until the thaw.”
]])
    local quote = with(quotes, "“The pond is closed until the thaw.”")
    assert.matches("wrote", quote.cue)
    assert.equal("Odile Vantongeren", quote.speaker)
  end)

  it("is the author's, not the statement's", function()
    local quotes = read([[
Statement of Chief Warden Odile Vantongeren:

“The ice was measured at nine.”

Answer by Wim Harrow:

“It was measured with a spoon.”
]])
    assert.equal("Odile Vantongeren", with(quotes, "“The ice was measured at nine.”").speaker)
    assert.equal("Wim Harrow", with(quotes, "“It was measured with a spoon.”").speaker)
    assert.equal("coroner", read("The coroner’s full statement:\n\n“The ice was thin.”\n")[1].speaker)
  end)

  it("is its own cue's where it has one", function()
    local quotes = read([[
Read more about the pond here:

“It is closed until the thaw,” said Odile Vantongeren.
]])
    assert.equal("Odile Vantongeren", with(quotes, "“It is closed until the thaw,”").speaker)
  end)
end)

describe("No speech is", function()
  it("what nobody said", function()
    assert_no_speech("Had the warden called “Stop!” the skaters would have turned.\n", "Stop!")
    assert_no_speech("You can hardly want a child to say “The ice is thin, please.”\n", "The ice is thin")
    assert_no_speech("If the warden had called “Stop!” the skaters would have turned.\n", "Stop!")
    assert_no_speech("Unless somebody shouts “The ice is thin!” they will skate on.\n", "The ice is thin!")
    assert_no_speech("Nobody said “The ice is thin.”\n", "The ice is thin.")
    assert_no_speech("“The ice is thin,” no one at the pond said.\n", "The ice is thin,")
    assert_no_speech("The warden never once shouted “Stop!” at the skaters.\n", "Stop!")
    assert_no_speech("Odile Vantongeren did not say “The ice is thin.”\n", "The ice is thin.")
    assert_no_speech("Two wardens left by the back door. Neither said “the ice is thin”.\n", "the ice is thin")
    assert_no_speech("Neither warden would say “yes” when asked to.\n", "yes")
    assert_no_speech("A better warden would have said “The ice is thin.”\n", "The ice is thin.")
    assert_no_speech("A warden with wet boots could hardly say “I stayed ashore.”\n", "I stayed ashore.")
  end)

  it("what somebody has yet to say, or left out", function()
    assert_no_speech("If the warden had gone out and called “Stop!” they would have turned.\n", "Stop!")
    assert_no_speech("The bell should say “Come in” at dusk.\n", "Come in")
    assert_no_speech("The wardens are taught to smile and say “Mind the ice”.\n", "Mind the ice")
    assert_no_speech("The book tells the warden to write “Checked” in it.\n", "Checked")
    assert_no_speech("No court can force a club to say “We are sorry”.\n", "We are sorry")
    assert_no_speech("Imagine a warden who says “Please skate” and means it.\n", "Please skate")
    assert_no_speech("You would not want to hear her say “Good try.”\n", "Good try.")
    assert_no_speech("Wim Harrow went home without saying “goodnight”.\n", "goodnight")
    assert_no_speech("Wim Harrow forgot to say “Stop” and nobody turned.\n", "Stop")
  end)

  it("what is to be said by a rule, or was never said in a life", function()
    assert_no_speech("A skater must stand and say “I am sorry” three times. Wim Harrow sat.\n", "I am sorry")
    assert_no_speech("Skaters are obliged by law to ask “May I pass?” before they turn.\n", "May I pass?")
    assert_no_speech("She is 84 and has never in her life said “How was your day?” She took my bag.\n", "How was")
  end)

  it("a word that is talked about", function()
    assert_no_speech("Odile Vantongeren dislikes the word “prodigy”, and banned the term “talent”.\n", "prodigy")
    assert_no_speech("“Sorry” occurs once in the letter.\n", "Sorry")
    assert_no_speech("The wardens shout no more; the phrase on it is “Room for all.” It is red.\n", "Room for all")
    local quotes = read("Odile Vantongeren coined the term “plate fever” in 1990.\n")
    assert.equal("Odile Vantongeren", quotes[1].speaker)
  end)

  it("a name that people have given", function()
    assert_no_speech("Children have already named her “Crumpet”. She is six.\n", "Crumpet")
    assert_no_speech("Skaters have given the rock a name of its own, “the Tooth”. It is red.\n", "the Tooth")
  end)

  it("what is printed, sewn or written on something", function()
    assert_no_speech("Behind the bar hangs a card with the words “The boss is mostly right”. It is red.\n", "The boss")
    assert_no_speech("The club’s brochure has “A day on the ice” on its cover. It is red.\n", "A day on")
    assert_no_speech("Somebody has written “Come home, Lola” on it 12 times. It is red.\n", "Come home")
    assert_no_speech("Odile Vantongeren keeps her bills in a tin marked “Fuel.” It is red.\n", "Fuel.")
    assert_no_speech("Wim Harrow, known for his catchphrase, “And mind the step,” signed off.\n", "And mind")
  end)

  it("a title that somebody else has written", function()
    assert_no_speech("Ada Lund, who also wrote “The Wrong Shore,” gave a talk on snow.\n", "The Wrong Shore,")
  end)

  it("but what must be said is, in somebody’s words", function()
    local quotes = read("Odile Vantongeren said wardens should say “what they see and no more”.\n")
    assert.equal("Odile Vantongeren", quotes[1].speaker)
    quotes = read("The warden is expected to say: “We will mend the gate.”\n")
    assert.equal("warden", quotes[1].speaker)
    for _, text in ipairs({
      "Skaters must declare “any sledge of foreign make”, the warden said.\n",
      "The skaters never said “stop”, the warden told the club.\n",
      "The warden said she would not say “no” to a thaw.\n",
      "The club must say “sorry”, according to the warden.\n",
    }) do
      assert.equal("warden", read(text)[1].speaker)
    end
  end)

  it("a name that somebody gives", function()
    local said = "“It will not hold,” said warden Odile Vantongeren.\n\n"
    assert_no_speech(said .. "A skater who gives his call sign as “Bison” shrugs.\n", "Bison")
    assert_no_speech(said .. "One woman, who gave her name only as “Dot”, left.\n", "Dot")
  end)

  it("a name that those around somebody use, or everybody for something", function()
    assert_no_speech("The other pilots called him “Grandpa.” It was Tom Roe.\n", "Grandpa")
    assert_no_speech(
      "Pat Roe, a regular at what everybody calls “the wise men's table,” said it would rain.\n",
      "the wise men"
    )
  end)

  it("a word for the kind of thing that stands behind it", function()
    assert_no_speech("Ann Lee has a “neutral” recommendation on the bank. “It is dear,” she said.\n", "neutral")
  end)

  it("a title that somebody wrote", function()
    assert_no_speech("Bola Ade, who wrote “The Baker’s Wife” for her, said she was funny.\n", "The Baker’s Wife")
  end)

  it("a name that an as-clause gives", function()
    assert_no_speech("The “white plate”, as skaters have always called the pond, opened on Sunday.\n", "white plate")
  end)

  it("a name that is given to a thing", function()
    assert_no_speech("The warden, nicknamed “little Tom”, was arrested on Thursday.\n", "little Tom")
    assert_no_speech("Odile Vantongeren keeps the gate. The patrol was called “nightjar”.\n", "nightjar")
    assert_no_speech("A sledge called “trouble” went through the ice.\n", "trouble")
  end)

  it("but what somebody calls a thing is", function()
    local quotes = read("The pond was called “reckless” by Odile Vantongeren, the warden.\n")
    assert.matches("“reckless”", table.concat(with(quotes, quotes[#quotes].spans[1]).spans, " "), 1, true)
    quotes = read("The warden called “help” from the bank.\n")
    assert.equal("warden", quotes[1].speaker)
  end)

  it("a title beside the work, whatever verb is in front, and what is joined to it", function()
    local text = "Odile Vantongeren, the composer, also wrote “Seven Plates” and the song “Carry the Ice Home.”\n"
    assert_no_speech(text, "Seven Plates")
    assert_no_speech(text, "Carry the Ice")
    assert_no_speech("The warden was sent a map and two prints of “The Skater's Almanac.”\n", "Almanac")
  end)

  it("a title behind the work and a comma", function()
    assert_no_speech("In her memoir, “Without a Plate,” Odile Vantongeren wrote of the pond.\n", "Without a Plate,")
    assert_no_speech("Her best song, “Thaw,” got an ovation.\n", "Thaw,")
  end)

  it("what somebody does with a title", function()
    for _, text in ipairs({
      "The theatre is dropping its new “The Ice Road”.\n",
      "Odile Vantongeren pinned up the timetable of a course called “Plates of the North”.\n",
    }) do
      for _, quote in ipairs(articles.annotate(text).quotes) do
        assert.equal("stance", quote.act)
      end
    end
  end)

  it("a motto beside its noun", function()
    local said = "“It will not hold,” said warden Odile Vantongeren.\n\n"
    assert_no_speech(said .. "The motto, “we never skate on a Sunday”, hangs above the door.\n", "we never skate")
    assert_no_speech(said .. "The motion — “that this club deplores the thaw” — was lost.\n", "that this club")
    assert_no_speech(said .. "The petition, “Save our pond from the thaw,” has 300 names.\n", "Save our pond")
    local quotes = read("The warden’s motto, “we never skate on a Sunday,” said Odile Vantongeren, is old.\n")
    assert.equal("Odile Vantongeren", quotes[1].speaker)
  end)

  it("what stands written on a thing", function()
    local said = "“It will not hold,” said warden Odile Vantongeren.\n\n"
    for _, text in ipairs({
      "A sign by the pond said “Mind the ice.”",
      "A sign, in red letters, reads: “Mind the ice.”",
      "The skaters held placards that said “Mind the ice” and walked round the pond.",
      "The trucks that came to mend it all say “Mind the ice” on the side.",
      "She slept beneath a poster in the hall that promised “Mind the ice!” to everybody.",
      "Skaters in hats saying “Mind the ice” queued at the gate.",
      "Carved over the gate are the words “Mind the ice”.",
      "Every sledge carries the slogan “Mind the ice”.",
      "They were given a ticket stamped “Mind the ice”.",
      "She sold badges with the message “Mind the ice”.",
      "Somebody had painted “Mind the ice” across the barn.",
      "Wim Harrow has “Mind the ice” tattooed on his neck.",
      "Wim Harrow has “Mind the ice” on his van.",
      "Wim Harrow held up a cardboard sign: “Mind the ice”.",
      "“Mind the ice,” a sign on the gate says.",
    }) do
      assert_no_speech(said .. text .. "\n", "Mind the ice")
    end
  end)

  it("what somebody is called by others", function()
    for _, text in ipairs({
      "Nurse Olga Reyes, whom patients call “the Colonel,” has retired.\n",
      "Ida Moss, a broker the market knows as “Auntie,” sold on Monday.\n",
      "“Thunder,” as the fans call him, has played 300 games.\n",
      "The lift was shut by a porter everyone calls “Biscuit.”\n",
    }) do
      assert.same({}, read(text))
    end
    assert.equal("critics", read("The plan, which critics call “a bribe for the idle,” passed.\n")[1].speaker)
  end)

  it("words in lights, and a thing with a title that is found", function()
    assert.same({}, read("“Better with Bunty's” glows in neon letters above the factory.\n"))
    assert.same({}, read("The police found a copy of “The Long Furrow” in the car.\n"))
  end)

  it("but what those say who hold the thing or make it is", function()
    for text, speaker in pairs({
      ["A man holding a sign said “It will not hold us.”\n"] = "man",
      ["The truck driver said “It will not hold us.”\n"] = "truck driver",
      ["A letter from the club said “It will not hold us.”\n"] = "club",
      ["“It will not hold us,” the ticket clerk said.\n"] = "ticket clerk",
    }) do
      assert.equal(speaker, read(text)[1].speaker)
    end
  end)

  it("what several call themselves or a thing", function()
    local said = "“It will not hold,” said warden Odile Vantongeren.\n\n"
    assert_no_speech(said .. "The “moles of the quay”, as three divers call themselves, sat at the back.\n", "moles")
    assert_no_speech(said .. "“The Mangle”, as skaters call the gate, was shut.\n", "Mangle")
  end)

  it("a song's line", function()
    local said = "“It will not hold,” said warden Odile Vantongeren.\n\n"
    assert_no_speech(said .. "The song ends with the line “I'll put the big light on tonight”.\n", "big light")
  end)

  it("a title with its author, or with what it is, behind it", function()
    local said = "“It will not hold,” said warden Odile Vantongeren.\n\n"
    local list = "On the list: “Salt for the Plates” by Wim Harrow, “A Year of Thaw” (Ines Brandt) and "
      .. "“The Lower Pond”.\n"
    assert_no_speech(said .. list, "Salt for")
    assert_no_speech(said .. list, "A Year of")
    assert_no_speech(said .. list, "The Lower Pond")
    assert_no_speech("The band closed with “Come Back on Friday,” the song that made it rich.\n", "Come Back")
    assert_no_speech(said .. "The prize went to “The Man Who Ate Ice,” Wim Harrow’s first novel.\n", "The Man Who")
    assert_no_speech(said .. "The skaters sang “Carry the Ice Home” to her.\n", "Carry the Ice")
    assert_no_speech(said .. "She lost the leaflet that came with it, “Your Ice and You”.\n", "Your Ice")
  end)

  it("a second name", function()
    assert_no_speech("Wim Harrow, “Soft Shoes” to his crew, said the gate was shut.\n", "Soft Shoes")
    assert_no_speech("Wim “Two Coats” Harrow was cold. “It is ice,” said Odile Vantongeren.\n", "Two Coats")
    assert_no_speech("Wim Harrow, a.k.a. “Slush,” was cold. “It is ice,” said Odile Vantongeren.\n", "Slush")
    assert_no_speech("A man who answered to “Turnip” opened the gate. “Skate,” he said.\n", "Turnip")
  end)

  it("what a brochure says, in brackets, or what is so called", function()
    local said = " “I had looked at it,” said Odile Vantongeren, the warden.\n"
    assert_no_speech("The pump (the “quiet heart” of the brochure) was broken." .. said, "quiet heart")
    assert_no_speech("A spokeswoman declined to discuss its so-called “ice promise”." .. said, "ice promise")
  end)

  it("a title at the start of a sentence", function()
    assert_no_speech("The pond opened on Sunday. “Low Tide” star Ines Brandt cut the ribbon.\n", "Low Tide")
  end)

  it("a title that is what a verb has for its object, or that stands before what it is of", function()
    local said = "“It will not hold,” said warden Odile Vantongeren.\n\n"
    assert_no_speech("Wim Harrow, who wrote the “Thaw Notes” page of the Ledger, died. " .. said, "Thaw Notes")
    assert_no_speech("The review praised the choir’s musical, “The Duke’s Skate”. " .. said, "Duke’s Skate")
    assert_no_speech("“The Salt Pond,” the last play written in Lund, opens on Friday. " .. said, "Salt Pond")
  end)

  it("the motto of a school, and what stands over its gate", function()
    local said = "“It will not hold,” said warden Odile Vantongeren.\n\n"
    assert_no_speech("Under a plan the school’s slogan will be “Skate Your Best”. " .. said, "Skate Your")
    assert_no_speech("The boys sang beneath the words “Labor et Glacies”, carved in oak. " .. said, "Labor et")
    assert_no_speech("The sign at Oak and Main, already bent, reads “Thaw Ahead.” " .. said, "Thaw Ahead")
    assert_no_speech("Over the boathouse it says “Skate at dawn”. " .. said, "Skate at dawn")
    assert_no_speech("On the back of the ticket it said “No refunds”. " .. said, "No refunds")
    assert_no_speech("Every sledge of the club bears the promise “Dry socks for all”. " .. said, "Dry socks")
  end)
end)

describe("A signature", function()
  it("may stand behind a comma", function()
    local quotes = read([[
What skaters told us:

“I have skated here for 50 years. I would stop if it thawed.”, Edna Vance, Bell Street

“Thin.”, Wim Harrow, night nurse
]])
    assert.equal("Edna Vance", quotes[1].speaker)
    assert.equal("Wim Harrow", with(quotes, "“Thin.”").speaker)
  end)

  it("may say that nobody signs", function()
    local quotes = read("“It holds.” — Odile Vantongeren, warden\n\n“It does not.” — Name withheld\n")
    assert.equal("Odile Vantongeren", quotes[1].speaker)
    assert.is_nil(with(quotes, "“It does not.”").speaker)
  end)

  it("may stand in brackets", function()
    local quotes = read("“You get the ice you vote for.” (Odile Vantongeren, Upper Pond)\n")
    assert.equal("Odile Vantongeren", quotes[1].speaker)
    assert.equal("dash", quotes[1].rule)
  end)

  it("may be nothing but the name", function()
    local texts = {
      "1. “I was asked to skate, and I skated.” Sir Wim Harrow, on his title\n"
        .. "2. “It’s not ice, it’s soup.” Odile Vantongeren, head warden at the Lower Pond\n",
      "“I was asked to skate, and I skated.”\nWim Harrow, skater\n\n“It’s not ice, it’s soup.”\nOdile Vantongeren\n",
    }
    for _, text in ipairs(texts) do
      local quotes = read(text)
      assert.equal("Wim Harrow", with(quotes, "“I was asked to skate, and I skated.”").speaker)
      assert.equal("Odile Vantongeren", with(quotes, "“It’s not ice, it’s soup.”").speaker)
    end
    local quotes = read("“It’s soup.” Wim Harrow left the pond. “I fell in,” said Odile Vantongeren.\n")
    assert.not_equal("dash", with(quotes, "“It’s soup.”").rule)
  end)

  it("is no remark", function()
    for _, remark in ipairs({ "(See below.)", "(Odile Vantongeren was there.)" }) do
      for _, quote in ipairs((read("“You get the ice you vote for.” " .. remark .. "\n"))) do
        assert.not_equal("dash", quote.rule)
      end
    end
  end)
end)

describe("A block quote", function()
  local function quoted(text)
    local out = {}
    for _, quote in ipairs(articles.annotate(text, { format = "markdown" }).quotes) do
      if quote.kind == "direct" then
        for _, span in ipairs(quote.spans) do
          out[#out + 1] = text:sub(span[1] + 1, span[2])
        end
      end
    end
    return out
  end

  it("is its signature's, which is no part of it", function()
    local texts = {
      "> The pond is deep. It is mine.\n>\n> — Wim Harrow, in a letter\n",
      "> The pond is deep. It is mine.\n> -- Wim Harrow\n",
    }
    for _, text in ipairs(texts) do
      local found = articles.annotate("She showed us this:\n\n" .. text, { format = "markdown" })
      assert.equal("Wim Harrow", articles.speaker(found, found.quotes[#found.quotes]))
      assert.same({ "The pond is deep. It is mine." }, quoted(text))
    end
  end)

  it("may end in a dash and a thought", function()
    assert.same({ "Ice is a promise.", "— and a threat." }, quoted("> Ice is a promise.\n>\n> — and a threat.\n"))
  end)
end)

describe("A live blog's entry", function()
  it("is read behind its time", function()
    local quotes, found = read([[
10:58 Returning officer Odile Vantongeren says the ice is thin. “It will not hold,” she told our reporter.

12:04 BREAKING: The pond is closed.
]])
    assert.equal("Odile Vantongeren", with(quotes, "the ice is thin").speaker)
    assert.equal("Returning officer", found.speakers[1].role)
    assert.equal(2, #quotes)
  end)
end)

describe("A dialogue", function()
  local questions = [[
Senator Bill Crowther questioned the warden, Odile Vantongeren.

“Did you lock the gate?” Crowther asked.

“I did,” Vantongeren said.

“Did you see the skaters?”

“No, sir.”

“Then what, exactly, did you see?”

“The ice.”
]]

  it("goes to and fro", function()
    local quotes = read(questions)
    assert.equal("Bill Crowther", with(quotes, "“Did you see the skaters?”").speaker)
    assert.equal("dialogue", with(quotes, "“Did you see the skaters?”").rule)
    assert.equal("Odile Vantongeren", with(quotes, "“No, sir.”").speaker)
    assert.equal("Bill Crowther", with(quotes, "“Then what, exactly, did you see?”").speaker)
    assert.equal("Odile Vantongeren", with(quotes, "“The ice.”").speaker)
  end)

  it("parts what the cue of the first question has nothing to do with", function()
    local quotes = read([[
Harbour master Oda Feldt said the ferry had been checked on Friday.

“By whom?” asked Ruben Castellane, who lost his car.

“By an engineer.”

“Which one?”

“The one who was sober.”

Feldt left the quay.
]])
    assert.same({ "“By whom?”" }, with(quotes, "“By whom?”").spans)
    assert.equal("Oda Feldt", with(quotes, "“By an engineer.”").speaker)
    assert.equal("Ruben Castellane", with(quotes, "“Which one?”").speaker)
    assert.equal("Oda Feldt", with(quotes, "“The one who was sober.”").speaker)
  end)

  it("is answered by who is asked, in words without marks as well", function()
    local quotes = read([[
Zora Milne, for the tenants, asked the landlord, Hugh Pargeter, whether the roof had been mended.

“Twice.”

“And painted?”

“Not once, madam.”
]])
    assert.equal("Hugh Pargeter", with(quotes, "“Twice.”").speaker)
    assert.equal("Zora Milne", with(quotes, "“And painted?”").speaker)
    assert.equal("Hugh Pargeter", with(quotes, "“Not once, madam.”").speaker)
  end)

  it("may begin behind a sentence that tells of it", function()
    local quotes = read([[
Magnus Ebdon was examined by counsel for the council, Tessa Brightwell.

“Were you on duty?”

“I was.”

“In the hut?”

The goalkeeper, Noor Haddadin, came out last. Reporters followed her to the bus.

“Did you touch it?”

“With two fingers.”
]])
    assert.equal("Tessa Brightwell", with(quotes, "“Were you on duty?”").speaker)
    assert.equal("Magnus Ebdon", with(quotes, "“I was.”").speaker)
    assert.equal("Tessa Brightwell", with(quotes, "“In the hut?”").speaker)
    assert.equal("Reporters", with(quotes, "“Did you touch it?”").speaker)
    assert.equal("Noor Haddadin", with(quotes, "“With two fingers.”").speaker)
  end)

  it("may be a retort to what somebody else has said", function()
    local quotes = read([[
Farmer Jonas Weil opposed the plan. “My cows were here first,” he said.

“Your cows are in the road,” the planning officer, Greta Sund, told him.

“The road is in my field.”

“Not on the map.”
]])
    assert.equal("Jonas Weil", with(quotes, "“The road is in my field.”").speaker)
    assert.equal("Greta Sund", with(quotes, "“Not on the map.”").speaker)
  end)

  it("is none where one person goes on", function()
    local quotes = read([[
Ferry captain Lena Osk told the families that the search had ended.

“We looked until dark.”

“We will look again at first light.”

“The tower is safe,” said the mayor, Ines Albrecht.

“It is as safe as any tower in this valley, and I climb it every Sunday with my children.”
]])
    assert.equal("Lena Osk", with(quotes, "“We looked until dark.”").speaker)
    assert.equal("Lena Osk", with(quotes, "“We will look again at first light.”").speaker)
    assert.equal("Ines Albrecht", with(quotes, "“The tower is safe,”").speaker)
    assert.equal(2, #with(quotes, "“The tower is safe,”").spans)
  end)

  it("is none where nobody is asked", function()
    local quotes = read([[
“Who will mend the gate?” warden Odile Vantongeren asked.

“Not us,” said skater Rasmus Quill.

“Why should we?”
]])
    assert.equal("Rasmus Quill", with(quotes, "“Why should we?”").speaker)
  end)
end)

describe("A transcript", function()
  it("may call its speakers by nouns", function()
    local quotes = read([[
Odile Vantongeren, the warden, spoke to a reporter.

Reporter: When did the pond freeze?

Vantongeren: On Sunday night.

Reporter: Will it carry a child?

Vantongeren: Not before Friday.
]])
    assert.equal("Odile Vantongeren", with(quotes, "On Sunday night.").speaker)
    assert.same({ "Will it carry a child?" }, with(quotes, "Will it carry a child?").spans)
  end)

  it("may have a newspaper ask", function()
    local quotes = read([[
**Herald:** When did the pond freeze?

**Odile Vantongeren:** On Sunday night. “Trust the ice,” my mother told me.

**Herald:** And do you?

**Odile Vantongeren:** Not before Friday.
]], { format = "markdown" })
    assert.equal(4, #quotes)
    assert.equal("Herald", with(quotes, "And do you?").speaker)
  end)

  it("may have questions and answers", function()
    local quotes = read([[
Q: When did the pond freeze?

A: On Sunday night.

Q: Will it carry a child?

A: Not before Friday.
]])
    assert.same({ "On Sunday night." }, with(quotes, "On Sunday night.").spans)
    assert.same({ "Not before Friday." }, with(quotes, "Not before Friday.").spans)
  end)

  it("may call its speakers by their letters", function()
    local text = [[
Skater Odile Vantongeren met us on the ice.

The Herald: When did the pond freeze?

Odile Vantongeren: On Sunday night.

TH: Will it carry a child?

OV: Not before Friday.
]]
    local quotes, found = read(text)
    assert.equal(4, #quotes)
    assert.equal("Odile Vantongeren", with(quotes, "Not before Friday.").speaker)
    assert.equal(with(quotes, "When did the pond freeze?").speaker, with(quotes, "Will it carry a child?").speaker)
    assert.equal(2, #found.speakers)
    quotes = read((text:gsub("\nOdile Vantongeren:", "\nOV:"):gsub("The Herald:", "TH:")))
    assert.equal("Odile Vantongeren", with(quotes, "On Sunday night.").speaker)
  end)

  it("may call its speakers by their parts in court", function()
    local quotes = read([[
Counsel Odile Vantongeren cross-examined Wim Harrow, a skater, before Judge Ines Brandt on Friday.

MS VANTONGEREN: How thick was the ice?

THE WITNESS: It was thick.

MS VANTONGEREN: How thick?

THE WITNESS: I was in it.

THE COURT: Answer the question.
]])
    assert.equal("Wim Harrow", with(quotes, "It was thick.").speaker)
    assert.equal("Wim Harrow", with(quotes, "I was in it.").speaker)
    assert.equal("Ines Brandt", with(quotes, "Answer the question.").speaker)
    quotes = read([[
Wim Harrow was questioned on Friday by Odile Vantongeren, counsel for the pond.

Q: How thick was the ice?

A: It was thick.

Q: How thick?

A: I was in it.
]])
    assert.equal("Odile Vantongeren", with(quotes, "How thick?").speaker)
    assert.equal("Wim Harrow", with(quotes, "I was in it.").speaker)
    quotes = read([[
Senator Wim Harrow questioned Odile Vantongeren, a warden, on Friday.

SEN. HARROW: Who shut the gate?

MS. VANTONGEREN: It shut itself.

SEN. HARROW: How?

MS. VANTONGEREN: Twice.
]])
    assert.equal("Wim Harrow", with(quotes, "How?").speaker)
  end)

  it("may have letters with points, whose bearers the text around tells", function()
    local quotes = read([[
An inquest heard on Tuesday from the skater Wim Harrow. He was questioned by the coroner, Odile Vantongeren.

Q. You signed the form marked “Checked”?

A. I did.

Q. Had you checked it?

A. I had looked at it.
]])
    assert.equal("Odile Vantongeren", with(quotes, "Had you checked it?").speaker)
    assert.equal("Wim Harrow", with(quotes, "I did.").speaker)
    quotes = read([[
Two questions for Odile Hume-Vree, whose memoir is out today

Q: What are you reading?

OHV: A boiler. It has a strong opening.

Q: Which word do you use too often?

OHV: Slightly.
]])
    assert.equal("Odile Hume-Vree", with(quotes, "Slightly.").speaker)
    assert.is_nil(with(quotes, "What are you reading?").speaker)
  end)

  it("may be an interview whose questions stand out", function()
    local quotes = read([[
The skater Odile Vantongeren has sold her plates. She spoke to Wim Harrow.

**Why now?**

Because I fell.

**Is that a joke?**

I wish.

It hurt for a week.

**And then?**

Then it thawed.

The pond opens on Friday.
]], { format = "markdown" })
    assert.equal("Wim Harrow", with(quotes, "Why now?").speaker)
    assert.equal("Odile Vantongeren", with(quotes, "It hurt for a week.").speaker)
    assert.equal("Odile Vantongeren", with(quotes, "Then it thawed.").speaker)
    assert.equal(6, #quotes)
  end)

  it("is no headline with a name in front, and no table", function()
    local quotes = read([[
Vantongeren: The pond stays closed.

The warden of the pond spoke on Sunday. She keeps the gate.

Skaters had asked her to open it.

Vantongeren: 12.

Quill: 9.
]])
    for _, quote in ipairs(quotes) do
      assert.not_equal("transcript", quote.rule)
    end
  end)
end)

describe("Nobody has said", function()
  it("what somebody might have, or what whoever says it has to expect", function()
    assert_no_speech("Had the guard radioed “Turn back” at six, the boat would be afloat.\n", "Turn back")
    assert_no_speech("A passenger who asked “Is it far?” would be put ashore.\n", "Is it far")
  end)
end)

describe("A meaning and a motto", function()
  it("are no speech", function()
    assert_no_speech("Named after a boat that sank twice, it means “up again.”\n", "up again")
    assert_no_speech("The choir’s motto will be “Never too flat.” Hale sang on.\n", "Never too flat")
  end)

  it("nor does what begs the question ask it", function()
    assert.same({}, (read("The soup begged the question of whether anybody had tasted it.\n")))
  end)
end)

describe("A title is no speech", function()
  for text, words in pairs({
    ["“The Long Winter,” is directed by Ann Lee, an actor from Hull.\n"] = "The Long Winter",
    ["The group paid for an advertisement on Monday titled, “Scam.”\n"] = "Scam",
    ["Ann Lee, the star of television's “Low Tide,” thanked the mayor.\n"] = "Low Tide",
  }) do
    it("in: " .. text:sub(1, 60), function()
      assert_no_speech(text, words)
    end)
  end
end)
