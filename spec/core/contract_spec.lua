local articles = require("articles")
local core = require("whosaid.core")

local KINDS = { direct = true, mixed = true, indirect = true }
local ACTS = { speech = true, stance = true }
local TYPES = { person = true, organization = true, group = true, document = true, place = true, other = true }

---The keys of a table, sorted.
local function keys(t)
  local out = {}
  for key in pairs(t) do
    out[#out + 1] = key
  end
  table.sort(out)
  return table.concat(out, " ")
end

---Is this a piece of the text that begins and ends between characters?
local function assert_range(text, first, last)
  assert.is_true(0 <= first and first < last and last <= #text, ("%s to %s"):format(first, last))
  assert.is_nil(text:sub(first + 1, first + 1):match("[\128-\191]"))
  assert.is_nil(text:sub(last + 1, last + 1):match("[\128-\191]"))
end

describe("The module", function()
  it("tells its version and ABI", function()
    assert.equal("0.1.0", core.version)
    assert.equal(4, core.abi)
  end)

  it("explains every rule in a sentence, once", function()
    local seen = {}
    for _, rule in ipairs(core.rules()) do
      assert.matches("^%l[%l:-]*$", rule.id)
      assert.matches("%.$", rule.explanation)
      assert.is_nil(seen[rule.id])
      seen[rule.id] = true
    end
    assert.is_truthy(next(seen))
  end)

  it("explains no rule that no stage gives", function()
    -- rule.c lists the rules, result.c names the kinds, of which one is called as a rule is.
    local files = "find csrc -name '*.c' ! -path 'csrc/train/*' ! -name rule.c ! -name result.c"
    local pipe = assert(io.popen(files .. " | xargs cat"))
    local code = pipe:read("*a")
    pipe:close()
    for _, rule in ipairs(core.rules()) do
      assert(code:find('"' .. rule.id .. '"', 1, true), rule.id .. " is never given")
    end
  end)
end)

for _, name in ipairs(articles.names) do
  describe("What is found in " .. name, function()
    local found, text, rules

    setup(function()
      text = articles.text(name)
      found = articles.annotate(text)
      rules = {}
      for _, rule in ipairs(core.rules()) do
        rules[rule.id] = true
      end
    end)

    it("has quotations in text order, numbered from 1", function()
      local last = 0
      assert.is_true(#found.quotes > 5)
      for i, quote in ipairs(found.quotes) do
        assert.equal(i, quote.id)
        assert.is_true(quote.start >= last)
        last = quote.start
      end
    end)

    it("has the fields of the contract in every quotation, and no others", function()
      for _, quote in ipairs(found.quotes) do
        local copy = {}
        for key, value in pairs(quote) do
          copy[key] = value
        end
        copy.cue, copy.source, copy.speaker, copy.why = nil, nil, nil, nil
        assert.equal("act confidence end id kind rule spans start", keys(copy))
        assert.is_true(KINDS[quote.kind] and ACTS[quote.act])
        assert.is_true(0 <= quote.confidence and quote.confidence <= 1)
        assert(rules[quote.rule], quote.rule .. " is not explained")
      end
    end)

    it("has whys with a question, reasons and doubts in words, and who was next likeliest", function()
      for _, quote in ipairs(found.quotes) do
        local why = quote.why
        if why then
          assert(quote.speaker, "nobody speaks, but there is a why")
          assert.matches("%?$", why.question)
          assert.is_true(#why.reasons <= 3 and #why.doubts <= 3)
          for _, words in ipairs({ why.reasons, why.doubts }) do
            for _, phrase in ipairs(words) do
              assert.matches("^%l[%l ,'-]+$", phrase)
            end
          end
          assert.is_true(why.second == nil or type(why.second) == "string")
        end
      end
    end)

    it("has spans that are sorted, apart, and fill the quotation from its start to its end", function()
      for _, quote in ipairs(found.quotes) do
        assert_range(text, quote.start, quote["end"])
        assert.equal(quote.start, quote.spans[1][1])
        assert.equal(quote["end"], quote.spans[#quote.spans][2])
        local last = -1
        for _, span in ipairs(quote.spans) do
          assert_range(text, span[1], span[2])
          assert.is_true(span[1] >= last)
          last = span[2]
        end
      end
    end)

    it("has cues and sources that are pieces of the text", function()
      local cues = 0
      for _, quote in ipairs(found.quotes) do
        for _, slice in pairs({ quote.cue or false, quote.source or false }) do
          if slice then
            cues = cues + 1
            assert.equal("end start text", keys(slice))
            assert_range(text, slice.start, slice["end"])
            assert.equal(text:sub(slice.start + 1, slice["end"]), slice.text)
          end
        end
      end
      assert.is_true(cues > 0)
    end)

    it("has speakers that know their quotations, and quotations that know their speakers", function()
      local of = {}
      for _, quote in ipairs(found.quotes) do
        if quote.speaker then
          assert(found.by_id[quote.speaker])
          of[quote.speaker] = of[quote.speaker] or {}
          table.insert(of[quote.speaker], quote.id)
        end
      end
      for i, speaker in ipairs(found.speakers) do
        assert.equal("s" .. i, speaker.id)
        assert.same(of[speaker.id] or {}, speaker.quotes)
      end
    end)

    it("has the fields of the contract in every speaker, and roles that stand in the text", function()
      for _, speaker in ipairs(found.speakers) do
        local role = speaker.role
        speaker.role = nil
        assert.equal("gender id mentions name quotes role_spans roles type words", keys(speaker))
        speaker.role = role
        assert.is_true(TYPES[speaker.type])
        assert.is_truthy(({ m = true, f = true, [""] = true })[speaker.gender])
        assert.is_true(#speaker.name > 0)
        assert.equal(speaker.roles[1], role)
        assert.equal(#speaker.roles, #speaker.role_spans)
        for i, span in ipairs(speaker.role_spans) do
          assert_range(text, span[1], span[2])
          assert.equal((text:sub(span[1] + 1, span[2]):gsub("%s+", " ")), speaker.roles[i])
        end
      end
    end)

    it("counts the words of every speaker's quotations", function()
      for _, speaker in ipairs(found.speakers) do
        assert.equal(#speaker.quotes > 0, speaker.words > 0)
        assert.is_true(speaker.words <= found.words)
      end
    end)

    it("has mentions, entities, problems and scare quotes inside the text, in order", function()
      for _, speaker in ipairs(found.speakers) do
        for _, span in ipairs(speaker.mentions) do
          assert_range(text, span[1], span[2])
        end
      end
      for _, list in ipairs({ found.entities, found.problems, found.scares }) do
        local last = 0
        for _, item in ipairs(list) do
          assert_range(text, item.start, item["end"])
          assert.is_true(item.start >= last)
          last = item.start
        end
      end
      local behind = 0
      for _, span in ipairs(found.markup) do
        assert_range(text, span[1], span[2])
        assert.is_true(span[1] >= behind)
        behind = span[2]
      end
      for _, entity in ipairs(found.entities) do
        assert.is_true(TYPES[entity.type])
        assert.is_true(entity.speaker == nil or found.by_id[entity.speaker] ~= nil)
      end
      for _, problem in ipairs(found.problems) do
        assert.matches("^%l[%l-]+$", problem.code)
        assert.is_true(#problem.message > 0)
      end
    end)

    it("is the same every time", function()
      assert.same(found, articles.annotate(text))
    end)
  end)
end

describe("Markdown's markers", function()
  it("are in no name and no role, whose places hold them", function()
    local text = "“It is **over**,” said [Ramona *Ilves*](https://example.org/r), a nurse at the *Kalda*\n"
      .. "[valley](https://example.org/k) clinic.\n"
    local found = articles.annotate(text, { format = "markdown" })
    local speaker = found.speakers[1]
    assert.equal("Ramona Ilves", speaker.name)
    assert.same({ "nurse at the Kalda valley clinic" }, speaker.roles)
    assert.equal(speaker.roles[1], speaker.role)
    local span = speaker.role_spans[1]
    assert.matches("^nurse at the %*Kalda%*\n%[valley%].* clinic$", text:sub(span[1] + 1, span[2]))
  end)
end)

describe("Somebody without a name", function()
  it("is told by what the text says of them where their noun says nothing", function()
    local found = articles.annotate("A woman who keeps bees near the quay said the fire began at noon.\n")
    assert.equal("woman", found.speakers[1].name)
    assert.same({ "woman who keeps bees near the quay" }, found.speakers[1].roles)
  end)
end)
