/* resolve_title.c - noun phrases in the words of somebody's title, and what their words rule out
 *
 * the Guild President, where the text has a Guild President Ann Lee, and be it further down
 * the trade minister, who is no Health Minister; the Dutch envoy, who is no Danish one
 * another baker, who is none of those before
 */
#include "coreference/resolve_parts.h"

#include "text/noun.h"
#include "text/pos.h"

bool ws_is_other_office(const ws_document *document, uint32_t t) {
    static const char *const words[] = {"former",    "ex",     "late",      "deputy", "vice",    "shadow",
                                        "assistant", "acting", "associate", "junior", "incoming"};
    return WS_WORD_AMONG(document, t, words);
}

/* Does the title of the role end in the words [first, last), which are the whole office? */
static bool ends_in(const ws_document *document, const ws_role_mention *role, uint32_t first, uint32_t last) {
    uint32_t n = last - first;
    if (role->last - role->first < n || strcmp(role->rule, "title") != 0 ||
        !ws_same_words(document, role->last - n, first, n))
        return false;
    return role->last - role->first == n || !ws_is_other_office(document, role->last - n - 1);
}

/* Is the phrase `the` and capitalised words only? */
static bool is_title(const ws_document *document, const ws_mention *m) {
    bool title = m->flags & MENTION_DEFINITE && !(m->flags & MENTION_PLURAL) && m->first + 1 == m->name_first &&
                 m->name_last == m->head + 1 && (m->name_last > m->name_first + 1 || m->type == WS_OTHER);
    for (uint32_t t = m->name_first; t < m->name_last && title; t++)
        title = ws_capital(document, t);
    return title;
}

/* Are the letters the initials of the words from token t on? */
static bool begins_so(const ws_document *document, const ws_token *form, uint32_t t) {
    for (uint32_t at = form->start; at < form->end; at++, t++)
        if ((document->text[ws_at(document, t)->start] & ~0x20) != document->text[at])
            return false;
    return true;
}

/* Are the letters from *at on the initials of the word at t, of which there are two with a hyphen: DG, of
 * Director-General? *at moves behind them. */
static bool begins_word(const ws_document *document, const ws_token *form, uint32_t t, uint32_t *at) {
    const ws_token *word = ws_at(document, t);
    for (uint32_t k = word->start; k < word->end; k++) {
        if (k > word->start && document->text[k - 1] != '-')
            continue;
        if (*at >= form->end || (document->text[k] & ~0x20) != document->text[(*at)++])
            return false;
    }
    return true;
}

/* Are the letters the initials of the words from the role's first on, without the small ones between them: SP, of
 * Superintendent of Police? Not what everybody knows by them: the EU, of an Editor of the Uplander. */
static bool are_of_great_words(const ws_document *document, const ws_token *form, const ws_role_mention *role) {
    uint32_t t = role->first, at = form->start;
    for (; t < role->last && at < form->end; t++) {
        bool small = t > role->first && ws_is_lower(document, t) &&
                     ws_has(document, t, LEX_PREPOSITION | LEX_DETERMINER | LEX_COORDINATOR);
        if (!small && !begins_word(document, form, t, &at))
            return false;
    }
    const uint32_t letters = (uint32_t)(form - document->tokens);
    const ws_mention *name = ws_name_at(document, letters);
    bool body = name && name->listed == WS_ORGANIZATION && form->end - form->start == 2; /* two may do so by chance */
    bool known = body || WS_WORD_IS_ANY(document, letters, "pm", "dj", "mp");
    return at == form->end && (t == role->last || ws_has(document, t, LEX_PREPOSITION)) && !known &&
           !ws_in_name_of(document, letters, WS_PLACE);
}

/* Are the letters the initials of the last words of the role, of those before `of`, or of the great ones: PM, of
 * British Prime Minister; IO, of investigating officer of the case? */
