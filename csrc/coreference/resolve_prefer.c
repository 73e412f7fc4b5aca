/* resolve_prefer.c - whom he or she means rather than others, by what is said around it */
#include "coreference/resolve_parts.h"

#include "attribution/turn.h"
#include "coreference/dialogue.h"
#include "text/pos.h"

/* Is the referent near and known to be of the gender? */
static bool is_near_and_of_gender(const ws_resolver *r, uint32_t e) {
    return r->document->referents[e].gender == r->document->mentions[r->question.mention].gender && ws_is_near(r, e);
}

/* Is the referent known to be of the gender, or without a name? */
static bool is_of_gender_or_nameless(const ws_resolver *r, uint32_t e) {
    const ws_referent *referent = &r->document->referents[e];
    return referent->gender == r->document->mentions[r->question.mention].gender || referent->form != FORM_NAME;
}

/* The other gender than he or she has. */
static uint8_t other_gender(const ws_saying *s) {
    return s->gender == WS_MALE ? WS_FEMALE : WS_MALE;
}

/* Whom the sentence before begins with as what it is about: For Ann Lee, it was a start. “…,” she said. */
static void prefer_topic(ws_resolver *r, const ws_saying *s) {
    const ws_document *document = r->document;
    const ws_sentence *sentence = ws_sentence_before(document, s);
    if (!sentence || ws_starts_paragraph(document, s->what->first) || !ws_word_is(document, sentence->first, "for"))
        return;
    const ws_mention *name = ws_name_from(document, sentence->first + 1);
    if (name && name->entity != WS_NONE && ws_punct(document, name->last) == ',' &&
        WS_WORD_IS_ANY(document, name->last + 1, "his", "her", "it", "this"))
        ws_prefer_one(r, name->entity);
}

/* Does what is said tell of `him` or `her`, who is then another than who says it: he said he had never met | him? */
static bool is_of_another(const ws_document *document, const ws_attribution *a) {
    enum { LOOK = 60 };
    for (uint32_t t = a->first; t < a->last && t < a->first + LOOK; t++)
        if (WS_WORD_IS_ANY(document, t, "him", "her") && ws_is_tag(document, t, POS_BIT(PRP)))
            return true;
    return false;
}

/* Who has spoken before and whom the sentence itself begins with as what it is about: For Ann Lee, | she said it was a
 * start; As for Ann Lee, | she said. But: For Ann Lee, she said, it was a start; As for Ann Lee, she said she pitied
 * her. */
static void prefer_own_topic(ws_resolver *r, const ws_saying *s) {
    const ws_document *document = r->document;
    uint32_t t = r->question.token, first = ws_sentence_of(document, t)->first;
    first += ws_word_is(document, first, "as");
    const ws_mention *name = ws_word_is(document, first, "for") ? ws_name_from(document, first + 1) : NULL;
    if (name && name->entity != WS_NONE && name->last + 1 == t && ws_punct(document, name->last) == ',' &&
        s->what->cue_first == t + 1 && ws_punct(document, s->what->cue_last) != ',' &&
        r->reading.salience[name->entity].spoke > 0 && !is_of_another(document, s->what))
        ws_prefer_one(r, name->entity);
}

/* Of whom a clause tells in which the pronoun acts, where the sentence says that it is who: The last to speak was | Bob
 * Ray, who wept when he said. But: Bob Ray, who he said was late, where the clause has no verb before the pronoun; Bob
 * Ray, who wept when he called him a fool. */
static void prefer_told_in_clause(ws_resolver *r, const ws_saying *s) {
    enum { LONGEST = 8 };
    const ws_document *document = r->document;
    uint32_t t = r->question.token, who = t, verbs = 0;
    while (who > 1 && who + LONGEST > t && !ws_word_is(document, who, "who") && !ws_punct(document, who) &&
           !ws_in_name_of(document, who, WS_PERSON))
        verbs += ws_is_tag(document, --who, WS_FINITE);
    const ws_mention *name = who > 1 && ws_word_is(document, who, "who") && ws_punct(document, who - 1) == ','
                                 ? ws_name_at(document, who - 2)
                                 : NULL;
    if (name && name->last == who - 1 && name->type == WS_PERSON && name->entity != WS_NONE && name->first > 0 &&
        ws_is_copula(document, name->first - 1) && verbs > 0 && !is_of_another(document, s->what))
        ws_prefer_one(r, name->entity);
}

