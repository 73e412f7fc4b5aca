--- Prints the dev figures of the checkout as tables: what was reached beside what is asked for.
---
---     lua5.4 csrc/train/table.lua CORPORA [newspapers | row TITLE]
---
--- The scorer beside the corpora runs the command-line program on each gold file; with `newspapers`, on polnear's dev
--- part newspaper by newspaper. With `row`, the figures are one row of a Markdown table.
local json = require("dkjson")
local scorer = dofile("csrc/train/scorer.lua")

local SPANS = { "cue", "source", "content", "quote" }

local corpora = assert(arg[1], "usage: table.lua CORPORA [newspapers]")
local eval = corpora .. "/../eval/"

for _, path in ipairs({ corpora .. "/polnear/dev.jsonl", eval .. "score.py" }) do
  local file, reason = io.open(path, "rb")
  if not file then
    io.stderr:write("evaluate: ", reason, " (make evaluate CORPORA=folder)\n")
    os.exit(1)
  end
  file:close()
end

---@param gold string path of a gold file
---@return table<string, any> figures
local function score(gold)
  return scorer.score(eval, gold)
end

---A figure as a percentage, with the one asked for beside it.
---@param value number?
---@param asked number?
---@return string
local function percent(value, asked)
  if not value then
    return "      -        "
  end
  return ("%7.1f %-7s"):format(value * 100, asked and ("(%g)"):format(asked) or "")
end

---One line of exact F1: cue, source, content, whole attribution.
---@param title string
---@param figures table
---@param group "all"|"quoted_only"
---@param asked number[]
local function spans(title, figures, group, asked)
  local cells = {}
  for i, name in ipairs(SPANS) do
    cells[i] = percent(figures[group .. "." .. name .. ".exact"].f1, asked[i])
  end
  print(("%-34s %s"):format(title, table.concat(cells)))
end

---One line of shares.
---@param title string
---@param figures table
---@param names string[]
---@param asked number[]
local function shares(title, figures, names, asked)
  local cells = {}
  for i, name in ipairs(names) do
    cells[i] = percent(figures[name], asked[i])
  end
  print(("%-34s %s"):format(title, table.concat(cells)))
end

---The articles of each newspaper; an article's id begins with its newspaper's name.
---@param gold string
---@return table<string, string[]>
local function by_newspaper(gold)
  local lines = {}
  for line in io.lines(gold) do
    local name = json.decode(line).id:match("^[^_]+")
    lines[name] = lines[name] or {}
    table.insert(lines[name], line)
  end
  return lines
end

local scratch = os.tmpname()
local polnear = corpora .. "/polnear/dev.jsonl"

if arg[2] == "newspapers" then
  print(("%-34s %-15s%-15s%-15s%s"):format("polnear dev, exact F1", "cue", "source", "content", "whole quote"))
  local newspapers = by_newspaper(polnear)
  local names = {}
  for name in pairs(newspapers) do
    names[#names + 1] = name
  end
  table.sort(names)
  for _, name in ipairs(names) do
    scorer.write(scratch, table.concat(newspapers[name], "\n") .. "\n")
    spans(("%s, %d articles"):format(name, #newspapers[name]), score(scratch), "all", {})
  end
  os.remove(scratch)
  return
end

local dev = score(polnear)
if arg[2] == "row" then
  -- polnear: cue, source, content, whole quote, content with marks; speakers: found, its speaker, all; roles: recall,
  -- precision
  local speakers = score(corpora .. "/polnear/speakers-dev.jsonl")
  local cells = {}
  for _, name in ipairs(SPANS) do
    cells[#cells + 1] = dev["all." .. name .. ".exact"].f1
  end
  cells[#cells + 1] = dev["quoted_only.content.exact"].f1
  for _, name in ipairs({ "quoted.found", "quoted.speaker", "all.speaker", "role.recall", "role.precision" }) do
    cells[#cells + 1] = speakers[name]
  end
  for i, value in ipairs(cells) do
    cells[i] = ("%.1f"):format(value * 100)
  end
  print(("| %s | %s |"):format(arg[3], table.concat(cells, " | ")))
  os.remove(scratch)
  return
end

print(("%-34s %-15s%-15s%-15s%s"):format("exact F1 (asked for)", "cue", "source", "content", "whole quote"))
spans("polnear dev, all", dev, "all", { 72, 74, 61, 55 })
spans("polnear dev, with quotation marks", dev, "quoted_only", { 86, 88, 82 })

local SPEECH = { "quoted.found", "quoted.speaker", "all.speaker", "quoted.precision" }
local ROLES = { "role.recall", "role.precision", "not_speech" }
local speakers = score(corpora .. "/polnear/speakers-dev.jsonl")
assert(os.execute(("python3 '%scases2gold.py' '%s../cases/dev.cases' -o %s 2>/dev/null"):format(eval, eval, scratch)))
local cases = score(scratch)
os.remove(scratch)
local seed = score(corpora .. "/seed/gold.jsonl")
print(("\n%-34s %-15s%-15s%-15s%s"):format("share (asked for)", "found", "its speaker", "all speakers", "precision"))
shares("speakers-dev", speakers, SPEECH, { 98, 95, 78 })
shares("dev cases", cases, SPEECH, { nil, 97 })
shares("seed", seed, SPEECH, { 100, 100, 100, 100 })
print(("\n%-34s %-15s%-15s%s"):format("", "role recall", "precision", "not speech"))
shares("speakers-dev", speakers, ROLES, { 92, 90 })
shares("dev cases", cases, ROLES, { nil, nil, 97 })
shares("seed", seed, ROLES, { 100 })
