/* body.c - which noun a named body is called by */
#include "body.h"

#include "entity.h"
#include "gazetteer.h"
#include "pos.h"
#include "words.h"

/* Words that stand at the head of a body's name, and the nouns that it is called by besides. Nouns for any body, such
 * as group and agency, are in no list. */
typedef struct kind {
    const char *heads, *nouns;
} kind;

/* Whose name has one of these is nothing else. */
static const kind strict[] = {
    {"university college academy school institute", "university college school"},
    {"hospital infirmary", "hospital"},
    {"museum gallery", "museum gallery"},
    {"church cathedral diocese synod", "church diocese"},
    {"court tribunal", "court tribunal"},
    {"union guild brotherhood federation association alliance", "union"},
    {"league society foundation charity", "charity"},
    {"ministry department", "ministry department"},
    {"council board commission committee authority bureau inspectorate", "panel department regulator watchdog"},
    {"parliament senate congress assembly", "parliament"},
    {"police constabulary", "force department"},
    {"club", ""},
};

/* Whose name has one of these may be something else, too. */
static const kind loose[] = {
    {"air airlines airways", "airline carrier"},
    {"times post journal herald tribune gazette chronicle guardian telegraph mirror observer courier star echo "
     "dispatch "
     "bulletin argus news daily",
     "newspaper paper daily weekly"},
    {"bank", "lender regulator"},
    {"trust", "charity"},
    {"united city rovers wanderers athletic albion", "club"},
    {"mutual insurance assurance", "insurer"},
    {"railways rail railway shipping", "operator"},
    {"power electric energy water hydro gas", "utility supplier"},
    {"brewery brewing", "brewer"},
};

/* Nouns for who trades, whatever the trade is, and those that tell it: for no body of the strict kinds. */
static const char companies[] = "company firm business corporation";
static const char trades[] =
    "start-up startup airline carrier lender brewer brewery insurer retailer manufacturer maker "
    "supermarket newspaper paper bank utility";

/* Is the token one of the words in the list, which are parted by spaces? */
static bool is_listed(const ws_document *document, uint32_t t, const char *list) {
    const ws_token *token = ws_at(document, t);
    uint32_t length = token->end - token->start;
    for (const char *word = list, *end; *word; word = *end ? end + 1 : end) {
        for (end = word; *end && *end != ' ';)
            end++;
        uint32_t i = 0;
        if ((uint32_t)(end - word) != length)
            continue;
        while (i < length && ((uint8_t)document->text[token->start + i] | 0x20) == (uint8_t)word[i])
            i++;
        if (i == length)
            return true;
    }
    return false;
}

/* The token that says in a name what kind of body it is: its last word, or the one before `of` or `for`. */
static uint32_t head_of_name(const ws_document *document, const ws_mention *name) {
    for (uint32_t t = name->name_first + 1; t < name->name_last; t++)
        if (ws_word_is(document, t, "of") || ws_word_is(document, t, "for"))
            return t - 1;
    return name->name_last - 1;
}

/* The first of n kinds with this head, or NULL. */
static const kind *find_kind(const ws_document *document, const kind *kinds, size_t n, uint32_t head) {
    for (size_t i = 0; i < n; i++)
        if (is_listed(document, head, kinds[i].heads))
            return &kinds[i];
    return NULL;
}

/* Does the noun say what a body is, so that it is no other one? */
static bool is_special(const ws_document *document, uint32_t noun) {
    if (is_listed(document, noun, companies) || is_listed(document, noun, trades))
        return true;
    for (size_t i = 0; i < sizeof strict / sizeof *strict; i++)
        if (is_listed(document, noun, strict[i].heads))
            return true;
    return false;
}

