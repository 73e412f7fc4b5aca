-- The speakers of an article in a split: name, role, number of quotations, share of the words as a bar.
local Buffer = require("whosaid.buffer")
local Highlight = require("whosaid.highlight")
local Nav = require("whosaid.nav")
local Result = require("whosaid.result")
local Scratch = require("whosaid.scratch")
local Text = require("whosaid.text")

local M = {}

local BAR = 12
local MAX_HEIGHT = 15

local namespace = vim.api.nvim_create_namespace("whosaid.speakers")

---@class whosaid.Panel
---@field article integer
---@field bufnr integer
---@field speakers whosaid.Speaker[] of each line

---@type table<integer, whosaid.Panel> by article
local panels = {}

-- A share of 1 as block characters, eighths of a cell.
local function bar(share)
  local eighths = math.floor(share * BAR * 8 + 0.5)
  local rest = eighths % 8
  local blocks = { "▏", "▎", "▍", "▌", "▋", "▊", "▉" }
  return ("█"):rep(math.floor(eighths / 8)) .. (rest > 0 and blocks[rest] or "")
end

local function pad(string, width)
  string = width > 0 and Text.shorten(string, width) or ""
  return string .. (" "):rep(width - vim.api.nvim_strwidth(string))
end

-- Of whom something is shown; the one with the largest share first.
local function ranked(result, tallies)
  local speakers = vim.tbl_filter(function(speaker)
    return tallies[speaker.id] ~= nil
  end, result.speakers)
  table.sort(speakers, function(a, b)
    local first, second = tallies[a.id], tallies[b.id]
    if first.words ~= second.words then
      return first.words > second.words
    end
    return first.quotes[1].id < second.quotes[1].id
  end)
  return speakers
end

-- An unnamed source's noun phrase is name and role at once: it need not stand there twice.
local function role_of(speaker)
  return speaker.role and speaker.role ~= speaker.name and Text.fold(speaker.role) or ""
end

