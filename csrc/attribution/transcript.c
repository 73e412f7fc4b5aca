/* transcript.c - speakers' labels at the head of paragraphs
 *
 * Nadia Kimathi: Why did you sign?      Paragraphs that begin with a label and a colon are turns of a transcript where
 * Ann Lee: Nobody had told me.          there are two labels at the least, one of which comes back, and the first is
 * NK: Nobody?                           answered soon. Further paragraphs without a label belong to the turn above.
 */
#include "attribution/transcript.h"

#include "attribution/agent.h"
#include "attribution/attribution.h"
#include "attribution/court.h"
#include "base/utf8.h"
#include "model/gazetteer.h"
#include "name/entity.h"
#include "text/words.h"

/* A label has fewer tokens than this, and so many behind it are looked at for a word. */
#define LONGEST_LABEL 7u
#define WORD_WITHIN 7u
/* A transcript's speaker is not taken to go on for more paragraphs than this without a label. */
#define LONGEST_TURN 12u
/* A transcript's second label stands within this many paragraphs of the first. */
#define SOON 2u

/* Where a turn's label stands, tokens [first, last), and its first word. */
typedef struct head {
    uint32_t first, last, words;
} head;

/* Is there a word behind the label? A table of figures is no transcript. */
static bool has_word(const ws_document *document, uint32_t t, uint32_t last) {
    for (uint32_t end = t + WORD_WITHIN; t < last && t < end; t++)
        if (ws_is_word(document, t))
            return true;
    return false;
}

/* A label: somebody who may speak in a transcript. */
typedef struct label {
    uint32_t hash;    /* of its last word */
    uint32_t letters; /* the hash of its first letters, if it has several words, or 0 */
    uint32_t count;   /* paragraphs that it opens */
    uint32_t source;  /* the mention that its turns are by, or WS_NONE */
    bool elsewhere;   /* that mention is the person's full name in the text around: NK, THE WITNESS */
    bool full;        /* it is a person's name in full */
    bool nobody;      /* the text does not tell who asks: Q */
} label;

/* The labels of a document; more than these are not told apart. */
enum { MOST_LABELS = 32 };
typedef struct labels {
    label items[MOST_LABELS];
    uint32_t n;
    bool letters; /* Q. and A. are labels */
    uint32_t
        left; /* paragraphs ahead whose label comes more than once: when they are through, the transcript is over */
} labels;

/* Is it the last word of a label that is somebody's name in full, whatever else it means: Banks, of Rowena Banks? */
static bool ends_label(const labels *l, uint32_t hash) {
    for (uint32_t i = 0; i < l->n; i++)
        if (l->items[i].full && l->items[i].hash == hash)
            return true;
    return false;
}

/* Read the label `Name:` that opens the paragraph, if one does. It is a name, a title and name, a noun for a person or
 * body, a word in capitals, or Q and A; an opening mark may stand before it. `l`: the labels so far. */
static bool read_head(const ws_document *document, const ws_paragraph *paragraph, const labels *l, head *h) {
    uint32_t t = paragraph->first;
    if (t < paragraph->last && ws_is_mark(document, t))
        t++;
    *h = (head){t, t + 1, t + 1};
    if (l->letters && WS_WORD_IS_ANY(document, t, "q.", "a."))
        return has_word(document, t + 1, paragraph->last);
    bool name = false;
    for (; t < paragraph->last && t < h->first + LONGEST_LABEL; t++) {
        const ws_token *token = &document->tokens[t];
        if (ws_punct(document, t) == ':') {
            h->last = t;
            h->words = t + 1;
            name |= t == h->first + 1 && ends_label(l, document->tokens[h->first].hash);
            return t > h->first && name && has_word(document, t + 1, paragraph->last);
        }
        if (t > h->first && ws_punct(document, t) == '&' && t + 1 < paragraph->last && ws_capital(document, t + 1))
            continue; /* Spade & Pail */
        if (token->kind != TOKEN_WORD || token->shape <= SHAPE_LOWER)
            return false;
        name |= ws_is_named(document, t) || token->shape == SHAPE_UPPER || (token->classes & ~LEX_WORD) == 0 ||
                token->classes & (LEX_PERSON | LEX_ORGANIZATION | LEX_ORG_SUFFIX) || token->end == token->start + 1;
    }
    return false;
}

/* Do several paragraphs begin with `Q.`? An initial, `A. Lee`, is no label. */
static bool has_letters(const ws_document *document) {
    uint32_t n = 0;
    for (uint32_t p = 0; p < document->n_paragraphs && n < 2; p++)
        n += ws_word_is(document, document->paragraphs[p].first, "q.");
    return n > 1;
}

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
 * word. `parts`: those of Hume-Barr are two. */
