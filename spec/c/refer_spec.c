/* Who is meant: names, pronouns, noun phrases, quotations without a cue; how sure that is and why. */
#include "check.h"

#include "coreference/confidence.h"
#include "coreference/coreference.h"

/* A text through the whole library. */
typedef struct annotated {
    ws_engine *engine;
    ws_document *document;
} annotated;

static annotated annotate(const char *text) {
    annotated a = {NULL, NULL};
    ws_error error;
    if (check(ws_engine_new(NULL, NULL, &a.engine, &error) == WS_OK, "no engine: %s", error.message))
        check(ws_annotate(a.engine, text, strlen(text), &a.document, &error) == WS_OK, "no document: %s",
              error.message);
    return a;
}

static void discard(annotated a) {
    ws_document_free(a.document);
    ws_engine_free(a.engine);
}

/* The index of the quotation that holds the word, or WS_NONE. */
static uint32_t quote_with(const annotated *a, const char *text, const char *word) {
    uint32_t n, at = (uint32_t)(strstr(text, word) - text);
    const ws_quote *quotes = ws_quotes(a->document, &n);
    for (uint32_t i = 0; i < n; i++)
        for (uint32_t s = 0; s < quotes[i].n_spans; s++)
            if (quotes[i].spans[s].start <= at && at < quotes[i].spans[s].end)
                return i;
    return WS_NONE;
}

static const char *speaker_of(const annotated *a, const char *text, const char *word) {
    uint32_t n, i = quote_with(a, text, word);
    const ws_quote *quotes = ws_quotes(a->document, &n);
    if (i == WS_NONE)
        return "no quotation";
    if (quotes[i].speaker == WS_NONE)
        return "nobody";
    return ws_speakers(a->document, &n)[quotes[i].speaker].name;
}

/* The quotation that holds `word` is spoken by `name`. */
static void expect(const char *text, const char *word, const char *name) {
    annotated a = annotate(text);
    if (a.document)
        check_text(text, speaker_of(&a, text, word), name);
    discard(a);
}

/* Whoever speaks the quotation that holds `word` is of that type. */
static void expect_type(const char *text, const char *word, ws_type type) {
    annotated a = annotate(text);
    uint32_t n, i = a.document ? quote_with(&a, text, word) : WS_NONE;
    const ws_quote *quotes = a.document ? ws_quotes(a.document, &n) : NULL;
    if (check(i != WS_NONE && quotes[i].speaker != WS_NONE, "nobody says “%s” in: %s", word, text))
        check_text(text, ws_type_name(ws_speakers(a.document, &n)[quotes[i].speaker].type), ws_type_name(type));
    discard(a);
}

static void pronouns_mean_who_fits(void) {
    expect("Mayor Anna Voss met the engineer Peter Brandt on the dike. “The wall holds,” he said.\n", "wall",
           "Peter Brandt");
    expect("Mayor Anna Voss met the engineer Peter Brandt on the dike. “The wall holds,” she said.\n", "wall",
           "Anna Voss");
}

static void whoever_speaks_goes_on_speaking(void) {
    expect("“The wall holds,” said Peter Brandt, an engineer from Orrin.\n\n“It has to hold all winter,” he added.\n",
           "winter", "Peter Brandt");
    expect("“The wall holds,” said Peter Brandt, an engineer from Orrin. “It has to hold all winter.”\n", "winter",
           "Peter Brandt");
}

static void a_subject_comes_before_what_is_behind_a_preposition(void) {
    expect("Martin Oakes wrote to David Lunt on Monday. “The wall must hold,” he said.\n", "wall", "Martin Oakes");
}

static void noun_phrases_mean_who_has_the_role(void) {
    expect("Education minister Tova Brandt visited the school with the baker Hanna Lunt. “The roof comes first,” the "
           "minister said.\n",
           "roof", "Tova Brandt");
}

static void who_is_named_inside_the_marks_has_no_role_behind_them(void) {
    expect(
        "Mayor Edda Prell visited the dike on Monday. “Nobody is better placed to beat Anna Voss,” the mayor said.\n",
        "placed", "Edda Prell");
}

