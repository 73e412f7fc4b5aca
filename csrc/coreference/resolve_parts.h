/* resolve_parts.h - what the files share that find out whom a noun phrase or a pronoun means
 *
 * resolve_nominal.c and resolve_pronoun.c ask the others. join.c and join_narrow.c ask for kin and initials, the files
 * of late_parts.h for the offices and cases of whom they name.
 */
#ifndef WS_RESOLVE_PARTS_H
#define WS_RESOLVE_PARTS_H

#include "coreference/resolver.h"

/* What they or, not plural, it means; false where memory is short. May the referent be what they means: several, a
 * body? (resolve_body.c) */
bool ws_ask_body(ws_resolver *r, uint32_t mention, bool plural, uint32_t *found);
bool ws_fits_several(const ws_resolver *r, uint32_t referent);

/* What he or she, who asks, is the source of, and the attribution before: NULL where there is none. */
typedef struct ws_saying {
    uint32_t mention, index; /* index: of `what` */
    const ws_attribution *what, *before;
    uint8_t gender;
} ws_saying;

/* The sentence that ends right before a quotation, or NULL. */
static inline const ws_sentence *ws_sentence_before(const ws_document *document, const ws_saying *s) {
    bool behind = s->what && s->what->kind == WS_DIRECT && s->what->first > 0;
    return behind ? ws_sentence_of(document, s->what->first - 1) : NULL;
}

/* The person whose name opens the sentence of token t, behind a title perhaps, and may be of the gender; or WS_NONE.
 * (resolve_prefer.c) */
uint32_t ws_opening_name(const ws_document *document, uint32_t t, uint8_t gender);

/* Does the pronoun at t tell what the one whose name opens the sentence calls something: Ban Lee regretted what | he
 * called a “slip”? (resolve_exclude.c) */
bool ws_is_own_word(const ws_document *document, uint32_t t);

/* Of those whom he or she may mean, leave out who cannot be meant: who asks, who is spoken of (resolve_exclude.c). Then
 * leave only who speaks on, who acts, whose turn it is, if it is one of the others (resolve_prefer.c). */
void ws_exclude_single(ws_resolver *r, const ws_saying *s);
void ws_prefer_single(ws_resolver *r, const ws_saying *s);

/* The one whom `they` means: a resident whose gender nobody tells, who has spoken just before; who says I; who goes by
 * it. Or WS_NONE. (resolve_they.c) */
uint32_t ws_one_called_they(const ws_resolver *r, uint32_t mention);

/* Whom a noun phrase means whose own words settle it, or WS_NONE; `phrase` is ws_phrase_key of its words, *named
 * whether it is a name after all. (resolve_certain.c) */
uint32_t ws_resolve_certain(const ws_resolver *r, uint32_t mention, uint32_t phrase, bool *named);

/* Add those whom the noun phrase that asks may mean: the surest first and only them, where the phrase takes up somebody
 * (the minister, the museum, the Dane); else whom the reader has in mind, and WS_NONE for somebody new. Or only those
 * whom the same words have meant. `phrase` is ws_phrase_key of its words. (resolve_gather.c) */
void ws_gather_meant(ws_resolver *r, uint32_t phrase);
void ws_add_same_words(ws_resolver *r, uint32_t phrase);

/* May the noun phrase that asks mean the referent, as far as gender, number and kind tell? Add the referents under a
 * key that fit. (resolve_gather.c) */
bool ws_fits_phrase(const ws_resolver *r, uint32_t referent);
void ws_add_keyed(ws_resolver *r, uint32_t key, ws_fits *fits);

/* Add only those who have been introduced by the noun, where there are some: the minister, the fire chief, another
 * nurse. Is it somebody whose role the noun is? Has the text told before token `limit` that it has the office itself,
 * or only as a deputy or a former holder? (resolve_holder.c) */
void ws_add_holders(ws_resolver *r);
bool ws_has_asked_role(const ws_resolver *r, uint32_t referent);
bool ws_holds(const ws_resolver *r, uint32_t referent, uint32_t limit, bool itself);

/* Whom the woman, the man means where somebody has been told of without a name in the paragraph, and nobody of the
 * gender by name since: a cashier. Or WS_NONE. (resolve_gather.c) */
uint32_t ws_nameless_meant(const ws_resolver *r);

/* Add those whom the noun phrase calls by what they are known to be though the text has not said so: the academic, for
 * Professor Lee; the 17-year-old, for Ann Lee, 17; the teenager. (resolve_byname.c) */
void ws_add_bynamed(ws_resolver *r, ws_fits *fits);

/* Leave out whom it cannot mean: who has spoken or asked just before, whom the clause around it is about.
 * (resolve_drop.c) */
void ws_drop_unmeant(ws_resolver *r);

/* Leave out who is something else than it tells: of another party, age or office; another text. (resolve_unlike.c) */
void ws_drop_unlike(ws_resolver *r);

