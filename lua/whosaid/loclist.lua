-- Places of an article in the location list.
local Log = require("whosaid.log")
local Text = require("whosaid.text")

local M = {}

---@class whosaid.Listing
---@field what string what is listed, in the plural
---@field by? string of whom
---@field items table[] as M.item makes them
---@field level? integer of the message that there are none, default WARN

---@class whosaid.ListingOptions
---@field open? boolean the window, too, default true
---@field smods? whosaid.Mods

--- An item of the list.
---@param state whosaid.Annotated
---@param from integer byte offset
---@param to integer exclusive
---@param text string
---@return table
function M.item(state, from, to, text)
  local row, col = Text.position(state.result.text, from)
  local end_row, end_col = Text.end_position(state.result.text, from, to)
  return {
    bufnr = state.bufnr,
    lnum = row + 1,
    col = col + 1,
    end_lnum = end_row + 1,
    end_col = end_col + 1,
    text = text,
  }
end

--- Fill the location list of the current window.
---@param state whosaid.Annotated
---@param listing whosaid.Listing
---@param options whosaid.ListingOptions
---@return integer count
function M.fill(state, listing, options)
  local article = vim.fs.basename(vim.api.nvim_buf_get_name(state.bufnr))
  local title = ("whosaid: %s of %s"):format(listing.what, article == "" and "[No Name]" or article)
  if listing.by then
    title = title .. " by " .. listing.by
  end
  vim.fn.setloclist(0, {}, " ", { title = title, items = listing.items })
  if #listing.items == 0 then
    Log.notify(("no %s in this text"):format(listing.what), listing.level or vim.log.levels.WARN)
  elseif options.open ~= false then
    vim.cmd.lopen({ mods = options.smods })
  end
  return #listing.items
end

return M