static void a_couple_is_neither_of_the_two(void) {
    expect("Khizo Brindle and Ghaza Brindle came late. Mr. and Mrs. Brindle brought the papers. Khizo Brindle spoke "
           "first. "
           "“The wall holds,” he said.\n",
           "wall", "Khizo Brindle");
}

static void a_list_of_names_is_whole(void) {
    expect("Mina Fey, Tova Brandt and Carl Umber said the ferry was late.\n", "the ferry",
           "Mina Fey, Tova Brandt and Carl Umber");
}

static void titled_people_are_a_list_too(void) {
    expect("Sen. Ann Lee and former Gov. Bo Ray share a ferry to work. They also enjoy the same songs.\n", "same songs",
           "Ann Lee and former Gov. Bo Ray");
}

static void bodies_are_a_list_too(void) {
    expect("The Harbour Guild and the Shore Board met on Monday. They also agreed to mend the dike.\n", "mend",
           "Harbour Guild and the Shore Board");
}

static void where_people_are_from_is_part_of_a_list(void) {
    expect("Tova Brandt's rivals, delegates Mina Fey of Norway and Carl Umber of Denmark, have both urged the city to "
           "mend the dike.\n",
           "mend the dike", "Mina Fey of Norway and Carl Umber of Denmark");
}

static void a_list_of_places_ends_a_phrase(void) {
    expect("Most voters in Norway, Denmark and Iceland said they were cold.\n", "they were",
           "Most voters in Norway, Denmark and Iceland");
}

static void who_means_people_whatever_the_noun(void) {
    expect("Moe's songs have angered the guild's top figures, who said the harbour was theirs.\n", "the harbour",
           "guild's top figures");
    expect_type("Moe's songs have angered the guild's top figures, who said the harbour was theirs.\n", "the harbour",
                WS_GROUP);
    expect("Moe is courting old and young sailors, who said the ferry was slow.\n", "the ferry",
           "old and young sailors");
}

static void a_crowd_may_answer(void) {
    expect("Carl Umber then asked the waiting crowd, “Will it float?”\n\nThey said it would.\n", "it would",
           "waiting crowd");
}

static void plurals_are_groups(void) {
    expect_type("Lawyers at the harbour board said the wall would hold.\n", "the wall", WS_GROUP);
    expect_type("A growing number of farmers said they would leave.\n", "they would", WS_GROUP);
    expect("Many fishermen said the herring was late.\n", "the herring", "Many fishermen");
}

static void a_participle_has_its_own_object(void) {
    expect("One pilot supporting Mr. Umber, Darren Whit of the Low Water Church, said he had made many calls.\n",
           "made many", "Darren Whit");
}

static void headlines_do_not_name_bodies(void) {
    expect("Will Drumm Harbour Refuse Ferries This Autumn?\n\nDrumm Harbour said that it had not decided.\n\n"
           "Drumm Harbour also said that the ferries were late.\n",
           "the ferries", "Drumm Harbour");
}

static void who_is_the_phrase_that_it_is_part_of(void) {
    expect("A nurse who had accused Peter Brandt of theft said that the ward was closed.\n", "the ward", "nurse");
}

static void shares_tell_groups_apart(void) {
    expect("Several harbours said that the plan was too dear.\n", "the plan", "Several harbours");
}

static void quoted_sentences_are_no_distance(void) {
    expect(
        "“The wall holds. It has held for years. Nobody doubts it. Nobody should,” said Peter Brandt, an engineer.\n\n"
        "“We shall see in winter. I would not bet on it. It is old,” he said.\n",
        "bet", "Peter Brandt");
}

static void surnames_find_the_full_name_wherever_it_stands(void) {
    expect("Brandt warns of high water\n\n“The wall is old,” Brandt said on Monday.\n\nPeter Brandt, an engineer, has "
           "measured it for years.\n",
           "old", "Peter Brandt");
}

