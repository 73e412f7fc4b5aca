local articles = require("articles")
local json = require("dkjson")
local program = require("cli.program")

local folder, good

before_each(function()
  folder = program.folder()
  good = program.write(folder .. "/good.txt", '"It holds," said Ada Quist.\n')
end)

after_each(function()
  program.remove(folder)
end)

---The lines of jsonl output, decoded.
local function objects(out)
  local list = {}
  for line in out:gmatch("([^\n]*)\n") do
    list[#list + 1] = assert(json.decode(line))
  end
  return list
end

describe("The standard input", function()
  it("is read for -", function()
    local result = program.shell(program.command("-"), '"It holds," said Ada Quist.\n')
    assert.equal('"It holds," [Ada Quist] said Ada Quist.\n', result.out)
    assert.equal(0, result.status)
  end)

  it("is called - in the data", function()
    local result = program.shell(program.command("--format=json", "-"), "")
    assert.equal("-", json.decode(result.out).path)
  end)
end)

describe("Input that is no article is told clearly:", function()
  ---@param path string
  ---@param code string
  ---@param message string a pattern
  local function refused(path, code, message)
    local result = program.whosaid("--format=jsonl", good, path, good)
    assert.equal(1, result.status)
    assert.matches("^whosaid: " .. path:gsub("%p", "%%%0") .. ": " .. message .. "\n$", result.err)
    local list = objects(result.out)
    assert.same({ good, path, good }, { list[1].path, list[2].path, list[3].path })
    assert.equal(code, list[2].error.code)
    assert.same({ {}, {} }, { list[2].quotes, list[2].speakers })
    assert.same({ 1, 1 }, { #list[1].quotes, #list[3].quotes })
  end

  it("no such file", function()
    refused(folder .. "/none.txt", "no-such-file", "No such file or directory")
  end)

  it("a directory", function()
    refused(folder, "directory", "Is a directory")
  end)

  it("a binary file", function()
    refused(program.write(folder .. "/a.png", "\137PNG\r\n\26\n\0\0\0\13IHDR"), "binary", "is a binary file, not text")
  end)

  it("control characters for the most part", function()
    refused(program.write(folder .. "/a.dat", ("ab\1\2"):rep(50)), "binary", "is a binary file, not text")
  end)

  it("UTF-16 and UTF-32, with the way out", function()
    for bytes, encoding in pairs({
      ["\255\254H\0i\0"] = "UTF-16",
      ["\254\255\0H\0i"] = "UTF-16",
      ["\255\254\0\0H\0\0\0"] = "UTF-32",
      ["\0\0\254\255\0\0\0H"] = "UTF-32",
    }) do
      local message = ("is %s; convert it first (iconv -f %s -t UTF-8)"):format(encoding, encoding)
      refused(program.write(folder .. "/a.txt", bytes), "binary", (message:gsub("%p", "%%%0")))
    end
  end)

  it("and the other formats go on with the rest", function()
    for _, format in ipairs({ "text", "csv", "markdown", "json" }) do
      local result = program.whosaid("--format=" .. format, folder .. "/none.txt", good)
      assert.equal(1, result.status)
      assert.matches("Ada Quist", result.out)
      assert.matches("none.txt: No such file", result.err, 1, true)
    end
  end)
end)

describe("Input that is odd is annotated all the same:", function()
  it("an empty file, with an empty result", function()
    local empty = program.write(folder .. "/empty.txt", "")
    local result = program.whosaid("--format=json", empty)
    assert.equal(0, result.status)
    local object = json.decode(result.out)
    for _, key in ipairs({ "quotes", "speakers", "entities", "problems", "scares" }) do
      assert.same({}, object[key])
    end
    assert.equal("", program.whosaid(empty).out)
  end)

  it("invalid UTF-8", function()
    local path = program.write(folder .. "/latin1.txt", '"Caf\233 owners agree," said Ada Quist.\n')
    local result = program.whosaid("--format=json", path)
    assert.equal(0, result.status)
    local object = json.decode(result.out)
    assert.same({ 0, 20 }, { object.quotes[1].start, object.quotes[1]["end"] })
    assert.matches("Caf\233 owners", program.whosaid(path).out, 1, true)
    assert.matches("latin1.txt:1: is not all UTF-8; convert it first", result.err, 1, true)
  end)

  it("HTML", function()
    local path = program.write(folder .. "/page.html", '<!doctype html>\n<p>"It holds," said Ada Quist.</p>\n')
    local result = program.whosaid(path)
    assert.equal(0, result.status)
    assert.matches("page.html: is HTML; convert it first", result.err, 1, true)
  end)

  it("carriage returns at the line ends", function()
    local path = program.write(folder .. "/dos.txt", "One.\r\n\r\n\"It holds,\" said Ada Quist.\r\n")
    assert.equal('One.\r\n\r\n"It holds," [Ada Quist] said Ada Quist.\r\n', program.whosaid(path).out)
  end)

  it("a line without an end", function()
    program.write(good, '"It holds," said Ada Quist')
    assert.equal('"It holds," [Ada Quist] said Ada Quist\n', program.whosaid(good).out)
  end)

  it("only quotation marks", function()
    local path = program.write(folder .. "/marks.txt", ('"'):rep(100000))
    assert.equal(0, program.whosaid("--format=json", path).status)
  end)

  it("fifty megabytes on one line", function()
    local line = articles.text("wire.txt"):gsub("\n+", " ")
    local path = program.write(folder .. "/long.txt", line:rep(50 * 1000 * 1000 // #line))
    local result = program.shell(program.command("--format=csv", path) .. " | tail -n 1")
    assert.same({ 0, "" }, { result.status, result.err })
    assert.matches('long%.txt,1,direct,speech,"""We shall start with the log,""",Ottoline Brask,', result.out)
  end)
end)

describe("--input-format", function()
  it("decides whether Markdown is read", function()
    local path = program.write(folder .. "/a.md", '---\nnote: "Not read," said Ada Quist.\n---\n\nNobody spoke.\n')
    local function quotes(format)
      return #json.decode(program.whosaid("--format=json", "--input-format=" .. format, path).out).quotes
    end
    assert.same({ 0, 0, 1 }, { quotes("auto"), quotes("markdown"), quotes("text") })
  end)
end)

describe("--patterns", function()
  it("adds the patterns of a file", function()
    local path = program.write(folder .. "/a.txt", "“The tide is late,” said Tidewarden Ulla Brandvold.\n")
    local patterns = program.write(
      folder .. "/patterns",
      "# Titles of the harbour office\n\ntitle tide (?<role>Tidewarden) (?=\\p{Lu})\n"
    )
    local result = program.whosaid("--patterns", patterns, path)
    assert.equal("", result.err)
    assert.matches("[Ulla Brandvold · Tidewarden]", result.out, 1, true)
  end)

  it("reads a file as Windows writes it", function()
    local path = program.write(folder .. "/a.txt", "“The tide is late,” said Tidewarden Ulla Brandvold.\n")
    local windows = "\239\187\191title tide (?<role>Tidewarden) (?=\\p{Lu})\r\n"
    local result = program.whosaid("--patterns", program.write(folder .. "/patterns", windows), path)
    assert.equal("", result.err)
    assert.matches("[Ulla Brandvold · Tidewarden]", result.out, 1, true)
  end)

  it("names a file that cannot be read", function()
    local result = program.whosaid("--patterns", folder .. "/none", good)
    assert.same({ 2, "" }, { result.status, result.out })
    assert.equal("whosaid: " .. folder .. "/none: No such file or directory\n", result.err)
  end)

  it("names the line that is no pattern, and the pattern that is none", function()
    local patterns = program.write(folder .. "/patterns", "# a comment\ntitle tide\n")
    local result = program.whosaid("--patterns", patterns, good)
    assert.equal(2, result.status)
    assert.matches("patterns:2: KIND NAME PATTERN is expected", result.err, 1, true)
    program.write(patterns, "\n# a comment\ntitel tide Tidewarden\n")
    result = program.whosaid("--patterns", patterns, good)
    assert.equal(2, result.status)
    assert.matches("patterns:3: `titel` is none of dateline, credit, ", result.err, 1, true)
    program.write(patterns, "title tide (?<role>Tidewarden\n")
    result = program.whosaid("--patterns", patterns, good)
    assert.equal(2, result.status)
    assert.matches('pattern "tide": missing closing parenthesis (at byte 18)', result.err, 1, true)
    assert.equal("", result.out)
  end)
end)

describe("--problems", function()
  it("says what is wrong in the text, with line and column", function()
    program.write(good, 'It rains.\n\n"It never ends, said Ada Quist.\n\nNobody spoke.\n')
    local result = program.whosaid("--problems", good)
    assert.equal(0, result.status)
    assert.matches("good%.txt:3:1: .+ %[unclosed%-mark%]\n", result.err)
    assert.equal("", program.whosaid(good).err)
  end)

  it("goes through the text from its beginning, whatever was found first", function()
    program.write(good, '"It holds," said Ada Quist.\n\nIt broke." Nobody spoke.\n')
    local codes = {}
    for code in program.whosaid("--problems", good).err:gmatch("%[([%l-]+)%]\n") do
      codes[#codes + 1] = code
    end
    assert.same({ "not-introduced", "stray-mark" }, codes)
  end)
end)

describe("All the articles of spec/fixtures", function()
  it("are read without complaint", function()
    local paths = {}
    for i, name in ipairs(articles.names) do
      paths[i] = "spec/fixtures/" .. name
    end
    local result = program.whosaid("--format=jsonl", table.unpack(paths))
    assert.equal(0, result.status)
    assert.equal("", result.err)
    assert.equal(#paths, #objects(result.out))
  end)
end)
