-- Small windows at the cursor for `show` and `why`: rows of a key and a value.
local M = {}

local namespace = vim.api.nvim_create_namespace("whosaid.float")

---@class whosaid.FloatRow
---@field [1] string the key; "" continues the row above
---@field [2] string the value
---@field group? string highlight of the value

local function key_width(rows)
  local width = 0
  for _, row in ipairs(rows) do
    width = math.max(width, vim.api.nvim_strwidth(row[1]))
  end
  return width
end

-- Break a value at spaces into lines of at most `width` cells.
local function wrap(value, width)
  local lines, line = {}, ""
  for word in value:gmatch("%S+") do
    local longer = line == "" and word or (line .. " " .. word)
    if line ~= "" and vim.api.nvim_strwidth(longer) > width then
      lines[#lines + 1] = line
      line = word
    else
      line = longer
    end
  end
  lines[#lines + 1] = line
  return lines
end

local BORDER = "rounded"

-- Neovim does not open a window to which the border leaves no row, as beside the cursor in a window of two rows.
local function first_border()
  local above = vim.fn.winline() - 1
  return math.max(above, vim.fn.winheight(0) - above) > 2 and BORDER or "none"
end

-- Where there is too little room above and below the cursor, the window takes the half of the screen without it.
local function make_room(winid, height)
  local most = vim.o.lines - vim.o.cmdheight - 3
  if most < 1 or vim.api.nvim_win_get_height(winid) >= math.min(height, most) then
    return
  end
  height = math.min(height, most)
  local above = vim.fn.screenrow() > vim.o.lines / 2
  vim.api.nvim_win_set_config(winid, {
    relative = "editor",
    anchor = "NW",
    row = above and 0 or (most - height + 1),
    col = math.max(0, vim.fn.screencol() - 1),
    width = vim.api.nvim_win_get_width(winid),
    height = height,
    border = BORDER,
  })
end

--- Open the window; called again for the same thing it enters the window, as `K` does.
---@param id string what is shown
---@param title { [1]: string, [2]: string } text and highlight group
---@param rows whosaid.FloatRow[]
---@return integer winid
function M.open(id, title, rows)
  local width = math.min(72, vim.o.columns - 4)
  local keys = key_width(rows)
  local lines, marks = {}, {}
  for _, part in ipairs(wrap(title[1], width)) do
    lines[#lines + 1] = part
    marks[#marks + 1] = { #lines - 1, 0, #part, title[2] }
  end
  for _, row in ipairs(rows) do
    local pad = (" "):rep(keys - vim.api.nvim_strwidth(row[1]))
    for i, part in ipairs(wrap(row[2], width - keys - 2)) do
      local head = i == 1 and (row[1] .. pad .. "  ") or (" "):rep(keys + 2)
      lines[#lines + 1] = head .. part
      marks[#marks + 1] = { #lines - 1, 0, #head, "WhoSaidKey" }
      if row.group then
        marks[#marks + 1] = { #lines - 1, #head, #head + #part, row.group }
      end
    end
  end
  -- Behind a mapping that moves the cursor, too, the window of before is there yet, but it is about something else.
  local what = vim.inspect({ vim.api.nvim_win_get_cursor(0), lines })
  local bufnr, winid = vim.lsp.util.open_floating_preview(lines, "", {
    focus_id = ("whosaid.%s.%s"):format(id, vim.fn.sha256(what)),
    border = first_border(),
    wrap = false,
    max_width = width,
    close_events = { "CursorMoved", "CursorMovedI", "InsertCharPre", "BufHidden" },
  })
  vim.b[bufnr].whosaid_window = true
  make_room(winid, #lines)
  vim.api.nvim_buf_clear_namespace(bufnr, namespace, 0, -1)
  for _, mark in ipairs(marks) do
    vim.api.nvim_buf_set_extmark(bufnr, namespace, mark[1], mark[2], { end_col = mark[3], hl_group = mark[4] })
  end
  return winid
end

return M