static void surnames_may_have_several_words(void) {
    expect("Uli van der Moor, the ferry chief, met Ana Le Clerc. “The wall is old,” van der Moor said.\n", "old",
           "Uli van der Moor");
    expect("“The wall is old,” Le Clerc said on Monday.\n\nAna Le Clerc, an engineer, has measured it.\n", "old",
           "Ana Le Clerc");
}

static void one_of_several_may_be_named(void) {
    expect("One of the hikers, student Ada Kern, said the wall was old.\n", "old", "Ada Kern");
}

static void a_suffix_is_no_surname(void) {
    expect("Peter Brandt III, an engineer, has measured the wall for years. “The wall is old,” Brandt said.\n", "old",
           "Peter Brandt III");
}

static void a_house_is_not_a_greenhouse(void) {
    annotated a = annotate("Mina Fey works at Stone House in Orrin. The House said “no vote is due” on Monday.\n");
    uint32_t n;
    const ws_speaker *speakers = a.document ? ws_speakers(a.document, &n) : NULL;
    for (uint32_t i = 0; speakers && i < n; i++)
        check(strcmp(speakers[i].name, "Stone House") != 0, "the House was taken for Stone House");
    discard(a);
}

static void a_role_that_was_told_is_held_by_who_has_it(void) {
    expect(
        "Transport minister Tova Brandt closed the quay on Monday. “It shook like a leaf,” said Hanna Lunt, a "
        "passenger.\n\n“Nobody has called me,” she said.\n\nThe minister said that an inquiry would begin in July.\n",
        "inquiry", "Tova Brandt");
}

static void a_title_makes_a_name_of_a_noun(void) {
    expect("The ferryman Peter Baker was late. “The fog was thick,” Mr. Baker told the Evening Ledger.\n", "fog",
           "Peter Baker");
}

static void a_day_is_no_part_of_a_name(void) {
    expect("The bridge is unsafe, according to a coastguard report on Monday.\n", "unsafe", "coastguard report");
}

static void a_body_and_a_job_are_no_list(void) {
    expect("Shore Radio and former ferry inspector Anna Voss said “the gate was open” on Monday.\n", "gate",
           "Anna Voss");
}

static void they_may_be_two_who_were_named(void) {
    expect("Tova Brandt and Carl Umber visited the harbour on Monday. “The gate is open,” they said.\n", "gate",
           "Tova Brandt and Carl Umber");
    expect("Tova Brandt and former mayor Carl Umber visited the harbour on Monday. “The gate is open,” they said.\n",
           "gate", "Tova Brandt and former mayor Carl Umber");
}

static void people_are_named_with_what_was_done_to_them(void) {
    expect("People briefed on the harbour plan said that the gate would open in June.\n", "gate",
           "People briefed on the harbour plan");
}

static void a_possessor_of_time_is_no_part_of_a_name(void) {
    expect("Monday's harbour report said that the pier was rotten.\n", "rotten", "harbour report");
}

static void a_wife_is_no_husband(void) {
    expect("Martin Oakes spoke in the hall on Monday. His wife said that the pier was rotten.\n", "rotten", "wife");
}

static void a_participle_shares_the_subject(void) {
    expect("“The wall holds,” said Peter Brandt, an engineer, noting that it was built by his father.\n", "built",
           "Peter Brandt");
}

static void a_letter_that_was_brought_in_may_speak(void) {
    expect("The council received a letter on Monday. Anna Voss read it aloud. “The pier is rotten,” the letter "
           "said.\n",
           "rotten", "letter");
}

static void a_title_tells_more_than_a_namesake(void) {
    expect("Peter Brandt met his sister, Anna Brandt, on the dike. “The wall holds,” Ms Brandt said.\n", "wall",
           "Anna Brandt");
}

static void a_husband_is_a_man(void) {
    expect("Anna Voss visited the dike with her husband, Robin Brandt. “The wall holds,” he said.\n", "wall",
           "Robin Brandt");
}

