-- Whatever the plugin listens to is in a group of its own and says what it is for, as `:autocmd` lists it.
local helper = require("nvim.helper")

describe("autocommands", function()
  local nvim

  before_each(function()
    nvim = helper.start()
    nvim:text(helper.ARTICLE)
  end)
  after_each(function()
    nvim:stop()
  end)

  -- Those of the plugin: told by its files, or by its groups.
  local function ours()
    return nvim:lua([[
      local found = {}
      for _, autocmd in ipairs(vim.api.nvim_get_autocmds({})) do
        local source = autocmd.callback and debug.getinfo(autocmd.callback, "S").source or ""
        local group = autocmd.group_name or ""
        if source:find("whosaid", 1, true) or vim.startswith(group, "whosaid") then
          table.insert(found, { event = autocmd.event, group = group, desc = autocmd.desc or "" })
        end
      end
      return found
    ]])
  end

  it("are in groups and described", function()
    nvim:cmd("WhoSaid enable")
    nvim:cmd("WhoSaid speakers")
    nvim:cmd("WhoSaid log")
    local found = ours()
    assert.is_true(#found > 15)
    for _, autocmd in ipairs(found) do
      assert.truthy(autocmd.group:find("^whosaid"), autocmd.event .. " is in no group")
      assert.truthy(autocmd.desc:find("^whosaid: "), autocmd.event .. " of " .. autocmd.group .. " is not described")
    end
  end)

  it("of a window go with it", function()
    nvim:cmd("WhoSaid enable")
    local before = #ours()
    for _, command in ipairs({ "speakers", "log", "export csv" }) do
      nvim:cmd("WhoSaid " .. command)
      assert.is_true(#ours() > before, command)
      nvim:type("q")
      assert.are.equal(before, #ours(), command)
    end
  end)
end)
