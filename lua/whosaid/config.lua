-- The options: one table says path, default and type of each; validation, health and the help spec read it.
local M = {}

--- As they hold: complete.
---@class whosaid.Config
---@field filetypes string[]
---@field labels whosaid.LabelOptions
---@field show whosaid.ShowOptions
---@field highlights whosaid.HighlightOptions
---@field format "auto"|"text"|"markdown"
---@field patterns whosaid.Pattern[]
---@field debounce integer
---@field max_size integer

---@class whosaid.LabelOptions
---@field position "inline"|"eol"|"off"
---@field role "always"|"first"|"never"
---@field separator string
---@field open string
---@field close string
---@field unattributed string
---@field min_confidence number
---@field max_width integer

---@class whosaid.ShowOptions
---@field kinds string[]
---@field acts string[]

---@class whosaid.HighlightOptions
---@field quotes boolean
---@field scare boolean
---@field unattributed boolean

--- As users give them, in vim.g.whosaid, vim.b.whosaid and to setup(): each may be left out.
---@class whosaid.Options
---@field filetypes? string[]
---@field labels? whosaid.Options.Labels
---@field show? whosaid.Options.Show
---@field highlights? whosaid.Options.Highlights
---@field format? "auto"|"text"|"markdown"
---@field patterns? whosaid.Pattern[]
---@field debounce? integer milliseconds
---@field max_size? integer bytes

---@class whosaid.Options.Labels
---@field position? "inline"|"eol"|"off"
---@field role? "always"|"first"|"never"
---@field separator? string
---@field open? string
---@field close? string
---@field unattributed? string
---@field min_confidence? number 0 to 1
---@field max_width? integer screen cells; 0: no limit

---@class whosaid.Options.Show
---@field kinds? ("direct"|"mixed"|"indirect")[]
---@field acts? ("speech"|"stance")[]

---@class whosaid.Options.Highlights
---@field quotes? boolean
---@field scare? boolean
---@field unattributed? boolean

---@class whosaid.Option
---@field path string
---@field default any
---@field check fun(value: any): string? what was expected, nil when the value is right

local function one_of(values)
  return function(value)
    if not vim.list_contains(values, value) then
      return "expected one of " .. table.concat(values, ", ")
    end
  end
end

local function of_type(name)
  return function(value)
    if type(value) ~= name then
      return "expected a " .. name
    end
  end
end

local function number_in(min, max, integer)
  local what = integer and "an integer" or "a number"
  local range = max and ("%s from %g to %g"):format(what, min, max) or ("%s of at least %g"):format(what, min)
  return function(value)
    local ok = type(value) == "number" and value >= min and (not max or value <= max)
    if not ok or (integer and value % 1 ~= 0) then
      return "expected " .. range
    end
  end
end

local function list_of(check_item, what)
  return function(value)
    if type(value) ~= "table" or not (vim.islist(value) or next(value) == nil) then
      return "expected a list of " .. what
    end
    for _, item in ipairs(value) do
      if check_item(item) then
        return "expected a list of " .. what
      end
    end
  end
end

local PATTERN_KINDS = { "dateline", "credit", "party", "title", "cue", "ignore" }

-- Whether a pattern compiles is for the core to say; here only the table's shape is looked at.
local function pattern(value)
  local shaped = type(value) == "table" and type(value.name) == "string" and type(value.pattern) == "string"
  if not shaped or not vim.list_contains(PATTERN_KINDS, value.kind) then
    return "a pattern"
  end
end

local PATTERNS = ("patterns with kind (%s), name and pattern"):format(table.concat(PATTERN_KINDS, ", "))

local KINDS = { "direct", "mixed", "indirect" }
local ACTS = { "speech", "stance" }

---@type whosaid.Option[]
M.schema = {
  { path = "filetypes", default = {}, check = list_of(of_type("string"), "strings") },
  { path = "labels.position", default = "inline", check = one_of({ "inline", "eol", "off" }) },
  { path = "labels.role", default = "always", check = one_of({ "always", "first", "never" }) },
  { path = "labels.separator", default = " · ", check = of_type("string") },
  { path = "labels.open", default = " [", check = of_type("string") },
  { path = "labels.close", default = "]", check = of_type("string") },
  { path = "labels.unattributed", default = "?", check = of_type("string") },
  { path = "labels.min_confidence", default = 0.5, check = number_in(0, 1) },
  { path = "labels.max_width", default = 60, check = number_in(0, nil, true) },
  { path = "show.kinds", default = KINDS, check = list_of(one_of(KINDS), table.concat(KINDS, ", ")) },
  { path = "show.acts", default = { "speech" }, check = list_of(one_of(ACTS), table.concat(ACTS, ", ")) },
  { path = "highlights.quotes", default = true, check = of_type("boolean") },
  { path = "highlights.scare", default = true, check = of_type("boolean") },
  { path = "highlights.unattributed", default = true, check = of_type("boolean") },
  { path = "format", default = "auto", check = one_of({ "auto", "text", "markdown" }) },
  { path = "patterns", default = {}, check = list_of(pattern, PATTERNS) },
  { path = "debounce", default = 150, check = number_in(0, nil, true) },
  { path = "max_size", default = 524288, check = number_in(0, nil, true) },
}

