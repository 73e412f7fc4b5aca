-- Prints the screen of this Neovim when the labels are on it, and quits.

---@return string[] rows of the screen as a person sees them
local function rows()
  vim.cmd.redraw({ bang = true })
  local out = {}
  for row = 1, vim.o.lines do
    local cells = {}
    for column = 1, vim.o.columns do
      cells[column] = vim.fn.screenstring(row, column)
    end
    out[row] = (table.concat(cells):gsub("%s+$", ""))
  end
  return out
end

local function labelled()
  return table.concat(rows(), "\n"):find(" · ", 1, true) ~= nil
end

local shown = vim.wait(5000, labelled, 50)
io.stdout:write(table.concat(rows(), "\n"):gsub("\n+$", ""), "\n")
if not shown then
  io.stderr:write("demo: no label has appeared\n")
  vim.cmd("cquit 1")
end
vim.cmd("qall!")
