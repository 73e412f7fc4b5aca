local helper = require("nvim.helper")

describe("labels", function()
  local nvim

  local function start(options)
    nvim = helper.start(options)
    nvim:text(helper.ARTICLE)
  end

  after_each(function()
    nvim:stop()
  end)

  it("stand behind the quotation, with name and role", function()
    start({ columns = 200 })
    nvim:cmd("WhoSaid enable")
    assert.are.same({
      "“The ferry will sail again in May,” [Anna Keller · mayor of Brunnen] said Anna Keller, the mayor of Brunnen.",
      "",
      "“That is far too late for the hotels,” [Tom Baker · hotel owner from Gersau] said Tom Baker,"
        .. " a hotel owner from Gersau.",
      "",
      "“We cannot sail through ice,” [Anna Keller · mayor of Brunnen] said Anna Keller.",
    }, vim.list_slice(nvim:screen(), 1, 5))
  end)

  it("wrap with their line in a narrow window", function()
    start({ columns = 80 })
    nvim:cmd("WhoSaid enable")
    assert.are.equal(
      "“The ferry will sail again in May,” [Anna Keller · mayor of Brunnen] said Anna K\n"
        .. "eller, the mayor of Brunnen.",
      nvim:rows(1, 2)
    )
  end)

  it("stand at the end of the line when asked to", function()
    start({ columns = 200, before = [[vim.g.whosaid = { labels = { position = "eol" } }]] })
    nvim:cmd("WhoSaid enable")
    assert.are.equal(
      "“The ferry will sail again in May,” said Anna Keller, the mayor of Brunnen. [Anna Keller · mayor of Brunnen]",
      nvim:rows(1, 1)
    )
  end)

  it("are said once at the end of a line in which one speaker has two quotations", function()
    start({ columns = 200, before = [[vim.g.whosaid = { labels = { position = "eol" } }]] })
    nvim:text({ "“We cannot sail through ice,” said Anna Keller. “We will wait for the sun,” said Anna Keller." })
    nvim:cmd("WhoSaid enable")
    local _, count = nvim:rows(1, 1):gsub("%[Anna Keller%]", "")
    assert.are.equal(1, count)
  end)

  it("can be off, with the highlights left", function()
    start({ columns = 200, before = [[vim.g.whosaid = { labels = { position = "off" } }]] })
    nvim:cmd("WhoSaid enable")
    assert.are.equal(helper.ARTICLE[1], nvim:rows(1, 1))
    assert.are_not.equal(nvim:attribute("said Anna Keller, the"), nvim:attribute("The ferry"))
  end)

  it("have the role on a speaker's first label only, when asked to", function()
    start({ columns = 200, before = [[vim.g.whosaid = { labels = { role = "first" } }]] })
    nvim:cmd("WhoSaid enable")
    local screen = nvim:rows(1, 5)
    assert.truthy(screen:find("May,” [Anna Keller · mayor of Brunnen] said", 1, true))
    assert.truthy(screen:find("ice,” [Anna Keller] said", 1, true))
  end)

  it("have no role when asked to", function()
    start({ columns = 200, before = [[vim.g.whosaid = { labels = { role = "never" } }]] })
    nvim:cmd("WhoSaid enable")
    assert.truthy(nvim:rows(3, 3):find("hotels,” [Tom Baker] said", 1, true))
  end)

  it("are cut to their greatest width", function()
    start({ columns = 200, before = [[vim.g.whosaid = { labels = { max_width = 26 } }]] })
    nvim:cmd("WhoSaid enable")
    assert.truthy(nvim:rows(3, 3):find("[Tom Baker · hotel owner…]", 1, true))
  end)

  it("show a question mark where nobody can be told", function()
    start({ columns = 200 })
    nvim:text({ "“The bridge is lost and nobody will ever find it.”" })
    nvim:cmd("WhoSaid enable")
    assert.are.equal("“The bridge is lost and nobody will ever find it.” [?]", nvim:rows(1, 1))
  end)

  it("are not there where nobody can be told, when asked to", function()
    start({ columns = 200, before = [[vim.g.whosaid = { labels = { unattributed = "" } }]] })
    nvim:text({ "“The bridge is lost and nobody will ever find it.”" })
    nvim:cmd("WhoSaid enable")
    assert.are.equal("“The bridge is lost and nobody will ever find it.”", nvim:rows(1, 1))
  end)

  it("show a question mark behind a name that is told with little confidence", function()
    start({ columns = 200, before = [[vim.g.whosaid = { labels = { min_confidence = 1, role = "never" } }]] })
    nvim:cmd("WhoSaid enable")
    assert.truthy(nvim:rows(3, 3):find("[Tom Baker?]", 1, true))
  end)

  it("leave the kinds out that are not shown", function()
    start({ columns = 200, before = [[vim.g.whosaid = { show = { kinds = { "indirect" } } }]] })
    nvim:cmd("WhoSaid enable")
    assert.are.equal(helper.ARTICLE[1], nvim:rows(1, 1))
    assert.are.equal(nvim:attribute("said Anna Keller, the"), nvim:attribute("The ferry"))
  end)

  it("leave stances out unless they are asked for", function()
    start({ columns = 200 })
    local lines = { "Anna Keller, the mayor of Brunnen, believes that the ferry will sail again in May." }
    nvim:text(lines)
    nvim:cmd("WhoSaid enable")
    assert.are.equal(lines[1], nvim:rows(1, 1))
    assert.are.equal("stance", nvim:lua([[return require("whosaid").get().quotes[1].act]]))
    nvim:lua([[vim.b.whosaid = { show = { acts = { "speech", "stance" } } }]])
    nvim:cmd("WhoSaid enable")
    assert.truthy(nvim:rows(1, 1):find("in May [Anna Keller · mayor of Brunnen].", 1, true))
  end)

  it("stand once behind a quotation of several paragraphs", function()
    start({ columns = 200 })
    nvim:text({
      "“The ferry will sail again in May,” said Anna Keller. “It will sail every hour.",
      "",
      "“And it will carry bicycles.”",
    })
    nvim:cmd("WhoSaid enable")
    local screen = nvim:rows(1, 3)
    assert.falsy(screen:find("every hour. [", 1, true))
    assert.truthy(screen:find("bicycles.” [Anna Keller]", 1, true))
  end)

  it("are there for every quotation of a long text, wherever one scrolls", function()
    start({ columns = 200 })
    local lines = {}
    for i = 1, 400 do
      lines[2 * i - 1] = ("“Ferry number %d will sail again in May,” said Anna Keller."):format(i)
      lines[2 * i] = ""
    end
    nvim:text(lines)
    nvim:cmd("WhoSaid enable")
    for _, row in ipairs({ 799, 401, 1 }) do
      nvim:cmd(("normal! %dGzt"):format(row))
      assert.truthy(nvim:rows(1, 1):find("in May,” [Anna Keller] said", 1, true))
    end
    nvim:type("<C-f>", "<C-e>")
    local screen = nvim:screen()
    for row = 1, 20 do
      assert.truthy(screen[row] == "" or screen[row]:find("[Anna Keller]", 1, true), screen[row])
    end
  end)

  it("are there for every quotation of a long text that was changed and written", function()
    start({ columns = 200 })
    local file = vim.fn.tempname()
    local lines = {}
    for i = 1, 400 do
      lines[i] = ("“Ferry number %d will sail again in May,” said Anna Keller."):format(i)
    end
    nvim:text(lines)
    nvim:cmd("WhoSaid enable")
    nvim:type("x", "u")
    nvim:lua("require('whosaid').get()")
    nvim:cmd("write " .. file)
    nvim:cmd("normal! G")
    assert.truthy(nvim:rows(20, 20):find("in May,” [Anna Keller] said", 1, true))
    vim.fn.delete(file)
  end)

  it("are in every window of the buffer", function()
    start({ columns = 200 })
    nvim:cmd("WhoSaid enable")
    nvim:cmd("split")
    local _, count = nvim:rows():gsub("%[Tom Baker · hotel owner from Gersau%]", "")
    assert.are.equal(2, count)
  end)

  it("go when the buffer is no longer annotated", function()
    start({ columns = 200 })
    nvim:cmd("WhoSaid enable")
    nvim:cmd("WhoSaid disable")
    assert.are.same(helper.ARTICLE, vim.list_slice(nvim:screen(), 1, 5))
    assert.are.equal(nvim:attribute("said Anna Keller, the"), nvim:attribute("The ferry"))
  end)
end)

