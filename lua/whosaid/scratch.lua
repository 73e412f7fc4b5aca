-- Scratch windows: a buffer without file, not listed, thrown away when hidden.
local M = {}

local augroup = vim.api.nvim_create_augroup("whosaid.scratch", {})

---@alias whosaid.Mods table the modifiers of a command, as `smods` of nvim_create_user_command has them

---@class whosaid.ScratchOptions
---@field name string last part of the buffer's name
---@field lines string[]
---@field filetype? string
---@field height? integer rows of the window, where it stands above or below another
---@field modifiable? boolean stay editable; default false
---@field smods? whosaid.Mods
---@field reload? fun(bufnr: integer) what `:edit` does; without it the lines come back

--- Replace the lines of a scratch buffer that may be locked.
---@param bufnr integer
---@param lines string[]
function M.set_lines(bufnr, lines)
  local locked = not vim.bo[bufnr].modifiable
  vim.bo[bufnr].modifiable = true
  vim.api.nvim_buf_set_lines(bufnr, 0, -1, true, lines)
  vim.bo[bufnr].modifiable = not locked
  vim.bo[bufnr].modified = false
end

-- A buffer's name must be unique; an older scratch buffer of the same name makes room.
local function set_name(bufnr, name)
  local full = "whosaid://" .. name
  for _, other in ipairs(vim.api.nvim_list_bufs()) do
    if other ~= bufnr and vim.api.nvim_buf_get_name(other) == full then
      vim.api.nvim_buf_delete(other, { force = true })
    end
  end
  vim.api.nvim_buf_set_name(bufnr, full)
end

-- The last window cannot be closed: there another buffer comes into it.
local function close()
  if not pcall(vim.cmd.close) then
    vim.cmd.bwipeout({ bang = true })
  end
end

--- Whether a window that is asked for is to be in a tab page of its own.
---@param mods? whosaid.Mods
---@return boolean
function M.in_new_tab(mods)
  return mods ~= nil and (mods.tab or -1) >= 0
end

-- Split the window where the modifiers say, else below all others.
local function split(mods)
  local placed = mods.vertical or M.in_new_tab(mods) or (mods.split or "") ~= ""
  vim.cmd.split({ mods = placed and mods or vim.tbl_extend("force", mods, { split = "botright" }) })
  return vim.api.nvim_get_current_win()
end

--- Open a split with a scratch buffer; `q` closes it.
---@param options whosaid.ScratchOptions
---@return integer bufnr
---@return integer winid
function M.open(options)
  local mods = options.smods or {}
  local winid = split(mods) -- the first thing, because it may fail
  local bufnr = vim.api.nvim_create_buf(false, true)
  vim.bo[bufnr].bufhidden = "wipe"
  vim.api.nvim_win_set_buf(winid, bufnr) -- before an older one goes, of which this window may be a split
  set_name(bufnr, options.name)
  if options.height and not mods.vertical and not M.in_new_tab(mods) then
    vim.api.nvim_win_set_height(winid, options.height)
    vim.wo[winid][0].winfixheight = true
  end
  M.set_lines(bufnr, options.lines)
  vim.bo[bufnr].modifiable = options.modifiable or false
  if options.filetype then
    vim.bo[bufnr].filetype = options.filetype
  end
  vim.wo[winid][0].spell = false
  -- There is nothing to be read: without this `:edit` would leave the buffer empty.
  vim.api.nvim_create_autocmd("BufReadCmd", {
    group = augroup,
    buffer = bufnr,
    desc = "whosaid: the lines again",
    callback = function()
      if options.reload then
        options.reload(bufnr)
      else
        M.set_lines(bufnr, options.lines)
      end
    end,
  })
  vim.keymap.set("n", "q", close, { buffer = bufnr, nowait = true, desc = "close" })
  return bufnr, winid
end

return M
