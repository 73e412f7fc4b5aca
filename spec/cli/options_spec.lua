local core = require("whosaid.core")
local program = require("cli.program")

---A call that is refused before anything is read.
---@param message string plain words of the complaint
---@param ... string arguments
local function refused(message, ...)
  local result = program.whosaid(...)
  assert.equal(2, result.status)
  assert.equal("", result.out)
  assert.matches(message, result.err, 1, true)
  assert.matches("Usage: whosaid ", result.err, 1, true)
end

describe("A wrong use is named, with the valid ones, and has status 2:", function()
  it("no file", function()
    refused("no FILE given (- is the standard input)")
  end)

  it("an unknown option", function()
    refused("unknown option '--colour'", "--colour=never", "-")
  end)

  it("an unknown format", function()
    refused("--format: `xml` is none of json, jsonl, text, csv, markdown", "--format=xml", "-")
  end)

  it("unknown values of the other options", function()
    refused("--color: `red` is none of auto, always, never", "--color=red", "-")
    refused("--kind: `quoted` is none of direct, mixed, indirect", "--kind=quoted", "-")
    refused("--act: `lie` is none of speech, stance, all", "--act=lie", "-")
    refused("--input-format: `rtf` is none of auto, text, markdown", "--input-format=rtf", "-")
  end)

  it("a confidence that is none", function()
    refused("--min-confidence: `sure` is no number from 0 to 1", "--min-confidence=sure", "-")
    refused("--min-confidence: `2` is no number from 0 to 1", "--min-confidence=2", "-")
  end)

  it("the standard input twice", function()
    refused("- is given twice, but the standard input can be read only once", "-", "a.txt", "-")
    refused("- is given twice, but the standard input can be read only once", "--patterns=-", "-")
  end)

  it("filters with data that is always whole", function()
    refused("--kind and --act do not go with json", "--format=json", "--kind=direct", "-")
    refused("--kind and --act do not go with jsonl", "--format=jsonl", "--act=speech", "-")
    refused("--min-confidence does not go with csv", "--format=csv", "--min-confidence=0.9", "-")
  end)
end)

describe("The program", function()
  it("tells its version", function()
    local result = program.whosaid("--version")
    assert.same({ 0, "whosaid " .. core.version .. "\n" }, { result.status, result.out })
  end)

  it("helps, and tells its exit statuses", function()
    local result = program.whosaid("--help")
    assert.equal(0, result.status)
    for _, words in ipairs({ "--format FORMAT", "--patterns FILE", "Exit status:", "   1  some input" }) do
      assert.matches(words, result.out, 1, true)
    end
    for line in result.out:gmatch("[^\n]+") do
      assert.is_true(#line <= 80, line)
    end
  end)

  it("explains its rules", function()
    local out = program.whosaid("--list-rules").out
    for _, rule in ipairs(core.rules()) do
      assert.matches(rule.id .. " ", out, 1, true)
      assert.matches(rule.explanation, out, 1, true)
    end
  end)

  it("runs from any folder", function()
    local result = program.shell("cd / && " .. program.command("-"), '"It holds," said Ada Quist.\n')
    assert.equal('"It holds," [Ada Quist] said Ada Quist.\n', result.out)
  end)

  it("runs from its own folder", function()
    local result = program.shell("cd lua/whosaid && lua5.4 cli.lua --version")
    assert.equal("whosaid " .. core.version .. "\n", result.out)
  end)

  it("runs on LuaJIT too", function()
    local command = program.command("-"):gsub("^lua5.4", "luajit")
    local result = program.shell(command, '"It holds," said Ada Quist.\n')
    assert.same({ 0, "" }, { result.status, result.err })
    assert.equal('"It holds," [Ada Quist] said Ada Quist.\n', result.out)
  end)

  it("says what to do when the native module is missing", function()
    local folder = program.folder()
    program.shell(("cp -r lua %s/ && rm -f %s/lua/whosaid/*.so"):format(folder, folder))
    local result = program.shell(("cd / && lua5.4 %s/lua/whosaid/cli.lua -"):format(folder))
    program.remove(folder)
    assert.equal(1, result.status)
    assert.matches("the native module is missing or does not load: run `make` in " .. folder, result.err, 1, true)
    assert.is_nil(result.err:find("traceback", 1, true))
  end)
end)
