/* format.c - quotations that the layout attributes: transcripts, dashes, headers */
#include "format.h"

#include "attribution.h"
#include "court.h"
#include "cue.h"
#include "entity.h"
#include "pos.h"
#include "source.h"
#include "utf8.h"
#include "words.h"

/* A label before a colon is no longer than this, and a name behind a dash stands within the second many items. */
#define LONGEST_LABEL 7u
#define LONGEST_SIGNATURE 24u
/* A transcript's speaker is not taken to go on for more paragraphs than this without a label. */
#define LONGEST_TURN 12u
/* A transcript's second label stands within this many paragraphs of the first. */
#define SOON 2u

/* A paragraph as items. */
typedef struct lines {
    uint32_t first, last; /* items */
    uint32_t label_last;  /* item of the colon of a transcript label, or WS_NONE */
} lines;

/* The item range of every paragraph. */
static lines *list_lines(ws_items *items) {
    ws_document *document = items->document;
    lines *result = ws_arena_alloc(&document->arena, document->n_paragraphs + 1, sizeof *result);
    if (!result)
        return NULL;
    for (uint32_t p = 0; p < document->n_paragraphs; p++)
        result[p] = (lines){0, 0, WS_NONE};
    for (uint32_t o = 0; o < items->n_outers; o++) {
        lines *line = &result[items->outers[o].paragraph];
        if (line->last == 0)
            line->first = items->outers[o].first;
        line->last = items->outers[o].last;
    }
    return result;
}

/* Is there a word behind the colon? A table of figures is no transcript. */
static bool has_word(const ws_document *document, uint32_t colon, uint32_t last) {
    for (uint32_t t = colon + 1; t < last && t < colon + 1 + LONGEST_LABEL; t++)
        if (document->tokens[t].kind == TOKEN_WORD)
            return true;
    return false;
}

/* The last token of a label `Name:` that opens the paragraph, as the index of its colon token, or WS_NONE. A label is a
 * name, a title and name, a noun for a person or body, a word in capitals, or Q and A; an opening mark may stand before
 * it. */
static uint32_t label_colon(const ws_document *document, const ws_paragraph *paragraph, uint32_t *first) {
    uint32_t t = paragraph->first;
    if (t < paragraph->last && document->tokens[t].kind == TOKEN_MARK)
        t++;
    *first = t;
    bool name = false;
    for (; t < paragraph->last && t < *first + LONGEST_LABEL; t++) {
        const ws_token *token = &document->tokens[t];
        if (ws_punct(document, t) == ':')
            return t > *first && name && has_word(document, t, paragraph->last) ? t : WS_NONE;
        if (token->kind != TOKEN_WORD || token->shape <= SHAPE_LOWER)
            return WS_NONE;
        name |= document->name_of[t] != WS_NONE || token->shape == SHAPE_UPPER || (token->classes & ~LEX_WORD) == 0 ||
                token->classes & (LEX_PERSON | LEX_ORGANIZATION | LEX_ORG_SUFFIX) || token->end == token->start + 1;
    }
    return WS_NONE;
}

/* The labels of a document and how many paragraphs each opens. Of a transcript's speakers, at least one comes back. */
enum { MOST_LABELS = 32 };
typedef struct labels {
    uint32_t hash[MOST_LABELS], count[MOST_LABELS], n, left;
    uint32_t letters[MOST_LABELS]; /* the hash of a label's first letters, if it has several words, or 0 */
    uint32_t source[MOST_LABELS];  /* the mention that its turns are by, or WS_NONE */
    bool elsewhere[MOST_LABELS];   /* that mention is the person's full name in the text around: NK, THE WITNESS */
} labels;

/* Is the label one word in capitals? */
static bool in_capitals(const ws_document *document, uint32_t first, uint32_t colon) {
    return colon == first + 1 && document->tokens[first].shape == SHAPE_UPPER;
}