static bool are_initials(const ws_document *document, const ws_token *form, const ws_role_mention *role) {
    uint32_t letters = form->end - form->start;
    if (letters < 2)
        return false;
    if (role->last - role->first < letters)
        return are_of_great_words(document, form, role);
    uint32_t end = role->last - letters, behind = role->first + letters;
    return (begins_so(document, form, end) && !(end > role->first && ws_is_other_office(document, end - 1))) ||
           (behind < role->last && ws_has(document, behind, LEX_PREPOSITION) &&
            begins_so(document, form, role->first)) ||
           are_of_great_words(document, form, role);
}

uint32_t ws_bearer_of_initials(const ws_resolver *r, const ws_token *form) {
    enum { MOST = 200 };
    const ws_document *document = r->document;
    uint32_t found = WS_NONE;
    for (uint32_t i = 0; i < document->n_role_mentions && i < MOST; i++) {
        const ws_role_mention *role = &document->role_mentions[i];
        uint32_t e = document->mentions[role->mention].entity;
        if (e != WS_NONE && document->referents[e].type == WS_PERSON && document->referents[e].form == FORM_NAME &&
            are_initials(document, form, role) && !ws_found_only(&found, e))
            return WS_NONE;
    }
    return found;
}

uint32_t ws_bearer_of_title(const ws_resolver *r, const ws_mention *m) {
    const ws_document *document = r->document;
    uint32_t found = WS_NONE;
    if (!is_title(document, m))
        return WS_NONE;
    if (m->name_last == m->name_first + 1 && ws_at(document, m->head)->shape == SHAPE_UPPER)
        found = ws_newest_under(r, ws_short_form_key(ws_at(document, m->head)->hash));
    if (found != WS_NONE)
        return document->referents[found].type == WS_PERSON ? found : WS_NONE; /* the DHO */
    if (m->name_last == m->name_first + 1 && ws_at(document, m->head)->shape == SHAPE_UPPER)
        return ws_bearer_of_initials(r, ws_at(document, m->head));
    ws_keyed keyed = ws_keyed_by(r, ws_role_key(document, m->head));
    for (uint32_t e; (e = ws_next_keyed(r, &keyed)) != WS_NONE;) {
        const ws_referent *referent = &document->referents[e];
        bool bears = false;
        ws_held held = ws_held_by(&r->reading, e);
        for (uint32_t i; !bears && (i = ws_next_held(&r->reading, &held)) != WS_NONE;)
            bears = ends_in(document, &document->role_mentions[i], m->name_first, m->name_last);
        if (bears && referent->form == FORM_NAME && referent->type == WS_PERSON && ws_may_be(referent, m->gender) &&
            !ws_found_only(&found, e))
            return WS_NONE;
    }
    return found;
}

/* May the word tell what an office is for: the trade of `trade minister`? Not how long or where somebody holds it. */
static bool is_field(const ws_document *document, uint32_t t) {
    static const char *const words[] = {"new",    "current",  "senior",   "outgoing", "interim", "chief", "first",
                                        "second", "national", "regional", "local",    "federal", "state", "provincial",
                                        "shadow", "cabinet",  "veteran",  "then",     "ousted"};
    return ws_is_word(document, t) && ws_at(document, t)->shape != SHAPE_UPPER && !ws_is_other_office(document, t) &&
           !ws_has(document, t, LEX_NATION | LEX_DETERMINER | LEX_PLACE) && !WS_WORD_AMONG(document, t, words) &&
           !ws_in_name_of(document, t, WS_PLACE);
}

/* What of the words [first, head) and [other, end), both in front of the noun, is told of both: WORDS_NONE where one of
 * them has no word of the kind. */
typedef enum words_shared { WORDS_NONE, WORDS_OTHER, WORDS_SAME } words_shared;
static words_shared shared(const ws_document *document, uint32_t first, uint32_t head, uint32_t other, uint32_t end,
                           bool nation) {
    words_shared found = WORDS_NONE;
    for (uint32_t t = first; t < head; t++) {
        if (nation ? !ws_has(document, t, LEX_NATION) : !is_field(document, t))
            continue;
        for (uint32_t k = other; k < end; k++) {
            if (nation ? !ws_has(document, k, LEX_NATION) : !is_field(document, k))
                continue;
            if (document->tokens[t].hash == document->tokens[k].hash)
                return WORDS_SAME;
            found = WORDS_OTHER;
        }
    }
    return found;
}

