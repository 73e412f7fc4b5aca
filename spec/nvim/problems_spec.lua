local helper = require("nvim.helper")

describe(":WhoSaid problems", function()
  local nvim

  before_each(function()
    nvim = helper.start({ columns = 100 })
    nvim:cmd("file lake.txt")
  end)
  after_each(function()
    nvim:stop()
  end)

  local function list()
    return nvim:lua([[return vim.fn.getloclist(0, { title = 1, items = 1 })]])
  end

  it("fills the location list with what is wrong, in the order of the text, and opens it", function()
    nvim:text({ "“It rains.”", "", "“It will sail again,” said Nora Gamble." })
    nvim:cmd("WhoSaid enable")
    nvim:cmd("WhoSaid problems")
    assert.are.equal("quickfix", nvim:lua("return vim.bo.buftype"))
    local found = list()
    assert.are.equal("whosaid: problems of lake.txt", found.title)
    assert.are.equal(2, #found.items)
    assert.are.equal("Nobody can be told to have said this. [unattributed]", found.items[1].text)
    local item = found.items[2]
    assert.are.equal("Nora Gamble speaks, but the text never says who that is. [not-introduced]", item.text)
    assert.are.same({ 3, #"“It will sail again,” said " + 1, "W" }, { item.lnum, item.col, item.type })
  end)

  it("says so when there are none", function()
    nvim:text(helper.ARTICLE)
    nvim:cmd("WhoSaid enable")
    nvim:cmd("WhoSaid problems")
    assert.are.same({ "whosaid: no problems in this text" }, nvim:messages())
    assert.are.equal(1, nvim:lua("return vim.fn.winnr('$')"))
  end)

  it("can stay closed, from Lua, and needs an annotation", function()
    nvim:text({ "“It will sail again,” said Nora Gamble." })
    nvim:cmd("WhoSaid problems")
    assert.are.same({ "whosaid: this buffer is not annotated; `:WhoSaid enable` does it" }, nvim:messages())
    nvim:cmd("WhoSaid enable")
    assert.are.equal(1, nvim:lua("return require('whosaid').problems({ open = false })"))
    assert.are.equal(1, nvim:lua("return vim.fn.winnr('$')"))
  end)
end)
