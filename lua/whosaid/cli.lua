--- The command-line program `whosaid`: annotates files and prints who said what.
---
--- It runs straight from a checkout (`lua5.4 lua/whosaid/cli.lua FILE`) and installed (`whosaid FILE`).
--- Exit status: 0 all well; 1 some input could not be read or the output not be written; 2 wrong usage.

-- Run as a script from a checkout: the modules stand beside this file.
local script = arg and arg[0] and debug.getinfo(1, "S").source == "@" .. arg[0] and arg[0]
if script then
  local folder = script:match("^(.*)whosaid[/\\][^/\\]*$") or (script:match("^(.*[/\\])") or "./") .. "../"
  package.path = (folder == "" and "./" or folder) .. "?.lua;" .. package.path
end

local input = require("whosaid.input")
local sinks = require("whosaid.sink")

local M = {}

M.OK, M.FAILED, M.USAGE = 0, 1, 2

--- A message for the person at the terminal.
local function complain(message, ...)
  io.stderr:write("whosaid: ", select("#", ...) > 0 and message:format(...) or message, "\n")
end

--- What stands in for a standard error that is closed: the next file that is opened would be there else, and hold our
--- messages. Those that are closed before it are taken with it.
---@return file*[] held until the end
local function stand_in_for_stderr()
  local held, bad_descriptor = {}, 9
  for place = 1, 3 do
    if select(3, io.stderr:seek()) ~= bad_descriptor then
      break
    end
    held[place] = io.open("/dev/null", "rb")
  end
  return held
end

--- Print what was asked for, in place of any article.
---@param text string
---@return integer status
local function say(text)
  io.stdout:write(text, "\n")
  local written, reason = io.stdout:flush()
  if not written then
    complain("cannot write: %s", reason)
  end
  return written and M.OK or M.FAILED
end

--- A library of ours or of others; a missing one is named with the package that has it.
---@param name string
---@param package_name string of Debian
local function need(name, package_name)
  local found, module = pcall(require, name)
  if found then
    return module
  end
  complain("the Lua library `%s` is missing; on Debian: apt-get install %s", name, package_name)
  os.exit(M.FAILED)
end

-- ---- arguments ------------------------------------------------------------------------------------------------------

local DESCRIPTION = [[
Who said what in a news article, and in what role.

Prints the article with a label behind every quotation, or the findings as data.
Offsets in the data are bytes, 0-based, end exclusive.]]

local EPILOG = [[
A file of patterns has one a line, KIND NAME PATTERN, the pattern in PCRE2; a
group named role, cue or author may tell which part of it counts. Empty lines
and lines that begin with # are skipped. For example:
    title harbour-master (?<role>Harbour Master) (?=\p{Lu})

Exit status:
   0  all well
   1  some input could not be read (the rest is printed all the same), or
      output not written
   2  wrong usage]]

--- A converter for argparse: one of a set of values.
---@param option string
---@param values string[]
local function one_of(option, values)
  return function(value)
    for _, known in ipairs(values) do
      if value == known then
        return value
      end
    end
    return nil, ("%s: `%s` is none of %s"):format(option, value, table.concat(values, ", "))
  end
end

local function fraction(value)
  local number = tonumber(value)
  if number and number >= 0 and number <= 1 then
    return number
  end
  return nil, ("--min-confidence: `%s` is no number from 0 to 1"):format(value)
end

---@return table parser of argparse
local function new_parser()
  local argparse = need("argparse", "lua-argparse")
  local formats = require("whosaid.export").formats
  local parser = argparse("whosaid", DESCRIPTION, EPILOG):add_help(false)
  parser:help_max_width(80):help_description_margin(29)
  parser:argument("file", "Articles to read; - is the standard input."):args("*")
  -- That of argparse does not notice a full disk.
  parser:flag("-h --help", "Show this help message and exit."):action(function()
    os.exit(say(parser:get_help()))
  end)
  parser
    :option("-f --format", "How to print: " .. table.concat(formats, ", ") .. ".", "text")
    :convert(one_of("--format", formats))
    :argname("FORMAT")
  parser
    :option("-o --output", "Write to FILE, which is replaced only when all is written; - is the standard output.")
    :argname("FILE")
  parser
    :option("--input-format", "What the articles are: auto, text or markdown.", "auto")
    :convert(one_of("--input-format", { "auto", "text", "markdown" }))
    :argname("FORMAT")
  parser:option("--patterns", "Patterns of your own, added to the built-in ones."):argname("FILE")
  parser
    :option("--color", "Colour the labels of the text format: auto, always or never.", "auto")
    :convert(one_of("--color", { "auto", "always", "never" }))
    :argname("WHEN")
  parser
    :option("--kind", "Show this kind only (text, csv, markdown): direct, mixed or indirect; may be repeated.")
    :convert(one_of("--kind", { "direct", "mixed", "indirect" }))
    :count("*")
    :argname("KIND")
  parser
    :option("--act", "Show speech, stance or all (text, csv, markdown); text shows speech unless told.")
    :convert(one_of("--act", { "speech", "stance", "all" }))
    :argname("ACT")
  parser
    :option("--min-confidence", "Mark a speaker of whom we are less sure with `?` (text, markdown); 0.5 unless told.")
    :convert(fraction)
    :argname("NUMBER")
  parser:flag("--problems", "Report unbalanced marks, unattributed quotations and the like on the standard error.")
  parser:flag("--list-rules", "Explain the rules that decide, and exit.")
  parser:flag("--version", "Print the version, and exit.")
  return parser
