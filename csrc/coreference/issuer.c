/* issuer.c - whose words a statement, a tweet or a letter is: who issued it speaks
 *
 * A report or an affidavit speaks for itself. A statement is what the one who made it says, and the text tells who that
 * is where the word came before: Ann Lee said in a statement … the statement added; she put out a statement … it read.
 */
#include "coreference/resolver.h"

#include "base/search.h"
#include "coreference/late.h"
#include "mention/mention_phrase.h"

/* So many tokens, and so many of the same word, are looked at before the one that speaks. */
enum { LOOK_BACK = 160, MOST_SAME = 4, LONGEST_NOUN = 6 };

/* Is it a verb for letting others have one, or for answering with one? */
static bool issues(const ws_document *document, uint32_t verb) {
    static const char *const words[] = {"issued", "released", "posted",    "published", "sent",     "wrote",
                                        "put",    "written",  "made",      "gave",      "shared",   "read",
                                        "signed", "used",     "responded", "replied",   "answered", "countered"};
    return WS_WORD_AMONG(document, verb, words);
}

static uint32_t start_of(const ws_document *document, uint32_t i) {
    return document->mentions[document->in_order[i]].first;
}

/* The index in the order of the first mention that begins at token t or behind it. */
static uint32_t first_from(const ws_document *document, uint32_t t) {
    return ws_search(document, start_of, document->n_mentions, t);
}

/* May the referent issue something: is it somebody, and no document? */
static bool may_issue(const ws_document *document, uint32_t e) {
    return e != WS_NONE && document->referents[e].type != WS_DOCUMENT && document->referents[e].type != WS_PLACE;
}

const ws_mention *ws_mention_at(const ws_resolver *r, uint32_t t) {
    const ws_document *document = r->document;
    for (uint32_t i = first_from(document, t), steps = 0; i < document->n_mentions && steps < 4; i++, steps++) {
        const ws_mention *m = &document->mentions[document->in_order[i]];
        if (m->first != t)
            break;
        if (may_issue(document, m->entity))
            return m;
    }
    return NULL;
}

uint32_t ws_mentioned_at(const ws_resolver *r, uint32_t t) {
    const ws_mention *m = ws_mention_at(r, t);
    return m ? m->entity : WS_NONE;
}

/* The same, if it has a name, also behind an article: no letter of intent. */
static uint32_t named_at(const ws_resolver *r, uint32_t t) {
    uint32_t e = ws_mentioned_at(r, t);
    if (e == WS_NONE && ws_has(r->document, t, LEX_DETERMINER))
        e = ws_mentioned_at(r, t + 1);
    bool named = e != WS_NONE && (r->document->referents[e].form == FORM_NAME || ws_capital(r->document, t));
    return named ? e : WS_NONE;
}

/* Does a dash or a bracket between the tokens end an aside that the first one may stand in? */
static bool ends_aside(const ws_document *document, uint32_t first, uint32_t last) {
    for (uint32_t t = first; t < last; t++)
        if (ws_punct(document, t) == '-' || ws_punct(document, t) == ')')
            return true;
    return false;
}

/* The subject of the verb, the last one before it in its sentence, the whole list where it ends one; or WS_NONE. */
static uint32_t subject_of(const ws_resolver *r, uint32_t verb) {
    const ws_document *document = r->document;
    uint32_t start = ws_sentence_of(document, verb)->first, found = WS_NONE, end = WS_NONE;
    for (uint32_t i = first_from(document, verb), steps = 0; i-- > 0 && steps < 8; steps++) {
        const ws_mention *m = &document->mentions[document->in_order[i]];
        if (m->first < start || ends_aside(document, m->last, verb))
            break;
        bool subject = m->flags & (MENTION_SUBJECT | MENTION_SOURCE) &&
                       !(m->flags & (MENTION_GENITIVE | MENTION_QUOTED)) &&
                       !ws_is_tag(document, m->last, WS_NOUNS | POS_BIT(JJ));
        if (!may_issue(document, m->entity) || (end == WS_NONE ? !subject : m->last != end))
            continue;
        found = m->entity;
        end = m->last;
    }
    return found;
}

/* The speaker of an attribution whose cue stands in the sentence of token t; or WS_NONE. */
static uint32_t speaker_beside(const ws_resolver *r, uint32_t t, uint32_t before) {
    const ws_document *document = r->document;
    for (uint32_t i = before, steps = 0; i-- > 0 && steps < 8; steps++) {
        const ws_attribution *a = &document->attributions[i];
        if (a->cue_first < a->cue_last && document->tokens[a->cue_first].sentence == document->tokens[t].sentence &&
            may_issue(document, a->entity))
            return a->entity;
    }
    return WS_NONE;
}

/* Where the noun phrase with its head at the token begins. */
static uint32_t noun_start(const ws_document *document, uint32_t head) {
    uint32_t t = head, floor = ws_sentence_of(document, head)->first;
    while (t > floor && head - t < LONGEST_NOUN &&
           ws_is_tag(document, t - 1, POS_BIT(JJ) | POS_BIT(NN) | POS_BIT(CD) | POS_BIT(VBN) | POS_BIT(VBG)) &&
           !ws_is_named(document, t - 1))
        t--;
    bool whose = t > floor && ws_is_tag(document, t - 1, POS_BIT(DT) | POS_BIT(PRPS));
    return whose ? t - 1 : t;
}

