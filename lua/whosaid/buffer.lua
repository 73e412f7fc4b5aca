-- The annotated buffers: one state each, from enabling to wiping, and when its annotation is renewed.
local Config = require("whosaid.config")
local Highlight = require("whosaid.highlight")
local Log = require("whosaid.log")
local Render = require("whosaid.render")
local Result = require("whosaid.result")
local Status = require("whosaid.status")

local M = {}

---@class whosaid.State
---@field bufnr integer
---@field automatic boolean enabled because of its filetype
---@field forced boolean enabled although it is longer than max_size
---@field waiting boolean it is longer than max_size: not annotated until it is shorter
---@field pending boolean the text has changed, or may have, since `result`
---@field timer? uv.uv_timer_t
---@field cost number milliseconds that the last renewal took
---@field config whosaid.Config
---@field colours table<string, integer> speakers' colours by name
---@field result? whosaid.Result

---@class whosaid.Annotated: whosaid.State
---@field result whosaid.Result true for the text as it is now

---@type table<integer, whosaid.State>
local states = {}

---@type table<integer, boolean> buffers whose changes are watched, once each however often they are enabled
local attached = {}

local function stop_timer(state)
  if state.timer then
    state.timer:stop()
    state.timer:close()
  end
  state.timer = nil
end

local function announce(bufnr)
  -- An autocommand of the user's that fails is reported by Neovim and does not come back here.
  vim.api.nvim_exec_autocmds("User", { pattern = "WhoSaidUpdate", modeline = false, data = { buf = bufnr } })
end

local function is_large(state)
  local size = vim.api.nvim_buf_get_offset(state.bufnr, vim.api.nvim_buf_line_count(state.bufnr))
  return size > state.config.max_size
end

-- Whether a text that was too long is so still; that was said already. The options may have changed since.
local function still_waits(state)
  if state.waiting then
    state.config = Config.get(state.bufnr)
  end
  return state.waiting and is_large(state)
end

-- Take away all that is shown of an annotation.
local function clear(bufnr)
  Render.erase(bufnr)
  if vim.api.nvim_buf_is_valid(bufnr) then
    Status.clear(bufnr)
    announce(bufnr)
  end
end

-- The buffer cannot be annotated: say so once and leave it alone.
local function give_up(state, message, detail)
  M.disable(state.bufnr)
  local name = vim.api.nvim_buf_is_valid(state.bufnr) and vim.api.nvim_buf_get_name(state.bufnr) or ""
  name = name == "" and "the buffer" or vim.fs.basename(name)
  Log.error(("%s; %s is no longer annotated"):format(message, name), detail)
end

-- The text is too long: say so and take its marks away until it is shorter, as after undo.
local function put_off(state)
  local message = ("longer than max_size (%d); `:WhoSaid enable!` insists"):format(state.config.max_size)
  state.waiting, state.result = true, nil
  clear(state.bufnr)
  Log.notify(message, vim.log.levels.WARN)
end

-- Annotate the text as it is now and show the outcome.
local function renew(state)
  stop_timer(state)
  state.config = Config.get(state.bufnr)
  if is_large(state) and not state.forced then
    put_off(state)
    return false
  end
  state.waiting = false
  local started = vim.uv.hrtime()
  local ran, result, err = xpcall(Result.annotate, debug.traceback, state.bufnr, state.config)
  if not ran then
    give_up(state, (tostring(result):match("^[^\n]*")), tostring(result))
    return false
  elseif not result then
    give_up(state, err and err.message or "the text could not be annotated", err and err.code)
    return false
  end
  state.result = result
  state.pending = false
  Highlight.assign(state.colours, result.speakers)
  Render.show(state.bufnr, result, state.config, state.colours)
  state.cost = (vim.uv.hrtime() - started) / 1e6
  Status.update(state.bufnr, result, state.config) -- draws, for which Neovim may wait a second
  announce(state.bufnr)
  return true
end

local function is_visible(bufnr)
  return #vim.fn.win_findbuf(bufnr) > 0
end

local function is_inserting()
  return vim.api.nvim_get_mode().mode:find("^[iR]") ~= nil
end

-- Milliseconds. Who types on while a renewal takes longer would notice.
local NOTICEABLE = 100

local function waits_for_normal_mode(state)
  return is_large(state) or state.cost > NOTICEABLE
end

