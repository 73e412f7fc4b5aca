-- :help whosaid is complete and right: everything that the code has is there, and everything that is there exists.
local helper = require("nvim.helper")

describe(":help whosaid", function()
  local nvim, folder, text
  local tags = {}

  setup(function()
    local file = assert(io.open("doc/whosaid.txt", "rb"))
    text = file:read("*a")
    file:close()
    folder = vim.fn.tempname()
    vim.fn.mkdir(folder .. "/doc", "p")
    assert.is_true(vim.uv.fs_copyfile("doc/whosaid.txt", folder .. "/doc/whosaid.txt"))
    -- Fails on a tag that stands there twice.
    vim.cmd.helptags(folder .. "/doc")
    for _, line in ipairs(vim.fn.readfile(folder .. "/doc/tags")) do
      tags[line:match("^[^\t]+")] = true
    end
    nvim = helper.start()
  end)

  teardown(function()
    nvim:stop()
    vim.fn.delete(folder, "rf")
  end)

  local function has_tag(tag)
    assert.is_true(tags[tag], "no tag *" .. tag .. "*")
  end

  -- The tags that begin in a way, each without that beginning.
  local function tagged(prefix)
    local names = {}
    for tag in pairs(tags) do
      if vim.startswith(tag, prefix) then
        names[#names + 1] = tag:sub(#prefix + 1)
      end
    end
    table.sort(names)
    return names
  end

  local function folded(string)
    return (string:gsub("%s+", " "))
  end

  it("has every option, with its default, and no other", function()
    local paths = nvim:lua([[
      local paths = {}
      for _, option in ipairs(require("whosaid.config").schema) do
        table.insert(paths, option.path)
      end
      return paths
    ]])
    assert.is_true(#paths > 10)
    for _, path in ipairs(paths) do
      has_tag("whosaid." .. path)
    end
    local block = text:match("The defaults: >lua\n(.-)\n<\n")
    local documented = nvim:lua("return load('return ' .. ...)()", block)
    assert.are.same(nvim:lua([[return require("whosaid.config").defaults()]]), documented)
  end)

  it("has every subcommand and no other", function()
    local names = nvim:lua([[return require("whosaid.command").names()]])
    has_tag(":WhoSaid")
    assert.are.same(names, tagged(":WhoSaid-"))
  end)

  it("has every <Plug> map and no other", function()
    local names = nvim:lua([[
      local names = {}
      for _, map in ipairs(vim.api.nvim_get_keymap("n")) do
        local name = map.lhs:match("^<Plug>(%(whosaid%-.*%))$")
        if name then
          table.insert(names, name)
        end
      end
      table.sort(names)
      return names
    ]])
    assert.are.equal(12, #names)
    assert.are.same(names, tagged("<Plug>"))
  end)

  it("has every problem and no other", function()
    local codes = {}
    for _, path in ipairs(vim.fn.glob("csrc/**/*.c", true, true)) do
      local source = table.concat(vim.fn.readfile(path), " ")
      for _, before in ipairs({ "add_problem%([%w>.-]+,%s+", "%(ws_problem%){" }) do
        for code in source:gmatch(before .. '"([%l%d-]+)"') do
          codes[#codes + 1] = code
        end
      end
    end
    table.sort(codes)
    assert.is_true(#codes >= 6)
    assert.are.same(codes, tagged("whosaid-problem-"))
  end)

  it("has every highlight group and no other", function()
    local names = nvim:lua([[
      local names = {}
      for name in pairs(vim.api.nvim_get_hl(0, {})) do
        if name:find("^WhoSaid") then
          table.insert(names, name)
        end
      end
      table.sort(names)
      return names
    ]])
    assert.is_true(#names >= 12)
    assert.are.same(names, tagged("hl-"))
  end)

  it("has every public function", function()
    local names = nvim:lua([[return vim.tbl_keys(require("whosaid"))]])
    for _, name in ipairs(names) do
      has_tag(("whosaid.%s()"):format(name))
    end
    local documented = vim.tbl_filter(function(name)
      return name:match("%(%)$") ~= nil
    end, tagged("whosaid."))
    assert.are.equal(#names, #documented)
  end)

  it("has the event and the variables", function()
    for _, tag in ipairs({ "WhoSaidUpdate", "g:whosaid", "b:whosaid", "b:whosaid_status", "g:loaded_whosaid" }) do
      has_tag(tag)
    end
  end)

  it("has every rule, with the explanation that the core gives, and no other", function()
    local rules = nvim:lua([[return require("whosaid.core").rules()]])
    assert.is_true(#rules > 10)
    local ids = {}
    local all = folded(text)
    for i, rule in ipairs(rules) do
      ids[i] = rule.id
      has_tag("whosaid-rule-" .. rule.id)
      assert.truthy(
        all:find(rule.id .. " " .. folded(rule.explanation), 1, true),
        ("rule %s is explained otherwise: %s"):format(rule.id, rule.explanation)
      )
    end
    table.sort(ids)
    assert.are.same(ids, tagged("whosaid-rule-"))
  end)

  it("has every kind of pattern", function()
    local section = text:match("\n10%. Patterns of your own.-\n====")
    for _, kind in ipairs(nvim:lua([[return require("whosaid.core").pattern_kinds()]])) do
      assert.truthy(section:find("\n    " .. kind .. "  ", 1, true), kind)
    end
  end)

  it("has no link that leads nowhere", function()
    local known = {}
    for _, line in ipairs(vim.fn.readfile(vim.env.VIMRUNTIME .. "/doc/tags")) do
      known[line:match("^[^\t]+")] = true
    end
    for link in text:gmatch("|([^|%s]+)|") do
      assert.is_true(tags[link] or known[link], "no target for |" .. link .. "|")
    end
  end)

  it("fits its text width", function()
    for number, line in ipairs(vim.split(text, "\n", { plain = true })) do
      assert.is_true(vim.fn.strdisplaywidth(line) <= 78, ("line %d: %s"):format(number, line))
    end
  end)

  it("opens", function()
    nvim:lua("vim.opt.runtimepath:append(...)", folder)
    nvim:cmd("help whosaid-labels")
    assert.truthy(nvim:lua("return vim.api.nvim_get_current_line()"):find("Labels and colours", 1, true))
  end)
end)
