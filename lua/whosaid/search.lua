-- Searching lists that are in order.
local M = {}

--- Where the items begin for which something holds, given that it holds for all behind the first.
---@generic T
---@param list T[]
---@param holds fun(item: T): boolean
---@return integer index #list + 1 if it holds for none
function M.first(list, holds)
  local low, high = 1, #list + 1
  while low < high do
    local middle = math.floor((low + high) / 2)
    if holds(list[middle]) then
      high = middle
    else
      low = middle + 1
    end
  end
  return low
end

return M
