-- `:WhoSaid export`: the annotation into a file or a scratch buffer.
local Buffer = require("whosaid.buffer")
local Log = require("whosaid.log")
local Result = require("whosaid.result")
local Scratch = require("whosaid.scratch")

local M = {}

local FILETYPES = { json = "json", jsonl = "json", csv = "csv", markdown = "markdown", text = "text" }

--- The formats that can be exported to.
---@return string[]
function M.formats()
  return require("whosaid.export").formats
end

-- The annotation of a buffer in a format.
local function render(state, format)
  local text = state.result.text.bytes
  local doc, err = require("whosaid.core").annotate(text, Result.core_options(state.bufnr, state.config))
  if not doc then
    return nil, err and err.message
  end
  local ok, content, problem = pcall(require("whosaid.export").render, format, {
    path = vim.api.nvim_buf_get_name(state.bufnr),
    text = text,
    doc = doc,
    kinds = state.config.show.kinds,
    acts = state.config.show.acts,
    min_confidence = state.config.labels.min_confidence,
    color = false,
  })
  doc:close()
  if not ok then
    return nil, tostring(content)
  end
  return content, problem
end

-- Write into an open file and close it; what went wrong, or nothing.
local function fill(fd, content, sync)
  local done, err = 0, nil
  while done < #content and not err do
    local written, problem = vim.uv.fs_write(fd, content:sub(done + 1))
    done, err = done + (written or 0), problem
  end
  if not err and sync then
    err = select(2, vim.uv.fs_fsync(fd))
  end
  local _, close_err = vim.uv.fs_close(fd)
  return err or close_err
end

-- Write all of `content` or nothing: into a new file beside the target, which then takes its place.
local function replace(target, old, content)
  -- Replacing needs no right to the file, only one to its directory: a protected file stays protected all the same.
  if old and not vim.uv.fs_access(target, "W") then
    return "permission denied"
  end
  local temporary = ("%s/.whosaid.%d.%d"):format(vim.fs.dirname(target), vim.uv.os_getpid(), vim.uv.hrtime())
  local fd, problem = vim.uv.fs_open(temporary, "wx", tonumber(old and "600" or "666", 8))
  if not fd then
    return problem
  end
  local err = fill(fd, content, true)
  if not err then
    -- A new file has the permissions that the user's mask leaves any new file; one that is replaced keeps its own.
    if old then
      vim.uv.fs_chmod(temporary, old.mode % 512)
    end
    err = select(2, vim.uv.fs_rename(temporary, target))
  end
  if err then
    vim.uv.fs_unlink(temporary)
  end
  return err
end

local function write(path, content)
  local target = vim.uv.fs_realpath(path) or path
  local old = vim.uv.fs_stat(target)
  if not old or old.type == "file" then
    return replace(target, old, content)
  elseif old.type == "directory" then
    return "it is a directory"
  end
  -- A device or a pipe is not replaced.
  local fd, err = vim.uv.fs_open(target, "w", tonumber("666", 8))
  return fd and fill(fd, content, false) or err
end

local function into_file(state, content, file, overwrite)
  local path = vim.fn.fnamemodify(vim.fs.normalize(file), ":p")
  local old = vim.uv.fs_stat(path)
  local article = vim.uv.fs_stat(vim.api.nvim_buf_get_name(state.bufnr))
  if old and article and old.dev == article.dev and old.ino == article.ino then
    Log.notify(("%s is the article itself"):format(file), vim.log.levels.ERROR)
    return false
  elseif not overwrite and old and old.type == "file" then
    Log.notify(("%s exists; `:WhoSaid! export` replaces it"):format(file), vim.log.levels.ERROR)
    return false
  end
  local problem = write(path, content)
  if problem then
    -- libuv puts the path behind, or nothing but a colon.
    Log.error(("cannot write %s: %s"):format(file, problem:match("^%u+: [^:]+") or problem))
    return false
  end
  Log.notify(("%d bytes written to %s"):format(#content, file))
  return true
end

local function into_scratch(state, content, format, mods)
  -- A sheet's line ends are told by 'fileformat', as those of a file are.
  local dos = format == "csv"
  local lines = vim.split((content:gsub("\r?\n$", "")), dos and "\r\n" or "\n", { plain = true })
  -- Articles of two folders may have one name.
  local article = vim.fs.basename(vim.api.nvim_buf_get_name(state.bufnr))
  local name = ("export/%d/%s.%s"):format(state.bufnr, article == "" and "article" or article, format)
  local filetype = FILETYPES[format]
  local bufnr = Scratch.open({ name = name, lines = lines, filetype = filetype, modifiable = true, smods = mods })
  vim.bo[bufnr].fileformat = dos and "dos" or "unix"
  return true
end

--- Export the annotation of the current buffer.
---@param format? string default "json"
---@param file? string without it a scratch buffer is opened
---@param options? { overwrite?: boolean, smods?: whosaid.Mods }
---@return boolean done
function M.export(format, file, options)
  options = options or {}
  format = format or "json"
  local formats = M.formats()
  if not vim.list_contains(formats, format) then
    local known = table.concat(formats, ", ")
    Log.notify(("unknown format %s; known are %s"):format(format, known), vim.log.levels.ERROR)
    return false
  end
  local state = Buffer.require_current()
  if not state then
    return false
  end
  local content, problem = render(state, format)
  if not content then
    Log.error("export failed: " .. tostring(problem))
    return false
  elseif file then
    return into_file(state, content, file, options.overwrite)
  end
  return into_scratch(state, content, format, options.smods)
end

return M
