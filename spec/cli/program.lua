---Runs the command-line program as a process of its own, in a folder of its own.

local lfs = require("lfs")

local M = { root = lfs.currentdir() }

---@param word string
---@return string
function M.quoted(word)
  return "'" .. word:gsub("'", "'\\''") .. "'"
end

---@param path string
---@return string?
function M.read(path)
  local file = io.open(path, "rb")
  local text = file and file:read("a")
  if file then
    file:close()
  end
  return text
end

---@param path string
---@param text string
---@return string path
function M.write(path, text)
  local file = assert(io.open(path, "wb"))
  file:write(text)
  file:close()
  return path
end

---A folder for one test; `M.remove` takes it away.
---@return string
function M.folder()
  local name = os.tmpname()
  os.remove(name)
  assert(lfs.mkdir(name))
  return name
end

---@param folder string
function M.remove(folder)
  os.execute("rm -rf " .. M.quoted(folder))
end

---Names in a folder, sorted, without hidden ones.
---@param folder string
---@return string[]
function M.names(folder)
  local names = {}
  for name in lfs.dir(folder) do
    if not name:find("^%.") then
      names[#names + 1] = name
    end
  end
  table.sort(names)
  return names
end

---@param command string of the shell
---@param stdin? string
---@return { out: string, err: string, status: integer }
function M.shell(command, stdin)
  local folder = M.folder()
  M.write(folder .. "/in", stdin or "")
  local _, how, status =
    os.execute(("{ %s; } <%s/in >%s/out 2>%s/err"):format(command, folder, folder, folder))
  local result = { out = M.read(folder .. "/out"), err = M.read(folder .. "/err"), status = status, how = how }
  M.remove(folder)
  return result
end

---The command that starts the program of this checkout.
---@param ... string arguments
---@return string
function M.command(...)
  local words = { "lua5.4", M.quoted(M.root .. "/lua/whosaid/cli.lua") }
  for _, argument in ipairs({ ... }) do
    words[#words + 1] = M.quoted(argument)
  end
  return table.concat(words, " ")
end

---@param ... string arguments
function M.whosaid(...)
  return M.shell(M.command(...))
end

return M
