-- doc/architecture.md is the map of the sources: it has every file, and the stages in the order in which they run.
local function read(path)
  local file = assert(io.open(path, "rb"))
  local text = file:read("a")
  file:close()
  return text
end

---What a command prints, line by line.
local function lines_of(command)
  local lines, pipe = {}, assert(io.popen(command))
  for line in pipe:lines() do
    lines[#lines + 1] = line
  end
  pipe:close()
  return lines
end

describe("doc/architecture.md", function()
  local text = read("doc/architecture.md")

  it("has a place for every file", function()
    local files = lines_of("cd csrc && ls *.c *.h *.def; cd ../lua/whosaid && ls *.lua; cd ../.. && ls plugin/*.lua")
    assert.is_true(#files > 100)
    for _, name in ipairs(files) do
      assert.truthy(text:find("%f[%w_/]" .. name:gsub("%p", "%%%0") .. "%f[^%w_]"), name .. " is missing")
    end
  end)

  it("has no file that is gone", function()
    local known = table.concat(lines_of("find csrc lua plugin -type f"), "\n") .. "\n"
    for name in text:gmatch("[%w_/]+%.[chld][ue]?[af]?%f[^%w]") do
      assert.truthy(known:find("/" .. name:match("[^/]+$") .. "\n", 1, true), name .. " is not there")
    end
  end)

  it("has the stages in the order in which they run", function()
    local stages, told = {}, {}
    for name in read("csrc/document.c"):match("ws_stages%[.-%] = (%b{})"):gmatch('{"([^"]+)"') do
      stages[#stages + 1] = name
    end
    for name in text:match("| stage |.-\n\n"):gmatch("\n| ([^|]-) |") do
      told[#told + 1] = name
    end
    assert.is_true(#stages > 10)
    assert.same(stages, told)
  end)
end)
