# Training and measuring the learned models. Needs the corpora, jansson and liblzma (Debian: libjansson-dev liblzma-dev).

CORPORA ?= ../shared/corpora
TRAIN_CFLAGS = $(shell $(PKG_CONFIG) --cflags jansson liblzma)
TRAIN_LIBS = $(shell $(PKG_CONFIG) --libs jansson liblzma)
TRAIN_OBJECTS := $(patsubst csrc/train/%.c,build/train/%.o,$(wildcard csrc/train/*.c))

# Sums of doubles must come out the same everywhere, or the model would not be the same byte for byte.
build/train/%.o: csrc/train/%.c Makefile csrc/train/train.mk | toolchain train-libraries
	@mkdir -p $(@D)
	$(COMPILE) -O3 -g -ffp-contract=off -DTRAIN_FOLDER='"csrc/train"' $(TRAIN_CFLAGS) -c -o $@ $<

build/train/train: $(TRAIN_OBJECTS) $(OBJECTS)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(PCRE2_LIBS) $(TRAIN_LIBS) -lm

# Say what is missing before anything is built for it.
train-libraries:
	@$(call need,$(PKG_CONFIG) --exists jansson,the JSON library (pkg-config jansson),libjansson-dev)
	@$(call need,$(PKG_CONFIG) --exists liblzma,liblzma (pkg-config liblzma),liblzma-dev)

corpora:
	@test -d "$(CORPORA)" || { echo "whosaid: no corpora in $(CORPORA): make CORPORA=folder" >&2; exit 1; }

.PHONY: train clusters evaluate ablation rules experiment corpora train-libraries
train: corpora build/train/train ## train the shipped model anew from the corpora (CORPORA=../shared/corpora)
	build/train/train train $(CORPORA) csrc/model/whosaid.bin

# The packed clusters are in the repository; this is how they were made, from vectors that are not (MODEL_CARD.md).
clusters: build/train/train ## find words that are used alike anew: VECTORS=glove.6B.100d.txt
	$(if $(VECTORS),,$(error make clusters needs VECTORS=file))
	build/train/train clusters $(VECTORS) >build/clusters.txt
	build/train/train pack build/clusters.txt >build/clusters.bin
	@mv -f build/clusters.bin csrc/train/clusters.bin

evaluate: corpora build/train/train build/lua5.4/whosaid/_core.so ## every figure on the dev parts, as tables (CORPORA=../shared/corpora)
	@$(LUA) csrc/train/table.lua $(CORPORA)
	@echo
	@$(LUA) csrc/train/table.lua $(CORPORA) newspapers
	@echo
	@build/train/train evaluate $(CORPORA) csrc/model/whosaid.bin

ablation: corpora build/train/train build/lua5.4/whosaid/_core.so ## what each group of features is worth (takes an hour)
	@MAKE="$(MAKE)" LUA="$(LUA)" csrc/train/ablation.sh $(CORPORA)

rules: corpora ## what each rule is worth: writes csrc/model/RULES.md (takes half an hour)
	@mkdir -p build
	@MAKE="$(MAKE)" $(LUA) csrc/train/rules.lua $(CORPORA) >build/RULES.md
	@mv -f build/RULES.md csrc/model/RULES.md

# What a part of the training is worth: see the script.
experiment: corpora build/train/train ## train and measure a changed copy: EXPERIMENT='half' | 'without NEWSPAPER' | 'templates STAGE LOW HIGH'
	$(if $(EXPERIMENT),,$(error make experiment needs EXPERIMENT=what: csrc/train/experiment.sh tells))
	MAKE="$(MAKE)" LUA="$(LUA)" csrc/train/experiment.sh $(CORPORA) $(EXPERIMENT)
