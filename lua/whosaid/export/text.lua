--- text: the article as it is, with a label `[Name · role]` behind every quotation.

local rows = require("whosaid.export.rows")

-- ANSI foreground colours that are legible on light and dark; speakers take them in turn.
local COLORS = { 36, 33, 32, 35, 34, 31 }

---@param article whosaid.Article
---@param row whosaid.Row
---@return string
local function label(article, row)
  local speaker = row.speaker
  if not speaker then
    return "?"
  end
  -- The role of an unnamed person is the name already.
  local role = speaker.role ~= speaker.name and speaker.role
  local doubt = rows.doubtful(article, row.quote) and "?" or ""
  return rows.fold(speaker.name .. doubt .. (role and " · " .. role or ""))
end

---@param article whosaid.Article
---@param row whosaid.Row
---@return string
local function inserted(article, row)
  local words = "[" .. label(article, row) .. "]"
  if not article.color then
    return " " .. words
  end
  local number = row.speaker and tonumber(row.speaker.id:match("%d+"))
  return (" \27[%dm%s\27[0m"):format(number and COLORS[(number - 1) % #COLORS + 1] or 2, words)
end

---@type whosaid.Format
local text = {
  render = function(article)
    local shown = setmetatable({ acts = article.acts or { "speech" } }, { __index = article })
    local list = rows.rows(shown)
    table.sort(list, function(a, b)
      if a.quote["end"] ~= b.quote["end"] then
        return a.quote["end"] < b.quote["end"]
      end
      return a.quote.id < b.quote.id
    end)
    local out, at = { article.many and "==> " .. article.path .. " <==\n" or "" }, 0
    for _, row in ipairs(list) do
      out[#out + 1] = article.text:sub(at + 1, row.quote["end"])
      out[#out + 1] = inserted(article, row)
      at = row.quote["end"]
    end
    out[#out + 1] = article.text:sub(at + 1)
    if out[#out]:sub(-1) ~= "\n" and #article.text > 0 then
      out[#out + 1] = "\n"
    end
    return table.concat(out)
  end,
  between = "\n",
}

return { text = text }