/* The capitalised words behind `of` and `the`, from token t on and before end: the Hale Museum, of `director | of the
 * Hale Museum`. False where there are none, where more hangs on them, or where they tell a country, which has more
 * than one name. */
static bool is_held_of(const ws_document *document, uint32_t t, uint32_t end, uint32_t *first, uint32_t *last) {
    if (t >= end || !ws_word_is(document, t, "of"))
        return false;
    *first = t + 1 + (t + 1 < end && ws_is_the(document, t + 1));
    bool country = false;
    for (*last = *first; *last < end && ws_is_word(document, *last) && ws_capital(document, *last); ++*last)
        country |= WS_WORD_IS_ANY(document, *last, "republic", "kingdom", "states", "union");
    return *last > *first && !country && !(*last < end && ws_is_tag(document, *last, POS_BIT(POS)));
}

/* Is the office of the phrase held of another thing than the role [head, end) is: the director of the Moor Museum, who
 * is not that of the Hale Museum? Names that share a word, or of which one may be the initials of the other, may be of
 * one thing; a word for a kind of thing, shared at their end only, does not make them one. */
static bool is_held_elsewhere(const ws_document *document, const ws_mention *m, uint32_t head, uint32_t end) {
    uint32_t first, last, other, stop;
    uint32_t sentence = ws_sentence_of(document, m->head)->last;
    if (!is_held_of(document, m->head + 1, sentence, &first, &last) ||
        !is_held_of(document, head + 1, end, &other, &stop))
        return false;
    bool kind = last - first > 1 && stop - other > 1 && ws_same_words(document, last - 1, stop - 1, 1);
    if (kind)
        last--, stop--;
    for (uint32_t t = first; t < last; t++)
        for (uint32_t k = other; k < stop; k++)
            if (document->tokens[t].hash == document->tokens[k].hash)
                return false;
    return kind || (ws_at(document, first)->shape != SHAPE_UPPER && ws_at(document, other)->shape != SHAPE_UPPER);
}

/* Is the phrase for one who plays, as they are now, and the other noun for who only stands beside the field: the
 * midfielder, who is no manager? */
static bool is_off_field(const ws_document *document, const ws_mention *m, uint32_t other) {
    static const char *const others[] = {"manager", "coach", "chairman", "chairwoman", "referee", "physio"};
    if (!WS_WORD_AMONG(document, other, others) ||
        !(ws_is_player(document, m->head) || ws_rank_in(document, m->name_first, m->name_last + 1) != 0))
        return false;
    for (uint32_t t = m->first; t < m->head; t++)
        if (ws_is_other_office(document, t) || ws_is_aged(document, t) ||
            WS_WORD_IS_ANY(document, t, "one-time", "onetime", "retired", "veteran"))
            return false; /* who coaches has played before */
    return true;
}

uint32_t ws_rank_in(const ws_document *document, uint32_t first, uint32_t last) {
    for (uint32_t t = first; t + 2 < last + 1 && t < first + 6; t++)
        if (ws_word_is(document, t, "world") && WS_WORD_IS_ANY(document, t + 1, "number", "no", "no.") &&
            (ws_is_number(document, t + 2) || ws_has(document, t + 2, LEX_NUMBER)))
            return document->tokens[t + 2].hash;
    return 0;
}

/* Is it of lesser rank: the deputy chief? Or does it only face another: the shadow minister? */
static bool is_beside_office(const ws_document *document, uint32_t first, uint32_t head) {
    for (uint32_t t = first; t < head; t++)
        if (WS_WORD_IS_ANY(document, t, "deputy", "vice", "shadow", "assistant", "associate", "junior"))
            return true;
    return false;
}

/* Do the words in front of the noun tell another office than [first, head) does: of another country, of lesser rank,
 * for something else? */
