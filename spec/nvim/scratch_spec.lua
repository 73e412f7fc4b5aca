local helper = require("nvim.helper")

describe("the windows of whosaid", function()
  local nvim, folder

  before_each(function()
    folder = vim.fn.tempname()
    vim.fn.mkdir(folder, "p")
    vim.fn.writefile(helper.ARTICLE, folder .. "/lake.txt")
    nvim = helper.start({ columns = 100 })
    nvim:cmd("edit " .. folder .. "/lake.txt")
    nvim:cmd("WhoSaid enable")
  end)
  after_each(function()
    nvim:stop()
    vim.fn.delete(folder, "rf")
  end)

  -- The names of all buffers, those of files without their folder.
  local function names()
    return nvim:lua([[
      return vim.tbl_map(function(bufnr)
        local name = vim.api.nvim_buf_get_name(bufnr)
        return name:find("://", 1, true) and name or vim.fs.basename(name)
      end, vim.api.nvim_list_bufs())
    ]])
  end

  it("are named after their article", function()
    nvim:cmd("WhoSaid speakers")
    assert.are.equal("whosaid://speakers/1/lake.txt", names()[2])
  end)

  -- How the windows of the current tab page stand, by what is in them: an article or a window of whosaid ("list").
  local function arrangement()
    return nvim:lua([[
      local function of(node)
        if node[1] == "leaf" then
          local bufnr = vim.api.nvim_win_get_buf(node[2])
          return (vim.fn.bufname(bufnr):find("whosaid", 1, true) or vim.bo[bufnr].buftype ~= "") and "list" or "article"
        end
        return node[1] .. "(" .. table.concat(vim.tbl_map(of, node[2]), " ") .. ")"
      end
      return of(vim.fn.winlayout())
    ]])
  end

  it("open where the command's modifiers say, and below all others without", function()
    for _, command in ipairs({ "speakers", "export csv", "log", "quotes" }) do
      local where = {
        -- The location list stands where :lopen has it.
        [""] = command == "quotes" and "row(col(article list) article)" or "col(row(article article) list)",
        vertical = "row(list article article)",
        ["vertical botright"] = "row(article article list)",
        topleft = "col(list row(article article))",
        leftabove = "row(col(list article) article)",
        tab = "list",
        ["vertical rightbelow keepalt"] = "row(article list article)",
      }
      for modifiers, expected in pairs(where) do
        nvim:cmd("vsplit")
        nvim:cmd(modifiers .. " WhoSaid " .. command)
        assert.are.equal(expected, arrangement(), modifiers .. " " .. command)
        nvim:cmd("close")
        nvim:cmd("only")
      end
    end
    assert.are.same({}, nvim:messages())
  end)

  it("have the height of what is in them only where they stand above or below another", function()
    nvim:cmd("vertical WhoSaid speakers")
    assert.is_true(nvim:lua("return vim.fn.winheight(0)") > 15)
    assert.is_false(nvim:lua("return vim.wo.winfixheight"))
  end)

  it("keep their options to themselves", function()
    nvim:cmd("set number signcolumn=yes spell")
    local options = "return { vim.wo.wrap, vim.wo.number, vim.wo.signcolumn, vim.wo.cursorline, vim.wo.spell }"
    for _, command in ipairs({ "speakers", "log" }) do
      for _, another in ipairs({ "new", "edit " .. folder .. "/sea.txt" }) do
        nvim:cmd("WhoSaid " .. command)
        nvim:cmd(another)
        assert.are.same({ true, true, "yes", false, true }, nvim:lua(options), command .. ", " .. another)
        nvim:cmd("only")
        nvim:cmd("edit " .. folder .. "/lake.txt")
      end
    end
  end)

  it("come into a new tab page where that is said, though the speakers are listed already", function()
    nvim:cmd("WhoSaid speakers")
    local before = nvim:lines()
    nvim:cmd("wincmd k")
    nvim:cmd("tab WhoSaid speakers")
    assert.are.equal(2, nvim:lua("return vim.fn.tabpagenr()"))
    assert.are.same(before, nvim:lines())
    nvim:type("<CR>")
    assert.are.equal("lake.txt", nvim:lua("return vim.fn.expand('%:t')"))
    nvim:cmd("tabclose")
    assert.are.equal("article", arrangement())
    assert.are.same({}, nvim:messages())
  end)

  it("have their lines again after :edit", function()
    for _, command in ipairs({ "speakers", "export csv", "log" }) do
      nvim:cmd("WhoSaid " .. command)
      local before = nvim:lines()
      assert.is_true(before[1] ~= "", command)
      nvim:cmd("edit")
      assert.are.same(before, nvim:lines(), command)
      nvim:cmd("edit!")
      assert.are.same(before, nvim:lines(), command)
      assert.is_false(nvim:lua("return vim.bo.modified"))
      nvim:type("q")
    end
    assert.are.same({}, nvim:messages())
  end)

  it("keep up with the article after :edit too", function()
    nvim:cmd("WhoSaid speakers")
    nvim:cmd("edit")
    nvim:type("<C-w>k", "O", "“The ice is thin,” said Paul Meier.", "<Esc>", "<C-w>j")
    helper.eventually(function()
      return #nvim:lines() == 3
    end)
    nvim:type("gg", "/Paul<CR>", "<CR>")
    assert.are.equal("“The ice is thin,” said Paul Meier.", nvim:lua("return vim.api.nvim_get_current_line()"))
  end)

  it("have what happened meanwhile after :edit, as a log must", function()
    nvim:cmd("WhoSaid log")
    nvim:lua("require('whosaid.log').add('error', 'the ferry sank')")
    nvim:cmd("edit")
    assert.truthy(nvim:lines()[1]:find("error: the ferry sank", 1, true))
  end)

  it("are opened anew from one of their own name", function()
    nvim:cmd("WhoSaid log")
    for _, command in ipairs({ "WhoSaid log", "tab WhoSaid log", "vertical WhoSaid log" }) do
      nvim:cmd(command)
      assert.are.equal("", nvim:lua("return vim.v.errmsg"), command)
      assert.are.equal("whosaid://log", nvim:lua("return vim.api.nvim_buf_get_name(0)"))
      assert.are.same({ "No errors in this session." }, nvim:lines())
    end
    assert.are.equal(2, nvim:lua("return #vim.api.nvim_list_wins()"))
  end)

  it("do not come back empty with a session", function()
    nvim:cmd("WhoSaid speakers")
    nvim:cmd("wincmd k")
    nvim:cmd("tab split")
    nvim:cmd("WhoSaid export")
    nvim:cmd("mksession " .. folder .. "/session.vim")
    nvim:stop()
    nvim = helper.start({ columns = 100 })
    nvim:cmd("source " .. folder .. "/session.vim")
    assert.are.same({ "lake.txt", "lake.txt" }, nvim:lua([[
      return vim.tbl_map(function(winid)
        return vim.fs.basename(vim.api.nvim_buf_get_name(vim.api.nvim_win_get_buf(winid)))
      end, vim.api.nvim_list_wins())
    ]]))
    assert.are.equal(2, nvim:lua("return #vim.api.nvim_list_tabpages()"))
    assert.falsy(table.concat(names(), " "):find("whosaid://", 1, true))
    assert.are.equal("", nvim:lua("return vim.v.errmsg"))
  end)
end)