/* May it be the first letters of a name: NK? */
static bool are_letters(const ws_document *document, uint32_t first, uint32_t colon) {
    uint32_t length = document->tokens[first].end - document->tokens[first].start;
    return in_capitals(document, first, colon) && length >= 2 && length <= 4;
}

/* The hash of the first letters of the capitalised words [first, last), as that of a word of these letters; 0 for one
 * word. */
static uint32_t first_letters(const ws_document *document, uint32_t first, uint32_t last) {
    uint32_t hash = ws_hash_start(), n = 0;
    for (uint32_t t = first; t < last; t++) {
        uint32_t at = document->tokens[t].start;
        if (document->tokens[t].shape >= SHAPE_CAPITAL && document->tokens[t].kind == TOKEN_WORD) {
            hash = ws_hash_add(hash, ws_lower(ws_utf8_next(document->text, document->tokens[t].end, &at)));
            n++;
        }
    }
    return n > 1 ? ws_hash_end(hash) : 0;
}

/* The index of the label [first, colon), or `n`. Labels are told apart by their last words: Nadia Kimathi asks first,
 * Kimathi from then on; NK are her letters. */
static uint32_t label_index(const ws_document *document, const labels *l, uint32_t first, uint32_t colon) {
    uint32_t hash = document->tokens[colon - 1].hash;
    for (uint32_t i = 0; i < l->n; i++)
        if (l->hash[i] == hash)
            return i;
    for (uint32_t i = 0; i < l->n && are_letters(document, first, colon); i++)
        if (l->letters[i] == hash)
            return i;
    return l->n;
}

/* Inside a transcript every label is a speaker's; one that opens it must come back. */
static bool is_speaker_label(const labels *l, uint32_t label, bool inside) {
    return label < l->n && (inside || l->count[label] > 1);
}

/* The person whose first letters these are, named in full in the text; or WS_NONE. */
static uint32_t name_of_letters(const ws_document *document, uint32_t letters) {
    for (uint32_t i = 0; i < document->n_names; i++) {
        const ws_mention *m = &document->mentions[i];
        if (m->type == WS_PERSON && m->name_last - m->name_first > 1 &&
            first_letters(document, m->name_first, m->name_last) == letters)
            return i;
    }
    return WS_NONE;
}

/* Count the label [first, colon). */
static void note_label(const ws_document *document, labels *l, uint32_t first, uint32_t colon) {
    uint32_t i = label_index(document, l, first, colon);
    if (i == MOST_LABELS)
        return;
    if (i == l->n) {
        l->hash[i] = document->tokens[colon - 1].hash;
        l->letters[i] = first_letters(document, first, colon);
        l->source[i] = are_letters(document, first, colon) ? name_of_letters(document, l->hash[i])
                                                           : ws_part_in_court(document, first, colon);
        l->elsewhere[i] = l->source[i] != WS_NONE;
        l->n++;
    }
    l->count[i]++;
}

static labels count_labels(const ws_document *document) {
    labels l = {.n = 0};
    uint32_t first;
    for (uint32_t p = 0; p < document->n_paragraphs; p++) {
        uint32_t colon = label_colon(document, &document->paragraphs[p], &first);
        if (colon != WS_NONE)
            note_label(document, &l, first, colon);
    }
    for (uint32_t i = 0; i < l.n; i++)
        l.left += l.count[i] > 1 ? l.count[i] : 0;
    return l;
}

/* Add a mention and attribution for a label whose tokens are not listed as items of their own (inside marks). Letters
 * and parts in court have their mention where the name stands in full. */
