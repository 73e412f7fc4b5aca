/* resolve_exclude.c - whom he or she cannot mean, by what is said around it */
#include "coreference/resolve_parts.h"

#include "coreference/dialogue.h"
#include "mention/binding.h"
#include "mention/mention.h"
#include "text/age.h"
#include "text/noun.h"
#include "text/pos.h"

/* Was the referent last told of before this sentence, or by a pronoun? */
static bool is_from_before(const ws_resolver *r, uint32_t e) {
    const ws_document *document = r->document;
    uint32_t last = r->reading.salience[e].mention;
    return last == WS_NONE || document->mentions[last].first < ws_sentence_of(document, r->question.token)->first ||
           document->mentions[last].form == FORM_PRONOUN;
}

/* Through her lawyer, Ann Lee, she said: whoever only carries the words is not who says them. */
static void exclude_messenger(ws_resolver *r) {
    const ws_document *document = r->document;
    uint32_t start = ws_sentence_of(document, r->question.token)->first;
    if (ws_word_is(document, start, "through") && ws_has(document, start + 1, LEX_POSSESSIVE))
        ws_prefer(r, is_from_before);
}

/* The noun phrase that does it, for that would be herself: A nurse told her. */
static void exclude_doer(ws_resolver *r) {
    enum { MOST = 8 };
    const ws_document *document = r->document;
    uint32_t t = r->question.token, verb = t, floor = ws_sentence_of(document, t)->first;
    while (verb > floor && verb + MOST > t && ws_is_tag(document, verb - 1, WS_VERBS | POS_BIT(RB) | POS_BIT(MD)))
        verb--;
    for (uint32_t i = r->question.n; verb < t && ws_is_object_pronoun(document, t) && i-- > 0;) {
        uint32_t e = r->question.candidates[i].referent, last = r->reading.salience[e].mention;
        if (last != WS_NONE && document->mentions[last].last == verb && document->mentions[last].form == FORM_NOMINAL)
            ws_drop_candidate(&r->question, e);
    }
}

/* Who is told of in terms of whom the pronoun means: Ann Lee, her old friend. */
static void exclude_told_of(ws_resolver *r) {
    uint32_t name = ws_other_than(r->document, r->question.token);
    if (name != WS_NONE)
        ws_drop_candidate(&r->question, r->document->mentions[name].entity);
}

/* Who is named in what he reports, outside marks: He said | Bob Ray was late. */
static void exclude_named_behind(ws_resolver *r, const ws_saying *s) {
    for (uint32_t k = r->question.n; r->question.n > 1 && k-- > 0;) {
        uint32_t e = r->question.candidates[k].referent;
        if (ws_is_named_in(r->document, s->what, s->mention, e))
            ws_drop_candidate(&r->question, e);
    }
}

/* Who is named at the head of what he says and told there what to do: Bob Ray | should go, he said. */
static void exclude_bidden(ws_resolver *r, const ws_saying *s) {
    const ws_document *document = r->document;
    const ws_attribution *a = s->what;
    const ws_mention *name = a->last <= r->question.token ? ws_name_from(document, a->first) : NULL;
    if (name && name->type == WS_PERSON && name->entity != WS_NONE && !ws_is_quoted(document, a->first) &&
        WS_WORD_IS_ANY(document, name->last, "should", "must", "ought") &&
        !ws_word_is(document, name->last + 1, "have") && r->question.n > 1)
        ws_drop_candidate(&r->question, name->entity);
}

