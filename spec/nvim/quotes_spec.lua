local helper = require("nvim.helper")

describe(":WhoSaid quotes", function()
  local nvim

  before_each(function()
    nvim = helper.start({ columns = 100 })
    nvim:cmd("file lake.txt")
    nvim:text(helper.ARTICLE)
    nvim:cmd("WhoSaid enable")
  end)
  after_each(function()
    nvim:stop()
  end)

  local function list()
    return nvim:lua([[return vim.fn.getloclist(0, { title = 1, items = 1 })]])
  end

  it("fills the location list with who said what, and opens it", function()
    nvim:cmd("WhoSaid quotes")
    assert.are.equal("quickfix", nvim:lua("return vim.bo.buftype"))
    local found = list()
    assert.are.equal("whosaid: quotations of lake.txt", found.title)
    assert.are.equal(3, #found.items)
    local item = found.items[2]
    assert.are.equal("Tom Baker · hotel owner from Gersau: “That is far too late for the hotels,”", item.text)
    assert.are.same({ 3, 1, 3 }, { item.lnum, item.col, item.end_lnum })
    assert.are.equal(#"“That is far too late for the hotels,”" + 1, item.end_col)
    assert.are.equal(2, item.user_data.whosaid)
  end)

  it("has positions that Neovim jumps to", function()
    nvim:text({ "Früh: “Die ferry will sail,” said Anna Keller. “It must sail,” said Tom Baker." })
    nvim:cmd("WhoSaid quotes")
    nvim:cmd("ll 2")
    local rest = nvim:lua([[return vim.api.nvim_get_current_line():sub(vim.fn.col("."))]])
    assert.are.equal("“It must sail,” said Tom Baker.", rest)
  end)

  it("can be about one speaker", function()
    nvim:cmd("WhoSaid quotes Anna Keller")
    local found = list()
    assert.are.equal("whosaid: quotations of lake.txt by Anna Keller", found.title)
    assert.are.equal(2, #found.items)
  end)

  it("knows a speaker by a part of the name, in whatever case", function()
    for _, part in ipairs({ "Keller", "anna", "ANNA K" }) do
      nvim:cmd("WhoSaid quotes " .. part)
      local found = nvim:lua("return vim.fn.getloclist(0, { title = 0, items = 0 })")
      assert.are.equal("whosaid: quotations of lake.txt by Anna Keller", found.title)
      assert.are.equal(2, #found.items)
      nvim:cmd("lclose")
    end
  end)

  it("asks which one when a part of a name is that of several, unless it is a whole name", function()
    nvim:text({ "“Yes,” said Anna Keller.", "", "“No,” said Tom Keller.", "", "“Well,” said the group Keller." })
    nvim:cmd("WhoSaid quotes keller")
    local message = nvim:messages()[1]
    assert.truthy(message:find("^whosaid: keller may be Anna Keller, Tom Keller"), message)
    assert.are.equal(1, nvim:lua("return vim.fn.winnr('$')"))
    nvim:cmd("WhoSaid quotes Tom Keller")
    assert.are.equal(1, #list().items)
  end)

  it("names the speakers when it is given another name", function()
    nvim:cmd("WhoSaid quotes Anna Kellner")
    local message = "whosaid: nobody here is called Anna Kellner; there are Anna Keller, Tom Baker"
    assert.are.same({ message }, nvim:messages())
    assert.are.equal(1, nvim:lua("return vim.fn.winnr('$')"))
  end)

  it("says so when there are none", function()
    nvim:text({ "The lake froze." })
    nvim:cmd("WhoSaid quotes")
    assert.are.same({ "whosaid: no quotations in this text" }, nvim:messages())
    nvim:cmd("WhoSaid quotes Anna")
    assert.are.same({ "whosaid: no speakers in this text" }, nvim:messages())
    assert.are.equal(1, nvim:lua("return vim.fn.winnr('$')"))
  end)

  it("can stay closed, from Lua", function()
    assert.are.equal(3, nvim:lua("return require('whosaid').quotes({ open = false })"))
    assert.are.equal(1, nvim:lua("return vim.fn.winnr('$')"))
    assert.are.equal(3, #list().items)
  end)
end)