static bool is_other(const ws_document *document, const ws_mention *m, uint32_t first, uint32_t head) {
    return shared(document, m->name_first, m->head, first, head, true) == WORDS_OTHER ||
           (is_beside_office(document, m->name_first, m->head) && !is_beside_office(document, first, head)) ||
           (WS_WORD_IS_ANY(document, m->head, "minister", "secretary", "attorney") &&
            shared(document, m->name_first, m->head, first, head, false) == WORDS_OTHER);
}

/* Does the role tell another place in a ranking than the phrase: world number one, the world number nine? */
static bool is_other_rank(const ws_document *document, const ws_mention *m, const ws_role_mention *role) {
    uint32_t rank = ws_rank_in(document, m->name_first, m->name_last + 1),
             other = ws_rank_in(document, role->first, role->last);
    return rank && other && rank != other;
}

bool ws_holds_other_office(const ws_resolver *r, uint32_t e, const ws_mention *m) {
    const ws_document *document = r->document;
    uint32_t key = ws_role_key(document, m->head);
    if (e == WS_NONE || m->type != WS_PERSON || m->flags & MENTION_PLURAL || m->head > m->name_first + 6)
        return false;
    const ws_referent *who = &document->referents[e];
    const ws_mention *called = &document->mentions[who->name];
    bool other = false;
    if (who->form == FORM_NOMINAL && ws_role_key(document, called->head) == key) { /* the French minister */
        if (!is_other(document, m, called->name_first, called->head))
            return false;
        other = true;
    }
    ws_held held = ws_held_by(&r->reading, e);
    for (uint32_t i; (i = ws_next_held(&r->reading, &held)) != WS_NONE;) {
        const ws_role_mention *role = &document->role_mentions[i];
        uint32_t head = r->reading.roles[i].head;
        if (!ws_role_tells(&r->reading.roles[i], key) || head < role->first) {
            other |= is_off_field(document, m, head) || is_other_rank(document, m, role);
            continue;
        }
        if (!is_other(document, m, role->first, head) && !is_held_elsewhere(document, m, head, role->last))
            return false;
        other = true;
    }
    return other;
}

bool ws_tells_other_case(const ws_document *document, uint32_t t) {
    enum { LONGEST = 40, BESIDE = 4 };
    static const char *const near[] = {"neighboring", "neighbouring", "nearby", "rival"};
    const ws_sentence *sentence = ws_sentence_of(document, t);
    const ws_mention *name = ws_name_at(document, t);
    uint32_t behind = name ? name->last : t;
    if (t > sentence->first && ws_word_is(document, t - 1, "visiting"))
        return true;
    for (uint32_t k = sentence->first; k < t && k < sentence->first + BESIDE; k++)
        if (WS_WORD_IS_ANY(document, k, "another", "separate", "similar") &&
            ws_has(document, sentence->first, LEX_PREPOSITION))
            return true; /* In a separate case, */
    for (uint32_t k = t; k < sentence->last && k < t + LONGEST; k++)
        if (WS_WORD_IS_ANY(document, k, "earlier", "another", "separate", "similar", "previously") ||
            (ws_word_is(document, k, "next") && ws_word_is(document, k + 1, "door")) ||
            (k < behind + BESIDE && WS_WORD_AMONG(document, k, near)))
            return true;
    return false;
}

/* Is it told where somebody is seen from the writer: the woman | in front of me? */
static bool is_beside_writer(const ws_document *document, uint32_t t) {
    if (!WS_WORD_IS_ANY(document, t, "in", "next", "beside", "behind", "opposite"))
        return false;
    t += ws_word_is(document, t, "in") && ws_word_is(document, t + 1, "front") ? 2 : 0;
    t += WS_WORD_IS_ANY(document, t + 1, "of", "to");
    return WS_WORD_IS_ANY(document, t + 1, "me", "us");
}

bool ws_is_another(const ws_document *document, const ws_mention *m) {
    bool other = ws_word_is(document, m->first, "another") || is_beside_writer(document, m->head + 1);
    return other && !(m->flags & MENTION_PLURAL);
}
