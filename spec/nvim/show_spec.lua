local helper = require("nvim.helper")

describe("the window of", function()
  local nvim

  before_each(function()
    nvim = helper.start({ columns = 100, lines = 40 })
    nvim:text(helper.ARTICLE)
    nvim:cmd("WhoSaid enable")
  end)
  after_each(function()
    nvim:stop()
  end)

  -- The lines of the floating window; nil when there is none.
  local function float()
    local lines = nvim:lua([[
      for _, winid in ipairs(vim.api.nvim_list_wins()) do
        if vim.api.nvim_win_get_config(winid).relative ~= "" then
          return vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(winid), 0, -1, true)
        end
      end
    ]])
    return lines ~= vim.NIL and lines or nil
  end

  -- The value of a key in the window.
  local function value(key)
    for _, line in ipairs(float() or {}) do
      local found = line:match("^" .. key .. "%s%s+(.*)$")
      if found then
        return found
      end
    end
  end

  local function explanation()
    return nvim:lua([[
      local quote = require("whosaid").get().quotes[1]
      for _, rule in ipairs(require("whosaid.core").rules()) do
        if rule.id == quote.rule then
          return rule.explanation
        end
      end
    ]])
  end

  local function folded(lines)
    return (table.concat(lines, " "):gsub("%s+", " "))
  end

  it("`show` says who, in what role, by which cue, rule and confidence, and where first mentioned", function()
    nvim:cmd("normal! 5l")
    nvim:cmd("WhoSaid show")
    assert.are.equal("Anna Keller", float()[1])
    assert.are.equal("mayor of Brunnen", value("role"))
    assert.are.equal("direct speech", value("kind"))
    assert.are.equal("said", value("cue"))
    assert.truthy(value("first mention"):find("^line 1: .*Anna Keller"))
    assert.truthy(value("said"):find("^2 quotations, %d+ words, %d+ %%"))
    local quote = nvim:lua([[return require("whosaid").get().quotes[1] ]])
    assert.are.equal(quote.rule, value("rule"))
    assert.are.equal(("%.0f %%"):format(quote.confidence * 100), value("confidence"))
    assert.truthy(folded(float()):find(explanation(), 1, true))
  end)

  it("`show` has the words that the reader of Markdown sees", function()
    nvim:lua("vim.g.whosaid = { format = 'markdown' }")
    nvim:text({ "“The ferry will sail,” said [Anna *Keller*](http://k.example), the mayor of **Brunnen**." })
    nvim:cmd("WhoSaid show")
    assert.are.equal("line 1: Anna Keller, the mayor of Brunnen", value("source"))
    assert.are.equal("line 1: Anna Keller", value("first mention"))
  end)

  it("`show` is on the screen, in the speaker's colour", function()
    local plain, keller = nvim:attribute("said Anna Keller, the"), nvim:attribute("The ferry")
    nvim:cmd("normal! G5l")
    nvim:cmd("WhoSaid show")
    local screen = nvim:rows()
    assert.truthy(screen:find("first mention  line 1", 1, true), screen)
    local title = nvim:attribute("Anna Keller  ")
    assert.are_not.equal(plain, title)
    nvim:lua("vim.api.nvim_set_hl(0, 'NormalFloat', {})")
    assert.are.equal(keller, nvim:attribute("Anna Keller  "))
  end)

  it("`show` works from the cue and the source too", function()
    nvim:lua([[vim.fn.search("said Tom")]])
    nvim:cmd("WhoSaid show")
    assert.are.equal("Tom Baker", float()[1])
    nvim:cmd("normal! gg0")
    nvim:lua([[vim.fn.search("Tom Baker")]])
    nvim:cmd("doautocmd CursorMoved")
    nvim:cmd("WhoSaid show")
    assert.are.equal("Tom Baker", float()[1])
  end)

  it("`show` is entered when asked for again, and closed when the cursor moves", function()
    nvim:type(":WhoSaid show<CR>", ":WhoSaid show<CR>")
    assert.are_not.equal("", nvim:lua("return vim.api.nvim_win_get_config(0).relative"))
    nvim:cmd("close")
    nvim:type(":WhoSaid show<CR>")
    assert.truthy(float())
    nvim:type("l")
    assert.is_nil(float())
  end)

  it("`show` is about what is under the cursor now, though the window of before is there yet", function()
    nvim:cmd("nmap ]w <Plug>(whosaid-next)<Plug>(whosaid-show)")
    nvim:type("gg0", "]w", "]w")
    assert.are.equal("", nvim:lua("return vim.v.errmsg"))
    local rows = nvim:rows()
    assert.truthy(rows:find("│Anna Keller ", 1, true), rows)
    assert.falsy(rows:find("│Tom Baker ", 1, true), rows)
    assert.are.same({ 5, 0 }, nvim:lua("return vim.api.nvim_win_get_cursor(0)"))
  end)

  it("`show` says when nobody can be told", function()
    nvim:text({ "“The bridge is lost and nobody will ever find it.”" })
    nvim:cmd("WhoSaid show")
    assert.are.equal("Nobody can be told", float()[1])
    assert.truthy(value("rule"))
  end)

  it("`show` explains what is no speech", function()
    nvim:text({
      "“It was an old boat,” said Tom Baker, the so-called “king” of Brunnen. “It was a very old boat.”",
      "",
      "The so-called “miracle” ferry sank. “It was an old boat,” said Tom Baker.",
    })
    nvim:lua([[vim.fn.search("king")]])
    nvim:cmd("WhoSaid show")
    assert.truthy(value("text"):find("king", 1, true))
    nvim:lua([[vim.fn.search("miracle")]])
    nvim:cmd("WhoSaid show")
    assert.are.equal("Not speech", float()[1])
    assert.truthy(value("text"):find("miracle", 1, true))
    assert.truthy(value("rule"))
  end)

  it("`show` says so when there is no quotation under the cursor", function()
    nvim:cmd("normal! 2G")
    nvim:cmd("WhoSaid show")
    assert.is_nil(float())
    assert.are.same({ "whosaid: no quotation under the cursor" }, nvim:messages())
  end)

  it("`show` is whole on a low screen, wherever the cursor is", function()
    nvim:cmd("set lines=22 columns=80")
    nvim:text(vim.list_extend({ "1", "2", "3", "4", "5", "6", "7", "8" }, helper.ARTICLE))
    for _, row in ipairs({ 9, 11, 13 }) do
      nvim:type(row .. "G0")
      nvim:cmd("WhoSaid show")
      local screen = nvim:rows()
      assert.truthy(screen:find("first mention", 1, true), screen)
      assert.truthy(screen:find("confidence", 1, true), screen)
      nvim:type("l")
    end
  end)

  it("`show` is whole beside a window of one row or two, and there at all on the lowest of screens", function()
    nvim:cmd("new")
    nvim:cmd("wincmd p")
    for _, height in ipairs({ 1, 2, 3, 4 }) do
      nvim:cmd("resize " .. height)
      nvim:cmd("WhoSaid show")
      local screen = nvim:rows()
      assert.truthy(screen:find("confidence", 1, true), screen)
      assert.truthy(screen:find("╰", 1, true), screen)
      nvim:cmd("doautocmd CursorMoved")
    end
    nvim:cmd("only")
    nvim:cmd("set lines=3")
    for _, command in ipairs({ "show", "why" }) do
      nvim:cmd("WhoSaid " .. command)
      assert.are.equal(2, nvim:lua("return #vim.api.nvim_list_wins()"))
      nvim:cmd("doautocmd CursorMoved")
    end
    assert.are.same({}, nvim:messages())
  end)

  it("`show` fits a narrow screen, and no word is lost", function()
    local function words()
      return vim.split(vim.trim(table.concat(float(), " ")), "%s+")
    end
    nvim:cmd("WhoSaid show")
    local whole = words()
    nvim:type("l")
    nvim:cmd("set columns=40")
    nvim:cmd("WhoSaid show")
    for _, line in ipairs(float()) do
      assert.is_true(vim.api.nvim_strwidth(line) <= 36, line)
    end
    assert.are.same(whole, words())
    local key, value_begins = float()[#float()]:match("^(%S+%s+)()")
    assert.is_truthy(key)
    assert.are.equal(value_begins - 1, #float()[#float() - 1]:match("^%s*"))
  end)

  it("`why` explains the rule for this quotation", function()
    nvim:cmd("WhoSaid why")
    assert.truthy(folded(float()):find("was said by Anna Keller", 1, true))
    assert.truthy(folded(float()):find("“The ferry will sail again in May,”", 1, true))
    assert.truthy(folded(float()):find(explanation(), 1, true))
  end)

  it("`why` tells what was weighed where the text does not name the speaker", function()
    nvim:text({ "Martin Oakes wrote to David Lunt on Monday. “The wall must hold,” he said." })
    nvim:lua([[vim.fn.search("wall")]])
    nvim:cmd("WhoSaid why")
    assert.are.equal("Who is he or she?", value("question"))
    assert.truthy(value("for it"))
    assert.are.equal("David Lunt", value("next likeliest"))
  end)

  it("`why` explains why there is nobody, and why something is no speech", function()
    nvim:text({ "“The bridge is lost and nobody will ever find it.”", "", "The so-called “miracle” ferry sank." })
    nvim:cmd("WhoSaid why")
    assert.truthy(folded(float()):find("has no speaker", 1, true))
    nvim:type("3G")
    nvim:lua([[vim.fn.search("miracle")]])
    nvim:cmd("WhoSaid why")
    assert.truthy(folded(float()):find("is not speech", 1, true))
  end)
end)
