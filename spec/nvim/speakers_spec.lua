local helper = require("nvim.helper")

describe(":WhoSaid speakers", function()
  local nvim

  before_each(function()
    nvim = helper.start({ columns = 100 })
    nvim:text(helper.ARTICLE)
    nvim:cmd("WhoSaid enable")
  end)
  after_each(function()
    nvim:stop()
  end)

  local function panel()
    return nvim:lua([[
      for _, bufnr in ipairs(vim.api.nvim_list_bufs()) do
        if vim.api.nvim_buf_get_name(bufnr):find("whosaid://speakers", 1, true) then
          return vim.api.nvim_buf_get_lines(bufnr, 0, -1, true)
        end
      end
      return {}
    ]])
  end

  it("lists name, role, number of quotations and share of the words as a bar", function()
    nvim:cmd("WhoSaid speakers")
    local lines = panel()
    assert.are.equal(2, #lines)
    local words = nvim:lua([[
      local words = {}
      for _, speaker in ipairs(require("whosaid").get(1).speakers) do
        words[speaker.name] = speaker.words
      end
      return words
    ]])
    local share = math.floor(words["Anna Keller"] / (words["Anna Keller"] + words["Tom Baker"]) * 100 + 0.5)
    assert.truthy(lines[1]:find("^Anna Keller%s+mayor of Brunnen%s+2%s+" .. share .. " %% █+"), lines[1])
    assert.truthy(lines[2]:find("^Tom Baker%s+hotel owner from Gersau%s+1%s+" .. (100 - share) .. " %% █+"), lines[2])
    local _, first = lines[1]:gsub("█", "")
    local _, second = lines[2]:gsub("█", "")
    assert.is_true(first > second)
  end)

  it("has those only of whom something is shown, and counts what is shown", function()
    nvim:text({
      "Tom Baker fears that the ferry will sink.",
      "",
      "“The ferry will sail again in May,” said Anna Keller. She believes that the ice will melt.",
    })
    nvim:cmd("WhoSaid speakers")
    assert.are.equal(1, #panel())
    assert.truthy(panel()[1]:find("^Anna Keller%s+1%s+100 %%"), panel()[1])
    nvim:type("<C-w>k")
    nvim:lua("vim.g.whosaid = { show = { acts = { 'speech', 'stance' } } }")
    nvim:cmd("WhoSaid enable")
    assert.are.equal(2, #panel())
    assert.truthy(panel()[1]:find("^Anna Keller%s+2%s+"), panel()[1])
    nvim:lua("vim.b.whosaid = { show = { acts = { 'stance' } } }")
    nvim:cmd("WhoSaid enable")
    assert.truthy(table.concat(panel(), "\n"):find("Tom Baker%s+1%s+"))
    nvim:type("<C-w>j", "gg/Anna<CR>", "<CR>")
    assert.truthy(nvim:lua("return vim.api.nvim_win_get_cursor(0)[2]") > 60)
  end)

  it("is a split below, in the speakers' colours, that fits the screen", function()
    local keller = nvim:attribute("The ferry")
    nvim:cmd("WhoSaid speakers")
    local screen = nvim:screen()
    assert.truthy(screen[21]:find("^Anna Keller"), table.concat(screen, "\n"))
    nvim:cmd("set nocursorline")
    assert.are.equal(keller, nvim:attribute("Anna Keller  "))
    assert.is_false(nvim:lua("return vim.bo.modifiable or vim.bo.buflisted or vim.bo.modified"))
    assert.are.equal("nofile", nvim:lua("return vim.bo.buftype"))
  end)

  it("fits a narrow screen", function()
    nvim:cmd("set columns=60")
    nvim:cmd("WhoSaid speakers")
    for _, line in ipairs(panel()) do
      assert.is_true(vim.api.nvim_strwidth(line) <= 60, line)
      assert.truthy(line:find("█", 1, true))
    end
  end)

  it("has all of its window, whatever columns the user's other windows have", function()
    nvim:cmd("set columns=60 foldcolumn=9 statuscolumn=%l_________")
    nvim:text({ "“I see none at all in the north,” said Bo Li, a fisherman from the very far north of Gersau." })
    nvim:cmd("WhoSaid enable")
    nvim:cmd("WhoSaid speakers")
    assert.truthy(nvim:rows():find("100 % ████████████", 1, true), nvim:rows())
  end)

  it("lets a long name have what the roles leave of the room", function()
    nvim:text({
      "The ferry will sail, according to a report by the regional department of inland navigation.",
      "",
      "“That is far too late,” said Tom Baker, a baker.",
    })
    nvim:cmd("set columns=100")
    nvim:cmd("WhoSaid speakers")
    nvim:lua("vim.wait(50)")
    local text = table.concat(panel(), "\n")
    assert.truthy(text:find("report by the regional department of inland navigation ", 1, true), text)
  end)

  it("gives names and roles the room there is, its columns one below the other", function()
    nvim:text({
      "“The ferry will sail,” said Anna Maria Keller-Bernasconi, the deputy mayor of Brunnen.",
      "",
      "“That is far too late for the hotels,” said Tom Baker, a hotel owner from Gersau.",
    })
    nvim:cmd("WhoSaid speakers")
    for columns, shown in pairs({
      [120] = { "Anna Maria Keller-Bernasconi", "deputy mayor of Brunnen", "hotel owner from Gersau" },
      [76] = { "Anna Maria Keller-Bernasc…", "deputy mayor of…", "hotel owner from…" },
      [40] = { "Anna Maria…", "Tom Baker" },
    }) do
      nvim:cmd("set columns=" .. columns)
      nvim:lua("vim.wait(50)")
      local lines = panel()
      local text = table.concat(lines, "\n")
      for _, part in ipairs(shown) do
        assert.truthy(text:find(part, 1, true), columns .. "\n" .. text)
      end
      local places = {}
      for i, line in ipairs(lines) do
        places[i] = vim.api.nvim_strwidth(line:match("^(.-)█"))
        assert.is_true(vim.api.nvim_strwidth(line) <= columns, text)
      end
      assert.are.equal(places[1], places[2])
    end
  end)

  it("has a bar as long as the share of the words", function()
    nvim:text({ "“One two three four five six,” said Anna Keller.", "", "“One two,” said Tom Baker." })
    nvim:cmd("WhoSaid speakers")
    assert.truthy(panel()[1]:find("75 %% " .. ("█"):rep(9) .. "$"), panel()[1])
    assert.truthy(panel()[2]:find("25 %% " .. ("█"):rep(3) .. "$"), panel()[2])
  end)

  it("is closed with q, also where it is the last window", function()
    nvim:cmd("WhoSaid speakers")
    nvim:type("q")
    assert.are.equal(1, nvim:lua("return #vim.api.nvim_list_wins()"))
    nvim:cmd("WhoSaid speakers")
    nvim:cmd("only")
    nvim:type("q")
    assert.are.equal("", nvim:lua("return vim.v.errmsg"))
    assert.are.same({}, panel())
    assert.are.equal(1, nvim:lua("return vim.api.nvim_get_current_buf()"))
  end)

  it("jumps to a speaker's first quotation with <CR>", function()
    nvim:cmd("normal! G")
    nvim:cmd("WhoSaid speakers")
    nvim:type("G", "<CR>")
    assert.are.equal(1, nvim:lua("return vim.api.nvim_get_current_buf()"))
    assert.are.same({ 3, 0 }, nvim:lua("return vim.api.nvim_win_get_cursor(0)"))
    nvim:type("<C-o>")
    assert.are.equal(5, nvim:lua("return vim.fn.line('.')"))
  end)

  it("jumps although the article has no window any more", function()
    nvim:cmd("set hidden")
    nvim:cmd("WhoSaid speakers")
    nvim:cmd("wincmd k | enew | wincmd j")
    nvim:type("gg", "<CR>")
    assert.are.equal(1, nvim:lua("return vim.api.nvim_get_current_buf()"))
    assert.are.equal(1, nvim:lua("return vim.fn.line('.')"))
  end)

  it("jumps although the article is no longer loaded", function()
    local file = vim.fn.tempname() .. ".txt"
    vim.fn.writefile(helper.ARTICLE, file)
    nvim:cmd("set nohidden")
    nvim:cmd("edit! " .. file)
    nvim:cmd("WhoSaid enable")
    nvim:cmd("WhoSaid speakers")
    nvim:cmd("wincmd k")
    nvim:cmd("quit")
    nvim:type("gg/Tom<CR>", "<CR>")
    assert.are.equal(helper.ARTICLE[3], nvim:lua("return vim.api.nvim_get_current_line()"))
    vim.fn.delete(file)
  end)

  it("keeps up with the article, the cursor on its speaker", function()
    nvim:cmd("WhoSaid speakers")
    nvim:type("G")
    nvim:lua([[
      vim.api.nvim_buf_set_lines(1, 0, 0, true, {
        "“The pier is closed and will stay closed for many years to come, and so will the old quay,” said Paul Meier.",
        "",
      })
    ]])
    helper.eventually(function()
      return #panel() == 3
    end)
    assert.truthy(panel()[1]:find("^Paul Meier"), panel()[1])
    assert.truthy(nvim:lua("return vim.api.nvim_get_current_line()"):find("^Tom Baker"))
  end)

  it("keeps up while another tab page is shown, as wide as it is, the cursor on its speaker", function()
    nvim:cmd("set columns=120 showtabline=2")
    nvim:cmd("WhoSaid speakers")
    nvim:type("G")
    nvim:cmd("wincmd p")
    nvim:cmd("tab split")
    nvim:lua([[
      vim.api.nvim_buf_set_lines(1, 0, 0, true, {
        "“It is closed and so will be all others here soon,” said Paul Meier.",
        "",
        "“So it is,” said Paul Meier, the deputy chief inspector for wooden bridges in the north of Gersau.",
        "",
      })
      require("whosaid").get()
    ]])
    nvim:cmd("tabprevious")
    assert.truthy(table.concat(panel()):find("Paul Meier   deputy chief inspector for wooden bridges in", 1, true))
    nvim:cmd("wincmd j")
    assert.truthy(nvim:lua("return vim.api.nvim_get_current_line()"):find("^Tom Baker"))
  end)

  it("is one window, which is entered when asked for again", function()
    nvim:cmd("WhoSaid speakers")
    nvim:cmd("wincmd k")
    nvim:cmd("WhoSaid speakers")
    assert.are.equal(2, nvim:lua("return vim.fn.winnr('$')"))
    assert.truthy(nvim:lua("return vim.fn.bufname()"):find("speakers", 1, true))
    nvim:type("q")
    assert.are.equal(1, nvim:lua("return vim.fn.winnr('$')"))
    nvim:cmd("WhoSaid speakers")
    assert.are.equal(2, #panel())
  end)

  it("says so when the article is no longer annotated, and goes with it", function()
    nvim:cmd("WhoSaid speakers")
    nvim:cmd("wincmd k")
    nvim:cmd("WhoSaid disable")
    assert.are.same({ "This text is not annotated." }, panel())
    nvim:cmd("bwipeout!")
    helper.eventually(function()
      return #panel() == 0
    end)
    assert.are.equal("", nvim:lua("return vim.v.errmsg"))
  end)

  it("says so when nobody speaks", function()
    nvim:text({ "The lake froze." })
    nvim:cmd("WhoSaid speakers")
    assert.are.same({ "No speakers in this text." }, panel())
    nvim:type("<CR>")
    assert.are.equal("", nvim:lua("return vim.v.errmsg"))
  end)
end)
