local articles = require("articles")

---Load a copy of core.lua that stands alone, with `native` in place of the built module (nil: none to be found).
local function load_alone(native)
  local chunk = assert((loadstring or load)(articles.read("lua/whosaid/core.lua"), "@/nowhere/lua/whosaid/core.lua"))
  local saved, path, cpath = package.loaded["whosaid._core"], package.path, package.cpath
  package.loaded["whosaid._core"] = nil
  package.path, package.cpath = "", ""
  package.preload["whosaid._core"] = native and function()
    return native
  end
  local ok, result = pcall(chunk)
  package.preload["whosaid._core"] = nil
  package.loaded["whosaid._core"] = saved
  package.path, package.cpath = path, cpath
  return ok, result
end

-- What Neovim needs is built without the headers of Lua 5.4.
local MAKE = _VERSION == "Lua 5.1" and "run `make nvim`" or "run `make`"

describe("The loader", function()
  it("takes the module that was built in its own checkout", function()
    local core = require("whosaid.core")
    assert.matches(jit and "whosaid/_core%.so$" or "build/lua5%.4/whosaid/_core%.so$", core.path)
  end)

  it("says what to do when the module is not built", function()
    local ok, message = load_alone(nil)
    assert.is_false(ok)
    local expected = "whosaid: the native module is missing or does not load: " .. MAKE .. " in /nowhere/"
    assert.equal(expected, message:sub(1, #expected))
  end)

  it("refuses a module of another ABI, and names both", function()
    local ok, message = load_alone({ abi = 99, version = "9.9.9" })
    assert.is_false(ok)
    assert.matches("9.9.9 (ABI 99), these Lua files need ABI 4: " .. MAKE, message, 1, true)
  end)

  it("knows the number that the C header has", function()
    local abi = articles.read("csrc/whosaid.h"):match("#define WS_ABI (%d+)")
    assert.equal(abi, articles.read("lua/whosaid/core.lua"):match("local ABI = (%d+)"))
  end)
end)

describe("The module for Neovim", function()
  -- What lua.h and lauxlib.h of Lua 5.1 declare; LuaJIT has more, and a Neovim with Lua 5.1 has not.
  local allowed = {}
  for name in
    ([[
    lua_call lua_checkstack lua_close lua_concat lua_cpcall lua_createtable lua_dump lua_equal lua_error lua_gc
    lua_getallocf lua_getfenv lua_getfield lua_getmetatable lua_gettable lua_gettop lua_insert lua_iscfunction
    lua_isnumber lua_isstring lua_isuserdata lua_lessthan lua_load lua_newthread lua_newuserdata lua_next lua_objlen
    lua_pcall lua_pushboolean lua_pushcclosure lua_pushfstring lua_pushinteger lua_pushlightuserdata lua_pushlstring
    lua_pushnil lua_pushnumber lua_pushstring lua_pushthread lua_pushvalue lua_pushvfstring lua_rawequal lua_rawget
    lua_rawgeti lua_rawset lua_rawseti lua_remove lua_replace lua_setallocf lua_setfenv lua_setfield lua_setmetatable
    lua_settable lua_settop lua_toboolean lua_tocfunction lua_tointeger lua_tolstring lua_tonumber lua_topointer
    lua_tothread lua_touserdata lua_type lua_typename lua_xmove
    luaL_addlstring luaL_addstring luaL_addvalue luaL_argerror luaL_buffinit luaL_callmeta luaL_checkany
    luaL_checkinteger luaL_checklstring luaL_checknumber luaL_checkoption luaL_checkstack luaL_checktype
    luaL_checkudata luaL_error luaL_findtable luaL_getmetafield luaL_gsub luaL_newmetatable luaL_optinteger
    luaL_optlstring luaL_optnumber luaL_prepbuffer luaL_pushresult luaL_ref luaL_register luaL_typerror luaL_unref
    luaL_where]]):gmatch("%S+")
  do
    allowed[name] = true
  end

  ---The second-to-last and last words of each line that nm prints.
  local function symbols(arguments)
    local pipe = assert(io.popen("nm -D " .. arguments .. " lua/whosaid/_core.so", "r"))
    local list = {}
    for line in pipe:lines() do
      list[#list + 1] = line:match("(%S+)$"):gsub("@.*", "")
    end
    pipe:close()
    return list
  end

  it("needs no function that Lua 5.1 has not", function()
    local count = 0
    for _, name in ipairs(symbols("--undefined-only")) do
      if name:find("^luaL?_") then
        count = count + 1
        assert(allowed[name], name .. " is not in Lua 5.1")
      end
    end
    assert.is_true(count > 10)
  end)

  it("needs nothing that ends or prints from inside an editor", function()
    for _, name in ipairs(symbols("--undefined-only")) do
      assert.is_nil(({ abort = true, exit = true, _exit = true, printf = true, puts = true })[name], name)
    end
  end)

  it("shows one symbol to the world", function()
    assert.same({ "luaopen_whosaid__core" }, symbols("--defined-only"))
  end)
end)