static bool add_turn(ws_items *items, uint32_t *attribution_of, labels *l, uint32_t label, uint32_t first,
                     uint32_t colon, uint32_t last) {
    ws_document *document = items->document;
    ws_attribution *a = ws_add_attribution(document, WS_DIRECT, "transcript", 0.9f);
    if (!a)
        return false;
    a->act = WS_SPEECH;
    a->source_first = first;
    a->source_last = colon;
    a->cue_first = colon;
    a->cue_last = colon + 1;
    bool known = l->source[label] != WS_NONE && (l->elsewhere[label] || in_capitals(document, first, colon));
    uint32_t name = known ? l->source[label] : document->name_of[colon - 1];
    if (!known && (name == WS_NONE || document->mentions[name].name_last != colon)) {
        ws_mention *mention = ws_add_mention(document, first, colon, FORM_NAME);
        if (!mention)
            return false;
        mention->type = WS_PERSON;
        while (mention->name_first + 1 < colon && ws_has(document, mention->name_first, LEX_TITLE | LEX_HONORIFIC))
            mention->name_first++; /* SEN. KIMATHI */
        name = document->n_mentions - 1;
    }
    l->source[label] = name;
    document->attributions[document->n_attributions - 1].source = name;
    return ws_add_content(document, attribution_of, colon + 1, last);
}

/* Does another label follow soon behind the one that opens paragraph p? */
static bool is_answered(const ws_document *document, uint32_t p) {
    uint32_t first;
    for (uint32_t k = p + 1; k < document->n_paragraphs && k <= p + SOON; k++)
        if (label_colon(document, &document->paragraphs[k], &first) != WS_NONE)
            return true;
    return false;
}

/* Read the turns of a transcript. */
static ws_status read_transcript(ws_items *items, uint32_t *attribution_of) {
    ws_document *document = items->document;
    labels l = count_labels(document);
    uint32_t left = l.left, since = WS_NONE, first;
    if (left < 2 || l.n < 2)
        return WS_OK;
    for (uint32_t p = 0; p < document->n_paragraphs; p++) {
        ws_paragraph *paragraph = &document->paragraphs[p];
        uint32_t colon = label_colon(document, paragraph, &first);
        bool inside = since != WS_NONE && left > 0 && p - since <= LONGEST_TURN;
        uint32_t label = colon == WS_NONE ? l.n : label_index(document, &l, first, colon);
        bool late = since != WS_NONE && left == 0 && p - since <= 1 && label < l.n && l.elsewhere[label];
        if (is_speaker_label(&l, label, inside || late)) {
            left -= is_speaker_label(&l, label, false);
            if (since == WS_NONE && !is_answered(document, p))
                continue; /* a headline with a speaker's name in front */
            since = p;
            paragraph->flags |= WS_PARAGRAPH_READ;
            if (!add_turn(items, attribution_of, &l, label, first, colon, paragraph->last))
                return WS_NO_MEMORY;
            continue;
        }
        bool goes_on = inside && document->tokens[paragraph->first].kind != TOKEN_OPAQUE;
        char c = ws_punct(document, paragraph->first + (document->tokens[paragraph->first].kind == TOKEN_MARK));
        if (!goes_on || c == '(' || c == '[')
            continue;
        paragraph->flags |= WS_PARAGRAPH_READ;
        if (!ws_add_content(document, attribution_of, paragraph->first, paragraph->last))
            return WS_NO_MEMORY;
    }
    return WS_OK;
}

/* “…” - Ann Lee, juror: the quotation at `q` with a signature from item `first` to the paragraph's end. */
static bool signature(const ws_items *items, uint32_t first, uint32_t last, ws_phrase *phrase) {
    while (first < last && ws_item_punct(items, first) == '-')
        first++;
    if (last > first + LONGEST_SIGNATURE || first >= last || !ws_phrase_from(items, first, last, phrase))
        return false;
    for (uint32_t i = phrase->last; i < last; i++) {
        if (ws_is_quotation(items, i) || (ws_is_verb(items, i) && ws_item_has(items, i, LEX_BE | LEX_HAVE | LEX_MODAL)))
            return false;
    }
    char c = ws_item_punct(items, phrase->last);
    return phrase->last >= last || c == ',' || c == '.' || c == '(';
}

