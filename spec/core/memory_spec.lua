local articles = require("articles")
local core = require("whosaid.core")

---Megabytes of memory that this process has, or nil where /proc does not tell.
local function resident()
  local file = io.open("/proc/self/statm", "r")
  local pages = file and tonumber(file:read("*a"):match("^%d+ (%d+)"))
  if file then
    file:close()
  end
  return pages and pages * 4096 / 1e6
end

describe("A document", function()
  local text = articles.text("wire.txt")

  it("is freed by close, which may be called again", function()
    local doc = core.annotate(text)
    assert.has_no.errors(function()
      doc:close()
      doc:close()
    end)
  end)

  it("that is closed gives an error, whatever is asked of it", function()
    local doc = core.annotate(text)
    doc:close()
    for _, method in ipairs({ "quotes", "speakers", "entities", "problems", "scares", "words" }) do
      assert.has_error(function()
        doc[method](doc)
      end, "the document is closed")
    end
  end)

  it("lives as long as it is used, though its text and its options are gone", function()
    local patterns = { { kind = "ignore", name = "unused", pattern = "zzz" } }
    local doc = core.annotate(table.concat({ "“Copied,” said", "Ada Quist." }, " "), { patterns = patterns })
    patterns = nil -- luacheck: ignore
    for number = 1, 5 do
      core.annotate(text, { patterns = { { kind = "ignore", name = tostring(number), pattern = "yyy" } } }):close()
    end
    collectgarbage()
    collectgarbage()
    assert.equal("said", doc:quotes()[1].cue.text)
    assert.equal("Ada Quist", doc:speakers()[1].name)
  end)

  it("hides its metatable, so that nobody can free it twice", function()
    local doc = core.annotate(text)
    assert.is_false(getmetatable(doc))
    assert.has_error(function()
      doc.quotes(io.stdout)
    end)
    doc:close()
  end)

  -- LuaJIT and Lua 5.1 have unloaded the module by then, whatever it is.
  if not jit then
    it("is refused, not made with a freed engine, while Lua closes its state", function()
      local script = [[
        local core
        last = setmetatable({}, {
          __gc = function()
            local _, message = pcall(core.annotate, "“Yes,” he said.")
            print(message)
          end,
        })
        core = require("whosaid.core")
        core.annotate("“Yes,” he said.")
      ]]
      local lua = assert(io.popen(("LUA_PATH='lua/?.lua' lua5.4 -e '%s' 2>&1"):format(script)))
      assert.matches("the engine is freed", lua:read("a"))
      assert.is_true((lua:close()))
    end)
  end

  it("gives new tables at each call", function()
    local doc = core.annotate(text)
    doc:quotes()[1].kind = "changed"
    assert.not_equal("changed", doc:quotes()[1].kind)
    doc:close()
  end)

  it("survives a collector that never rests", function()
    local pause, multiplier = collectgarbage("setpause", 0), collectgarbage("setstepmul", 10000)
    local found = articles.annotate(text)
    for _ = 1, 20 do
      core.annotate(text)
      assert.same(found, articles.annotate(text))
    end
    collectgarbage("setpause", pause)
    collectgarbage("setstepmul", multiplier)
    collectgarbage()
  end)

  it("that nobody closes is collected before such documents fill the memory", function()
    local long = text:rep(200)
    core.annotate(long)
    local before = resident()
    if not before then
      return pending("needs /proc")
    end
    for _ = 1, 60 do
      core.annotate(long)
    end
    assert.is_true(resident() - before < 400, ("%.0f MB more"):format(resident() - before))
  end)
end)
