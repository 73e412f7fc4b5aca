---Writes a tiny corpus in the layout that the trainer reads: articles made from a few invented sentences, so that
---every file of the corpora has a small stand-in.
local json = require("dkjson")
local lfs = require("lfs")
local program = require("cli.program")

local M = {}

---Marks in a sentence: `{s …}` source, `{c …}` cue, `{q …}` content of the sentence's one attribution; PERSON, LAST,
---ROLE, BODY and PLACE stand for names.
local SENTENCES = {
  "{s ROLE PERSON} {c said} {q the harbour would open in spring}.",
  "{q “The harbour will open in spring, and nobody will be asked to pay,”} {s LAST} {c said}.",
  "“It is late,” {s she} {c added}, {q “but it is not too late.”}",
  "{q The bridge is safe}, {c according to} {s a report by the BODY}.",
  "The “floating bathtub” has been moored in PLACE since May.",
  "{s PERSON, a ROLE from PLACE,} {c told} reporters {q that the ferry had never been tested}.",
  "{s The BODY} {c denied} {q that it had known of the crack}.",
  "PERSON was born in PLACE and works for the BODY.",
  "{c Asked} about the price, {s LAST} declined to answer.",
}
local PERSONS = { "Mara Quill", "Ida Tarnow", "Lena Brask", "Nora Veldt", "Ruth Sandoval", "Olga Pettersen" }
local ROLES = { "captain", "minister", "engineer", "senator", "nurse", "lawyer" }
local BODIES = { "Port Board", "Ferry Union", "Tarnow Institute", "Harbour Council" }
local PLACES = { "Ellery", "Sundholm", "Varn", "Mirefield" }
local TAGS = {
  said = "VBD", added = "VBD", told = "VBD", denied = "VBD", the = "DT", The = "DT", a = "DT", ["in"] = "IN",
  by = "IN", from = "IN", of = "IN", ["for"] = "IN", that = "IN", about = "IN", would = "MD", will = "MD", is = "VBZ",
  was = "VBD", has = "VBZ", had = "VBD", been = "VBN", be = "VB", open = "VB", she = "PRP", it = "PRP", it_ = "PRP",
  ["and"] = "CC", but = "CC", ["not"] = "RB", never = "RB", too = "RB", safe = "JJ", late = "JJ", to = "TO",
  according = "VBG", known = "VBN", declined = "VBD", Asked = "VBN", moored = "VBN", works = "VBZ", born = "VBN",
} -- stylua: ignore

