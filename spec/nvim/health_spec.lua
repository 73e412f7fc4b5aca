local helper = require("nvim.helper")

describe(":checkhealth whosaid", function()
  local nvim

  before_each(function()
    nvim = helper.start({ columns = 120 })
    nvim:cmd("file lake.txt")
    nvim:text(helper.ARTICLE)
  end)
  after_each(function()
    nvim:stop()
  end)

  local function report()
    nvim:cmd("checkhealth whosaid")
    return table.concat(nvim:lines(), "\n")
  end

  local function has(text, wanted)
    assert.truthy(text:find(wanted, 1, true), wanted .. " is not in\n" .. text)
  end

  it("says that all is well", function()
    nvim:cmd("WhoSaid enable")
    local text = report()
    local core = nvim:lua([[
      local core = require("whosaid.core")
      return { version = core.version, abi = core.abi, path = core.path }
    ]])
    has(text, "Neovim " .. tostring(vim.version()))
    has(text, ("native module %s, ABI %d"):format(core.version, core.abi))
    has(text, "loaded from " .. core.path)
    has(text, "the options are valid")
    has(text, "all options have their defaults")
    has(text, "lake.txt: 3 quotations, 2 speakers, 0 problems")
    has(text, "no errors in this session")
    assert.falsy(text:find("ERROR", 1, true))
  end)

  it("counts what is shown, as the status does", function()
    nvim:text({ "“It will sail,” said Anna Keller.", "", "Tom Baker fears that the ferry will sink." })
    nvim:cmd("WhoSaid enable")
    has(report(), "lake.txt: 1 quotation, 1 speaker, " .. #nvim:lua("return require('whosaid').get(1).problems"))
  end)

  it("says that a text is too long", function()
    nvim:lua("vim.g.whosaid = { max_size = 8 }")
    nvim:cmd("WhoSaid enable")
    has(report(), "lake.txt is longer than max_size and not annotated")
  end)

  it("names wrong and unknown options, and those that are changed", function()
    nvim:lua([[vim.g.whosaid = { labels = { position = "left", role = "never" }, lables = {} }]])
    local text = report()
    has(text, "ERROR whosaid.labels.position: expected one of inline, eol, off")
    has(text, "ERROR whosaid.lables: unknown option")
    has(text, 'labels.role = "never"')
    has(text, "lake.txt is not annotated")
  end)

  it("names a pattern that does not compile", function()
    nvim:lua([[vim.g.whosaid = { patterns = { { kind = "title", name = "ranks", pattern = "(oberst" } } }]])
    local text = report()
    has(text, "ERROR whosaid.patterns: ")
    has(text, "ranks")
  end)

  it("says what to do when the native module is missing", function()
    nvim:lua([[
      package.loaded["whosaid.core"] = nil
      package.preload["whosaid.core"] = function()
        error("no such module", 0)
      end
    ]])
    local text = report()
    has(text, "ERROR the native module cannot be loaded: no such module")
    has(text, "run `make nvim`")
  end)
end)
