-- Neovims as a user has them: each spec starts its own, types into it and reads its screen.
local M = {}

local ROOT = vim.fn.getcwd()

---@class spec.Child
---@field channel integer
local Child = {}
Child.__index = Child

-- How this Neovim was started, up to its first option: perhaps through another loader than the system's.
local function own_command()
  if vim.env.WHOSAID_NVIM then
    return { vim.env.WHOSAID_NVIM }
  end
  local file = io.open("/proc/self/cmdline", "rb")
  if not file then
    return { vim.v.progpath }
  end
  local arguments = vim.split(file:read("*a"), "\0", { plain = true })
  file:close()
  local command = {}
  for i, argument in ipairs(arguments) do
    command[i] = argument
    if argument:match("[/\\]nvim$") or argument == "nvim" then
      return command
    end
  end
  return { vim.v.progpath }
end

--- Start a Neovim with the checkout on its runtimepath.
---@param options? { columns?: integer, lines?: integer, before?: string, wrapper?: string[], plugin?: boolean }
---  `before`: Lua to run before the plugin is sourced; `wrapper`: command in front; `plugin`: false leaves it unsourced
---@return spec.Child
function M.start(options)
  options = options or {}
  local command = vim.list_extend(vim.deepcopy(options.wrapper or {}), own_command())
  vim.list_extend(command, { "--embed", "--headless", "-u", "NONE", "-i", "NONE", "-n" })
  local child = setmetatable({}, Child)
  child.channel = vim.fn.jobstart(command, { rpc = true, clear_env = false })
  assert(child.channel > 0, "Neovim does not start")
  child:lua(
    [[
      local root, columns, lines = ...
      vim.opt.runtimepath:prepend(root)
      vim.o.columns, vim.o.lines = columns, lines
      vim.o.swapfile = false
      -- Messages are kept instead of shown: a long one would wait for a key.
      _G.messages = {}
      vim.notify = function(message, level)
        table.insert(_G.messages, { message, level })
      end
    ]],
    ROOT,
    options.columns or 80,
    options.lines or 24
  )
  if options.before then
    child:lua(options.before)
  end
  if options.plugin ~= false then
    child:cmd("runtime plugin/whosaid.lua")
  end
  return child
end

--- Run Lua in it; what the code returns comes back.
function Child:lua(code, ...)
  return vim.rpcrequest(self.channel, "nvim_exec_lua", code, { ... })
end

--- Run an Ex command.
function Child:cmd(command)
  return vim.rpcrequest(self.channel, "nvim_command", command)
end

--- Type chunks of keys as a terminal would. Each must leave Neovim waiting in a mode, not in the middle of a command
--- of two keys such as `g…`.
function Child:type(...)
  for _, keys in ipairs({ ... }) do
    vim.rpcrequest(self.channel, "nvim_input", keys)
    self:lua("return true")
  end
end

--- The rows of the screen, without the spaces at their ends.
---@return string[]
function Child:screen()
  return self:lua([[
    vim.cmd("redraw!")
    local rows = {}
    for row = 1, vim.o.lines do
      local cells = {}
      for column = 1, vim.o.columns do
        cells[column] = vim.fn.screenstring(row, column)
      end
      rows[row] = (table.concat(cells):gsub("%s+$", ""))
    end
    return rows
  ]])
end

--- A row of the screen as it is, without a redraw.
---@param row integer 1-based
---@return string
function Child:screen_row(row)
  return self:lua(
    [[
      local cells = {}
      for column = 1, vim.o.columns do
        cells[column] = vim.fn.screenstring(..., column)
      end
      return (table.concat(cells):gsub("%s+$", ""))
    ]],
    row
  )
end

--- The last row of the screen as it is: a message there is gone after a redraw.
---@return string
function Child:message_row()
  return self:screen_row(self:lua("return vim.o.lines"))
end

--- Rows of the screen as one string.
---@param from? integer 1-based
---@param to? integer
function Child:rows(from, to)
  return table.concat(vim.list_slice(self:screen(), from or 1, to), "\n")
end

--- The attribute of the screen cell where a text begins; the text must be on the screen.
---@param needle string
---@return integer
function Child:attribute(needle)
  local attribute = self:lua(
    [[
      local needle = ...
      vim.cmd("redraw!")
      for row = 1, vim.o.lines do
        local cells, bytes = {}, {}
        local length = 0
        for column = 1, vim.o.columns do
          cells[column] = vim.fn.screenstring(row, column)
          bytes[length + 1] = column
          length = length + #cells[column]
        end
        local start = table.concat(cells):find(needle, 1, true)
        if start then
          return vim.fn.screenattr(row, bytes[start])
        end
      end
    ]],
    needle
  )
  assert(attribute and attribute ~= vim.NIL, "not on the screen: " .. needle)
  return attribute
end

--- Fill the current buffer; there is nothing to undo afterwards.
---@param lines string[]
function Child:text(lines)
  self:lua(
    [[
      local levels = vim.bo.undolevels
      vim.bo.undolevels = -1
      vim.api.nvim_buf_set_lines(0, 0, -1, true, ...)
      vim.bo.undolevels = levels
      vim.bo.modified = false
    ]],
    lines
  )
end

function Child:lines()
  return self:lua("return vim.api.nvim_buf_get_lines(0, 0, -1, true)")
end

--- The title and the items of the location list.
---@return { title: string, items: table[] }
function Child:loclist()
  return self:lua([[return vim.fn.getloclist(0, { title = 1, items = 1 })]])
end

--- The messages since the start or the last call.
---@return string[]
function Child:messages()
  local messages = self:lua("local m = _G.messages; _G.messages = {}; return m")
  return vim.tbl_map(function(message)
    return message[1]
  end, messages)
end

function Child:stop()
  pcall(vim.rpcnotify, self.channel, "nvim_command", "qall!")
  if vim.fn.jobwait({ self.channel }, 2000)[1] == -1 then
    vim.fn.jobstop(self.channel)
  end
end

--- Wait until something is so; the last answer is shown when it never is.
---@param condition fun(): any
---@param what? fun(): string
function M.eventually(condition, what)
  local good = vim.wait(10000, condition, 10)
  if not good then
    error("never came true" .. (what and (": " .. what()) or ""), 2)
  end
end

--- The article most specs use: three speakers, one of them with two quotations, and a scare word.
M.ARTICLE = {
  "“The ferry will sail again in May,” said Anna Keller, the mayor of Brunnen.",
  "",
  "“That is far too late for the hotels,” said Tom Baker, a hotel owner from Gersau.",
  "",
  "“We cannot sail through ice,” said Anna Keller.",
}

return M
