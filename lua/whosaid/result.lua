-- What the core found in a buffer, with lookups.
local Rows = require("whosaid.export.rows")
local Text = require("whosaid.text")

local M = {}

---@class whosaid.Result
---@field outdated? boolean the buffer's text has changed since
---@field text whosaid.Text
---@field quotes whosaid.Quote[]
---@field speakers whosaid.Speaker[]
---@field scares whosaid.Scare[]
---@field problems whosaid.Problem[]
---@field markup integer[][] bytes of Markdown that its reader does not see
---@field by_id table<string, whosaid.Speaker>

--- How the core is to read a buffer.
---@param bufnr integer
---@param config whosaid.Config
---@return whosaid.CoreOptions
function M.core_options(bufnr, config)
  local format = config.format
  if format == "auto" and vim.list_contains(vim.split(vim.bo[bufnr].filetype, ".", { plain = true }), "markdown") then
    format = "markdown"
  end
  return { format = format, patterns = config.patterns }
end

--- Annotate a buffer. Throws what the core throws.
---@param bufnr integer
---@param config whosaid.Config
---@return whosaid.Result? result
---@return whosaid.Error? err
function M.annotate(bufnr, config)
  local core = require("whosaid.core")
  local text = Text.read(bufnr)
  local doc, err = core.annotate(text.bytes, M.core_options(bufnr, config))
  if not doc then
    return nil, err
  end
  local result = {
    text = text,
    quotes = doc:quotes(),
    speakers = doc:speakers(),
    scares = doc:scares(),
    problems = doc:problems(),
    markup = doc:markup(),
    by_id = {},
  }
  doc:close()
  for _, speaker in ipairs(result.speakers) do
    result.by_id[speaker.id] = speaker
  end
  return result
end

--- The speaker of a quotation.
---@param result whosaid.Result
---@param quote whosaid.Quote
---@return whosaid.Speaker?
function M.speaker_of(result, quote)
  return quote.speaker and result.by_id[quote.speaker] or nil
end

--- The quotations that the user wants to see, in text order.
---@param result whosaid.Result
---@param config whosaid.Config
---@return whosaid.Quote[]
function M.shown(result, config)
  return vim.tbl_filter(function(quote)
    return Rows.is_wanted(quote, config.show.kinds, config.show.acts)
  end, result.quotes)
end

local function covers(from, to, offset)
  return from <= offset and offset < to
end

-- 1: in a span of it; 2: between its spans; 3: in its cue or source; nil: elsewhere.
local function closeness(quote, offset)
  for _, span in ipairs(quote.spans) do
    if covers(span[1], span[2], offset) then
      return 1
    end
  end
  if covers(quote.start, quote["end"], offset) then
    return 2
  end
  for _, piece in ipairs({ quote.cue or false, quote.source or false }) do
    if piece and covers(piece.start, piece["end"], offset) then
      return 3
    end
  end
end

--- The quotation at an offset: the innermost one, else the one whose cue or source is there.
---@param result whosaid.Result
---@param offset integer
---@return whosaid.Quote?
function M.quote_at(result, offset)
  local best, best_rank, best_size
  for _, quote in ipairs(result.quotes) do
    local rank = closeness(quote, offset)
    local size = quote["end"] - quote.start
    if rank and (not best or rank < best_rank or (rank == best_rank and size < best_size)) then
      best, best_rank, best_size = quote, rank, size
    end
  end
  return best
end

-- The first of `pieces` that covers an offset.
local function piece_at(pieces, offset)
  for _, piece in ipairs(pieces) do
    if covers(piece.start, piece["end"], offset) then
      return piece
    end
  end
end

--- Text in quotation marks that is no speech, at an offset.
---@param result whosaid.Result
---@param offset integer
---@return whosaid.Scare?
function M.scare_at(result, offset)
  return piece_at(result.scares, offset)
end

--- What is wrong with a quotation, or with its speaker; not with others whom it mentions.
---@param result whosaid.Result
---@param quote whosaid.Quote
---@return whosaid.Problem[]
function M.problems_of(result, quote)
  local speaker = M.speaker_of(result, quote)
  local first = speaker and speaker.mentions[1]
  return vim.tbl_filter(function(problem)
    if problem.code == "not-introduced" then
      return first ~= nil and problem.start == first[1]
    end
    return problem.start < quote["end"] and problem["end"] > quote.start
  end, result.problems)
end

--- A piece of the text on one line, as the reader of Markdown sees it.
---@param result whosaid.Result
---@param from integer
---@param to integer exclusive
---@return string
function M.read(result, from, to)
  return Text.fold(Rows.reader(result.text.bytes, result.markup)(from, to))
end

--- The words of a quotation on one line, with an ellipsis for what stands between its spans.
---@param result whosaid.Result
---@param quote whosaid.Quote
---@return string
function M.words(result, quote)
  return Text.fold(Rows.content(quote, Rows.reader(result.text.bytes, result.markup)))
end

---@class whosaid.Tally what is shown of one speaker
---@field quotes whosaid.Quote[] in text order
---@field words integer
---@field share number of the words of all whose quotations are shown, 0 to 1

local function length_of(quote)
  local length = 0
  for _, span in ipairs(quote.spans) do
    length = length + span[2] - span[1]
  end
  return length
end

-- The words of those of a speaker's quotations that are shown; which words are in which is told by their length.
local function words_of(result, speaker, shown)
  if #shown == #speaker.quotes then
    return speaker.words
  end
  local length, whole = 0, 0
  for _, quote in ipairs(shown) do
    length = length + length_of(quote)
  end
  for _, id in ipairs(speaker.quotes) do
    whole = whole + length_of(result.quotes[id])
  end
  return math.floor(speaker.words * length / math.max(1, whole) + 0.5)
end

--- What is shown of each speaker, by id; of whom nothing is shown there is nothing.
---@param result whosaid.Result
---@param config whosaid.Config
---@return table<string, whosaid.Tally>
function M.tally(result, config)
  local tallies, sum = {}, 0
  for _, quote in ipairs(M.shown(result, config)) do
    if quote.speaker then
      tallies[quote.speaker] = tallies[quote.speaker] or { quotes = {} }
      table.insert(tallies[quote.speaker].quotes, quote)
    end
  end
  for id, tally in pairs(tallies) do
    tally.words = words_of(result, result.by_id[id], tally.quotes)
    sum = sum + tally.words
  end
  for _, tally in pairs(tallies) do
    tally.share = sum > 0 and tally.words / sum or 0
  end
  return tallies
end

--- The sentence that explains a rule.
---@param id string
---@return string?
function M.explain(id)
  for _, rule in ipairs(require("whosaid.core").rules()) do
    if rule.id == id then
      return rule.explanation
    end
  end
end

return M
