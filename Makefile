# whosaid: who said what in a news article, and in what role.   `make help` lists the targets.

CC ?= cc
CFLAGS ?= -O3
PREFIX ?= /usr/local
DEPS ?= .deps
PKG_CONFIG ?= pkg-config
LUA ?= lua5.4

# What pkg-config calls the libraries. LuaJIT and Lua 5.1 share one ABI, so either's headers do for Neovim.
PCRE2 ?= libpcre2-8
LUA54 ?= lua5.4
LUA51 ?= $(firstword $(shell for p in luajit lua5.1 lua51 lua-5.1; do $(PKG_CONFIG) --exists $$p 2>/dev/null && echo $$p; done) luajit)
PCRE2_CFLAGS ?= $(shell $(PKG_CONFIG) --cflags $(PCRE2) 2>/dev/null)
PCRE2_LIBS ?= $(shell $(PKG_CONFIG) --libs $(PCRE2) 2>/dev/null)
LUA51_CFLAGS ?= $(shell $(PKG_CONFIG) --cflags $(LUA51) 2>/dev/null)
LUA54_CFLAGS ?= $(shell $(PKG_CONFIG) --cflags $(LUA54) 2>/dev/null)
LUA54_LIBS ?= $(shell $(PKG_CONFIG) --libs $(LUA54) 2>/dev/null)

WARNINGS = -Wall -Wextra -Wshadow -Wstrict-prototypes -Wvla -Wconversion
HARDENING = -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2 -fstack-protector-strong
# What this Makefile adds for itself; CPPFLAGS are the caller's, and one given to make cannot be added to.
OWN_CPPFLAGS =
COMPILE = $(CC) -std=c11 -MMD -MP -fPIC -fvisibility=hidden $(WARNINGS) -Icsrc -Ibuild -DWS_MODEL_DIR='"csrc/model"' $(PCRE2_CFLAGS) $(OWN_CPPFLAGS) $(CPPFLAGS)
SANITIZE = -O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=all -Werror -DWS_LARGE=1
ifeq ($(shell uname -s),Darwin)
SHARED = -bundle -undefined dynamic_lookup
else
SHARED = -shared
endif

# A module is linked under another name and moved into place: a Neovim that has the old one mapped keeps it whole.
link = $(CC) $(SHARED) $(CFLAGS) $(LDFLAGS) -o $@.tmp $(filter %.o,$^) $(PCRE2_LIBS) && mv -f $@.tmp $@

# What knows Lua; all else but what is a program of its own.
BINDING := $(wildcard csrc/lua_*.c)
LIBRARY := $(filter-out $(BINDING) csrc/lexicon/pack.c csrc/model/literal.c csrc/bench/% csrc/train/%, \
	$(wildcard csrc/*.c csrc/*/*.c))