static void lists_of_names_are_several(void) {
    expect("“Close the gate!” cried Tova Brandt and Carl Umber from the tower.\n", "gate",
           "Tova Brandt and Carl Umber");
}

/* Everything a why says comes from the fixed words, and the runner-up is somebody else. */
static void whys_tell_reasons_and_the_runner_up(void) {
    const char *text = "Martin Oakes wrote to David Lunt on Monday. “The wall must hold,” he said.\n";
    annotated a = annotate(text);
    uint32_t n, n_quotes, i = a.document ? quote_with(&a, text, "wall") : WS_NONE;
    if (check(i != WS_NONE, "the quotation is not found")) {
        const ws_why *whys = ws_whys(a.document, &n);
        ws_quotes(a.document, &n_quotes);
        check(n == n_quotes, "%u whys for %u quotations", n, n_quotes);
        check_text(text, whys[i].question, ws_question_words(QUESTION_SINGULAR));
        check(whys[i].n_reasons > 0, "there is no reason");
        for (uint32_t k = 0; k < whys[i].n_reasons; k++)
            check(whys[i].reasons[k] != NULL, "reason %u has no words", k);
        for (uint32_t k = 0; k < whys[i].n_doubts; k++)
            check(whys[i].doubts[k] != NULL, "doubt %u has no words", k);
        check(whys[i].second && strcmp(whys[i].second, "David Lunt") == 0, "the runner-up is %s",
              whys[i].second ? whys[i].second : "nobody else");
    }
    discard(a);
}

static void names_that_are_said_need_no_why(void) {
    const char *text = "“The wall holds,” said Peter Brandt.\n";
    annotated a = annotate(text);
    uint32_t n, i = a.document ? quote_with(&a, text, "wall") : WS_NONE;
    if (check(i != WS_NONE, "the quotation is not found"))
        check(ws_whys(a.document, &n)[i].question == NULL, "something was asked where a name stands");
    discard(a);
}

/* A named speaker is surer than a pronoun with two that fit, and both are probabilities. */
static void confidence_follows_doubt(void) {
    const char *text =
        "“The wall holds,” said Peter Brandt.\n\nMartin Oakes was late. David Lunt saw Carl Umber. There "
        "was a letter. “It was an odd letter,” he said.\n";
    annotated a = annotate(text);
    uint32_t n, sure = quote_with(&a, text, "wall"), unsure = quote_with(&a, text, "odd");
    if (check(sure != WS_NONE && unsure != WS_NONE, "a quotation is not found")) {
        const ws_quote *quotes = ws_quotes(a.document, &n);
        check(quotes[sure].confidence > quotes[unsure].confidence, "%.3f for a name, %.3f for a pronoun",
              (double)quotes[sure].confidence, (double)quotes[unsure].confidence);
        check(quotes[sure].confidence <= 1 && quotes[unsure].confidence > 0, "no probabilities");
    }
    discard(a);
}

static void probabilities_are_logistic(void) {
    check(ws_probability(0, 256) == 0.5f, "even odds are %.4f", (double)ws_probability(0, 256));
    float three = ws_probability(3, 256), minus = ws_probability(-3, 256);
    check(three > 0.950f && three < 0.955f, "three logits are %.4f, not 0.9526", (double)three);
    check(three + minus > 0.999f && three + minus < 1.001f, "odds and their inverse add up to %.4f",
          (double)(three + minus));
    check(ws_probability(INT32_MAX, 1) <= 1 && ws_probability(-INT32_MAX, 1) >= 0, "out of range");
    check(ws_probability(5, 0) == 0.5f, "a model without a unit knows nothing");
}

/* An observer sees every question with its candidates, and what it answers is taken. */
static uint32_t take_last(void *context, const ws_document *document, const ws_question *question, uint32_t best) {
    (void)document;
    (void)best;
    ++*(uint32_t *)context;
    check(question->n > 0 && question->n <= WS_CANDIDATES, "%u candidates", question->n);
    return question->n - 1;
}