/* “….” (Ann Lee, juror): a name in brackets from item `first` to the paragraph's end, behind words that end like a
 * sentence; a title in marks has its publisher there. */
static bool bracketed_signature(const ws_items *items, uint32_t first, uint32_t last, ws_phrase *phrase) {
    const ws_document *document = items->document;
    if (first + 2 >= last || ws_item_punct(items, first) != '(')
        return false;
    char end = ws_punct(document, items->items[first].token - 2);
    uint32_t close = ws_item_punct(items, last - 1) == '.' ? last - 2 : last - 1;
    uint32_t name = document->name_of[items->items[first + 1].token];
    return (end == '.' || end == '!' || end == '?') && ws_item_punct(items, close) == ')' && name != WS_NONE &&
           document->mentions[name].type == WS_PERSON && signature(items, first + 1, close, phrase);
}

/* The tokens of a cue; none where first == last. */
typedef struct cue_tokens {
    uint32_t first, last;
} cue_tokens;

/* An item that is a cue, such as a dash or colon. */
static cue_tokens cue_of(const ws_items *items, uint32_t i) {
    return (cue_tokens){items->items[i].token, items->items[i].last};
}

/* Make the attribution of the quotation at item q. */
static bool claim(ws_items *items, uint32_t *attribution_of, uint32_t q, cue_tokens cue, const char *rule,
                  float confidence, const ws_phrase *phrase) {
    ws_document *document = items->document;
    ws_attribution *a = ws_add_attribution(document, WS_DIRECT, rule, confidence);
    if (!a)
        return false;
    a->cue_first = cue.first;
    a->cue_last = cue.last;
    for (uint32_t m = items->items[q].marked; m != WS_NONE;
         m = document->marked[m].flags & MARKED_CONTINUES ? document->marked[m].next : WS_NONE) {
        if (!ws_add_content(document, attribution_of, document->marked[m].first, document->marked[m].last))
            return false;
    }
    return ws_set_source(document, items, phrase);
}

/* The phrase of the first person who is named in a phrase that begins at item `first`: the desk of Ann Lee, counsel. */
static bool person_in(const ws_items *items, uint32_t first, uint32_t last, ws_phrase *phrase) {
    const ws_document *document = items->document;
    ws_phrase whole;
    if (!ws_phrase_from(items, first, last, &whole))
        return false;
    for (uint32_t i = first; i < whole.last; i++) {
        uint32_t t = ws_item_token(items, i), name = t < document->n_tokens ? document->name_of[t] : WS_NONE;
        if (name != WS_NONE && document->mentions[name].type == WS_PERSON)
            return ws_phrase_from(items, i, last, phrase);
    }
    return false;
}

/* `Statement of Ann Lee:`, `Answer by Ann Lee:`, `Ann Lee's full statement:`: the label's phrase without what she has
 * written. */
static void skip_document(const ws_items *items, ws_phrase *phrase) {
    const uint64_t people = LEX_PERSON | LEX_PEOPLE | LEX_ORGANIZATION | LEX_TITLE | LEX_KIN;
    uint32_t of = phrase->first + 1;
    ws_phrase person;
    for (uint32_t i = phrase->first + 1; i + 1 < phrase->last; i++)
        if (ws_is_genitive(items->document, ws_item_token(items, i)) &&
            ws_item_has(items, phrase->head, LEX_CUE_NOUN | LEX_MEDIUM | LEX_DOCUMENT) &&
            ws_phrase_from(items, phrase->first, i, &person)) {
            *phrase = person;
            return;
        }
    if (!ws_item_has(items, phrase->first, people) &&
        (ws_item_is(items, of, "of") || ws_item_is(items, of, "by") || ws_item_is(items, of, "from")) &&
        person_in(items, of + 1, phrase->last, &person))
        *phrase = person;
}

