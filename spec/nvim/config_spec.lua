local helper = require("nvim.helper")

describe("options", function()
  local nvim

  before_each(function()
    nvim = helper.start({ columns = 120 })
    nvim:text(helper.ARTICLE)
  end)
  after_each(function()
    nvim:stop()
  end)

  local function label(row)
    nvim:cmd("WhoSaid enable")
    return nvim:rows(row or 3, row or 3):match("%[(.-)%]")
  end

  it("have types, as users give them and as they hold", function()
    local fields, class = {}, nil
    for _, line in ipairs(vim.fn.readfile("lua/whosaid/config.lua")) do
      class = line:match("^%-%-%-@class (%S+)") or class
      local name, optional = line:match("^%-%-%-@field ([%a_]+)(%??) ")
      if name then
        fields[class .. "." .. name] = optional
      end
    end
    local holds = { [""] = "Config", labels = "LabelOptions", show = "ShowOptions", highlights = "HighlightOptions" }
    local given = { [""] = "Options" }
    for _, name in ipairs({ "labels", "show", "highlights" }) do
      given[name] = "Options." .. name:gsub("^%l", string.upper)
    end
    local paths = "return vim.tbl_map(function(o) return o.path end, require('whosaid.config').schema)"
    for _, option in ipairs(nvim:lua(paths)) do
      local group, leaf = option:match("^(.-)%.?([^.]+)$")
      assert.are.equal("", fields[("whosaid.%s.%s"):format(holds[group], leaf)], option)
      assert.are.equal("?", fields[("whosaid.%s.%s"):format(given[group], leaf)], option)
    end
  end)

  it("are not needed", function()
    assert.are.equal("Tom Baker · hotel owner from Gersau", label())
    assert.are.same({}, nvim:messages())
  end)

  it("come from vim.g.whosaid", function()
    nvim:lua([[vim.g.whosaid = { labels = { separator = ", " } }]])
    assert.are.equal("Tom Baker, hotel owner from Gersau", label())
  end)

  it("come from a function in vim.g.whosaid", function()
    nvim:lua([[
      vim.g.whosaid = function()
        return { labels = { role = "never" } }
      end
    ]])
    assert.are.equal("Tom Baker", label())
  end)

  it("come from setup(), which wins over vim.g.whosaid option by option", function()
    nvim:lua([[vim.g.whosaid = { labels = { separator = ", ", role = "first" } }]])
    nvim:lua([[require("whosaid").setup({ labels = { role = "always" } })]])
    assert.are.equal("Anna Keller, mayor of Brunnen", label(5))
  end)

  it("come from vim.b.whosaid for one buffer", function()
    nvim:lua([[require("whosaid").setup({ labels = { role = "always" } })]])
    nvim:lua([[vim.b.whosaid = { labels = { role = "never" } }]])
    assert.are.equal("Tom Baker", label())
    nvim:cmd("hide enew")
    nvim:text(helper.ARTICLE)
    assert.are.equal("Tom Baker · hotel owner from Gersau", label())
  end)

  it("take effect in buffers that are annotated already when setup() comes late", function()
    label()
    nvim:lua([[require("whosaid").setup({ labels = { role = "never" } })]])
    helper.eventually(function()
      return nvim:rows(3, 3):find("[Tom Baker]", 1, true)
    end)
  end)

  it("are checked, and the message names the path", function()
    local cases = {
      { "{ labels = { position = 'left' } }", "whosaid.labels.position: expected one of inline, eol, off, got 'left'" },
      { "{ labels = { role = 1 } }", "whosaid.labels.role: expected one of always, first, never, got 1" },
      { "{ labels = { open = false } }", "whosaid.labels.open: expected a string, got false" },
      { "{ labels = { min_confidence = 2 } }", "whosaid.labels.min_confidence: expected a number from 0 to 1, got 2" },
      { "{ labels = { max_width = 1.5 } }", "whosaid.labels.max_width: expected an integer of at least 0, got 1.5" },
      { "{ labels = 'off' }", "whosaid.labels: expected a table, got string" },
      { "{ highlights = { scare = 'no' } }", "whosaid.highlights.scare: expected a boolean, got 'no'" },
      { "{ show = { kinds = { 'drect' } } }", "whosaid.show.kinds: expected a list of direct, mixed, indirect" },
      { "{ filetypes = 'text' }", "whosaid.filetypes: expected a list of strings, got 'text'" },
      { "{ debounce = -1 }", "whosaid.debounce: expected an integer of at least 0, got -1" },
      {
        "{ patterns = { { kind = 'titel', name = 'x', pattern = 'y' } } }",
        "whosaid.patterns: expected a list of patterns with kind (dateline, credit, party, title, cue, ignore)",
      },
      { "'inline'", "whosaid: expected a table, got string" },
      { "function() error('no luck', 0) end", "whosaid: vim.g.whosaid failed: no luck" },
    }
    for _, case in ipairs(cases) do
      nvim:lua("vim.g.whosaid = " .. case[1])
      nvim:cmd("WhoSaid enable")
      local messages = nvim:messages()
      assert.are.equal(1, #messages, case[1])
      local expected = "whosaid: " .. case[2]:gsub("'", '"')
      assert.are.equal(expected, messages[1]:gsub("'", '"'):sub(1, #expected))
      nvim:cmd("WhoSaid disable")
    end
  end)

  it("name the known ones when there is an unknown one", function()
    nvim:lua([[require("whosaid").setup({ lables = {}, labels = { positoin = "eol" } })]])
    local messages = nvim:messages()
    assert.are.equal(2, #messages)
    assert.truthy(messages[1]:find("whosaid.labels.positoin: unknown option; known are position, role", 1, true))
    assert.truthy(messages[2]:find("whosaid.lables: unknown option; known are filetypes, labels, show", 1, true))
  end)

  it("name where an option belongs that stands in the wrong place", function()
    nvim:lua([[require("whosaid").setup({ position = "eol", labels = { scare = false } })]])
    local messages = nvim:messages()
    assert.are.same({
      "whosaid: whosaid.labels.scare: unknown option; perhaps highlights.scare is meant",
      "whosaid: whosaid.position: unknown option; perhaps labels.position is meant",
    }, messages)
  end)

  it("name the buffer's variable when the mistake is there", function()
    nvim:lua([[vim.b.whosaid = { labels = { position = "left" } }]])
    nvim:cmd("WhoSaid enable")
    assert.truthy(nvim:messages()[1]:find("b:whosaid.labels.position: expected one of", 1, true))
  end)

  it("are complained about once, and the rest holds", function()
    nvim:lua([[vim.g.whosaid = { labels = { position = "left", role = "never" } }]])
    assert.are.equal("Tom Baker", label())
    label()
    label()
    assert.are.equal(1, #nvim:messages())
  end)

  it("know the kinds of patterns that the core knows", function()
    local kinds = nvim:lua([[return require("whosaid.core").pattern_kinds()]])
    for _, kind in ipairs(kinds) do
      local problems = nvim:lua(
        [[
          vim.g.whosaid = { patterns = { { kind = ..., name = "x", pattern = "x" } } }
          local _, problems = require("whosaid.config").resolve()
          return problems
        ]],
        kind
      )
      assert.are.same({}, problems)
    end
  end)

  it("reach the core: a pattern of the user's own finds a title", function()
    nvim:text({ "“The lake is closed,” said yearly Paul Meier." })
    assert.are_not.equal("Paul Meier · yearly", label(1))
    nvim:lua([[vim.g.whosaid = { patterns = { { kind = "title", name = "lake ranks", pattern = "yearly" } } }]])
    assert.are.equal("Paul Meier · yearly", label(1))
  end)

  it("reach the core: a pattern of the user's own keeps a line from being read", function()
    nvim:text({ "NOTE “The lake is closed,” said Paul Meier.", "", "“It is open,” said Anna Keller." })
    assert.are.equal("Paul Meier", label(1))
    nvim:lua([[vim.g.whosaid = { patterns = { { kind = "ignore", name = "notes", pattern = "^NOTE .*$" } } }]])
    assert.is_nil(label(1))
    assert.are.equal("Anna Keller", label(3))
  end)
end)

describe("filetypes", function()
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

  it("are none unless configured", function()
    nvim:cmd("set filetype=text")
    assert.is_false(enabled())
  end)

  it("are annotated by themselves when configured", function()
    nvim:lua([[vim.g.whosaid = { filetypes = { "text", "article" } }]])
    nvim:cmd("set filetype=conf")
    assert.is_false(enabled())
    nvim:cmd("set filetype=text")
    assert.is_true(enabled())
    helper.eventually(function()
      return nvim:rows():find("[Tom Baker", 1, true)
    end)
  end)

  it("may be one part of a dotted filetype", function()
    nvim:lua([[vim.g.whosaid = { filetypes = { "article" } }]])
    nvim:cmd("set filetype=conf.article")
    assert.is_true(enabled())
  end)

  it("count for files that were open before setup()", function()
    nvim:cmd("set filetype=text")
    nvim:lua([[require("whosaid").setup({ filetypes = { "text" } })]])
    assert.is_true(enabled())
  end)

  it("count for real files on disk", function()
    local file = vim.fn.tempname() .. ".txt"
    vim.fn.writefile(helper.ARTICLE, file)
    nvim:lua([[require("whosaid").setup({ filetypes = { "text" } })]])
    nvim:cmd("filetype on")
    nvim:cmd("hide edit " .. file)
    helper.eventually(function()
      return nvim:rows():find("[Tom Baker", 1, true)
    end)
    vim.fn.delete(file)
  end)

  it("end the annotation when the filetype changes, unless it was asked for by hand", function()
    nvim:lua([[require("whosaid").setup({ filetypes = { "text" } })]])
    nvim:cmd("set filetype=text")
    nvim:cmd("set filetype=conf")
    assert.is_false(enabled())
    nvim:cmd("WhoSaid enable")
    nvim:cmd("set filetype=text")
    nvim:cmd("set filetype=conf")
    assert.is_true(enabled())
  end)

  it("do not count in buffers that are no files", function()
    nvim:lua([[require("whosaid").setup({ filetypes = { "text" } })]])
    nvim:cmd("set buftype=nofile filetype=text")
    assert.is_false(enabled())
  end)

  it("stay disabled by hand until the filetype is set again", function()
    nvim:lua([[require("whosaid").setup({ filetypes = { "text" } })]])
    nvim:cmd("set filetype=text")
    nvim:cmd("WhoSaid disable")
    nvim:type("o", "more", "<Esc>")
    assert.is_false(enabled())
  end)
end)
