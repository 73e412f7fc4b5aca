-- Offsets and positions: pure functions, in this Neovim.
local Text = require("whosaid.text")

describe("a text", function()
  local lines = { "Grüezi", "", "“So”", "end" }
  local text = Text.from_lines(vim.deepcopy(lines))

  it("is its lines, joined by newlines", function()
    assert.are.equal("Grüezi\n\n“So”\nend", text.bytes)
  end)

  it("gives every offset its position, and back", function()
    for offset = 0, #text.bytes do
      local row, col = Text.position(text, offset)
      local before = text.bytes:sub(1, offset)
      local _, newlines = before:gsub("\n", "")
      assert.are.equal(newlines, row)
      assert.are.equal(#before:match("[^\n]*$"), col)
      assert.are.equal(offset, Text.offset(text, row, col))
    end
  end)

  it("ends where it ends", function()
    assert.are.same({ 3, 3 }, { Text.position(text, 1000) })
    assert.are.equal(#text.bytes, Text.offset(text, 3, 1000))
  end)

  it("ends a span before a newline, not behind it", function()
    assert.are.same({ 0, 7 }, { Text.end_position(text, 0, 8) })
    assert.are.same({ 1, 0 }, { Text.end_position(text, 8, 8) })
  end)

  it("may be empty", function()
    local empty = Text.from_lines({ "" })
    assert.are.equal("", empty.bytes)
    assert.are.same({ 0, 0 }, { Text.position(empty, 0) })
  end)

  it("has the NULs of the file, which Neovim shows as newlines inside a line", function()
    assert.are.equal("a\0b\nc", Text.from_lines({ "a\nb", "c" }).bytes)
  end)

  it("is cut at a word where one is near", function()
    assert.are.equal("former head of the harbour…", Text.shorten("former head of the harbour authority", 30))
    assert.are.equal("aaaaaaaaa…", Text.shorten(("a"):rep(40), 10))
    assert.are.equal("short", Text.shorten("short", 10))
    assert.are.equal("“Three times,”…", Text.shorten("“Three times,” … “they thanked me.”", 17))
    for width = 1, 20 do
      assert.is_true(vim.api.nvim_strwidth(Text.shorten("名前 は 長い、とても長い", width)) <= width)
    end
  end)

  it("has its white space and control characters folded for one line", function()
    assert.are.equal("a b c d", Text.fold("  a\n b\t\tc\0d "))
  end)
end)

describe("any bytes", function()
  local helper = require("nvim.helper")
  local nvim

  before_each(function()
    nvim = helper.start({ columns = 120 })
  end)
  after_each(function()
    nvim:stop()
  end)

  it("are annotated: NULs, invalid UTF-8, control characters, carriage returns", function()
    local file = vim.fn.tempname()
    local handle = assert(io.open(file, "wb"))
    handle:write("\0\1\2 binary \255\254\n“The ferry \0 will \255 sail,” said Tom Baker.\r\n\n")
    handle:write("“It must\27 sail,” said Anna Keller.\n")
    handle:close()
    nvim:cmd("edit ++enc=utf-8 ++bad=keep " .. file)
    nvim:cmd("WhoSaid enable")
    assert.are.same({}, nvim:messages())
    assert.truthy(nvim:rows():find("said Tom Baker", 1, true))
    local found = nvim:lua("return #require('whosaid').get().quotes")
    assert.are.equal(2, found)
    assert.truthy(nvim:rows():find("[Anna Keller]", 1, true))
    vim.fn.delete(file)
  end)

  it("are annotated: nothing at all, and nothing but quotation marks", function()
    nvim:cmd("WhoSaid enable")
    assert.are.equal("0 quotations, 0 speakers", nvim:lua("return vim.b.whosaid_status"))
    nvim:text({ ("“"):rep(500) .. ('"'):rep(500) .. ("’"):rep(500) })
    nvim:cmd("WhoSaid enable")
    nvim:screen()
    assert.are.same({}, nvim:messages())
    assert.is_true(nvim:lua("return require('whosaid').is_enabled()"))
  end)
end)
