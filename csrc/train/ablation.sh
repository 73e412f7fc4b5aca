#!/bin/sh
# What each group of features is worth: learn a stage without it, measure on the dev parts, print a row of a table.
#
#   ablation.sh CORPORA [STAGE]    every group, or those of one stage (quotes, people, refer)
#
# Models behind the stage stay as they are. The numbers are the templates' in feature.c, link_feature.h,
# proposal_trust.c, name_feature.c, role.c, nominal.c, from 900 on in template.h and from 1000 on in content.c.
set -eu
here=${0%/*}
printf '| learned without | cue | source | content | whole quote | content with marks | found | its speaker | all speakers | role recall | role precision |\n'
printf '|---|---|---|---|---|---|---|---|---|---|---|\n'
"${LUA:-lua5.4}" "$here/table.lua" "$1" row "nothing"
while read -r stage low high title; do
    [ -n "$stage" ] && [ "${2:-$stage}" = "$stage" ] || continue
    "$here/experiment.sh" "$1" templates "$stage" "$low" "$high" "$title" </dev/null
done <<GROUPS
refer 904 908 who is meant: how far back, how recent
refer 909 909 who is meant: agreement of gender and kind
refer 913 919 who is meant: who spoke, and when
refer 922 926 who is meant: subjects, places in the sentence
refer 934 942 who is meant: nouns and roles of noun phrases
refer 948 957 who is meant: what the noun phrase tells
refer 943 947 who is meant: names that several bear
refer 968 970 who is meant: what people are known as
people 320 321 names: the gazetteer
people 340 352 names: the run of capitalised words around
people 600 657 roles: all that is seen of a candidate
people 645 649 roles: what people are known as
people 725 729 noun phrases: what people are known as
quotes 104 117 cues: the words beside
quotes 122 139 cues: word classes, quotations, subject, that
quotes 155 156 cues: the verb before, which may report it
quotes 500 502 sources and contents: the words
quotes 520 552 sources and contents: the cue's words by place
quotes 557 558 contents: what stands where they may begin and end
quotes 403 423 trust: all but how sure the cue is
quotes 1002 1044 contents as wholes: all but how likely each is
GROUPS