/* Who tells of the arrest of the one who speaks: Ann Moe, prosecuting, said he fled. When arrested, he … */
static void exclude_accuser(ws_resolver *r, const ws_saying *s) {
    const ws_document *document = r->document;
    uint32_t t = r->question.token, first = ws_sentence_of(document, t)->first;
    if (!s->before || t != first + 3 || !WS_WORD_IS_ANY(document, first, "when", "once", "after") ||
        !WS_WORD_IS_ANY(document, first + 1, "arrested", "challenged", "confronted", "charged", "searched") ||
        ws_punct(document, t - 1) != ',')
        return;
    if (s->before->kind == WS_INDIRECT && s->before->source != WS_NONE && s->before->entity != WS_NONE)
        ws_drop_candidate(&r->question, s->before->entity);
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

/* Who has just put a question, where this replies to it: “…?” the guard asked. “…,” she replied. */
static void exclude_asker(ws_resolver *r, const ws_saying *s) {
    uint32_t asker = ws_just_asked(r, s->index);
    if (asker != WS_NONE && r->question.n > 1 &&
        (ws_is_all_reply(r->document, s->what) || asks_another(r, s->index - 1, asker)))
        ws_drop_candidate(&r->question, asker);
}

/* Who has asked in the sentence before what somebody else's words tell, where this replies to it, or where who asks
 * does so for a living: A guest asked whether she was afraid. “…,” she replied; A reporter asked why. “…,” he said. */
static void exclude_reported_asker(ws_resolver *r, const ws_saying *s) {
    const ws_document *document = r->document;
    const ws_attribution *a = s->what, *before = s->before;
    if (!before || before->kind != WS_INDIRECT || a->kind != WS_DIRECT || before->source == WS_NONE ||
        before->entity == WS_NONE || r->question.n < 2 ||
        !WS_WORD_IS_ANY(document, before->cue_last - 1, "asked", "asks"))
        return;
    uint32_t start = a->first < r->question.token ? a->first : r->question.token;
    bool press = WS_WORD_IS_ANY(document, document->mentions[before->source].head, "reporter", "journalist",
                                "interviewer", "correspondent");
    if ((press || ws_is_all_reply(document, a)) &&
        ws_outer_sentence(&r->reading, before->cue_first) + 1 == ws_outer_sentence(&r->reading, start))
        ws_drop_candidate(&r->question, before->entity);
}

/* The token at which who asks begins, where a sentence begins with that: Asked by | the coroner whether it rained, he
 * said; When | a reporter asked him, he said. WS_NONE where it does not. */
static uint32_t questioner_at(const ws_document *document, uint32_t first) {
    static const char *const asked[] = {"asked", "questioned", "quizzed", "pressed", "challenged", "cross-examined"};
    enum { LONGEST = 9 };
    if (WS_WORD_AMONG(document, first, asked))
        return ws_word_is(document, first + 1, "by") ? first + 2 : WS_NONE;
    if (!WS_WORD_IS_ANY(document, first, "when", "after", "once"))
        return WS_NONE;
    for (uint32_t t = first + 2; t < first + LONGEST; t++) /* a reporter, Sen. Ann Lee, D-Ohio, */
        if (WS_WORD_AMONG(document, t, asked) && !ws_has(document, t - 1, LEX_BE))
            return ws_word_is(document, t + 1, "for") ? WS_NONE : first + 1;
    return WS_NONE;
}

/* The person named at the token or, behind a title, soon after; else the mention that begins there, or NULL. */
static const ws_mention *person_from(const ws_resolver *r, uint32_t t) {
    enum { REACH = 4 }; /* his lawyer, Ann Lee */
    const ws_document *document = r->document;
    for (uint32_t k = t; k < t + REACH && !ws_is_tag(document, k, WS_FINITE); k++) {
        const ws_mention *name = ws_name_from(document, k);
        if (name && name->type == WS_PERSON && name->entity != WS_NONE)
            return name;
    }
    return ws_mention_at(r, t);
}

/* Who asks, where the sentence begins with that. */
static void exclude_questioner(ws_resolver *r) {
    const ws_document *document = r->document;
    uint32_t at = questioner_at(document, ws_sentence_of(document, r->question.token)->first);
    const ws_mention *m = at == WS_NONE || at >= r->question.token ? NULL : person_from(r, at);
    if (!m || m->entity == WS_NONE || m->form == FORM_PRONOUN || ws_is_genitive(document, m->last) ||
        (m->form == FORM_NOMINAL && document->referents[m->entity].form == FORM_NAME &&
         !ws_has_role(&r->reading, m->entity, ws_role_key(document, m->head), m->first)))
        return; /* her lawyer, Moe's lawyer, or who is only guessed to be the judge */
    if (r->question.n > 1)
        ws_drop_candidate(&r->question, m->entity);
}

/* Whose name only tells which thing of somebody's it is, and stands nowhere else: her | Stella guitar was stolen, she
 * said. */
static void exclude_modifier(ws_resolver *r) {
    const ws_document *document = r->document;
    for (uint32_t k = r->question.n; k-- > 0;) {
        uint32_t e = r->question.candidates[k].referent;
        const ws_mention *m = e == WS_NONE ? NULL : ws_last_mention(r, e);
        if (m && m->form == FORM_NAME && m->first > 0 && m->first == m->name_first && m->last == m->first + 1 &&
            document->referents[e].n_mentions == 1 && ws_has(document, m->first - 1, LEX_POSSESSIVE) &&
            ws_is_tag(document, m->last, POS_BIT(NN) | POS_BIT(NNS)) && ws_is_lower(document, m->last) &&
            !ws_is_person_noun(document, m->last))
            ws_drop_candidate(&r->question, e);
    }
}

/* Who is only named in what somebody is to him, right before that one's name: former | Bob Ray speechwriter Carl Moe
 * wrote so. He said … */
static void exclude_in_title(ws_resolver *r) {
    const ws_document *document = r->document;
    for (uint32_t k = r->question.n; r->question.n > 1 && k-- > 0;) {
        uint32_t e = r->question.candidates[k].referent;
        const ws_mention *m = e == WS_NONE ? NULL : ws_last_mention(r, e);
        if (!m || m->form != FORM_NAME || !ws_is_tag(document, m->last, POS_BIT(NN)) ||
            !ws_is_person_noun(document, m->last) || !ws_is_lower(document, m->last))
            continue;
        const ws_mention *bearer = ws_name_from(document, m->last + 1);
        bool other = bearer && bearer->type == WS_PERSON && bearer->entity != e;
        for (uint32_t i = 0; other && i < r->question.n; i++)
            if (r->question.candidates[i].referent == bearer->entity) {
                ws_drop_candidate(&r->question, e);
                break;
            }
    }
}

/* Whom the verb behind the pronoun is about: She held | Ann Lee's hand and said. */
static void exclude_object(ws_resolver *r, const ws_saying *s) {
    enum { LONGEST = 10 };
    const ws_document *document = r->document;
    const ws_mention *m = &document->mentions[s->mention];
    for (uint32_t t = m->last; t < m->last + LONGEST && t < document->n_tokens && !ws_punct(document, t); t++) {
        const ws_mention *name = ws_name_from(document, t);
        if (!name)
            continue;
        if (name->type == WS_PERSON && name->entity != WS_NONE && !ws_is_quoted(document, t) &&
            !ws_has(document, t - 1, LEX_DETERMINER) && ws_is_subject_before(document, m, name->first))
            ws_drop_candidate(&r->question, name->entity);
        return;
    }
}

/* The sentence right before the one in which somebody speaks, outside marks, or NULL. */
static const ws_sentence *sentence_before_saying(const ws_document *document, const ws_saying *s) {
    if (s->what->kind == WS_DIRECT)
        return ws_sentence_before(document, s);
    uint32_t said = document->mentions[s->mention].first;
    uint32_t start = ws_sentence_of(document, said < s->what->first ? said : s->what->first)->first;
    return start > 0 && !ws_is_quoted(document, start - 1) ? ws_sentence_of(document, start - 1) : NULL;
}

/* Does the mention stand where the sentence's subject does, which tells of it as of the owner's: Moe's | coach frowned;
 * Moe's coach, | Bob Ray, frowned? */
static bool is_owned_subject(const ws_document *document, const ws_mention *m, const ws_mention *owner) {
    enum { LONGEST = 8 };
    if (m->form == FORM_NOMINAL)
        return m->first == owner->first;
    if (m->form != FORM_NAME || m->first <= owner->last + 1 || m->first > owner->last + LONGEST)
        return false;
    uint32_t noun = m->first - 1 - (ws_punct(document, m->first - 1) == ',');
    for (uint32_t t = owner->last + 1; t < noun; t++)
        if (!ws_is_tag(document, t, WS_NOUNS | POS_BIT(JJ)))
            return false;
    return ws_is_person_noun(document, noun);
}

/* Does the sentence tell that the one whom the mention means, its subject, is dead or not there: Moe's late coach;
 * Moe's coach, Bob Ray, | died; Moe's hero, Bob Ray? */
static bool is_told_away(const ws_document *document, const ws_mention *m, const ws_mention *owner) {
    static const char *const away[] = {"late",        "hero",     "heroine",  "idol",  "character",
                                       "predecessor", "ancestor", "namesake", "victim"};
    for (uint32_t t = owner->last; t < m->last; t++)
        if (WS_WORD_AMONG(document, t, away))
            return true;
    return ws_tells_death(document, m->last + (ws_punct(document, m->last) == ','));
}

/* Whose relative, or whose agent, the sentence before begins with: Moe's coach frowned. “…,” he said. */
static void exclude_owner(ws_resolver *r, const ws_saying *s) {
    const ws_document *document = r->document;
    const ws_sentence *sentence = sentence_before_saying(document, s);
    const ws_mention *owner = sentence ? ws_name_from(document, sentence->first) : NULL;
    for (uint32_t k = 0; k < r->question.n && owner; k++) {
        const ws_mention *m = ws_last_mention(r, r->question.candidates[k].referent);
        if (!m || m == owner || !is_owned_subject(document, m, owner))
            continue;
        if (owner->entity != WS_NONE && ws_is_genitive(document, owner->last) && !is_told_away(document, m, owner))
            ws_drop_candidate(&r->question, owner->entity);
        return;
    }
}

/* Who is told to have died right before, while somebody else has just been reported who may be meant: The mayor said
 * so. Ned Moe, 14, was killed. “…,” he said. */
static void exclude_dead(ws_resolver *r, const ws_saying *s) {
    const ws_document *document = r->document;
    const ws_sentence *sentence = sentence_before_saying(document, s);
    const ws_mention *dead = sentence ? ws_name_from(document, sentence->first) : NULL;
    if (!dead || !s->before || s->before->entity == dead->entity || dead->entity == WS_NONE)
        return;
    uint32_t age = ws_age_behind(document, dead->last), verb = age == WS_NONE ? dead->last : age + 2;
    for (uint32_t k = 0; k < r->question.n && ws_tells_death(document, verb); k++)
        if (r->question.candidates[k].referent == s->before->entity) {
            ws_drop_candidate(&r->question, dead->entity);
            return;
        }
}

/* Has somebody been told of in the paragraph, or spoken in the one before, who is not known to be of another gender? */
static bool is_told_of_here(const ws_resolver *r, uint32_t e) {
    const ws_salience *s = &r->reading.salience[e];
    uint8_t gender = r->document->referents[e].gender;
    uint32_t unit = ws_unit_of(&r->reading, r->question.token);
    return s->mention != WS_NONE && (s->paragraph == unit || (s->spoke > 0 && s->paragraph + 1 == unit)) &&
           (gender == WS_GENDER_UNKNOWN || gender == r->document->mentions[r->question.mention].gender);
}

/* Does he or she go on who has spoken in the sentence before, alone in it, and is only guessed by the given name to be
 * a woman, or a man: Hillary Lee urged patience. “…,” he said? */
static bool goes_on_alone(const ws_resolver *r, const ws_saying *s) {
    enum { LONGEST = 60 };
    const ws_document *document = r->document;
    const ws_sentence *sentence = ws_sentence_before(document, s);
    if (!sentence || !s->before || s->before->entity == WS_NONE || ws_is_all_reply(document, s->what) ||
        ws_starts_paragraph(document, s->what->first) || s->before->cue_first < sentence->first ||
        ws_any_fits(r, is_told_of_here) || !(document->referents[s->before->entity].flags & MENTION_GUESSED))
        return false;
    for (uint32_t t = sentence->first; t < sentence->last; t++) {
        const ws_mention *name = ws_name_from(document, t);
        if (t == sentence->first + LONGEST || (name && name->type == WS_PERSON && name->entity != s->before->entity) ||
            ws_gender_of_pronoun(document, t) != WS_GENDER_UNKNOWN)
            return false;
    }
    return true;
}

bool ws_is_own_word(const ws_document *document, uint32_t t) {
    return ws_word_is(document, t - 1, "what") && !ws_is_quoted(document, t) &&
           WS_WORD_IS_ANY(document, t + 1, "called", "calls", "described", "termed", "sees", "saw");
}

/* Whose words those are in which he or she says it, or who does what goes on in that, where the sentence names nobody
 * else before: The reply to a speech by | Bob Ray, head of the guild, in which he said; | Bob Ray spoke at the club,
 * where he said. Of who does it the given name may let guess another gender; who is only talked with (behind) must be
 * of that of the pronoun: In an interview with Ann Lee in which he said. */
static void prefer_author(ws_resolver *r, const ws_saying *s, bool behind) {
    enum { LONGEST = 40 };
    const ws_document *document = r->document;
    uint32_t t = r->question.token, floor = ws_sentence_of(document, t)->first;
    const ws_mention *only = NULL;
    if (!s->what || t < floor + 4)
        return;
    bool which = ws_word_is(document, t - 1, "which") && WS_WORD_IS_ANY(document, t - 2, "in", "at", "during");
    if (!(which || ws_word_is(document, t - 1, "where")))
        return;
    for (uint32_t k = t - 1; k > floor && k + LONGEST > t; k--) {
        const ws_mention *name = ws_name_from(document, k - 1);
        if (!name || name->type != WS_PERSON)
            continue;
        if (only)
            return;
        only = name;
    }
    if (only && only->entity != WS_NONE &&
        (behind ? (which && only->first > floor && WS_WORD_IS_ANY(document, only->first - 1, "with", "by", "from"))
                : ws_is_tag(document, only->last, WS_FINITE | POS_BIT(RB))))
        ws_prefer_one(r, only->entity);
}

/* Who, of those whom the pronoun may mean, is the subject of the clause at token t, by a name that ends before its
 * verb; or by one of the words of the name, which the tagger may not know for one. Or WS_NONE. */
static uint32_t called_at(const ws_resolver *r, uint32_t t) {
    const ws_document *document = r->document;
    const ws_mention *name = ws_name_from(document, t);
    if (name)
        return name->type == WS_PERSON && ws_is_tag(document, name->last, WS_FINITE | POS_BIT(RB)) ? name->entity
                                                                                                   : WS_NONE;
    for (uint32_t k = 0; k < r->question.n; k++) {
        uint32_t e = r->question.candidates[k].referent, hash = ws_at(document, t)->hash;
        const ws_referent *referent = e == WS_NONE ? NULL : &document->referents[e];
        if (referent && referent->n_words > 1 && ws_capital(document, t) &&
            (referent->first_hash == hash || referent->last_hash == hash) && ws_is_tag(document, t + 1, WS_FINITE))
            return e;
    }
    return WS_NONE;
}

/* Who is named as the one asked, where that is all the sentence before tells, is who answers: Asked whether Bob Ray,
 * the mayor, was late, | Carl Moe shrugged. “…,” he said. */
static void prefer_answering(ws_resolver *r, const ws_saying *s) {
    enum { LONGEST = 5 };
    const ws_document *document = r->document;
    const ws_sentence *sentence = s->what ? sentence_before_saying(document, s) : NULL;
    if (!sentence ||
        !WS_WORD_IS_ANY(document, sentence->first, "asked", "pressed", "pushed", "questioned", "quizzed", "challenged"))
        return;
    uint32_t comma = sentence->last;
    while (comma > sentence->first && comma + LONGEST + 1 > sentence->last && ws_punct(document, comma) != ',')
        comma--;
    uint32_t answers = ws_punct(document, comma) == ',' ? called_at(r, comma + 1) : WS_NONE;
    if (answers != WS_NONE)
        ws_prefer_one(r, answers);
}

void ws_exclude_single(ws_resolver *r, const ws_saying *s) {
    uint32_t t = r->question.token,
             own = ws_is_own_word(r->document, t) ? ws_opening_name(r->document, t, s->gender) : WS_NONE;
    exclude_told_of(r);
    exclude_modifier(r);
    exclude_in_title(r);
    exclude_doer(r);
    exclude_object(r, s);
    prefer_author(r, s, false);
    if (own != WS_NONE)
        ws_prefer_one(r, own); /* whatever the given name lets guess */
    prefer_answering(r, s);    /* likewise */
    if (goes_on_alone(r, s))
        ws_prefer_one(r, s->before->entity);
    ws_drop_other_gender(r);
    prefer_author(r, s, true);
    if (!s->what)
        return;
    exclude_messenger(r);
    ws_drop_named_inside(r, s->mention, NULL);
    exclude_named_behind(r, s);
    exclude_bidden(r, s);
    exclude_accuser(r, s);
    exclude_asker(r, s);
    exclude_reported_asker(r, s);
    exclude_questioner(r);
    exclude_owner(r, s);
    exclude_dead(r, s);
}
