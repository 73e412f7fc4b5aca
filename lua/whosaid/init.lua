-- The public functions of whosaid.nvim. Everything else below lua/whosaid/ may change, but for whosaid.core.
--
-- Other modules are loaded by the function that needs them.
local check = require("whosaid.check")

local M = {}

local FILTER = { bufnr = "integer", force = "boolean" }
local STEP = { count = "integer", wrap = "boolean" }

local function runtime()
  if not vim.g.loaded_whosaid then
    vim.cmd.runtime("plugin/whosaid.lua")
  end
end

--- Set options. Not needed: without it the defaults and `vim.g.whosaid` hold.
---@param options? whosaid.Options see :help whosaid-options
function M.setup(options)
  check("setup", "options", options, "table")
  runtime()
  require("whosaid.config").set(options)
  require("whosaid.config").get()
  require("whosaid.buffer").on_config()
end

--- Annotate a buffer, or stop.
---@param enable? boolean default true
---@param filter? { bufnr?: integer, force?: boolean } `force`: also a text longer than max_size
---@return boolean enabled
function M.enable(enable, filter)
  check("enable", "enable", enable, "boolean")
  check("enable", "filter", filter, FILTER)
  runtime()
  filter = filter or {}
  if enable == false then
    require("whosaid.buffer").disable(filter.bufnr)
    return false
  end
  return require("whosaid.buffer").enable(filter.bufnr, { force = filter.force })
end

--- Whether a buffer is annotated.
---@param filter? { bufnr?: integer }
---@return boolean
function M.is_enabled(filter)
  check("is_enabled", "filter", filter, FILTER)
  return require("whosaid.buffer").is_enabled((filter or {}).bufnr)
end

--- Annotate a buffer if it is not, else stop.
---@param filter? { bufnr?: integer, force?: boolean }
---@return boolean enabled
function M.toggle(filter)
  check("toggle", "filter", filter, FILTER)
  return M.enable(not M.is_enabled(filter), filter)
end

---@class whosaid.Found
---@field quotes whosaid.Quote[]
---@field speakers whosaid.Speaker[]
---@field scares whosaid.Scare[]
---@field problems whosaid.Problem[]

--- What was found in a buffer, for the text as it is now. Offsets are bytes of the buffer's lines joined by newlines,
--- 0-based, end exclusive. The tables are the caller's own.
---@param bufnr? integer
---@return whosaid.Found? found nil when the buffer is not annotated
function M.get(bufnr)
  check("get", "bufnr", bufnr, "integer")
  local state = require("whosaid.buffer").current(bufnr)
  if not state then
    return
  end
  local result = state.result
  return vim.deepcopy({
    quotes = result.quotes,
    speakers = result.speakers,
    scares = result.scares,
    problems = result.problems,
  })
end

--- Go to the start of the next quotation.
---@param options? { count?: integer, wrap?: boolean } `wrap`: default 'wrapscan'
---@return boolean moved
function M.next(options)
  check("next", "options", options, STEP)
  return require("whosaid.nav").go(1, options)
end

--- Go to the start of the previous quotation.
---@param options? { count?: integer, wrap?: boolean }
---@return boolean moved
function M.prev(options)
  check("prev", "options", options, STEP)
  return require("whosaid.nav").go(-1, options)
end

--- Show who said the quotation under the cursor in a floating window; once more enters it.
---@return integer? winid
function M.show()
  return require("whosaid.show").open()
end

--- Explain in a floating window why the quotation under the cursor has its speaker.
---@return integer? winid
function M.why()
  return require("whosaid.why").open()
end

--- Open a split with the speakers of the current buffer.
---@param options? { smods?: whosaid.Mods } `smods`: where, as the modifiers of a command say it
---@return integer? winid
function M.speakers(options)
  check("speakers", "options", options, { smods = "table" })
  return require("whosaid.speakers").open(options)
end

--- Fill the location list with the quotations of the current buffer.
---@param options? { speaker?: string, open?: boolean, smods?: whosaid.Mods } `speaker`: only this name; `open`: the
---  window, too, default true
---@return integer? count
function M.quotes(options)
  check("quotes", "options", options, { speaker = "string", open = "boolean", smods = "table" })
  return require("whosaid.quotes").fill(options)
end

--- Fill the location list with what is wrong with the text of the current buffer.
---@param options? { open?: boolean, smods?: whosaid.Mods }
---@return integer? count
function M.problems(options)
  check("problems", "options", options, { open = "boolean", smods = "table" })
  return require("whosaid.problems").fill(options)
end

--- Export the annotation of the current buffer.
---@param format? "json"|"jsonl"|"text"|"csv"|"markdown" default "json"
---@param file? string without it a scratch buffer is opened
---@param options? { overwrite?: boolean, smods?: whosaid.Mods }
---@return boolean done
function M.export(format, file, options)
  check("export", "format", format, "string")
  check("export", "file", file, "string")
  check("export", "options", options, { overwrite = "boolean", smods = "table" })
  return require("whosaid.save").export(format, file, options)
end

--- Open the log of errors.
---@param options? { smods?: whosaid.Mods }
function M.log(options)
  check("log", "options", options, { smods = "table" })
  require("whosaid.log").open(options)
end

--- For the status line: "12 quotations, 5 speakers", or "" in a buffer that is not annotated. Cheap.
---@param bufnr? integer
---@return string
function M.statusline(bufnr)
  local ok, status = pcall(vim.api.nvim_buf_get_var, bufnr or 0, "whosaid_status")
  return ok and status or ""
end

return M