/* Who a paragraph that ends in a colon announces, and by which cue, if any. */
static bool announced(const ws_items *items, const lines *line, ws_phrase *phrase, cue_tokens *cue) {
    ws_cue cues[WS_MOST_CUES];
    ws_outer outer = {line->first, line->last, 0, true};
    uint32_t n = ws_find_cues(items, &outer, cues);
    while (n-- > 0) {
        if (cues[n].has_source && !(cues[n].flags & (CUE_HYPOTHETICAL | CUE_RELATIVE))) {
            *phrase = cues[n].source;
            *cue = (cue_tokens){items->items[cues[n].first].token, items->items[cues[n].last - 1].last};
            return true;
        }
    }
    /* Ann Lee made the following remarks: */
    bool announces = false;
    for (uint32_t i = line->first; i < line->last && !announces; i++)
        announces = ws_item_has(items, i, LEX_CUE_NOUN | LEX_MEDIUM);
    for (uint32_t v = line->first; v < line->last && announces; v++) {
        if (ws_is_finite(items, v))
            return ws_phrase_before(items, line->first, ws_verb_group(items, line->first, v), phrase);
    }
    /* From Chair Ann Lee: / from the desk of Ann Lee, counsel: */
    for (uint32_t i = line->first; i + 1 < line->last && i < line->first + 6; i++)
        if (ws_item_is(items, i, "from"))
            return person_in(items, i + 1, line->last, phrase) || ws_phrase_from(items, i + 1, line->last, phrase);
    return false;
}

/* Where the words of a paragraph begin: behind a list's bullet or number before a quotation. */
static uint32_t behind_bullet(const ws_items *items, const lines *line) {
    uint32_t q = line->first;
    bool dot = ws_item_punct(items, q) == '-' || ws_item_punct(items, q) == '*';
    if (!dot && ws_item_punct(items, q) == '(')
        q++;
    uint32_t number = ws_item_token(items, q);
    if (!dot && ws_at(items->document, number)->kind == TOKEN_NUMBER) {
        char end = ws_item_punct(items, ++q);
        dot = end == '.' || end == ')';
    }
    return dot && q + 1 < line->last && ws_is_quotation(items, q + 1) ? q + 1 : line->first;
}

/* `1. “….” Ann Lee, juror`: a name behind words that end like a sentence, with a role or an occasion but no verb, to
 * the paragraph's end, which is no sentence's. */
static bool bare_signature(const ws_items *items, uint32_t first, uint32_t last, bool listed, ws_phrase *phrase) {
    const uint64_t verbs = POS_BIT(VBD) | POS_BIT(VBZ) | POS_BIT(VBP) | POS_BIT(MD);
    const ws_document *document = items->document;
    if (first >= last || last > first + LONGEST_SIGNATURE || ws_item_token(items, first) >= document->n_tokens ||
        (!listed && ws_item_punct(items, last - 1)) || !ws_phrase_from(items, first, last, phrase) ||
        phrase->first != first)
        return false;
    char end = ws_punct(document, items->items[first].token - 2);
    if (end != '.' && end != '!' && end != '?' && end != '~')
        return false;
    bool person = false;
    for (uint32_t i = first; i < last; i++) {
        uint32_t t = ws_item_token(items, i);
        if (t >= document->n_tokens || ws_pos_in(document->pos[t], verbs))
            return false;
        uint32_t name = document->name_of[t];
        person |= i < phrase->last && name != WS_NONE && document->mentions[name].type == WS_PERSON;
    }
    return person;
}

