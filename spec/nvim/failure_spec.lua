local helper = require("nvim.helper")

describe("when something fails", function()
  local nvim

  before_each(function()
    nvim = helper.start({ columns = 120, before = "vim.g.whosaid = { debounce = 0 }" })
    nvim:text(helper.ARTICLE)
  end)
  after_each(function()
    nvim:stop()
  end)

  local function type_on()
    nvim:type("A", "a", "b", "c", "<Esc>", "o", "d", "<Esc>")
    nvim:lua("vim.wait(200)")
    nvim:screen()
  end

  it("a core that throws gives one message and leaves the buffer alone", function()
    nvim:cmd("WhoSaid enable")
    nvim:lua([[require("whosaid.core").annotate = function() error("out of luck") end]])
    type_on()
    local messages = nvim:messages()
    assert.are.equal(1, #messages)
    assert.truthy(messages[1]:find("out of luck; the buffer is no longer annotated", 1, true))
    assert.is_false(nvim:lua("return require('whosaid').is_enabled()"))
    assert.are.equal("", nvim:lua("return vim.v.errmsg"))
    assert.falsy(nvim:rows():find("[Tom Baker", 1, true))
  end)

  it("a drawing that throws gives one message and leaves the buffer alone", function()
    nvim:cmd("WhoSaid enable")
    nvim:lua([[
      local get = vim.api.nvim_buf_get_extmarks
      vim.api.nvim_buf_get_extmarks = function(bufnr, ...)
        if debug.traceback():find("render.lua", 1, true) then
          error("no marks today")
        end
        return get(bufnr, ...)
      end
    ]])
    type_on()
    type_on()
    local messages = nvim:messages()
    assert.are.equal(1, #messages)
    assert.truthy(messages[1]:find("no marks today", 1, true))
    assert.is_false(nvim:lua("return require('whosaid').is_enabled()"))
    assert.are.equal("", nvim:lua("return vim.v.errmsg"))
  end)

  it("a guard that throws gives one message and changes nothing else", function()
    nvim:cmd("WhoSaid enable")
    nvim:lua([[vim.fn.getregtype = function() error("no registers today") end]])
    nvim:type("yy", "p", "p")
    assert.are.equal(#helper.ARTICLE + 2, #nvim:lines())
    local messages = nvim:messages()
    assert.are.equal(1, #messages)
    assert.truthy(messages[1]:find("no registers today", 1, true))
  end)

  it("a status line of the user's that throws is told, and the annotation is none the worse", function()
    nvim:lua([[
      _G.events = 0
      vim.api.nvim_create_autocmd("User", {
        pattern = "WhoSaidUpdate",
        callback = function()
          _G.events = _G.events + 1
        end,
      })
      function _G.status()
        return vim.b.whosaid_status and error("no status today") or ""
      end
    ]])
    nvim:cmd("set laststatus=2 statusline=%{v:lua.status()}")
    assert.is_true(nvim:lua("return require('whosaid').enable()"))
    local messages = nvim:messages()
    assert.are.equal(1, #messages)
    assert.truthy(messages[1]:find("the status line cannot be drawn: .*no status today"))
    assert.are.equal(1, nvim:lua("return _G.events"))
    assert.are.equal("", nvim:lua("return vim.v.errmsg"))
  end)

  it("a pattern that does not compile is named", function()
    nvim:lua([[vim.g.whosaid = { patterns = { { kind = "title", name = "ranks", pattern = "(oberst" } } }]])
    assert.is_false(nvim:lua("return require('whosaid').enable()"))
    type_on()
    local messages = nvim:messages()
    assert.are.equal(1, #messages)
    assert.truthy(messages[1]:find("ranks", 1, true))
    assert.is_false(nvim:lua("return require('whosaid').is_enabled()"))
  end)

  it("a missing native module gives one message that says what to do", function()
    nvim:lua([[
      package.loaded["whosaid.core"] = nil
      package.preload["whosaid.core"] = function()
        error("whosaid: the native module is missing: run `make`", 0)
      end
    ]])
    nvim:cmd("WhoSaid")
    type_on()
    assert.are.same({ "whosaid: the native module is missing: run `make`" }, nvim:messages())
    assert.is_false(nvim:lua("return require('whosaid').enable()"))
    assert.is_false(nvim:lua("return require('whosaid').is_enabled()"))
  end)

  it("enabling tries again", function()
    nvim:lua([[
      local core = require("whosaid.core")
      local annotate, failed = core.annotate, false
      core.annotate = function(...)
        if not failed then
          failed = true
          error("out of luck")
        end
        return annotate(...)
      end
    ]])
    nvim:cmd("WhoSaid enable")
    nvim:cmd("WhoSaid enable")
    assert.truthy(nvim:rows():find("[Tom Baker", 1, true))
  end)

  it("the log has it, with where it came from", function()
    nvim:lua([[require("whosaid.core").annotate = function() error("out of luck") end]])
    nvim:cmd("file /somewhere/ferry.txt")
    assert.is_false(nvim:lua("return require('whosaid').enable()"))
    assert.truthy(nvim:messages()[1]:find("ferry.txt is no longer annotated", 1, true))
    nvim:cmd("WhoSaid log")
    local log = table.concat(nvim:lines(), "\n")
    assert.truthy(log:find("error: .*out of luck"))
    assert.truthy(log:find("stack traceback", 1, true))
    assert.is_false(nvim:lua("return vim.bo.modifiable"))
    nvim:type("q")
    assert.are.same(helper.ARTICLE, nvim:lines())
  end)

  it("the log keeps the last two hundred, and what was told once", function()
    local entries = nvim:lua([[
      local Log = require("whosaid.log")
      Log.once("first", vim.log.levels.ERROR)
      Log.once("first", vim.log.levels.ERROR)
      Log.once("second", vim.log.levels.WARN)
      for i = 3, 201 do
        Log.add("error", "number " .. i)
      end
      return Log.entries()
    ]])
    assert.are.equal(200, #entries)
    assert.are.same({ "second", "warning" }, { entries[1].message, entries[1].level })
    assert.are.equal("number 201", entries[200].message)
    assert.are.same({ "whosaid: first", "whosaid: second" }, nvim:messages())
  end)

  it("the log says so when nothing did", function()
    nvim:cmd("WhoSaid log")
    assert.are.same({ "No errors in this session." }, nvim:lines())
  end)
end)