static uint32_t first_letters(const ws_document *document, uint32_t first, uint32_t last, bool parts) {
    uint32_t hash = ws_hash_start(), n = 0;
    for (uint32_t t = first; t < last; t++) {
        const ws_token *token = &document->tokens[t];
        for (uint32_t at = token->start;
             at < token->end && token->shape >= SHAPE_CAPITAL && token->kind == TOKEN_WORD;) {
            bool begins = at == token->start || (parts && document->text[at - 1] == '-');
            uint32_t letter = ws_utf8_next(document->text, token->end, &at);
            hash = begins ? ws_hash_add(hash, ws_lower(letter)) : hash;
            n += begins;
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
            (first_letters(document, m->name_first, m->name_last, false) == letters ||
             first_letters(document, m->name_first, m->name_last, true) == letters))
            return i;
    }
    return WS_NONE;
}

/* Is the label [first, colon) a person's name in full? */
static bool is_full_name(const ws_document *document, uint32_t first, uint32_t colon) {
    const ws_mention *name = ws_name_at(document, colon - 1);
    return name && name->name_first == first && name->last == colon && colon > first + 1 &&
           (name->type == WS_PERSON || ws_token_gazetteer(document, first) & GAZETTEER_GIVEN);
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
                                   .letters = first_letters(document, first, colon, false),
                                   .source = source,
                                   .elsewhere = source != WS_NONE,
                                   .full = is_full_name(document, first, colon),
                                   .nobody = source == WS_NONE && ws_asks_in_court(document, first, colon)};
    }
    l->items[i].count++;
}

/* All labels of the document. */
static labels list_labels(const ws_document *document) {
    labels l = {.n = 0, .letters = has_letters(document)};
    head h;
    for (uint32_t p = 0; p < document->n_paragraphs; p++)
        if (read_head(document, &document->paragraphs[p], &l, &h))
            note_label(document, &l, h.first, h.last);
    for (uint32_t i = 0; i < l.n; i++)
        l.left += l.items[i].count > 1 ? l.items[i].count : 0;
    return l;
}

/* Add the turn whose words end before `last`: an attribution, and a mention unless the label is a name that is one
 * already. Letters (NK) and parts in court have their mention where the name stands in full. */
static bool add_turn(ws_items *items, uint32_t *attribution_of, label *by, const head *h, uint32_t last) {
    ws_document *document = items->document;
    ws_attribution *a = ws_add_attribution(document, WS_DIRECT, "transcript", 0.9f);
    if (!a)
        return false;
    a->act = WS_SPEECH;
    a->source_first = h->first;
    a->source_last = h->last;
    a->cue_first = h->last;
    a->cue_last = h->words;
    bool surname = by->full && h->last == h->first + 1; /* Banks, of Rowena Banks */
    bool known = by->source != WS_NONE && (by->elsewhere || surname || in_capitals(document, h->first, h->last));
    uint32_t name = known || by->nobody ? by->source : document->name_of[h->last - 1];
    if (!known && !by->nobody && (name == WS_NONE || document->mentions[name].name_last != h->last)) {
        ws_mention *mention = ws_add_mention(document, h->first, h->last, FORM_NAME);
        if (!mention)
            return false;
        mention->type = WS_PERSON;
        while (mention->name_first + 1 < h->last && ws_has(document, mention->name_first, LEX_TITLE | LEX_HONORIFIC))
            mention->name_first++; /* SEN. KIMATHI */
        name = document->n_mentions - 1;
    }
    by->source = name;
    document->attributions[document->n_attributions - 1].source = name;
    return ws_add_content(document, attribution_of, h->words, last);
}

/* Does another label follow soon behind the one that opens paragraph p? */
static bool is_answered(const ws_document *document, uint32_t p, const labels *l) {
    head h;
    for (uint32_t k = p + 1; k < document->n_paragraphs && k <= p + SOON; k++)
        if (read_head(document, &document->paragraphs[k], l, &h))
            return true;
    return false;
}

/* Does the paragraph tell a story: does it hold a quotation with a named person and a verb of saying beside it? Or
 * without I and me outside marks one with such a pronoun beside it, or whose turn it is by name, the word with that
 * hash? */
static bool tells_story(const ws_document *document, const ws_paragraph *paragraph, uint32_t name) {
    bool mine = false, told = false;
    for (uint32_t t = paragraph->first; t < paragraph->last; t++) {
        uint32_t m = ws_is_mark(document, t) ? document->tokens[t].marked : WS_NONE;
        if (m != WS_NONE && document->marked[m].last == t + 1) {
            if (ws_named_behind(document, &document->marked[m]))
                return true;
            told |= ws_is_he_or_she(document, t + 1) && ws_has(document, t + 2, LEX_SPEECH);
        }
        if (ws_is_quoted(document, t))
            continue;
        mine |= ws_is_first_person(document, t);
        told |= name && document->tokens[t].hash == name && t > paragraph->first && ws_is_named(document, t);
    }
    return told && !mine;
}

