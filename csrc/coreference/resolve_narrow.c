/* resolve_narrow.c - whom he or she cannot mean, and whom rather than others, by what is said around it */
#include "coreference/resolve_parts.h"

#include "coreference/dialogue.h"
#include "mention/binding.h"
#include "text/pos.h"

/* Was the referent last told of before this sentence, or by a pronoun? */
static bool is_from_before(const ws_resolver *r, uint32_t e) {
    const ws_document *document = r->document;
    uint32_t last = r->reading.salience[e].mention;
    return last == WS_NONE || document->mentions[last].first < ws_sentence_of(document, r->question.token)->first ||
           document->mentions[last].form == FORM_PRONOUN;
}

/* Through her lawyer, Ann Lee, she said: whoever only carries the words is not who says them. */
static void drop_messenger(ws_resolver *r, uint32_t t) {
    const ws_document *document = r->document;
    uint32_t start = ws_sentence_of(document, t)->first;
    if (ws_word_is(document, start, "through") && ws_has(document, start + 1, LEX_POSSESSIVE))
        ws_prefer(r, is_from_before);
}

/* Is the pronoun at t what somebody does something to: told her that? */
static bool is_object(const ws_document *document, uint32_t t) {
    const uint64_t behind = POS_BIT(IN) | POS_BIT(TO) | POS_BIT(COMMA) | POS_BIT(STOP) | POS_BIT(WRB) | POS_BIT(WP);
    return ws_word_is(document, t, "him") ||
           (ws_word_is(document, t, "her") && (document->pos[t] == POS_PRP || ws_is_tag(document, t + 1, behind)));
}

/* Leave out the noun phrase that does it, for that would be herself: A nurse told her. */
static void drop_doer(ws_resolver *r, uint32_t t) {
    enum { MOST = 8 };
    const ws_document *document = r->document;
    uint32_t verb = t, floor = ws_sentence_of(document, t)->first;
    while (verb > floor && verb + MOST > t && ws_is_tag(document, verb - 1, WS_VERBS | POS_BIT(RB) | POS_BIT(MD)))
        verb--;
    for (uint32_t i = r->question.n; verb < t && is_object(document, t) && i-- > 0;) {
        uint32_t e = r->question.candidates[i].referent, last = r->reading.salience[e].mention;
        if (last != WS_NONE && document->mentions[last].last == verb && document->mentions[last].form == FORM_NOMINAL)
            ws_drop_candidate(&r->question, e);
    }
}

/* Leave out who is told of in terms of whom the pronoun at t means: Ann Lee, her old friend. */
static void drop_told_of(ws_resolver *r, uint32_t t) {
    uint32_t name = ws_other_than(r->document, t);
    if (name != WS_NONE)
        ws_drop_candidate(&r->question, r->document->mentions[name].entity);
}

/* Is what the attribution tells an answer: she replied? */
static bool is_reply(const ws_document *document, const ws_attribution *a) {
    return a->cue_last == a->cue_first + 1 && ws_is_reply(document, a->cue_first);
}

/* Who was asked something in the sentence before is who answers: Bob Ray asked Carl Moe why. “…,” he said. So is who
 * was told something, if it is an answer: “…,” Bob Ray told Carl Moe. “…,” he replied. */
static void prefer_asked(ws_resolver *r, uint32_t mention) {
    const ws_document *document = r->document;
    uint32_t i = r->reading.said[mention];
    if (i == WS_NONE || i == 0 || document->attributions[i].kind != WS_DIRECT)
        return;
    const ws_attribution *a = &document->attributions[i], *before = a - 1;
    uint32_t hearer = before->cue_first < before->cue_last ? ws_mentioned_at(r, before->cue_last) : WS_NONE;
    bool asked = before->kind == WS_INDIRECT && !ws_word_is(document, before->first, "to") &&
                 WS_WORD_IS_ANY(document, before->cue_last - 1, "asked", "asks");
    if (hearer == WS_NONE || !(asked || is_reply(document, a)) ||
        ws_outer_sentence(&r->reading, before->cue_first) + 1 !=
            ws_outer_sentence(&r->reading, document->mentions[mention].first))
        return;
    ws_prefer_one(r, hearer);
}

