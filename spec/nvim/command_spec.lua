local helper = require("nvim.helper")

describe(":WhoSaid", function()
  local nvim

  before_each(function()
    nvim = helper.start({ columns = 120 })
    nvim:text(helper.ARTICLE)
  end)
  after_each(function()
    nvim:stop()
  end)

  local function enabled()
    return nvim:lua("return require('whosaid').is_enabled()")
  end

  local function completion(line)
    return nvim:lua("return vim.fn.getcompletion(..., 'cmdline')", line)
  end

  it("refuses arguments that a subcommand does not take, and counts that are none", function()
    for name, most in pairs({ export = "2 arguments", next = "1 argument", prev = "1 argument" }) do
      nvim:cmd(("WhoSaid %s 1 2 3"):format(name))
      assert.are.same({ ("whosaid: %s takes at most %s"):format(name, most) }, nvim:messages())
    end
    for _, name in ipairs({ "enable", "disable", "toggle", "show", "why", "speakers", "log" }) do
      nvim:cmd(("WhoSaid %s 1"):format(name))
      assert.are.same({ ("whosaid: %s takes no arguments"):format(name) }, nvim:messages())
    end
    for _, name in ipairs({ "disable", "next", "show", "quotes", "log" }) do
      nvim:cmd(("WhoSaid %s!"):format(name))
      nvim:cmd(("WhoSaid! %s"):format(name))
      local message = ("whosaid: %s takes no !"):format(name)
      assert.are.same({ message, message }, nvim:messages())
    end
    for _, count in ipairs({ "0", "-1", "1.5", "x" }) do
      nvim:cmd("WhoSaid next " .. count)
      assert.are.same({ "whosaid: expected a count, got " .. count }, nvim:messages())
    end
  end)

  it("alone toggles the buffer", function()
    nvim:cmd("WhoSaid")
    assert.is_true(enabled())
    nvim:cmd("WhoSaid")
    assert.is_false(enabled())
    nvim:cmd("WhoSaid toggle")
    assert.is_true(enabled())
  end)

  it("works on one buffer only", function()
    nvim:cmd("WhoSaid enable")
    nvim:cmd("hide enew")
    assert.is_false(enabled())
    nvim:cmd("WhoSaid disable")
    nvim:cmd("buffer 1")
    assert.is_true(enabled())
  end)

  it("can be given twice", function()
    nvim:cmd("WhoSaid enable")
    nvim:cmd("WhoSaid enable")
    local _, count = nvim:rows():gsub("%[Tom Baker · hotel owner from Gersau%]", "")
    assert.are.equal(1, count)
    nvim:cmd("WhoSaid disable")
    nvim:cmd("WhoSaid disable")
    assert.are.same({}, nvim:messages())
  end)

  it("names the subcommands when it is given a wrong one", function()
    nvim:cmd("set columns=160")
    nvim:cmd("WhoSaid shwo")
    assert.are.same({
      "whosaid: unknown subcommand shwo; known are disable, enable, export, log, next, prev, problems, quotes, show, "
        .. "speakers, toggle, why",
    }, nvim:messages())
  end)

  it("names as many of them as the last line has room for: more would wait for a key", function()
    nvim:cmd("set columns=90")
    nvim:cmd("WhoSaid shwo")
    local message = nvim:messages()[1]
    assert.truthy(message:find("known are disable, enable,.*%l…$"), message)
    assert.is_true(vim.api.nvim_strwidth(message) <= nvim:lua("return vim.v.echospace"), message)
  end)

  it("names what is wrong with arguments", function()
    nvim:cmd("WhoSaid enable")
    nvim:cmd("WhoSaid enable now")
    nvim:cmd("WhoSaid next two")
    nvim:cmd("WhoSaid prev 0")
    assert.are.same({
      "whosaid: enable takes no arguments",
      "whosaid: expected a count, got two",
      "whosaid: expected a count, got 0",
    }, nvim:messages())
  end)

  it("refuses buffers that can hold no article", function()
    nvim:cmd("copen")
    nvim:cmd("WhoSaid")
    assert.is_false(enabled())
    assert.are.same({ "whosaid: a quickfix buffer has no article" }, nvim:messages())
  end)

  it("refuses its own windows, where there is no article either", function()
    nvim:cmd("WhoSaid enable")
    nvim:cmd("WhoSaid speakers")
    for _, command in ipairs({ "WhoSaid", "WhoSaid export", "WhoSaid next" }) do
      nvim:cmd(command)
      assert.are.same({ "whosaid: a window of whosaid has no article" }, nvim:messages(), command)
    end
    assert.is_false(nvim:lua("return require('whosaid').is_enabled()"))
    nvim:cmd("quit | WhoSaid show")
    for _, command in ipairs({ "WhoSaid show", "WhoSaid", "WhoSaid show" }) do
      nvim:cmd(command)
    end
    local message = "whosaid: a window of whosaid has no article"
    assert.are.same({ message, message }, nvim:messages())
  end)

  it("says what Neovim says where no window can be opened, and leaves nothing behind", function()
    nvim:cmd("WhoSaid enable")
    nvim:cmd("set winheight=20 winminheight=20")
    for _, command in ipairs({ "speakers", "quotes", "export csv", "log" }) do
      nvim:cmd("WhoSaid " .. command)
      assert.are.same({ "whosaid: E36: Not enough room" }, nvim:messages(), command)
    end
    nvim:cmd('call feedkeys("\\<Plug>(whosaid-speakers)", "x")')
    assert.are.same({ "whosaid: E36: Not enough room" }, nvim:messages())
    nvim:cmd("set winminheight=1 winheight=1")
    nvim:cmd("inoremap <expr> <F2> execute('WhoSaid speakers')")
    nvim:type("i<F2><Esc>")
    assert.are.same({ "whosaid: E565: Not allowed to change text or change window" }, nvim:messages())
    assert.are.equal(1, nvim:lua("return #vim.api.nvim_list_bufs()"))
    assert.are.equal("", nvim:lua("return vim.v.errmsg"))
    nvim:cmd("WhoSaid speakers")
    assert.are.equal(2, nvim:lua("return vim.fn.winnr('$')"))
  end)

  it("completes subcommands", function()
    local names = "disable enable export log next prev problems quotes show speakers toggle why"
    assert.are.same(vim.split(names, " "), completion("WhoSaid "))
    assert.are.same({ "enable", "export" }, completion("WhoSaid e"))
    assert.are.same({ "show", "speakers" }, completion("WhoSaid! s"))
    assert.are.same({}, completion("WhoSaid enable "))
    assert.are.same({}, completion("WhoSaid nothing "))
  end)

  it("completes formats and files", function()
    local formats = completion("WhoSaid export ")
    assert.truthy(vim.list_contains(formats, "csv") and vim.list_contains(formats, "markdown"))
    assert.are.same({ "json", "jsonl" }, completion("WhoSaid export j"))
    assert.are.same({ "README.md" }, completion("WhoSaid export json READ"))
  end)

  it("completes names of files so that they are taken as they are", function()
    local folder = vim.fn.tempname()
    vim.fn.mkdir(folder, "p")
    nvim:cmd("cd " .. folder)
    nvim:cmd("WhoSaid enable")
    for _, name in ipairs({ "a sheet.csv", "b%c.csv", "d|e.csv", "f'g.csv" }) do
      vim.fn.writefile({}, folder .. "/" .. name)
      nvim:type((":WhoSaid! export csv %s<Tab><CR>"):format(name:sub(1, 1)))
      assert.truthy((nvim:messages()[1] or ""):find(" bytes written to " .. name, 1, true), name)
      assert.is_true(vim.fn.getfsize(folder .. "/" .. name) > 0, name)
    end
    assert.are.same({ "a\\ sheet.csv" }, completion("WhoSaid export csv a\\ s"))
    vim.fn.delete(folder, "rf")
  end)

  it("completes the speakers' names, word for word", function()
    assert.are.same({}, completion("WhoSaid quotes "))
    nvim:cmd("WhoSaid enable")
    assert.are.same({ "Anna Keller", "Tom Baker" }, completion("WhoSaid quotes "))
    assert.are.same({ "Tom Baker" }, completion("WhoSaid quotes T"))
    assert.are.same({ "Baker" }, completion("WhoSaid quotes Tom "))
    assert.are.same({ "Tom Baker" }, completion("WhoSaid quotes bak"))
    assert.are.same({}, completion("WhoSaid quotes Tom x"))
  end)

  it("completes behind modifiers, and when its own name is cut short", function()
    nvim:cmd("WhoSaid enable")
    assert.are.same({ "enable", "export" }, completion("silent WhoSaid e"))
    assert.are.same({ "Tom Baker" }, completion("Who quotes T"))
    assert.are.same({ "json", "jsonl" }, completion("belowright Who! export j"))
  end)
end)