describe("in a text of which most is in a closed fold", function()
  local nvim

  before_each(function()
    nvim = helper.start({ columns = 100 })
    local lines = {}
    for i = 1, 3000 do
      lines[i] = ("“Ferry number %d will sail,” said Tom Baker."):format(i)
    end
    nvim:text(lines)
    nvim:cmd("3,2990fold | normal! gg")
    nvim:cmd("WhoSaid enable")
    nvim:cmd("redraw")
  end)
  after_each(function()
    nvim:stop()
  end)

  it("labels are in the rows that are shown, and in the others once the fold is open", function()
    local screen = nvim:screen()
    for _, row in ipairs({ 1, 2, 4, 5 }) do
      assert.truthy(screen[row]:find("will sail,” [Tom Baker] said", 1, true), table.concat(screen, "\n"))
    end
    nvim:type("3G", "zo")
    assert.truthy(nvim:rows(7, 7):find("number 7 will sail,” [Tom Baker] said", 1, true))
  end)

  it("what the fold holds costs nothing", function()
    local anchors = nvim:lua([[
      local namespace = vim.api.nvim_get_namespaces()["whosaid.anchors"]
      return #vim.api.nvim_buf_get_extmarks(0, namespace, 0, -1, {})
    ]])
    assert.is_true(anchors < 200, tostring(anchors))
  end)
end)

