-- Which words belong to one attribution, and whose they are: one kind of sentence a case.
local articles = require("articles")

local read, with = articles.quotes, articles.quote_with

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

describe("A cue", function()
  it("is no word of what it reports", function()
    assert.equal(0, #read("says Oren Umber, the group's organizer.\n"))
    assert.same({ "“The pond froze,”" }, read("“The pond froze,” says Oren Umber, the group's organizer.\n")[1].spans)
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

describe("A question in marks", function()
  local said = "“It leaks,” Una Brand told the board. “Who will mend it?” "

  it("is not what the next verb reports, where that has words of its own", function()
    local quotes = read(said .. "Otto Renk replied that he would.\n")
    assert.equal("Una Brand", with(quotes, "“Who will mend it?”").speaker)
    assert.equal("Otto Renk", with(quotes, "that he would").speaker)
  end)

  it("but one that is only told of with its time", function()
    local quotes = read("“Who will mend it?” Otto Renk asked that night.\n")
    assert.equal("Otto Renk", with(quotes, "“Who will mend it?”").speaker)
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

describe("A clause that belongs to the subject of its sentence", function()
  for text, clause in pairs({
    ["Wim Harrow's claim that the race was “fixed” has been denied.\n"] = "that the race was “fixed”",
    ["The warden who said the pond was safe has left.\n"] = "the pond was safe",
    ["The warden's promise that ice “will hold” drew laughter in the hall.\n"] = "that ice “will hold”",
    ["Despite a warning from Wim Harrow that the ice was thin, forty people walked out.\n"] = "that the ice was thin",
    ["The club's vow that boats will one day have lamps is old.\n"] = "that boats will one day have lamps",
  }) do
    it("ends where that has its verb: " .. text:sub(1, 50), function()
      assert.same({ clause }, read(text)[1].spans)
    end)
  end

  it("goes on behind what parts clauses, and where the sentence had its verb before", function()
    for text, clause in pairs({
      ["The warden repeated his claim that the pond he dug froze.\n"] = "that the pond he dug froze",
      ["Wim Harrow said that the man who dug it was ill.\n"] = "that the man who dug it was ill",
      ["The warden said the pond was deep and the ice was thin.\n"] = "the pond was deep and the ice was thin",
    }) do
      assert.same({ clause }, read(text)[1].spans)
    end
  end)
end)

describe("An aside behind who speaks", function()
  it("ends before what goes on with the quotation", function()
    for _, aside in ipairs({ "referring to the late ferry", "pointing to Wim Harrow's plan" }) do
      local quotes = read("“Every time you do that,” Odile Vantongeren said, " .. aside .. ", “you lose a day.”\n")
      local quote = with(quotes, "“Every time you do that,”")
      assert.equal("said", quote.cue, aside)
      assert.are.same({ "“Every time you do that,”", "“you lose a day.”" }, quote.spans, aside)
    end
  end)

  it("keeps marked words that are part of it, and those behind a quotation that has ended", function()
    local quotes = read("“Every time you do that,” Odile Vantongeren said, referring to the “late” ferry.\n")
    assert.equal(1, #with(quotes, "“Every time you do that,”").spans)
    quotes = read("“It is late.” Odile Vantongeren sighed, pointing to the sign, “Ferry closed.”\n")
    assert.equal(1, #with(quotes, "“It is late.”").spans)
    for _, aside in ipairs({
      "calling the mayor, her boss, “a coward.”",
      "referring to the mayor, “a coward.”",
      "repeating the mayor's words, “we are broke.”",
    }) do
      quotes = read("“It is late,” Odile Vantongeren said, " .. aside .. "\n")
      assert.equal(1, #with(quotes, "“It is late,”").spans, aside)
    end
    quotes = read("“It is late,” Vantongeren wrote, noting that if it froze, “the ferry would stick for weeks.”\n")
    assert.equal(1, #with(quotes, "“It is late,”").spans)
    quotes = read("“I will sing,” said Odile Vantongeren, recalling her band, “The Moles”.\n")
    assert.equal(1, #with(quotes, "“I will sing,”").spans)
  end)
end)

describe("What is added", function()
  it("is a report of its own, by the same speaker", function()
    for _, added in ipairs({ "it would close in May", "that it would close in May" }) do
      local quotes = read("Odile Vantongeren said the bridge was “a wreck,” adding " .. added .. ".\n")
      assert.equal("said", with(quotes, "the bridge was “a wreck,”").cue, added)
      assert.equal("Odile Vantongeren", with(quotes, added).speaker, added)
      assert.equal("adding", with(quotes, added).cue, added)
    end
  end)

  it("but not what is put to something", function()
    local quotes = read("Odile Vantongeren said the cook had baked it, adding salt to the dough.\n")
    assert.equal(1, #quotes)
    assert.are.same({ "the cook had baked it, adding salt to the dough" }, quotes[1].spans)
    quotes = read("Odile Vantongeren said she heard the cook say it was dull, adding that spice.\n")
    assert.are.same({ "she heard the cook say it was dull, adding that spice" }, quotes[1].spans)
  end)
end)

describe("A paragraph that begins with marks again, where no mark has closed,", function()
  local text = "“The ice is thin,” Odile Vantongeren said. “It cracks.\n\n“And it is cold,” %s. “It bites.”\n"

  it("has its own cue if it has one", function()
    local quotes = read(text:format("she went on"))
    assert.are.same({ "“The ice is thin,”", "“It cracks." }, quotes[1].spans)
    assert.are.same({ "“And it is cold,”", "“It bites.”" }, quotes[2].spans)
    assert.equal("Odile Vantongeren", quotes[2].speaker)
  end)

  it("goes on if it has none", function()
    local quotes = read("“The ice is thin,” Odile Vantongeren said. “It cracks.\n\n“And it is cold. It bites.”\n")
    assert.equal(1, #quotes)
    assert.equal(3, #quotes[1].spans)
  end)
end)

describe("What a speaker says next without a cue", function()
  it("is the rest of a quotation where it begins a sentence", function()
    local quotes = read("Odile Vantongeren said it was “thin ice.” “It will not hold a child.”\n")
    assert.equal(1, #quotes)
  end)

  it("is none where a sentence leads to it", function()
    local quotes = read(
      "Odile Vantongeren said she would “close the pond.”\n\nThe old adage, “Thin ice bears nobody twice over”, "
        .. "hangs on the wall.\n"
    )
    assert.are.same({ "she would “close the pond.”" }, quotes[1].spans)
    quotes = read("“The ice is thin,” said Odile Vantongeren. Then, “I try to warn them, each winter.”\n")
    assert.are.same({ "“The ice is thin,”" }, quotes[1].spans)
    assert.equal("Odile Vantongeren", quotes[2].speaker)
  end)
end)

describe("What somebody speaks in", function()
  it("is none of what is said, behind a closing mark", function()
    local occasions = { "in a statement on Friday", "during a speech in Holm", "in an interview with the Argus" }
    for _, occasion in ipairs(occasions) do
      local quotes = read("Odile Vantongeren said the plan was “a joke” " .. occasion .. ".\n")
      assert.are.same({ "the plan was “a joke”" }, quotes[1].spans, occasion)
    end
  end)

  it("but other times and places may be", function()
    for _, rest in ipairs({ "in a year", "during the war", "in an interview that nobody saw" }) do
      local quotes = read("Odile Vantongeren said the plan was “a joke” " .. rest .. ".\n")
      assert.are.same({ "the plan was “a joke” " .. rest }, quotes[1].spans, rest)
    end
  end)
end)

describe("Behind `though` and `although` a report of its own begins", function()
  it("also where marked words end in the comma", function()
    local quotes = read("Odile Vantongeren said the bridge was a wreck, although Wim Harrow insisted it was safe.\n")
    assert.equal("Odile Vantongeren", with(quotes, "the bridge was a wreck").speaker)
    assert.equal("Wim Harrow", with(quotes, "it was safe").speaker)
    quotes = read("Odile Vantongeren said the bridge was “a wreck,” though Wim Harrow insisted it was safe.\n")
    assert.equal("Odile Vantongeren", with(quotes, "the bridge was “a wreck,”").speaker)
    assert.equal("Wim Harrow", with(quotes, "it was safe").speaker)
  end)

  it("but not where nobody reports behind it", function()
    local quotes = read("Odile Vantongeren said the bridge was “a wreck,” although it was new.\n")
    assert.equal(1, #quotes)
  end)
end)
