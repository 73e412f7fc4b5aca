local program = require("cli.program")

describe("The README", function()
  local file = assert(io.open("README.md", "rb"))
  local readme = file:read("*a")
  file:close()

  -- What the program makes of the sample article, white space folded.
  local function sample(format)
    local result = program.whosaid("--format=" .. format, "spec/fixtures/wire.txt")
    assert.same({ 0, "" }, { result.status, result.err })
    return (result.out:gsub("%s+", " "))
  end

  it("shows labels that the program gives", function()
    local text = sample("text")
    local shown = assert(readme:match("```text\n(.-)\n```"))
    for paragraph in (shown .. "\n\n"):gmatch("(.-)\n\n+") do
      assert.matches(paragraph:gsub("%s+", " "), text, 1, true)
    end
  end)

  it("shows a quotation that stands in the data like that, whatever its confidence", function()
    local function without_confidence(json)
      return (json:gsub('"confidence": [%d.]+', '"confidence"'))
    end
    local shown = assert(readme:match("```json\n(.-)\n```")):gsub("%s+", " ")
    assert.matches(without_confidence(shown), without_confidence(sample("json")), 1, true)
  end)

  it("has a program in C that does what it shows, built as it says", function()
    local source = assert(readme:match("```c\n(.-)```"))
    local command = assert(source:match("/%* (cc .-) %*/"))
    local folder = program.folder()
    local path = program.write(folder .. "/program.c", source)
    local flags = " -Wall -Wextra -Werror -o " .. folder .. "/program"
    local built = program.shell((command:gsub("program%.c", path)) .. flags)
    assert.same({ 0, "" }, { built.status, built.err })
    local result = program.shell(folder .. "/program")
    assert.same({ 0, "direct Anna Keller\n" }, { result.status, result.out })
    program.remove(folder)
  end)
end)
