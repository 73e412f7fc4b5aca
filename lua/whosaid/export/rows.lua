--- The quotations of an article as rows for people: with line number, whole text and speaker.

local Search = require("whosaid.search")

local M = {}

-- The well-formed UTF-8 sequences of more than one byte (Unicode 15, table 3-7).
local SEQUENCES = {
  "^[\194-\223][\128-\191]",
  "^\224[\160-\191][\128-\191]",
  "^[\225-\236\238\239][\128-\191][\128-\191]",
  "^\237[\128-\159][\128-\191]",
  "^\240[\144-\191][\128-\191][\128-\191]",
  "^[\241-\243][\128-\191][\128-\191][\128-\191]",
  "^\244[\128-\143][\128-\191][\128-\191]",
}

---@param bytes string
---@param at integer
---@return integer? last byte of the sequence at `at`
local function sequence_end(bytes, at)
  for _, pattern in ipairs(SEQUENCES) do
    local _, last = bytes:find(pattern, at)
    if last then
      return last
    end
  end
end

---@param run string bytes above 127
---@return string
local function clean_run(run)
  local out, at = {}, 1
  while at <= #run do
    local last = sequence_end(run, at)
    out[#out + 1] = last and run:sub(at, last) or "\239\191\189"
    at = (last or at) + 1
  end
  return table.concat(out)
end

--- Valid UTF-8 with U+FFFD for every byte that is none: what a file for other programs must hold.
---@param bytes string
---@return string
function M.utf8(bytes)
  return (bytes:gsub("[\128-\255]+", clean_run))
end

--- White space folded, so that it stands on one line.
---@param bytes string
---@return string
function M.fold(bytes)
  return (M.utf8(bytes):gsub("%s+", " "):gsub("^ ", ""):gsub(" $", ""))
end

--- A function that gives the bytes of a part of a text as its reader sees them: without Markdown's markers and the
--- targets of links.
---@param text string
---@param markup integer[][] doc:markup()
---@return fun(from: integer, to: integer): string
function M.reader(text, markup)
  return function(from, to)
    local out, at = {}, from
    local first = Search.first(markup, function(piece)
      return piece[2] > from
    end)
    for i = first, #markup do
      local piece = markup[i]
      if piece[1] >= to then
        break
      end
      out[#out + 1] = text:sub(at + 1, math.max(piece[1], at))
      at = math.min(piece[2], to)
    end
    out[#out + 1] = text:sub(at + 1, to)
    return table.concat(out)
  end
end

--- The words of a quotation: its spans, with an ellipsis where words that are not quoted stand between them.
---@param quote whosaid.Quote
---@param read fun(from: integer, to: integer): string
---@return string
function M.content(quote, read)
  local out, last = {}, nil
  for _, span in ipairs(quote.spans) do
    if last then
      out[#out + 1] = read(last, span[1]):find("%S") and " … " or " "
    end
    out[#out + 1] = read(span[1], span[2])
    last = span[2]
  end
  return M.fold(table.concat(out))
end

--- A function that tells line and column, both from 1, of ever later offsets. It reads the text once.
---@param text string
---@return fun(offset: integer): integer, integer
function M.lines(text)
  local line, begin, newline = 1, 0, text:find("\n", 1, true)
  return function(offset)
    while newline and newline <= offset do
      line, begin, newline = line + 1, newline, text:find("\n", newline + 1, true)
    end
    return line, offset - begin + 1
  end
end

---@param list string[]
---@param value string
---@return boolean
local function contains(list, value)
  for _, item in ipairs(list) do
    if item == value then
      return true
    end
  end
  return false
end

--- Is a quotation of one of these kinds, and of one of these acts?
---@param quote whosaid.Quote
---@param kinds? string[] any where there are none
---@param acts? string[]
---@return boolean
function M.is_wanted(quote, kinds, acts)
  return (not kinds or contains(kinds, quote.kind)) and (not acts or contains(acts, quote.act))
end

--- "1 quotation", "2 quotations"
---@param count integer
---@param noun string
---@return string
function M.counted(count, noun)
  return ("%d %s%s"):format(count, noun, count == 1 and "" or "s")
end

---@class whosaid.Row
---@field quote whosaid.Quote
---@field speaker? whosaid.Speaker
---@field line integer

--- The quotations that the article's filters let through, in text order.
---@param article whosaid.Article
---@return whosaid.Row[]
---@return whosaid.Speaker[]
function M.rows(article)
  local speakers, by_id, rows = article.doc:speakers(), {}, {}
  for _, speaker in ipairs(speakers) do
    by_id[speaker.id] = speaker
  end
  local line_at = M.lines(article.text)
  for _, quote in ipairs(article.doc:quotes()) do
    if M.is_wanted(quote, article.kinds, article.acts) then
      rows[#rows + 1] = { quote = quote, speaker = by_id[quote.speaker], line = line_at(quote.start) }
    end
  end
  return rows, speakers
end

--- Is the speaker of a quotation less than sure?
---@param article whosaid.Article
---@param quote whosaid.Quote
---@return boolean
function M.doubtful(article, quote)
  return quote.confidence < (article.min_confidence or 0.5)
end

return M
