local program = require("cli.program")

local ARTICLE = program.root .. "/spec/fixtures/wire.txt"
local MAKE = (os.getenv("MAKE") or "make") .. " --no-print-directory -s "

local folder

before_each(function()
  folder = program.folder()
end)

after_each(function()
  program.remove(folder)
end)

---Run a command that must go well.
local function run(command)
  local result = program.shell(command)
  assert(result.status == 0, command .. "\n" .. result.out .. result.err)
  return result
end

---The installed command does what the checkout's does, from any folder and without any search path of Lua's.
local function assert_works(command)
  local clean = "cd / && env -u LUA_PATH -u LUA_CPATH " .. command
  assert.equal(program.whosaid(ARTICLE).out, run(clean .. " " .. ARTICLE).out)
  assert.equal(program.whosaid("--format=jsonl", ARTICLE).out, run(clean .. " --format=jsonl " .. ARTICLE).out)
  assert.equal(2, program.shell(clean).status)
end

---Every file below a folder.
local function files(below)
  local list = {}
  for name in run("cd " .. below .. " && find . ! -type d | sort").out:gmatch("[^\n]+") do
    list[#list + 1] = name
  end
  return list
end

describe("make install", function()
  it("puts a command under PREFIX that works there", function()
    run(MAKE .. "install PREFIX=" .. folder)
    assert_works(folder .. "/bin/whosaid")
  end)

  it("stages under DESTDIR and writes nowhere else, and uninstall takes all of it away", function()
    local where = ("DESTDIR=%s PREFIX=/opt/whosaid"):format(folder)
    run(MAKE .. "install " .. where)
    local installed = files(folder)
    assert.is_true(#installed >= 8)
    for _, name in ipairs(installed) do
      assert.matches("^%./opt/whosaid/", name)
    end
    assert.matches('"/opt/whosaid/share/lua/5.4/?.lua;"', program.read(folder .. "/opt/whosaid/bin/whosaid"), 1, true)
    run(MAKE .. "uninstall " .. where)
    assert.same({}, files(folder))
  end)
end)

describe("luarocks make", function()
  it("builds and installs a rock whose command works", function()
    -- From a copy: LuaRocks builds in the folder it is started in. The machine's packages provide the dependencies.
    -- Without what is built or installed, whether it is a checkout of git's or not.
    local pack = "tar cf %s/source.tar --exclude=./build --exclude=./.deps --exclude=./.git --exclude='*.so' ."
    run(pack:format(folder))
    run(("mkdir %s/source && tar xf %s/source.tar -C %s/source"):format(folder, folder, folder))
    local config = program.write(
      folder .. "/config.lua",
      'rocks_provided = { argparse = "0.7.1-1", dkjson = "2.6-1", luafilesystem = "1.8.0-1" }\n'
    )
    local luarocks = "luarocks --lua-version 5.4 make --deps-mode one rockspec/whosaid-scm-1.rockspec"
    -- With the models as string literals, as where the assembler knows no .incbin.
    run(("cd %s/source && EMBED=literal LUAROCKS_CONFIG=%s %s --tree %s/tree"):format(folder, config, luarocks, folder))
    assert_works(folder .. "/tree/bin/whosaid")
    local rock = folder .. "/tree/lib/luarocks/rocks-5.4/whosaid/scm-1"
    assert.is_truthy(program.read(rock .. "/plugin/whosaid.lua"))
    assert.is_truthy(program.read(rock .. "/doc/whosaid.txt"))
  end)
end)
