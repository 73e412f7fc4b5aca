/* rank_words.c - what the ranker saw, in words for `why` */
#include "rank.h"

#include "template.h"

/* The words of one template: the value, divided and then wrapped, is an index into them. Without words: no divisor. */
typedef struct wording {
    uint8_t divide, wrap;
    const char *words[10];
} wording;

static const wording wordings[] = {
    [T_NOBODY_NEAR] = {1,
                       10,
                       {"somebody is near", "somebody is near", "nobody is near", "nobody is near", "nobody is near",
                        "nobody is near", "nobody is near", "nobody is near", "nobody is near", "nobody is near"}},
    [T_SENTENCES] = {1,
                     9,
                     {"is mentioned in this sentence", "was mentioned in the sentence before",
                      "was mentioned two sentences before", "was mentioned three sentences before",
                      "was mentioned a few sentences before", "was mentioned some sentences before",
                      "was mentioned long before", "was mentioned very long before",
                      "is mentioned in quoted words only"}},
    [T_PARAGRAPHS] = {1,
                      9,
                      {"is mentioned in this paragraph", "was mentioned in the paragraph before",
                       "was mentioned two paragraphs before", "was mentioned three paragraphs before",
                       "was mentioned a few paragraphs before", "was mentioned many paragraphs before",
                       "was mentioned many paragraphs before", "was mentioned many paragraphs before",
                       "is mentioned in quoted words only"}},
    [T_RECENT] = {1,
                  6,
                  {"comes to mind first", "comes to mind second", "others come to mind before",
                   "others come to mind before", "others come to mind before", "others come to mind before"}},
    [T_RECENT_GENDER] = {9,
                         3,
                         {"comes to mind first of that gender", "somebody of that gender comes to mind before",
                          "others of that gender come to mind before"}},
    [T_SENTENCES_PLACING] = {1,
                             5,
                             {"was last mentioned in passing", "was last the subject of a sentence",
                              "was last the subject of a clause", "was last named as a speaker",
                              "was last mentioned behind a preposition"}},
    [T_SENTENCES_FORM] = {1,
                          4,
                          {"was last mentioned by name", "was last mentioned by a pronoun",
                           "was last mentioned by a noun phrase", "was not mentioned outside quotations"}},
    [T_GENDER_TYPE] = {16,
                       5,
                       {"is of that gender", "is of no gender that is known", "is of the kind that is meant",
                        "has a given name of that gender", "has a given name of the other gender"}},
    [T_NAME_QUALITY] = {64,
                        4,
                        {"has a name that may be no person's", "has a person's name", "is known by a noun phrase",
                         "has an organisation's name"}},
    [T_COUNT_RANK] = {1,
                      6,
                      {"is named much less often than others", "is named less often than others",
                       "is named less often than others", "is named nearly as often as anybody", "is named most often",
                       "is not named"}},
    [T_SPEAKER] = {1,
                   7,
                   {"is speaking in this paragraph", "spoke last, in the paragraph before",
                    "spoke last, two paragraphs before", "spoke last, some paragraphs before",
                    "spoke before the last speaker", "has spoken before", "has not spoken yet"}},
    [T_SPOKE] = {3, 3, {"has not spoken yet", "has spoken once", "has spoken several times"}},
    [T_QUOTED] = {9, 2, {"is mentioned outside quotations", "is mentioned in quoted words only"}},
    [T_GENITIVE] = {1, 1, {"was last mentioned as the owner of something"}},
    [T_SUBJECT_NEAR] = {1,
                        9,
                        {"is the subject here", "was the subject of the sentence before",
                         "was a subject two sentences before", "was a subject three sentences before",
                         "was a subject a few sentences before", "was a subject some sentences before",
                         "was a subject long before", "was a subject long before", "has been no subject"}},
    [T_INTRODUCED] = {1,
                      3,
                      {"was known before this paragraph", "is introduced in this paragraph",
                       "is introduced in this sentence"}},
    [T_HERE] = {1,
                5,
                {"is mentioned in this sentence", "is the subject of this sentence", "is the subject of a clause here",
                 "is speaking in this sentence", "is mentioned in this sentence"}},
    [T_BEHIND] = {1, 1, {"is named further on"}},
    [T_AUTHOR] = {1, 1, {"wrote the article"}},
    [T_TITLE] = {1, 1, {"is named at the top"}},
    [T_ALONE] = {1, 1, {"is the only one who fits"}},
    [T_HEAD] = {2,
                4,
                {"is not called that anywhere", "has a role of that name", "was called by the same noun",
                 "was called by the same words"}},
    [T_MODIFIER] = {12,
                    4,
                    {"belongs to nobody in particular", "is told apart by a name", "belongs to somebody else",
                     "belongs to the same name"}},
    [T_ORIGIN] = {4,
                  8,
                  {"has no role that says the same", "has a role that says the same", "has a role that says the same",
                   "has a role that says the same", "has a role that says the same", "has a role that says the same",
                   "has a role that says the same", "has a role that says the same"}},
    [T_NAME_NOUN] = {6,
                     4,
                     {"has another noun in the name", "has a name that ends in the noun", "has the noun in the name",
                      "is a body that such a noun means"}},
    [T_NAME_SAME] = {4, 2, {"has it as a given name", "has it as a surname"}},
    [T_NAME_GENDER] = {8, 2, {"is of the gender that the title tells", "is not known to be of that gender"}},
    [T_NAME_NEAR] = {2,
                     9,
                     {"was called that in this sentence", "was called that in the sentence before",
                      "was called that two sentences before", "was called that shortly before",
                      "was called that some time before", "was called that some time before",
                      "was called that long before", "was called that long before", "is only named further on"}},
    [T_CONTENT] = {3, 1, {"is named inside what is said"}},
    [T_UNCUED_SPEAKER] = {1, 2, {"was not speaking before it", "was speaking before it"}},
    [T_UNCUED_SUBJECT] = {18, 2, {"is not what the sentence before is about", "is who the sentence before is about"}},
    [T_UNCUED_TURN] = {4, 2, {"has no turn to answer", "has the turn to answer"}},
    [T_UNCUED_GAP] = {1,
                      4,
                      {"does not speak directly before it", "does not speak directly before it",
                       "does not speak directly before it", "speaks directly before it"}},
    [T_UNCUED_COLON] =
        {30, 3, {"has no colon lead to the words", "has no colon lead to the words", "has a colon lead to the words"}},
};

const char *ws_feature_words(uint32_t feature) {
    uint32_t template = feature >> 16;
    if (template >= sizeof wordings / sizeof *wordings || !wordings[template].divide)
        return NULL;
    const wording *w = &wordings[template];
    return w->words[(feature & 0xFFFFu) / w->divide % w->wrap];
}

const char *ws_question_words(ws_question_kind kind) {
    static const char *const words[] = {"Who of several bears the name?", "Who is he or she?",
                                        "Who are they, what is it?", "Whom does the noun phrase mean?",
                                        "Who speaks, with no cue to tell?"};
    return words[kind];
}
