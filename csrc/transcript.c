/* transcript.c - speakers' labels at the head of paragraphs
 *
 * Nadia Kimathi: Why did you sign?      Paragraphs that begin with a label and a colon are turns of a transcript where
 * Ann Lee: Nobody had told me.          there are two labels at the least, one of which comes back, and the first is
 * NK: Nobody?                           answered soon. Further paragraphs without a label belong to the turn above.
 */
#include "transcript.h"

#include "attribution.h"
#include "court.h"
#include "entity.h"
#include "utf8.h"
#include "words.h"

/* A label has fewer tokens than this, and so many behind it are looked at for a word. */
#define LONGEST_LABEL 7u
#define WORD_WITHIN 7u
/* A transcript's speaker is not taken to go on for more paragraphs than this without a label. */
#define LONGEST_TURN 12u
/* A transcript's second label stands within this many paragraphs of the first. */
#define SOON 2u

/* Is there a word behind the colon? A table of figures is no transcript. */
static bool has_word(const ws_document *document, uint32_t colon, uint32_t last) {
    for (uint32_t t = colon + 1; t < last && t < colon + 1 + WORD_WITHIN; t++)
        if (document->tokens[t].kind == TOKEN_WORD)
            return true;
    return false;
}

/* The colon of the label `Name:` that opens the paragraph, or WS_NONE; the label itself is tokens [*first, colon). It
 * is a name, a title and name, a noun for a person or body, a word in capitals, or Q and A; an opening mark may stand
 * before it. */
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
        if (t > *first && ws_punct(document, t) == '&' && t + 1 < paragraph->last && ws_capital(document, t + 1))
            continue; /* Spade & Pail */
        if (token->kind != TOKEN_WORD || token->shape <= SHAPE_LOWER)
            return WS_NONE;
        name |= document->name_of[t] != WS_NONE || token->shape == SHAPE_UPPER || (token->classes & ~LEX_WORD) == 0 ||
                token->classes & (LEX_PERSON | LEX_ORGANIZATION | LEX_ORG_SUFFIX) || token->end == token->start + 1;
    }
    return WS_NONE;
}

/* A label: somebody who may speak in a transcript. */
typedef struct label {
    uint32_t hash;    /* of its last word */
    uint32_t letters; /* the hash of its first letters, if it has several words, or 0 */
    uint32_t count;   /* paragraphs that it opens */
    uint32_t source;  /* the mention that its turns are by, or WS_NONE */
    bool elsewhere;   /* that mention is the person's full name in the text around: NK, THE WITNESS */
} label;

/* The labels of a document; more than these are not told apart. */
enum { MOST_LABELS = 32 };
typedef struct labels {
    label items[MOST_LABELS];
    uint32_t n;
    uint32_t
        left; /* paragraphs ahead whose label comes more than once: when they are through, the transcript is over */
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
        if (l->items[i].hash == hash)
            return i;
    for (uint32_t i = 0; i < l->n && are_letters(document, first, colon); i++)
        if (l->items[i].letters == hash)
            return i;
    return l->n;
}

/* Inside a transcript every label is a speaker's; one that opens it must come back. */
static bool is_speaker_label(const labels *l, uint32_t index, bool inside) {
    return index < l->n && (inside || l->items[index].count > 1);
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
        uint32_t hash = document->tokens[colon - 1].hash;
        uint32_t source = are_letters(document, first, colon) ? name_of_letters(document, hash)
                                                              : ws_part_in_court(document, first, colon);
        l->items[l->n++] = (label){.hash = hash,
                                   .letters = first_letters(document, first, colon),
                                   .source = source,
                                   .elsewhere = source != WS_NONE};
    }
    l->items[i].count++;
}

/* All labels of the document. */
static labels list_labels(const ws_document *document) {
    labels l = {.n = 0};
    uint32_t first;
    for (uint32_t p = 0; p < document->n_paragraphs; p++) {
        uint32_t colon = label_colon(document, &document->paragraphs[p], &first);
        if (colon != WS_NONE)
            note_label(document, &l, first, colon);
    }
    for (uint32_t i = 0; i < l.n; i++)
        l.left += l.items[i].count > 1 ? l.items[i].count : 0;
    return l;
}

/* Add the turn whose label is tokens [first, colon) and whose words end before `last`: an attribution, and a mention
 * unless the label is a name that is one already. Letters (NK) and parts in court have their mention where the name
 * stands in full. */
static bool add_turn(ws_items *items, uint32_t *attribution_of, label *by, uint32_t first, uint32_t colon,
                     uint32_t last) {
    ws_document *document = items->document;
    ws_attribution *a = ws_add_attribution(document, WS_DIRECT, "transcript", 0.9f);
    if (!a)
        return false;
    a->act = WS_SPEECH;
    a->source_first = first;
    a->source_last = colon;
    a->cue_first = colon;
    a->cue_last = colon + 1;
    bool known = by->source != WS_NONE && (by->elsewhere || in_capitals(document, first, colon));
    uint32_t name = known ? by->source : document->name_of[colon - 1];
    if (!known && (name == WS_NONE || document->mentions[name].name_last != colon)) {
        ws_mention *mention = ws_add_mention(document, first, colon, FORM_NAME);
        if (!mention)
            return false;
        mention->type = WS_PERSON;
        while (mention->name_first + 1 < colon && ws_has(document, mention->name_first, LEX_TITLE | LEX_HONORIFIC))
            mention->name_first++; /* SEN. KIMATHI */
        name = document->n_mentions - 1;
    }
    by->source = name;
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

/* Is the paragraph words that go on from the turn above it: no region that is not read, no remark in brackets? */
static bool goes_on(const ws_document *document, const ws_paragraph *paragraph) {
    uint8_t kind = document->tokens[paragraph->first].kind;
    char c = ws_punct(document, paragraph->first + (kind == TOKEN_MARK));
    return kind != TOKEN_OPAQUE && c != '(' && c != '[';
}

ws_status ws_read_transcript(ws_items *items, uint32_t *attribution_of) {
    ws_document *document = items->document;
    labels l = list_labels(document);
    uint32_t left = l.left, since = WS_NONE, first; /* since: the paragraph with the last label, once it has begun */
    if (left < 2 || l.n < 2)
        return WS_OK;
    for (uint32_t p = 0; p < document->n_paragraphs; p++) {
        ws_paragraph *paragraph = &document->paragraphs[p];
        uint32_t colon = label_colon(document, paragraph, &first);
        uint32_t index = colon == WS_NONE ? l.n : label_index(document, &l, first, colon);
        bool inside = since != WS_NONE && left > 0 && p - since <= LONGEST_TURN, added = true;
        bool late = since != WS_NONE && left == 0 && p - since <= 1 && index < l.n && l.items[index].elsewhere;
        if (is_speaker_label(&l, index, inside || late)) {
            left -= is_speaker_label(&l, index, false);
            if (since == WS_NONE && !is_answered(document, p))
                continue; /* a headline with a speaker's name in front */
            since = p;
            added = add_turn(items, attribution_of, &l.items[index], first, colon, paragraph->last);
        } else if (inside && goes_on(document, paragraph)) {
            added = ws_add_content(document, attribution_of, paragraph->first, paragraph->last);
        } else {
            continue;
        }
        if (!added)
            return WS_NO_MEMORY;
        paragraph->flags |= WS_PARAGRAPH_READ;
    }
    return WS_OK;
}