-- Renew now, or remember that it has to be done when the buffer is shown, or when insert mode ends.
local function renew_when_wanted(state)
  local wanted = states[state.bufnr] == state and state.pending and is_visible(state.bufnr)
  if not wanted or still_waits(state) or (waits_for_normal_mode(state) and is_inserting()) then
    return
  end
  renew(state)
end

-- Renew after a silence. A slow text gets a longer one, so that renewing never takes more than a part of the time.
local function renew_soon(state, delay)
  state.pending = true
  delay = delay or math.max(state.config.debounce, math.ceil(state.cost * 4))
  if not state.timer then
    state.timer = assert(vim.uv.new_timer())
  end
  state.timer:start(
    delay,
    0,
    vim.schedule_wrap(function()
      renew_when_wanted(state)
    end)
  )
end

local function on_change(state, delay)
  if state.result then
    state.result.outdated = true
  end
  renew_soon(state, delay)
end

-- Watch the changes of a buffer. That ends with the first change after it is disabled.
local function attach(bufnr)
  if attached[bufnr] then
    return
  end
  attached[bufnr] = vim.api.nvim_buf_attach(bufnr, false, {
    -- The text is locked in here: only note that it changed, and drop what is left of deleted lines.
    on_lines = function(_, _, _, _, last, new_last)
      if not states[bufnr] then
        attached[bufnr] = nil
        return true
      end
      on_change(states[bufnr])
      if new_last < last then
        Render.lines_deleted(bufnr, new_last)
      end
    end,
    on_reload = function()
      if states[bufnr] then
        on_change(states[bufnr], 0)
      end
    end,
    on_detach = function()
      attached[bufnr] = nil
      if states[bufnr] then
        on_change(states[bufnr])
        stop_timer(states[bufnr])
      end
    end,
  })
end

local function forget(bufnr)
  local state = states[bufnr]
  states[bufnr] = nil
  if state then
    stop_timer(state)
  end
  Render.forget(bufnr)
end

-- A buffer is shown or loaded again: catch up with what was put off.
local function catch_up(bufnr)
  local state = states[bufnr]
  if not state then
    return
  end
  attach(bufnr)
  if state.pending then
    renew_soon(state, 0)
  end
end

local watching = false
local function watch()
  if watching then
    return
  end
  watching = true
  Render.attach(function(bufnr, err)
    local state = states[bufnr]
    if state then
      give_up(state, "drawing failed: " .. (err:match("^[^\n]*")), err)
    end
  end)
  local augroup = vim.api.nvim_create_augroup("whosaid", {})
  vim.api.nvim_create_autocmd({ "BufWinEnter", "BufReadPost" }, {
    group = augroup,
    desc = "whosaid: renew what was put off while the buffer was hidden",
    callback = function(args)
      catch_up(args.buf)
    end,
  })
  vim.api.nvim_create_autocmd("ModeChanged", {
    group = augroup,
    pattern = { "[iR]*:n", "[iR]*:nt" }, -- also by CTRL-C, which has no InsertLeave
    desc = "whosaid: renew what was put off while typing",
    callback = function()
      for bufnr, state in pairs(states) do
        if state.pending and is_visible(bufnr) and waits_for_normal_mode(state) then
          renew_soon(state, 0)
        end
      end
    end,
  })
  vim.api.nvim_create_autocmd("OptionSet", {
    group = augroup,
    pattern = { "formatoptions", "virtualedit", "diff" },
    desc = "whosaid: where labels may stand",
    callback = function()
      for _, state in pairs(states) do
        renew_soon(state, 0)
      end
    end,
  })
  vim.api.nvim_create_autocmd("BufWipeout", {
    group = augroup,
    desc = "whosaid: forget a buffer that is gone",
    -- A buffer that gets its first name by `:write` is said to be wiped out, too, and stays.
    callback = vim.schedule_wrap(function(args)
      if not vim.api.nvim_buf_is_valid(args.buf) then
        forget(args.buf)
      end
    end),
  })
end

--- The number of a buffer; 0 and nil are the current one.
---@param bufnr? integer
---@return integer
function M.resolve(bufnr)
  return (bufnr == nil or bufnr == 0) and vim.api.nvim_get_current_buf() or bufnr
end

-- Without the native module nothing works; the loader's message says what to do.
local function core_is_there()
  local ok, err = pcall(require, "whosaid.core")
  if not ok then
    Log.error((tostring(err):gsub("^whosaid: ", "")))
  end
  return ok
end