static void nobody_is_his_own_aide(void) {
    const char *text = "Minister Tomas Reinholt left early. He was tired, Reinholt said.\n\n"
                       "“It went well,” Reinholt’s aide said later. Reinholt’s brother called it “a show”.\n";
    expect(text, "It went", "Reinholt’s aide");
    expect(text, "a show", "Reinholt’s brother");
}

static void nobody_is_her_own_mother(void) {
    const char *text = "Chief Inspector Renata Osei called the arrests “a turning point”. “We are glad,” she said.\n\n"
                       "Her mother called her “stubborn”.\n";
    expect(text, "glad", "Renata Osei");
    expect(text, "stubborn", "mother");
}

static void nobody_is_his_own_predecessor(void) {
    expect("The minister, Tomas Reinholt, has called the dike “a triumph”. His predecessor called it “a puddle”.\n",
           "puddle", "predecessor");
}

static void a_source_has_no_name(void) {
    expect("Renata Osei, who runs the port, wrote to the board on Monday. She left on Tuesday. “It was time,” the "
           "well-placed "
           "source said.\n",
           "time", "well-placed source");
}

static void a_dateline_is_no_speaker(void) {
    expect("MUMBAI: Skipper Tomas Reinholt filed a complaint against a paper for printing “baseless” reports.\n",
           "baseless", "no quotation");
}

static void a_day_is_no_speaker(void) {
    expect("Skippers of the Harbour Front on Thursday accused the board of hoarding ice.\n", "the board of hoarding",
           "Skippers of the Harbour Front");
}

static void neither_is_neither(void) {
    expect("Neither Tomas Reinholt nor Ana Quiroga acknowledged the delay.\n", "the delay", "nobody");
}

static void who_behind_a_list_is_all_of_it(void) {
    expect("The plan pleased Tomas Reinholt and Ana Quiroga, who said that the pier was sound.\n", "sound",
           "Tomas Reinholt and Ana Quiroga");
    expect("The plan pleased Tomas Reinholt and Ana Quiroga, who says that the pier is sound.\n", "sound",
           "Ana Quiroga");
    expect("There was concern among those in the fishing trade who said that the quota was too low.\n", "quota",
           "those in the fishing trade");
}

static void both_are_somebody(void) {
    expect("Tomas Reinholt said the pier was sound. Ana Quiroga said it was rotten. Both said that the lamp was dim.\n",
           "lamp", "Both");
}

static void one_of_several_is_not_all_of_them(void) {
    const char *text = "One of the divers said the wreck was empty. The divers said that the water was cold.\n";
    expect(text, "wreck", "One of the divers");
    expect(text, "water", "divers");
}

static void numbers_tell_shares_apart(void) {
    const char *text = "About three in 10 said the pier was safe. Six in 10 said that the lamp was dim.\n";
    expect(text, "pier", "About three in 10");
    expect(text, "lamp", "Six in 10");
}

static void what_only_says_when_is_no_part_of_a_name(void) {
    expect("A Harbour Board survey last month found that the pier was rotten.\n", "pier", "Harbour Board survey");
    expect("The favourites for mayor Thursday said they would debate.\n", "debate", "favourites for mayor");
}

static void few_words_that_sound_like_speech_are_somebodys(void) {
    expect("A thaw would be awkward for Ana Quiroga, who could be boasting of the “certain ice” while she skates on "
           "the harbour.\n",
           "certain", "Ana Quiroga");
}

static void observers_decide(void) {
    const char *text = "Martin Oakes wrote to David Lunt on Monday. “The wall must hold,” he said.\n";
    reading *r = read_until(text, "coreference");
    uint32_t asked = 0;
    ws_observer observer = {take_last, &asked};
    check(ws_resolve_observed(&r->d, NULL, &observer) == WS_OK, "not resolved");
    check(asked == 1, "%u questions were asked", asked);
    free_reading(r);
}

