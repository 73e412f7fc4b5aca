-- `b:whosaid_status`: "12 quotations, 5 speakers, 1 unattributed"
local Log = require("whosaid.log")
local Result = require("whosaid.result")
local Rows = require("whosaid.export.rows")

local M = {}

local function set(bufnr, status)
  if vim.b[bufnr].whosaid_status ~= status then
    vim.b[bufnr].whosaid_status = status
    -- A variable that changes has them not drawn again. What they show is the user's, and may fail.
    local ok, err = pcall(vim.cmd.redrawstatus, { bang = true })
    if not ok then
      Log.once("the status line cannot be drawn: " .. tostring(err):match("^[^\n]*"), vim.log.levels.ERROR)
    end
  end
end

--- Tell what is shown of a result.
---@param bufnr integer
---@param result whosaid.Result
---@param config whosaid.Config
function M.update(bufnr, result, config)
  local quotes = Result.shown(result, config)
  local speakers, lost = {}, 0
  for _, quote in ipairs(quotes) do
    if quote.speaker then
      speakers[quote.speaker] = true
    else
      lost = lost + 1
    end
  end
  local status = Rows.counted(#quotes, "quotation") .. ", " .. Rows.counted(vim.tbl_count(speakers), "speaker")
  if lost > 0 then
    status = status .. (", %d unattributed"):format(lost)
  end
  set(bufnr, status)
end

--- The buffer is not annotated.
---@param bufnr integer
function M.clear(bufnr)
  set(bufnr, nil)
end

return M
