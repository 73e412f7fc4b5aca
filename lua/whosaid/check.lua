-- The types of what the public functions are given.

---@param value any
---@param expected string
---@return string? got what it is instead; nil when it is right or left out
local function mismatch(value, expected)
  if value == nil or type(value) == expected then
    return
  elseif expected ~= "integer" or type(value) ~= "number" then
    return type(value)
  end
  return value % 1 ~= 0 and tostring(value) or nil
end

--- Raise an error, in the line that called the function, when an argument of it is of a wrong type.
---@param name string of the function
---@param argument string
---@param value any every argument may be left out
---@param expected string|table<string, string> a type, or the types of the fields of a table
return function(name, argument, value, expected)
  local fields = type(expected) == "table" and expected or {}
  local function demand(path, part, wanted)
    local got = mismatch(part, wanted)
    if got then
      local article = wanted == "integer" and "an" or "a"
      error(("whosaid.%s(): %s: expected %s %s, got %s"):format(name, path, article, wanted, got), 4)
    end
  end
  demand(argument, value, fields == expected and "table" or expected)
  for field, wanted in pairs(fields) do
    demand(argument .. "." .. field, (value or {})[field], wanted)
  end
end
