--- What the scripts of this folder share: files, commands, and the scorer that lies beside the corpora. They run in the
--- folder of the checkout.
local json = require("dkjson")

local M = {}

---The command-line program, by the Lua that runs the script.
M.PROGRAM = arg[-1] .. " lua/whosaid/cli.lua --format=jsonl"

---@param command string
---@return string output
function M.output_of(command)
  local pipe = assert(io.popen(command))
  local output = pipe:read("a")
  assert(pipe:close(), command .. " failed")
  return output
end

---@param path string
---@return string
function M.read(path)
  local file = assert(io.open(path, "rb"))
  local bytes = file:read("a")
  file:close()
  return bytes
end

---@param path string
---@param bytes string
function M.write(path, bytes)
  local file = assert(io.open(path, "wb"))
  assert(file:write(bytes))
  assert(file:close())
end

---@param eval string folder of the scorer, with a slash at its end
---@param gold string path of a gold file
---@param predictions string? path of what the program has printed for its texts; without it, the program is run
---@return table<string, any> figures
function M.score(eval, gold, predictions)
  local how = predictions and ("--predictions '%s'"):format(predictions) or ("--run '%s'"):format(M.PROGRAM)
  return assert(json.decode(M.output_of(("python3 '%sscore.py' --json %s '%s'"):format(eval, how, gold))))
end

return M
