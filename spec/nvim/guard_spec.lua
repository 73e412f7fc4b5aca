-- Inline virtual text takes part in the columns that Neovim wraps and cuts blocks by. Whatever the user does must come
-- out as if no label were there.
local helper = require("nvim.helper")

-- What the buffer and the unnamed register are after `keys` were typed into `lines`.
local function outcome(lines, keys, options)
  local nvim = helper.start({ columns = 100 })
  nvim:text(lines)
  if options.set then
    nvim:cmd("set " .. options.set)
  end
  if options.with == "whosaid" then
    nvim:cmd("WhoSaid enable")
    assert.truthy(nvim:rows():find("[Tom Baker]", 1, true), "the labels are not there")
  elseif options.with == "bare labels" then
    -- The same text as inline virtual text that nobody guards.
    nvim:lua([[
      local namespace = vim.api.nvim_create_namespace("bare")
      for row, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, true)) do
        local _, last = line:find("”", 1, true)
        if last then
          vim.api.nvim_buf_set_extmark(0, namespace, row - 1, last, {
            virt_text = { { " [Tom Baker]" } },
            virt_text_pos = "inline",
            right_gravity = false,
          })
        end
      end
    ]])
  end
  if options.at_once then
    nvim:lua([[vim.api.nvim_feedkeys(vim.keycode(...), "xt", false)]], table.concat(keys))
  else
    nvim:type(unpack(keys))
  end
  local result = { lines = nvim:lines(), register = nvim:lua([[return vim.fn.getreg('"')]]) }
  if options.with == "whosaid" and options.back ~= false then
    nvim:lua([[require("whosaid").get()]])
    assert.truthy(nvim:rows():find("[Tom Baker", 1, true), "the labels did not come back:\n" .. nvim:rows(1, 6))
  end
  nvim:stop()
  return result
end

-- The three outcomes: without labels, with labels that nobody guards (which shows that the trap is real), with whosaid.
local function check(lines, keys, options)
  options = options or {}
  local function with(what)
    return outcome(lines, keys, vim.tbl_extend("force", options, { with = what }))
  end
  local plain = with("nothing")
  assert.are_not.same(plain, with("bare labels"))
  assert.are.same(plain, with("whosaid"))
end

local SENTENCE = { "“The last ferry has left,” said Tom Baker. It was old and slow and nobody will miss it." }
local BLOCK = {
  "0123456789012345678901234567890123456789 abcdef",
  "“The last ferry has left,” said Tom Baker. So be it.",
  "0123456789012345678901234567890123456789 abcdef",
}

