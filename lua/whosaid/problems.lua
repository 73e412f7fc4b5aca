-- What is wrong with an article, in the location list.
local Buffer = require("whosaid.buffer")
local Loclist = require("whosaid.loclist")

local M = {}

local function list_item(state, problem)
  local text = ("%s [%s]"):format(problem.message, problem.code)
  local item = Loclist.item(state, problem.start, problem["end"], text)
  item.type = "W"
  return item
end

--- Fill the location list of the current window.
---@param options? whosaid.ListingOptions
---@return integer? count
function M.fill(options)
  local state = Buffer.require_current()
  if not state then
    return
  end
  local items = vim.tbl_map(function(problem) -- in the order of the text, which the library puts them in
    return list_item(state, problem)
  end, state.result.problems)
  return Loclist.fill(state, { what = "problems", items = items, level = vim.log.levels.INFO }, options or {})
end

return M