/* Signatures and labels with a quotation, paragraph by paragraph. */
static ws_status read_layout(ws_items *items, uint32_t *attribution_of, lines *all) {
    ws_document *document = items->document;
    for (uint32_t p = 0; p < document->n_paragraphs; p++) {
        lines *line = &all[p];
        if (line->last <= line->first || document->paragraphs[p].flags & WS_PARAGRAPH_READ)
            continue;
        ws_phrase phrase;
        uint32_t q = behind_bullet(items, line);
        if (!ws_is_quotation(items, q)) { /* Mayor: “…” */
            if (!ws_phrase_from(items, q, line->last, &phrase))
                continue;
            uint32_t colon = phrase.last;
            skip_document(items, &phrase);
            ws_tokens label = {items->items[phrase.first].token, items->items[phrase.last - 1].last};
            if (label.last > label.first + 2 && !ws_may_speak(document, label))
                continue; /* Forty years on ice: “…” */
            if (colon < line->first + LONGEST_LABEL && ws_item_punct(items, colon) == ':' &&
                ws_is_quotation(items, colon + 1) && colon + 3 >= line->last &&
                attribution_of[items->items[colon + 1].marked] == WS_NONE &&
                !claim(items, attribution_of, colon + 1, cue_of(items, colon), "label", 0.9f, &phrase))
                return WS_NO_MEMORY;
            continue;
        }
        if (attribution_of[items->items[q].marked] != WS_NONE)
            continue;
        uint32_t next = p + 1; /* a block quote may have paragraphs, which are read with the first */
        while (next < document->n_paragraphs && all[next].last <= all[next].first)
            next++;
        const lines *below = next < document->n_paragraphs ? &all[next] : NULL;
        uint32_t end = q; /* the last quotation of the paragraph */
        for (uint32_t i = q; i < line->last; i++)
            end = ws_is_quotation(items, i) ? i : end;
        bool dash = end + 1 < line->last && ws_item_punct(items, end + 1) == '-' &&
                    signature(items, end + 1, line->last, &phrase);
        uint32_t cue = end + 1;
        if (!dash && q + 1 == line->last && below && below->last > below->first &&
            ws_item_punct(items, below->first) == '-')
            dash = signature(items, cue = below->first, below->last, &phrase);
        dash = dash || bracketed_signature(items, cue, line->last, &phrase);
        bool listed = q > line->first || document->paragraphs[p].flags & TOKEN_LIST_ITEM;
        bool bare = !dash && bare_signature(items, cue = end + 1, line->last, listed, &phrase);
        if (!dash && !bare && q + 1 == line->last && below && below->last > below->first &&
            document->paragraphs[next].block == document->paragraphs[p].block)
            bare = bare_signature(items, cue = below->first, below->last, false, &phrase);
        if (bare && !claim(items, attribution_of, q, (cue_tokens){0, 0}, "dash", 0.9f, &phrase))
            return WS_NO_MEMORY;
        if (dash) {
            if (!claim(items, attribution_of, q, cue_of(items, cue), "dash", 0.95f, &phrase) ||
                (end > q && !ws_add_content(document, attribution_of, items->items[q].last, items->items[end].last)))
                return WS_NO_MEMORY;
        }
    }
    return WS_OK;
}

ws_status ws_read_formats(ws_items *items, uint32_t *attribution_of) {
    lines *all = list_lines(items);
    if (!all)
        return WS_NO_MEMORY;
    ws_status status = read_transcript(items, attribution_of);
    return status == WS_OK ? read_layout(items, attribution_of, all) : status;
}

ws_status ws_read_headers(ws_items *items, uint32_t *attribution_of) {
    lines *all = list_lines(items);
    if (!all)
        return WS_NO_MEMORY;
    for (uint32_t p = 1; p < items->document->n_paragraphs; p++) {
        const lines *line = &all[p], *above = &all[p - 1];
        uint32_t q = behind_bullet(items, line);
        if (line->last <= line->first || above->last <= above->first || ws_item_punct(items, above->last - 1) != ':' ||
            !ws_is_quotation(items, q) || attribution_of[items->items[q].marked] != WS_NONE ||
            items->document->paragraphs[p].flags & WS_PARAGRAPH_READ)
            continue;
        ws_phrase phrase;
        cue_tokens cue = {0, 0};
        if (announced(items, above, &phrase, &cue) && !claim(items, attribution_of, q, cue, "header", 0.9f, &phrase))
            return WS_NO_MEMORY;
    }
    return WS_OK;
}
