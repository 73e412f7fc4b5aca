local articles = require("articles")

for _, name in ipairs(articles.names) do
  describe("In " .. name, function()
    local expected = articles.expected(name)
    local found

    setup(function()
      found = articles.annotate(articles.text(name))
    end)

    for _, quote in ipairs(expected.quotes) do
      describe(quote.text .. " is", function()
        local actual

        before_each(function()
          actual = articles.find(found, quote)
          assert(actual, "not found; " .. articles.listing(found))
        end)

        it("by " .. quote.speaker, function()
          assert.equal(quote.speaker, articles.speaker(found, actual))
        end)

        it((quote.kind or "") .. " " .. (quote.act or "speech"), function()
          assert.equal(quote.kind or actual.kind, actual.kind)
          assert.equal(quote.act or "speech", actual.act)
        end)

        if quote.cue then
          it("cued by `" .. quote.cue .. "`", function()
            assert.equal(quote.cue, actual.cue and actual.cue.text)
          end)
        end
      end)
    end

    it("nothing else in quotation marks has a speaker", function()
      for _, quote in ipairs(found.quotes) do
        local known = quote.kind == "indirect" or not quote.speaker
        for _, wanted in ipairs(expected.quotes) do
          local actual = articles.find(found, wanted)
          known = known or actual and actual.start <= quote.start and quote["end"] <= actual["end"]
        end
        assert(known, articles.content(found, quote) .. " is by " .. articles.speaker(found, quote))
      end
    end)

    for _, words in ipairs(expected.not_speech) do
      it(words .. " is no speech, and dimmed", function()
        local start = assert(found.text:find(words, 1, true)) - 1
        local dimmed = false
        for _, scare in ipairs(found.scares) do
          dimmed = dimmed or scare.start == start and scare["end"] == start + #words
        end
        assert.is_true(dimmed)
        for _, quote in ipairs(found.quotes) do
          for _, span in ipairs(quote.spans) do
            assert.is_false(quote.kind == "direct" and span[1] <= start and start < span[2])
          end
        end
      end)
    end

    for speaker_name, wanted in pairs(expected.speakers) do
      describe(speaker_name, function()
        local speaker

        before_each(function()
          speaker = articles.speaker_named(found, speaker_name)
          assert(speaker, "is no speaker")
        end)

        it("is a " .. wanted.type, function()
          assert.equal(wanted.type, speaker.type)
        end)

        if wanted.gender then
          it("is known to be " .. (wanted.gender == "f" and "a woman" or "a man"), function()
            assert.equal(wanted.gender, speaker.gender)
          end)
        end

        if wanted.roles then
          it("has the roles of the text: " .. table.concat(wanted.roles, "; "), function()
            local roles = {}
            for _, role in ipairs(speaker.roles) do
              roles[role] = true
            end
            for _, role in ipairs(wanted.roles) do
              assert(roles[role], ("`%s` is not among: %s"):format(role, table.concat(speaker.roles, "; ")))
            end
            assert.equal(speaker.roles[1], speaker.role)
            assert.equal(#wanted.roles == 0, #speaker.roles == 0)
          end)
        end
      end)
    end

    for _, silent in ipairs(expected.silent) do
      it(silent .. " says nothing", function()
        local speaker = articles.speaker_named(found, silent)
        assert.equal(0, speaker and #speaker.quotes or 0)
      end)
    end
  end)
end
