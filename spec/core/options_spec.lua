local articles = require("articles")
local core = require("whosaid.core")

---The error of an annotation that must fail.
local function failure(text, options)
  local doc, err = core.annotate(text, options)
  assert.is_nil(doc)
  assert.equal("table", type(err))
  return err
end

describe("A wrong option is named, with the valid ones:", function()
  it("an unknown option", function()
    local err = failure("", { fromat = "text" })
    assert.equal("bad-option", err.code)
    assert.equal("unknown option `fromat` (options: format, patterns)", err.message)
  end)

  it("options that are no table", function()
    local err = failure("", "markdown")
    assert.equal("bad-option", err.code)
    assert.equal("options: a table is expected", err.message)
    assert.same({ nil, err }, { core.check("markdown") })
    assert.is_nil((core.check(nil)))
  end)

  it("an unknown format", function()
    local err = failure("", { format = "html" })
    assert.equal("bad-option", err.code)
    assert.equal("format: `html` is none of auto, text, markdown", err.message)
  end)

  it("a kind of pattern that is none", function()
    local err = failure("", { patterns = { { kind = "verb", name = "x", pattern = "y" } } })
    assert.equal("bad-option", err.code)
    assert.equal(
      "patterns[1].kind: `verb` is none of dateline, credit, party, title, cue, ignore",
      err.message
    )
  end)

  it("a pattern with a part too few or too many", function()
    local patterns = { { kind = "cue", name = "a", pattern = "b" }, { kind = "cue", name = "c" } }
    assert.matches("^patterns%[2%]%.pattern: ", failure("", { patterns = patterns }).message)
    patterns[2].pattern, patterns[2].flags = "d", "i"
    assert.matches("^patterns%[2%]: unknown key `flags`", failure("", { patterns = patterns }).message)
    assert.matches("^patterns%[1%]: ", failure("", { patterns = { "cue" } }).message)
    assert.matches("^patterns: ", failure("", { patterns = "cue" }).message)
  end)
end)

describe("A text that is no string", function()
  it("is the first argument, and an error of the line that gave it", function()
    for _, text in ipairs({ false, 5, {} }) do
      local message = "bad argument #1 to 'annotate' (string expected, got " .. type(text) .. ")"
      local ok, err = pcall(function()
        assert(core.annotate(text))
      end)
      assert.is_false(ok)
      assert.matches("options_spec.lua:%d+: ", err)
      assert.matches(message, err, 1, true)
    end
  end)
end)

describe("A pattern of the user's", function()
  it("that does not compile is named, with the place of the fault", function()
    local err = failure("Text.", { patterns = { { kind = "title", name = "harbour", pattern = "(?<role>Pilot" } } })
    assert.equal("bad-pattern", err.code)
    assert.matches("harbour", err.message, 1, true)
    assert.equal(13, err.position)
  end)

  it("with a group that means nothing is refused", function()
    local err = failure("Text.", { patterns = { { kind = "cue", name = "odd", pattern = "(?<verb>said)" } } })
    assert.equal("bad-pattern", err.code)
    assert.matches("odd", err.message, 1, true)
  end)

  it("that runs away is stopped and named", function()
    local patterns = { { kind = "ignore", name = "runaway", pattern = "^(a+)+$" } }
    local err = failure("First.\n\n" .. ("a"):rep(60) .. "!\n", { patterns = patterns })
    assert.equal("pattern-limit", err.code)
    assert.matches("runaway", err.message, 1, true)
    assert.equal(8, err.position)
  end)

  it("adds a title", function()
    local text = "“The tide is late,” said Tidewarden Ulla Brandvold."
    local patterns = { { kind = "title", name = "tide", pattern = "(?<role>Tidewarden) (?=\\p{Lu})" } }
    local found = articles.annotate(text, { patterns = patterns })
    assert.equal("Ulla Brandvold", articles.speaker(found, found.quotes[1]))
    assert.equal("Tidewarden", found.by_id[found.quotes[1].speaker].role)
  end)

  it("adds a cue", function()
    local text = "The harbour would freeze by noon, semaphored Captain Ulla Brandvold.\n"
    local patterns = { { kind = "cue", name = "semaphore", pattern = "\\b(?<cue>semaphored)\\b" } }
    local found = articles.annotate(text, { patterns = patterns })
    assert.equal("semaphored", found.quotes[1] and found.quotes[1].cue.text)
    assert.equal("The harbour would freeze by noon", articles.content(found, found.quotes[1]))
    assert.equal("Ulla Brandvold", articles.speaker(found, found.quotes[1]))
    local clause = "Captain Ulla Brandvold semaphored that the harbour would freeze.\n"
    found = articles.annotate(clause, { patterns = patterns })
    assert.equal(1, #found.quotes)
    assert.equal("that the harbour would freeze", articles.content(found, found.quotes[1]))
  end)

  it("is taken by the group of its kind, whatever else is named in it", function()
    local text = "The harbour would freeze by noon, semaphored Captain Ulla Brandvold.\n"
    for _, pattern in ipairs({
      "\\b(?<cue>semaphored) (?<role>Captain)\\b",
      "\\b(?<role>noon), (?<cue>semaphored)\\b",
      "\\bsema(?<role>phored)\\b",
    }) do
      local found = articles.annotate(text, { patterns = { { kind = "cue", name = "semaphore", pattern = pattern } } })
      assert.equal("semaphored", found.quotes[1] and found.quotes[1].cue.text, pattern)
    end
  end)

  it("keeps a region from being read", function()
    local text = "“The tide is late,” said Ulla Brandvold.\n\nAdvertisement: “Buy two,” said Otto Klee.\n"
    local patterns = { { kind = "ignore", name = "advertisement", pattern = "^Advertisement:.*" } }
    assert.equal(2, #articles.annotate(text).quotes)
    assert.equal(1, #articles.annotate(text, { patterns = patterns }).quotes)
  end)

  it("holds for its own call only, even when the list is changed in place", function()
    local text = "Advertisement: “Buy two,” said Otto Klee.\n"
    local patterns = { { kind = "ignore", name = "advertisement", pattern = "^Advertisement:.*" } }
    assert.equal(0, #articles.annotate(text, { patterns = patterns }).quotes)
    patterns[1].pattern = "^Announcement:.*"
    assert.equal(1, #articles.annotate(text, { patterns = patterns }).quotes)
    assert.equal(1, #articles.annotate(text).quotes)
  end)
end)

describe("The option format", function()
  local text = '---\nnote: "Not read," said Otto Klee.\n---\n\n"Prose," said Otto Klee.\n'

  it("looks for Markdown by itself", function()
    assert.equal(1, #articles.annotate(text).quotes)
    assert.equal(1, #articles.annotate(text, { format = "auto" }).quotes)
  end)

  it("takes Markdown for text when told, and text for Markdown", function()
    assert.equal(2, #articles.annotate(text, { format = "text" }).quotes)
    assert.equal(1, #articles.annotate(text, { format = "markdown" }).quotes)
  end)
end)
