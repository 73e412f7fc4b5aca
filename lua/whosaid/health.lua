-- `:checkhealth whosaid`
local Rows = require("whosaid.export.rows")

local M = {}

local health = vim.health

local function check_neovim()
  local version = tostring(vim.version())
  if vim.fn.has("nvim-0.10") == 1 then
    health.ok("Neovim " .. version)
  else
    health.error("Neovim " .. version .. " is too old", "install Neovim 0.10 or newer")
  end
end

local function check_core()
  local ok, core = pcall(require, "whosaid.core")
  if not ok then
    health.error("the native module cannot be loaded: " .. tostring(core), "run `make nvim` in the plugin's directory")
    return
  end
  health.ok(("native module %s, ABI %d"):format(core.version, core.abi))
  health.info("loaded from " .. core.path)
  local ran, doc, err = pcall(core.annotate, "“Yes,” she said.", {})
  if ran and doc then
    doc:close()
    health.ok("a text can be annotated")
  else
    local reason = ran and (err and err.message or "no document") or tostring(doc)
    health.error("a text cannot be annotated: " .. reason, "run `make clean nvim` in the plugin's directory")
  end
end

-- The options that differ from the defaults.
local function differences(config, defaults, prefix, out)
  for key, value in vim.spairs(config) do
    local path = prefix .. key
    if type(value) == "table" and not vim.islist(value) then
      differences(value, defaults[key] or {}, path .. ".", out)
    elseif not vim.deep_equal(value, defaults[key]) then
      out[#out + 1] = path .. " = " .. vim.inspect(value)
    end
  end
  return out
end

local function check_config(bufnr)
  local Config = require("whosaid.config")
  local config, problems = Config.resolve(bufnr)
  for _, problem in ipairs(problems) do
    health.error(problem, "see :help whosaid-options")
  end
  if #problems == 0 then
    health.ok("the options are valid")
  end
  local changed = differences(config, Config.defaults(), "", {})
  health.info(#changed == 0 and "all options have their defaults" or "changed: " .. table.concat(changed, ", "))
  local ok, core = pcall(require, "whosaid.core")
  if ok and #config.patterns > 0 then
    local checked, err = core.annotate("", { patterns = config.patterns })
    if checked then
      checked:close()
      health.ok("the options' patterns compile")
    else
      health.error("whosaid.patterns: " .. err.message, "see :help whosaid-patterns")
    end
  end
end

local function check_buffer(bufnr)
  local name = vim.api.nvim_buf_get_name(bufnr)
  name = name == "" and "[No Name]" or vim.fn.fnamemodify(name, ":~:.")
  local Buffer = require("whosaid.buffer")
  if not Buffer.is_enabled(bufnr) then
    local reason = Buffer.is_waiting(bufnr) and "longer than max_size and " or ""
    health.info(("%s is %snot annotated"):format(name, reason))
    return
  end
  local state = Buffer.current(bufnr)
  if not state then
    health.warn(name .. " could not be annotated", "see :WhoSaid log")
    return
  end
  local problems = Rows.counted(#state.result.problems, "problem")
  health.ok(("%s: %s, %s"):format(name, vim.b[bufnr].whosaid_status, problems))
  health.info(("annotated in %.1f ms"):format(state.cost))
end

local function check_log()
  local entries = require("whosaid.log").entries()
  if #entries == 0 then
    health.ok("no errors in this session")
  else
    health.warn(Rows.counted(#entries, "message") .. " in the log of this session", "see :WhoSaid log")
  end
end

--- Called by `:checkhealth whosaid`.
function M.check()
  -- The report has a buffer of its own by now, of which 0.12 says so in its name only; the one before is meant.
  local bufnr = vim.api.nvim_get_current_buf()
  local alternate = vim.fn.bufnr("#")
  if alternate > 0 and (vim.bo.filetype == "checkhealth" or vim.fn.bufname():find("^health://")) then
    bufnr = alternate
  end
  health.start("whosaid: Neovim")
  check_neovim()
  health.start("whosaid: native module")
  check_core()
  health.start("whosaid: options")
  check_config(bufnr)
  health.start("whosaid: buffer")
  check_buffer(bufnr)
  health.start("whosaid: log")
  check_log()
end

return M
