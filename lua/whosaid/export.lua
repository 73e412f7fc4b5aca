--- Annotations as files: for programs (json, jsonl), spreadsheets (csv) and readers (text, markdown).
--- Pure Lua, for the command-line program and for Neovim alike.

--- What is exported: an annotated text, and how it is to look.
---@class whosaid.Article
---@field path string what the text is called
---@field text string
---@field doc whosaid.Document
---@field kinds? string[] quotations of these kinds only (not json, jsonl)
---@field acts? string[] quotations of these acts only (not json, jsonl); text has speech alone by default
---@field min_confidence? number a speaker with less is shown with `?` (text, markdown); 0.5 unless told
---@field color? boolean text: colour the labels for a terminal
---@field many? boolean the output holds several articles, so each is headed by its path (text)

--- One format. `head`, `between` and `foot` go around articles that are written one after the other; the argument says
--- whether there may be more than one.
---@class whosaid.Format
---@field render fun(article: whosaid.Article): string
---@field head? fun(many: boolean): string
---@field between? string
---@field foot? fun(many: boolean): string
---@field failure? fun(path: string, err: { code: string, message: string }): string what stands for an unread article

local M = {}

--- The names of the formats.
M.formats = { "json", "jsonl", "text", "csv", "markdown" }

---@param name string
---@return whosaid.Format?
---@return string? err
function M.format(name)
  for _, known in ipairs(M.formats) do
    if known == name then
      return require("whosaid.export." .. (name == "jsonl" and "json" or name))[name]
    end
  end
  return nil, ("unknown format `%s` (formats: %s)"):format(tostring(name), table.concat(M.formats, ", "))
end

--- A whole file of one article.
---@param name string a format's name
---@param article whosaid.Article
---@return string? content
---@return string? err
function M.render(name, article)
  local format, err = M.format(name)
  if not format then
    return nil, err
  end
  local head = format.head and format.head(false) or ""
  local foot = format.foot and format.foot(false) or ""
  return head .. format.render(article) .. foot
end

return M
