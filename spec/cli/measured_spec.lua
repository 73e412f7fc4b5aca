-- How much is found, measured by the scorer and its gold where they lie beside the checkout, in ../shared.
-- Without them there is nothing to measure, and the case says so.
local json = require("dkjson")
local program = require("cli.program")

local SCORER = "../shared/eval/score.py"

local function exists(path)
  local file = io.open(path)
  return file ~= nil and file:close()
end

---The scorer's figures for a gold file.
---@param gold string
---@return table<string, any>
local function measure(gold)
  local command = ("python3 %s --json --run 'lua5.4 lua/whosaid/cli.lua --format=jsonl' %s"):format(SCORER, gold)
  local pipe = assert(io.popen(command))
  local printed = pipe:read("a")
  assert(pipe:close(), "the scorer failed")
  return assert(json.decode(printed))
end

local function at_least(figures, least)
  for name, value in pairs(least) do
    assert(figures[name] >= value, ("%s is %s, less than %s"):format(name, figures[name], value))
  end
end

describe("Measured", function()
  it("the seed article is all right", function()
    if not exists(SCORER) then
      return pending("no ../shared beside the checkout")
    end
    at_least(measure("../shared/corpora/seed/gold.jsonl"), {
      ["quoted.found"] = 1,
      ["quoted.speaker"] = 1,
      ["quoted.precision"] = 1,
      ["role.recall"] = 1,
      ["all.speaker"] = 1,
    })
  end)

  it("the traps of the cases are seen through", function()
    if not exists(SCORER) then
      return pending("no ../shared beside the checkout")
    end
    local folder = program.folder()
    local gold = folder .. "/cases.jsonl"
    local convert = "python3 ../shared/eval/cases2gold.py ../shared/cases/dev.cases -o %s 2>/dev/null"
    assert(os.execute(convert:format(gold)))
    local figures = measure(gold)
    program.remove(folder)
    at_least(figures, { ["quoted.speaker"] = 0.97, ["not_speech"] = 0.97 })
  end)

  it("whole articles from newspapers have their speakers and roles", function()
    local gold = "../shared/corpora/polnear/speakers-dev.jsonl"
    if not exists(SCORER) then
      return pending("no ../shared beside the checkout")
    end
    at_least(measure(gold), { ["quoted.speaker"] = 0.90, ["role.recall"] = 0.90, ["role.precision"] = 0.94 })
  end)
end)
