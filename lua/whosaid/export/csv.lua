--- csv: a fact-checker's sheet, one quotation a row (RFC 4180). The words are as in the article, but that an apostrophe
--- keeps a spreadsheet from taking them for a formula.

local rows = require("whosaid.export.rows")

local COLUMNS = {
  "file",
  "line",
  "kind",
  "act",
  "quote",
  "speaker",
  "role",
  "cue",
  "source",
  "confidence",
  "rule",
}

---@param value string
---@return string
local function field(value)
  value = value:gsub("^[=+@%-\t\r].", "'%0")
  return value:find('[,"\r\n]') and '"' .. value:gsub('"', '""') .. '"' or value
end

---@param values string[]
---@return string
local function record(values)
  local out = {}
  for i, value in ipairs(values) do
    out[i] = field(value)
  end
  return table.concat(out, ",") .. "\r\n"
end

---@param slice? whosaid.Slice
---@param read fun(from: integer, to: integer): string
---@return string
local function words_of(slice, read)
  return slice and rows.fold(read(slice.start, slice["end"])) or ""
end

---@type whosaid.Format
local csv = {
  render = function(article)
    local out, read = {}, rows.reader(article.text, article.doc:markup())
    for i, row in ipairs((rows.rows(article))) do
      local quote, speaker = row.quote, row.speaker
      out[i] = record({
        rows.utf8(article.path),
        ("%d"):format(row.line),
        quote.kind,
        quote.act,
        rows.content(quote, read),
        speaker and rows.utf8(speaker.name) or "",
        speaker and speaker.role and rows.utf8(speaker.role) or "",
        words_of(quote.cue, read),
        words_of(quote.source, read),
        ("%.4g"):format(quote.confidence),
        quote.rule,
      })
    end
    return table.concat(out)
  end,
  head = function()
    return record(COLUMNS)
  end,
}

return { csv = csv }
