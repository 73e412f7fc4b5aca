---Runs the sections of the test suite that are named and sums them up in one last line: `N passed, N failed`.
---
---    lua5.4 spec/run.lua c core cli nvim install train lint
---
---From the environment: MAKE, and DEPS, the folder with the Neovims (.deps). Every part is a process of its own, so a
---crash fails its part and not the run.

local make = os.getenv("MAKE") or "make"
local deps = os.getenv("DEPS") or ".deps"
-- Long enough for the slowest part on a slow machine; a part that hangs must not hang the run.
local TIMEOUT = "timeout -k 10 900 "

local passed, failed = 0, 0

---@param word string
---@return string
local function quoted(word)
  return "'" .. word:gsub("'", "'\\''") .. "'"
end

---Run a shell command.
---@param command string
---@return string output of both streams
---@return boolean ok
local function run(command)
  local pipe = assert(io.popen("{ " .. command .. "; } 2>&1", "r"))
  local output = pipe:read("a")
  return output, pipe:close() == true
end

---@param command string
---@return string[]
local function lines_of(command)
  local lines = {}
  for line in run(command):gmatch("[^\n]+") do
    lines[#lines + 1] = line
  end
  return lines
end

---Count a part's results and say them; its output is shown when something failed.
---@param name string
---@param good integer
---@param bad integer
---@param details string
local function report(name, good, bad, details)
  passed, failed = passed + good, failed + bad
  print(("%-44s %4d passed, %d failed"):format(name, good, bad))
  if bad > 0 then
    print((details:gsub("%s+$", ""):gsub("[^\n]+", "    %0")))
  end
  io.stdout:flush()
end

---One check that is right when its command is.
---@param name string
---@param command string
local function check(name, command)
  local output, ok = run(TIMEOUT .. command)
  report(name, ok and 1 or 0, ok and 0 or 1, output)
end

---The lines of a TAP output that tell what failed.
---@param output string
---@return string
local function failures_in(output)
  local out, wanted = {}, false
  for line in output:gmatch("[^\n]+") do
    if line:find("^ok ") or line:find("^%d+%.%.%d+") then
      wanted = false
    elseif line:find("^not ok ") then
      wanted = true
    end
    if wanted then
      out[#out + 1] = line
    end
  end
  return table.concat(out, "\n")
end

---Run busted and count its TAP lines. A run that ends badly without a failed test, or that ran no test, has failed.
---@param name string
---@param command string busted with its arguments
local function busted(name, command)
  local output, ok = run(TIMEOUT .. command .. " -o TAP")
  local good, bad, skipped = 0, 0, 0
  for line in output:gmatch("[^\n]+") do
    if line:find("^ok %d+ %- # SKIP") then
      skipped = skipped + 1
    elseif line:find("^ok %d+") then
      good = good + 1
    elseif line:find("^not ok %d+") then
      bad = bad + 1
    end
  end
  local finished = output:find("%f[^\n%z]1%.%.%d+") ~= nil
  if bad > 0 then
    report(name, good, bad, failures_in(output))
  elseif not (ok and finished) or good + skipped == 0 then
    report(name, good, 1, "the run itself failed:\n" .. output:sub(-4000))
  else
    report(name .. (skipped > 0 and (" (%d skipped)"):format(skipped) or ""), good, 0, "")
  end
end

local busted_script = lines_of("command -v busted")[1] or "busted"

---A command that starts busted in Neovim, with the Lua 5.1 modules that LuaJIT finds and no file of the user's.
---@param version string
---@param home string an empty folder
---@return string
local function nvim_busted(version, home)
  local paths = lines_of([[env -u LUA_PATH -u LUA_CPATH luajit -e 'print(package.path) print(package.cpath)']])
  local environment = {
    "LUA_PATH=" .. quoted(paths[1]),
    "LUA_CPATH=" .. quoted(paths[2]),
    "WHOSAID_NVIM=" .. quoted(deps .. "/bin/nvim-" .. version),
    "NVIM_LOG_FILE=" .. quoted(home .. "/log"),
  }
  for _, kind in ipairs({ "CONFIG", "DATA", "STATE", "CACHE" }) do
    environment[#environment + 1] = ("XDG_%s_HOME=%s"):format(kind, quoted(home .. "/" .. kind:lower()))
  end
  local nvim = quoted(("%s/bin/nvim-%s"):format(deps, version))
  return ("env %s %s -u NONE -l %s"):format(table.concat(environment, " "), nvim, busted_script)
end

local sections = {}

function sections.c()
  local output, ok = run(make .. " --no-print-directory -s c-specs")
  if not ok then
    return report("C unit tests do not build", 0, 1, output)
  end
  local programs = lines_of("ls spec/c/*.c 2>/dev/null")
  if #programs == 0 then
    return report("C unit tests", 0, 1, "there are none")
  end
  for _, source in ipairs(programs) do
    local name = source:match("([^/]+)%.c$")
    output, ok = run(TIMEOUT .. "build/checked/spec/" .. name)
    local good, bad = output:match("(%d+) passed, (%d+) failed%s*$")
    good, bad = tonumber(good) or 0, tonumber(bad) or 1
    report("C: " .. name, good, (ok or bad > 0) and bad or 1, output)
  end
end

function sections.core()
  busted("core, Lua 5.4", "lua5.4 " .. busted_script .. " --run=core")
  busted("core, LuaJIT", "luajit " .. busted_script .. " --run=core")
end

function sections.cli()
  busted("command line, Lua 5.4", "lua5.4 " .. busted_script .. " --run=cli")
end

function sections.nvim()
  local specs = lines_of("ls spec/nvim/*_spec.lua 2>/dev/null")
  if #specs == 0 then
    return report("Neovim", 0, 1, "there are no specs")
  end
  for _, version in ipairs({ "0.10", "0.12" }) do
    for _, spec in ipairs(specs) do
      local home = lines_of("mktemp -d")[1]
      local name = ("Neovim %s: %s"):format(version, spec:match("([^/]+)_spec%.lua$"))
      busted(name, nvim_busted(version, home) .. " " .. spec)
      run("rm -rf " .. quoted(home))
    end
  end
end

function sections.install()
  busted("building and installing", "lua5.4 " .. busted_script .. " --run=install")
end

function sections.train()
  local output, ok = run(make .. " --no-print-directory -s build/train/train")
  if not ok then
    return report("the trainer does not build", 0, 1, output)
  end
  busted("training", "lua5.4 " .. busted_script .. " --run=train")
end

function sections.lint()
  check("luacheck", "luacheck -q .ci csrc lua plugin rockspec spec")
  check("clang-format", make .. " --no-print-directory -s format-check")
  for script in (".ci/deps .ci/run .ci/demo csrc/train/ablation.sh csrc/train/experiment.sh"):gmatch("%S+") do
    check("syntax of " .. script, "bash -n " .. script)
  end
end

if #arg == 0 then
  io.stderr:write("usage: lua5.4 spec/run.lua c|core|cli|nvim|install|train|lint …\n")
  os.exit(2)
end
for _, name in ipairs(arg) do
  if not sections[name] then
    io.stderr:write(("spec/run.lua: there is no section `%s`\n"):format(name))
    os.exit(2)
  end
  sections[name]()
end
print(("%d passed, %d failed"):format(passed, failed))
os.exit(failed == 0, true)
