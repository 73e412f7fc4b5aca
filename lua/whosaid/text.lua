-- A buffer's text as one string, and the way between byte offsets in it and buffer positions.
local Search = require("whosaid.search")

local M = {}

---@class whosaid.Text
---@field bytes string the lines joined by newlines, without a newline behind the last
---@field starts integer[] byte offset of each line's first byte; starts[1] is line 0

--- Read a buffer.
---@param bufnr integer
---@return whosaid.Text
function M.read(bufnr)
  return M.from_lines(vim.api.nvim_buf_get_lines(bufnr, 0, -1, true))
end

--- As M.read, from lines as nvim_buf_get_lines gives them: a NUL of the file is a newline inside a line there.
---@param lines string[]
---@return whosaid.Text
function M.from_lines(lines)
  local starts = {}
  local offset = 0
  for i, line in ipairs(lines) do
    starts[i] = offset
    offset = offset + #line + 1
    if line:find("\n", 1, true) then
      lines[i] = line:gsub("\n", "\0")
    end
  end
  return { bytes = table.concat(lines, "\n"), starts = starts }
end

--- The position of a byte; an offset past the end is the end.
---@param text whosaid.Text
---@param offset integer 0-based
---@return integer row 0-based
---@return integer col 0-based, bytes
function M.position(text, offset)
  offset = math.max(0, math.min(offset, #text.bytes))
  local line = Search.first(text.starts, function(start)
    return start > offset
  end) - 1
  return line - 1, offset - text.starts[line]
end

--- The position where a span ends; never the first column of a line behind it.
---@param text whosaid.Text
---@param from integer
---@param to integer exclusive
---@return integer row
---@return integer col exclusive
function M.end_position(text, from, to)
  local row, col = M.position(text, to)
  if col == 0 and to > from and row > 0 then
    row = row - 1
    col = text.starts[row + 2] - text.starts[row + 1] - 1
  end
  return row, col
end

--- The byte offset of a buffer position.
---@param text whosaid.Text
---@param row integer 0-based
---@param col integer 0-based, bytes
---@return integer
function M.offset(text, row, col)
  local start = text.starts[math.min(row + 1, #text.starts)]
  return math.min(start + col, #text.bytes)
end

--- White space and control characters folded to single spaces, none at the ends.
---@param string string
---@return string
function M.fold(string)
  return vim.trim((string:gsub("[%s%c]+", " ")))
end

--- Cut a string to a width in screen cells, at a space where one is near, with an ellipsis.
---@param string string
---@param width integer
---@return string
function M.shorten(string, width)
  if vim.api.nvim_strwidth(string) <= width then
    return string
  end
  local kept, cells = {}, 1 -- the ellipsis
  for _, character in ipairs(vim.fn.split(string, "\\zs")) do
    cells = cells + vim.api.nvim_strwidth(character)
    if cells > width then
      break
    end
    kept[#kept + 1] = character
  end
  local cut = table.concat(kept)
  local at_word = cut:match("^(.*%S)%s+%S*$")
  if at_word and #at_word > #cut * 0.7 then
    cut = at_word
  end
  repeat
    local before = cut
    cut = cut:gsub("[%s,;]+$", ""):gsub("…$", "")
  until cut == before
  return cut .. "…"
end

return M
