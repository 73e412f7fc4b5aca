local program = require("cli.program")

local MAKE = (os.getenv("MAKE") or "make") .. " --no-print-directory -s "

---What make says when something it needs is missing.
local function missing(arguments)
  local result = program.shell(MAKE .. arguments)
  assert.not_equal(0, result.status)
  return result.err
end

describe("make names what is missing, and the package that has it:", function()
  it("the compiler", function()
    assert.matches("the C compiler nocc is missing; on Debian: apt-get install gcc", missing("CC=nocc all"), 1, true)
  end)

  it("pkg-config", function()
    assert.matches("nopc is missing; on Debian: apt-get install pkg-config", missing("PKG_CONFIG=nopc all"), 1, true)
  end)

  it("PCRE2", function()
    local message = missing("PCRE2=libpcre2-none all")
    local expected = "PCRE2 (pkg-config libpcre2-none) is missing; on Debian: apt-get install libpcre2-dev"
    assert.matches(expected, message, 1, true)
  end)

  it("the headers of both Luas", function()
    assert.matches("apt-get install liblua5.4-dev", missing("LUA54=lua9 all"), 1, true)
    assert.matches("apt-get install libluajit-5.1-dev", missing("LUA51=lua9 all"), 1, true)
  end)

  it("but not LuaJIT's header for the command alone", function()
    local folder = program.folder()
    assert.equal(0, program.shell(MAKE .. "LUA51=lua9 install PREFIX=" .. folder).status)
    program.remove(folder)
  end)

  it("but not Lua 5.4's header for Neovim alone", function()
    assert.equal(0, program.shell(MAKE .. "LUA54=lua9 nvim").status)
  end)
end)

describe("make", function()
  it("has nothing to do when all is built", function()
    assert.equal("", program.shell(MAKE .. "all").out)
  end)

  it("puts a module in place by renaming, so that a Neovim that has it loaded keeps the old one", function()
    local lfs = require("lfs")
    local before = assert(lfs.attributes("lua/whosaid/_core.so", "ino"))
    assert(lfs.touch("csrc/lua_whosaid.c"))
    assert.equal(0, program.shell(MAKE .. "nvim").status)
    assert.not_equal(before, lfs.attributes("lua/whosaid/_core.so", "ino"))
    assert.is_nil(lfs.attributes("lua/whosaid/_core.so.tmp"))
  end)

  it("lists its targets", function()
    local out = program.shell(MAKE .. "help").out
    for _, target in ipairs({ "all", "deps", "demo", "test", "bench", "install", "uninstall", "clean" }) do
      assert.matches("\n  make " .. target .. " ", "\n" .. out, 1, true)
    end
  end)
end)

describe("make deps", function()
  it("has nothing to do when all is there, and says so", function()
    local result = program.shell(".ci/deps " .. program.quoted(os.getenv("DEPS") or ".deps"))
    assert.equal(0, result.status)
    assert.equal("deps: all there\n", result.out)
  end)

  it("says clearly that it cannot unpack Neovim when the mirror cannot be reached", function()
    local folder = program.folder()
    -- Nothing listens on port 9 of this machine.
    local environment = "env http_proxy=http://127.0.0.1:9 https_proxy=http://127.0.0.1:9 "
    local result = program.shell(environment .. ".ci/deps " .. folder .. "/deps")
    assert.equal(1, result.status)
    local expected = "deps: could not unpack Neovim 0.10 from Debian trixie (is the machine offline?)"
    assert.matches(expected, result.err, 1, true)
    assert.same({ "bin", "nvim-0.10.log" }, program.names(folder .. "/deps"))
    program.remove(folder)
  end)
end)