/* Was the attribution before told in the sentence right before the one of the token? That one may stand wholly in
 * marks: “It rained. | The dog left,” he said. */
static bool is_right_behind(const ws_resolver *r, const ws_saying *s, uint32_t t) {
    uint32_t first = ws_sentence_of(r->document, t)->first;
    return first > 0 &&
           ws_outer_sentence(&r->reading, s->before->cue_first) == ws_outer_sentence(&r->reading, first - 1);
}

/* The same, and in the same paragraph as the pronoun. */
static bool goes_on_in_paragraph(const ws_resolver *r, const ws_saying *s) {
    return is_right_behind(r, s, r->question.token) &&
           ws_unit_of(&r->reading, s->before->cue_first) == ws_unit_of(&r->reading, r->question.token);
}

/* `He` who speaks of `her` is a man beside a woman: whose given name is a man's comes before whose name does not tell,
 * for that one may be the woman. Not before who, without being told for a woman, has just spoken, and goes on. */
static void prefer_told(ws_resolver *r, const ws_saying *s) {
    enum { LOOK = 60 };
    uint32_t e = s->before ? s->before->entity : WS_NONE;
    bool goes_on = e != WS_NONE && s->before->source != WS_NONE && s->before->kind == WS_INDIRECT &&
                   r->document->mentions[s->before->source].form == FORM_NAME &&
                   r->document->referents[e].gender == WS_GENDER_UNKNOWN && goes_on_in_paragraph(r, s) &&
                   !ws_speaks_of(r->document, s->before, other_gender(s), LOOK);
    if (!goes_on && ws_speaks_of(r->document, s->what, other_gender(s), LOOK) && ws_any_fits(r, is_near_and_of_gender))
        ws_keep(r, is_of_gender_or_nameless);
}

/* Who was asked something in the sentence before is who answers: Bob Ray asked Carl Moe why. “…,” he said. So is who
 * was told something, if it is an answer: “…,” Bob Ray told Carl Moe. “…,” he replied. */
static void prefer_asked(ws_resolver *r, const ws_saying *s) {
    const ws_document *document = r->document;
    const ws_attribution *before = s->before;
    if (!before || s->what->kind != WS_DIRECT || before->cue_first >= before->cue_last)
        return;
    uint32_t hearer = ws_mentioned_at(r, before->cue_last);
    bool asked = before->kind == WS_INDIRECT && !ws_word_is(document, before->first, "to") &&
                 ws_is_asked(document, before->cue_last - 1);
    if (hearer != WS_NONE && (asked || ws_is_all_reply(document, s->what)) && is_right_behind(r, s, r->question.token))
        ws_prefer_one(r, hearer);
}

uint32_t ws_opening_name(const ws_document *document, uint32_t t, uint8_t gender) {
    enum { LONGEST_TITLE = 5 };
    uint32_t first = ws_sentence_of(document, t)->first;
    for (uint32_t k = first; k < t && k < first + LONGEST_TITLE; k++) {
        const ws_mention *name = ws_name_from(document, k);
        if (name && name->type == WS_PERSON)
            return name->entity != WS_NONE && !ws_is_genitive(document, name->last) &&
                           ws_may_be(&document->referents[name->entity], gender)
                       ? name->entity
                       : WS_NONE;
        if (!ws_is_tag(document, k, WS_NOUNS | POS_BIT(JJ)))
            return WS_NONE;
    }
    return WS_NONE;
}

/* Whose words the sentence before tells without being a turn of an exchange goes on: Bob Ray said that the man's bid
 * was low. “…,” he added. So does who is known for neither man nor woman, if the name opens that sentence. */
