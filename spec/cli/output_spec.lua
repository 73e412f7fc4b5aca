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

  it("is the standard output for -", function()
    local result = program.shell(("cd %s && "):format(folder) .. program.command("-o", "-", "a.txt"))
    assert.same({ 0, LABELLED, "" }, { result.status, result.out, result.err })
    assert.same({ "a.txt" }, program.names(folder))
  end)

  it("replaces an old file, and leaves nothing else behind", function()
    program.write(folder .. "/out", "old")
    program.whosaid("--output", folder .. "/out", article)
    assert.equal(LABELLED, program.read(folder .. "/out"))
    assert.same({ "a.txt", "out" }, program.names(folder))
  end)

  it("leaves to the old file its permissions", function()
    local target = program.write(folder .. "/out", "old")
    os.execute("chmod 640 " .. target)
    program.whosaid("--output", target, article)
    assert.equal("rw-r-----", lfs.attributes(target, "permissions"))
    assert.equal(LABELLED, program.read(target))
  end)

  it("does not overwrite an article, by whatever name", function()
    local text = program.read(article)
    assert(lfs.link("a.txt", folder .. "/link", true))
    for _, target in ipairs({ article, folder .. "/link", folder .. "/./a.txt" }) do
      local result = program.whosaid("--output", target, "--format=csv", article)
      assert.same({ 2, "" }, { result.status, result.out })
      assert.matches("whosaid: --output: " .. target .. " is one of the articles", result.err, 1, true)
      assert.equal(text, program.read(article))
    end
    assert.same({ "a.txt", "link" }, program.names(folder))
  end)

  it("does not overwrite an article from the standard input, nor the file of patterns", function()
    local text = program.read(article)
    local result = program.shell(program.command("--output", article, "-") .. " <" .. program.quoted(article))
    assert.same({ 2, "whosaid: --output: " .. article .. " is one of the articles\n" }, { result.status, result.err })
    assert.equal(text, program.read(article))
    local patterns = program.write(folder .. "/patterns", "cue mine harrumphed\n")
    result = program.whosaid("--output", patterns, "--patterns", patterns, article)
    assert.same({ 2, "whosaid: --output: " .. patterns .. " is the file of patterns\n" }, { result.status, result.err })
    assert.equal("cue mine harrumphed\n", program.read(patterns))
  end)

  it("has no messages in it where the standard error is closed", function()
    local target = folder .. "/out"
    local result = program.shell(program.command("--output", target, article, folder .. "/none") .. " 2>&-")
    assert.equal(1, result.status)
    assert.is_nil(program.read(target):find("none: No such file", 1, true))
    result = program.shell(program.command("--output", target, article, folder .. "/none") .. " <&- >&- 2>&-")
    assert.equal(1, result.status)
    assert.is_nil(program.read(target):find("none: No such file", 1, true))
  end)

  it("may be a file that is called - where the standard input is another", function()
    program.write(folder .. "/-", "old")
    local command = "cd " .. program.quoted(folder) .. " && " .. program.command("--output", "./-", "-")
    local result = program.shell(command .. " <" .. program.quoted(article))
    assert.same({ 0, "" }, { result.status, result.err })
    assert.equal(LABELLED, program.read(folder .. "/-"))
  end)

  it("may be the same for two at once: one of them is whole, and both were well", function()
    local long = program.write(folder .. "/b.txt", ('"It breaks," said Wim Harrow.\n'):rep(3000))
    local out = folder .. "/out"
    local one, other = program.command("--output", out, article), program.command("--output", out, long)
    for _ = 1, 5 do
      local result = program.shell(("%s & %s; first=$?; wait $! && exit $first"):format(other, one))
      assert.same({ 0, "" }, { result.status, result.err })
      local text = program.read(out)
      assert.is_true(text == LABELLED or #text == 3000 * #'"It breaks," [Wim Harrow] said Wim Harrow.\n')
    end
    assert.same({ "a.txt", "b.txt", "out" }, program.names(folder))
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

  it("writes into a pipe", function()
    local result = program.shell(program.command("-o", "/dev/stdout", article) .. " | cat")
    assert.same({ LABELLED, "" }, { result.out, result.err })
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
    assert.matches("whosaid: cannot write " .. folder .. "/none/out: No such file or directory\n", result.err, 1, true)
  end)

  it("a directory", function()
    local result = program.whosaid("--output", folder, article)
    assert.equal(1, result.status)
    assert.matches("cannot write " .. folder .. ": Is a directory", result.err, 1, true)
    assert.same({ "a.txt" }, program.names(folder))
  end)

  it("a symbolic link that leads nowhere but to itself", function()
    assert(lfs.link("other", folder .. "/link", true))
    assert(lfs.link("link", folder .. "/other", true))
    local result = program.whosaid("--output", folder .. "/link", article)
    local message = "whosaid: cannot write " .. folder .. "/link: Too many levels of symbolic links\n"
    assert.same({ 1, message }, { result.status, result.err })
    assert.equal("link", lfs.symlinkattributes(folder .. "/link", "mode"))
    assert.same({ "a.txt", "link", "other" }, program.names(folder))
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

describe("An interruption", function()
  it("leaves the old file whole and nothing behind, and is no defect", function()
    local target = program.write(folder .. "/out", "old")
    -- A shell starts what runs beside it deaf to SIGINT; a pipe that nobody closes keeps the program busy.
    local command = ("mkfifo %s/pipe; sleep 60 >%s/pipe & keeper=$!; "):format(folder, folder)
      .. "env --default-signal=INT " .. program.command("-o", target, article, folder .. "/pipe") .. " & "
      .. ("program=$!; until ls %s/out.*.part; do sleep 0.05; done; sleep 0.2; "):format(folder)
      .. "kill -INT $program; kill $keeper; wait $program"
    local result = program.shell(command)
    assert.equal(1, result.status)
    assert.matches("whosaid: interrupted\n", result.err, 1, true)
    assert.is_nil(result.err:find("traceback", 1, true))
    assert.equal("old", program.read(target))
    assert.same({ "a.txt", "out", "pipe" }, program.names(folder))
  end)
end)

describe("The standard output", function()
  it("on a full disk is an error too", function()
    local result = program.shell(program.command(article) .. " >/dev/full")
    assert.equal(1, result.status)
    assert.matches("whosaid: cannot write: No space left on device", result.err, 1, true)
  end)

  it("on a full disk, or closed, is an error for help, version and rules as well", function()
    for _, option in ipairs({ "--help", "-h", "--version", "--list-rules" }) do
      local full = program.shell(program.command(option) .. " >/dev/full")
      assert.same({ "whosaid: cannot write: No space left on device\n", 1 }, { full.err, full.status }, option)
      local closed = program.shell(program.command(option) .. " >&-")
      assert.same({ "whosaid: cannot write: Bad file descriptor\n", 1 }, { closed.err, closed.status }, option)
    end
  end)
end)
