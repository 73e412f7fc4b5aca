#!/bin/sh
# Train and measure a copy of this checkout in which something is left out, and print its figures as `make evaluate` does.
#
#   experiment.sh CORPORA half                  learn from every other article of the train part
#   experiment.sh CORPORA without NEWSPAPER     learn from no article of a newspaper, measure on its dev articles too
#   experiment.sh CORPORA templates STAGE LOW HIGH [TITLE]    learn the models of a stage (quotes, people, refer) without
#                                               the feature templates of these numbers; prints a row of ABLATION.md
#   experiment.sh CORPORA whole                 change nothing, for comparison
#
# The checkout and its model stay as they are; the copy is in a temporary folder that is removed.
set -eu
corpora=$(cd "$1" && pwd)
what=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM

# The corpora as links, so that files in it can be replaced; ../eval and ../cases must be beside it.
mkdir "$work/shared" "$work/shared/corpora"
for folder in "$corpora"/*; do ln -s "$folder" "$work/shared/corpora/"; done
for folder in "$corpora/../eval" "$corpora/../cases"; do ln -s "$folder" "$work/shared/"; done

# Replace a corpus file by the lines that a sed program keeps.
keep() {
    file=$work/shared/corpora/$1
    if [ -L "${file%/*}" ]; then
        original=$(readlink "${file%/*}")
        rm "${file%/*}"
        mkdir "${file%/*}"
        for other in "$original"/*; do ln -s "$other" "${file%/*}/"; done
    fi
    from=$(readlink "$file")
    rm "$file"
    sed -n "$2" "$from" >"$file"
}

left_out=
case $what in
whole) ;;
half)
    keep polnear/train.jsonl 'p;n'
    keep polnear/speakers-train.jsonl 'p;n'
    ;;
without)
    keep polnear/train.jsonl "/^{\"id\": \"$3/!p"
    keep polnear/speakers-train.jsonl "/^{\"id\": \"$3/!p"
    ;;
templates) left_out="-DWS_LEFT_OUT_FROM=$4u -DWS_LEFT_OUT_TO=$5u" ;;
*) echo "experiment.sh: what is '$what'?" >&2; exit 2 ;;
esac

cp -r csrc lua Makefile "$work/"
cd "$work"
rm -f lua/whosaid/_core.so
run() { "$@" >>experiment.log 2>&1 || { tail -n 20 experiment.log >&2; exit 1; }; }
run "${MAKE:-make}" -s build/train/train CPPFLAGS="$left_out"
if [ "$what" = templates ]; then
    run build/train/train "$3" shared/corpora csrc/model/whosaid.bin
else
    run build/train/train train shared/corpora csrc/model/whosaid.bin
fi
run "${MAKE:-make}" -s build/lua5.4/whosaid/_core.so CPPFLAGS="$left_out"
if [ "$what" = templates ]; then
    "${LUA:-lua5.4}" csrc/train/table.lua shared/corpora row "${6:-$3 $4-$5}"
else
    "${LUA:-lua5.4}" csrc/train/table.lua shared/corpora
    "${LUA:-lua5.4}" csrc/train/table.lua shared/corpora newspapers
    build/train/train evaluate shared/corpora csrc/model/whosaid.bin
fi