-- Lines for a window of `width` cells, the speakers of the lines, and highlights as {line, from, to, group}.
local function layout(state, width)
  local result = state.result
  local tallies = Result.tally(result, state.config)
  local speakers = ranked(result, tallies)
  if #speakers == 0 then
    return { "No speakers in this text." }, {}, {}
  end
  local name_width, role_width = 0, 0
  for _, speaker in ipairs(speakers) do
    name_width = math.max(name_width, vim.api.nvim_strwidth(Text.fold(speaker.name)))
    role_width = math.max(role_width, vim.api.nvim_strwidth(role_of(speaker)))
  end
  local numbers = 4 + 2 + 5 + 1 + BAR
  -- The half of the room, and what the roles leave of theirs.
  local room = math.max(math.floor((width - numbers) / 2), width - numbers - role_width - 4)
  name_width = math.min(name_width, math.max(12, room))
  role_width = math.min(role_width, math.max(0, width - numbers - name_width - 4))
  local lines, marks = {}, {}
  for i, speaker in ipairs(speakers) do
    local group = Highlight.group(state.colours, speaker)
    local name = pad(Text.fold(speaker.name), name_width)
    local head = name .. "  " .. pad(role_of(speaker), role_width)
    local tally = tallies[speaker.id]
    local count = (" %4d  %3.0f %% "):format(#tally.quotes, tally.share * 100)
    lines[i] = head .. count .. bar(tally.share)
    marks[#marks + 1] = { i - 1, 0, #name, group }
    marks[#marks + 1] = { i - 1, #head + #count, #lines[i], group }
  end
  return lines, speakers, marks
end

-- Write the speakers as they are now; the cursor stays on its speaker.
local function refresh(panel)
  local winid = vim.fn.win_findbuf(panel.bufnr)[1] -- in whatever tab page
  if not vim.api.nvim_buf_is_valid(panel.bufnr) then
    panels[panel.article] = nil
    return
  end
  if Buffer.is_enabled(panel.article) and not vim.api.nvim_buf_is_loaded(panel.article) then
    return -- what was known of it still holds
  end
  local state = Buffer.is_enabled(panel.article) and Buffer.current(panel.article)
  local lines, speakers, marks = { "This text is not annotated." }, {}, {}
  if state then
    lines, speakers, marks = layout(state, winid and vim.api.nvim_win_get_width(winid) or 80)
  end
  local row = winid and vim.api.nvim_win_get_cursor(winid)[1]
  local current = row and panel.speakers[row]
  Scratch.set_lines(panel.bufnr, lines)
  panel.speakers = speakers
  vim.api.nvim_buf_clear_namespace(panel.bufnr, namespace, 0, -1)
  for _, mark in ipairs(marks) do
    vim.api.nvim_buf_set_extmark(panel.bufnr, namespace, mark[1], mark[2], { end_col = mark[3], hl_group = mark[4] })
  end
  -- By the name: the ids count anew with each annotation.
  for i, speaker in ipairs(speakers) do
    if current and speaker.name == current.name then
      vim.api.nvim_win_set_cursor(winid, { i, 0 })
    end
  end
end

-- Go to the first quotation of the speaker on the cursor's line, in a window of the article.
local function jump(panel)
  vim.fn.bufload(panel.article)
  -- Renewing the annotation may rewrite the lines: only then look which one it is.
  local state = Buffer.is_enabled(panel.article) and Buffer.current(panel.article)
  local speaker = panel.speakers[vim.api.nvim_win_get_cursor(0)[1]]
  if not state or not speaker then
    return
  end
  local winid = vim.fn.bufwinid(panel.article)
  if winid < 0 then
    vim.cmd("aboveleft split")
    vim.api.nvim_win_set_buf(0, panel.article)
  else
    vim.api.nvim_set_current_win(winid)
  end
  Nav.jump(state, Result.tally(state.result, state.config)[speaker.id].quotes[1].start)
end

local function watch(panel)
  local augroup = vim.api.nvim_create_augroup("whosaid.speakers." .. panel.article, {})
  vim.api.nvim_create_autocmd("User", {
    group = augroup,
    pattern = "WhoSaidUpdate",
    desc = "whosaid: the speakers as they are now",
    callback = function(args)
      if args.data and args.data.buf == panel.article then
        refresh(panel)
      end
    end,
  })
  vim.api.nvim_create_autocmd({ "WinResized", "VimResized" }, {
    group = augroup,
    desc = "whosaid: the speakers in another width",
    callback = function()
      refresh(panel)
    end,
  })
  vim.api.nvim_create_autocmd("BufWipeout", {
    group = augroup,
    buffer = panel.bufnr,
    desc = "whosaid: forget the list of speakers",
    callback = function()
      panels[panel.article] = nil
      vim.api.nvim_del_augroup_by_id(augroup)
    end,
  })
  vim.api.nvim_create_autocmd("BufWipeout", {
    group = augroup,
    buffer = panel.article,
    desc = "whosaid: the list of speakers goes with its article",
    callback = function()
      -- Buffers may not be wiped out while one is being wiped out; and one that gets its first name by `:write` stays.
      vim.schedule(function()
        if vim.api.nvim_buf_is_valid(panel.bufnr) and not vim.api.nvim_buf_is_valid(panel.article) then
          vim.api.nvim_buf_delete(panel.bufnr, { force = true })
        end
      end)
    end,
  })
end

--- Open the split for the current buffer, or enter the one that is there.
---@param options? { smods?: whosaid.Mods }
---@return integer? winid
function M.open(options)
  local mods = (options or {}).smods
  local state = Buffer.require_current()
  if not state then
    return
  end
  local panel = panels[state.bufnr]
  local winid = panel and vim.fn.bufwinid(panel.bufnr) or -1
  if winid > 0 and not Scratch.in_new_tab(mods) then
    vim.api.nvim_set_current_win(winid)
    return winid
  end
  local article = vim.fs.basename(vim.api.nvim_buf_get_name(state.bufnr))
  local bufnr
  bufnr, winid = Scratch.open({
    -- Articles of two folders may have one name.
    name = ("speakers/%d/%s"):format(state.bufnr, article == "" and "article" or article),
    lines = {},
    reload = function()
      refresh(panel)
    end,
    filetype = "whosaid-speakers",
    smods = mods,
    height = math.max(1, math.min(MAX_HEIGHT, vim.tbl_count(Result.tally(state.result, state.config)))),
  })
  vim.wo[winid][0].wrap = false
  vim.wo[winid][0].number = false
  vim.wo[winid][0].relativenumber = false
  vim.wo[winid][0].signcolumn = "no"
  vim.wo[winid][0].foldcolumn = "0"
  vim.wo[winid][0].statuscolumn = ""
  vim.wo[winid][0].cursorline = true
  panel = { article = state.bufnr, bufnr = bufnr, speakers = {} }
  panels[state.bufnr] = panel
  refresh(panel)
  for _, key in ipairs({ "<CR>", "<2-LeftMouse>" }) do
    vim.keymap.set("n", key, function()
      jump(panel)
    end, { buffer = bufnr, desc = "go to the speaker's first quotation" })
  end
  watch(panel)
  return winid
end

return M