int main(void) {
    static const test tests[] = {
        {"pronouns mean who fits", pronouns_mean_who_fits},
        {"whoever speaks goes on speaking", whoever_speaks_goes_on_speaking},
        {"a subject comes before what is behind a preposition", a_subject_comes_before_what_is_behind_a_preposition},
        {"noun phrases mean who has the role", noun_phrases_mean_who_has_the_role},
        {"who is named inside the marks has no role behind them",
         who_is_named_inside_the_marks_has_no_role_behind_them},
        {"a couple is neither of the two", a_couple_is_neither_of_the_two},
        {"a list of names is whole", a_list_of_names_is_whole},
        {"titled people are a list, too", titled_people_are_a_list_too},
        {"bodies are a list, too", bodies_are_a_list_too},
        {"where people are from is part of a list", where_people_are_from_is_part_of_a_list},
        {"a list of places ends a phrase", a_list_of_places_ends_a_phrase},
        {"who means people, whatever the noun", who_means_people_whatever_the_noun},
        {"a crowd may answer", a_crowd_may_answer},
        {"plurals are groups", plurals_are_groups},
        {"a participle has its own object", a_participle_has_its_own_object},
        {"headlines do not name bodies", headlines_do_not_name_bodies},
        {"who is the phrase that it is part of", who_is_the_phrase_that_it_is_part_of},
        {"shares tell groups apart", shares_tell_groups_apart},
        {"quoted sentences are no distance", quoted_sentences_are_no_distance},
        {"surnames find the full name wherever it stands", surnames_find_the_full_name_wherever_it_stands},
        {"surnames may have several words", surnames_may_have_several_words},
        {"one of several may be named", one_of_several_may_be_named},
        {"a suffix is no surname", a_suffix_is_no_surname},
        {"a House is not a Stone House", a_house_is_not_a_greenhouse},
        {"a role that was told is held by who has it", a_role_that_was_told_is_held_by_who_has_it},
        {"a title makes a name of a noun", a_title_makes_a_name_of_a_noun},
        {"a day is no part of a name", a_day_is_no_part_of_a_name},
        {"a body and a job are no list", a_body_and_a_job_are_no_list},
        {"they may be two who were named", they_may_be_two_who_were_named},
        {"people are named with what was done to them", people_are_named_with_what_was_done_to_them},
        {"a possessor of time is no part of a name", a_possessor_of_time_is_no_part_of_a_name},
        {"a wife is no husband", a_wife_is_no_husband},
        {"a participle shares the subject", a_participle_shares_the_subject},
        {"a letter that was brought in may speak", a_letter_that_was_brought_in_may_speak},
        {"a title tells more than a namesake", a_title_tells_more_than_a_namesake},
        {"a husband is a man", a_husband_is_a_man},
        {"lists of names are several", lists_of_names_are_several},
        {"whys tell reasons and the runner-up", whys_tell_reasons_and_the_runner_up},
        {"names that are said need no why", names_that_are_said_need_no_why},
        {"confidence follows doubt", confidence_follows_doubt},
        {"probabilities are logistic", probabilities_are_logistic},
        {"nobody is his own aide", nobody_is_his_own_aide},
        {"nobody is her own mother", nobody_is_her_own_mother},
        {"nobody is his own predecessor", nobody_is_his_own_predecessor},
        {"a source has no name", a_source_has_no_name},
        {"a dateline is no speaker", a_dateline_is_no_speaker},
        {"a day is no speaker", a_day_is_no_speaker},
        {"neither is neither", neither_is_neither},
        {"who behind a list is all of it", who_behind_a_list_is_all_of_it},
        {"both are somebody", both_are_somebody},
        {"one of several is not all of them", one_of_several_is_not_all_of_them},
        {"numbers tell shares apart", numbers_tell_shares_apart},
        {"what only says when is no part of a name", what_only_says_when_is_no_part_of_a_name},
        {"few words that sound like speech are somebody's", few_words_that_sound_like_speech_are_somebodys},
        {"observers decide", observers_decide},
    };
    return run_tests(tests, sizeof tests / sizeof *tests);
}