describe("in a text that is one long line", function()
  local nvim, sentences

  before_each(function()
    nvim = helper.start({ columns = 100, lines = 12 })
    sentences = {}
    for i = 1, 3000 do
      sentences[i] = ("“Ferry number %04d will sail,” said Tom Baker."):format(i)
    end
    nvim:text({ table.concat(sentences, " ") })
    nvim:cmd("WhoSaid enable")
  end)
  after_each(function()
    nvim:stop()
  end)

  it("labels are wherever the cursor goes", function()
    for _, number in ipairs({ 1, 1200, 1201, 1230, 2999, 3000, 700, 4 }) do
      nvim:lua("vim.fn.search(..., 'w')", ("%04d"):format(number))
      local screen = table.concat(nvim:screen())
      assert.truthy(screen:find(("%04d"):format(number), 1, true), screen)
      local _, count = screen:gsub("will sail,” %[Tom Baker%] said", "")
      assert.is_true(count > 3, screen)
      assert.falsy(screen:find("will sail,” said", 1, true), screen)
    end
  end)

  local function anchors()
    return nvim:lua([[
      vim.cmd("redraw!")
      local namespace = vim.api.nvim_get_namespaces()["whosaid.anchors"]
      return #vim.api.nvim_buf_get_extmarks(0, namespace, 0, -1, {})
    ]])
  end

  it("only what can be seen costs anything", function()
    assert.is_true(anchors() < 300, tostring(anchors()))
    assert.are.equal("3000 quotations, 1 speaker", nvim:lua("return vim.b.whosaid_status"))
  end)

  it("that holds when it is an article of some pages, too", function()
    nvim:text({ table.concat(sentences, " ", 1, 500) })
    nvim:lua("require('whosaid').get()")
    assert.is_true(anchors() < 100, tostring(anchors()))
  end)

  it("labels are in the rows beside that of the cursor, however far the window has gone to the right", function()
    nvim:cmd("set nowrap sidescroll=1")
    nvim:text({ table.concat(sentences, " "), "", table.concat(sentences, " ") })
    nvim:lua("require('whosaid').get()")
    nvim:lua("vim.fn.search('1500')")
    local screen = nvim:screen()
    for _, row in ipairs({ 1, 3 }) do
      assert.truthy(screen[row]:find("will sail,” [Tom Baker] said", 1, true), table.concat(screen, "\n"))
    end
  end)
end)