---@type table<string, whosaid.Option>
local by_path = {}
---@type table<string, string[]> the keys inside each group of options; "" is the top
local children = { [""] = {} }
for _, option in ipairs(M.schema) do
  by_path[option.path] = option
  local group, leaf = option.path:match("^(.-)%.?([^.]+)$")
  if not children[group] then
    children[group] = {}
    table.insert(children[""], group)
  end
  table.insert(children[group], leaf)
end

---@type whosaid.Options
local from_setup = {}

local function put(config, path, value)
  local group, leaf = path:match("^(.-)%.?([^.]+)$")
  local target = config
  if group ~= "" then
    config[group] = config[group] or {}
    target = config[group]
  end
  target[leaf] = vim.deepcopy(value)
end

-- The path of the option that has this name in another group.
local function elsewhere(key)
  for _, option in ipairs(M.schema) do
    if option.path == key or vim.endswith(option.path, "." .. key) then
      return option.path
    end
  end
end

-- Take the right values of a layer over into `config`; each wrong one leaves what was there and becomes a problem.
local function apply(config, layer, name, group, problems)
  local prefix = group == "" and name or (name .. "." .. group)
  if type(layer) ~= "table" then
    problems[#problems + 1] = ("%s: expected a table, got %s"):format(prefix, type(layer))
    return
  end
  local keys = vim.tbl_keys(layer)
  table.sort(keys, function(a, b)
    return tostring(a) < tostring(b)
  end)
  for _, key in ipairs(keys) do
    local path = group == "" and tostring(key) or (group .. "." .. tostring(key))
    local option = by_path[path]
    if option then
      local expected = option.check(layer[key])
      if expected then
        local got = vim.inspect(layer[key], { newline = "", indent = "" })
        problems[#problems + 1] = ("%s.%s: %s, got %s"):format(name, path, expected, got)
      else
        put(config, path, layer[key])
      end
    elseif group == "" and children[path] then
      apply(config, layer[key], name, path, problems)
    else
      local other = elsewhere(tostring(key))
      local advice = other and "perhaps " .. other .. " is meant" or "known are " .. table.concat(children[group], ", ")
      problems[#problems + 1] = ("%s.%s: unknown option; %s"):format(name, path, advice)
    end
  end
end

-- vim.g.whosaid may be a function, so that users need not build the table at start.
local function global_layer(problems)
  local layer = vim.g.whosaid
  if type(layer) ~= "function" then
    return layer
  end
  local ok, value = pcall(layer)
  if ok then
    return value
  end
  problems[#problems + 1] = "whosaid: vim.g.whosaid failed: " .. tostring(value)
end

--- The defaults.
---@return whosaid.Config
function M.defaults()
  local config = {}
  for _, option in ipairs(M.schema) do
    put(config, option.path, option.default)
  end
  return config
end

--- The options as they hold for a buffer: defaults, vim.g.whosaid, setup(), vim.b.whosaid, later ones first.
---@param bufnr? integer without it the global ones
---@return whosaid.Config config always complete: wrong values are left out
---@return string[] problems one sentence each, beginning with the option's path
function M.resolve(bufnr)
  local problems = {}
  local config = M.defaults()
  local global = global_layer(problems)
  if global ~= nil then
    apply(config, global, "whosaid", "", problems)
  end
  apply(config, from_setup, "whosaid", "", problems)
  if bufnr and vim.api.nvim_buf_is_valid(bufnr) and vim.b[bufnr].whosaid ~= nil then
    apply(config, vim.b[bufnr].whosaid, "b:whosaid", "", problems)
  end
  return config, problems
end

--- As M.resolve; each problem is told to the user once.
---@param bufnr? integer
---@return whosaid.Config
function M.get(bufnr)
  local config, problems = M.resolve(bufnr)
  for _, problem in ipairs(problems) do
    require("whosaid.log").once(problem, vim.log.levels.ERROR)
  end
  return config
end

--- Replace the options given to setup().
---@param options? whosaid.Options
function M.set(options)
  from_setup = options == nil and {} or options
end

return M
