rockspec_format = "3.0"
package = "whosaid"
version = "scm-1"

source = {
  url = "git+file://.",
}

description = {
  summary = "Who said what in a news article, and in what role",
  detailed = [[
    Reads a news article and finds its quotations, direct and indirect, the speaker of each and the speaker's roles.
    A C library with a Lua interface, a Neovim plugin that shows it inline, and a command-line program.
  ]],
  license = "MIT",
  labels = { "neovim", "text", "nlp" },
}

dependencies = {
  "lua >= 5.1",
  "argparse >= 0.7",
  "dkjson >= 2.5",
  "luafilesystem >= 1.7",
}

external_dependencies = {
  PCRE2 = { header = "pcre2.h", library = "pcre2-8" },
}

build = {
  -- Not `builtin`: word lists are packed and the model embedded by the Makefile.
  type = "make",
  build_target = "rock",
  install_target = "install-rock",
  build_variables = {
    CC = "$(CC)",
    CFLAGS = "$(CFLAGS)",
    LUA_INCDIR = "$(LUA_INCDIR)",
    PCRE2_CFLAGS = "-I$(PCRE2_INCDIR)",
    PCRE2_LIBS = "-L$(PCRE2_LIBDIR) -lpcre2-8",
  },
  install_variables = {
    BINDIR = "$(BINDIR)",
    LIBDIR = "$(LIBDIR)",
    LUADIR = "$(LUADIR)",
  },
  copy_directories = { "doc", "plugin" },
}
