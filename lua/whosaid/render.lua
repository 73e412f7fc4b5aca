-- The marks of a buffer. An *anchor* covers each span of a quotation and colours it; it moves with the text and goes
-- when its text is deleted. A *label* is derived from the anchor of a quotation's last span at each redraw, so it is
-- right between a change and the next result as well, and can be taken away and put back at any time (see guard.lua).
local Guard = require("whosaid.guard")
local Highlight = require("whosaid.highlight")
local Labels = require("whosaid.labels")
local Result = require("whosaid.result")
local Text = require("whosaid.text")

local M = {}

-- Above syntax and tree-sitter, below what users mark themselves.
local PRIORITY = 190

local anchors = vim.api.nvim_create_namespace("whosaid.anchors")
local labels = vim.api.nvim_create_namespace("whosaid.labels")

---@class whosaid.Item one span to be marked
---@field row integer
---@field col integer
---@field end_row integer
---@field end_col integer
---@field group? string
---@field priority integer
---@field label? table[] virtual text behind it
---@field id? integer its anchor, once set

---@class whosaid.View what is to be seen in a buffer
---@field tick integer
---@field items whosaid.Item[] in text order
---@field reach integer[] the last row of all items up to this one
---@field by_anchor table<integer, whosaid.Item>
---@field position "inline"|"eol"|"off"
---@field synced table<integer, string> by window: what was drawn last

---@type table<integer, whosaid.View>
local views = {}

