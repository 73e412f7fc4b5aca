-- Why the quotation under the cursor has its speaker: the deciding rule in words.
local Cursor = require("whosaid.cursor")
local Float = require("whosaid.float")
local Highlight = require("whosaid.highlight")
local Result = require("whosaid.result")
local Show = require("whosaid.show")
local Text = require("whosaid.text")

local M = {}

-- The decision as a sentence: “…” is attributed to X.
local function verdict(result, quote, speaker)
  local words = Text.shorten(Result.words(result, quote), 40)
  if not speaker then
    return ("%s has no speaker"):format(words)
  end
  local verb = quote.act == "stance" and "is the stance of" or "was said by"
  return ("%s %s %s"):format(words, verb, Text.fold(speaker.name))
end

-- What was weighed, where the text does not simply name the speaker.
local function add_why(rows, why)
  if not why then
    return
  end
  table.insert(rows, { "question", why.question })
  for i, reason in ipairs(why.reasons) do
    table.insert(rows, { i == 1 and "for it" or "", reason })
  end
  for i, doubt in ipairs(why.doubts) do
    table.insert(rows, { i == 1 and "against it" or "", doubt })
  end
  if why.second then
    table.insert(rows, { "next likeliest", why.second == "" and "nobody" or Text.fold(why.second) })
  end
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
    local words = Text.shorten(Result.read(result, scare.start, scare["end"]), 40)
    return Float.open("why", { words .. " is not speech", "WhoSaidTitle" }, Show.scare_rows(result, scare))
  end
  local speaker = Result.speaker_of(result, quote)
  local rows = {}
  Show.decision_rows(rows, result, quote)
  add_why(rows, quote.why)
  return Float.open("why", { verdict(result, quote, speaker), Highlight.group(state.colours, speaker) }, rows)
end

return M
