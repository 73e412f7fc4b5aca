--- Prints what each rule is worth on the dev parts: RULES.md.
---
---     lua5.4 csrc/train/rules.lua CORPORA
---
--- In a copy of the checkout every function of the folders below is given a way out in front of its first statement: it
--- finds nothing (false, none, NULL, no change) while the environment names it. The models stay as they are. What then
--- goes wrong in the texts is what the function is worth; what it calls is taken away with it.
local json = require("dkjson")
local scorer = dofile("csrc/train/scorer.lua")

local FOLDERS = { "attribution", "coreference", "mention", "name", "result", "role", "scare" }
local COPY = "build/rules"
local VARIABLE = "WHOSAID_RULE"
local WORKER = tonumber(arg[2]) -- which of those that the first one starts
local SECONDS = 60 -- for all texts; without some rules others do not end

local output_of, read, write = scorer.output_of, scorer.read, scorer.write

local corpora = assert(arg[1], "usage: rules.lua CORPORA")
local eval = corpora .. "/../eval/"

-- ---- the copy -------------------------------------------------------------------------------------------------------

---@class Rule
---@field file string
---@field name string the function's
---@field says string the first sentence of the comment above it

---What a function returns that finds nothing: what it was given, where it returns that at times; else the value for
---none of its kind.
---@param kind string of its result
---@param head string of the function
---@param body string
---@return string
local function nothing_of(kind, head, body)
  if kind == "void" then
    return ""
  elseif kind:find("*", 1, true) then
    return "NULL"
  elseif kind:find("bool", 1, true) then
    return "false"
  end
  local parameters = head:match("%b()"):gsub("%)$", ",")
  for given in body:gmatch("return ([%a_][%w_%.]*);") do
    if parameters:find("[%s%*]" .. given:match("^[%w_]+") .. ",") then
      return given
    end
  end
  if kind:find("uint32_t", 1, true) and body:find("WS_NONE", 1, true) then
    return "WS_NONE"
  elseif kind:find("int") or kind == "ws_status" then
    return "0"
  end
  return "(" .. kind:gsub("const ", "") .. "){0}"
end

---The first sentence of the comment that ends a stretch of source; the name where there is none.
---@param before string
---@param name string
---@return string
local function said_above(before, name)
  local comment = before:match("^.*/%*(.-)%*/\n$")
  if not comment then
    return name
  end
  local line = comment:gsub("\n %* ?", " "):gsub("%s+", " "):gsub("^ ", ""):gsub(" $", "")
  return (line:match("^(.-[%.?!])%s%u") or line):gsub("|", "/"):gsub("%.$", "")
end

