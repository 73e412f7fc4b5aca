-- What went wrong in this session, for `:WhoSaid log`; and messages that are shown once.
local M = {}

local MAX_ENTRIES = 200

---@class whosaid.LogEntry
---@field time integer seconds since the epoch
---@field level "error"|"warning"
---@field message string may have several lines

---@type whosaid.LogEntry[]
local entries = {}
---@type table<string, boolean>
local shown = {}

--- Remember what happened; the oldest entries are dropped.
---@param level "error"|"warning"
---@param message string
function M.add(level, message)
  entries[#entries + 1] = { time = os.time(), level = level, message = message }
  if #entries > MAX_ENTRIES then
    table.remove(entries, 1)
  end
end

--- The entries, oldest first.
---@return whosaid.LogEntry[]
function M.entries()
  return vim.deepcopy(entries)
end

--- Tell the user; never more than one message at a time may come out of one event.
---@param message string
---@param level? integer of vim.log.levels, default INFO
function M.notify(message, level)
  vim.notify("whosaid: " .. message, level or vim.log.levels.INFO, { title = "whosaid" })
end

--- As M.notify, of a message that ends in a list: as much of it as there is room for on the screen's last line, or
--- Neovim would wait for a key.
---@param message string
---@param list string[]
---@param level? integer
function M.notify_list(message, list, level)
  local room = vim.v.echospace - vim.api.nvim_strwidth("whosaid: " .. message)
  M.notify(message .. require("whosaid.text").shorten(table.concat(list, ", "), math.max(1, room)), level)
end

--- Tell the user something that went wrong, and remember it. `detail` (a traceback) goes to the log only.
---@param message string
---@param detail? string
function M.error(message, detail)
  M.add("error", detail and (message .. "\n" .. detail) or message)
  M.notify(message, vim.log.levels.ERROR)
end

--- As M.notify, but each message only once in a session.
---@param message string
---@param level? integer
function M.once(message, level)
  if shown[message] then
    return
  end
  shown[message] = true
  M.add(level == vim.log.levels.ERROR and "error" or "warning", message)
  M.notify(message, level)
end

-- The entries as lines.
local function lines_of_log()
  local lines = {}
  for _, entry in ipairs(entries) do
    local head = os.date("%Y-%m-%d %H:%M:%S ", entry.time) .. entry.level .. ": "
    for i, line in ipairs(vim.split(entry.message, "\n", { plain = true })) do
      lines[#lines + 1] = i == 1 and head .. line or "    " .. line
    end
  end
  if #lines == 0 then
    lines[1] = "No errors in this session."
  end
  return lines
end

--- Open the log in a scratch window; `:edit` reads it anew.
---@param options? { smods?: whosaid.Mods }
function M.open(options)
  local Scratch = require("whosaid.scratch")
  Scratch.open({
    name = "log",
    lines = lines_of_log(),
    filetype = "whosaid-log",
    smods = (options or {}).smods,
    reload = function(bufnr)
      Scratch.set_lines(bufnr, lines_of_log())
    end,
  })
end

return M