local function item(text, from, to, group, priority)
  local row, col = Text.position(text, from)
  local end_row, end_col = Text.end_position(text, from, to)
  return { row = row, col = col, end_row = end_row, end_col = end_col, group = group, priority = priority }
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
      last = item(result.text, span[1], span[2], coloured and group or nil, PRIORITY)
      items[#items + 1] = last
    end
    local name, role = Labels.parts(quote, speaker, options, not (speaker and seen[speaker.id]))
    local said = name .. "\n" .. (role or "")
    -- At the line's end one label is enough for a row of quotations by one speaker.
    local again = position == "eol" and last and last.end_row == last_row and said == last_label
    if last and position ~= "off" and name ~= "" and not again then
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
    items[#items + 1] = item(result.text, scare.start, scare["end"], "WhoSaidScare", PRIORITY + 2)
  end
end

-- Text order; what lies inside something else is drawn over it.
local function arrange(items)
  table.sort(items, function(a, b)
    if a.row ~= b.row then
      return a.row < b.row
    end
    if a.col ~= b.col then
      return a.col < b.col
    end
    return a.priority < b.priority
  end)
  local reach, last, end_row, end_col = {}, -1, -1, -1
  for i, it in ipairs(items) do
    local inside = it.end_row < end_row or (it.end_row == end_row and it.end_col <= end_col)
    if inside then
      it.priority = it.priority + 1
    else
      end_row, end_col = it.end_row, it.end_col
    end
    last = math.max(last, it.end_row)
    reach[i] = last
  end
  return reach
end

-- The first item that can reach down to a row.
local function first_reaching(view, row)
  local low, high = 1, #view.items + 1
  while low < high do
    local middle = math.floor((low + high) / 2)
    if view.reach[middle] >= row then
      high = middle
    else
      low = middle + 1
    end
  end
  return low
end

-- Set the anchors of the items in [top, bottom] that have none yet. Only where the text is still that of the result.
local function place_anchors(bufnr, view, top, bottom)
  if view.tick ~= vim.api.nvim_buf_get_changedtick(bufnr) then
    return
  end
  for i = first_reaching(view, top), #view.items do
    local it = view.items[i]
    if it.row > bottom then
      break
    end
    if not it.id and it.end_row >= top then
      it.id = vim.api.nvim_buf_set_extmark(bufnr, anchors, it.row, it.col, {
        end_row = it.end_row,
        end_col = it.end_col,
        hl_group = it.group,
        priority = it.priority,
        right_gravity = true,
        end_right_gravity = false,
        invalidate = true,
        undo_restore = true,
      })
      view.by_anchor[it.id] = it
    end
  end
end

local function set_label(bufnr, view, id, row, col)
  vim.api.nvim_buf_set_extmark(bufnr, labels, row, col, {
    id = id, -- that of its anchor
    virt_text = view.by_anchor[id].label,
    virt_text_pos = view.position,
    hl_mode = "replace", -- to combine would let the quotation's highlight into the label
    priority = PRIORITY,
    right_gravity = false,
    invalidate = true,
    undo_restore = true,
  })
end

-- Bring one label to where its anchor ends, or away.
local function sync_label(bufnr, view, mark)
  local id, details = mark[1], mark[4]
  local row, col = details.end_row, details.end_col
  local gone = details.invalid or (mark[2] == row and mark[3] == col)
  local wanted = not gone and not (view.position == "inline" and Guard.holds(bufnr))
  local now = vim.api.nvim_buf_get_extmark_by_id(bufnr, labels, id, { details = true })
  local there = now[1] ~= nil
  if wanted and not (there and now[1] == row and now[2] == col and not now[3].invalid) then
    set_label(bufnr, view, id, row, col)
  elseif there and not wanted then
    vim.api.nvim_buf_del_extmark(bufnr, labels, id)
  end
end

-- Bring the marks in the rows [top, bottom] of a window up to date. Cheap when nothing has changed.
local function sync(bufnr, winid, top, bottom)
  local view = views[bufnr]
  local tick = vim.api.nvim_buf_get_changedtick(bufnr)
  local drawn = ("%d %d %d %s"):format(tick, top, bottom, Guard.holds(bufnr))
  if view.synced[winid] == drawn then
    return
  end
  view.synced[winid] = drawn
  place_anchors(bufnr, view, top, bottom)
  local range = { details = true, overlap = true }
  for _, mark in ipairs(vim.api.nvim_buf_get_extmarks(bufnr, anchors, { top, 0 }, { bottom, -1 }, range)) do
    local it = view.by_anchor[mark[1]]
    if it and it.label then
      sync_label(bufnr, view, mark)
    end
  end
end

-- Bring all windows of a buffer up to date, a little beyond what is seen.
local function sync_windows(bufnr)
  local view = views[bufnr]
  if not view then
    return
  end
  view.synced = {}
  for _, winid in ipairs(vim.fn.win_findbuf(bufnr)) do
    local margin = vim.api.nvim_win_get_height(winid)
    local top = math.max(0, vim.fn.line("w0", winid) - 1 - margin)
    local bottom = math.max(vim.fn.line("w$", winid), vim.fn.line("w0", winid)) + margin
    sync(bufnr, winid, top, math.min(bottom, vim.api.nvim_buf_line_count(bufnr)) - 1)
  end
end

---@type fun(bufnr: integer, err: string)
local on_failure

-- Nothing that is done here may come back as an error at every key.
local function protected(bufnr, action, ...)
  local ok, err = xpcall(action, debug.traceback, bufnr, ...)
  if not ok then
    views[bufnr] = nil
    vim.schedule(function()
      on_failure(bufnr, err)
    end)
  end
end

local function on_win(_, winid, bufnr, top, bottom)
  if not views[bufnr] then
    return false
  end
  protected(bufnr, function()
    if Guard.release(bufnr) then
      views[bufnr].synced = {}
    end
    sync(bufnr, winid, top, math.min(bottom, vim.api.nvim_buf_line_count(bufnr) - 1))
  end)
  return false
end

local attached = false

--- Start to draw; more than once is harmless.
---@param failure fun(bufnr: integer, err: string) called, outside of any redraw, when a buffer cannot be drawn
function M.attach(failure)
  on_failure = failure
  if attached then
    return
  end
  attached = true
  vim.api.nvim_set_decoration_provider(anchors, { on_win = on_win })
  Guard.attach({
    active = function(bufnr)
      return views[bufnr] ~= nil and views[bufnr].position == "inline"
    end,
    cleared = function(bufnr)
      vim.api.nvim_buf_clear_namespace(bufnr, labels, 0, -1)
      views[bufnr].synced = {}
    end,
    released = function(bufnr)
      if vim.api.nvim_buf_is_valid(bufnr) then
        protected(bufnr, sync_windows)
      end
    end,
  })
end

--- Show a result. The old marks go and the new ones come between two redraws.
---@param bufnr integer
---@param result whosaid.Result
---@param config whosaid.Config
---@param colours table<string, integer>
function M.show(bufnr, result, config, colours)
  local position = config.labels.position
  if position == "inline" and not Guard.allows_inline(bufnr) then
    position = "eol"
  end
  local items = {}
  quote_items(items, result, config, colours, position)
  scare_items(items, result, config)
  local reach = arrange(items)
  M.erase(bufnr)
  views[bufnr] =
    { tick = result.tick, items = items, reach = reach, by_anchor = {}, position = position, synced = {} }
  protected(bufnr, sync_windows)
end

--- Take all marks of a buffer away.
---@param bufnr integer
function M.erase(bufnr)
  views[bufnr] = nil
  if vim.api.nvim_buf_is_valid(bufnr) then
    vim.api.nvim_buf_clear_namespace(bufnr, anchors, 0, -1)
    vim.api.nvim_buf_clear_namespace(bufnr, labels, 0, -1)
  end
end

--- Forget what belongs to a buffer that is gone.
---@param bufnr integer
function M.forget(bufnr)
  views[bufnr] = nil
  Guard.forget(bufnr)
end

return M
