local helper = require("nvim.helper")

describe("an annotated buffer", function()
  local nvim, folder

  before_each(function()
    folder = vim.fn.tempname()
    vim.fn.mkdir(folder, "p")
    nvim = helper.start({ columns = 120 })
    -- What the core is asked to do is counted, and done all the same.
    nvim:lua([[
      local core = require("whosaid.core")
      local annotate = core.annotate
      _G.calls = {}
      core.annotate = function(text, options)
        table.insert(_G.calls, { size = #text, format = options.format })
        return annotate(text, options)
      end
    ]])
    nvim:text(helper.ARTICLE)
  end)
  after_each(function()
    nvim:stop()
    vim.fn.delete(folder, "rf")
  end)

  local function calls()
    return nvim:lua("return #_G.calls")
  end

  local function shows(text)
    return nvim:rows():find(text, 1, true) ~= nil
  end

  local function eventually_shows(text)
    helper.eventually(function()
      return shows(text)
    end, function()
      return nvim:rows()
    end)
  end

  it("is annotated anew while one types", function()
    nvim:cmd("WhoSaid enable")
    nvim:type("G", "o", "<CR>", "“The ice is thin,” said Paul Meier.")
    eventually_shows("thin,” [Paul Meier] said")
  end)

  it("is annotated once for many keys in a row", function()
    nvim:lua("vim.g.whosaid = { debounce = 1500 }")
    nvim:cmd("WhoSaid enable")
    local before = calls()
    nvim:type("A", "a", "b", "c", "d", "e", "f")
    helper.eventually(function()
      return calls() > before
    end)
    assert.are.equal(before + 1, calls())
  end)

  -- Annotating takes so long that who types would notice.
  local function slow_down()
    nvim:lua([[
      local core = require("whosaid.core")
      local annotate = core.annotate
      core.annotate = function(...)
        vim.uv.sleep(110)
        return annotate(...)
      end
      vim.g.whosaid = { debounce = 0 }
    ]])
  end

  it("waits for the end of insert mode where that would be noticed", function()
    slow_down()
    nvim:cmd("WhoSaid enable")
    local before = calls()
    nvim:type("G", "o", "<CR>", "“The ice is thin,” said Paul Meier.")
    nvim:lua("vim.wait(1000)")
    assert.are.equal(before, calls())
    nvim:type("<Esc>")
    eventually_shows("thin,” [Paul Meier] said")
  end)

  it("does so where insert mode is left by CTRL-C, which has no InsertLeave", function()
    slow_down()
    nvim:cmd("WhoSaid enable")
    nvim:type("G", "o", "<CR>", "“The ice is thin,” said Paul Meier.")
    nvim:lua("vim.wait(1000)")
    nvim:type("<C-c>")
    eventually_shows("thin,” [Paul Meier] said")
  end)

  it("does so where another text is typed into when its renewal is due", function()
    slow_down()
    nvim:cmd("WhoSaid enable")
    nvim:lua([[vim.api.nvim_buf_set_lines(0, -1, -1, true, { "“The ice is thin,” said Paul Meier." })]])
    nvim:cmd("new")
    nvim:type("i", "a note")
    nvim:lua("vim.wait(1000)")
    assert.are.equal(1, calls())
    nvim:type("<Esc>")
    eventually_shows("thin,” [Paul Meier] said")
  end)

  it("keeps its labels and colours, at their places, until the new ones are there", function()
    nvim:lua("vim.g.whosaid = { debounce = 3600000 }")
    nvim:cmd("WhoSaid enable")
    local keller = nvim:attribute("The ferry")
    nvim:type("O", "A first line.", "<CR>", "<Esc>")
    assert.are.equal(
      "“The ferry will sail again in May,” [Anna Keller · mayor of Brunnen] said Anna Keller, the mayor of Brunnen.",
      nvim:rows(3, 3)
    )
    nvim:type("3G0", "a", "Yes. ")
    assert.truthy(shows("“Yes. The ferry will sail again in May,” [Anna Keller · mayor of Brunnen] said Anna"))
    assert.are.equal(keller, nvim:attribute("Yes. The"))
    assert.are.equal(1, calls())
  end)

  it("keeps a label at its quotation when something is typed right behind it", function()
    nvim:lua("vim.g.whosaid = { debounce = 3600000 }")
    nvim:cmd("WhoSaid enable")
    nvim:type("f”", "a", " today")
    assert.truthy(shows("in May,” [Anna Keller · mayor of Brunnen] today said"))
  end)

  it("drops a label with its quotation, and has it back after undo", function()
    nvim:lua("vim.g.whosaid = { debounce = 3600000 }")
    nvim:cmd("WhoSaid enable")
    nvim:type("gg0", "df”")
    assert.are.equal(" said Anna Keller, the mayor of Brunnen.", nvim:rows(1, 1))
    nvim:type("u")
    assert.truthy(shows("in May,” [Anna Keller · mayor of Brunnen] said"))
    nvim:type("3G", "dd")
    assert.falsy(shows("[Tom Baker"))
    nvim:type("u")
    assert.truthy(shows("hotels,” [Tom Baker · hotel owner from Gersau] said"))
    assert.are.equal(1, calls())
  end)

  it("is drawn where Neovim leaves a mark behind the end of its line", function()
    nvim:lua("vim.g.whosaid = { debounce = 3600000 }")
    nvim:text({ "“No,” said Tom Baker, a hotel owner. “We shall not sail,”" })
    nvim:cmd("WhoSaid enable")
    nvim:type("gg0", "gR", "<C-T>", "<Esc>")
    assert.truthy(shows("[Tom Baker"))
    assert.are.same({}, nvim:messages())
    assert.is_true(nvim:lua("return require('whosaid').is_enabled()"))
  end)

  it("never draws a result over a text that has changed since", function()
    nvim:lua("vim.g.whosaid = { debounce = 3600000 }")
    local lines = {}
    for i = 1, 200 do
      lines[i] = ("%s “Ferry number %d will sail,” said Tom Baker."):format(("-"):rep(i % 20), i)
    end
    nvim:text(lines)
    nvim:cmd("WhoSaid enable")
    nvim:cmd("1,105delete")
    nvim:cmd("normal! G")
    for _, row in ipairs(vim.list_slice(nvim:screen(), 1, 22)) do
      assert.truthy(not row:find("[", 1, true) or row:find("sail,” [Tom Baker] said", 1, true), row)
    end
  end)

  it("is not touched: text, 'modified', undo, registers, file", function()
    local file = folder .. "/article.txt"
    nvim:cmd("write " .. file)
    nvim:cmd("edit")
    local before = nvim:lua("return { vim.b.changedtick, vim.fn.undotree().seq_last }")
    nvim:cmd("WhoSaid enable")
    nvim:rows()
    assert.are.same(before, nvim:lua("return { vim.b.changedtick, vim.fn.undotree().seq_last }"))
    assert.is_false(nvim:lua("return vim.bo.modified"))
    nvim:cmd("%yank")
    assert.are.equal(table.concat(helper.ARTICLE, "\n") .. "\n", nvim:lua([[return vim.fn.getreg('"')]]))
    nvim:type("gg0", "v$", "y")
    assert.are.equal(helper.ARTICLE[1] .. "\n", nvim:lua([[return vim.fn.getreg('"')]]))
    nvim:cmd("write")
    assert.are.same(helper.ARTICLE, vim.fn.readfile(file))
    nvim:cmd("WhoSaid disable")
    assert.is_false(nvim:lua("return vim.bo.modified"))
    assert.are.same(helper.ARTICLE, nvim:lines())
  end)

  it("is annotated again after it was read anew", function()
    local file = folder .. "/article.txt"
    nvim:cmd("write " .. file)
    nvim:cmd("edit")
    nvim:cmd("WhoSaid enable")
    vim.fn.writefile({ "“The pier is closed,” said Paul Meier." }, file)
    nvim:cmd("edit!")
    eventually_shows("closed,” [Paul Meier] said")
    nvim:type("A", " So.", "<CR>", "“Open it,” said Tom Baker.")
    eventually_shows("it,” [Tom Baker] said")
  end)

  it("is annotated again after its file has changed and was read by itself", function()
    local file = folder .. "/article.txt"
    nvim:cmd("write " .. file)
    nvim:cmd("edit | set autoread")
    nvim:cmd("WhoSaid enable")
    vim.fn.writefile({ "“The pier is closed,” said Paul Meier." }, file)
    nvim:cmd("checktime")
    eventually_shows("closed,” [Paul Meier] said")
  end)

  it("is annotated again after it was unloaded", function()
    local file = folder .. "/article.txt"
    nvim:cmd("write " .. file)
    nvim:cmd("edit")
    nvim:cmd("WhoSaid enable")
    nvim:cmd("set nohidden")
    nvim:cmd("enew")
    assert.is_false(nvim:lua("return vim.api.nvim_buf_is_loaded(vim.fn.bufnr('article.txt'))"))
    assert.is_true(nvim:lua("return require('whosaid').get(vim.fn.bufnr('article.txt')) == nil"))
    nvim:cmd("buffer article.txt")
    eventually_shows("hotels,” [Tom Baker")
    nvim:type("O", "“Open it,” said Paul Meier.")
    eventually_shows("it,” [Paul Meier] said")
  end)

  it("stays annotated when it gets its name by being written", function()
    nvim:cmd("WhoSaid enable")
    nvim:cmd("WhoSaid speakers")
    nvim:cmd("wincmd p")
    nvim:cmd("write " .. folder .. "/article.txt")
    nvim:type("G", "o", "“The ice is thin,” said Paul Meier.", "<Esc>")
    eventually_shows("thin,” [Paul Meier] said")
    assert.truthy(shows("whosaid://speakers"))
  end)

  it("is forgotten when it is wiped out", function()
    nvim:cmd("WhoSaid enable")
    local bufnr = nvim:lua("return vim.api.nvim_get_current_buf()")
    nvim:type("o", "x", "<Esc>")
    nvim:cmd("bwipeout!")
    assert.is_false(nvim:lua("return require('whosaid').is_enabled({ bufnr = ... })", bufnr))
    -- A renewal that was under way finds nothing to do.
    nvim:lua("vim.wait(300)")
    assert.are.same({}, nvim:messages())
    assert.are.equal("", nvim:lua("return vim.v.errmsg"))
  end)

  it("is forgotten when it is disabled while its renewal is about to begin, and not renewed twice", function()
    nvim:lua("vim.g.whosaid = { debounce = 0 }")
    nvim:cmd("WhoSaid enable")
    local before = calls()
    nvim:lua([[
      _G.begin = function()
        vim.api.nvim_buf_set_lines(0, 0, 1, true, {})
        -- Timers run out in here, but what they have scheduled does not run.
        vim.wait(50, function() end, 10, true)
      end
      _G.begin()
      require("whosaid").get()
    ]])
    nvim:lua("vim.wait(50)")
    assert.are.equal(before + 1, calls())
    nvim:lua([[_G.begin() require("whosaid").enable(false)]])
    nvim:lua("vim.wait(50)")
    assert.are.equal(before + 1, calls())
    assert.falsy(shows("[Anna Keller"))
  end)

  it("is forgotten when it is wiped out without autocommands", function()
    nvim:cmd("WhoSaid enable")
    local bufnr = nvim:lua("return vim.api.nvim_get_current_buf()")
    nvim:type("o", "x", "<Esc>")
    nvim:cmd("noautocmd bwipeout!")
    nvim:lua("vim.wait(300)")
    nvim:lua("require('whosaid').enable(false, { bufnr = ... })", bufnr)
    assert.is_false(nvim:lua("return require('whosaid').is_enabled({ bufnr = ... })", bufnr))
    assert.are.equal("", nvim:lua("return vim.v.errmsg"))
  end)

  it("waits longer the longer it takes", function()
    nvim:lua([[
      local core = require("whosaid.core")
      local annotate = core.annotate
      core.annotate = function(...)
        vim.uv.sleep(90)
        return annotate(...)
      end
      vim.g.whosaid = { debounce = 0 }
    ]])
    nvim:cmd("WhoSaid enable")
    local before = calls()
    nvim:cmd("1delete")
    nvim:lua("vim.wait(200)")
    assert.are.equal(before, calls())
    helper.eventually(function()
      return calls() == before + 1
    end)
  end)

  it("does not count the time in which Neovim leaves an error on the screen before it draws over it", function()
    nvim:lua([[
      vim.g.whosaid = { debounce = 0 }
      vim.cmd.redrawstatus = function()
        vim.uv.sleep(1000)
      end
    ]])
    nvim:cmd("WhoSaid enable")
    nvim:type("G", "o", "<CR>", "“The ice is thin,” said Paul Meier.")
    eventually_shows("thin,” [Paul Meier] said")
    assert.are.equal("i", nvim:lua("return vim.fn.mode()"))
  end)

  it("leaves nothing of itself behind when it is disabled", function()
    local kept = nvim:lua([[
      local Buffer = require("whosaid.buffer")
      local kept = setmetatable({}, { __mode = "k" })
      for _ = 1, 20 do
        Buffer.enable()
        kept[Buffer.current()] = true
        Buffer.disable()
      end
      collectgarbage()
      collectgarbage()
      return vim.tbl_count(kept)
    ]])
    assert.are.equal(0, kept)
    nvim:cmd("WhoSaid enable")
    nvim:type("G", "o", "<CR>", "“The ice is thin,” said Paul Meier.")
    eventually_shows("thin,” [Paul Meier] said")
  end)

  it("waits with its annotation while it is hidden", function()
    nvim:cmd("WhoSaid enable")
    nvim:cmd("set hidden")
    local bufnr = nvim:lua("return vim.api.nvim_get_current_buf()")
    nvim:cmd("enew")
    local before = calls()
    nvim:lua([[vim.api.nvim_buf_set_lines(..., 0, -1, true, { "“The pier is closed,” said Paul Meier." })]], bufnr)
    nvim:lua("vim.wait(400)")
    assert.are.equal(before, calls())
    nvim:cmd("buffer " .. bufnr)
    eventually_shows("closed,” [Paul Meier] said")
    assert.are.equal(before + 1, calls())
    nvim:cmd("enew")
    nvim:cmd("buffer " .. bufnr)
    nvim:lua("vim.wait(100)")
    assert.are.equal(before + 1, calls())
  end)

  it("is annotated anew while another window is the current one", function()
    nvim:cmd("WhoSaid enable")
    local bufnr = nvim:lua("return vim.api.nvim_get_current_buf()")
    nvim:cmd("new")
    nvim:lua([[vim.api.nvim_buf_set_lines(..., 0, 1, true, { "“The pier is closed,” said Paul Meier." })]], bufnr)
    eventually_shows("closed,” [Paul Meier] said")
  end)

  it("is not annotated anew when only its file was written", function()
    nvim:cmd("WhoSaid enable")
    local before = calls()
    nvim:cmd("write " .. folder .. "/article.txt")
    nvim:lua("require('whosaid').get()")
    assert.are.equal(before, calls())
  end)

  it("is annotated when it is shown, when it was enabled hidden", function()
    nvim:cmd("set hidden")
    local bufnr = nvim:lua("return vim.api.nvim_get_current_buf()")
    nvim:cmd("enew")
    assert.is_true(nvim:lua("return require('whosaid').enable(true, { bufnr = ... })", bufnr))
    assert.are.equal(0, calls())
    nvim:cmd("buffer " .. bufnr)
    eventually_shows("hotels,” [Tom Baker")
  end)

  it("is left alone when it is read anew after it was disabled", function()
    nvim:cmd("write " .. folder .. "/article.txt")
    nvim:cmd("edit")
    nvim:cmd("WhoSaid enable")
    nvim:cmd("WhoSaid disable")
    nvim:cmd("edit!")
    nvim:lua("vim.wait(50)")
    assert.falsy(shows("[Tom Baker"))
    assert.are.equal("", nvim:lua("return vim.v.errmsg"))
  end)

  it("is read as Markdown when that is its filetype", function()
    nvim:cmd("WhoSaid enable")
    assert.are.equal("auto", nvim:lua("return _G.calls[#_G.calls].format"))
    nvim:cmd("noautocmd set filetype=markdown | doautocmd whosaid.plugin FileType")
    helper.eventually(function()
      return nvim:lua("return _G.calls[#_G.calls].format") == "markdown"
    end)
    nvim:lua("vim.b.whosaid = { format = 'text' }")
    nvim:cmd("WhoSaid enable")
    assert.are.equal("text", nvim:lua("return _G.calls[#_G.calls].format"))
  end)

  it("says how many quotations there are", function()
    nvim:cmd("WhoSaid enable")
    assert.are.equal("3 quotations, 2 speakers", nvim:lua("return vim.b.whosaid_status"))
    assert.are.equal("3 quotations, 2 speakers", nvim:lua("return require('whosaid').statusline()"))
    nvim:cmd("WhoSaid disable")
    assert.are.equal("", nvim:lua("return require('whosaid').statusline()"))
  end)

  it("says how many of them nobody can be told for", function()
    nvim:text({ "The night was cold.", "", "“The bridge is lost and nobody will ever find it.”" })
    nvim:cmd("WhoSaid enable")
    assert.are.equal("1 quotation, 0 speakers, 1 unattributed", nvim:lua("return vim.b.whosaid_status"))
  end)

  it("has it in the status line as soon as it changes, without a key", function()
    nvim:cmd("set laststatus=2 statusline=%{v:lua.require'whosaid'.statusline()}")
    nvim:cmd("WhoSaid enable")
    nvim:cmd("6split")
    nvim:type("dd")
    helper.eventually(function()
      return nvim:lua("return vim.b.whosaid_status") == "2 quotations, 2 speakers"
    end)
    -- What stands on the screen without a redraw that is asked for, below both windows.
    for _, row in ipairs({ 7, nvim:lua("return vim.o.lines - vim.o.cmdheight") }) do
      assert.are.equal("2 quotations, 2 speakers", nvim:screen_row(row))
    end
  end)

  it("does not read its modelines again", function()
    nvim:text({ "“The pier is closed,” said Paul Meier.", "", "vim: tw=50" })
    nvim:cmd("set modeline textwidth=20")
    nvim:cmd("WhoSaid enable")
    assert.are.equal(20, nvim:lua("return vim.bo.textwidth"))
  end)

  it("announces each new annotation", function()
    nvim:lua([[
      _G.events = {}
      vim.api.nvim_create_autocmd("User", {
        pattern = "WhoSaidUpdate",
        callback = function(args)
          table.insert(_G.events, args.data.buf)
        end,
      })
    ]])
    nvim:cmd("WhoSaid disable") -- there is none
    nvim:cmd("WhoSaid enable")
    local bufnr = nvim:lua("return vim.api.nvim_get_current_buf()")
    assert.are.same({ bufnr }, nvim:lua("return _G.events"))
    nvim:type("A", "x", "<Esc>")
    helper.eventually(function()
      return #nvim:lua("return _G.events") == 2
    end)
  end)

  it("survives an autocommand of the user's that fails", function()
    nvim:lua([[
      vim.api.nvim_create_autocmd("User", {
        pattern = "WhoSaidUpdate",
        callback = function()
          error("my status line is broken")
        end,
      })
    ]])
    assert.is_true(nvim:lua("return require('whosaid').enable()"))
    assert.truthy(shows("[Tom Baker"))
    assert.is_true(nvim:lua("return require('whosaid').is_enabled()"))
  end)

  it("gives out what was found, for the text as it is now", function()
    assert.is_true(nvim:lua("return require('whosaid').get() == nil"))
    nvim:cmd("WhoSaid enable")
    nvim:lua([[vim.api.nvim_buf_set_lines(0, 0, 1, true, { "“The pier is closed,” said Paul Meier." })]])
    local found = nvim:lua("return require('whosaid').get()")
    local text = table.concat(nvim:lines(), "\n")
    local quote = found.quotes[1]
    assert.are.equal("“The pier is closed,”", text:sub(quote.start + 1, quote["end"]))
    assert.are.equal(3, #found.quotes)
    -- The tables are the caller's own.
    nvim:lua("require('whosaid').get().quotes[1].start = 1000")
    assert.are.equal(quote.start, nvim:lua("return require('whosaid').get().quotes[1].start"))
  end)
end)

describe("a text longer than max_size", function()
  local nvim

  before_each(function()
    nvim = helper.start({ columns = 120, before = "vim.g.whosaid = { max_size = 100, debounce = 0 }" })
    nvim:text(helper.ARTICLE)
  end)
  after_each(function()
    nvim:stop()
  end)

  local function shows(text)
    return nvim:rows():find(text, 1, true) ~= nil
  end

  it("is annotated only when one insists", function()
    assert.is_false(nvim:lua("return require('whosaid').enable()"))
    assert.is_false(nvim:lua("return require('whosaid').is_enabled()"))
    -- Where files are annotated by themselves, a message that waits for a key would be in the way: 68 cells at most.
    assert.are.same({ "whosaid: longer than max_size (100); `:WhoSaid enable!` insists" }, nvim:messages())
    assert.falsy(shows("[Tom Baker"))
    nvim:cmd("WhoSaid enable!")
    assert.truthy(shows("[Tom Baker"))
    assert.are.same({}, nvim:messages())
  end)

  it("is one that is longer, not one that is as long", function()
    nvim:text({ helper.ARTICLE[1] })
    nvim:lua("vim.g.whosaid = { max_size = ... }", #helper.ARTICLE[1] + 1)
    assert.is_true(nvim:lua("return require('whosaid').enable()"))
  end)

  it("is said to be too long by what needs an annotation", function()
    nvim:cmd("WhoSaid enable")
    nvim:messages()
    nvim:cmd("WhoSaid speakers")
    assert.are.same({ "whosaid: longer than max_size; `:WhoSaid enable!` insists" }, nvim:messages())
  end)

  it("waits for the end of insert mode", function()
    nvim:cmd("WhoSaid! enable")
    nvim:type("O", "“Open it,” said Paul Meier.")
    nvim:lua("vim.wait(300)")
    assert.falsy(shows("[Paul Meier]"))
    nvim:type("<Esc>")
    helper.eventually(function()
      return shows("[Paul Meier]")
    end)
  end)

  it("is left alone once it has grown too long, with one message", function()
    nvim:text({ "“Open it,” said Paul Meier." })
    nvim:cmd("WhoSaid enable")
    assert.truthy(shows("[Paul Meier]"))
    nvim:text(helper.ARTICLE)
    helper.eventually(function()
      return not nvim:lua("return require('whosaid').is_enabled()")
    end)
    nvim:type("o", "more", "<Esc>", "o", "and more", "<Esc>")
    nvim:lua("vim.wait(200)")
    assert.are.equal(1, #nvim:messages())
    assert.falsy(shows("[Tom Baker"))
    assert.are.equal("", nvim:lua("return require('whosaid').statusline()"))
  end)

  it("is annotated again once it is short enough again", function()
    nvim:text({ "“Open it,” said Paul Meier." })
    nvim:cmd("WhoSaid enable")
    nvim:lua("vim.api.nvim_buf_set_lines(0, -1, -1, true, ...)", helper.ARTICLE)
    helper.eventually(function()
      return not nvim:lua("return require('whosaid').is_enabled()")
    end)
    nvim:type("u")
    helper.eventually(function()
      return shows("[Paul Meier]")
    end)
    assert.is_true(nvim:lua("return require('whosaid').is_enabled()"))
    assert.are.equal(1, #nvim:messages())
  end)

  it("is annotated when the option allows it", function()
    nvim:cmd("WhoSaid enable")
    nvim:lua("require('whosaid').setup({ max_size = 4096 })")
    helper.eventually(function()
      return shows("[Tom Baker")
    end)
  end)

  it("stays as it is when it was disabled meanwhile", function()
    nvim:cmd("WhoSaid enable")
    nvim:cmd("WhoSaid disable")
    nvim:text({ "“Open it,” said Paul Meier." })
    nvim:lua("vim.wait(200)")
    assert.falsy(shows("[Paul Meier]"))
  end)
end)