/* Who issued the one of which the noun at token `head`, before attribution `before`, tells; or WS_NONE. */
static uint32_t issuer_told(const ws_resolver *r, uint32_t head, uint32_t before) {
    const ws_document *document = r->document;
    uint32_t first = noun_start(document, head), behind = head + 1, found = WS_NONE;
    if (ws_is_tag(document, first, POS_BIT(PRPS))) /* his statement */
        found = ws_mentioned_at(r, first);
    if (found == WS_NONE && ws_word_is(document, behind, "of") && ws_is_tag(document, behind + 1, POS_BIT(PRPS)))
        found = ws_mentioned_at(r, behind + 1); /* a statement of his own */
    if (found == WS_NONE && ws_behind_by(document, head) > head)
        found = ws_mentioned_at(r, ws_behind_by(document, head));
    if (found == WS_NONE && ws_word_is(document, behind, "of"))
        found = named_at(r, behind + 1); /* the statement of Ann Lee */
    if (found != WS_NONE || first == ws_sentence_of(document, head)->first)
        return found;
    uint32_t b = first - 1;
    if (WS_WORD_IS_ANY(document, b, "in", "through", "via"))
        return speaker_beside(r, first, before);
    while (b > first - 3 && b > 0 && ws_is_tag(document, b, POS_BIT(RP) | POS_BIT(RB) | POS_BIT(IN)))
        b--; /* put out */
    return issues(document, b) ? subject_of(r, b) : WS_NONE;
}

uint32_t ws_issuer(const ws_resolver *r, uint32_t noun, uint32_t end, uint32_t before) {
    const ws_document *document = r->document;
    uint32_t floor = end > LOOK_BACK ? end - LOOK_BACK : 0, same = 0, found = WS_NONE;
    for (uint32_t t = end; before != WS_NONE && t-- > floor && found == WS_NONE && same < MOST_SAME;) {
        const ws_token *token = &document->tokens[t];
        if (token->hash != document->tokens[noun].hash || token->flags & TOKEN_QUOTED)
            continue;
        found = issuer_told(r, t, before);
        same++;
    }
    return found;
}

/* Does a body speak in the paragraph before token t, which `it` may mean as well? */
static bool body_speaks(const ws_resolver *r, uint32_t t, uint32_t before) {
    const ws_document *document = r->document;
    uint32_t start = document->paragraphs[ws_paragraph_of(document, t)].first;
    for (uint32_t i = before, steps = 0; i-- > 0 && steps < 8; steps++) {
        const ws_attribution *a = &document->attributions[i];
        if (a->first < start)
            break;
        if (a->entity != WS_NONE && document->referents[a->entity].type == WS_ORGANIZATION)
            return true;
    }
    return false;
}

/* The person whose message `it` at token t is, told before in its paragraph: Ann Lee wrote in a letter … it said. Or
 * WS_NONE. */
static uint32_t writer_of_it(const ws_resolver *r, uint32_t t, uint32_t before) {
    const ws_document *document = r->document;
    uint32_t start = document->paragraphs[ws_paragraph_of(document, t)].first, found = WS_NONE;
    if (!ws_word_is(document, t, "it") || body_speaks(r, t, before))
        return WS_NONE;
    for (uint32_t k = t; k-- > start && k + LOOK_BACK > t && found == WS_NONE;) {
        uint32_t head = k + ws_is_the(document, k);
        const ws_mention *name = ws_name_at(document, head);
        if (k < t && ws_starts_sentence(document, k) &&
            (name ? name->type == WS_ORGANIZATION : head > k && ws_has(document, head, LEX_ORGANIZATION)))
            return WS_NONE; /* the body that a sentence is about since */
        if (ws_is_message(document, k) && !ws_is_quoted(document, k) && ws_is_tag(document, k, POS_BIT(NN)))
            found = issuer_told(r, k, before);
    }
    return found != WS_NONE && document->referents[found].type == WS_PERSON ? found : WS_NONE;
}

/* The speaker of a statement that is the source of attribution i, if the text told whose it is; or WS_NONE. */
static uint32_t issuer_of(const ws_resolver *r, uint32_t i) {
    const ws_document *document = r->document;
    const ws_attribution *a = &document->attributions[i];
    if (a->source == WS_NONE)
        return WS_NONE;
    uint32_t e = a->entity, it = document->mentions[a->source].first;
    bool reads = a->kind != WS_INDIRECT || ws_starts_sentence(document, it);
    uint32_t writer = reads ? writer_of_it(r, it, i) : WS_NONE;
    if (writer != WS_NONE || e == WS_NONE || document->referents[e].form != FORM_NOMINAL)
        return writer;
    uint32_t head = document->mentions[document->referents[e].name].head, found = WS_NONE;
    if (!ws_is_message(document, head))
        return WS_NONE;
    const ws_mention *source = &document->mentions[a->source];
    uint32_t t = source->form == FORM_PRONOUN ? a->source_first : source->head;
    if (t == source->head && WS_WORD_IS_ANY(document, t + 1, "of", "from"))
        found = named_at(r, t + 2); /* a statement from Ann Lee said */
    return found == WS_NONE ? ws_issuer(r, head, t, i + 1) : found;
}

void ws_give_to_issuers(ws_resolver *r) {
    for (uint32_t i = 0; i < r->document->n_attributions; i++) {
        uint32_t issuer = issuer_of(r, i);
        if (issuer != WS_NONE)
            r->document->attributions[i].entity = issuer;
    }
}
