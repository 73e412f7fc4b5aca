local articles = require("articles")
local json = require("dkjson")
local program = require("cli.program")

local ARTICLE = [[
Lighthouse keeper Mireia Solberg said on Friday the lamp would stay dark. "We have "no oil", none," she said.

"Then row," said Mayor Otto Klee, with a smile, and "the crowd", as he calls it, rowed.
]]

local folder, path

before_each(function()
  folder = program.folder()
  path = program.write(folder .. "/a.txt", articles.text("wire.txt"))
end)

after_each(function()
  program.remove(folder)
end)

---The rows of a CSV file, by a reader of our own that knows RFC 4180 alone.
local function parse_csv(text)
  local rows, row, at = {}, {}, 1
  while at <= #text do
    local value
    if text:sub(at, at) == '"' then
      local stop = at
      repeat
        stop = text:find('"', stop + 1, true)
        local twice = text:sub(stop + 1, stop + 1) == '"'
        stop = twice and stop + 1 or stop
      until not twice
      value, at = text:sub(at + 1, stop - 1):gsub('""', '"'), stop + 1
    else
      value = text:match('^[^,"\r\n]*', at)
      at = at + #value
    end
    row[#row + 1] = value
    if text:sub(at, at) == "," then
      at = at + 1
    else
      assert.equal("\r\n", text:sub(at, at + 1))
      rows[#rows + 1], row, at = row, {}, at + 2
    end
  end
  return rows
end

describe("--format=json", function()
  it("is one object with what the engine found, null where there is nothing", function()
    local result = program.whosaid("--format=json", path)
    assert.equal(0, result.status)
    assert.equal("", result.err)
    local object, _, err = json.decode(result.out, 1, json.null)
    assert.is_nil(err)
    local found = articles.annotate(articles.text("wire.txt"))
    assert.equal(path, object.path)
    assert.equal(#found.quotes, #object.quotes)
    for i, quote in ipairs(found.quotes) do
      for _, key in ipairs({ "id", "kind", "act", "start", "end", "rule" }) do
        assert.equal(quote[key], object.quotes[i][key])
      end
      assert.same(quote.spans, object.quotes[i].spans)
      assert.near(quote.confidence, object.quotes[i].confidence, 1e-6)
      for _, key in ipairs({ "cue", "source", "speaker" }) do
        assert.same(quote[key] or json.null, object.quotes[i][key])
      end
      local why, written = quote.why, object.quotes[i].why
      if why then
        assert.same({ why.question, why.reasons, why.doubts }, { written.question, written.reasons, written.doubts })
        assert.equal(why.second or json.null, written.second)
      else
        assert.equal(json.null, written)
      end
    end
    for i, speaker in ipairs(found.speakers) do
      for _, key in ipairs({ "id", "name", "type", "gender", "roles", "mentions", "quotes", "words" }) do
        assert.same(speaker[key], object.speakers[i][key])
      end
      assert.same(speaker.role or json.null, object.speakers[i].role)
    end
    assert.equal(#found.entities, #object.entities)
    assert.same(found.problems, object.problems)
    assert.same(found.scares, object.scares)
  end)

  it("lists the marked text that is no speech, with the rule that says so", function()
    program.write(path, 'The so-called "harbour tax" starts in May.\n')
    local object = json.decode(program.whosaid("--format=json", path).out)
    assert.same({}, object.quotes)
    assert.equal(1, #object.scares)
    assert.same({ 14, 27 }, { object.scares[1].start, object.scares[1]["end"] })
    assert.matches("^not%-speech:", object.scares[1].rule)
  end)

  it("keeps its keys in the order of the contract", function()
    local out = program.whosaid("--format=json", path).out
    local last = 0
    for _, key in ipairs({ "path", "quotes", "speakers", "entities", "problems", "scares" }) do
      local at = assert(out:find('\n  "' .. key .. '": ', 1, true), key)
      assert.is_true(at > last)
      last = at
    end
    assert.matches('{"id": 1, "kind": "%l+", "act": "%l+", "start": %d+, "end": %d+, "spans": %[%[', out)
  end)

  it("of several files is a list, in their order", function()
    local other = program.write(folder .. "/b.txt", "Nobody spoke.\n")
    local list = json.decode(program.whosaid("--format=json", other, path).out)
    assert.same({ other, path }, { list[1].path, list[2].path })
    assert.same({}, list[1].quotes)
  end)

  it("is valid UTF-8 and JSON whatever the text holds", function()
    program.write(path, 'A\27 "line \237\160\128\\\n \255," said Ada "Tab\9" Quist.\n')
    local odd = program.write(folder .. "/\237\160\128\195\188\255.txt", ARTICLE)
    local out = program.whosaid("--format=json", path, odd).out
    assert.is_truthy(utf8.len(out))
    assert.equal(folder .. "/\239\191\189\239\191\189\239\191\189ü\239\191\189.txt", json.decode(out)[2].path)
  end)
end)

describe("--format=jsonl", function()
  it("is one line a file, in order, and what json says", function()
    local other = program.write(folder .. "/b.txt", ARTICLE)
    local result = program.whosaid("--format=jsonl", path, other)
    local lines = {}
    for line in result.out:gmatch("([^\n]*)\n") do
      lines[#lines + 1] = json.decode(line)
    end
    assert.equal(2, #lines)
    assert.same(json.decode(program.whosaid("--format=json", path).out), lines[1])
    assert.same(json.decode(program.whosaid("--format=json", other).out), lines[2])
  end)
end)

describe("--format=text", function()
  it("is the article with a label behind every quotation, and nothing else changed", function()
    local out = program.whosaid(path).out
    assert.matches('own children on," [Ottoline Brask · Transport Minister] Brask told reporters', out, 1, true)
    assert.matches("before autumn [Ottoline Brask · Transport Minister], Transport Minister", out, 1, true)
    assert.equal(articles.text("wire.txt"), (out:gsub(" %[[^%]]*%]", "")))
  end)

  it("shows speech; stance too when asked", function()
    assert.is_nil(program.whosaid(path).out:find("was out [", 1, true))
    assert.matches("was out [Leopold Anker-Dunn", program.whosaid("--act=all", path).out, 1, true)
    local stance = program.whosaid("--act=stance", path).out
    assert.matches("was out [Leopold Anker-Dunn", stance, 1, true)
    assert.is_nil(stance:find("children on,\" [", 1, true))
  end)

  it("marks a speaker of whom it is not sure enough", function()
    assert.matches("[Ottoline Brask? · Transport Minister]", program.whosaid("--min-confidence=1", path).out, 1, true)
    assert.is_nil(program.whosaid("--min-confidence=0", path).out:find("%[%u[^%]]*%?"))
  end)

  it("has a question mark where nobody can be told", function()
    program.write(path, 'It rained.\n\n"We shall sail on Monday all the same."\n')
    assert.equal('It rained.\n\n"We shall sail on Monday all the same." [?]\n', program.whosaid(path).out)
  end)

  it("is headed by its path when there are several", function()
    local out = program.whosaid(path, path).out
    assert.matches("%)\n\n==> ", out)
    local _, count = out:gsub("==> " .. path:gsub("%p", "%%%0") .. " <==\n", "")
    assert.equal(2, count)
  end)

  it("has no colour in a file or a pipe", function()
    assert.is_nil(program.whosaid(path).out:find("\27", 1, true))
  end)

  it("has colour when asked, one for each speaker", function()
    local out = program.whosaid("--color=always", path).out
    local colors = {}
    for color, name in out:gmatch("\27%[(%d+)m%[(%u%l+ %u[%a-]+)") do
      assert.equal(colors[name] or color, color)
      colors[name] = color
    end
    assert.is_truthy(colors["Ottoline Brask"])
    assert.not_equal(colors["Ottoline Brask"], colors["Idris Valmont"])
    assert.equal(program.whosaid(path).out, (out:gsub("\27%[%d+m", "")))
  end)

  describe("on a terminal", function()
    ---What the program prints when script(1) gives it a terminal.
    local function on_terminal(environment, ...)
      local command = environment .. " " .. program.command(...)
      return program.shell("script -qec " .. program.quoted(command) .. " /dev/null").out
    end

    it("has colour", function()
      assert.matches("\27%[%d+m%[Ottoline Brask", on_terminal("env -u NO_COLOR", path))
    end)

    it("has none with NO_COLOR or --color=never", function()
      assert.is_nil(on_terminal("NO_COLOR=1", path):find("\27", 1, true))
      assert.is_nil(on_terminal("env -u NO_COLOR", "--color=never", path):find("\27", 1, true))
    end)

    it("tells how far it is when there are many files, and wipes that away", function()
      local out = on_terminal("NO_COLOR=1", path, path, path)
      assert.matches("%[2/3%] [^\r\n]*a%.txt\r\27%[K", out)
      assert.is_nil(on_terminal("NO_COLOR=1", path):find("[1/1]", 1, true))
    end)
  end)
end)

describe("--format=csv", function()
  it("is a sheet with one quotation a row", function()
    program.write(path, ARTICLE)
    local rows = parse_csv(program.whosaid("--format=csv", path).out)
    assert.same(
      { "file", "line", "kind", "act", "quote", "speaker", "role", "cue", "source", "confidence", "rule" },
      rows[1]
    )
    local found = articles.annotate(ARTICLE)
    assert.equal(#found.quotes + 1, #rows)
    for i, quote in ipairs(found.quotes) do
      local row = rows[i + 1]
      assert.equal(11, #row)
      assert.same({ path, quote.kind, quote.act }, { row[1], row[3], row[4] })
      assert.equal(articles.content(found, quote), row[5])
      assert.equal(quote.rule, row[11])
    end
    assert.equal("1", rows[2][2])
    assert.equal("3", rows[#rows][2])
  end)

  it("has the words that the reader of Markdown sees", function()
    program.write(path, "“We never *discussed* [the fee](http://a.example/b_c),” [Ada Quist](http://b) said.\n")
    local row = parse_csv(program.whosaid("--format=csv", "--input-format=markdown", path).out)[2]
    assert.equal("“We never discussed the fee,”", row[5])
    assert.same({ "Ada Quist", "said", "Ada Quist" }, { row[6], row[8], row[9] })
  end)

  it("has no cell that a spreadsheet takes for a formula", function()
    local text = "@quaywatch wrote on Friday: “The quay is shut.”\n\n+44 Crew, a band, said that the show was off.\n"
    program.write(path, text)
    local rows = parse_csv(program.whosaid("--format=csv", path).out)
    assert.same({ "'@quaywatch", "'+44 Crew" }, { rows[2][6], rows[3][6] })
    local render = require("whosaid.export").format("csv").render
    local doc = require("whosaid.core").annotate(text)
    assert.truthy(render({ path = "=1+1.txt", text = text, doc = doc }):find("^'=1%+1%.txt,"))
    assert.truthy(render({ path = "\t=1.txt", text = text, doc = doc }):find("^'\t=1%.txt,"))
    assert.truthy(render({ path = "-", text = text, doc = doc }):find("^%-,"), "a dash alone is no formula")
    assert.truthy(program.whosaid("--format=json", path).out:find('"name": "@quaywatch"', 1, true))
  end)

  it("has one heading for several files", function()
    local rows = parse_csv(program.whosaid("--format=csv", path, path).out)
    assert.equal(2 * #articles.annotate(articles.text("wire.txt")).quotes + 1, #rows)
  end)

  it("is filtered by kind and act", function()
    local out = program.whosaid("--format=csv", "--kind=indirect", "--kind=mixed", "--act=speech", path).out
    local kinds = {}
    for i, row in ipairs(parse_csv(out)) do
      if i > 1 then
        kinds[row[3]] = true
        assert.equal("speech", row[4])
      end
    end
    assert.same({ indirect = true, mixed = true }, kinds)
  end)
end)

describe("--format=markdown", function()
  it("tells what each speaker said, under the name and the roles", function()
    local out = program.whosaid("--format=markdown", path).out
    assert.matches("\n## Idris Valmont\n\n%*[^\n]*former navy navigator[^\n]*%*\n\n%- ", out)
    local split = '\n- "I wrote it in the log three times," … "Three times they thanked me." (line 9, direct, “said”)\n'
    assert.matches(split, out, 1, true)
  end)

  it("counts quotations and speakers, and has apart what nobody can be told to have said", function()
    program.write(path, 'It rained.\n\n"We shall sail on Monday all the same."\n')
    local out = program.whosaid("--format=markdown", path).out
    local unattributed = '\n## Unattributed\n\n- "We shall sail on Monday all the same." (line 3, direct)\n'
    assert.equal("# " .. path:gsub("_", "\\_") .. "\n\n1 quotation by 0 speakers.\n" .. unattributed, out)
    program.write(path, '"It holds," said Ada Quist. "It breaks," said Wim Harrow. "It holds," Quist said.\n')
    out = program.whosaid("--format=markdown", path).out
    assert.matches("\n\n3 quotations by 2 speakers.\n\n## Ada Quist\n\n- ", out, 1, true)
  end)

  it("says what is stance and what is doubtful", function()
    local out = program.whosaid("--format=markdown", "--min-confidence=1", path).out
    assert.matches("\n%- [^\n]+ %(line 11, indirect, stance, [^\n]*, speaker uncertain%?%)\n", out)
    assert.is_nil(program.whosaid("--format=markdown", "--min-confidence=0", path).out:find("uncertain", 1, true))
  end)

  it("has the words of a Markdown article without its markup", function()
    program.write(path, "> The pond is **deep**.\n> It is [mine](https://example.org/m).\n> — Wim Harrow\n")
    local out = program.whosaid("--format=markdown", "--input-format=markdown", path).out
    assert.matches("\n- The pond is deep. It is mine. (line 1", out, 1, true)
  end)

  it("lets nothing of the article be taken for markup", function()
    program.write(path, '"Buy *now* <b>or_never</b> `rm` [x](y) #1 &lt; ~~2~~," said Ada Quist.\n')
    local out = program.whosaid("--format=markdown", "--input-format=text", path).out
    local words = "\\*now\\* \\<b\\>or\\_never\\</b\\> \\`rm\\` \\[x\\](y) \\#1 \\&lt; \\~\\~2\\~\\~"
    assert.matches(words, out, 1, true)
    program.write(path, "ADA QUIST: 1) We go by boat.\n\nWIM HARROW: We do not.\n\nADA QUIST: + or by bus.\n")
    out = program.whosaid("--format=markdown", "--input-format=text", path).out
    assert.matches("\n- 1\\) We go by boat. (line 1", out, 1, true)
    assert.matches("\n- \\+ or by bus. (line 5", out, 1, true)
  end)
end)