describe("labels do not change", function()
  it("where typing breaks lines at 'textwidth'", function()
    local lines = { "“The last ferry has left,” said Tom Baker" }
    check(lines, { "A", " ", "and then he left.", "<Esc>" }, { set = "tw=60" })
  end)

  it("where typing breaks lines in another row than the one insert mode began in", function()
    local lines = { "x", "“The last ferry has left,” said Tom Baker" }
    check(lines, { "i", "<Down>", "<End>", " and then he left.", "<Esc>" }, { set = "tw=60" })
  end)

  it("where a macro breaks lines, which types faster than any event", function()
    local lines = { "x", "“The last ferry has left,” said Tom Baker" }
    check(lines, { "i<Down><End> and then he left.<Esc>" }, { set = "tw=60", at_once = true })
  end)

  it("where typing breaks lines at 'wrapmargin'", function()
    local lines = { "“The last ferry has left,” said Tom Baker" }
    check(lines, { "A", " and then he left the old quay.", "<Esc>" }, { set = "wm=30" })
  end)

  it("what automatic formatting of paragraphs makes of a text", function()
    local lines = { "“The last ferry has left,” said Tom Baker", "in the evening." }
    local function with(what)
      return outcome(lines, { "A", " x", "<Esc>" }, { set = "tw=60 fo+=a", with = what })
    end
    assert.are.same(with("nothing"), with("whosaid"))
  end)

  it("where the cursor goes with 'virtualedit', and what is typed there", function()
    local keys = { "/said<CR>", "i", "<Left>", "<Left>", "x", "<Esc>" }
    check(SENTENCE, keys, { set = "virtualedit=all" })
    check(SENTENCE, keys, { set = "virtualedit=insert" })
  end)

  it("what gqq makes of a line", function()
    check(SENTENCE, { "gqq" }, { set = "tw=60" })
  end)

  it("what gqq makes of a line without 'textwidth'", function()
    check(SENTENCE, { "gqq" })
  end)

  it("what gqip and gqap make of a paragraph", function()
    check(SENTENCE, { "gqip" }, { set = "tw=60" })
    check(SENTENCE, { "gqap" }, { set = "tw=60" })
  end)

  it("what gwip makes of a paragraph", function()
    check(SENTENCE, { "gwip" }, { set = "tw=60" })
  end)

  it("what gq makes of a paragraph when its motion comes slowly", function()
    check(SENTENCE, { "gq", "ip" }, { set = "tw=60" })
  end)

  it("what gq makes of a visual selection", function()
    check(SENTENCE, { "V", "gq" }, { set = "tw=60" })
    check(SENTENCE, { "v", "ip", "gq" }, { set = "tw=60" })
    check(SENTENCE, { "v", "$", "gw" }, { set = "tw=60" })
  end)

  it("what gq makes of a text in a macro, with :normal and with :global", function()
    check(SENTENCE, { "qqgqqq" }, { set = "tw=60" })
    check(SENTENCE, { ":normal gqq<CR>" }, { set = "tw=60" })
    check(SENTENCE, { ":g/ferry/normal! Vgq<CR>" }, { set = "tw=60" })
  end)

  it("what gq makes of a text when it is repeated", function()
    check({ SENTENCE[1], "", SENTENCE[1] }, { "gqq", "G", "." }, { set = "tw=60" })
    check({ SENTENCE[1], "", SENTENCE[1] }, { "V", "gq", "G", "." }, { set = "tw=60" })
  end)

  it("what a blockwise yank takes", function()
    check(BLOCK, { "44|", "<C-v>", "j", "j", "4l", "y" })
  end)

  it("what a blockwise operator with a motion takes", function()
    check(BLOCK, { "44|", "y<C-v>2j" })
    check(BLOCK, { "44|", "d<C-v>2j" })
  end)

  it("what a block insertion does to its rows", function()
    check(BLOCK, { "44|", "<C-v>", "j", "j", "I", "XY", "<Esc>" })
    check(BLOCK, { "44|", "<C-v>", "j", "j", "A", "XY", "<Esc>" })
    check(BLOCK, { "44|", "<C-v>2jIXY<Esc>" }, { at_once = true })
  end)

  it("which column a block keeps to that begins behind a label", function()
    check(BLOCK, { "2GfS", "k", "j", "<C-v>", "j", "A", "XY", "<Esc>" })
    check(BLOCK, { "2GfSd/it<CR>", "<C-v>jr-" }, { at_once = true })
  end)

  it("which column a block keeps to that is selected again", function()
    check(BLOCK, { "2GfS", "<C-v>", "3l", "<Esc>", "gg0", "gv", "j", "d" })
    check(BLOCK, { "2GfS", "<C-v>", "3l", "<Esc>", "gg0", ":normal gvjd<CR>" })
  end)

  it("which column a block keeps to that begins behind a label which has changed", function()
    local change = [[:lua if require("whosaid").is_enabled() then
      vim.b.whosaid = { labels = { close = " himself]" } } vim.cmd("WhoSaid enable") end<CR>]]
    change = change:gsub("%s+", " ")
    check(BLOCK, { "2GfS", ":call winsaveview()<CR>", change, "<C-v>", "j", "A", "XY", "<Esc>" })
  end)

  it("what a block change and a block replacement do", function()
    check(BLOCK, { "44|", "<C-v>", "2j2l", "c", "XY", "<Esc>" })
    check(BLOCK, { "44|", "<C-v>", "2j2l", "rx" })
  end)

  it("what a block insertion does when it is repeated", function()
    check(vim.list_extend(vim.deepcopy(BLOCK), BLOCK), { "44|", "<C-v>", "2j", "I", "XY", "<Esc>", "4G44|", "." })
  end)

  it("where a block is put", function()
    check(BLOCK, { "44|", "<C-v>", "j", "y", "p" })
    check(BLOCK, { "44|", "<C-v>", "j", "y", "2GfSP" })
    check(BLOCK, { "44|", "<C-v>2jy", '2GfSi<C-r><C-p>"<Esc>' })
    check(BLOCK, { '44|<C-v>2jy2GfSi<C-r><C-p>"<Esc>' }, { at_once = true })
    check(BLOCK, { "44|", "<C-v>2jy", ":redraw<CR>", '2GfSi<C-r><C-o>"<Esc>' })
  end)

  it("where a block is put that is inserted like text", function()
    if vim.fn.has("nvim-0.11") == 0 then
      return -- there it is typed line by line
    end
    check(BLOCK, { ":call setreg('a', ['XY', 'Z'], 'b')<CR>", "2GfSi<C-r>a<Esc>" })
  end)

  it("how far <Tab> goes", function()
    check({ "“The last ferry has left,” said Tom Baker then." }, { "A", "<Tab>", "x", "<Esc>" }, { set = "et sw=4" })
    check({ "“The last ferry has left,” said Tom Baker then." }, { "A", "<Tab>", "x", "<Esc>" }, { set = "sts=4" })
  end)

  it("which character CTRL-Y and CTRL-E copy", function()
    check(BLOCK, { "gg44|", "i", "<C-e>", "<Esc>" })
    check(BLOCK, { "G44|", "i", "<C-y>", "<C-y>", "<Esc>" })
  end)

  it("how much is repeated of what was done to a selection", function()
    local gone = { back = false } -- the quotation is none any more
    check(SENTENCE, { "f,", "v", "4l", "d", "/was<CR>", "." }, gone)
    check(SENTENCE, { "f,", "v", "4l", "cXY<Esc>", "/was<CR>", "." }, gone)
    check(SENTENCE, { "f,", "v", "4l", "g?", "/was<CR>", "." }, gone)
    check(SENTENCE, { "f,", "v", "4l", "r-", "/was<CR>", "." }, gone)
    local numbers = { "“The ferry leaves at 7,” said Tom Baker at 15. It was 9 or 10 then, 11 by now." }
    check(numbers, { "f7", "v", "4l", "<C-a>", "/It<CR>", "." })
    check(SENTENCE, { "f,", "v", "4l", ":s/a/a/<CR>", "/was<CR>", "1vd" })
    check(SENTENCE, { "f,", "v", "4l", "=", "/was<CR>", "1vd" })
    check(SENTENCE, { "f,", "v", "4l", "<C-g>", "X", "<Esc>", "/was<CR>", "." }, gone)
    -- Now the label is where it is repeated.
    check(SENTENCE, { "/was<CR>", "v", "4l", "d", "0f,", "." }, gone)
    check(SENTENCE, { "/was<CR>", "v", "4l", "d", "0f,", "1v", "~" }, gone)
    check(SENTENCE, { "/was<CR>v4ld0f,." }, { at_once = true, back = false })
  end)

  it("which columns the pattern of a command means", function()
    check(SENTENCE, { [[:%s/\%>60v.*//<CR>]] })
    check(SENTENCE, { [[:%s/\v%>40v%<lt>50v\w/-/g<CR>]] }, { back = false })
    check(BLOCK, { [[:g/\%44vS/d<CR>]] }, { back = false })
  end)

  it("which columns the pattern of a command means that is repeated", function()
    local gone = { back = false }
    check(SENTENCE, { [[:s/\%>60v\w/-/g<CR>]], "u", "&" }, gone)
    check(SENTENCE, { [[:s/\%>60v\w/-/g<CR>]], "u", "/said<CR>", "&" }, gone)
    check(SENTENCE, { [[/\%>60v\w<CR>]], "0", ":s//-/<CR>" }, gone)
    check(SENTENCE, { [[:s/\%>60v\w/-/g<CR>]], "u", "g&" }, gone)
    check(SENTENCE, { [[:s/\%>60v\w/-/g<CR>]], "u", "@:" }, gone)
    check(SENTENCE, { [[:s/\%>60v\w/-/g<CR>]], "u", ":&&<CR>" }, gone)
    check(SENTENCE, { [[:s/\%>60v\w/-/g<CR>]], "u", ":s//+/<CR>" }, gone)
  end)

  it("which columns the pattern of a command means, however it is given", function()
    check(SENTENCE, { [[:s/\%>60v\w/-/g<kEnter>]] }, { back = false })
    check(SENTENCE, { [[:call setreg("a", ":s/\\%>60v\\w/-/g", "V")<CR>]], "@a" }, { back = false })
  end)

  it("what Virtual Replace mode replaces", function()
    local lines = { "“The last ferry has left,” said Tom Baker. So\tbe\tit and\this wife." }
    check(lines, { "44l", "gR", "abcdefgh", "<Esc>" })
  end)

  it("what a block from Select mode does", function()
    check(BLOCK, { "44|", "g<C-h>", "<Down>", "<Down>", "X", "<Esc>" })
  end)
end)

describe("labels stay while", function()
  local nvim

  before_each(function()
    nvim = helper.start({ columns = 100 })
    nvim:text({ "“The last ferry has left,” said Tom Baker.", "", "“It was an old boat,” said Anna Keller." })
    nvim:cmd("WhoSaid enable")
  end)
  after_each(function()
    nvim:stop()
  end)

  it("an operator waits that does not read columns", function()
    nvim:type("d")
    assert.truthy(nvim:rows(1, 1):find("[Tom Baker]", 1, true))
  end)

  it("text is selected", function()
    nvim:type("v", "l")
    assert.truthy(nvim:rows(1, 1):find("[Tom Baker]", 1, true))
    nvim:type("<Esc>", "V")
    assert.truthy(nvim:rows(1, 1):find("[Tom Baker]", 1, true))
  end)

  it("one types in a text that is not wrapped by Neovim", function()
    nvim:type("A", " Yes")
    assert.truthy(nvim:rows(1, 1):find("[Tom Baker]", 1, true))
  end)

  it("one types in a text that is", function()
    nvim:cmd("set textwidth=60")
    nvim:type("A", " Yes")
    assert.truthy(nvim:rows(1, 1):find("[Tom Baker]", 1, true))
    nvim:type(" or no", "<Esc>")
    assert.truthy(nvim:rows(1, 1):find("[Tom Baker]", 1, true))
    assert.truthy(nvim:rows(3, 3):find("[Anna Keller]", 1, true))
  end)

  it("one types, but for a line that is so long that Neovim would take its time to measure it with them", function()
    nvim:lua([[
      local line = vim.api.nvim_buf_get_lines(0, 0, 1, true)[1]
      vim.api.nvim_buf_set_lines(0, 0, 0, true, { line .. (" So it was."):rep(3500) })
      require("whosaid").get()
    ]])
    nvim:type("gg0", "i", "“Well.")
    assert.falsy(nvim:rows():find("[Tom Baker]", 1, true))
    nvim:type("<Esc>")
    assert.truthy(nvim:rows():find("[Tom Baker]", 1, true))
    nvim:type("G", "O", "And")
    assert.truthy(nvim:rows():find("[Anna Keller]", 1, true))
  end)

  it("an operator has done its work: they are back with the redraw that follows, unseen", function()
    nvim:cmd("set textwidth=60")
    local row = nvim:lua([[
      vim.api.nvim_feedkeys("gqq", "nx", false)
      vim.cmd("redraw!")
      local cells = {}
      for column = 1, vim.o.columns do
        cells[column] = vim.fn.screenstring(1, column)
      end
      return table.concat(cells)
    ]])
    assert.truthy(row:find("[Tom Baker]", 1, true))
  end)

  it("an operator is given up that would have read columns", function()
    local function labels()
      return nvim:lua([[
        local namespace = vim.api.nvim_get_namespaces()["whosaid.labels"]
        return #vim.api.nvim_buf_get_extmarks(0, namespace, 0, -1, {})
      ]])
    end
    nvim:type("gq")
    assert.are.equal(0, labels())
    nvim:type("<Esc>")
    -- Nothing has changed that would have the screen drawn again.
    assert.are.equal(2, labels())
  end)

  it("but for blockwise modes", function()
    nvim:type("<C-v>")
    assert.falsy(nvim:rows(1, 3):find("[Tom Baker]", 1, true))
    nvim:type("<Esc>")
    assert.truthy(nvim:rows(1, 3):find("[Tom Baker]", 1, true))
  end)

  it("two versions are compared, at the end of their line", function()
    nvim:cmd("diffthis")
    nvim:cmd("new")
    nvim:text({ "“The last ferry has sailed,” said Tom Baker.", "", "“It was an old boat,” said Anna Keller." })
    nvim:cmd("diffthis")
    nvim:cmd("wincmd p")
    helper.eventually(function()
      return nvim:rows():find("left,” said Tom Baker. [Tom Baker]", 1, true)
    end, function()
      return nvim:rows()
    end)
    nvim:cmd("diffoff!")
    helper.eventually(function()
      return nvim:rows():find("left,” [Tom Baker] said", 1, true)
    end)
  end)

  it("the text is formatted as one types, at the end of their line", function()
    nvim:cmd("set textwidth=60 formatoptions+=a")
    nvim:cmd("WhoSaid enable")
    assert.are.equal("“The last ferry has left,” said Tom Baker. [Tom Baker]", nvim:rows(1, 1))
  end)

  it("columns must be those of the text, at the end of their line; and so when that is set later", function()
    local options = { "virtualedit=all", "virtualedit=", "formatoptions+=a", "formatoptions-=a", "diff", "nodiff" }
    for _, option in ipairs(options) do
      nvim:cmd("set " .. option)
      local row = vim.list_contains({ "virtualedit=all", "formatoptions+=a", "diff" }, option)
      row = row and "“The last ferry has left,” said Tom Baker. [Tom Baker]"
        or "“The last ferry has left,” [Tom Baker] said Tom Baker."
      helper.eventually(function()
        return nvim:rows(1, 1) == row
      end, function()
        return option .. "\n" .. nvim:rows(1, 1)
      end)
    end
  end)
end)

describe("the column that the cursor keeps to", function()
  local nvim

  before_each(function()
    nvim = helper.start({ columns = 100 })
    nvim:text({ BLOCK[1], BLOCK[2], ("0123456789"):rep(9) })
  end)
  after_each(function()
    nvim:stop()
  end)

  -- Where the cursor is on the screen, and where it is in the row below after `j`, which has no label.
  local function straight_down()
    local before = nvim:lua("return vim.fn.virtcol('.')")
    nvim:type("j")
    return before, nvim:lua("return vim.fn.virtcol('.')")
  end

  it("goes with labels that come, change and go", function()
    nvim:type("2GfS")
    for _, command in ipairs({ "enable", "let b:whosaid = {'labels': {'open': ' ('}}", "enable", "disable" }) do
      nvim:lua("vim.fn.winsaveview()") -- as redrawing does: the column is told now, once and for all
      nvim:cmd(command:find("^let") and command or "WhoSaid " .. command)
      local before, after = straight_down()
      assert.are.equal(before, after, command)
      nvim:type("k")
    end
  end)

  it("is that of the labels again, though the text was annotated while they were away", function()
    nvim:cmd("WhoSaid enable")
    nvim:rows()
    -- As a mapping would: `x` a second time, then something that needs the annotation before the screen is drawn.
    nvim:type("2GfSx")
    nvim:lua([[
      vim.api.nvim_feedkeys(".", "xt", false)
      require("whosaid").get()
    ]])
    nvim:rows()
    local before, after = straight_down()
    assert.are.equal(before, after)
  end)

  it("is that of the labels after what was repeated without them", function()
    nvim:cmd("WhoSaid enable")
    nvim:rows()
    for _, keys in ipairs({ "yl2GfSp", "2GfS~", "2GfSi<Tab><Tab><Tab><Esc>hh~" }) do
      nvim:type(keys)
      nvim:rows()
      nvim:type(".")
      nvim:rows()
      local before, after = straight_down()
      assert.are.equal(before, after, keys)
      nvim:cmd("undo 0 | redraw")
    end
  end)

  it("is that of the text when a line was deleted with its label", function()
    nvim:lua("vim.g.whosaid = { debounce = 3600000 }")
    nvim:text({ BLOCK[2], ("0123456789"):rep(9), ("0123456789"):rep(9), BLOCK[2] })
    nvim:cmd("WhoSaid enable")
    nvim:cmd("redraw")
    nvim:type("dd")
    nvim:cmd("redraw")
    assert.are.same({ 1, 1 }, { straight_down() })
  end)
end)