-- Why a buffer is none with an article, if it is none.
local function without_article(bufnr)
  local buftype = vim.bo[bufnr].buftype
  if vim.list_contains({ "terminal", "prompt", "quickfix" }, buftype) then
    return ("a %s buffer has no article"):format(buftype)
  elseif vim.b[bufnr].whosaid_window or vim.startswith(vim.api.nvim_buf_get_name(bufnr), "whosaid://") then
    return "a window of whosaid has no article"
  end
end

--- Annotate a buffer and keep its annotation up to date.
---@param bufnr? integer
---@param options? { automatic?: boolean, force?: boolean }
---@return boolean enabled
function M.enable(bufnr, options)
  bufnr = M.resolve(bufnr)
  options = options or {}
  if not vim.api.nvim_buf_is_valid(bufnr) then
    Log.notify(("there is no buffer %d"):format(bufnr), vim.log.levels.ERROR)
    return false
  end
  local without = without_article(bufnr)
  if without then
    Log.notify(without, vim.log.levels.WARN)
    return false
  end
  if not core_is_there() then
    return false
  end
  watch()
  local state = states[bufnr]
  if not state then
    state = {
      bufnr = bufnr,
      automatic = options.automatic or false,
      forced = false,
      waiting = false,
      cost = 0,
      config = Config.get(bufnr),
      colours = {},
    }
    states[bufnr] = state
  end
  state.forced = state.forced or options.force or false
  state.automatic = state.automatic and (options.automatic or false)
  attach(bufnr)
  state.pending = true
  if options.automatic then
    renew_soon(state, 0)
  elseif is_visible(bufnr) then
    return renew(state)
  end
  return true
end

--- Stop annotating a buffer and take its marks away.
---@param bufnr? integer
function M.disable(bufnr)
  bufnr = M.resolve(bufnr)
  if not states[bufnr] then
    return
  end
  forget(bufnr)
  clear(bufnr)
end

--- Whether a buffer is annotated.
---@param bufnr? integer
---@return boolean
function M.is_enabled(bufnr)
  local state = states[M.resolve(bufnr)]
  return state ~= nil and not state.waiting
end

--- Whether a buffer is to be annotated as soon as it is no longer than max_size.
---@param bufnr? integer
---@return boolean
function M.is_waiting(bufnr)
  local state = states[M.resolve(bufnr)]
  return state ~= nil and state.waiting
end

--- A buffer's state with a result that is true for the text as it is now.
---@param bufnr? integer
---@return whosaid.Annotated? state nil when the buffer is not annotated, or cannot be
function M.current(bufnr)
  local state = states[M.resolve(bufnr)]
  if not state or not vim.api.nvim_buf_is_loaded(state.bufnr) or still_waits(state) then
    return
  end
  if state.pending and not renew(state) then
    return
  end
  return state
end

--- As M.current, but says so when the buffer is not annotated.
---@param bufnr? integer
---@return whosaid.Annotated?
function M.require_current(bufnr)
  if M.is_enabled(bufnr) then
    return M.current(bufnr)
  end
  local reason = without_article(M.resolve(bufnr))
    or M.is_waiting(bufnr) and "longer than max_size; `:WhoSaid enable!` insists"
    or "this buffer is not annotated; `:WhoSaid enable` does it"
  Log.notify(reason, vim.log.levels.WARN)
end

-- Whether a filetype, dotted ones too, is among the configured ones.
local function is_configured(bufnr)
  local wanted = Config.get(bufnr).filetypes
  for _, part in ipairs(vim.split(vim.bo[bufnr].filetype, ".", { plain = true })) do
    if vim.list_contains(wanted, part) then
      return true
    end
  end
  return vim.list_contains(wanted, vim.bo[bufnr].filetype)
end

--- A buffer has got a filetype: enable or disable it by the option `filetypes`, or read it again another way.
---@param bufnr integer
function M.on_filetype(bufnr)
  local state = states[bufnr]
  local wanted = vim.bo[bufnr].buftype == "" and is_configured(bufnr)
  if not state and wanted then
    M.enable(bufnr, { automatic = true })
  elseif state and state.automatic and not wanted then
    M.disable(bufnr)
  elseif state then
    renew_soon(state, 0)
  end
end

--- The options have changed: apply them to all buffers.
function M.on_config()
  for _, bufnr in ipairs(vim.api.nvim_list_bufs()) do
    if vim.api.nvim_buf_is_loaded(bufnr) then
      M.on_filetype(bufnr)
    end
  end
end

return M
