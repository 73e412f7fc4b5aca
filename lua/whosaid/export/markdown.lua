--- markdown: what each speaker said, to be read.

local rows = require("whosaid.export.rows")

--- Words of the article, so that nothing in them is taken for markup: in the line, or as a list at its beginning.
---@param words string
---@return string
local function plain(words)
  local escaped = rows.fold(words):gsub("[\\`*_%[%]<>#|&~]", "\\%0")
  return (escaped:gsub("^[-+]", "\\%0"):gsub("^(%d+)([.)])", "%1\\%2"))
end

---@param article whosaid.Article
---@param row whosaid.Row
---@param read fun(from: integer, to: integer): string
---@return string
local function item(article, row, read)
  local quote = row.quote
  local notes = { "line " .. row.line, quote.kind }
  if quote.act ~= "speech" then
    notes[#notes + 1] = quote.act
  end
  if quote.cue then
    notes[#notes + 1] = "“" .. plain(read(quote.cue.start, quote.cue["end"])) .. "”"
  end
  if row.speaker and rows.doubtful(article, quote) then
    notes[#notes + 1] = "speaker uncertain?"
  end
  return ("- %s (%s)\n"):format(plain(rows.content(quote, read)), table.concat(notes, ", "))
end

---@param out string[]
---@param article whosaid.Article
---@param heading string
---@param list? whosaid.Row[]
---@param read fun(from: integer, to: integer): string
local function section(out, article, heading, list, read)
  if not list then
    return
  end
  out[#out + 1] = heading
  for _, row in ipairs(list) do
    out[#out + 1] = item(article, row, read)
  end
end

---@param speaker whosaid.Speaker
---@return string
local function heading_of(speaker)
  local roles = {}
  for _, role in ipairs(speaker.roles) do
    if role ~= speaker.name then
      roles[#roles + 1] = plain(role)
    end
  end
  local below = #roles > 0 and "*" .. table.concat(roles, "; ") .. "*\n\n" or ""
  return ("\n## %s\n\n%s"):format(plain(speaker.name), below)
end

---@type whosaid.Format
local markdown = {
  render = function(article)
    local list, speakers = rows.rows(article)
    local read = rows.reader(article.text, article.doc:markup())
    local by_speaker, speaking = {}, 0
    for _, row in ipairs(list) do
      local id = row.speaker and row.speaker.id or "nobody"
      if row.speaker and not by_speaker[id] then
        speaking = speaking + 1
      end
      by_speaker[id] = by_speaker[id] or {}
      table.insert(by_speaker[id], row)
    end
    local title = article.path == "" and "Untitled" or plain(article.path)
    local out = { ("# %s\n\n"):format(title) }
    out[2] = ("%s by %s.\n"):format(rows.counted(#list, "quotation"), rows.counted(speaking, "speaker"))
    for _, speaker in ipairs(speakers) do
      section(out, article, heading_of(speaker), by_speaker[speaker.id], read)
    end
    section(out, article, "\n## Unattributed\n\n", by_speaker.nobody, read)
    return table.concat(out)
  end,
  between = "\n",
}

return { markdown = markdown }
