-- Inline virtual text takes part in the columns that Neovim computes with. Where those columns decide about the text
-- (automatic wrapping, gq, blockwise operations) the labels must be gone before Neovim computes, and may come back
-- when it is done:
--
--   automatic wrapping   no label on the cursor's row while inserting
--   gq, gw, g@ and `.`   no label in the buffer from the key on until the operator has ended
--   blockwise modes      no label in the buffer until normal mode has ended the operation; a block insertion is
--                        applied to its other rows only after InsertLeave and ModeChanged
--
-- `formatoptions` with `a` reformats whole paragraphs at any change: there labels stand at the end of the line.
local M = {}

---@type table<integer, "operator"|"block">
local held = {}
---@type table<integer, integer> the cursor's row while inserting
local inserting = {}
---@class whosaid.GuardCallbacks
---@field active fun(bufnr: integer): boolean whether there are inline labels
---@field cleared fun(bufnr: integer, row?: integer) take the labels away, of the buffer or of a row, at once
---@field released fun(bufnr: integer) show again what may be shown

---@type whosaid.GuardCallbacks
local renderer

local namespace = vim.api.nvim_create_namespace("whosaid.guard")
local attached = false

local BLOCK = { ["\22"] = true, ["\19"] = true }

local function mode()
  return vim.api.nvim_get_mode().mode
end

local function is_block(name)
  return BLOCK[name:sub(1, 1)] or name:sub(1, 3) == "no\22"
end

-- Whether what was held may be shown again.
local function may_release(bufnr)
  local now = mode()
  if held[bufnr] == "operator" then
    return now:sub(1, 2) ~= "no"
  end
  return now == "n" or now:lower() == "v"
end

local function hold(bufnr, why)
  if held[bufnr] == "block" then
    return
  end
  if not held[bufnr] then
    held[bufnr] = why
    renderer.cleared(bufnr)
  else
    held[bufnr] = why
  end
end

--- Show the labels again if nothing speaks against it.
---@param bufnr integer
---@return boolean released
function M.release(bufnr)
  if not held[bufnr] or not may_release(bufnr) then
    return false
  end
  held[bufnr] = nil
  return true
end

-- After the command that is running now: a redraw may have come first.
local function release_soon(bufnr)
  vim.schedule(function()
    if vim.api.nvim_buf_is_valid(bufnr) and M.release(bufnr) then
      renderer.released(bufnr)
    end
  end)
end

--- Whether typing in this buffer may move text according to its columns.
---@param bufnr integer
---@return boolean
function M.wraps(bufnr)
  local o = vim.bo[bufnr]
  return o.textwidth > 0 or o.wrapmargin > 0 or o.softtabstop ~= 0 or mode():sub(1, 2) == "Rv"
end

--- Whether labels may stand inline at all in this buffer.
---@param bufnr integer
---@return boolean
function M.allows_inline(bufnr)
  return not vim.bo[bufnr].formatoptions:find("a", 1, true)
end

--- Which labels must not be there now.
---@param bufnr integer
---@return "all"|integer|nil all, those of one row (0-based), or none
function M.hidden(bufnr)
  if held[bufnr] then
    return "all"
  end
  local typing = inserting[bufnr] or mode():find("^[iR]")
  if typing and vim.api.nvim_get_current_buf() == bufnr and M.wraps(bufnr) then
    return vim.api.nvim_win_get_cursor(0)[1] - 1
  end
end

--- Forget a buffer.
---@param bufnr integer
function M.forget(bufnr)
  held[bufnr] = nil
  inserting[bufnr] = nil
end

-- The keys that start what reads columns. They come here after mappings, also from macros, `:normal` and feedkeys.
local last_key = ""
local function on_key(key)
  local before = last_key
  last_key = key
  if key ~= "." and not (before == "g" and (key == "q" or key == "w" or key == "@")) then
    return
  end
  local bufnr = vim.api.nvim_get_current_buf()
  local now = mode()
  if renderer.active(bufnr) and (now:sub(1, 1) == "n" or now:lower() == "v") then
    hold(bufnr, "operator")
    release_soon(bufnr)
  end
end

local function on_mode_changed()
  local bufnr = vim.api.nvim_get_current_buf()
  if not renderer.active(bufnr) then
    return
  end
  local new = vim.v.event.new_mode
  if is_block(new) then
    hold(bufnr, "block")
  elseif new:sub(1, 2) == "no" and vim.list_contains({ "gq", "gw", "g@" }, vim.v.operator) then
    hold(bufnr, "operator")
  end
  if held[bufnr] then
    release_soon(bufnr)
  end
end

local function on_insert(bufnr, event)
  if not renderer.active(bufnr) then
    return
  end
  if event == "InsertLeave" then
    inserting[bufnr] = nil
    vim.schedule(function()
      renderer.released(bufnr)
    end)
    return
  end
  local row = vim.api.nvim_win_get_cursor(0)[1] - 1
  local left = inserting[bufnr] and inserting[bufnr] ~= row
  inserting[bufnr] = row
  if M.wraps(bufnr) then
    renderer.cleared(bufnr, row)
    if left then
      renderer.released(bufnr)
    end
  end
end

--- Start to watch keys and modes.
---@param callbacks whosaid.GuardCallbacks
function M.attach(callbacks)
  renderer = callbacks
  if attached then
    return
  end
  attached = true
  vim.on_key(function(key)
    on_key(key)
  end, namespace)
  local augroup = vim.api.nvim_create_augroup("whosaid.guard", {})
  vim.api.nvim_create_autocmd("ModeChanged", { group = augroup, callback = on_mode_changed })
  vim.api.nvim_create_autocmd({ "InsertEnter", "InsertCharPre", "CursorMovedI", "InsertLeave" }, {
    group = augroup,
    callback = function(args)
      on_insert(args.buf, args.event)
    end,
  })
end

return M
