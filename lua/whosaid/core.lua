--- The one place that loads the native module. It works in Neovim, LuaJIT, Lua 5.1 and Lua 5.4, and needs no Neovim.
---
--- Every position, here and in what the document's methods return, is a byte offset into the text that was given:
--- 0-based, end exclusive. In Lua terms a span is `text:sub(start + 1, ["end"])`.
---
---    local core = require("whosaid.core")
---    local doc, err = core.annotate(text, { format = "markdown" })
---    for _, quote in ipairs(assert(doc, err and err.message):quotes()) do … end

--- What went wrong, for programs (`code`) and for people (`message`).
---@class whosaid.Error
---@field code "bad-option"|"bad-pattern"|"pattern-limit"|"too-large"|"no-memory"
---@field message string
---@field position integer bad-pattern: offset into the pattern; pattern-limit: of the paragraph in the text; else 0

--- A pattern of the user's own, added to the shipped ones. See `:help whosaid-patterns` for the kinds and their groups.
---@class whosaid.Pattern
---@field kind "dateline"|"credit"|"party"|"title"|"cue"|"ignore"
---@field name string for messages
---@field pattern string PCRE2, with the groups `role`, `cue` or `author`

---@class whosaid.CoreOptions
---@field format? "auto"|"text"|"markdown" `auto`, the default, looks for Markdown's signs
---@field patterns? whosaid.Pattern[]

--- A piece of the text.
---@class whosaid.Slice
---@field start integer
---@field end integer
---@field text string

---@class whosaid.Quote
---@field id integer its place in the list
---@field kind "direct"|"mixed"|"indirect"
---@field act "speech"|"stance"
---@field start integer
---@field end integer
---@field spans integer[][] the content, {start, end} each, marks included
---@field cue? whosaid.Slice
---@field source? whosaid.Slice
---@field speaker? string id of a speaker; none where nobody can be told
---@field confidence number 0 to 1
---@field rule string id of the rule that decided; explained by `rules()`
---@field why? whosaid.Why none where the text simply names the speaker

--- What was weighed where the text does not simply name the speaker. All but `second` are fixed phrases.
---@class whosaid.Why
---@field question string "Who is he or she?"
---@field reasons string[] for the speaker, strongest first: "was last the subject of a sentence"
---@field doubts string[] against
---@field second? string who was next likeliest; "" is nobody, none where nobody else fitted

---@class whosaid.Speaker
---@field id string
---@field name string the fullest form in the text, without title
---@field type "person"|"organization"|"group"|"document"|"place"|"other"
---@field gender "m"|"f"|""
---@field role? string the most informative role
---@field roles string[] verbatim, line ends as spaces, without Markdown's markers
---@field role_spans integer[][] where they stand, in the same order
---@field mentions integer[][]
---@field quotes integer[] ids
---@field words integer of all the speaker's quotations

---@class whosaid.Entity
---@field start integer
---@field end integer
---@field type string as of a speaker
---@field speaker? string

---@class whosaid.Problem
---@field code string
---@field start integer
---@field end integer
---@field message string

--- Text in quotation marks that is no speech.
---@class whosaid.Scare
---@field start integer
---@field end integer
---@field rule string

--- An annotated text. Each call of a method makes new tables.
---@class whosaid.Document
---@field quotes fun(self): whosaid.Quote[]
---@field speakers fun(self): whosaid.Speaker[]
---@field entities fun(self): whosaid.Entity[]
---@field problems fun(self): whosaid.Problem[]
---@field scares fun(self): whosaid.Scare[]
---@field markup fun(self): integer[][] the bytes of Markdown that its reader does not see: markers, targets of links
---@field words fun(self): integer words of the whole text
---@field close fun(self) frees it now rather than when it is garbage; any later use is an error

-- What this file expects of the native module; csrc/whosaid.h has the same number as WS_ABI.
local ABI = 4

---@param path string
---@return boolean
local function exists(path)
  local file = io.open(path, "rb")
  if file then
    file:close()
  end
  return file ~= nil
end

local here = debug.getinfo(1, "S").source:match("^@(.*[/\\])[^/\\]*$") or "./"

--- The checkout this file stands in; nil where it was installed among Lua's own files.
---@return string?
local function checkout()
  local above = here:match("^(.*)lua[/\\]whosaid[/\\]$")
  if above then
    return above == "" and "./" or above
  end
  return exists(here .. "../../csrc/whosaid.h") and here .. "../../" or nil
end

local root = checkout()

-- What to do about a module that is missing or an old one. Neovim's needs no headers of Lua 5.4.
local MAKE = _VERSION == "Lua 5.1" and "make nvim" or "make"
local ADVICE = root and ("run `%s` in %s"):format(MAKE, root) or "install whosaid anew"

--- The module of this checkout, if there is one: an older one installed elsewhere must not win over it.
---@return string?
local function own_module()
  local path = here .. "_core.so"
  if _VERSION ~= "Lua 5.1" then
    path = root and root .. "build/lua5.4/whosaid/_core.so"
  end
  return path and exists(path) and path or nil
end

