/* house.c - bodies whose names end in 's: shops, papers, auction houses
 *
 * Moe's said on Friday …            a genitive has no verb behind it, so that the 's is part of the name
 * Moe's chief executive, Ann Lee    where a noun follows, it is both
 */
#include "name/house.h"

#include "text/pos.h"

/* A text has so many of them at most, looked for among so many names; their names have so many words. */
enum { MOST = 8, MOST_TRIES = 64, LONGEST = 3 };

/* Is it the name of somebody, as far as its own words tell? */
static bool is_persons(const ws_mention *m) {
    return m->type == WS_PERSON && (m->first < m->name_first || m->name_last - m->name_first > 1);
}

/* Is the token a finite verb? What the tagger takes for a participle is one if it stands before no noun: Moe's | denied
 * any, Moe's | warned on Friday. */
static bool is_finite(const ws_document *document, uint32_t t) {
    const uint64_t nouns = WS_NOUNS | POS_BIT(JJ) | POS_BIT(VBN) | POS_BIT(CC);
    if (t + 1 >= document->n_tokens || ws_starts_sentence(document, t) || ws_has(document, t, LEX_BE))
        return false;
    return ws_pos_in(document->pos[t], POS_BIT(VBD) | POS_BIT(VBZ) | POS_BIT(MD)) ||
           (ws_pos_in(document->pos[t], POS_BIT(VBN)) && ws_is_word(document, t + 1) &&
            (ws_word_is(document, t, "told") || !ws_pos_in(document->pos[t + 1], nouns)));
}

/* Does the name stand with 's in front of a verb, as no genitive does? */
static bool shows(const ws_document *document, const ws_mention *m) {
    uint32_t verb = m->last + 1;
    while (ws_has(document, verb, LEX_ADVERB))
        verb++;
    return m->name_last - m->name_first <= LONGEST && m->last == m->name_last && !(m->flags & MENTION_QUOTED) &&
           m->type != WS_PLACE && ws_is_genitive(document, m->last) && !is_persons(m) && is_finite(document, verb) &&
           !ws_is_the(document, m->name_first) &&
           !(m->first > 0 && (ws_word_is(document, m->first - 1, "of") || /* a friend of Moe's said */
                              ws_is_the(document, m->first - 1)));
}

/* Do both names have the same words? */
static bool are_alike(const ws_document *document, const ws_mention *a, const ws_mention *b) {
    uint32_t n = a->name_last - a->name_first;
    return b->name_last - b->name_first == n && ws_same_words(document, a->name_first, b->name_first, n);
}

/* Is the name the surname of somebody in the text, or what a mention of it says to be a person's? */
static bool is_surname(const ws_document *document, const ws_mention *m) {
    for (uint32_t i = 0; i < document->n_names; i++) {
        const ws_mention *other = &document->mentions[i];
        if (is_persons(other) && document->tokens[other->name_last - 1].hash == document->tokens[m->name_last - 1].hash)
            return true;
    }
    return false;
}

/* Let the mention of a house be that of a body, with its 's where that is no genitive's. */
static void name_house(ws_document *document, uint32_t mention) {
    ws_mention *m = &document->mentions[mention];
    uint32_t clitic = m->last;
    m->type = m->listed = WS_ORGANIZATION;
    m->gender = WS_GENDER_UNKNOWN;
    if (m->last != m->name_last || !ws_is_genitive(document, clitic) ||
        ws_pos_in(document->pos[clitic + 1], WS_NOUNS | POS_BIT(JJ) | POS_BIT(CD) | POS_BIT(VBG)))
        return;
    m->last = clitic + 1;
    document->name_of[clitic] = mention;
}

void ws_name_houses(ws_document *document) {
    uint32_t houses[MOST], n = 0, tries = 0;
    for (uint32_t i = 0; i < document->n_names && n < MOST && tries < MOST_TRIES; i++) {
        const ws_mention *m = &document->mentions[i];
        bool known = false;
        if (!shows(document, m))
            continue;
        for (uint32_t k = 0; k < n; k++)
            known |= are_alike(document, &document->mentions[houses[k]], m);
        tries += !known;
        if (!known && !is_surname(document, m))
            houses[n++] = i;
    }
    for (uint32_t i = 0; i < document->n_names && n; i++)
        for (uint32_t k = 0; k < n; k++)
            if (are_alike(document, &document->mentions[houses[k]], &document->mentions[i])) {
                name_house(document, i);
                break;
            }
}
