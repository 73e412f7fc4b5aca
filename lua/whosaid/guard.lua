-- Inline virtual text takes part in the columns that Neovim computes with. Where those columns decide about the text,
-- the labels are taken away before Neovim computes and put back by the redraw that follows, so that nothing is seen of
-- it:
--
--   gq, gw, g@                      from the key on until the operator has ended
--   typing that may break lines     at each key: 'textwidth', 'wrapmargin', Virtual Replace mode
--   <Tab>, CTRL-Y, CTRL-E           at that key in Insert mode: they look at columns, of neighbouring lines too
--   p, P, CTRL-R in Insert mode     at that key, when the register may be a block
--   . and a selection's operators   at that key: how much is to be repeated is remembered in columns
--   : with a column in a pattern    when the command line is entered: \%44v
--   g&                              at that key: it repeats the last pattern without a command line
--   blockwise modes                 until normal mode has ended the operation: a block insertion reaches its other
--                                   rows only after InsertLeave and ModeChanged
--   typing in a very long line      until normal mode: Neovim measures the line with its labels at each key
--
-- 'formatoptions' with `a` reformats whole paragraphs at any change, 'virtualedit' lets the cursor into a label, where
-- typing tears the text apart, and 'diff' puts two texts side by side: with these labels stand at the end of the line.
local M = {}

---@type table<integer, "moment"|"mode"> until the next redraw, or until normal mode
local held = {}

-- Bytes. Measuring a line with inline labels takes some milliseconds from here on.
local LONG_LINE = 32768

---@class whosaid.GuardCallbacks
---@field active fun(bufnr: integer): boolean whether there are inline labels
---@field cleared fun(bufnr: integer) take the labels away at once
---@field released fun(bufnr: integer) show them again

---@type whosaid.GuardCallbacks
local renderer

local namespace = vim.api.nvim_create_namespace("whosaid.guard")

local function mode()
  return vim.api.nvim_get_mode().mode
end

local function is_block(name)
  local first = name:sub(1, 1)
  return first == "\22" or first == "\19" or name:sub(1, 3) == "no\22"
end

-- Whether what was held may be shown again. The mode alone does not tell: it is already called normal while an operator
-- waits ("o"), and while a block insertion out of a macro redraws the screen before it has ended ("m").
local function may_release(bufnr)
  if vim.fn.state("mo") ~= "" then
    return false
  end
  local now = mode()
  return held[bufnr] == "moment" or now == "n" or now:lower() == "v"
end

--- Do something that changes the labels of a buffer. The column that the cursor wants to keep, in the rows that follow,
--- was counted with those in front of it, and goes with them; but `gv` restores that of a block, counted without any.
--- While labels are held none comes or goes, and to ask for that column would have Neovim count it now, without them.
---@param bufnr integer
---@param action fun()
function M.keep_column(bufnr, action)
  if held[bufnr] or bufnr ~= vim.api.nvim_get_current_buf() then
    return action()
  end
  local wanted, column = vim.fn.winsaveview().curswant, vim.fn.virtcol(".")
  action()
  local now = vim.fn.virtcol(".")
  if now ~= column and wanted ~= now - 1 and wanted < vim.v.maxcol then
    vim.fn.winrestview({ curswant = math.max(0, wanted + now - column) })
  end
end

local function hold(bufnr, how)
  if not held[bufnr] and how == "mode" then
    M.keep_column(bufnr, function()
      renderer.cleared(bufnr)
    end)
  elseif not held[bufnr] then
    renderer.cleared(bufnr)
  end
  if held[bufnr] ~= "mode" then
    held[bufnr] = how
  end
end

--- Let the labels be shown again if nothing speaks against it.
---@param bufnr integer
---@return boolean released
function M.release(bufnr)
  if not held[bufnr] or not may_release(bufnr) then
    return false
  end
  held[bufnr] = nil
  return true
end

--- Whether the labels of a buffer must not be there now.
---@param bufnr integer
---@return boolean
function M.holds(bufnr)
  return held[bufnr] ~= nil
end

local function needs_columns(winid)
  local where = vim.wo[winid].virtualedit
  local enters_labels = where:find("all", 1, true) ~= nil or where:find("insert", 1, true) ~= nil
  return enters_labels or vim.wo[winid].diff
end

--- Whether labels may stand inline at all in a buffer.
---@param bufnr integer
---@return boolean
function M.allows_inline(bufnr)
  if vim.bo[bufnr].formatoptions:find("a", 1, true) then
    return false
  end
  return not vim.iter(vim.fn.win_findbuf(bufnr)):any(needs_columns)
end

--- Forget a buffer.
---@param bufnr integer
function M.forget(bufnr)
  held[bufnr] = nil
end

