-- From quotation to quotation.
local Buffer = require("whosaid.buffer")
local Labels = require("whosaid.labels")
local Log = require("whosaid.log")
local Result = require("whosaid.result")
local Search = require("whosaid.search")
local Text = require("whosaid.text")

local M = {}

-- The index of the quotation that is `count` steps away, and whether the way went round the end.
local function target(quotes, offset, direction, count, wrap)
  local index = Search.first(quotes, function(quote)
    return direction > 0 and quote.start > offset or direction < 0 and quote.start >= offset
  end)
  index = (direction > 0 and index or index - 1) + direction * (count - 1)
  if index >= 1 and index <= #quotes then
    return index, false
  elseif wrap then
    return (index - 1) % #quotes + 1, true
  end
end

-- "2 of 7: Name", unless 'shortmess' forbids such messages as it does for a search, or there is no room.
local function report(state, quotes, index, wrapped)
  local short = vim.o.shortmess
  if short:find("S", 1, true) or vim.v.echospace < 1 then
    return
  end
  local quote = quotes[index]
  local name = Labels.parts(quote, Result.speaker_of(state.result, quote), state.config.labels, true)
  local sign = wrapped and not short:find("s", 1, true) and "W " or ""
  local message = ("%squotation %d of %d: %s"):format(sign, index, #quotes, name)
  vim.api.nvim_echo({ { Text.shorten(message, vim.v.echospace) } }, false, {})
end

--- Move the cursor to the start of a quotation.
---@param direction 1|-1
---@param options? { count?: integer, wrap?: boolean }
---@return boolean moved
function M.go(direction, options)
  options = options or {}
  local state = Buffer.require_current()
  if not state then
    return false
  end
  local wrap = options.wrap
  if wrap == nil then
    wrap = vim.o.wrapscan
  end
  local quotes = Result.shown(state.result, state.config)
  local cursor = vim.api.nvim_win_get_cursor(0)
  local offset = Text.offset(state.result.text, cursor[1] - 1, cursor[2])
  if #quotes == 0 then
    Log.notify("no quotations in this text", vim.log.levels.WARN)
    return false
  end
  local index, wrapped = target(quotes, offset, direction, math.max(1, options.count or 1), wrap)
  if not index then
    Log.notify(direction > 0 and "no quotation below" or "no quotation above", vim.log.levels.WARN)
    return false
  end
  M.jump(state, quotes[index].start)
  report(state, quotes, index, wrapped)
  return true
end

--- Move the cursor of the current window to an offset: remembered in the jump list, folds opened as by a search.
---@param state whosaid.Annotated its buffer is in the current window
---@param offset integer
function M.jump(state, offset)
  local row, col = Text.position(state.result.text, offset)
  vim.cmd("normal! m'")
  vim.api.nvim_win_set_cursor(0, { row + 1, col })
  local open = vim.opt.foldopen:get()
  if vim.list_contains(open, "search") or vim.list_contains(open, "all") then
    vim.cmd("normal! zv")
  end
end

return M
