--- What the command-line program reads: articles, and patterns of the user's.

local M = {}

--- Why an input could not be read.
---@class whosaid.InputError
---@field code "no-such-file"|"directory"|"unreadable"|"binary"
---@field message string for a person, with the path in front

-- How a file begins that is in another encoding; the longer marks come first, which begin as others do.
local BYTE_ORDER_MARKS = {
  { "\255\254\0\0", "UTF-32" },
  { "\0\0\254\255", "UTF-32" },
  { "\255\254", "UTF-16" },
  { "\254\255", "UTF-16" },
}

-- So much of a file is looked at to tell text from other data.
local SAMPLE = 8192

--- Why these bytes are no article, if they are none.
---@param bytes string
---@return string?
local function binary_reason(bytes)
  local sample = bytes:sub(1, SAMPLE)
  for _, mark in ipairs(BYTE_ORDER_MARKS) do
    if sample:sub(1, #mark[1]) == mark[1] then
      return ("is %s; convert it first (iconv -f %s -t UTF-8)"):format(mark[2], mark[2])
    end
  end
  local _, controls = sample:gsub("[\1-\8\14-\26\28-\31\127]", "")
  if sample:find("\0", 1, true) or controls * 10 > #sample * 3 then
    return "is a binary file, not text"
  end
end

--- Read a file, or the standard input for `-`.
---@param path string
---@return string? text
---@return whosaid.InputError? err what is wrong with it: unreadable, or no text
function M.read(path)
  local file, reason, number
  if path == "-" then
    file = io.stdin
  else
    file, reason, number = io.open(path, "rb")
  end
  local text
  if file then
    text, reason, number = file:read("*a")
    if file ~= io.stdin then
      file:close()
    end
  end
  if not text then
    reason = reason and reason:gsub("^" .. path:gsub("%p", "%%%0") .. ": ", "") or "cannot be read"
    local code = number == 2 and "no-such-file" or number == 21 and "directory" or "unreadable"
    return nil, { code = code, message = ("%s: %s"):format(path, reason) }
  end
  local binary = binary_reason(text)
  if binary then
    return nil, { code = "binary", message = ("%s: %s"):format(path, binary) }
  end
  return text
end

--- Read a file of the user's patterns: `KIND NAME PATTERN`, one a line; empty lines and lines with # are skipped.
---@param path string
---@return whosaid.Pattern[]? patterns
---@return string? err
function M.patterns(path)
  local text, err = M.read(path)
  if not text then
    return nil, err.message
  end
  local kinds = table.concat(require("whosaid.core").pattern_kinds(), ", ")
  local patterns, number = {}, 0
  for line in (text:gsub("^\239\187\191", "") .. "\n"):gmatch("(.-)\r?\n") do
    number = number + 1
    if line:find("%S") and not line:find("^%s*#") then
      local kind, name, pattern = line:match("^%s*(%S+)%s+(%S+)%s+(.-)%s*$")
      if not kind or pattern == "" then
        return nil, ("%s:%d: KIND NAME PATTERN is expected"):format(path, number)
      elseif not (", " .. kinds .. ", "):find(", " .. kind .. ", ", 1, true) then
        return nil, ("%s:%d: `%s` is none of %s"):format(path, number, kind, kinds)
      end
      patterns[#patterns + 1] = { kind = kind, name = name, pattern = pattern }
    end
  end
  return patterns
end

return M
