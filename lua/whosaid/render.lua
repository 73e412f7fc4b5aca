-- The marks of a buffer. An *anchor* covers each span of a quotation and colours it; it moves with the text and goes
-- when its text is deleted. A *label* is derived from the anchor of a quotation's last span at each redraw, so it is
-- right between a change and the next result as well, and can be taken away and put back at any time (see guard.lua).
local Guard = require("whosaid.guard")
local View = require("whosaid.view")

local M = {}

-- Above syntax and tree-sitter, below what users mark themselves.
local PRIORITY = 190

local anchors = vim.api.nvim_create_namespace("whosaid.anchors")
local labels = vim.api.nvim_create_namespace("whosaid.labels")

---@class whosaid.View what is to be seen in a buffer
---@field result whosaid.Result
---@field tick integer changedtick at which the text was last known to be that of the result
---@field items whosaid.Item[] in text order
---@field reach integer[] the last row of all items up to this one
---@field by_anchor table<integer, whosaid.Item>
---@field position "inline"|"eol"|"off"
---@field synced table<integer, string> by window: of what it was brought up to date last

---@type table<integer, whosaid.View>
local views = {}

-- Around which byte of a row that is longer than its window the window is; nil: at the row's beginning or its end.
local function middle_of_view(winid, row)
  local cursor = vim.api.nvim_win_get_cursor(winid)
  if row == cursor[1] - 1 then
    return cursor[2]
  elseif not vim.wo[winid].wrap then
    local left = vim.api.nvim_win_call(winid, vim.fn.winsaveview).leftcol
    return vim.fn.virtcol2col(winid, row + 1, left + 1)
  end
end

-- Add a part of a row; rows that follow each other make one stretch.
local function add_part(stretches, row, from, to)
  local last = stretches[#stretches]
  if last and last[3] == row - 1 and last[4] == -1 and from == 0 then
    last[3], last[4] = row, to
  else
    stretches[#stretches + 1] = { row, from, row, to }
  end
end

-- Those of the rows [top, bottom] that are not in a closed fold, or are the first row of one. Only folds can be the
-- reason when there are more rows than fill the window and its margins.
local function unfolded_rows(winid, top, bottom)
  local folded = bottom - top > 4 * vim.api.nvim_win_get_height(winid)
  local function collect()
    local rows, row = {}, top
    while row <= bottom do
      rows[#rows + 1] = row
      row = math.max(row + 1, folded and vim.fn.foldclosedend(row + 1) or 0)
    end
    return rows
  end
  return folded and vim.api.nvim_win_call(winid, collect) or collect()
end

-- What can be seen of the rows [top, bottom] in a window: of a row that is longer than it, as a text in one line is,
-- only a part.
---@return whosaid.Stretch[]
local function visible_stretches(bufnr, winid, top, bottom)
  local rows = vim.wo[winid].wrap and vim.api.nvim_win_get_height(winid) or 2 -- that a line fills, and a margin
  local reach = 2 * rows * vim.api.nvim_win_get_width(winid) -- bytes: a character of two bytes in each cell
  local stretches = {}
  for _, row in ipairs(unfolded_rows(winid, top, bottom)) do
    local start = vim.api.nvim_buf_get_offset(bufnr, row)
    local length = vim.api.nvim_buf_get_offset(bufnr, row + 1) - start
    local middle = length > 2 * reach and middle_of_view(winid, row)
    if length <= 2 * reach then
      add_part(stretches, row, 0, -1)
    elseif middle then
      add_part(stretches, row, math.max(0, middle - reach), math.min(length, middle + reach))
    else
      add_part(stretches, row, 0, reach)
      add_part(stretches, row, length - reach, -1)
    end
  end
  return stretches
end

-- Whether the text is still that of the result. Writing the file raises the changedtick, too; so does the preview of a
-- command while it is drawn, of which nobody is told that the text is another one.
local function is_current(bufnr, view)
  local tick = vim.api.nvim_buf_get_changedtick(bufnr)
  if not view.result.outdated and vim.api.nvim_get_mode().mode ~= "c" then
    view.tick = tick
  end
  return view.tick == tick
end

-- Set the anchors of the items in a stretch that have none yet.
local function place_anchors(bufnr, view, stretch)
  if not is_current(bufnr, view) then
    return
  end
  for it in View.within(view.items, view.reach, stretch) do
    if not it.id then
      it.id = vim.api.nvim_buf_set_extmark(bufnr, anchors, it.row, it.col, {
        end_row = it.end_row,
        end_col = it.end_col,
        hl_group = it.group,
        priority = PRIORITY,
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
    strict = false, -- Neovim can leave an anchor behind the end of its line, as CTRL-T in Virtual Replace mode does
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

local function sync_stretch(bufnr, view, stretch)
  place_anchors(bufnr, view, stretch)
  local from, to = { stretch[1], stretch[2] }, { stretch[3], stretch[4] }
  for _, mark in ipairs(vim.api.nvim_buf_get_extmarks(bufnr, anchors, from, to, { details = true, overlap = true })) do
    local it = view.by_anchor[mark[1]]
    if it and it.label then
      sync_label(bufnr, view, mark)
    end
  end
end

-- Bring the marks in the rows [top, bottom] of a window up to date. Cheap when nothing has changed.
local function sync(bufnr, winid, top, bottom)
  local view = views[bufnr]
  local stretches = visible_stretches(bufnr, winid, top, bottom)
  local drawn = { vim.api.nvim_buf_get_changedtick(bufnr), Guard.holds(bufnr) and 1 or 0 }
  for _, stretch in ipairs(stretches) do
    vim.list_extend(drawn, stretch)
  end
  local key = table.concat(drawn, " ")
  if view.synced[winid] == key then
    return
  end
  view.synced[winid] = key
  for _, stretch in ipairs(stretches) do
    sync_stretch(bufnr, view, stretch)
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

--- Start to draw.
---@param failure fun(bufnr: integer, err: string) called, outside of any redraw, when a buffer cannot be drawn
function M.attach(failure)
  on_failure = failure
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

local function erase(bufnr)
  views[bufnr] = nil
  vim.api.nvim_buf_clear_namespace(bufnr, anchors, 0, -1)
  vim.api.nvim_buf_clear_namespace(bufnr, labels, 0, -1)
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
  local items, reach = View.items(result, config, colours, position)
  Guard.keep_column(bufnr, function()
    erase(bufnr)
    views[bufnr] = {
      result = result,
      tick = vim.api.nvim_buf_get_changedtick(bufnr),
      items = items,
      reach = reach,
      by_anchor = {},
      position = position,
      synced = {},
    }
    protected(bufnr, sync_windows)
  end)
end

--- Lines before a row were deleted. Their labels are at its start now, where Neovim 0.10 counts them in the column of
--- the cursor as long as they are there.
---@param bufnr integer
---@param row integer
function M.lines_deleted(bufnr, row)
  if not views[bufnr] or row >= vim.api.nvim_buf_line_count(bufnr) then
    return
  end
  protected(bufnr, function()
    sync_stretch(bufnr, views[bufnr], { row, 0, row, 0 })
  end)
end

--- Take all marks of a buffer away.
---@param bufnr integer
function M.erase(bufnr)
  if vim.api.nvim_buf_is_valid(bufnr) then
    Guard.keep_column(bufnr, function()
      erase(bufnr)
    end)
  else
    views[bufnr] = nil
  end
end

--- Forget what belongs to a buffer that is gone.
---@param bufnr integer
function M.forget(bufnr)
  views[bufnr] = nil
  Guard.forget(bufnr)
end

return M