---Gives each function of a file a way out.
---@param path string
---@param rules Rule[] to which they are added
---@return string changed
local function open_ways_out(path, rules)
  local source = read(path)
  local pieces, from = {}, 1
  for head, start in source:gmatch("\n(%l[^\n;{}]*%b()) {\n()") do
    local kind, name = head:match("^(.-)([%w_]+)%(")
    local body = source:sub(start, source:find("\n}\n", start, true))
    local above = source:sub(from, start - #head - 4) -- head, a space, a brace, two line ends
    kind = kind:gsub("static ", ""):gsub("inline ", ""):gsub("WS_WRITTEN_OUT ", ""):gsub("%s+$", "")
    rules[#rules + 1] = { file = path:gsub("^csrc/", ""), name = name, says = said_above(above, name) }
    pieces[#pieces + 1] = source:sub(from, start - 1)
    local nothing = nothing_of(kind, head, body)
    pieces[#pieces + 1] = ("    if (ws_left_out == %d)\n        return %s;\n"):format(#rules, nothing)
    from = start
  end
  return "extern int ws_left_out;\n" .. table.concat(pieces) .. source:sub(from)
end

---@return Rule[]
local function make_copy()
  local rules = {}
  assert(os.execute(("rm -rf %s && mkdir -p %s && cp -r csrc lua Makefile %s/"):format(COPY, COPY, COPY)))
  for _, folder in ipairs(FOLDERS) do
    for path in output_of(("ls csrc/%s/*.c"):format(folder)):gmatch("%S+") do
      write(COPY .. "/" .. path, open_ways_out(path, rules))
    end
  end
  write(
    COPY .. "/csrc/base/left_out.c",
    ([[
#include <stdlib.h>
int ws_left_out;
__attribute__((constructor)) static void read_environment(void) {
    const char *number = getenv("%s");
    ws_left_out = number ? atoi(number) : 0;
}
]]):format(VARIABLE)
  )
  assert(os.execute(("rm -f %s/lua/whosaid/_core.so"):format(COPY)))
  local make = "%s -s -C %s CPPFLAGS=-w build/lua5.4/whosaid/_core.so"
  assert(os.execute(make:format(os.getenv("MAKE") or "make", COPY)))
  return rules
end

-- ---- the texts ------------------------------------------------------------------------------------------------------

---@class Set
---@field title string
---@field gold string path
---@field first integer where its articles begin among all
---@field last integer
---@field columns { [1]: string, [2]: string }[] figure of the scorer, head of the column

local SPEAKERS = { { "quoted.speaker", "in marks" }, { "all.speaker", "all" } }
local ROLES = { { "role.recall", "roles" } }
local NOT_SPEECH = { { "not_speech", "no speech" } }

---@param ... table[]
---@return table[]
local function together(...)
  local all = {}
  for _, list in ipairs({ ... }) do
    table.move(list, 1, #list, #all + 1, all)
  end
  return all
end

---@return Set[]
local function collect_sets()
  local function written(title, files, columns)
    local gold = ("%s/%s.jsonl"):format(COPY, title:gsub("%W", "_"))
    write(gold, "")
    for file in output_of("ls " .. files):gmatch("%S+") do
      local one = COPY .. "/one.jsonl"
      assert(os.execute(("python3 '%scases2gold.py' '%s' -o %s 2>/dev/null"):format(eval, file, one)))
      write(gold, read(gold) .. read(one))
    end
    return { title = title, gold = gold, columns = columns }
  end
  return {
    {
      title = "PolNeAR dev",
      gold = corpora .. "/polnear/dev.jsonl",
      columns = {
        { "all.cue.exact", "cue" },
        { "all.source.exact", "source" },
        { "all.content.exact", "content" },
        { "all.quote.exact", "whole" },
        { "quoted_only.quote.exact", "with marks" },
      },
    },
    {
      title = "speakers-dev",
      gold = corpora .. "/polnear/speakers-dev.jsonl",
      columns = together(SPEAKERS, ROLES),
    },
    written("dev cases", eval .. "../cases/dev.cases", together(SPEAKERS, NOT_SPEECH)),
    written("unseen", "csrc/train/unseen/*.txt", together(SPEAKERS, ROLES, NOT_SPEECH)),
    written("our own", "csrc/train/articles/*.txt", together(SPEAKERS, ROLES, NOT_SPEECH)),
  }
end

---Writes every text into a file.
---@param sets Set[]
---@return string paths
local function write_texts(sets)
  local n, paths = 0, {}
  assert(os.execute(("mkdir %s/texts"):format(COPY)))
  for _, set in ipairs(sets) do
    set.first = n + 1
    for line in io.lines(set.gold) do
      n = n + 1
      paths[n] = ("texts/%05d.txt"):format(n)
      write(COPY .. "/" .. paths[n], json.decode(line).text)
    end
    set.last = n
  end
  return table.concat(paths, " ")
end

-- ---- what goes wrong ------------------------------------------------------------------------------------------------

---The answers of a run for each set, as lines of JSON; nil when it crashed or did not end.
---@param sets Set[]
---@param paths string
---@param number integer of the rule that is left out, 0 for none
---@return string[]?
local function answers_of(sets, paths, number)
  local out = ("out.%s"):format(WORKER or "all")
  local command = "cd %s && %s=%d timeout %d %s %s >%s 2>&1"
  local ended = os.execute(command:format(COPY, VARIABLE, number, SECONDS, scorer.PROGRAM, paths, out))
  out = COPY .. "/" .. out
  local lines = {}
  for line in io.lines(out) do
    lines[#lines + 1] = line
  end
  os.remove(out)
  if not ended or #lines ~= sets[#sets].last then
    return nil
  end
  local answers = {}
  for i, set in ipairs(sets) do
    answers[i] = table.concat(lines, "\n", set.first, set.last) .. "\n"
  end
  return answers
end

---The figures of a set's answers, in per cent, in the order of its columns.
---@param set Set
---@param answers string
---@return number[]
local function figures_of(set, answers)
  local predictions = ("%s/predictions.%s"):format(COPY, WORKER or "all")
  write(predictions, answers)
  local scored = scorer.score(eval, set.gold, predictions)
  os.remove(predictions)
  local figures = {}
  for i, column in ipairs(set.columns) do
    local value = scored[column[1]]
    figures[i] = 100 * (type(value) == "table" and value.f1 or value or 0)
  end
  return figures
end

---How many lines of two runs' answers are not the same.
---@param answers string
---@param base string
---@return integer
local function count_other(answers, base)
  local n, next_line = 0, base:gmatch("[^\n]+")
  for line in answers:gmatch("[^\n]+") do
    n = n + (line ~= next_line() and 1 or 0)
  end
  return n
end

---@class Worth
---@field texts integer how many are read otherwise
---@field crashed boolean
---@field lost number[] points, in the order of all columns

---@param sets Set[]
---@param paths string
---@param base string[]
---@param before number[][]
---@param number integer
---@return Worth
local function worth_of(sets, paths, base, before, number)
  local answers = answers_of(sets, paths, number)
  if not answers then
    return { texts = 0, crashed = true, lost = {} }
  end
  local worth = { texts = 0, crashed = false, lost = {} }
  for i, set in ipairs(sets) do
    local after = before[i]
    local texts = count_other(answers[i], base[i])
    if texts > 0 then
      worth.texts = worth.texts + texts
      after = figures_of(set, answers[i])
    end
    for k, value in ipairs(after) do
      worth.lost[#worth.lost + 1] = before[i][k] - value
    end
  end
  return worth
end

---All rules, by as many processes as there are cores; each writes what it found into a file of its own.
---@param rules Rule[]
---@param work fun(number: integer): Worth
---@return Worth[]
local function share_out(rules, work)
  local cores = tonumber(output_of("getconf _NPROCESSORS_ONLN")) or 1
  if WORKER then
    for number = WORKER, #rules, cores do
      write(("%s/worth.%d"):format(COPY, number), json.encode(work(number)))
    end
    os.exit(0)
  end
  local workers = {}
  for i = 1, cores do
    workers[i] = assert(io.popen(("%s csrc/train/rules.lua '%s' %d"):format(arg[-1], corpora, i)))
  end
  for _, worker in ipairs(workers) do
    worker:read("a")
    assert(worker:close(), "a worker failed")
  end
  local worths = {}
  for number in ipairs(rules) do
    worths[number] = json.decode(read(("%s/worth.%d"):format(COPY, number)))
  end
  return worths
end

-- ---- the table ------------------------------------------------------------------------------------------------------

---@param value number points
---@return string
local function cell(value)
  local text = ("%.1f"):format(value)
  return (text == "0.0" or text == "-0.0") and "" or text
end

---@param sets Set[]
---@param rules Rule[]
---@param worths Worth[]
local function print_tables(sets, rules, worths)
  local heads = { "rule", "texts" }
  for _, set in ipairs(sets) do
    for k, column in ipairs(set.columns) do
      heads[#heads + 1] = (k == 1 and set.title .. ": " or "") .. column[2]
    end
  end
  local file, others, needed = nil, {}, {}
  for number, rule in ipairs(rules) do
    local worth, cells, counts = worths[number], { ("%d"):format(worths[number].texts) }, false
    for _, value in ipairs(worth.lost) do
      cells[#cells + 1] = cell(value)
      counts = counts or cells[#cells] ~= ""
    end
    if counts then
      if rule.file ~= file then
        file = rule.file
        print(("\n## %s\n\n| %s |\n|%s"):format(file, table.concat(heads, " | "), ("---|"):rep(#heads)))
      end
      print(("| %s (`%s`) | %s |"):format(rule.says, rule.name, table.concat(cells, " | ")))
    elseif worth.crashed then
      needed[#needed + 1] = ("- `%s` (%s)"):format(rule.name, rule.file)
    else
      local line = ("- %d: `%s` (%s)"):format(worth.texts, rule.name, rule.file)
      others[#others + 1] = { texts = worth.texts, line = line }
    end
  end
  table.sort(others, function(a, b)
    return a.texts > b.texts or (a.texts == b.texts and a.line < b.line)
  end)
  print(("\n## No figure moves: %d\n"):format(#others))
  for _, other in ipairs(others) do
    print(other.line)
  end
  print(("\n## Nothing is read without them: %d\n\n%s"):format(#needed, table.concat(needed, "\n")))
end

print([[
# What each rule is worth

`make rules` wrote this. Each function of attribution/, coreference/, mention/, name/, result/, role/ and scare/
was made to find nothing, or to hand on what it was given, with the models as they are, and the texts were read
again: points lost, negative where it is better without. A row is a function, told by the comment above it; what
it calls is taken away with it; one without which little is read at all (a bound, a place) is no rule. `texts`
are those that are read otherwise. PolNeAR: exact F1 of cue, source, content, whole quote, and of whole quotes
with marks; the others: speakers right, of speech in marks and of all; roles found; what is no speech left
alone. The sets are those of ABLATION.md; `our own` is learned from.]])
local rules = WORKER and json.decode(read(COPY .. "/rules.json")) or make_copy()
local sets = WORKER and json.decode(read(COPY .. "/sets.json")) or collect_sets()
local paths = WORKER and read(COPY .. "/paths") or write_texts(sets)
if not WORKER then
  write(COPY .. "/rules.json", json.encode(rules))
  write(COPY .. "/sets.json", json.encode(sets))
  write(COPY .. "/paths", paths)
end
local base = assert(answers_of(sets, paths, 0), "the copy reads its texts otherwise")
local before = {}
for i, set in ipairs(sets) do
  before[i] = figures_of(set, base[i])
end
local worths = share_out(rules, function(number)
  return worth_of(sets, paths, base, before, number)
end)
print_tables(sets, rules, worths)
