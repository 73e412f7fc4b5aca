-- The engine's Lua runs on 5.1, LuaJIT and 5.4; the plugin runs inside Neovim.
std = "min"
cache = false
max_line_length = 120
exclude_files = { ".deps", "build" }

files["lua"] = { globals = { "vim" } }
files["plugin"] = { globals = { "vim" } }
files["lua/whosaid/cli.lua"] = { globals = { "arg" } }
files["spec"] = { std = "max+busted" }
files["spec/fixtures"] = { max_line_length = false }
files["spec/nvim"] = { std = "max+busted", globals = { "vim" } }
files[".ci"] = { std = "max", globals = { "vim" } }
files["csrc"] = { std = "max" }
files["rockspec"] = { std = "rockspec" }
