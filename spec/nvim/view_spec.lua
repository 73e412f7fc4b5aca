-- What is to be seen of a result: pure functions, in this Neovim.
local Config = require("whosaid.config")
local Text = require("whosaid.text")
local View = require("whosaid.view")

describe("what is to be seen", function()
  local text = Text.from_lines({ ("x"):rep(99), ("x"):rep(99), ("x"):rep(99), ("x"):rep(99) })

  -- The items of quotations and of marked text that is no speech; all are the words of one speaker.
  local function items_of(quotes, scares)
    local speaker = { id = "s1", name = "Anna Keller" }
    local result = { text = text, quotes = {}, scares = {}, by_id = { s1 = speaker } }
    for i, spans in ipairs(quotes) do
      result.quotes[i] = { kind = "direct", act = "speech", spans = spans, speaker = "s1", confidence = 1 }
    end
    for i, span in ipairs(scares or {}) do
      result.scares[i] = { start = span[1], ["end"] = span[2] }
    end
    return View.items(result, Config.defaults(), {}, "inline")
  end

  local function places(list)
    return vim.tbl_map(function(it)
      return { it.row, it.col, it.end_row, it.end_col }
    end, list)
  end

  -- Neovim draws what begins later over what began before, and of two that begin together the one that was set later.
  it("is in text order, what lies inside something else behind it", function()
    local items = items_of({ { { 110, 120 } }, { { 110, 250 } }, { { 110, 190 } } }, { { 10, 20 }, { 130, 140 } })
    assert.are.same({
      { 0, 10, 0, 20 },
      { 1, 10, 2, 50 },
      { 1, 10, 1, 90 },
      { 1, 10, 1, 20 },
      { 1, 30, 1, 40 },
    }, places(items))
  end)

  it("has one label a quotation, behind its last part", function()
    local items = items_of({ { { 10, 20 }, { 30, 40 } }, { { 50, 60 } } })
    assert.are.same(
      { false, true, true },
      vim.tbl_map(function(it)
        return it.label ~= nil
      end, items)
    )
  end)

  it("is told for a part of the text, the ends included", function()
    local items, reach =
      items_of({ { { 10, 350 } }, { { 20, 30 } }, { { 110, 120 } }, { { 130, 140 } }, { { 310, 320 } } })
    local function within(...)
      local found = {}
      for it in View.within(items, reach, { ... }) do
        found[#found + 1] = it
      end
      return places(found)
    end
    local whole, first, second, third, last =
      { 0, 10, 3, 50 }, { 0, 20, 0, 30 }, { 1, 10, 1, 20 }, { 1, 30, 1, 40 }, { 3, 10, 3, 20 }
    assert.are.same({ whole, first, second, third, last }, within(0, 0, 3, -1))
    assert.are.same({ whole, second, third }, within(1, 0, 1, -1))
    assert.are.same({ whole, second }, within(1, 20, 1, 29))
    assert.are.same({ whole, third }, within(1, 21, 1, 30))
    assert.are.same({ whole }, within(2, 0, 2, -1))
    assert.are.same({}, within(0, 0, 0, 9))
    assert.are.same({ whole, first }, within(0, 30, 0, -1))
  end)
end)
