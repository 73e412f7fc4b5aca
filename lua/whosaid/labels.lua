-- What a label says.
local Text = require("whosaid.text")

local M = {}

--- A speaker's name and role, or the sign for nobody.
---@param quote whosaid.Quote
---@param speaker? whosaid.Speaker
---@param options whosaid.LabelOptions
---@param first boolean whether this is the speaker's first label
---@return string name
---@return string? role
function M.parts(quote, speaker, options, first)
  if not speaker then
    return options.unattributed
  end
  local name = Text.fold(speaker.name)
  local role = speaker.role and Text.fold(speaker.role)
  if options.role == "never" or (options.role == "first" and not first) or role == name then
    role = nil
  end
  local width = options.max_width
  if width > 0 then
    name = Text.shorten(name, width)
    local left = width - vim.api.nvim_strwidth(name) - vim.api.nvim_strwidth(options.separator)
    -- A few letters of a role tell nothing.
    role = role and (left >= 8 or left >= vim.api.nvim_strwidth(role)) and Text.shorten(role, left) or nil
  end
  if quote.confidence < options.min_confidence then
    name = name .. "?"
  end
  return name, role
end

---@alias whosaid.Chunk [string, string|string[]] text and its highlight groups, as `virt_text` has them

--- A label as virtual text.
---@param name string
---@param role? string
---@param options whosaid.LabelOptions
---@param group string the speaker's highlight group
---@return whosaid.Chunk[]
function M.chunks(name, role, options, group)
  local open = options.position == "eol" and vim.trim(options.open) or options.open
  local chunks = { { open, "WhoSaidLabel" }, { name, { "WhoSaidLabel", group } } }
  if role then
    chunks[#chunks + 1] = { options.separator .. role, "WhoSaidLabel" }
  end
  chunks[#chunks + 1] = { options.close, "WhoSaidLabel" }
  return chunks
end

return M
