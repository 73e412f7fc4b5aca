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

  -- What is told of each folder of csrc, and their order.
  local rows_of, order, n = {}, {}, 0
  local folder
  for row in text:match("\n## csrc/\n(.-)\n## "):gmatch("[^\n]+") do
    local name = row:match("^| %*%*(%l+)/%*%*")
    if name then
      folder, n = name, n + 1
      rows_of[name], order[name] = "", n
    elseif folder then
      rows_of[folder] = rows_of[folder] .. row .. "\n"
    end
  end

  it("has a place for every file", function()
    local files = lines_of("find csrc lua/whosaid plugin -name '*.[ch]' -o -name '*.def' -o -name '*.lua'")
    assert.is_true(#files > 100)
    for _, path in ipairs(files) do
      local parent, name = path:match("([^/]+)/([^/]+)$")
      if parent ~= "train" and parent ~= "export" then
        local rows = path:find("^csrc/") and (rows_of[parent] or "") or text
        assert.truthy(rows:find("%f[%w_]" .. name:gsub("%p", "%%%0") .. "%f[^%w_]"), path .. " is missing")
      end
    end
  end)

  it("is right that a folder includes from itself and from those above it", function()
    for _, line in ipairs(lines_of("grep -r --include='*.[ch]' '^#include \"' csrc")) do
      local path, included = line:match('^csrc/(.-):.*"(.+)"')
      -- What is generated is in build/.
      assert.truthy(included:find("%.inc$") or read("csrc/" .. included), line)
      local from, to = order[path:match("^(%l+)/")], order[included:match("^(%l+)/")]
      assert.is_true(not from or not to or to <= from, line)
    end
  end)

  it("is right that what a folder's headers declare stands in it", function()
    -- By name, the folder of each function that is not static; outside functions only these begin a line.
    local function folders_of(files)
      local folders, count = {}, 0
      local grep = "grep -rE --include='%s' '^[a-z][a-z0-9_ ]* [*]*ws_[a-z0-9_]+[(]' csrc/*/"
      for _, line in ipairs(lines_of(grep:format(files))) do
        local where, name = line:match("^csrc/(%l+)/[^:]+:.-(ws_[%w_]+)%(")
        if not line:find(":static ") and not line:find(":typedef ") then
          folders[name], count = where, count + 1
        end
      end
      assert.is_true(count > 100)
      return folders
    end
    local stands_in = folders_of("*.c")
    for name, where in pairs(folders_of("*.h")) do
      assert.same(where, stands_in[name], name)
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