-- Behind CTRL-R, and CTRL-O or CTRL-P after it: the next key is a register. (Elsewhere CTRL-O leaves Insert mode.)
local puts_register = { ["\18"] = true, ["\15"] = true, ["\16"] = true }
local reads_columns = { ["\t"] = true, ["\25"] = true, ["\5"] = true }

-- In Insert and Replace mode.
local function typing_reads_columns(bufnr, now, before, key)
  if reads_columns[key] or now:sub(1, 2) == "Rv" or puts_register[before] then
    return true
  end
  local breaks = vim.bo[bufnr].textwidth > 0 or vim.bo[bufnr].wrapmargin > 0
  return breaks and key:byte() ~= 128 -- a special key, such as an arrow or the mouse
end

local DELETE = vim.keycode("<Del>")

-- In characterwise Visual mode: operators (CTRL-A and CTRL-X too), their second keys, and the character behind `r`.
local function operates_on_selection(before, key)
  return before == "r"
    or key == DELETE
    or key:find("^[dxcsry~uUpPJ!=<>:\1\24]$")
    or before == "g" and key:find("^[?qw@]$")
end

-- In Normal and Visual mode.
local function command_reads_columns(now, before, key)
  if now == "v" then
    return operates_on_selection(before, key)
  elseif key == "p" or key == "P" then
    return vim.fn.getregtype(vim.v.register):byte() == 22
  elseif key == "." or (key == "v" and before:find("^%d$")) then
    return true
  end
  return before == "g" and key:find("^[qw@&]$") ~= nil
end

-- Keys come here after mappings, also out of macros, `:normal`, feedkeys and repetition by `.`.
local last_key = ""
local function on_key(key)
  local before = last_key
  last_key = key
  local bufnr = vim.api.nvim_get_current_buf()
  if key == "" or not renderer.active(bufnr) then
    return
  end
  local now = mode()
  local first = now:sub(1, 1)
  local reads = false
  if first == "i" or first == "R" then
    reads = typing_reads_columns(bufnr, now, before, key)
    if vim.fn.col("$") > LONG_LINE then
      hold(bufnr, "mode")
    end
  elseif (first == "n" and now:sub(2, 2) ~= "o") or now:lower() == "v" then
    reads = command_reads_columns(now, before, key)
  elseif first == "s" then
    reads = key:byte() ~= 128 -- what is typed replaces the selection
  end
  if reads then
    hold(bufnr, "moment")
  end
end

local function on_mode_changed()
  local bufnr = vim.api.nvim_get_current_buf()
  if renderer.active(bufnr) and is_block(vim.v.event.new_mode) then
    hold(bufnr, "mode")
  end
end

-- Commands come here however they are given, also those that `&` and `@:` stand for. Once a pattern had a column, any
-- of them may use it again: :&&
local pattern_has_column = false
local function on_cmdline_leave()
  pattern_has_column = pattern_has_column or vim.fn.getcmdline():find("%%[<>]?[%d.]+v") ~= nil
  local bufnr = vim.api.nvim_get_current_buf()
  if pattern_has_column and vim.v.event.cmdtype == ":" and renderer.active(bufnr) then
    hold(bufnr, "moment")
  end
end

-- Show the labels that were held. Neovim 0.12 has told by now which column the cursor keeps to after a command, and has
-- told it without them.
local function show_again(bufnr)
  if bufnr ~= vim.api.nvim_get_current_buf() or mode() ~= "n" then
    return renderer.released(bufnr)
  end
  local wanted, cells = vim.fn.winsaveview().curswant, vim.fn.virtcol(".", true)
  renderer.released(bufnr)
  local shift = vim.fn.virtcol(".") - cells[2]
  if shift ~= 0 and wanted >= cells[1] - 1 and wanted < cells[2] then
    vim.fn.winrestview({ curswant = wanted + shift })
  end
end

-- Neovim is about to wait for a key with nothing pending.
local function on_safe_state()
  for bufnr in pairs(held) do
    if M.release(bufnr) then
      show_again(bufnr)
    end
  end
end

--- Start to watch keys and modes.
---@param callbacks whosaid.GuardCallbacks
function M.attach(callbacks)
  renderer = callbacks
  vim.on_key(function(key)
    -- Neovim would report an error and drop the callback; then the text would no longer be guarded.
    local ok, err = pcall(on_key, key)
    if not ok then
      require("whosaid.log").once("guarding the text failed: " .. tostring(err), vim.log.levels.ERROR)
    end
  end, namespace)
  local augroup = vim.api.nvim_create_augroup("whosaid.guard", {})
  local function on(event, desc, callback)
    vim.api.nvim_create_autocmd(event, { group = augroup, desc = "whosaid: " .. desc, callback = callback })
  end
  on("ModeChanged", "no labels in blockwise modes", on_mode_changed)
  on("CmdlineLeave", "no labels for a command that counts columns", on_cmdline_leave)
  on("SafeState", "labels again", on_safe_state)
end

return M
