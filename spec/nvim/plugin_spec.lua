local helper = require("nvim.helper")

describe("the plugin file", function()
  local nvim

  local function start(options)
    nvim = helper.start(options)
  end
  after_each(function()
    nvim:stop()
  end)

  local function loaded()
    return nvim:lua([[
      local names = {}
      for name in pairs(package.loaded) do
        if name:find("^whosaid") then
          table.insert(names, name)
        end
      end
      return names
    ]])
  end

  it("loads nothing", function()
    start()
    assert.are.same({}, loaded())
  end)

  it("loads nothing for a file when nothing is configured", function()
    start()
    nvim:cmd("set filetype=text")
    assert.are.same({}, loaded())
  end)

  it("is sourced once", function()
    start()
    nvim:cmd("delcommand WhoSaid")
    nvim:cmd("runtime plugin/whosaid.lua")
    assert.are.equal(0, nvim:lua("return vim.fn.exists(':WhoSaid')"))
  end)

  it("annotates the files that were open before, when it is loaded later, as with :packadd", function()
    start({ plugin = false, before = "vim.g.whosaid = { filetypes = { 'text' } }" })
    nvim:text(helper.ARTICLE)
    nvim:cmd("set filetype=text")
    nvim:cmd("runtime plugin/whosaid.lua")
    helper.eventually(function()
      return nvim:lua("return vim.b.whosaid_status ~= nil")
    end)
  end)

  it("can be kept from loading", function()
    start({ before = "vim.g.loaded_whosaid = 1" })
    assert.are.equal(0, nvim:lua("return vim.fn.exists(':WhoSaid')"))
  end)

  it("tells an older Neovim in one message what it needs, and does nothing else", function()
    start({
      before = [[
        local has = vim.fn.has
        vim.fn.has = function(feature)
          return feature == "nvim-0.10" and 0 or has(feature)
        end
      ]],
    })
    local messages = nvim:messages()
    assert.are.equal(1, #messages)
    assert.truthy(messages[1]:find("whosaid.nvim needs Neovim 0.10 or newer", 1, true))
    assert.are.equal(0, nvim:lua("return vim.fn.exists(':WhoSaid')"))
    nvim:cmd("set filetype=text")
    assert.are.same({}, nvim:messages())
  end)

  it("takes no keys", function()
    start()
    local taken = nvim:lua([[
      local keys = {}
      for _, mode in ipairs({ "n", "x", "o", "i", "c", "s", "t" }) do
        for _, map in ipairs(vim.api.nvim_get_keymap(mode)) do
          if (map.desc or ""):find("whosaid") and not map.lhs:find("^<Plug>") then
            table.insert(keys, mode .. map.lhs)
          end
        end
      end
      return keys
    ]])
    assert.are.same({}, taken)
  end)

  it("has a <Plug> map for every subcommand", function()
    start()
    local names = nvim:lua([[return require("whosaid.command").names()]])
    assert.are.equal(12, #names)
    for _, name in ipairs(names) do
      local plug = ("<Plug>(whosaid-%s)"):format(name)
      assert.are_not.equal("", nvim:lua("return vim.fn.maparg(..., 'n')", plug), name)
    end
    for _, mode in ipairs({ "x", "o" }) do
      for _, name in ipairs({ "next", "prev" }) do
        local plug = ("<Plug>(whosaid-%s)"):format(name)
        assert.are_not.equal("", nvim:lua("return vim.fn.maparg(...)", plug, mode), mode .. name)
      end
    end
  end)

  it("has <Plug> maps that work", function()
    start({ columns = 120 })
    nvim:text(helper.ARTICLE)
    nvim:lua([[
      local first = { a = "toggle", b = "enable", c = "disable", d = "speakers", e = "quotes" }
      local second = { f = "export", g = "show", h = "why", i = "log", j = "prev" }
      for key, name in pairs(vim.tbl_extend("error", first, second)) do
        vim.keymap.set("n", "<F5>" .. key, "<Plug>(whosaid-" .. name .. ")")
      end
    ]])
    local function enabled()
      return nvim:lua("return require('whosaid').is_enabled()")
    end
    nvim:type("<F5>a")
    assert.is_true(enabled())
    nvim:type("<F5>a")
    assert.is_false(enabled())
    nvim:type("<F5>b")
    assert.is_true(enabled())
    nvim:type("<F5>c")
    assert.is_false(enabled())
    nvim:type("<F5>b", "<F5>j")
    assert.are.equal(5, nvim:lua("return vim.fn.line('.')"))
    for key, name in pairs({ d = "whosaid://speakers", f = "whosaid://export", i = "whosaid://log" }) do
      nvim:type("<F5>" .. key)
      assert.truthy(nvim:lua("return vim.fn.bufname()"):find(name, 1, true), name)
      nvim:type("q")
    end
    nvim:type("<F5>e")
    assert.are.equal("quickfix", nvim:lua("return vim.bo.buftype"))
    nvim:cmd("lclose")
    for _, key in ipairs({ "g", "h" }) do
      nvim:type("<F5>" .. key)
      assert.are.equal(2, nvim:lua("return vim.fn.winnr('$')"), key)
      nvim:type("l")
    end
  end)

  it("is found by the functions when it was not sourced", function()
    start({ plugin = false })
    nvim:text(helper.ARTICLE)
    assert.is_true(nvim:lua("return require('whosaid').enable()"))
    assert.are.equal(2, nvim:lua("return vim.fn.exists(':WhoSaid')"))
  end)
end)
