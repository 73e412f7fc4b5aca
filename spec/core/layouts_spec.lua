-- Quotations that the layout tells: headlines, headers, signatures, block quotes, live blogs, dialogues, transcripts.
local articles = require("articles")

local read, with = articles.quotes, articles.quote_with

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

describe("A page quoted in marks of another kind", function()
  it("leaves what is said on it to who says it", function()
    local quotes = read([[
Odile Vantongeren of the Pond Post writes:

"On Sunday the warden, Wim Harrow, told skaters about the thaw, which had come early, and about the gate.

“The ice is gone, and I will not open for anybody,” Harrow said.

"He has kept the pond for nine years."
]])
    local harrow = with(quotes, "“The ice is gone, and I will not open for anybody,”")
    assert.same({ 1, "Wim Harrow" }, { #harrow.spans, harrow.speaker })
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

describe("A surname that is also a common word", function()
  it("labels the turns of whom an earlier label names in full", function()
    for _, surname in ipairs({ "Styles", "Banks" }) do
      local quotes = read(([[
Rowena %s: Is it true that the lock was open?

Greta Sund: It was.

%s: And the gate?

Sund: Nobody had a key to the gate.
]]):format(surname, surname))
      assert.equal("Rowena " .. surname, with(quotes, "And the gate?").speaker)
      assert.equal("Greta Sund", with(quotes, "It was.").speaker)
    end
  end)

  it("labels none where no label names anybody so", function()
    local text = "Rowena Holt: Was it open?\n\nGreta Sund: It was.\n\nStyles: hair and hats.\n\nSund: It was shut.\n"
    local quotes = read(text)
    assert.are_not.equal("Rowena Holt", quotes[#quotes - 1].speaker)
    for _, quote in ipairs(quotes) do
      assert.are_not.equal("Styles", quote.speaker)
    end
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

  it("goes to and fro between two who address each other, until it is the second one's turn", function()
    local text = [[
Jonas Weil waited at the lock for Greta Sund.

“You are late,” she said.

“I walked.”

“In the rain?”

“You took the car,” he said.
]]
    local asks, tells = read(text), read((text:gsub("In the rain%?", "I see.")))
    assert.equal("Jonas Weil", with(asks, "“I walked.”").speaker)
    assert.equal("Jonas Weil", with(tells, "“I walked.”").speaker)
    assert.equal("Greta Sund", with(tells, "“I see.”").speaker)
    local goes_on = read((text:gsub("In the rain%?", "I like it."):gsub("You took", "They took")))
    assert.equal("Greta Sund", goes_on[1].speaker)
    assert.truthy(with(goes_on, "“You are late,”").spans[2])
    local brought_in = read([[
“You never know,” Jonas Weil said of the lock.

“It is old.”

“It leaks.”

“You can hear it drip,” Greta Sund said.
]])
    assert.equal("Jonas Weil", brought_in[1].speaker)
    assert.are.same({ "“You never know,”", "“It is old.”", "“It leaks.”" }, brought_in[1].spans)
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
