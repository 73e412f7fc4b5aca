-- The quotations of an article in the location list.
local Buffer = require("whosaid.buffer")
local Labels = require("whosaid.labels")
local Loclist = require("whosaid.loclist")
local Log = require("whosaid.log")
local Result = require("whosaid.result")
local Text = require("whosaid.text")

local M = {}

local function list_item(state, quote)
  local options = state.config.labels
  local name, role = Labels.parts(quote, Result.speaker_of(state.result, quote), options, true)
  local said = Result.words(state.result, quote)
  local text = name .. (role and options.separator .. role or "") .. ": " .. said
  local item = Loclist.item(state, quote.start, quote["end"], text)
  item.user_data = { whosaid = quote.id }
  return item
end

--- The names of the speakers of a buffer, for completion and filtering.
---@param state whosaid.Annotated
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

--- Those names that have a part in them, in whatever case: a surname will do.
---@param names string[]
---@param part string
---@return string[]
function M.containing(names, part)
  part = vim.fn.tolower(part)
  return vim.tbl_filter(function(name)
    return vim.fn.tolower(name):find(part, 1, true) ~= nil
  end, names)
end

-- The one speaker whose name this is, or has this in it in whatever case; else says so.
local function find(state, wanted)
  local names = M.names(state)
  if vim.list_contains(names, wanted) then
    return wanted
  end
  local found = M.containing(names, wanted)
  if #found == 1 then
    return found[1]
  end
  if #names == 0 then
    Log.notify("no speakers in this text", vim.log.levels.WARN)
    return
  end
  local message = #found == 0 and "nobody here is called %s; there are " or "%s may be "
  Log.notify_list(message:format(wanted), #found == 0 and names or found, vim.log.levels.ERROR)
end

--- Fill the location list of the current window.
---@param options? { speaker?: string, open?: boolean, smods?: whosaid.Mods }
---@return integer? count
function M.fill(options)
  options = options or {}
  local state = Buffer.require_current()
  if not state then
    return
  end
  local name = options.speaker and find(state, options.speaker)
  if options.speaker and not name then
    return
  end
  local items = {}
  for _, quote in ipairs(Result.shown(state.result, state.config)) do
    local speaker = Result.speaker_of(state.result, quote)
    if not name or (speaker and Text.fold(speaker.name) == name) then
      items[#items + 1] = list_item(state, quote)
    end
  end
  return Loclist.fill(state, { what = "quotations", by = name, items = items }, options)
end

return M
