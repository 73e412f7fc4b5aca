/* rule.c - the rules that decide, each with one sentence for a person; :help whosaid-rules tells the same */
#include "whosaid.h"

static const ws_rule rules[] = {
    {"model-direct", "The models see a cue whose content is all in marks."},
    {"model-mixed", "The models see a cue whose content is partly in marks."},
    {"model-indirect", "The models see a cue whose content has no marks."},
    {"cue-behind", "A cue and its source stand behind the quotation: “…,” said Ann Lee."},
    {"cue-before", "A cue and its source stand before the quotation: Ann Lee said, “…”."},
    {"cue-colon", "A cue and its source lead to the quotation by a colon: Ann Lee said: “…”."},
    {"indirect", "A cue that the models lack governs a clause: Ann Lee said the roof will go."},
    {"clause-before", "A cue closes the sentence that it reports: The roof will go, Ann Lee said."},
    {"according-to", "The source is named by according to."},
    {"dash", "The speaker signs the quotation: behind a dash or comma, in brackets, or with nothing but the name."},
    {"label", "A name and a colon lead to the quotation, without a cue."},
    {"header", "A line that ends in a colon announces whose the quotation below it is."},
    {"transcript",
     "Paragraphs open with their speakers' names and colons, or are an interview's questions and answers."},
    {"uncued", "No cue, and nobody is speaking here: nobody can be told."},
    {"uncued-fragment", "Quoted words inside a sentence without a cue; nobody is speaking here."},
    {"uncued-speaker", "No cue: whoever spoke last goes on speaking."},
    {"uncued-subject", "No cue: the person the sentence before is about is speaking."},
    {"uncued-near", "No cue: of those who were mentioned last, this one is the likeliest to speak."},
    {"dialogue", "No cue: of two people, one of whom asks the other, it is this one's turn."},
    {"repeated", "The same words stand further down with their speaker."},
    {"not-speech:empty", "Nothing stands between the marks."},
    {"not-speech:crosshead", "A line of its own in single marks, where speech stands in double ones: a heading."},
    {"not-speech:nickname",
     "A naming verb stands before the marks, or they stand in a name or beside it: known as “…”."},
    {"not-speech:title", "The marks hold the title of a work."},
    {"not-speech:motto",
     "The marked words are the subject of their sentence, or stand beside it: a motto, a slogan, an inscription."},
    {"not-speech:scare", "A few marked words inside the grammar of a sentence that has no cue."},
    {"not-speech:hypothetical", "Nobody has said it: if he had said “…”, she never said “…”, expect her to say “…”."},
    {NULL, NULL},
};

const ws_rule *ws_rules(void) {
    return rules;
}
