---The articles of spec/fixtures, what a careful reader finds in them, and words to compare that with what was found.

local core = require("whosaid.core")
local rows = require("whosaid.export.rows")
local luassert = require("luassert")

local M = {}

M.names = { "wire.txt", "british.txt", "interview.txt", "report.md" }

---@param path string
---@return string
function M.read(path)
  local file = assert(io.open(path, "rb"))
  local text = file:read("*a")
  file:close()
  return text
end

---@param name string
---@return string
function M.text(name)
  return M.read("spec/fixtures/" .. name)
end

---@param name string
---@return table
function M.expected(name)
  return dofile("spec/fixtures/" .. name:gsub("%.%w+$", "") .. ".expected.lua")
end

---Everything that was found in a text, as plain tables; the document is closed.
---@param text string
---@param options? whosaid.CoreOptions
---@return table
function M.annotate(text, options)
  local doc, err = core.annotate(text, options)
  assert(doc, err and err.message)
  local found = {
    text = text,
    words = doc:words(),
    quotes = doc:quotes(),
    speakers = doc:speakers(),
    entities = doc:entities(),
    problems = doc:problems(),
    scares = doc:scares(),
    markup = doc:markup(),
    by_id = {},
  }
  doc:close()
  for _, speaker in ipairs(found.speakers) do
    found.by_id[speaker.id] = speaker
  end
  return found
end

---The words of a quotation that was found.
---@param found table
---@param quote whosaid.Quote
---@return string
function M.content(found, quote)
  return rows.content(quote, rows.reader(found.text, found.markup))
end

---The name of a quotation's speaker, or "nobody".
---@param found table
---@param quote whosaid.Quote
---@return string
function M.speaker(found, quote)
  return quote.speaker and found.by_id[quote.speaker].name or "nobody"
end

---Is every one of these words said by whom the pairs tell: words, speaker, words, speaker …? `false` is nobody's.
---@param text string
---@param pairs_of (string|false)[]
function M.assert_said(text, pairs_of)
  local found = M.annotate(text)
  for i = 1, #pairs_of, 2 do
    local words, speaker = pairs_of[i], nil
    for _, quote in ipairs(found.quotes) do
      for _, span in ipairs(quote.spans) do
        if text:sub(span[1] + 1, span[2]):find(words, 1, true) then
          speaker = quote.speaker and M.speaker(found, quote) or false
        end
      end
    end
    luassert.equal(pairs_of[i + 1], speaker, words)
  end
end

---The quotations of a text with the words of each span, its cue and its speaker; then all that was found.
---@param text string
---@param options? whosaid.CoreOptions
---@return { spans: string[], cue: string?, speaker: string?, kind: string, rule: string }[]
---@return table
function M.quotes(text, options)
  local found = M.annotate(text, options)
  local out = {}
  for _, quote in ipairs(found.quotes) do
    local spans = {}
    for _, span in ipairs(quote.spans) do
      spans[#spans + 1] = text:sub(span[1] + 1, span[2])
    end
    out[#out + 1] = {
      spans = spans,
      cue = quote.cue and quote.cue.text,
      speaker = quote.speaker and M.speaker(found, quote),
      kind = quote.kind,
      rule = quote.rule,
    }
  end
  return out, found
end

---The quotation that has these words as one of its spans; an error where none has.
---@param quotes { spans: string[] }[]
---@param words string
---@return table
function M.quote_with(quotes, words)
  for _, quote in ipairs(quotes) do
    for _, span in ipairs(quote.spans) do
      if span == words then
        return quote
      end
    end
  end
  error("no span is `" .. words .. "`")
end

---Are the words marked as no speech, and in no quotation's content with a speaker?
---@param text string
---@param words string
function M.assert_no_speech(text, words)
  local quotes, found = M.quotes(text)
  local start = assert(text:find(words, 1, true)) - 1
  local dimmed = false
  for _, scare in ipairs(found.scares) do
    dimmed = dimmed or scare.start <= start and start < scare["end"]
  end
  luassert.is_true(dimmed, words .. " is not dimmed")
  for _, quote in ipairs(quotes) do
    for _, span in ipairs(quote.spans) do
      luassert.is_nil(span:find(words, 1, true), span .. " is quoted")
    end
  end
end

---Describe the topic by texts, each with words and who says them (M.assert_said).
---@param topic string
---@param cases [string, (string|false)[]][]
function M.tell(topic, cases)
  local busted = require("busted")
  busted.describe(topic, function()
    for _, case in ipairs(cases) do
      busted.it("in: " .. case[1]:sub(1, 70):gsub("\n", " "), function()
        M.assert_said(case[1], case[2])
      end)
    end
  end)
end

---The roles of the speaker with that name; nil where nobody has it.
---@param text string
---@param name string
---@return string[]?
function M.roles_of(text, name)
  for _, speaker in ipairs(M.annotate(text).speakers) do
    if speaker.name == name then
      return speaker.roles
    end
  end
end

---The quotation that an expected one stands for: if it is direct, one with a span of just these words, for a split
---quotation is one; else one that holds them.
---@param found table
---@param expected { kind: string, text: string }
---@return whosaid.Quote?
function M.find(found, expected)
  for _, quote in ipairs(found.quotes) do
    local content = M.content(found, quote)
    if content == expected.text or expected.kind ~= "direct" and content:find(expected.text, 1, true) then
      return quote
    end
    for _, span in ipairs(quote.spans) do -- “…,” said Ann Lee. “…” may be one quotation in two pieces
      if found.text:sub(span[1] + 1, span[2]) == expected.text then
        return quote
      end
    end
  end
end

---All contents, for the message of a failed expectation.
---@param found table
---@return string
function M.listing(found)
  local out = {}
  for i, quote in ipairs(found.quotes) do
    out[i] = ("  %s, %s, %s: %s"):format(quote.kind, quote.act, M.speaker(found, quote), M.content(found, quote))
  end
  return "found:\n" .. table.concat(out, "\n")
end

---@param found table
---@param name string
---@return whosaid.Speaker?
function M.speaker_named(found, name)
  for _, speaker in ipairs(found.speakers) do
    if speaker.name == name then
      return speaker
    end
  end
end

return M
