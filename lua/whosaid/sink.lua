--- Where the command-line program writes: the standard output, or a file that is replaced only when all is written.

local M = {}

---@class whosaid.Sink
---@field write fun(self, text: string): boolean?, string? as a file's
---@field finish fun(self): boolean?, string? all is written: put it in place
---@field abandon fun(self) something went wrong: leave the old file as it was

--- The file that a path means in the end: a symbolic link is written through, not replaced.
---@param path string
---@return string? target
---@return string? reason
local function target_of(path)
  local lfs = require("lfs")
  for _ = 1, 40 do -- as many as Linux follows
    local link = (lfs.symlinkattributes(path) or {}).target
    if not link then
      return path
    end
    path = link:find("^/") and link or (path:match("^(.*/)") or "") .. link
  end
  return nil, "Too many levels of symbolic links"
end

---@param word string
---@return string
local function quoted(word)
  return "'" .. word:gsub("'", "'\\''") .. "'"
end

--- Open a file for writing; the reason of a failure comes without the path.
---@param path string
---@param how string
---@return file*? file
---@return string? reason
local function open(path, how)
  local file, reason = io.open(path, how)
  if not file and reason:sub(1, #path + 2) == path .. ": " then
    reason = reason:sub(#path + 3)
  end
  return file, reason
end

---@return whosaid.Sink
local function standard_output()
  return {
    write = function(_, text)
      return io.stdout:write(text)
    end,
    finish = function()
      return io.stdout:flush()
    end,
    abandon = function() end,
  }
end

--- A device or a pipe is written as it is, by the name that was given: /dev/stdout leads to none.
---@param path string
---@return whosaid.Sink?
---@return string? reason
local function device(path)
  local file, reason = open(path, "wb")
  if not file then
    return nil, reason
  end
  return {
    write = function(_, text)
      return file:write(text)
    end,
    finish = function()
      return file:close()
    end,
    abandon = function()
      file:close()
    end,
  }
end

--- A file beside the target that takes its place at the end.
---@param target string
---@param old boolean there is something to be replaced
---@return whosaid.Sink?
---@return string? reason
local function replacement(target, old)
  -- Where a new table lies is another place in every process: two at once do not share the file.
  local part = ("%s.%d%s.part"):format(target, os.time(), tostring({}):match("%x+$"))
  if old then
    -- A file that may not be written must not be replaced either, and who may read it stays as it is.
    local file, reason = open(target, "r+b")
    if not file then
      return nil, reason
    end
    file:close()
    os.execute(("cp -p -- %s %s 2>&1"):format(quoted(target), quoted(part)))
  end
  local file, reason = open(part, "wb")
  if not file then
    return nil, reason
  end
  return {
    write = function(_, text)
      return file:write(text)
    end,
    finish = function()
      local ok, err = file:close()
      if ok then
        ok, err = os.rename(part, target)
      end
      if not ok then
        os.remove(part)
      end
      return ok, err
    end,
    abandon = function()
      file:close()
      os.remove(part)
    end,
  }
end

---@param path? string the standard output where there is none
---@return whosaid.Sink?
---@return string? reason why it cannot be written
function M.open(path)
  if not path then
    return standard_output()
  end
  local mode = require("lfs").attributes(path, "mode") -- nil where there is nothing yet
  if mode == "directory" then
    return nil, "Is a directory"
  elseif mode and mode ~= "file" then
    return device(path)
  end
  local target, reason = target_of(path)
  if not target then
    return nil, reason
  end
  return replacement(target, mode ~= nil)
end

--- The one among some files that a path is another name of, if any.
---@param path string
---@param files string[] - is the standard input, which may be a file as well
---@return string?
function M.find(path, files)
  local lfs = require("lfs")
  local target = lfs.attributes(path)
  if not target or target.mode ~= "file" then
    return nil
  end
  for _, name in ipairs(files) do
    local file = lfs.attributes(name == "-" and "/dev/stdin" or name)
    if file and file.dev == target.dev and file.ino == target.ino then
      return name
    end
  end
end

return M