---A list that goes on by whole steps, so that every run makes the same corpus.
local function at(list, n)
  return list[n % #list + 1]
end

---@param template string
---@param n integer which names
---@return string text with the marks still in it
local function filled(template, n)
  local person = at(PERSONS, n)
  return (
    template
      :gsub("PERSON", person)
      :gsub("LAST", (person:match("%S+$")))
      :gsub("ROLE", at(ROLES, n))
      :gsub("BODY", at(BODIES, n))
      :gsub("PLACE", at(PLACES, n))
  )
end

---Take the marks out of a sentence.
---@param marked string
---@param from integer code points before it
---@return string text, table<string, integer[][]> spans in code points
local function unmarked(marked, from)
  local text, spans = "", {}
  while marked ~= "" do
    local plain, kind, inner, rest = marked:match("^(.-){(%l) (.-)}(.*)$")
    text = text .. (plain or marked)
    if not plain then
      break
    end
    local start = from + utf8.len(text)
    text = text .. inner
    spans[kind] = { { start, from + utf8.len(text) } }
    marked = rest
  end
  return text, spans
end

---The tokens of a sentence as the silver files have them: form, lemma, start, end, tag, name.
---@param text string
---@param from integer code points before it
---@param names table<string, string> label of each word that is part of a name
---@return table[]
local function tokens_of(text, from, names)
  local tokens, byte = {}, 1
  while byte <= #text do
    local first, last = text:find("^%a+", byte)
    if not first then
      first, last = byte, utf8.offset(text, 2, byte) - 1
    end
    local form = text:sub(first, last)
    if form ~= " " then
      local start = from + utf8.len(text, 1, first) - 1
      local tag = TAGS[form] or (form:find("^%u") and "NNP") or (form:find("^%a") and "NN") or form
      local name = names[form] or "O"
      tokens[#tokens + 1] = { form, form:lower(), start, start + utf8.len(form), tag, name }
    end
    byte = last + 1
  end
  return tokens
end

---@param n integer
---@return table article, table silver
local function article(n)
  local person = at(PERSONS, n)
  local names = { [person:match("^%S+")] = "PERSON", [person:match("%S+$")] = "PERSON", [at(PLACES, n)] = "LOCATION" }
  for word in at(BODIES, n):gmatch("%S+") do
    names[word] = "ORGANIZATION"
  end
  local text, attributions, sentences, people = "", {}, {}, {}
  for i = 0, 5 do
    local from = utf8.len(text)
    local sentence, spans = unmarked(filled(at(SENTENCES, n * 5 + i), n), from)
    if spans.q and spans.s then
      local body = not (sentence:find(person, 1, true) or sentence:find(person:match("%S+$"), 1, true))
      attributions[#attributions + 1] =
        { source = spans.s, cue = spans.c, content = spans.q, entity = body and json.null or "E1" }
    end
    local tokens = tokens_of(sentence, from, names)
    sentences[#sentences + 1] = { tokens = tokens }
    for k, token in ipairs(tokens) do
      if token[6] == "PERSON" then
        people[#people + 1] = { #sentences, k, k + 1, k, #people == 0 }
      end
    end
    text = text .. sentence .. (i % 2 == 0 and " " or "\n\n")
  end
  local id = ("gazette_2020-01-%02d_ferry"):format(n)
  local whole = {
    id = id,
    text = text,
    attributions = attributions,
    entities = {
      {
        key = "E1",
        name = person,
        type = "person",
        gender = "f",
        aliases = { (person:match("%S+$")) },
        roles = { at(ROLES, n) },
      },
    },
  }
  return whole, { doc = id, sents = sentences, coref = { people } }
end

---@param silver table
---@return table article with names by hand
local function with_names(silver)
  local KINDS = { PERSON = "Person", ORGANIZATION = "Organization", LOCATION = "Location" }
  local sentences = {}
  for i, sentence in ipairs(silver.sents) do
    local before, words = "O", {}
    for k, token in ipairs(sentence.tokens) do
      local kind = KINDS[token[6]]
      words[k] = { token[1], kind and ((before == kind and "I-" or "B-") .. kind) or "O" }
      before = kind or "O"
    end
    sentences[i] = words
  end
  return { id = silver.doc, sentences = sentences }
end

---@param whole table
---@param silver table
---@return table article as GUM has it
local function as_gum(whole, silver)
  local tokens, sents, entities = {}, {}, {}
  for _, sentence in ipairs(silver.sents) do
    sents[#sents + 1] = #tokens
    for _, token in ipairs(sentence.tokens) do
      if token[6] == "PERSON" then
        entities[#entities + 1] = { "1", "person", "giv", "1", json.null, #tokens, #tokens }
      end
      tokens[#tokens + 1] = { token[1], token[2], token[3], token[4], "X", token[5], 0, "root" }
    end
  end
  return {
    doc = whole.id,
    genre = "news",
    split = "train",
    text = whole.text,
    tokens = tokens,
    sents = sents,
    entities = entities,
    attributions = json.decode("[]"),
  }
end

---Write the corpus into an empty folder.
---@param folder string
---@param articles integer
function M.write(folder, articles)
  for _, name in ipairs({ "polnear", "worldwide", "gum", "gap", "lexicons" }) do
    assert(lfs.mkdir(folder .. "/" .. name))
  end
  local files = { train = {}, silver = {}, worldwide = {}, gum = {} }
  for n = 1, articles do
    local whole, silver = article(n)
    table.insert(files.train, json.encode(whole))
    table.insert(files.silver, json.encode(silver))
    table.insert(files.worldwide, json.encode(with_names(silver)))
    table.insert(files.gum, json.encode(as_gum(whole, silver)))
  end
  local function write(name, lines)
    program.write(folder .. "/" .. name, table.concat(lines, "\n") .. "\n")
  end
  for _, part in ipairs({ "train", "dev" }) do
    write(("polnear/%s.jsonl"):format(part), files.train)
    write(("polnear/%s.silver.jsonl"):format(part), files.silver)
    write(("polnear/speakers-%s.jsonl"):format(part), files.train)
    write(("worldwide/%s.jsonl"):format(part), files.worldwide)
    write(("gap/%s.tsv"):format(part), {
      "ID\tText\tPronoun\tPronoun-offset\tA\tA-offset\tA-coref\tB\tB-offset\tB-coref\tURL",
      "t-1\tMara Quill met Ida Tarnow after she came home.\tshe\t32\tMara Quill\t0\tTRUE\tIda Tarnow\t15\tFALSE\t-",
    })
  end
  write("gum/train-dev.jsonl", files.gum)
  write("lexicons/cities_geonames.tsv", { "Ellery\tXX\tPPL\t01\t2000", "Sundholm\tXX\tPPLA\t01\t90000" })
  write("lexicons/countries_demonyms.tsv", { "XX\tVarn\tRepublic of Varn\tXX|Varn\tEllery\tVarnish" })
  write("lexicons/given_names.tsv", { "ida\tf\tf_lists", "mara\tf\tf_lists", "otto\tm\tm_lists" })
  write("lexicons/surnames.txt", { "brask", "quill", "tarnow" })
  write("lexicons/wn30_person_nouns.txt", { "captain", "engineer", "nurse" })
end

return M