static void prefer_going_on(ws_resolver *r, const ws_saying *s) {
    const ws_document *document = r->document;
    const ws_attribution *before = s->before;
    if (!before || s->what->kind != WS_DIRECT || before->kind == WS_DIRECT || before->source == WS_NONE ||
        before->entity == WS_NONE ||
        (document->referents[before->entity].gender != s->gender &&
         ws_opening_name(document, before->cue_first, s->gender) != before->entity) ||
        ws_is_asked(document, before->cue_last - 1) || ws_word_is(document, before->cue_last - 1, "wondered"))
        return;
    uint32_t start = s->what->first < r->question.token ? s->what->first : r->question.token;
    if (is_right_behind(r, s, start))
        ws_prefer_one(r, before->entity);
}

/* Is it the last speaker, one of several candidates, whom the attribution before quotes? */
static bool is_last_speaker(const ws_resolver *r, const ws_saying *s) {
    return s->before && r->reading.speaker != WS_NONE && s->before->entity == r->reading.speaker &&
           s->before->source != WS_NONE && r->question.n > 1;
}

/* Who has just spoken in the paragraph speaks on, where another is only named in what is said: “They ran,” said Bob
 * Ray. Carl Moe should be fit, he said. */
static void prefer_speaking_on(ws_resolver *r, const ws_saying *s) {
    enum { LOOK = 200 };
    const ws_document *document = r->document;
    const ws_attribution *a = s->what;
    uint32_t first = r->question.token, e = r->reading.speaker;
    if (!is_last_speaker(r, s) || a->kind != WS_INDIRECT || a->first >= first || a->cue_first != first + 1 ||
        ws_punct(document, first - 1) != ',' ||
        !WS_WORD_IS_ANY(document, a->cue_first, "said", "says", "added", "adds") || !goes_on_in_paragraph(r, s))
        return;
    const ws_referent *speaker = &document->referents[e];
    if (speaker->type != WS_PERSON || speaker->flags & MENTION_PLURAL)
        return;
    for (uint32_t t = a->first; t < a->last; t++) {
        const ws_mention *name = ws_name_from(document, t);
        if ((name && name->entity == e) || t == a->first + LOOK)
            return; /* Ray will run again, he said */
    }
    ws_prefer_one(r, e);
}

/* Who was the subject of the sentence before, and spoke there, is the subject of this one: Ann Lee called Bea Moe late
 * and said she was sorry. She joked that … */
static void prefer_same_subject(ws_resolver *r, const ws_saying *s) {
    const ws_document *document = r->document;
    uint32_t first = r->question.token;
    if (!is_last_speaker(r, s) || !ws_starts_sentence(document, first) || s->what->kind == WS_DIRECT ||
        s->what->cue_first < first || !goes_on_in_paragraph(r, s))
        return;
    uint32_t start = ws_sentence_of(document, s->before->cue_first)->first;
    if (document->mentions[s->before->source].first == start)
        ws_prefer_one(r, s->before->entity);
}

/* The noun phrase that begins the sentence, if the referent was last told of by that; else NULL. */
static const ws_mention *phrase_opening(const ws_resolver *r, const ws_sentence *sentence, uint32_t e) {
    const ws_mention *m = ws_last_mention(r, e);
    return m && m->first == sentence->first && m->form == FORM_NOMINAL ? m : NULL;
}

/* Who is brought in without a name as what the sentence before is about, and told of: The owner, a retired plumber, had
 * used it. | “…,” he said. */
static void prefer_described(ws_resolver *r, const ws_saying *s) {
    const ws_document *document = r->document;
    const ws_sentence *sentence = ws_sentence_before(document, s);
    for (uint32_t k = 0; sentence && k < r->question.n; k++) {
        uint32_t e = r->question.candidates[k].referent;
        const ws_mention *m = phrase_opening(r, sentence, e);
        if (m && m->type == WS_PERSON && document->referents[e].form == FORM_NOMINAL &&
            ws_punct(document, m->name_last) == ',' && ws_is_a(document, m->name_last + 1)) {
            ws_prefer_one(r, e);
            return;
        }
    }
}

/* Where the subject of the sentence's main clause begins, or its name: The son, | Wade, came; When it rang, | a woman
 * answered; | Mo came. */
