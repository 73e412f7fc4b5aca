-- Who said the quotation under the cursor: a floating window.
local Cursor = require("whosaid.cursor")
local Float = require("whosaid.float")
local Highlight = require("whosaid.highlight")
local Result = require("whosaid.result")
local Rows = require("whosaid.export.rows")
local Text = require("whosaid.text")

local M = {}

local GENDERS = { m = "male", f = "female" }

local function percent(number)
  return ("%.0f %%"):format(number * 100)
end

local function add(rows, key, value, group)
  if value and value ~= "" then
    rows[#rows + 1] = { key, value, group = group }
  end
end

-- "line 3: the words there"
local function place(result, from, to)
  local row = Text.position(result.text, from)
  return ("line %d: %s"):format(row + 1, Text.shorten(Result.read(result, from, to), 60))
end

local function speaker_rows(rows, state, speaker)
  local result = state.result
  for i, role in ipairs(speaker.roles) do
    add(rows, i == 1 and "role" or "", Text.fold(role))
  end
  local gender = GENDERS[speaker.gender]
  add(rows, "type", speaker.type .. (gender and (", " .. gender) or ""))
  local first = speaker.mentions[1]
  if first then
    add(rows, "first mention", place(result, first[1], first[2]))
  end
  local tally = Result.tally(result, state.config)[speaker.id]
  if tally then
    local quotes, words = Rows.counted(#tally.quotes, "quotation"), Rows.counted(tally.words, "word")
    add(rows, "said", ("%s, %s, %s of all that is said"):format(quotes, words, percent(tally.share)))
  end
end

--- The rows that both `show` and `why` have: cue, source, rule, confidence, problems.
---@param rows whosaid.FloatRow[]
---@param result whosaid.Result
---@param quote whosaid.Quote
function M.decision_rows(rows, result, quote)
  add(rows, "kind", ("%s %s"):format(quote.kind, quote.act))
  add(rows, "cue", quote.cue and Result.read(result, quote.cue.start, quote.cue["end"]))
  add(rows, "source", quote.source and place(result, quote.source.start, quote.source["end"]))
  add(rows, "rule", quote.rule)
  add(rows, "", Result.explain(quote.rule))
  add(rows, "confidence", percent(quote.confidence))
  for _, problem in ipairs(Result.problems_of(result, quote)) do
    add(rows, "problem", problem.message, "WhoSaidUnattributed")
  end
end

--- Rows about text in quotation marks that is no speech.
---@param result whosaid.Result
---@param scare whosaid.Scare
---@return whosaid.FloatRow[]
function M.scare_rows(result, scare)
  local rows = {}
  add(rows, "text", Text.shorten(Result.read(result, scare.start, scare["end"]), 60))
  add(rows, "rule", scare.rule)
  add(rows, "", Result.explain(scare.rule))
  return rows
end

--- Open the window for what is under the cursor.
---@return integer? winid
function M.open()
  local state, quote, scare = Cursor.get()
  if not state then
    return
  end
  local result = state.result
  if scare or not quote then
    return Float.open("show", { "Not speech", "WhoSaidTitle" }, M.scare_rows(result, scare))
  end
  local speaker = Result.speaker_of(result, quote)
  local rows = {}
  if speaker then
    speaker_rows(rows, state, speaker)
  end
  M.decision_rows(rows, result, quote)
  local title = speaker and Text.fold(speaker.name) or "Nobody can be told"
  return Float.open("show", { title, Highlight.group(state.colours, speaker) }, rows)
end

return M
