-- What stands under the cursor.
local Buffer = require("whosaid.buffer")
local Log = require("whosaid.log")
local Result = require("whosaid.result")
local Text = require("whosaid.text")

local M = {}

--- The quotation, or the text in marks that is no speech, under the cursor; says so when there is neither.
---@return whosaid.Annotated?
---@return whosaid.Quote? quote
---@return whosaid.Scare? scare if there is no quotation
function M.get()
  local state = Buffer.require_current()
  if not state then
    return
  end
  local cursor = vim.api.nvim_win_get_cursor(0)
  local offset = Text.offset(state.result.text, cursor[1] - 1, cursor[2])
  local scare = Result.scare_at(state.result, offset)
  -- A scare word between a quotation's parts, or in its source, is nearer than that quotation.
  local quote = not scare and Result.quote_at(state.result, offset) or nil
  if not quote and not scare then
    Log.notify("no quotation under the cursor", vim.log.levels.WARN)
    return
  end
  return state, quote, scare
end

return M
