--- json and jsonl: everything that was found. The host's JSON library writes the strings; the objects are put together
--- here because neither dkjson nor vim.json keeps keys in an order.

local rows = require("whosaid.export.rows")

local encode = vim and vim.json and vim.json.encode or require("dkjson").encode

---@param value string?
---@return string
local function str(value)
  return value and encode(rows.utf8(value)) or "null"
end

-- The few names that every object has, encoded once.
local names = setmetatable({}, {
  __index = function(self, name)
    self[name] = str(name)
    return self[name]
  end,
})

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

local function integer(value)
  return ("%d"):format(value)
end

local function span(s)
  return ("[%d, %d]"):format(s[1], s[2])
end

local function slice(s)
  return s and ('{"start": %d, "end": %d, "text": %s}'):format(s.start, s["end"], str(s.text)) or "null"
end

local QUOTE = '{"id": %d, "kind": %s, "act": %s, "start": %d, "end": %d, "spans": %s, "cue": %s, "source": %s, '
  .. '"speaker": %s, "confidence": %.4g, "rule": %s, "why": %s}'

---@param why? whosaid.Why
---@return string
local function why_object(why)
  return why
      and ('{"question": %s, "reasons": %s, "doubts": %s, "second": %s}'):format(
        names[why.question],
        list(why.reasons, str),
        list(why.doubts, str),
        str(why.second)
      )
    or "null"
end

---@param quote whosaid.Quote
---@return string
local function quote_object(quote)
  return QUOTE:format(
    quote.id,
    names[quote.kind],
    names[quote.act],
    quote.start,
    quote["end"],
    list(quote.spans, span),
    slice(quote.cue),
    slice(quote.source),
    str(quote.speaker),
    quote.confidence,
    names[quote.rule],
    why_object(quote.why)
  )
end

local SPEAKER = '{"id": %s, "name": %s, "type": %s, "gender": %s, "role": %s, "roles": %s, "mentions": %s, '
  .. '"quotes": %s, "words": %d}'

---@param speaker whosaid.Speaker
---@return string
local function speaker_object(speaker)
  return SPEAKER:format(
    str(speaker.id),
    str(speaker.name),
    names[speaker.type],
    names[speaker.gender],
    str(speaker.role),
    list(speaker.roles, str),
    list(speaker.mentions, span),
    list(speaker.quotes, integer),
    speaker.words
  )
end

---@param entity whosaid.Entity
---@return string
local function entity_object(entity)
  return ('{"start": %d, "end": %d, "type": %s, "speaker": %s}'):format(
    entity.start,
    entity["end"],
    names[entity.type],
    str(entity.speaker)
  )
end

---@param problem whosaid.Problem
---@return string
local function problem_object(problem)
  return ('{"code": %s, "start": %d, "end": %d, "message": %s}'):format(
    names[problem.code],
    problem.start,
    problem["end"],
    str(problem.message)
  )
end

---@param scare whosaid.Scare
---@return string
local function scare_object(scare)
  return ('{"start": %d, "end": %d, "rule": %s}'):format(scare.start, scare["end"], names[scare.rule])
end

--- The parts of an article's object, in order.
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
    '"scares": ' .. list(doc:scares(), scare_object, newline),
  }
end

local FAILURE = '{"path": %s, "error": {"code": %s, "message": %s}, "quotes": [], "speakers": [], "entities": [], '
  .. '"problems": [], "scares": []}'

--- An article that could not be read has the shape of one without quotations, and says why.
local function failure(path, err)
  return FAILURE:format(str(path), str(err.code), str(err.message))
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
