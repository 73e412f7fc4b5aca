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

  it("the trainer's libraries", function()
    local folder = program.folder()
    local without = program.write(folder .. "/pkg-config", '#!/bin/sh\n[ "$2" != jansson ] && exec pkg-config "$@"\n')
    assert.equal(0, program.shell("chmod +x " .. without).status)
    local expected = "the JSON library (pkg-config jansson) is missing; on Debian: apt-get install libjansson-dev"
    assert.matches(expected, missing("build/train/train PKG_CONFIG=" .. without), 1, true)
    program.remove(folder)
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
  ---What would be run to build these anew.
  local function commands(arguments)
    return program.shell(MAKE .. "-n -B " .. arguments).out
  end

  it("takes preprocessor flags beside its own", function()
    local lua = program.shell("pkg-config --cflags lua5.4").out:match("%S+")
    for target, own in pairs({
      ["EMBED=literal build/obj/model/embedded.o"] = "-DWS_EMBED_LITERAL",
      ["build/checked/lua_whosaid.o"] = lua,
    }) do
      local out = commands("CPPFLAGS=-DGIVEN " .. target)
      assert.truthy(out:find(own, 1, true) and out:find("-DGIVEN", 1, true), target)
    end
  end)

  it("takes the linker's flags for everything that is linked", function()
    for _, target in ipairs({ "build/bench", "build/train/train", "build/checked/spec/utf8_spec", "nvim" }) do
      assert.truthy(commands("LDFLAGS=-L/given " .. target):find("-L/given ", 1, true), target)
    end
  end)

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