static uint32_t subject_start(const ws_document *document, const ws_sentence *sentence) {
    enum { LONGEST = 14 };
    uint32_t t = sentence->first, comma = t;
    bool clause = ws_has(document, t, LEX_SUBORDINATOR | LEX_WH | LEX_PREPOSITION), finite = false;
    while (comma < sentence->last && comma < t + LONGEST && ws_punct(document, comma) != ',')
        finite |= ws_is_tag(document, comma++, WS_FINITE);
    if (comma + 1 >= sentence->last || ws_punct(document, comma) != ',')
        return t;
    bool named = !finite && ws_has(document, t, LEX_DETERMINER | LEX_POSSESSIVE | LEX_NUMBER | LEX_PRONOUN);
    return clause || named ? comma + 1 : t;
}

/* Does the sentence right before the quotation tell of the referent, in its main clause? */
static bool is_in_sentence_before(const ws_resolver *r, uint32_t e) {
    const ws_document *document = r->document;
    const ws_mention *m = ws_last_mention(r, e);
    uint32_t start = document->attributions[r->reading.said[r->question.mention]].first;
    const ws_sentence *sentence = ws_sentence_of(document, start - 1);
    return m && m->first >= subject_start(document, sentence) && m->first < sentence->last;
}

/* Where somebody acts in the sentence right before the quotation, as its subject, nobody who is named before speaks it:
 * Mo, 47, broke down. “I wept,” he said. Not where he speaks of somebody, who may be the one that acts. */
static void prefer_acting(ws_resolver *r, const ws_saying *s) {
    enum { LOOK = 30 };
    const ws_document *document = r->document;
    const ws_sentence *sentence = ws_sentence_before(document, s);
    if (!sentence || r->question.n < 2 || ws_starts_paragraph(document, s->what->first) ||
        !ws_is_mark(document, s->what->first) || ws_speaks_of(document, s->what, s->gender, LOOK) ||
        ws_is_quoted(document, sentence->first) || (s->before && s->before->cue_first >= sentence->first))
        return;
    uint32_t subject = subject_start(document, sentence);
    for (uint32_t k = 0; k < r->question.n; k++) {
        uint32_t e = r->question.candidates[k].referent;
        const ws_mention *m = ws_last_mention(r, e);
        if (m && m->first >= subject && m->first <= subject + 2 && m->form != FORM_PRONOUN &&
            !ws_is_genitive(document, m->last) && ws_may_be_person(r, e)) {
            ws_keep(r, is_in_sentence_before);
            return;
        }
    }
}

/* Who has spoken last, without a name, is who is asked more: “…,” the guard said. Asked whether it rained, he said … */
static void prefer_asked_more(ws_resolver *r, const ws_saying *s) {
    enum { LOOK = 3 };
    const ws_document *document = r->document;
    uint32_t t = r->question.token, first = ws_sentence_of(document, t)->first;
    if (!ws_word_is(document, first, "asked") || t == first + 1 || ws_punct(document, t - 1) != ',')
        return;
    for (uint32_t k = 1; k <= LOOK && k <= s->index; k++) {
        const ws_attribution *a = s->what - k;
        if (a->source == WS_NONE || a->entity == WS_NONE || a->source_first >= first)
            continue;
        if (document->referents[a->entity].form == FORM_NOMINAL && document->referents[a->entity].type == WS_PERSON &&
            ws_unit_of(&r->reading, a->cue_first) + 1 >= ws_unit_of(&r->reading, t))
            ws_prefer_one(r, a->entity);
        return;
    }
}

/* In questions and answers, whose turn it is. */
static void prefer_turn(ws_resolver *r, const ws_saying *s) {
    uint32_t others = WS_NONE, turn = ws_whose_turn(r, s->index, &others);
    if (turn != WS_NONE && ws_prefer_one(r, turn))
        return;
    if (others != WS_NONE && r->question.n > 1)
        ws_drop_candidate(&r->question, others);
}

void ws_prefer_single(ws_resolver *r, const ws_saying *s) {
    if (!s->what)
        return;
    prefer_told(r, s);
    prefer_topic(r, s);
    prefer_own_topic(r, s);
    prefer_told_in_clause(r, s);
    prefer_asked(r, s);
    prefer_going_on(r, s);
    prefer_speaking_on(r, s);
    prefer_same_subject(r, s);
    prefer_described(r, s);
    prefer_acting(r, s);
    prefer_asked_more(r, s);
    prefer_turn(r, s);
}
