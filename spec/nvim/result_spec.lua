-- Looking things up in a result: pure functions, in this Neovim.
local Result = require("whosaid.result")

describe("a result", function()
  local result = {
    quotes = {
      {
        id = 1,
        kind = "direct",
        act = "speech",
        start = 10,
        ["end"] = 60,
        spans = { { 10, 30 }, { 40, 60 } },
        cue = { start = 31, ["end"] = 35, text = "said" },
        source = { start = 35, ["end"] = 39, text = "Lund" },
        speaker = "s1",
      },
      { id = 2, kind = "direct", act = "speech", start = 15, ["end"] = 20, spans = { { 15, 20 } } },
      {
        id = 3,
        kind = "indirect",
        act = "stance",
        start = 70,
        ["end"] = 80,
        spans = { { 70, 80 } },
        cue = { start = 62, ["end"] = 68, text = "thinks" },
      },
    },
    scares = { { start = 90, ["end"] = 95, rule = "not-speech:scare" } },
    problems = {
      { code = "unclosed-mark", start = 10, ["end"] = 12, message = "…" },
      { code = "not-introduced", start = 42, ["end"] = 46, message = "…" },
    },
    speakers = {
      { id = "s1", words = 3, mentions = { { 35, 39 } } },
      { id = "s2", words = 1, mentions = { { 42, 46 } } },
    },
    by_id = {},
  }
  result.by_id.s1, result.by_id.s2 = result.speakers[1], result.speakers[2]

  local function id_at(offset)
    local quote = Result.quote_at(result, offset)
    return quote and quote.id
  end

  it("finds the quotation at an offset, the innermost one first", function()
    assert.are.equal(1, id_at(10))
    assert.are.equal(2, id_at(15))
    assert.are.equal(2, id_at(19))
    assert.are.equal(1, id_at(20))
    assert.are.equal(1, id_at(59))
    assert.is_nil(id_at(60))
    assert.is_nil(id_at(9))
  end)

  it("finds it from between its parts, its cue and its source", function()
    assert.are.equal(1, id_at(30))
    assert.are.equal(1, id_at(39))
    assert.are.equal(3, id_at(62))
    assert.is_nil(id_at(68))
  end)

  it("finds the one whose words are there before one that only goes on behind them", function()
    local function quote(id, ...)
      local spans = { ... }
      return { id = id, start = spans[1][1], ["end"] = spans[#spans][2], spans = spans }
    end
    local long, split = quote(1, { 0, 100 }), quote(2, { 20, 30 }, { 50, 60 })
    for _, quotes in ipairs({ { long, split }, { split, long } }) do
      assert.are.equal(2, Result.quote_at({ quotes = quotes }, 20).id)
      assert.are.equal(1, Result.quote_at({ quotes = quotes }, 40).id)
    end
  end)

  it("finds what is no speech", function()
    assert.are.equal(result.scares[1], Result.scare_at(result, 94))
    assert.is_nil(Result.scare_at(result, 95))
  end)

  it("knows the problems of a quotation: those inside it, and that its speaker is not introduced", function()
    local function codes(quote)
      return vim.tbl_map(function(problem)
        return problem.code
      end, Result.problems_of(result, quote))
    end
    -- The other speaker, whom the first quotation mentions, is not introduced; the third quotation is by nobody.
    assert.are.same({ "unclosed-mark" }, codes(result.quotes[1]))
    assert.are.same({}, codes(result.quotes[2]))
    assert.are.same({ "not-introduced" }, codes({ start = 70, ["end"] = 80, speaker = "s2" }))
  end)

  it("knows the words of a quotation: what stands between its spans is left out", function()
    local split = { text = { bytes = "“No,” she said, “not\nnow.”" }, markup = {}, quotes = {} }
    local quote = { start = 0, ["end"] = 34, spans = { { 0, 9 }, { 20, 34 } } }
    assert.are.equal("“No,” … “not now.”", Result.words(split, quote))
  end)

  it("knows who is shown by kind and act", function()
    local function shown(kinds, acts)
      local config = { show = { kinds = kinds, acts = acts } }
      return vim.tbl_map(function(quote)
        return quote.id
      end, Result.shown(result, config))
    end
    assert.are.same({ 1, 2 }, shown({ "direct", "mixed", "indirect" }, { "speech" }))
    assert.are.same({ 3 }, shown({ "indirect" }, { "speech", "stance" }))
    assert.are.same({}, shown({}, { "speech" }))
  end)

  it("knows what is shown of each one, and its share of the words", function()
    local function quote(id, act, length)
      return { id = id, kind = "direct", act = act, speaker = id < 4 and "s1" or "s2", spans = { { 9, 9 + length } } }
    end
    local said = {
      quotes = { quote(1, "speech", 40), quote(2, "stance", 10), quote(3, "speech", 10), quote(4, "speech", 7) },
      by_id = { s1 = { words = 12, quotes = { 1, 2, 3 } }, s2 = { words = 5, quotes = { 4 } } },
    }
    local function tally(...)
      return Result.tally(said, { show = { kinds = { "direct" }, acts = { ... } } })
    end
    assert.are.same({ quotes = { said.quotes[1], said.quotes[3] }, words = 10, share = 10 / 15 }, tally("speech").s1)
    assert.are.same({ quotes = { said.quotes[4] }, words = 5, share = 5 / 15 }, tally("speech").s2)
    assert.are.same({ s1 = { quotes = { said.quotes[2] }, words = 2, share = 1 } }, tally("stance"))
    assert.are.equal(12, tally("speech", "stance").s1.words)
    assert.are.equal(result.speakers[1], Result.speaker_of(result, result.quotes[1]))
    assert.is_nil(Result.speaker_of(result, result.quotes[2]))
  end)
end)