/* Is the paragraph words that go on from the turn above it: no region that is not read, no remark in brackets, no story
 * that the paper tells between the turns? `name` is the hash of the name whose turn it is, or 0. */
static bool goes_on(const ws_document *document, const ws_paragraph *paragraph, uint32_t name) {
    if (tells_story(document, paragraph, name))
        return false;
    uint8_t kind = document->tokens[paragraph->first].kind;
    char c = ws_punct(document, paragraph->first + (kind == TOKEN_MARK));
    return kind != TOKEN_OPAQUE && c != '(' && c != '[';
}

/* ---- **Why did you sign?** ---- */

/* Is the paragraph a question that stands out whole? */
static bool is_bold_question(const ws_document *document, const ws_paragraph *p) {
    uint32_t t = p->first;
    while (t < p->last && document->tokens[t].flags & TOKEN_EMPHASIS)
        t++;
    return t == p->last && p->last > p->first + 1 && ws_punct(document, p->last - 1) == '?';
}

/* Add a turn without a label. */
static bool add_bold_turn(ws_items *items, uint32_t *attribution_of, ws_paragraph *p, uint32_t source) {
    ws_document *document = items->document;
    ws_attribution *a = ws_add_attribution(document, WS_DIRECT, "transcript", 0.9f);
    if (!a)
        return false;
    a->act = WS_SPEECH;
    a->source_first = a->source_last = a->cue_first = a->cue_last = p->first;
    a->source = source;
    p->flags |= WS_PARAGRAPH_READ;
    return ws_add_content(document, attribution_of, p->first, p->last);
}

/* Read an interview whose questions are paragraphs of their own that stand out, and whose answers follow: where there
 * are several, and the text before them tells who is asked. */
static bool read_interview(ws_items *items, uint32_t *attribution_of) {
    ws_document *document = items->document;
    uint32_t first = WS_NONE, last = 0, n = 0, asker;
    for (uint32_t p = 0; p + 1 < document->n_paragraphs; p++) {
        if (!is_bold_question(document, &document->paragraphs[p]))
            continue;
        first = n++ == 0 ? p : first;
        last = p;
    }
    uint32_t answers = n < 2 ? WS_NONE : ws_interviewed(document, document->paragraphs[first].first, &asker);
    bool added = true;
    for (uint32_t p = first; answers != WS_NONE && p <= last + 1 && added; p++) {
        ws_paragraph *paragraph = &document->paragraphs[p];
        if (is_bold_question(document, paragraph))
            added = add_bold_turn(items, attribution_of, paragraph, asker);
        else if (goes_on(document, paragraph, 0) && is_bold_question(document, paragraph - 1))
            added = add_bold_turn(items, attribution_of, paragraph, answers);
        else if (goes_on(document, paragraph, 0) && (paragraph - 1)->flags & WS_PARAGRAPH_READ) {
            paragraph->flags |= WS_PARAGRAPH_READ;
            added = ws_add_content(document, attribution_of, paragraph->first, paragraph->last);
        }
    }
    return added;
}

ws_status ws_read_transcript(ws_items *items, uint32_t *attribution_of) {
    ws_document *document = items->document;
    labels l = list_labels(document);
    head h;
    bool story = false;
    uint32_t left = l.left, name = 0, since = WS_NONE; /* since: the paragraph with the last label, once it has begun */
    if (left < 2 || l.n < 2)
        return read_interview(items, attribution_of) ? WS_OK : WS_NO_MEMORY;
    for (uint32_t p = 0; p < document->n_paragraphs; p++) {
        ws_paragraph *paragraph = &document->paragraphs[p];
        bool labelled = read_head(document, paragraph, &l, &h);
        uint32_t index = labelled ? label_index(document, &l, h.first, h.last) : l.n;
        bool inside = since != WS_NONE && left > 0 && p - since <= LONGEST_TURN, added = true;
        bool late = since != WS_NONE && left == 0 && p - since <= 1 && index < l.n && l.items[index].elsewhere;
        if (is_speaker_label(&l, index, inside || late)) {
            left -= is_speaker_label(&l, index, false);
            if (since == WS_NONE && !is_answered(document, p, &l))
                continue; /* a headline with a speaker's name in front */
            since = p;
            added = add_turn(items, attribution_of, &l.items[index], &h, paragraph->last);
            story = false;
            name = ws_is_named(document, h.last - 1) ? document->tokens[h.last - 1].hash : 0; /* not Q: A: */
        } else if (inside && !story && goes_on(document, paragraph, name)) {
            added = ws_add_content(document, attribution_of, paragraph->first, paragraph->last);
        } else {
            story |= inside && tells_story(document, paragraph, name); /* which goes on to the next label */
            continue;
        }
        if (!added)
            return WS_NO_MEMORY;
        paragraph->flags |= WS_PARAGRAPH_READ;
    }
    return WS_OK;
}
