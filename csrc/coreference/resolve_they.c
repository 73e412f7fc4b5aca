/* resolve_they.c - who is one person and called they: whose gender nobody tells, who goes by it */
#include "coreference/resolver.h"

#include "coreference/resolve_parts.h"

/* Does somebody say I in the quotation: “I sold it,” they said? */
static bool says_i(const ws_document *document, const ws_attribution *a) {
    enum { LOOK = 60 };
    for (uint32_t t = a->first; t < a->last && t < a->first + LOOK && a->kind == WS_DIRECT; t++)
        if (WS_WORD_IS_ANY(document, t, "i", "my", "me"))
            return true;
    return false;
}

/* Is the attribution's cue a verb for what people do, unlike: They included? */
static bool is_of_people(const ws_document *document, const ws_attribution *a) {
    for (uint32_t t = a->cue_first; t < a->cue_last; t++)
        if (ws_has(document, t, LEX_SPEECH | LEX_STANCE | LEX_MANNER))
            return true;
    return false;
}

/* Is the referent one person, of whom the text tells no gender? */
static bool is_one_of_no_gender(const ws_resolver *r, uint32_t referent) {
    const ws_referent *e = &r->document->referents[referent];
    return e->type == WS_PERSON && !(e->flags & MENTION_PLURAL) && ws_may_be(e, WS_MALE) && ws_may_be(e, WS_FEMALE) &&
           referent != r->reading.author;
}

/* Does the sentence that names the referent first tell that it goes by they: who uses they/them pronouns, is
 * non-binary?
 */
static bool goes_by_they(const ws_document *document, uint32_t e) {
    const ws_mention *name = &document->mentions[document->referents[e].name];
    const ws_sentence *sentence = ws_sentence_of(document, name->first);
    bool they = false, pronouns = false;
    for (uint32_t t = name->last; t < sentence->last && t < name->last + 40; t++) {
        if (WS_WORD_IS_ANY(document, t, "non-binary", "nonbinary", "they/them"))
            return true;
        they |= ws_word_is(document, t, "they");
        pronouns |= WS_WORD_IS_ANY(document, t, "pronoun", "pronouns");
    }
    return they && pronouns;
}

/* Have people or a body been mentioned in the paragraph of token t, or before it at its start? */
static bool is_body_near(const ws_resolver *r, uint32_t t) {
    enum { LOOK = 8 };
    uint32_t steps = 0, first = r->document->paragraphs[ws_sentence_of(r->document, t)->paragraph].first;
    for (uint32_t e = r->reading.newest; e != WS_NONE && steps++ < LOOK; e = r->reading.salience[e].older) {
        uint32_t last = r->reading.salience[e].mention;
        if (last != WS_NONE && r->document->mentions[last].first >= first && ws_fits_several(r, e))
            return true;
    }
    return false;
}

/* Is somebody called he or she in the tokens, or we in what the attribution holds? */
static bool is_another(const ws_document *document, uint32_t first, const ws_attribution *a) {
    enum { LOOK = 80 };
    uint32_t last = a->last > a->source_last ? a->last : a->source_last;
    for (uint32_t t = first; t < last && t < first + LOOK; t++)
        if (ws_gender_of_pronoun(document, t) != WS_GENDER_UNKNOWN ||
            (t >= a->first && t < a->last && WS_WORD_IS_ANY(document, t, "we", "our", "us")))
            return true;
    return false;
}

uint32_t ws_one_called_they(const ws_resolver *r, uint32_t mention) {
    enum { LOOK = 8 };
    const ws_document *document = r->document;
    const ws_reading *reading = &r->reading;
    uint32_t t = document->mentions[mention].first, i = reading->said[mention], unit = ws_unit_of(reading, t),
             e = reading->speaker;
    if (i == WS_NONE || !ws_word_is(document, t, "they"))
        return WS_NONE;
    const ws_attribution *a = &document->attributions[i];
    bool i_say = says_i(document, a);
    bool spoke = e != WS_NONE && reading->speaker_paragraph + 1 >= unit && is_one_of_no_gender(r, e);
    const ws_mention *said = spoke ? &document->mentions[document->referents[e].name] : NULL;
    if (said && said->form == FORM_NOMINAL && WS_WORD_IS_ANY(document, said->head, "spokesperson", "representative"))
        return e; /* whom papers call they */
    bool nameless = spoke && document->referents[e].form == FORM_NOMINAL && is_of_people(document, a);
    if (spoke &&
        (i_say ||
         (nameless && !is_body_near(r, reading->source_last) && !is_another(document, reading->source_last, a)) ||
         goes_by_they(document, e)))
        return e;
    uint32_t steps = 0;
    for (e = reading->newest; e != WS_NONE && steps++ < LOOK; e = reading->salience[e].older)
        if (is_one_of_no_gender(r, e) && reading->salience[e].mention != WS_NONE &&
            reading->salience[e].paragraph + 1 >= unit && (i_say || goes_by_they(document, e)))
            return e;
    return WS_NONE;
}