/* Is the referent told of in one sentence with somebody else who was brought in by the noun of the phrase, bare as it
 * is: The officer met | a man. The man said? (resolve_drop.c) */
bool ws_is_told_beside(const ws_resolver *r, uint32_t referent);

/* Is the noun at the token one for somebody between 13 and 19? (resolve_byname.c) */
bool ws_is_teenager(const ws_document *document, uint32_t t);

/* Is it only named as whom somebody told something: told the Argus? (resolve_gather.c) */
bool ws_is_only_told(const ws_document *document, const ws_referent *referent);

/* The gender of the mention, be it only by what it says of itself: The driver said | she was late. (resolve_drop.c) */
uint8_t ws_gender_by_own_words(const ws_resolver *r, uint32_t mention);

/* Leave out whom the marks of what the mention says name, but for whom it spares (NULL: nobody): “… me or Bob Ray,” he
 * said. Not: Bob Ray was late, he said. (resolve_drop.c) */
void ws_drop_named_inside(ws_resolver *r, uint32_t mention, bool (*spares)(const ws_resolver *r, uint32_t e));

/* The one person who has the title, word for word, that the phrase is: the Guild President. Or WS_NONE. Has the
 * referent only another such office than the phrase tells: a Health Minister, the trade minister? Does the
 * phrase bring in somebody else than those before: another baker, the woman in front of me? (resolve_title.c) */
uint32_t ws_bearer_of_title(const ws_resolver *r, const ws_mention *m);
bool ws_holds_other_office(const ws_resolver *r, uint32_t referent, const ws_mention *m);
bool ws_is_another(const ws_document *document, const ws_mention *m);

/* Has the referent an office or trade that tells it apart from whom the noun of the phrase calls: a fire chief, and no
 * mayor? (resolve_trade.c) */
bool ws_has_other_trade(const ws_resolver *r, uint32_t referent);

/* The one person of whose title the short form has the initials: the PM. Or WS_NONE. (resolve_title.c) */
uint32_t ws_bearer_of_initials(const ws_resolver *r, const ws_token *form);

/* Add who held the office before, where the phrase says so, the former mayor, or the ex-mayor, and who holds it now,
 * where the text has told of a successor. (resolve_office.c) */
void ws_add_by_succession(ws_resolver *r, ws_fits *fits);

/* Does the sentence of token t tell of another case, place or time: Judge Ann Lee had earlier refused bail?
 * (resolve_title.c) */
bool ws_tells_other_case(const ws_document *document, uint32_t t);

/* Hash of the number in a phrase that tells a place in a ranking, the world number | three; or 0. (resolve_title.c) */
uint32_t ws_rank_in(const ws_document *document, uint32_t first, uint32_t last);

/* Does the word say that somebody does not hold the office behind it: former, deputy? (resolve_title.c) */
bool ws_is_other_office(const ws_document *document, uint32_t t);

/* Is it nothing but `the` and a noun, and perhaps where that is based? (resolve_phrase.c) */
bool ws_is_bare(const ws_document *document, const ws_mention *m);

/* Is it `the`, a noun and a few words before it: the fire chief? (resolve_phrase.c) */
bool ws_is_short(const ws_mention *m);

/* Does it call one person by what the text tells of them beside their name: the 57-year-old, the 57-year-old weaver,
 * the father of two, the third seed? (resolve_phrase.c) */
bool ws_is_byname(const ws_document *document, const ws_mention *m);

/* The several who were the subject of the sentence before or of this one, where the source only tells how many of them:
 * Voters were angry. Some said … Or WS_NONE. (resolve_certain.c) */
uint32_t ws_some_of(const ws_resolver *r, const ws_mention *m);

/* Is it nothing but a possessive and a noun for a relative: his wife? The person whom such a phrase means, or her
 * friend, Moe's brother: who was brought in as that of whom it names or who spoke last; who alone has the same surname.
 * Or WS_NONE. And whom the bride, the groom means: the one of the gender who was named together with another.
 * (resolve_kin.c) */
uint32_t ws_wed_meant(const ws_resolver *r, const ws_mention *m);
bool ws_is_ones_kin(const ws_document *document, const ws_mention *m);
uint32_t ws_relative_meant(const ws_resolver *r, const ws_mention *m);

/* Who is named by a given name alone together with the person of that surname: Ann, of Ann and Bob Lee, of Bob Lee and
 * his wife, Ann. Or WS_NONE. */
uint32_t ws_spouse_of(const ws_document *document, uint32_t referent);

/* Mrs Lee, where the only one of that surname is Bob Lee and he was named with Ann: she. Or WS_NONE. (resolve_kin.c) */
uint32_t ws_spouse_meant(const ws_resolver *r, const ws_mention *m, uint32_t surname);

/* The gender of whose relative the text calls somebody behind a surname with an honorific: Mrs Lee, | her mother. No
 * woman of that surname before is her own mother. (resolve_kin.c) */
uint8_t ws_gender_of_own(const ws_document *document, const ws_mention *m);

#endif
