-- The quotations of an article in the location list.
local Buffer = require("whosaid.buffer")
local Labels = require("whosaid.labels")
local Log = require("whosaid.log")
local Result = require("whosaid.result")
local Text = require("whosaid.text")

local M = {}

local function list_item(state, quote)
  local text = state.result.text
  local row, col = Text.position(text, quote.start)
  local end_row, end_col = Text.end_position(text, quote.start, quote["end"])
  local options = state.config.labels
  local name, role = Labels.parts(quote, Result.speaker_of(state.result, quote), options, true)
  local said = Text.slice(text, quote.start, quote["end"])
  return {
    bufnr = state.bufnr,
    lnum = row + 1,
    col = col + 1,
    end_lnum = end_row + 1,
    end_col = end_col + 1,
    text = name .. (role and options.separator .. role or "") .. ": " .. said,
    user_data = { whosaid = quote.id },
  }
end

--- The names of the speakers of a buffer, for completion and filtering.
---@param state whosaid.State
---@return string[]
function M.names(state)
  local names, seen = {}, {}
  for _, quote in ipairs(Result.shown(state.result, state.config)) do
    local speaker = Result.speaker_of(state.result, quote)
    local name = speaker and Text.fold(speaker.name)
    if name and not seen[name] then
      seen[name] = true
      names[#names + 1] = name
    end
  end
  return names
end

--- Fill the location list of the current window.
---@param options? { speaker?: string, open?: boolean }
---@return integer? count
function M.fill(options)
  options = options or {}
  local state = Buffer.require_current()
  if not state then
    return
  end
  if options.speaker and not vim.list_contains(M.names(state), options.speaker) then
    local names = table.concat(M.names(state), ", ")
    Log.notify(("nobody here is called %s; there are %s"):format(options.speaker, names), vim.log.levels.ERROR)
    return
  end
  local items = {}
  for _, quote in ipairs(Result.shown(state.result, state.config)) do
    local speaker = Result.speaker_of(state.result, quote)
    if not options.speaker or (speaker and Text.fold(speaker.name) == options.speaker) then
      items[#items + 1] = list_item(state, quote)
    end
  end
  local name = vim.fs.basename(vim.api.nvim_buf_get_name(state.bufnr))
  local title = ("whosaid: quotations of %s"):format(name == "" and "[No Name]" or name)
  if options.speaker then
    title = title .. " by " .. options.speaker
  end
  vim.fn.setloclist(0, {}, " ", { title = title, items = items })
  if #items == 0 then
    Log.notify("no quotations in this text", vim.log.levels.WARN)
  elseif options.open ~= false then
    vim.cmd("lopen")
  end
  return #items
end

return M
