-- What is to be seen of a result: the spans to be marked, in text order, and which of them are in a part of the text.
local Highlight = require("whosaid.highlight")
local Labels = require("whosaid.labels")
local Result = require("whosaid.result")
local Search = require("whosaid.search")
local Text = require("whosaid.text")

local M = {}

---@class whosaid.Item one span to be marked
---@field row integer
---@field col integer
---@field end_row integer
---@field end_col integer
---@field group? string
---@field label? whosaid.Chunk[] virtual text behind it
---@field id? integer its anchor, once set

---@class whosaid.Stretch a part of the text, by position; the ends belong to it
---@field [1] integer row
---@field [2] integer column
---@field [3] integer row
---@field [4] integer column, -1 for the line's end

local function item(text, from, to, group)
  local row, col = Text.position(text, from)
  local end_row, end_col = Text.end_position(text, from, to)
  return { row = row, col = col, end_row = end_row, end_col = end_col, group = group }
end

-- One item for each span of each quotation; the last one carries the label.
local function quote_items(items, result, config, colours, position)
  local seen, last_row, last_label = {}, nil, nil
  local options = vim.tbl_extend("force", config.labels, { position = position })
  for _, quote in ipairs(Result.shown(result, config)) do
    local speaker = Result.speaker_of(result, quote)
    local group = Highlight.group(colours, speaker)
    local coloured = config.highlights[speaker and "quotes" or "unattributed"]
    local last
    for _, span in ipairs(quote.spans) do
      last = item(result.text, span[1], span[2], coloured and group or nil)
      items[#items + 1] = last
    end
    local name, role = Labels.parts(quote, speaker, options, not (speaker and seen[speaker.id]))
    local said = name .. "\n" .. (role or "")
    -- At the line's end one label is enough for a row of quotations by one speaker.
    local again = position == "eol" and last.end_row == last_row and said == last_label
    if position ~= "off" and name ~= "" and not again then
      last.label = Labels.chunks(name, role, options, group)
      last_row, last_label = last.end_row, said
      if speaker then
        seen[speaker.id] = true
      end
    end
  end
end

local function scare_items(items, result, config)
  if not config.highlights.scare then
    return
  end
  for _, scare in ipairs(result.scares) do
    items[#items + 1] = item(result.text, scare.start, scare["end"], "WhoSaidScare")
  end
end

-- Text order. Of those that begin together the longer one comes first, and what lies inside it is drawn over it.
local function arrange(items)
  table.sort(items, function(a, b)
    if a.row ~= b.row then
      return a.row < b.row
    elseif a.col ~= b.col then
      return a.col < b.col
    elseif a.end_row ~= b.end_row then
      return a.end_row > b.end_row
    end
    return a.end_col > b.end_col
  end)
  local reach, last = {}, 0
  for i, it in ipairs(items) do
    last = math.max(last, it.end_row)
    reach[i] = last
  end
  return reach
end

-- The first item that can reach down to a row.
local function first_reaching(reach, row)
  return Search.first(reach, function(last)
    return last >= row
  end)
end

-- Whether an item touches a stretch, and whether it lies behind it.
local function compare(it, stretch)
  local behind = it.row > stretch[3] or (it.row == stretch[3] and stretch[4] >= 0 and it.col > stretch[4])
  local before = it.end_row < stretch[1] or (it.end_row == stretch[1] and it.end_col < stretch[2])
  return not behind and not before, behind
end

--- The items for a result.
---@param result whosaid.Result
---@param config whosaid.Config
---@param colours table<string, integer>
---@param position "inline"|"eol"|"off" of the labels
---@return whosaid.Item[] items in text order
---@return integer[] reach the last row of all items up to this one
function M.items(result, config, colours, position)
  local items = {}
  quote_items(items, result, config, colours, position)
  scare_items(items, result, config)
  return items, arrange(items)
end

--- The items that touch a part of the text, in text order.
---@param items whosaid.Item[]
---@param reach integer[]
---@param stretch whosaid.Stretch
---@return fun(): whosaid.Item? iterator
function M.within(items, reach, stretch)
  local i = first_reaching(reach, stretch[1]) - 1
  return function()
    while i < #items do
      i = i + 1
      local touches, behind = compare(items[i], stretch)
      if behind then
        return
      elseif touches then
        return items[i]
      end
    end
  end
end

return M
