local lfs = require("lfs")
local program = require("cli.program")

local folder, article

before_each(function()
  folder = program.folder()
  article = program.write(folder .. "/a.txt", '"It holds," said Ada Quist.\n')
end)

after_each(function()
  program.remove(folder)
end)

local LABELLED = '"It holds," [Ada Quist] said Ada Quist.\n'

describe("--output", function()
  it("writes the file instead of the standard output", function()
    local result = program.whosaid("--output", folder .. "/out", article)
    assert.same({ 0, "", "" }, { result.status, result.out, result.err })
    assert.equal(LABELLED, program.read(folder .. "/out"))
  end)

  it("replaces an old file, and leaves nothing else behind", function()
    program.write(folder .. "/out", "old")
    program.whosaid("--output", folder .. "/out", article)
    assert.equal(LABELLED, program.read(folder .. "/out"))
    assert.same({ "a.txt", "out" }, program.names(folder))
  end)

  it("may be the article itself", function()
    program.whosaid("--output", article, article)
    assert.equal(LABELLED, program.read(article))
  end)

  it("writes through a symbolic link", function()
    program.write(folder .. "/real", "old")
    assert(lfs.link("real", folder .. "/link", true))
    program.whosaid("--output", folder .. "/link", article)
    assert.equal("link", lfs.symlinkattributes(folder .. "/link", "mode"))
    assert.equal(LABELLED, program.read(folder .. "/real"))
  end)

  it("writes into a device without replacing it", function()
    local result = program.whosaid("--output", "/dev/null", article)
    assert.equal(0, result.status)
    assert.equal("char device", lfs.attributes("/dev/null", "mode"))
  end)

  it("has no colour", function()
    local command = "script -qec " .. program.quoted(program.command("-o", folder .. "/out", article)) .. " /dev/null"
    program.shell(command)
    assert.equal(LABELLED, program.read(folder .. "/out"))
  end)
end)

describe("A target that cannot be written is told, and the old file stays whole:", function()
  it("a folder that is not there", function()
    local result = program.whosaid("--output", folder .. "/none/out", article)
    assert.equal(1, result.status)
    assert.matches("whosaid: cannot write: .*none/out.*No such file or directory", result.err)
  end)

  it("a directory", function()
    local result = program.whosaid("--output", folder, article)
    assert.equal(1, result.status)
    assert.matches("is a directory", result.err, 1, true)
    assert.same({ "a.txt" }, program.names(folder))
  end)

  it("a file that may not be written", function()
    -- Permissions do not bind root, so the program runs as somebody else where the specs run as root.
    local as_user = program.shell("id -u").out == "0\n" and "setpriv --reuid=65534 --clear-groups " or ""
    local target = program.write(folder .. "/out", "old")
    os.execute(("chmod 777 %s; chmod 444 %s"):format(folder, target))
    local result = program.shell("cd / && " .. as_user .. program.command("-o", target, article))
    assert.equal(1, result.status)
    assert.matches("Permission denied", result.err, 1, true)
    assert.equal("old", program.read(target))
    assert.same({ "a.txt", "out" }, program.names(folder))
  end)

  it("a full disk", function()
    local result = program.whosaid("--output", "/dev/full", article)
    assert.equal(1, result.status)
    assert.matches("cannot write /dev/full: No space left on device", result.err, 1, true)
  end)

  it("a file size limit reached half-way", function()
    program.write(article, ('"It holds," said Ada Quist.\n'):rep(20000))
    local target = program.write(folder .. "/out", "old")
    local result = program.shell("trap '' XFSZ; ulimit -f 64; " .. program.command("-o", target, article))
    assert.equal(1, result.status)
    assert.matches("File too large", result.err, 1, true)
    assert.equal("old", program.read(target))
    assert.same({ "a.txt", "out" }, program.names(folder))
  end)
end)

describe("The standard output", function()
  it("on a full disk is an error too", function()
    local result = program.shell(program.command(article) .. " >/dev/full")
    assert.equal(1, result.status)
    assert.matches("whosaid: cannot write: No space left on device", result.err, 1, true)
  end)
end)