OBJECTS := $(LIBRARY:csrc/%.c=build/obj/%.o)
CHECKED := $(LIBRARY:csrc/%.c=build/checked/%.o)
CHECKED_BINDING := $(BINDING:csrc/%.c=build/checked/%.o)
C_SPECS := $(patsubst spec/c/%.c,build/checked/spec/%,$(wildcard spec/c/*.c))
C_FILES := $(wildcard csrc/*.[ch] csrc/*/*.[ch] spec/c/*.[ch])
MODULES := lua/whosaid/_core.so build/lua5.4/whosaid/_core.so
# The Lua files that the command needs; the others are Neovim's.
CLI_LUA := $(addprefix lua/whosaid/,core.lua cli.lua input.lua sink.lua search.lua export.lua) $(wildcard lua/whosaid/export/*.lua)

.PHONY: all nvim deps demo test test-c test-core test-cli test-nvim test-install test-train lint format format-check tidy \
	bench install uninstall rock install-rock clean help toolchain c-specs
.DELETE_ON_ERROR:

all: $(MODULES) ## both modules: for Neovim (LuaJIT, Lua 5.1) and for Lua 5.4

nvim: lua/whosaid/_core.so ## the module for Neovim only; what a plugin manager runs

help: ## this list
	@sed -nE 's/^([a-z0-9-]+):.* ## (.*)/  make \1	\2/p' Makefile csrc/train/train.mk | expand -t 22

# ---- generated sources -----------------------------------------------------------------------------------------------
# The word lists are packed by a C program, so that building needs no Lua.
build/pack: csrc/lexicon/pack.c csrc/lexicon/lexicon.h Makefile | toolchain
	@mkdir -p $(@D)
	$(CC) -std=c11 $(WARNINGS) -O1 -Icsrc -o $@ $<

build/lexicon.inc: build/pack $(sort $(wildcard csrc/lexicon/*.txt))
	build/pack $(filter %.txt,$^) >$@.tmp
	@mv -f $@.tmp $@

build/obj/lexicon/lexicon.o build/checked/lexicon/lexicon.o: build/lexicon.inc

# The model file is embedded by .incbin, which the compiler's dependency files do not see.
build/obj/model/embedded.o build/checked/model/embedded.o: csrc/model/whosaid.bin

# Where the assembler knows no .incbin: make EMBED=literal
ifeq ($(EMBED),literal)
OWN_CPPFLAGS += -DWS_EMBED_LITERAL
build/obj/model/embedded.o build/checked/model/embedded.o: build/literals.inc

build/literals.inc: build/literal csrc/model/whosaid.bin
	build/literal model csrc/model/whosaid.bin >$@.tmp
	@mv -f $@.tmp $@

build/literal: csrc/model/literal.c Makefile | toolchain
	@mkdir -p $(@D)
	$(CC) -std=c11 $(WARNINGS) -O1 -o $@ $<
endif

# ---- objects and modules ---------------------------------------------------------------------------------------------
build/obj/%.o: csrc/%.c Makefile | toolchain
	@mkdir -p $(@D)
	$(COMPILE) $(CFLAGS) $(HARDENING) -c -o $@ $<

build/lua5.1/%.o: csrc/%.c Makefile | toolchain
	@mkdir -p $(@D)
	$(COMPILE) $(CFLAGS) $(HARDENING) $(LUA51_CFLAGS) -c -o $@ $<

build/lua5.4/%.o: csrc/%.c Makefile | toolchain
	@mkdir -p $(@D)
	$(COMPILE) $(CFLAGS) $(HARDENING) $(LUA54_CFLAGS) -c -o $@ $<

lua/whosaid/_core.so: $(BINDING:csrc/%.c=build/lua5.1/%.o) $(OBJECTS)
	$(link)

build/lua5.4/whosaid/_core.so: $(BINDING:csrc/%.c=build/lua5.4/%.o) $(OBJECTS)
	@mkdir -p $(@D)
	$(link)

# Say what is missing, and the Debian package that has it, before the compiler does.
need = { $(1) >/dev/null 2>&1 || { echo "whosaid: $(2) is missing; on Debian: apt-get install $(3)" >&2; exit 1; }; }
toolchain:
	@$(call need,command -v $(firstword $(CC)),the C compiler $(firstword $(CC)),gcc)
	@printf '\043include <stdlib.h>\n' | $(call need,$(CC) -E -,the C library's header stdlib.h,libc6-dev)
ifneq ($(origin PCRE2_LIBS),command line)
	@$(call need,command -v $(PKG_CONFIG),$(PKG_CONFIG),pkg-config)
	@$(call need,$(PKG_CONFIG) --exists $(PCRE2),PCRE2 (pkg-config $(PCRE2)),libpcre2-dev)
endif
ifneq ($(filter all lua/% nvim test% demo,$(or $(MAKECMDGOALS),all)),)
ifneq ($(origin LUA51_CFLAGS),command line)
	@$(call need,$(PKG_CONFIG) --exists $(LUA51),LuaJIT's header (pkg-config $(LUA51)),libluajit-5.1-dev)
endif
endif
ifneq ($(filter all build/lua5.4/% test% c-specs demo install,$(or $(MAKECMDGOALS),all)),)
ifneq ($(origin LUA54_CFLAGS),command line)
	@$(call need,$(PKG_CONFIG) --exists $(LUA54),Lua 5.4's header (pkg-config $(LUA54)),liblua5.4-dev)
endif
endif

# ---- what it looks like ----------------------------------------------------------------------------------------------
deps: ## install what is missing (Debian) and unpack the Neovims of the specs into .deps
	@.ci/deps $(DEPS)

demo: deps ## see our sample article annotated in Neovim
	@$(MAKE) --no-print-directory -s all
	@DEPS=$(DEPS) LUA=$(LUA) .ci/demo

# ---- checks ----------------------------------------------------------------------------------------------------------
RUN = DEPS=$(DEPS) MAKE="$(MAKE)" $(LUA) spec/run.lua

test: deps ## everything; ends with one line `N passed, N failed`
	@$(MAKE) --no-print-directory all
	@$(RUN) c core cli nvim install train lint

test-c: ## the C unit tests under AddressSanitizer and UndefinedBehaviorSanitizer
	@$(RUN) c

test-core: all ## the engine through its Lua interface, on Lua 5.4 and LuaJIT
	@$(RUN) core

test-cli: all ## the command-line program
	@$(RUN) cli

test-nvim: all ## the plugin inside Neovim 0.10 and 0.12
	@$(RUN) nvim

test-install: all ## `make install` and `luarocks make` into temporary folders, and the installed command
	@$(RUN) install

test-train: ## the trainer on a tiny corpus
	@$(RUN) train

lint: ## luacheck, clang-format, the syntax of the shell scripts
	@$(RUN) lint

format-check: ## does clang-format agree with the C files?
	@clang-format --dry-run -Werror $(C_FILES)

format: ## let clang-format rewrite the C files
	clang-format -i $(C_FILES)

tidy: build/lexicon.inc ## clang-tidy over the C files
	clang-tidy --quiet $(LIBRARY) $(BINDING) -- -std=c11 -Icsrc -Ibuild -DWS_MODEL_DIR='"csrc/model"' $(PCRE2_CFLAGS) $(LUA54_CFLAGS)

c-specs: $(C_SPECS)

# or they are deleted behind the specs, as what only these need
.SECONDARY: $(CHECKED)
build/checked/%.o: csrc/%.c Makefile | toolchain
	@mkdir -p $(@D)
	$(COMPILE) $(SANITIZE) -c -o $@ $<

build/checked/spec/%: spec/c/%.c $(CHECKED) Makefile | toolchain
	@mkdir -p $(@D)
	$(COMPILE) $(SANITIZE) -Ispec/c -MF $@.d -MT $@ -o $@ $< $(filter %.o,$^) $(LDFLAGS) $(PCRE2_LIBS) $(SPEC_LIBS) -lm

# The one spec that knows Lua.
build/checked/spec/binding_spec: $(CHECKED_BINDING)
build/checked/spec/binding_spec: SPEC_LIBS = $(LUA54_LIBS)
build/checked/spec/binding_spec $(CHECKED_BINDING): OWN_CPPFLAGS += $(LUA54_CFLAGS)

# ---- speed -----------------------------------------------------------------------------------------------------------
BENCH_MB ?= 8
BENCH_RUNS ?= 5
BENCH_FILES ?=

bench: build/bench ## words a second, whole and by stage, and peak memory (BENCH_FILES=…, BENCH_MB=8, BENCH_RUNS=5)
	@build/bench -r $(BENCH_RUNS) -m $(BENCH_MB) $(or $(BENCH_FILES),$(sort $(wildcard spec/fixtures/*.txt spec/fixtures/*.md)))

build/bench: csrc/bench/bench.c $(OBJECTS) Makefile
	$(COMPILE) $(CFLAGS) $(HARDENING) -MF $@.d -MT $@ -o $@ $(filter %.c %.o,$^) $(LDFLAGS) $(PCRE2_LIBS) -lm

# ---- installation ----------------------------------------------------------------------------------------------------
INSTALL_LUA = $(PREFIX)/share/lua/5.4
INSTALL_LIB = $(PREFIX)/lib/lua/5.4

# The command finds its modules where they were installed, whatever Lua's own search path is.
define LAUNCHER
#!/usr/bin/env $(LUA)
package.path = "$(INSTALL_LUA)/?.lua;" .. package.path
package.cpath = "$(INSTALL_LIB)/?.so;" .. package.cpath
os.exit(require("whosaid.cli").main(arg), true)
endef
export LAUNCHER

install: build/lua5.4/whosaid/_core.so ## the whosaid command and its modules under PREFIX=/usr/local (and DESTDIR)
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(INSTALL_LUA)/whosaid/export $(DESTDIR)$(INSTALL_LIB)/whosaid
	for file in $(CLI_LUA:lua/%=%); do install -m 644 lua/$$file $(DESTDIR)$(INSTALL_LUA)/$$file || exit 1; done
	install -m 755 build/lua5.4/whosaid/_core.so $(DESTDIR)$(INSTALL_LIB)/whosaid/_core.so.tmp
	mv -f $(DESTDIR)$(INSTALL_LIB)/whosaid/_core.so.tmp $(DESTDIR)$(INSTALL_LIB)/whosaid/_core.so
	printf '%s\n' "$$LAUNCHER" >$(DESTDIR)$(PREFIX)/bin/whosaid
	chmod 755 $(DESTDIR)$(PREFIX)/bin/whosaid

uninstall: ## what install put there
	rm -f $(DESTDIR)$(PREFIX)/bin/whosaid $(DESTDIR)$(INSTALL_LIB)/whosaid/_core.so
	rm -f $(CLI_LUA:lua/%=$(DESTDIR)$(INSTALL_LUA)/%)
	-rmdir $(DESTDIR)$(INSTALL_LUA)/whosaid/export $(DESTDIR)$(INSTALL_LUA)/whosaid $(DESTDIR)$(INSTALL_LIB)/whosaid

# LuaRocks calls these two with its own variables (rockspec/); it makes the command's search path itself.
rock: $(OBJECTS)
	@mkdir -p build/rock/whosaid
	for file in $(BINDING:csrc/%.c=%); do \
		$(COMPILE) $(CFLAGS) $(HARDENING) -I$(LUA_INCDIR) -c -o build/rock/$$file.o csrc/$$file.c || exit 1; done
	$(CC) $(SHARED) $(CFLAGS) $(LDFLAGS) -o build/rock/whosaid/_core.so $(BINDING:csrc/%.c=build/rock/%.o) $(OBJECTS) $(PCRE2_LIBS)

install-rock:
	mkdir -p $(BINDIR) $(LIBDIR)/whosaid $(LUADIR)
	cp build/rock/whosaid/_core.so $(LIBDIR)/whosaid/
	cd lua && find whosaid -name '*.lua' -exec sh -c 'for f; do mkdir -p "$$0/$${f%/*}" && cp "$$f" "$$0/$$f"; done' "$(LUADIR)" {} +
	printf '%s\n' '#!/usr/bin/env lua' 'os.exit(require("whosaid.cli").main(arg), true)' >$(BINDIR)/whosaid
	chmod 755 $(BINDIR)/whosaid

clean: ## remove what make built (the Neovims in .deps stay)
	rm -rf build lua/whosaid/_core.so lua/whosaid/_core.so.tmp

include csrc/train/train.mk

-include $(wildcard build/*.d build/*/*.d build/*/*/*.d)