---@return table native
---@return string from where it was loaded
local function load_native()
  local path = own_module()
  local loader, reason
  if path then
    loader, reason = package.loadlib(path, "luaopen_whosaid__core")
    if loader then
      return loader("whosaid._core"), path
    end
  else
    local found, native = pcall(require, "whosaid._core")
    if found then
      return native, "package.cpath"
    end
    reason = native
  end
  error(("whosaid: the native module is missing or does not load: %s\n%s"):format(ADVICE, reason), 0)
end

local native, loaded_from = load_native()
if native.abi ~= ABI then
  local message = "whosaid: %s is of version %s (ABI %s), these Lua files need ABI %d: %s, then start anew"
  error(message:format(loaded_from, tostring(native.version), tostring(native.abi), ABI, ADVICE), 0)
end

---@class whosaid.Core
---@field version string of the native module
---@field abi integer
---@field path string where the native module was loaded from
local M = { version = native.version, abi = native.abi, path = loaded_from }

---@param message string
---@return nil
---@return whosaid.Error
local function bad_option(message, ...)
  return nil, { code = "bad-option", message = message:format(...), position = 0 }
end

---@param list string[]
---@param value any
---@return boolean
local function contains(list, value)
  for _, item in ipairs(list) do
    if item == value then
      return true
    end
  end
  return false
end

---@param pattern any
---@param where string
---@return boolean? ok
---@return whosaid.Error?
local function check_pattern(pattern, where)
  if type(pattern) ~= "table" then
    return bad_option("%s: a table with kind, name and pattern is expected", where)
  end
  for key in pairs(pattern) do
    if not contains({ "kind", "name", "pattern" }, key) then
      return bad_option("%s: unknown key `%s` (keys: kind, name, pattern)", where, tostring(key))
    end
  end
  if not contains(native.pattern_kinds, pattern.kind) then
    local kinds = table.concat(native.pattern_kinds, ", ")
    return bad_option("%s.kind: `%s` is none of %s", where, tostring(pattern.kind), kinds)
  end
  for _, key in ipairs({ "name", "pattern" }) do
    if type(pattern[key]) ~= "string" or pattern[key] == "" then
      return bad_option("%s.%s: a string that is not empty is expected", where, key)
    end
  end
  return true
end

--- Check options without annotating anything; `annotate` does the same.
---@param options table
---@return boolean? ok
---@return whosaid.Error?
function M.check(options)
  if type(options) ~= "table" then
    return bad_option("options: a table is expected")
  end
  for key in pairs(options) do
    if key ~= "format" and key ~= "patterns" then
      return bad_option("unknown option `%s` (options: format, patterns)", tostring(key))
    end
  end
  if options.format ~= nil and not contains(native.formats, options.format) then
    return bad_option("format: `%s` is none of %s", tostring(options.format), table.concat(native.formats, ", "))
  end
  if options.patterns ~= nil and type(options.patterns) ~= "table" then
    return bad_option("patterns: a list is expected")
  end
  local count = 0
  for _ in pairs(options.patterns or {}) do
    count = count + 1
  end
  for index = 1, count do
    local ok, err = check_pattern(options.patterns[index], ("patterns[%d]"):format(index))
    if not ok then
      return nil, err
    end
  end
  return true
end

--- What tells one set of options from another. Lengths keep the parts apart.
---@param options whosaid.CoreOptions
---@return string
local function fingerprint(options)
  local parts = { options.format or "auto" }
  for _, pattern in ipairs(options.patterns or {}) do
    for _, part in ipairs({ pattern.kind, pattern.name, pattern.pattern }) do
      parts[#parts + 1] = #part .. ":" .. part
    end
  end
  return table.concat(parts, "\n")
end

-- Compiling the patterns takes longer than reading an article, so the last engines are kept: in practice one for the
-- defaults of each format and one for the user's patterns.
local KEPT_ENGINES = 4
local engines = {} ---@type { key: string, engine: userdata }[] newest first

---@param options whosaid.CoreOptions
---@return userdata? engine
---@return whosaid.Error?
local function engine_for(options)
  local key = fingerprint(options)
  for place, kept in ipairs(engines) do
    if kept.key == key then
      table.insert(engines, 1, table.remove(engines, place))
      return kept.engine
    end
  end
  local engine, err = native.engine(options.format or "auto", options.patterns or {})
  if engine then
    table.insert(engines, 1, { key = key, engine = engine })
    engines[KEPT_ENGINES + 1] = nil
  end
  return engine, err
end

--- Annotate a text: bytes from anywhere, in any encoding error.
---@param text string
---@param options? whosaid.CoreOptions
---@return whosaid.Document? document
---@return whosaid.Error? err
function M.annotate(text, options)
  if type(text) ~= "string" then
    error(("bad argument #1 to 'annotate' (string expected, got %s)"):format(type(text)), 2)
  end
  options = options or {}
  local ok, err = M.check(options)
  if not ok then
    return nil, err
  end
  local engine
  engine, err = engine_for(options)
  if not engine then
    return nil, err
  end
  return native.annotate(engine, text)
end

--- Every rule that can stand in the field `rule`, with one sentence that explains it.
---@return { id: string, explanation: string }[]
function M.rules()
  return native.rules()
end

--- The kinds a user's pattern can have.
---@return string[]
function M.pattern_kinds()
  return { (table.unpack or unpack)(native.pattern_kinds) } -- luacheck: ignore (5.1 and 5.4)
end

return M
