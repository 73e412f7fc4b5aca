local articles = require("articles")
local core = require("whosaid.core")

---Every offset of a result lies inside the text.
local function assert_inside(found)
  for _, list in ipairs({ found.quotes, found.entities, found.problems, found.scares }) do
    for _, item in ipairs(list) do
      assert.is_true(0 <= item.start and item.start <= item["end"] and item["end"] <= #found.text)
    end
  end
  return found
end

describe("Any bytes are a text:", function()
  it("none at all", function()
    local found = articles.annotate("")
    assert.same({ 0, 0, 0, 0 }, { #found.quotes, #found.speakers, #found.entities, found.words })
  end)

  it("white space alone", function()
    assert.equal(0, #articles.annotate(" \r\n\t\f\n \n").quotes)
  end)

  it("invalid UTF-8, which shifts no offset and hides no quotation", function()
    local text = "\255\254 Broken \200.\n\n\"It \237\160\128 works,\" said Ada Quist."
    local found = assert_inside(articles.annotate(text))
    assert.equal(1, #found.quotes)
    assert.equal('"It \237\160\128 works,"', text:sub(found.quotes[1].start + 1, found.quotes[1]["end"]))
    assert.equal("Ada Quist", articles.speaker(found, found.quotes[1]))
    local codes = {}
    for _, problem in ipairs(found.problems) do
      codes[problem.code] = true
    end
    assert.is_true(codes["invalid-utf8"])
  end)

  it("NUL bytes, which end nothing", function()
    local text = "A\0B. \"It \0 works,\" said Ada Quist."
    local found = assert_inside(articles.annotate(text))
    assert.equal(1, #found.quotes)
    assert.equal('"It \0 works,"', text:sub(found.quotes[1].start + 1, found.quotes[1]["end"]))
  end)

  it("every single byte, and every byte in quotation marks", function()
    for byte = 0, 255 do
      assert_inside(articles.annotate(string.char(byte)))
      assert_inside(articles.annotate('"' .. string.char(byte) .. '," said Ada Quist.'))
    end
  end)

  it("a report of nothing", function()
    for _, quote in ipairs(assert_inside(articles.annotate(("he said. "):rep(30))).quotes) do
      assert.is_true(quote.start < quote["end"])
    end
  end)

  it("the words that reports are made of, in any order", function()
    local words = { "said", "Ann Lee", "“", "”", '"', "he", "she", "they", "the senator", ",", ".", "\n\n", "that" }
    for _, more in ipairs({ "who", "and", "Mr.", "(", ")", ":", "according to", "had", "'s", "a", "chief", "not" }) do
      words[#words + 1] = more
    end
    local state = 1
    for _ = 1, 300 do
      local text = {}
      for i = 1, 60 do
        state = (state * 16807) % 2147483647
        text[i] = words[state % #words + 1]
      end
      assert_inside(articles.annotate(table.concat(text, " ")))
    end
  end)

  it("a byte order mark, behind which the text begins", function()
    for _, text in ipairs({
      "By Ada Quist\n\nORRIN, Vale (NNA) - “It broke,” she said.\n",
      "> “It broke,” said Ada Quist.\n",
      "# “It broke,” said Ada Quist.\n\nIt rained.\n",
      '---\ntitle: "Dam"\n---\n\n“It broke,” said Ada Quist.\n',
    }) do
      local found, marked = articles.annotate(text), assert_inside(articles.annotate("\239\187\191" .. text))
      assert.equal(#found.quotes, #marked.quotes)
      for i, quote in ipairs(found.quotes) do
        assert.same({ quote.start + 3, quote.speaker }, { marked.quotes[i].start, marked.quotes[i].speaker }, text)
      end
    end
  end)

  it("an article cut off at any byte", function()
    local text = articles.text("british.txt")
    for length = 0, #text do
      assert_inside(articles.annotate(text:sub(1, length)))
    end
  end)

  for _, mark in ipairs({ '"', "“", "”", "'", "’", "«", "„", "``", "''", '"“', "“\n\n" }) do
    it(("only quotation marks: %s"):format(mark:gsub("\n", "\\n")), function()
      local found = assert_inside(articles.annotate(mark:rep(20000)))
      assert.equal(0, found.words)
    end)
  end

  it("a line of five million bytes", function()
    local sentence = '"It holds," said Ada Quist. '
    local count = math.floor(5e6 / #sentence)
    local found = assert_inside(articles.annotate(sentence:rep(count)))
    assert.equal(count, #found.quotes)
    assert.equal("Ada Quist", found.speakers[1].name)
    assert.equal(count, #found.speakers[1].quotes)
  end)
end)

describe("An argument that is no text is a mistake of the program", function()
  it("and an error", function()
    assert.has_error(function()
      core.annotate(nil)
    end)
    assert.has_error(function()
      core.annotate({})
    end)
  end)
end)

describe("A text that is not English", function()
  local german = [[
Der Minister sagte am Montag, dass der Hafen in der kommenden Woche wieder geöffnet werde. „Wir haben lange genug
gewartet“, sagte er den Fischern. Am Abend war noch nicht klar, wer die Kosten für die neuen Boote tragen soll und was
die Reeder dazu sagen.
]]

  it("is read by its quotation marks alone, and says so", function()
    local found = articles.annotate(german)
    assert.equal(1, #found.quotes)
    assert.is_nil(found.quotes[1].speaker)
    assert.is_true(found.quotes[1].confidence < 0.5)
    local codes = {}
    for _, problem in ipairs(found.problems) do
      codes[problem.code] = true
    end
    assert.is_true(codes["not-english"])
  end)
end)

describe("A page of HTML", function()
  local function codes_of(text)
    local codes = {}
    for _, problem in ipairs(articles.annotate(text).problems) do
      codes[problem.code] = true
    end
    return codes
  end

  it("is reported, for its tags are read as words", function()
    for _, text in ipairs({
      "<!DOCTYPE html>\n<html><body><p>“It rains,” said Ann Lee.</p></body></html>\n",
      "\239\187\191\n  <HTML lang='en'>\n<p>“It rains,” said Ann Lee.\n",
      "<p>“It rains,” said Ann Lee.</p>\n",
    }) do
      assert.is_true(codes_of(text).html, text)
    end
  end)

  it("is none that only has a tag in it, nor a text that begins with a smaller sign", function()
    for _, text in ipairs({
      "“It rains,” said <b>Ann Lee</b>.\n",
      "<pike> is what she typed. “It rains,” said Ann Lee.\n",
      "<",
      "<p",
      "<div align=center>\n\n# Rain\n\n“It rains,” said **Ann Lee**.\n",
    }) do
      assert.is_nil(codes_of(text).html, text)
    end
  end)
end)
