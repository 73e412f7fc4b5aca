-- What the public functions make of wrong arguments. What they do with right ones is in the specs of what they do.
local helper = require("nvim.helper")

describe('require("whosaid")', function()
  local nvim

  before_each(function()
    nvim = helper.start()
    nvim:text(helper.ARTICLE)
    nvim:cmd("WhoSaid enable")
  end)
  after_each(function()
    nvim:stop()
  end)

  -- The error of a call, with the chunk and the line that it is said to be in.
  local function failure_of(call)
    return nvim:lua(
      [[
        local ok, err = pcall(assert(load("local whosaid = require('whosaid')\n" .. ..., "=caller")))
        return ok and "no error" or err
      ]],
      call
    )
  end

  it("names function, argument and expected type of a wrong argument, and blames the caller", function()
    local calls = {
      ["setup('eol')"] = "setup(): options: expected a table, got string",
      ["enable(3)"] = "enable(): enable: expected a boolean, got number",
      ["enable(true, 3)"] = "enable(): filter: expected a table, got number",
      ["enable(true, { bufnr = '1' })"] = "enable(): filter.bufnr: expected an integer, got string",
      ["enable(true, { force = 1 })"] = "enable(): filter.force: expected a boolean, got number",
      ["is_enabled(0)"] = "is_enabled(): filter: expected a table, got number",
      ["toggle(true)"] = "toggle(): filter: expected a table, got boolean",
      ["get({})"] = "get(): bufnr: expected an integer, got table",
      ["next(2)"] = "next(): options: expected a table, got number",
      ["next({ count = '2' })"] = "next(): options.count: expected an integer, got string",
      ["prev({ count = 1.5 })"] = "prev(): options.count: expected an integer, got 1.5",
      ["prev({ wrap = 'yes' })"] = "prev(): options.wrap: expected a boolean, got string",
      ["speakers('Tom')"] = "speakers(): options: expected a table, got string",
      ["speakers({ smods = 'tab' })"] = "speakers(): options.smods: expected a table, got string",
      ["quotes({ speaker = 1 })"] = "quotes(): options.speaker: expected a string, got number",
      ["quotes({ open = 'no' })"] = "quotes(): options.open: expected a boolean, got string",
      ["export({})"] = "export(): format: expected a string, got table",
      ["export('csv', true)"] = "export(): file: expected a string, got boolean",
      ["export('csv', 'a', { overwrite = 1 })"] = "export(): options.overwrite: expected a boolean, got number",
      ["log(1)"] = "log(): options: expected a table, got number",
    }
    for call, expected in pairs(calls) do
      assert.are.equal("caller:2: whosaid." .. expected, failure_of("whosaid." .. call))
    end
    assert.are.same({}, nvim:messages())
    assert.is_true(nvim:lua("return require('whosaid').is_enabled()"))
  end)

  it("takes what an autocommand, a command and a mapping give to the function that they call", function()
    nvim:lua([[
      local whosaid = require("whosaid")
      vim.api.nvim_create_user_command("Speakers", whosaid.speakers, {})
      vim.api.nvim_create_user_command("Quotes", whosaid.quotes, {})
      vim.keymap.set("n", "]w", whosaid.next)
    ]])
    nvim:cmd("tab Speakers")
    assert.are.equal(2, nvim:lua("return vim.fn.tabpagenr('$')"))
    nvim:cmd("tabclose")
    nvim:cmd("Quotes")
    nvim:cmd("close")
    nvim:type("]w")
    assert.are.equal(3, nvim:lua("return vim.fn.line('.')"))
    assert.are.same({}, nvim:messages())
  end)
end)
