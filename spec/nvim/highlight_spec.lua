local helper = require("nvim.helper")

describe("highlights", function()
  local nvim

  before_each(function()
    nvim = helper.start({ columns = 200 })
    nvim:text(helper.ARTICLE)
  end)
  after_each(function()
    nvim:stop()
  end)

  it("give each speaker a colour of its own", function()
    nvim:cmd("WhoSaid enable")
    local keller, baker = nvim:attribute("The ferry"), nvim:attribute("That is far")
    assert.are_not.equal(keller, baker)
    assert.are.equal(keller, nvim:attribute("We cannot sail"))
    assert.are_not.equal(keller, nvim:attribute("said Anna Keller, the"))
  end)

  it("go to the speakers in the order of their words, not of their names", function()
    local Highlight = require("whosaid.highlight")
    local colours = { ["Paul Meier"] = 2 }
    local function speaker(name, ...)
      return { name = name, quotes = { ... } }
    end
    Highlight.assign(colours, {
      speaker("Anna Keller", 5, 6),
      speaker("Brunnen"),
      speaker("Paul Meier", 4),
      speaker("Tom Baker", 1),
    })
    assert.are.same({ ["Tom Baker"] = 1, ["Paul Meier"] = 2, ["Anna Keller"] = 3 }, colours)
  end)

  it("cover the quotation marks and nothing behind them", function()
    nvim:cmd("WhoSaid enable")
    assert.are.equal(nvim:attribute("The ferry"), nvim:attribute("“The ferry"))
    assert.are.equal(nvim:attribute("The ferry"), nvim:attribute("” [Anna"))
  end)

  it("colour the name in a label as the quotation", function()
    nvim:lua([[
      for _, group in ipairs({ "WhoSaidLabel", "WhoSaidSpeaker1" }) do
        vim.api.nvim_set_hl(0, group, group == "WhoSaidLabel" and {} or { ctermfg = 3, fg = "#aaaa00" })
      end
    ]])
    nvim:cmd("WhoSaid enable")
    assert.are.equal(nvim:attribute("The ferry"), nvim:attribute("Anna Keller · "))
    assert.are_not.equal(nvim:attribute("The ferry"), nvim:attribute(" · mayor"))
  end)

  it("keep a speaker's colour when another one comes before", function()
    nvim:cmd("WhoSaid enable")
    local keller, baker = nvim:attribute("The ferry"), nvim:attribute("That is far")
    nvim:cmd("normal! ggO“No boat will ever sail here,” said Paul Meier, a fisherman.\n")
    nvim:lua([[require("whosaid").get()]])
    assert.truthy(nvim:rows(1, 1):find("[Paul Meier · fisherman]", 1, true))
    assert.are.equal(keller, nvim:attribute("The ferry"))
    assert.are.equal(baker, nvim:attribute("That is far"))
    assert.are_not.equal(keller, nvim:attribute("No boat"))
    assert.are_not.equal(baker, nvim:attribute("No boat"))
  end)

  it("dim what stands in quotation marks but is no speech", function()
    nvim:text({ "The so-called “miracle” ferry sank. “It was an old boat,” said Tom Baker." })
    nvim:cmd("WhoSaid enable")
    nvim:cmd("highlight WhoSaidScare ctermfg=5 guifg=#ff00ff")
    local dimmed = nvim:attribute("miracle")
    assert.are_not.equal(nvim:attribute("ferry sank"), dimmed)
    assert.are_not.equal(nvim:attribute("It was an old"), dimmed)
    nvim:lua([[vim.b.whosaid = { highlights = { scare = false } }]])
    nvim:cmd("WhoSaid enable")
    assert.are.equal(nvim:attribute("ferry sank"), nvim:attribute("miracle"))
  end)

  it("mark quotations without a speaker", function()
    nvim:text({ "The night was cold.", "", "“The bridge is lost and nobody will ever find it.”" })
    nvim:cmd("WhoSaid enable")
    assert.are_not.equal(nvim:attribute("The night"), nvim:attribute("The bridge"))
    nvim:lua([[vim.b.whosaid = { highlights = { unattributed = false } }]])
    nvim:cmd("WhoSaid enable")
    assert.are.equal(nvim:attribute("The night"), nvim:attribute("The bridge"))
  end)

  it("are default links, so that a colour scheme or the user wins", function()
    local groups = nvim:lua([[
      local links = {}
      for name, hl in pairs(vim.api.nvim_get_hl(0, {})) do
        if name:find("^WhoSaid") then
          links[name] = hl.default and hl.link and vim.fn.hlexists(hl.link) == 1
        end
      end
      return links
    ]])
    for _, name in ipairs({ "Label", "Scare", "Unattributed", "Speaker1", "Speaker8", "Title", "Key" }) do
      assert.is_true(groups["WhoSaid" .. name], name)
    end
  end)

  it("are there again after a colour scheme has cleared everything", function()
    nvim:lua([[vim.api.nvim_set_hl(0, "WhoSaidSpeaker1", {})]])
    nvim:cmd("colorscheme habamax")
    assert.are.equal("Identifier", nvim:lua([[return vim.api.nvim_get_hl(0, { name = "WhoSaidSpeaker1" }).link]]))
  end)

  it("let no two speakers look alike, nor like the text, in whatever colour scheme", function()
    for _, scheme in ipairs({ "default", "habamax", "lunaperche", "quiet", "habamax", "default" }) do
      nvim:cmd("colorscheme " .. scheme)
      local looks = nvim:lua([[
        local looks = {}
        for speaker = 1, 8 do
          local hl = vim.api.nvim_get_hl(0, { name = "WhoSaidSpeaker" .. speaker, link = false })
          looks[speaker] = vim.inspect({ hl.ctermfg or hl.fg, hl.bold, hl.italic, hl.underline })
        end
        looks[9] = vim.inspect({ vim.api.nvim_get_hl(0, { name = "Normal" }).ctermfg, nil, nil, nil })
        return looks
      ]])
      local seen, different = {}, 0
      for _, look in ipairs(looks) do
        different = different + (seen[look] and 0 or 1)
        seen[look] = true
      end
      -- A scheme without colours leaves little to choose from.
      assert.is_true(different >= (scheme == "quiet" and 4 or 8), scheme .. ": " .. table.concat(looks, " "))
    end
  end)

  it("let no two speakers look alike when the colours are no longer those of the terminal", function()
    nvim:cmd("set notermguicolors background=dark | colorscheme vim | set termguicolors")
    local looks = nvim:lua([[
      local looks = {}
      for speaker = 1, 8 do
        local hl = vim.api.nvim_get_hl(0, { name = "WhoSaidSpeaker" .. speaker, link = false })
        looks[vim.inspect({ hl.fg, hl.bold, hl.italic, hl.underline })] = true
      end
      return vim.tbl_count(looks)
    ]])
    assert.are.equal(8, looks)
  end)

  it("leave a group alone that the user has defined", function()
    nvim:cmd("highlight WhoSaidLabel ctermfg=5 guifg=#ff00ff")
    nvim:cmd("doautocmd ColorScheme")
    assert.is_nil(nvim:lua([[return vim.api.nvim_get_hl(0, { name = "WhoSaidLabel" })]]).link)
  end)
end)
