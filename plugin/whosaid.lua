-- The command, the <Plug> maps, the default highlights and the automatic enabling. Nothing of lua/whosaid is loaded
-- until one of them is used.
if vim.g.loaded_whosaid then
  return
end
vim.g.loaded_whosaid = true

if vim.fn.has("nvim-0.10") == 0 then
  local v = vim.version()
  local message = "whosaid.nvim needs Neovim 0.10 or newer (inline virtual text); this is %d.%d.%d"
  vim.notify(message:format(v.major, v.minor, v.patch), vim.log.levels.ERROR)
  return
end

-- Every group is a default link to a standard one: a colour scheme or the user may say otherwise.
local links = {
  WhoSaidLabel = "Comment",
  WhoSaidScare = "Comment",
  WhoSaidUnattributed = "DiagnosticUnderlineWarn",
  WhoSaidTitle = "Title",
  WhoSaidKey = "Comment",
}
local SPEAKERS = 8
-- For the speakers, those that come first; further ones stand in where two look alike in a colour scheme, or one looks
-- like the text.
local speaker_links = {
  "Identifier",
  "String",
  "DiagnosticWarn",
  "Function",
  "DiagnosticError",
  "Constant",
  "Statement",
  "Type",
  "PreProc",
  "Special",
  "Title",
  "@markup.italic",
  "@markup.underline",
}

local function look_of(group)
  local hl = vim.api.nvim_get_hl(0, { name = group, link = false })
  local colour = vim.o.termguicolors and hl.fg or hl.ctermfg or hl.fg
  return ("%s %s %s %s"):format(colour, hl.bold, hl.italic, hl.underline)
end

local function link_default(group, link)
  -- A default link of before survives `:highlight clear`, and would hold against another one.
  local ours = vim.api.nvim_get_hl(0, { name = group }).default
  vim.api.nvim_set_hl(0, group, { default = true, link = link, force = ours })
end

local function define_highlights()
  for group, link in pairs(links) do
    link_default(group, link)
  end
  local taken, speaker = { [look_of("Normal")] = true, ["nil nil nil nil"] = true }, 0
  for _, link in ipairs(speaker_links) do
    local look = look_of(link)
    if speaker < SPEAKERS and not taken[look] then
      taken[look] = true
      speaker = speaker + 1
      link_default("WhoSaidSpeaker" .. speaker, link)
    end
  end
  for rest = speaker + 1, SPEAKERS do
    link_default("WhoSaidSpeaker" .. rest, speaker_links[rest])
  end
end

define_highlights()

local augroup = vim.api.nvim_create_augroup("whosaid.plugin", {})

vim.api.nvim_create_autocmd("ColorScheme", {
  group = augroup,
  desc = "whosaid: default highlights",
  callback = define_highlights,
})

-- Neovim sets it by itself, after plugins are loaded, when the terminal answers that it can.
vim.api.nvim_create_autocmd("OptionSet", {
  group = augroup,
  pattern = "termguicolors",
  desc = "whosaid: default highlights, by other colours",
  callback = define_highlights,
})

vim.api.nvim_create_autocmd("FileType", {
  group = augroup,
  desc = "whosaid: annotate the configured filetypes",
  callback = function(args)
    -- Without any configuration there is nothing to enable by itself: do not even load the configuration.
    if vim.g.whosaid ~= nil or vim.b[args.buf].whosaid ~= nil or package.loaded["whosaid.config"] then
      require("whosaid.buffer").on_filetype(args.buf)
    end
  end,
})

vim.api.nvim_create_autocmd("SessionLoadPost", {
  group = augroup,
  desc = "whosaid: close the windows that a session has only the names of",
  callback = function()
    for _, bufnr in ipairs(vim.api.nvim_list_bufs()) do
      if vim.startswith(vim.api.nvim_buf_get_name(bufnr), "whosaid://") then
        vim.api.nvim_buf_delete(bufnr, { force = true })
      end
    end
  end,
})

vim.api.nvim_create_user_command("WhoSaid", function(args)
  require("whosaid.command").run(args)
end, {
  nargs = "*",
  bang = true,
  desc = "Who said what, and in what role",
  complete = function(lead, line, position)
    return require("whosaid.command").complete(lead, line, position)
  end,
})

local function map(modes, name, desc, action)
  vim.keymap.set(modes, ("<Plug>(whosaid-%s)"):format(name), action, { silent = true, desc = "whosaid: " .. desc })
end

for name, desc in pairs({
  toggle = "annotate this buffer, or stop",
  enable = "annotate this buffer",
  disable = "stop annotating this buffer",
  show = "who said this",
  why = "why this speaker",
  speakers = "list of the speakers",
  quotes = "quotations in the location list",
  problems = "problems in the location list",
  export = "export into a scratch buffer",
  log = "log of errors",
}) do
  map("n", name, desc, ("<Cmd>WhoSaid %s<CR>"):format(name))
end

map({ "n", "x", "o" }, "next", "next quotation", function()
  require("whosaid").next({ count = vim.v.count1 })
end)
map({ "n", "x", "o" }, "prev", "previous quotation", function()
  require("whosaid").prev({ count = vim.v.count1 })
end)

-- When this is sourced late, as by :packadd, files that are open have had their FileType event.
if vim.v.vim_did_enter == 1 and vim.g.whosaid ~= nil then
  require("whosaid.buffer").on_config()
end
