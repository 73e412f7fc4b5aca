-- `:WhoSaid {subcommand} {arguments}` and its completion.
local Log = require("whosaid.log")

local M = {}

---@class whosaid.Subcommand
---@field max integer number of arguments at most
---@field bang? boolean it may have one
---@field run fun(args: string[], bang: boolean, mods: whosaid.Mods)
---@field complete? fun(args: string[], lead: string): string[] what `lead` can become behind `args`

local function whosaid()
  return require("whosaid")
end

---@param lead string
---@param list string[]
---@return string[]
local function beginning_with(lead, list)
  return vim.tbl_filter(function(word)
    return vim.startswith(word, lead)
  end, list)
end

-- A count as an argument.
local function count_of(argument)
  local count = argument and tonumber(argument) or (not argument and 1)
  if not count or count < 1 or count % 1 ~= 0 then
    Log.notify(("expected a count, got %s"):format(argument), vim.log.levels.ERROR)
    return
  end
  return count
end

local function step(direction)
  return {
    max = 1,
    run = function(args)
      local count = count_of(args[1])
      if count then
        whosaid()[direction]({ count = count })
      end
    end,
  }
end

---@type table<string, whosaid.Subcommand>
local subcommands = {
  enable = {
    max = 0,
    bang = true,
    run = function(_, bang)
      whosaid().enable(true, { force = bang })
    end,
  },
  disable = {
    max = 0,
    run = function()
      whosaid().enable(false)
    end,
  },
  toggle = {
    max = 0,
    bang = true,
    run = function(_, bang)
      whosaid().toggle({ force = bang })
    end,
  },
  next = step("next"),
  prev = step("prev"),
  show = {
    max = 0,
    run = function()
      whosaid().show()
    end,
  },
  why = {
    max = 0,
    run = function()
      whosaid().why()
    end,
  },
  speakers = {
    max = 0,
    run = function(_, _, mods)
      whosaid().speakers({ smods = mods })
    end,
  },
  quotes = {
    max = math.huge, -- the words of a name
    run = function(args, _, mods)
      whosaid().quotes({ speaker = #args > 0 and table.concat(args, " ") or nil, smods = mods })
    end,
    complete = function(args, lead)
      local Quotes = require("whosaid.quotes")
      local state = require("whosaid.buffer").current()
      local names = state and Quotes.names(state) or {}
      -- What is typed of a name of several words is not in `lead`: offer the rest of it.
      local typed = #args > 0 and table.concat(args, " ") .. " " or ""
      local rests = {}
      for _, name in ipairs(beginning_with(typed, names)) do
        rests[#rests + 1] = name:sub(#typed + 1)
      end
      rests = beginning_with(lead, rests)
      return #rests == 0 and #args == 0 and Quotes.containing(names, lead) or rests
    end,
  },
  problems = {
    max = 0,
    run = function(_, _, mods)
      whosaid().problems({ smods = mods })
    end,
  },
  export = {
    max = 2,
    bang = true,
    run = function(args, bang, mods)
      local ok, file = true, nil
      if args[2] then
        ok, file = pcall(vim.fn.expandcmd, args[2], { errmsg = true })
      end
      if ok then
        whosaid().export(args[1], file, { overwrite = bang, smods = mods })
      else
        Log.notify((file:gsub("^Vim:", "")), vim.log.levels.ERROR)
      end
    end,
    complete = function(args, lead)
      if #args == 0 then
        return beginning_with(lead, require("whosaid.save").formats())
      end
      return #args == 1 and vim.tbl_map(vim.fn.fnameescape, vim.fn.getcompletion(lead, "file")) or {}
    end,
  },
  log = {
    max = 0,
    run = function(_, _, mods)
      whosaid().log({ smods = mods })
    end,
  },
}

--- The names of the subcommands, sorted.
---@return string[]
function M.names()
  local names = vim.tbl_keys(subcommands)
  table.sort(names)
  return names
end

-- Run a subcommand. What Neovim refuses, such as another window where there is no room for it, is said as it says it.
local function run(subcommand, ...)
  local ok, err = xpcall(subcommand.run, debug.traceback, ...)
  local refusal = not ok and err:match("^[^\n]*Vim[^:\n]*:(E%d+: [^\n]*)")
  if refusal then
    Log.notify(refusal, vim.log.levels.ERROR)
  elseif not ok then
    error(err, 0)
  end
end

--- Run the command; without a subcommand it toggles the buffer.
---@param command { fargs: string[], bang: boolean, smods: whosaid.Mods } as nvim_create_user_command gives it
function M.run(command)
  local args = vim.list_slice(command.fargs, 2)
  local name = command.fargs[1] or "toggle"
  -- The bang stands behind the subcommand too, as in `:WhoSaid enable!`.
  local plain, sign = name:match("^(%a+)(!?)$")
  local bang = command.bang or sign == "!"
  local subcommand = subcommands[plain or ""]
  if not subcommand then
    Log.notify_list(("unknown subcommand %s; known are "):format(name), M.names(), vim.log.levels.ERROR)
  elseif #args > subcommand.max then
    local max = subcommand.max
    local what = max == 0 and "no arguments" or ("at most %d argument%s"):format(max, max == 1 and "" or "s")
    Log.notify(("%s takes %s"):format(plain, what), vim.log.levels.ERROR)
  elseif bang and not subcommand.bang then
    Log.notify(plain .. " takes no !", vim.log.levels.ERROR)
  else
    run(subcommand, args, bang, command.smods)
  end
end

-- What stands behind the command in a command line: modifiers may stand before it, and its name may be cut short.
local function arguments_in(line)
  local _, last, name
  repeat
    _, last, name = line:find("%f[%w](W%a*)!?%s+", (last or 0) + 1)
  until not last or vim.startswith("WhoSaid", name)
  return last and line:sub(last + 1) or ""
end

--- Complete the command line, as a function of nvim_create_user_command's `complete`.
---@param lead string the beginning of the argument at the cursor
---@param line string the whole command line
---@param position integer of the cursor, in bytes
---@return string[]
function M.complete(lead, line, position)
  local before = arguments_in(line:sub(1, position))
  local words = vim.split(vim.trim(before:sub(1, #before - #lead)), "%s+", { trimempty = true })
  if #words == 0 then
    return beginning_with(lead, M.names())
  end
  local subcommand = subcommands[words[1]:gsub("!$", "")]
  local complete = subcommand and subcommand.complete
  return complete and complete(vim.list_slice(words, 2), lead) or {}
end

return M