/* Whose words the sentence before tells without being a turn of an exchange goes on: Bob Ray said that the man's bid
 * was low. “…,” he added. */
static void prefer_going_on(ws_resolver *r, uint32_t mention) {
    const ws_document *document = r->document;
    const ws_mention *m = &document->mentions[mention];
    uint32_t i = r->reading.said[mention];
    if (i == WS_NONE || i == 0 || document->attributions[i].kind != WS_DIRECT)
        return;
    const ws_attribution *a = &document->attributions[i], *before = a - 1;
    uint32_t start = a->first < m->first ? a->first : m->first, e = before->entity;
    if (before->kind == WS_DIRECT || before->source == WS_NONE || e == WS_NONE ||
        document->referents[e].gender != m->gender ||
        WS_WORD_IS_ANY(document, before->cue_last - 1, "asked", "asks", "wondered") ||
        ws_outer_sentence(&r->reading, before->cue_first) + 1 != ws_outer_sentence(&r->reading, start))
        return;
    ws_prefer_one(r, e);
}

/* Does the question i stand between what somebody else said in its paragraph and the answer: “I slept,” said Bob Ray.
 * “When?” the guard asked? */
static bool asks_another(const ws_resolver *r, uint32_t i, uint32_t asker) {
    const ws_document *document = r->document;
    const ws_attribution *a = &document->attributions[i], *before = i > 0 ? a - 1 : NULL;
    return before && before->kind == WS_DIRECT && before->entity != WS_NONE && before->entity != asker &&
           WS_WORD_IS_ANY(document, a->cue_first, "asked", "asks", "demanded") &&
           ws_unit_of(&r->reading, before->first) == ws_unit_of(&r->reading, a->first) &&
           ws_outer_sentence(&r->reading, before->cue_first) + 1 >= ws_outer_sentence(&r->reading, a->cue_first);
}

/* Who has just spoken in the paragraph speaks on, where another is only named in what is said: “They ran,” said Bob
 * Ray. Carl Moe should be fit, he said. */
