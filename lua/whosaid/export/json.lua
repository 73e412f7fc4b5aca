---json and jsonl: everything that was found. The host's JSON library writes the strings; the objects are put together
---here because neither dkjson nor vim.json keeps keys in an order.

local rows = require("whosaid.export.rows")

local encode = vim and vim.json and vim.json.encode or require("dkjson").encode

---@param value string?
---@return string
local function str(value)
  return value and encode(rows.utf8(value)) or "null"
end

---@param value integer
---@return string
local function int(value)
  return ("%d"):format(value)
end

---An object of keys and values that are JSON already.
---@param members string[][] {key, value} each
---@return string
local function object(members)
  local parts = {}
  for i, member in ipairs(members) do
    parts[i] = ('"%s": %s'):format(member[1], member[2])
  end
  return "{" .. table.concat(parts, ", ") .. "}"
end

---@generic T
---@param items T[]
---@param each fun(item: T): string
---@param newline? string put before every item; its own is put before the closing bracket
---@return string
local function list(items, each, newline)
  local out = {}
  for i, item in ipairs(items) do
    out[i] = each(item)
  end
  if newline and #out > 0 then
    return "[" .. newline .. "  " .. table.concat(out, "," .. newline .. "  ") .. newline .. "]"
  end
  return "[" .. table.concat(out, ", ") .. "]"
end

local function span(s)
  return "[" .. int(s[1]) .. ", " .. int(s[2]) .. "]"
end

local function slice(s)
  return s and object({ { "start", int(s.start) }, { "end", int(s["end"]) }, { "text", str(s.text) } }) or "null"
end

---@param quote whosaid.Quote
---@return string
local function quote_object(quote)
  return object({
    { "id", int(quote.id) },
    { "kind", str(quote.kind) },
    { "act", str(quote.act) },
    { "start", int(quote.start) },
    { "end", int(quote["end"]) },
    { "spans", list(quote.spans, span) },
    { "cue", slice(quote.cue) },
    { "source", slice(quote.source) },
    { "speaker", str(quote.speaker) },
    { "confidence", ("%.4g"):format(quote.confidence) },
    { "rule", str(quote.rule) },
  })
end

---@param speaker whosaid.Speaker
---@return string
local function speaker_object(speaker)
  return object({
    { "id", str(speaker.id) },
    { "name", str(speaker.name) },
    { "type", str(speaker.type) },
    { "gender", str(speaker.gender) },
    { "role", str(speaker.role) },
    { "roles", list(speaker.roles, str) },
    { "mentions", list(speaker.mentions, span) },
    { "quotes", list(speaker.quotes, int) },
    { "words", int(speaker.words) },
  })
end

---@param entity whosaid.Entity
---@return string
local function entity_object(entity)
  return object({
    { "start", int(entity.start) },
    { "end", int(entity["end"]) },
    { "type", str(entity.type) },
    { "speaker", str(entity.speaker) },
  })
end

---@param problem whosaid.Problem
---@return string
local function problem_object(problem)
  return object({
    { "code", str(problem.code) },
    { "start", int(problem.start) },
    { "end", int(problem["end"]) },
    { "message", str(problem.message) },
  })
end

---The parts of an article's object, in order.
---@param article whosaid.Article
---@param newline? string
---@return string[]
local function parts_of(article, newline)
  local doc = article.doc
  return {
    '"path": ' .. str(article.path),
    '"quotes": ' .. list(doc:quotes(), quote_object, newline),
    '"speakers": ' .. list(doc:speakers(), speaker_object, newline),
    '"entities": ' .. list(doc:entities(), entity_object, newline),
    '"problems": ' .. list(doc:problems(), problem_object, newline),
  }
end

---An article that could not be read has the shape of one without quotations, and says why.
local function failure(path, err)
  local nothing = "[]"
  return object({
    { "path", str(path) },
    { "error", object({ { "code", str(err.code) }, { "message", str(err.message) } }) },
    { "quotes", nothing },
    { "speakers", nothing },
    { "entities", nothing },
    { "problems", nothing },
  })
end

---@type whosaid.Format
local json = {
  render = function(article)
    return "{\n  " .. table.concat(parts_of(article, "\n  "), ",\n  ") .. "\n}"
  end,
  head = function(many)
    return many and "[\n" or ""
  end,
  between = ",\n",
  foot = function(many)
    return many and "\n]\n" or "\n"
  end,
  failure = failure,
}

---@type whosaid.Format
local jsonl = {
  render = function(article)
    return "{" .. table.concat(parts_of(article), ", ") .. "}\n"
  end,
  failure = function(path, err)
    return failure(path, err) .. "\n"
  end,
}

return { json = json, jsonl = jsonl }