end

--- What argparse does not check.
---@param options table
---@return string? err
local function check(options)
  local data = options.format == "json" or options.format == "jsonl"
  if data and (#options.kind > 0 or options.act) then
    return "--kind and --act do not go with " .. options.format .. ", which always holds everything"
  end
  if options.min_confidence and options.format ~= "text" and options.format ~= "markdown" then
    return "--min-confidence does not go with " .. options.format .. ", which tells every confidence"
  end
  if #options.file == 0 and not options.version and not options.list_rules then
    return "no FILE given (- is the standard input)"
  end
  local stdin = options.patterns == "-"
  for _, path in ipairs(options.file) do
    if stdin and path == "-" then
      return "- is given twice, but the standard input can be read only once"
    end
    stdin = stdin or path == "-"
  end
end

-- ---- output ---------------------------------------------------------------------------------------------------------

--- Is this file descriptor a terminal? The shell inherits it.
---@param descriptor integer
local function is_terminal(descriptor)
  local status = os.execute(("test -t %d"):format(descriptor))
  return status == true or status == 0 -- of Lua 5.2 and later, of 5.1
end

---@param options table
local function wants_color(options)
  if options.color ~= "auto" then
    return options.color == "always"
  end
  local no_color = os.getenv("NO_COLOR")
  return (no_color == nil or no_color == "") and not options.output and is_terminal(1)
end

--- A line on the terminal that says how far we are; nothing for one file or without a terminal.
---@param total integer
---@return { step: fun(index: integer, path: string), clear: fun() }
local function new_progress(total)
  if total < 2 or not is_terminal(2) then
    return { step = function() end, clear = function() end }
  end
  local clear = "\r\27[K"
  return {
    step = function(index, path)
      io.stderr:write(clear, ("[%d/%d] %s"):format(index, total, path:sub(-60)))
    end,
    clear = function()
      io.stderr:write(clear)
    end,
  }
end

--- `path:line:column: message [code]`, as compilers do.
---@param path string
---@param text string
---@param doc whosaid.Document
local function report_problems(path, text, doc)
  local line_at = require("whosaid.export.rows").lines(text)
  for _, problem in ipairs(doc:problems()) do
    local line, column = line_at(problem.start)
    complain("%s:%d:%d: %s [%s]", path, line, column, problem.message, problem.code)
  end
end

--- Say what was not read as it was meant: quotation marks that are not UTF-8 are not seen, nor are those of HTML.
---@param path string
---@param text string
---@param doc whosaid.Document
local function warn_of_format(path, text, doc)
  for _, problem in ipairs(text:find("[<\128-\255]") and doc:problems() or {}) do
    if problem.code == "html" then
      return complain("%s: is HTML; convert it first (pandoc -f html -t plain --wrap=none)", path)
    elseif problem.code == "invalid-utf8" then
      local line = require("whosaid.export.rows").lines(text)(problem.start)
      return complain("%s:%d: is not all UTF-8; convert it first (iconv -f WINDOWS-1252 -t UTF-8)", path, line)
    end
  end
end

-- ---- the program ----------------------------------------------------------------------------------------------------

---@param options table
---@return string[]?
local function acts_of(options)
  if options.act == "all" then
    return { "speech", "stance" }
  end
  return options.act and { options.act } or nil
end

---@class whosaid.Run
---@field core whosaid.Core
---@field core_options whosaid.CoreOptions
---@field options table the command line's
---@field format whosaid.Format
---@field color boolean

--- Annotate one input and render it.
---@param run whosaid.Run
---@param path string
---@return string? output
---@return whosaid.InputError|whosaid.Error? err
local function annotate(run, path)
  local text, err = input.read(path)
  if not text then
    return nil, err
  end
  local doc
  doc, err = run.core.annotate(text, run.core_options)
  if not doc then
    return nil, { code = err.code, message = path .. ": " .. err.message }
  end
  local output = run.format.render({
    path = path,
    text = text,
    doc = doc,
    kinds = #run.options.kind > 0 and run.options.kind or nil,
    acts = acts_of(run.options),
    min_confidence = run.options.min_confidence,
    color = run.color,
    many = #run.options.file > 1,
  })
  if run.options.problems then
    report_problems(path, text, doc)
  else
    warn_of_format(path, text, doc)
  end
  doc:close()
  return output
end

--- Annotate all inputs, in order. What cannot be read is said, and the rest goes on.
---@param run whosaid.Run
---@param sink whosaid.Sink
---@return boolean all_read
---@return string? write_error
local function annotate_all(run, sink)
  local files, format = run.options.file, run.format
  local many = #files > 1
  local progress = new_progress(#files)
  local all_read, written, reason, first = true, true, nil, true
  local function put(text)
    if written and text ~= "" then
      written, reason = sink:write(text)
    end
  end
  put(format.head and format.head(many) or "")
  for index, path in ipairs(files) do
    progress.step(index, path)
    local output, err = annotate(run, path)
    progress.clear()
    if err then
      complain("%s", err.message)
      all_read = false
      output = format.failure and format.failure(path, err)
    end
    if output then
      put(not first and format.between or "")
      put(output)
      first = false
    end
    if not written then
      break
    end
  end
  put(format.foot and format.foot(many) or "")
  return all_read, not written and (reason or "cannot write") or nil
end

--- A message of ours begins with our name; anything else is a defect and comes with its trace.
---@param message any
---@return string
local function explain(message)
  message = tostring(message)
  if message:find("interrupted!$") then
    return "whosaid: interrupted"
  end
  return message:find("^whosaid: ") and message or debug.traceback(message, 2)
end

---@param run whosaid.Run
---@return integer status
local function produce(run)
  local options = run.options
  local sink, reason = sinks.open(options.output)
  if not sink then
    complain("cannot write %s: %s", options.output, reason)
    return M.FAILED
  end
  local ran, all_read, write_error = xpcall(function()
    return annotate_all(run, sink)
  end, explain)
  if not ran or write_error then
    sink:abandon()
  else
    local ok
    ok, write_error = sink:finish()
    write_error = not ok and write_error or nil
  end
  if not ran then
    error(all_read, 0)
  elseif write_error then
    complain("cannot write%s: %s", options.output and " " .. options.output or "", write_error)
  end
  return all_read and not write_error and M.OK or M.FAILED
end

---@param core whosaid.Core
---@return string
local function rules_of(core)
  local lines = {}
  for i, rule in ipairs(core.rules()) do
    lines[i] = ("%-28s %s"):format(rule.id, rule.explanation)
  end
  return table.concat(lines, "\n")
end

--- What the output would be written over, if it is something that is read.
---@param options table of the command line
---@return string?
local function input_behind(options)
  need("lfs", "lua-filesystem")
  if sinks.find(options.output, options.file) then
    return "one of the articles"
  end
  return options.patterns and sinks.find(options.output, { options.patterns }) and "the file of patterns" or nil
end

---@param options table of the command line
---@return integer status
local function run_options(options)
  local core = require("whosaid.core")
  if options.version then
    return say("whosaid " .. core.version)
  elseif options.list_rules then
    return say(rules_of(core))
  end
  local core_options = { format = options.input_format }
  if options.patterns then
    local err
    core_options.patterns, err = input.patterns(options.patterns)
    if not core_options.patterns then
      complain("%s", err)
      return M.USAGE
    end
  end
  local input_name = options.output and input_behind(options)
  if input_name then
    complain("--output: %s is %s", options.output, input_name)
    return M.USAGE
  end
  -- A bad pattern is told once, before anything is read.
  local probe, err = core.annotate("", core_options)
  if not probe then
    complain("%s", err.message)
    return M.USAGE
  end
  probe:close()
  return produce({
    core = core,
    core_options = core_options,
    options = options,
    format = require("whosaid.export").format(options.format),
    color = options.format == "text" and wants_color(options),
  })
end

---@param argv string[]
---@return integer status for os.exit
function M.main(argv)
  M.held = stand_in_for_stderr()
  local parser = new_parser()
  local parsed, options = parser:pparse(argv)
  local err = parsed and check(options) or not parsed and options
  if parsed and options.output == "-" then
    options.output = nil
  end
  if err then
    complain("%s\n%s", err, parser:get_usage())
    return M.USAGE
  end
  local ok, status = xpcall(function()
    return run_options(options)
  end, explain)
  if ok then
    return status
  end
  io.stderr:write(status, "\n")
  return M.FAILED
end

if script then
  os.exit(M.main(arg), true)
end

return M
