local helper = require("nvim.helper")

describe(":WhoSaid export", function()
  local nvim, folder

  local function start(options)
    nvim = helper.start(vim.tbl_extend("force", { columns = 100 }, options or {}))
    nvim:cmd("file lake.txt")
    nvim:text(helper.ARTICLE)
    nvim:cmd("WhoSaid enable")
  end

  before_each(function()
    folder = vim.fn.tempname()
    vim.fn.mkdir(folder, "p")
  end)
  after_each(function()
    nvim:stop()
    vim.fn.delete(folder, "rf")
  end)

  local function read(file)
    local handle = assert(io.open(file, "rb"))
    local content = handle:read("*a")
    handle:close()
    return content
  end

  local function write(file, content)
    local handle = assert(io.open(file, "wb"))
    handle:write(content)
    handle:close()
  end

  -- The names in the folder.
  local function files()
    local names = {}
    for name in vim.fs.dir(folder) do
      names[#names + 1] = name
    end
    table.sort(names)
    return names
  end

  it("has a title for a text without a name", function()
    start()
    nvim:cmd("enew!")
    nvim:text(helper.ARTICLE)
    nvim:cmd("WhoSaid enable")
    nvim:cmd("WhoSaid export markdown")
    assert.are.same({ "# Untitled", "", "3 quotations by 2 speakers." }, vim.list_slice(nvim:lines(), 1, 3))
  end)

  it("opens a scratch buffer with the JSON of the contract", function()
    start()
    nvim:cmd("WhoSaid export")
    assert.are.equal("json", nvim:lua("return vim.bo.filetype"))
    assert.are.equal("nofile", nvim:lua("return vim.bo.buftype"))
    local decoded = vim.json.decode(table.concat(nvim:lines(), "\n"))
    assert.are.equal(3, #decoded.quotes)
    assert.are.equal("Tom Baker", decoded.speakers[2].name)
    local quote = decoded.quotes[2]
    local text = table.concat(helper.ARTICLE, "\n")
    assert.are.equal("“That is far too late for the hotels,”", text:sub(quote.start + 1, quote["end"]))
  end)

  it("knows every format", function()
    start()
    for _, format in ipairs(nvim:lua([[return require("whosaid.export").formats]])) do
      nvim:cmd("WhoSaid export " .. format)
      assert.are.same({}, nvim:messages(), format)
      assert.truthy(table.concat(nvim:lines(), "\n"):find("Tom Baker", 1, true), format)
      nvim:cmd("close")
    end
  end)

  it("shows a sheet without carriage returns, and writes it with them", function()
    start()
    nvim:cmd("WhoSaid export csv")
    assert.is_nil(table.concat(nvim:lines(), "\n"):find("\r", 1, true))
    assert.are.equal(4, #nvim:lines())
    nvim:cmd("silent write " .. folder .. "/sheet.csv")
    local _, ends = read(folder .. "/sheet.csv"):gsub("\r\n", "")
    assert.are.equal(4, ends)
  end)

  it("leaves the export of another article of the same name alone", function()
    start()
    nvim:cmd("file " .. folder .. "/a/article.txt")
    nvim:cmd("WhoSaid export")
    local first = nvim:lua("return vim.api.nvim_get_current_buf()")
    nvim:cmd("new " .. folder .. "/b/article.txt")
    nvim:text(helper.ARTICLE)
    nvim:cmd("WhoSaid enable")
    nvim:cmd("WhoSaid export")
    assert.is_true(nvim:lua("return vim.api.nvim_buf_is_valid(...)", first))
  end)

  it("names the formats when it is given another one", function()
    start()
    nvim:cmd("WhoSaid export xml")
    assert.truthy(nvim:messages()[1]:find("unknown format xml; known are json, jsonl, text, csv, markdown", 1, true))
  end)

  it("writes a file", function()
    start()
    local file = folder .. "/lake.csv"
    nvim:cmd("WhoSaid export csv " .. file)
    local content = read(file)
    assert.truthy(content:find("Tom Baker", 1, true))
    assert.truthy(content:find("hotel owner from Gersau", 1, true))
    assert.are.equal(("whosaid: %d bytes written to %s"):format(#content, file), nvim:messages()[1])
    assert.are.same({ "lake.csv" }, files())
    assert.are.same(helper.ARTICLE, nvim:lines())
  end)

  it("takes the name of a file as other commands do", function()
    start()
    nvim:cmd("file " .. folder .. "/the\\ wire.txt")
    nvim:cmd("WhoSaid export csv %:r.csv")
    nvim:lua("vim.env.WHOSAID_OUT = ...", folder)
    nvim:cmd("WhoSaid export csv $WHOSAID_OUT/100\\%")
    assert.are.same({ "100%", "the wire.csv" }, files())
  end)

  it("writes nothing when the name means nothing here", function()
    nvim = helper.start({ columns = 100 })
    nvim:text(helper.ARTICLE)
    nvim:cmd("WhoSaid enable")
    nvim:cmd("WhoSaid export csv " .. folder .. "/%:t.csv")
    assert.truthy(nvim:messages()[1]:find("E499: Empty file name", 1, true))
    assert.are.same({}, files())
  end)

  it("replaces a file only with a bang, and keeps its permissions", function()
    start()
    local file = folder .. "/lake.json"
    write(file, "old")
    vim.uv.fs_chmod(file, tonumber("640", 8))
    nvim:cmd("WhoSaid export json " .. file)
    assert.truthy(nvim:messages()[1]:find("exists", 1, true))
    assert.are.equal("old", read(file))
    nvim:cmd("WhoSaid! export json " .. file)
    assert.are.equal(3, #vim.json.decode(read(file)).quotes)
    assert.are.equal(tonumber("640", 8), vim.uv.fs_stat(file).mode % 512)
    assert.are.same({ "lake.json" }, files())
  end)

  it("lets a new file be read by those who may read any new file", function()
    start({ wrapper = { "sh", "-c", 'umask 027 && exec "$@"', "sh" } })
    nvim:cmd("WhoSaid export csv " .. folder .. "/lake.csv")
    assert.are.equal(tonumber("640", 8), vim.uv.fs_stat(folder .. "/lake.csv").mode % 512)
    assert.are.same({ "lake.csv" }, files())
  end)

  it("never writes over the article", function()
    start()
    local file = folder .. "/lake.txt"
    nvim:cmd("silent saveas " .. file)
    vim.uv.fs_symlink(file, folder .. "/link.txt")
    for _, name in ipairs({ "%", folder .. "/link.txt" }) do
      nvim:cmd("WhoSaid! export csv " .. name)
      local message = nvim:messages()[1]
      assert.truthy(message:find("is the article itself", 1, true), message)
      assert.are.equal(table.concat(helper.ARTICLE, "\n") .. "\n", read(file))
    end
  end)

  it("writes through a symbolic link", function()
    start()
    write(folder .. "/real.json", "old")
    vim.uv.fs_symlink(folder .. "/real.json", folder .. "/link.json")
    nvim:cmd("WhoSaid! export json " .. folder .. "/link.json")
    assert.are.equal("link", vim.uv.fs_lstat(folder .. "/link.json").type)
    assert.are.equal(3, #vim.json.decode(read(folder .. "/real.json")).quotes)
  end)

  it("leaves the old file whole when the new one cannot be written", function()
    -- No file may grow beyond a few blocks in this Neovim, as on a full disk.
    start({ wrapper = { "sh", "-c", [[trap '' XFSZ; ulimit -f 1; exec "$@"]], "sh" } })
    local file = folder .. "/lake.json"
    write(file, "old")
    local lines = {}
    for i = 1, 60 do
      lines[i] = ("“Ferry number %d will sail,” said Tom Baker."):format(i)
    end
    nvim:text(lines)
    nvim:cmd("WhoSaid! export json " .. file)
    local message = nvim:messages()[1]
    assert.truthy(message:find("^whosaid: cannot write .*lake.json: EFBIG"), message)
    assert.are.equal("old", read(file))
    assert.are.same({ "lake.json" }, files())
  end)

  it("says why a target cannot be written", function()
    start()
    for target, reason in pairs({
      [folder] = "directory",
      [folder .. "/none/lake.json"] = "ENOENT",
      ["/dev/full"] = "ENOSPC",
    }) do
      nvim:cmd("WhoSaid! export json " .. target)
      local messages = nvim:messages()
      assert.are.equal(1, #messages)
      assert.truthy(messages[1]:find("^whosaid: cannot write ") and messages[1]:find(reason, 1, true), messages[1])
      assert.falsy(messages[1]:find(":%s*$"), messages[1])
    end
    assert.are.equal("char", vim.uv.fs_stat("/dev/full").type)
    assert.are.same({}, files())
  end)

  it("takes the text as it is, also right after a change", function()
    start()
    nvim:lua("vim.g.whosaid = { debounce = 3600000 }")
    nvim:cmd("1,2delete")
    nvim:cmd("WhoSaid export json")
    assert.are.equal(2, #vim.json.decode(table.concat(nvim:lines(), "\n")).quotes)
  end)
end)