static void prefer_speaking_on(ws_resolver *r, uint32_t mention) {
    enum { LOOK = 200 };
    const ws_document *document = r->document;
    const ws_mention *m = &document->mentions[mention];
    uint32_t i = r->reading.said[mention], e = r->reading.speaker;
    if (i == WS_NONE || i == 0 || e == WS_NONE || r->question.n < 2)
        return;
    const ws_attribution *a = &document->attributions[i], *before = a - 1;
    const ws_referent *speaker = &document->referents[e];
    if (a->kind != WS_INDIRECT || a->first >= m->first || a->cue_first != m->first + 1 || before->entity != e ||
        ws_punct(document, m->first - 1) != ',' ||
        !WS_WORD_IS_ANY(document, a->cue_first, "said", "says", "added", "adds") || before->source == WS_NONE ||
        speaker->type != WS_PERSON || speaker->flags & MENTION_PLURAL ||
        ws_unit_of(&r->reading, before->cue_first) != ws_unit_of(&r->reading, m->first) ||
        ws_outer_sentence(&r->reading, before->cue_first) + 1 != ws_outer_sentence(&r->reading, m->first))
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
static void prefer_same_subject(ws_resolver *r, uint32_t mention) {
    const ws_document *document = r->document;
    const ws_mention *m = &document->mentions[mention];
    uint32_t i = r->reading.said[mention], e = r->reading.speaker;
    if (i == WS_NONE || i == 0 || e == WS_NONE || r->question.n < 2 || !ws_starts_sentence(document, m->first))
        return;
    const ws_attribution *a = &document->attributions[i], *before = a - 1;
    if (a->kind != WS_INDIRECT || a->cue_first < m->first || before->entity != e || before->source == WS_NONE ||
        document->mentions[before->source].first != ws_sentence_of(document, before->cue_first)->first ||
        ws_outer_sentence(&r->reading, before->cue_first) + 1 != ws_outer_sentence(&r->reading, m->first) ||
        ws_unit_of(&r->reading, before->cue_first) != ws_unit_of(&r->reading, m->first))
        return;
    ws_prefer_one(r, e);
}

/* Who has just put a question is not who replies to it: “…?” the guard asked. “…,” she replied. */
static void drop_asker(ws_resolver *r, uint32_t mention) {
    const ws_document *document = r->document;
    uint32_t i = r->reading.said[mention], asker = ws_just_asked(r, i);
    if (asker == WS_NONE || r->question.n < 2)
        return;
    if (is_reply(document, &document->attributions[i]) || asks_another(r, i - 1, asker))
        ws_drop_candidate(&r->question, asker);
}

/* Does he speak of her, or she of him? */
static bool speaks_of_other(const ws_document *document, const ws_attribution *a, uint8_t gender) {
    for (uint32_t t = a->first; t < a->last && t < a->first + 60; t++)
        if (gender == WS_MALE ? ws_word_is(document, t, "she") : ws_word_is(document, t, "he"))
            return true;
    return false;
}

/* Is the referent near and known to be of the gender? */
static bool is_near_and_of_gender(const ws_resolver *r, uint32_t e) {
    return r->document->referents[e].gender == r->document->mentions[r->question.mention].gender && ws_is_near(r, e);
}

/* Is the referent known to be of the gender, or without a name? */
static bool is_of_gender_or_nameless(const ws_resolver *r, uint32_t e) {
    const ws_referent *referent = &r->document->referents[e];
    return referent->gender == r->document->mentions[r->question.mention].gender || referent->form != FORM_NAME;
}

/* `He` who speaks of `her` is a man beside a woman: whose given name is a man's comes before whose name does not tell,
 * for that one may be the woman. */
static void prefer_told(ws_resolver *r, uint32_t mention) {
    const ws_document *document = r->document;
    uint32_t said = r->reading.said[mention];
    if (said != WS_NONE &&
        speaks_of_other(document, &document->attributions[said], document->mentions[mention].gender) &&
        ws_any_fits(r, is_near_and_of_gender))
        ws_keep(r, is_of_gender_or_nameless);
}

/* Who is named in what he reports, outside marks, is not he: He said | Bob Ray was late. */
static void drop_named_behind(ws_resolver *r, uint32_t mention) {
    uint32_t i = r->reading.said[mention];
    for (uint32_t k = r->question.n; i != WS_NONE && r->question.n > 1 && k-- > 0;) {
        uint32_t e = r->question.candidates[k].referent;
        if (ws_is_named_in(r->document, &r->document->attributions[i], mention, e))
            ws_drop_candidate(&r->question, e);
    }
}

/* Whom the sentence before begins with as what it is about: For Ann Lee, it was a start. “…,” she said. */
static void prefer_topic(ws_resolver *r, uint32_t mention) {
    const ws_document *document = r->document;
    uint32_t i = r->reading.said[mention];
    if (i == WS_NONE || document->attributions[i].kind != WS_DIRECT || document->attributions[i].first == 0 ||
        ws_starts_paragraph(document, document->attributions[i].first))
        return;
    uint32_t t = ws_sentence_of(document, document->attributions[i].first - 1)->first;
    const ws_mention *name = ws_word_is(document, t, "for") ? ws_name_from(document, t + 1) : NULL;
    if (name && name->entity != WS_NONE && ws_punct(document, name->last) == ',' &&
        WS_WORD_IS_ANY(document, name->last + 1, "his", "her", "it", "this"))
        ws_prefer_one(r, name->entity);
}

/* Who is brought in without a name as what the sentence before is about, and told of: The owner, a retired plumber, had
 * used it. | “…,” he said. */
static void prefer_described(ws_resolver *r, uint32_t mention) {
    const ws_document *document = r->document;
    uint32_t i = r->reading.said[mention], start = i == WS_NONE ? 0 : document->attributions[i].first;
    if (start == 0 || document->attributions[i].kind != WS_DIRECT)
        return;
    uint32_t t = ws_sentence_of(document, start - 1)->first;
    for (uint32_t k = 0; k < r->question.n; k++) {
        uint32_t e = r->question.candidates[k].referent, last = r->reading.salience[e].mention;
        const ws_mention *m = last == WS_NONE ? NULL : &document->mentions[last];
        if (m && m->first == t && m->form == FORM_NOMINAL && m->type == WS_PERSON &&
            document->referents[e].form == FORM_NOMINAL && ws_punct(document, m->name_last) == ',' &&
            ws_is_a(document, m->name_last + 1)) {
            ws_prefer_one(r, e);
            return;
        }
    }
}

/* Is somebody of the gender spoken of in the first words of the quotation: “He was late”? */
static bool speaks_of_same(const ws_document *document, const ws_attribution *a, uint8_t gender) {
    enum { LOOK = 30 };
    for (uint32_t t = a->first; t < a->last && t < a->first + LOOK; t++)
        if (gender == WS_MALE ? WS_WORD_IS_ANY(document, t, "he", "him", "his")
                              : WS_WORD_IS_ANY(document, t, "she", "her"))
            return true;
    return false;
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
    uint32_t start = document->attributions[r->reading.said[r->question.mention]].first,
             last = r->reading.salience[e].mention;
    const ws_sentence *sentence = ws_sentence_of(document, start - 1);
    return last != WS_NONE && document->mentions[last].first >= subject_start(document, sentence) &&
           document->mentions[last].first < sentence->last;
}

/* Where somebody acts in the sentence right before the quotation, as its subject, nobody who is named before speaks it:
 * Mo, 47, broke down. “I wept,” he said. Not where he speaks of somebody, who may be the one that acts. */
static void prefer_acting(ws_resolver *r, uint32_t mention) {
    const ws_document *document = r->document;
    uint8_t gender = document->mentions[mention].gender;
    uint32_t i = r->reading.said[mention], start = i == WS_NONE ? 0 : document->attributions[i].first;
    if (start == 0 || document->attributions[i].kind != WS_DIRECT || r->question.n < 2 ||
        ws_starts_paragraph(document, start) || !ws_is_mark(document, start) ||
        speaks_of_same(document, &document->attributions[i], gender))
        return;
    const ws_sentence *sentence = ws_sentence_of(document, start - 1);
    if (ws_is_quoted(document, sentence->first) ||
        (i > 0 && document->attributions[i - 1].cue_first >= sentence->first))
        return;
    uint32_t subject = subject_start(document, sentence);
    for (uint32_t k = 0; k < r->question.n; k++) {
        uint32_t e = r->question.candidates[k].referent, last = r->reading.salience[e].mention;
        const ws_mention *m = last == WS_NONE ? NULL : &document->mentions[last];
        if (m && m->first >= subject && m->first <= subject + 2 && m->form != FORM_PRONOUN &&
            !ws_is_genitive(document, m->last) && ws_may_be_person(r, e)) {
            ws_keep(r, is_in_sentence_before);
            return;
        }
    }
}

/* Whose relative the sentence before begins with is not who speaks behind it: Moe's coach frowned. “…,” he said. */
static void drop_owner(ws_resolver *r, uint32_t mention) {
    const ws_document *document = r->document;
    uint32_t i = r->reading.said[mention], start = i == WS_NONE ? 0 : document->attributions[i].first;
    if (start == 0 || document->attributions[i].kind != WS_DIRECT)
        return;
    uint32_t t = ws_sentence_of(document, start - 1)->first;
    const ws_mention *owner = ws_name_from(document, t);
    for (uint32_t k = 0; k < r->question.n && owner; k++) {
        uint32_t e = r->question.candidates[k].referent, last = r->reading.salience[e].mention;
        if (last == WS_NONE || document->mentions[last].first != t || document->mentions[last].form != FORM_NOMINAL)
            continue;
        if (owner->entity != WS_NONE && ws_is_genitive(document, owner->last))
            ws_drop_candidate(&r->question, owner->entity);
        return;
    }
}

/* Who has spoken last, without a name, is who is asked more: “…,” the guard said. Asked whether it rained, he said … */
static void prefer_asked_more(ws_resolver *r, uint32_t mention) {
    enum { LOOK = 3 };
    const ws_document *document = r->document;
    uint32_t t = document->mentions[mention].first, i = r->reading.said[mention];
    uint32_t first = ws_sentence_of(document, t)->first;
    if (i == WS_NONE || !ws_word_is(document, first, "asked") || t == first + 1 || ws_punct(document, t - 1) != ',')
        return;
    for (uint32_t k = 1; k <= LOOK && k <= i; k++) {
        const ws_attribution *a = &document->attributions[i - k];
        if (a->source == WS_NONE || a->entity == WS_NONE || a->source_first >= first)
            continue;
        if (document->referents[a->entity].form == FORM_NOMINAL && document->referents[a->entity].type == WS_PERSON &&
            ws_unit_of(&r->reading, a->cue_first) + 1 >= ws_unit_of(&r->reading, t))
            ws_prefer_one(r, a->entity);
        return;
    }
}

/* Who is arrested in the sentence is not who tells of it: Ann Moe, prosecuting, said he fled. When arrested, he … */
static void drop_accuser(ws_resolver *r, uint32_t mention) {
    const ws_document *document = r->document;
    uint32_t t = document->mentions[mention].first, i = r->reading.said[mention];
    uint32_t first = ws_sentence_of(document, t)->first;
    if (i == WS_NONE || i == 0 || t != first + 3 || !WS_WORD_IS_ANY(document, first, "when", "once", "after") ||
        !WS_WORD_IS_ANY(document, first + 1, "arrested", "challenged", "confronted", "charged", "searched") ||
        ws_punct(document, t - 1) != ',')
        return;
    const ws_attribution *before = &document->attributions[i - 1];
    if (before->kind == WS_INDIRECT && before->source != WS_NONE && before->entity != WS_NONE)
        ws_drop_candidate(&r->question, before->entity);
}

/* In questions and answers, whose turn it is. */
static void prefer_turn(ws_resolver *r, uint32_t mention) {
    uint32_t said = r->reading.said[mention], others = WS_NONE;
    uint32_t turn = said == WS_NONE ? WS_NONE : ws_whose_turn(r, said, &others);
    if (turn != WS_NONE && ws_prefer_one(r, turn))
        return;
    if (others != WS_NONE && r->question.n > 1)
        ws_drop_candidate(&r->question, others);
}

void ws_narrow_single(ws_resolver *r, uint32_t mention) {
    const ws_mention *m = &r->document->mentions[mention];
    uint32_t t = m->first;
    drop_told_of(r, t);
    drop_doer(r, t);
    ws_drop_other_gender(r);
    if (m->flags & MENTION_SOURCE) {
        drop_messenger(r, t);
        ws_drop_named_inside(r, mention, NULL);
        drop_named_behind(r, mention);
        drop_accuser(r, mention);
        prefer_told(r, mention);
        prefer_topic(r, mention);
        prefer_asked(r, mention);
        prefer_going_on(r, mention);
        prefer_speaking_on(r, mention);
        prefer_same_subject(r, mention);
        drop_asker(r, mention);
        drop_owner(r, mention);
        prefer_described(r, mention);
        prefer_acting(r, mention);
        prefer_asked_more(r, mention);
        prefer_turn(r, mention);
    }
}