/* Do the words of the phrase stand in the name side by side: the fire service, of Oslo Fire Service? */
static bool is_part_of_name(const ws_document *document, const ws_mention *name, const ws_mention *phrase) {
    uint32_t n = phrase->name_last - phrase->name_first, matched = 0;
    for (uint32_t t = name->name_first; t < name->name_last && matched < n; t++) {
        if (ws_at(document, phrase->name_first + matched)->hash == ws_at(document, t)->hash)
            matched++;
        else
            matched = ws_at(document, phrase->name_first)->hash == ws_at(document, t)->hash;
    }
    return matched == n;
}

bool ws_is_company_noun(const ws_document *document, uint32_t noun) {
    return is_listed(document, noun, companies) || ws_word_is(document, noun, "start-up") ||
           ws_word_is(document, noun, "startup");
}

ws_body_fit ws_body_fits(const ws_document *document, const ws_mention *name, const ws_mention *phrase) {
    uint32_t head = head_of_name(document, name), noun = phrase->head;
    if (phrase->name_last - phrase->name_first > 1)
        return is_part_of_name(document, name, phrase) ? BODY_OWN : BODY_MAYBE;
    if (ws_at(document, head)->hash == ws_at(document, noun)->hash)
        return BODY_OWN;
    const kind *known = find_kind(document, strict, sizeof strict / sizeof *strict, head);
    if (known)
        return is_listed(document, noun, known->nouns) ? BODY_KIND
               : is_special(document, noun)            ? BODY_NEVER
                                                       : BODY_MAYBE;
    known = find_kind(document, loose, sizeof loose / sizeof *loose, head);
    if (!known) /* Air Sardinia, the Daily Crier */
        known = find_kind(document, loose, sizeof loose / sizeof *loose, name->name_first);
    if (!known)
        return BODY_MAYBE;
    return is_listed(document, noun, known->nouns) ? BODY_KIND
           : is_listed(document, noun, trades)     ? BODY_NEVER
                                                   : BODY_MAYBE;
}

/* The noun of the phrase behind the name that says what it is, or WS_NONE. */
static uint32_t noun_behind(const ws_document *document, const ws_mention *name) {
    const uint64_t nouns = POS_BIT(NN) | POS_BIT(NNP), inner = nouns | POS_BIT(JJ);
    uint32_t t = name->last + 1, limit = t + 8;
    if (ws_punct(document, name->last) != ',' || !ws_has(document, t, LEX_DETERMINER))
        return WS_NONE;
    while (++t < limit && t + 1 < document->n_tokens && ws_pos_in(document->pos[t], inner))
        if (!ws_pos_in(document->pos[t + 1], inner | POS_BIT(NNS) | POS_BIT(POS)))
            return ws_pos_in(document->pos[t], nouns) ? t : WS_NONE;
    return WS_NONE;
}

bool ws_is_called(const ws_document *document, const ws_mention *name, uint32_t noun) {
    uint32_t t = noun_behind(document, name);
    return t != WS_NONE && document->tokens[t].hash == ws_at(document, noun)->hash;
}

bool ws_names_body(const ws_document *document, const ws_mention *name) {
    if (name->type != WS_PERSON && name->type != WS_PLACE)
        return false;
    uint32_t last = name->name_last - 1;
    bool alone = name->first == name->name_first; /* without a title */
    bool sure = is_listed(document, last, "united rovers wanderers albion rail railways hydro mutual");
    if (alone && last > name->name_first && (sure || !(ws_token_gazetteer(document, last) & GAZETTEER_SURNAME)) &&
        (ws_has(document, last, LEX_ORG_SUFFIX) || find_kind(document, loose, sizeof loose / sizeof *loose, last)))
        return true;
    if (!alone || name->type == WS_PLACE || ws_token_gazetteer(document, name->name_first) & GAZETTEER_GIVEN)
        return false;
    uint32_t noun = noun_behind(document, name);
    return (ws_punct(document, name->last) == ',' && ws_word_is(document, name->last + 1, "which")) ||
           (noun != WS_NONE && ws_has(document, noun, LEX_ORGANIZATION) && !ws_has(document, noun, LEX_PERSON) &&
            !ws_word_is(document, noun + 1, "who"));
}
