/* Who is named in a text, and what it says they are. */
#include "check.h"

#include "attribution/attribution.h"
#include "coreference/coreference.h"
#include "lexicon/lexicon.h"
#include "name/entity.h"
#include "name/name.h"
#include "role/nominal.h"
#include "scare/scare.h"
#include "text/noun.h"
#include "text/pos.h"

static void append_tokens(buffer *b, const struct ws_document *d, uint32_t first, uint32_t last) {
    if (first < last)
        append(b, d->text + d->tokens[first].start, d->tokens[last - 1].end - d->tokens[first].start);
}

/* The names: `title [name] type, …`. */
static void expect_names(const char *text, const char *expected) {
    reading *r = read_until(text, "roles");
    buffer b = {0};
    append_text(&b, "");
    for (uint32_t i = 0; i < r->d.n_names; i++) {
        const ws_mention *m = &r->d.mentions[i];
        if (i)
            append_text(&b, ", ");
        append_tokens(&b, &r->d, m->first, m->name_first);
        append_text(&b, m->first < m->name_first ? " [" : "[");
        append_tokens(&b, &r->d, m->name_first, m->name_last);
        append_text(&b, "] ");
        append_text(&b, ws_type_name((ws_type)m->type));
    }
    check_text(text, b.text, expected);
    free(b.text);
    free_reading(r);
}

/* The names as the results list them: `name type, …`. */
static void expect_listed(const char *text, const char *expected) {
    reading *r = read_until(text, "");
    buffer b = {0};
    append_text(&b, "");
    for (uint32_t i = 0; i < r->d.n_entities; i++) {
        const ws_entity *e = &r->d.entities[i];
        append_text(&b, i ? ", " : "");
        append(&b, text + e->start, e->end - e->start);
        append_text(&b, " ");
        append_text(&b, ws_type_name(e->type));
    }
    check_text(text, b.text, expected);
    free(b.text);
    free_reading(r);
}

/* The roles: `name: role; role`, persons with roles only. */
static void expect_roles(const char *text, const char *expected) {
    reading *r = read_until(text, "results");
    buffer b = {0};
    append_text(&b, "");
    for (uint32_t e = 0; e < r->d.n_referents; e++) {
        bool any = false;
        for (uint32_t i = 0; i < r->d.n_role_mentions; i++) {
            const ws_role_mention *role = &r->d.role_mentions[i];
            if (r->d.mentions[role->mention].entity != e || r->d.referents[e].form != FORM_NAME)
                continue;
            if (!any && b.length)
                append_text(&b, " | ");
            if (!any)
                append_tokens(&b, &r->d, r->d.mentions[r->d.referents[e].name].name_first,
                              r->d.mentions[r->d.referents[e].name].name_last);
            append_text(&b, any ? "; " : ": ");
            append_tokens(&b, &r->d, role->first, role->last);
            any = true;
        }
    }
    check_text(text, b.text, expected);
    free(b.text);
    free_reading(r);
}

static void persons(void) {
    expect_names("Yesterday Ingrid Halvorsen met Tomas Reyes.", "[Ingrid Halvorsen] person, [Tomas Reyes] person");
    expect_names("We spoke to Julie A. Dunmore in March.", "[Julie A. Dunmore] person");
    expect_names("The singer Carlos Ibarra Jr. left early.", "[Carlos Ibarra Jr.] person");
    expect_names("Ingrid Halvorsen spoke first. Later Halvorsen left.",
                 "[Ingrid Halvorsen] person, [Halvorsen] person");
}

static void titles(void) {
    expect_names("Then Mayor Ingrid Halvorsen spoke.", "Mayor [Ingrid Halvorsen] person");
    expect_names("Mr. Reyes agreed.", "Mr. [Reyes] person");
    expect_names("“The tide came late,” said harbour board Vice-Chairman Tom Ferro.",
                 "Vice-Chairman [Tom Ferro] person");
    expect_names("Rep. Tomas Reyes of Maryland agreed.", "Rep. [Tomas Reyes] person, [Maryland] place");
    expect_names("Yesterday Secretary of State Ingrid Halvorsen spoke.",
                 "Secretary of State [Ingrid Halvorsen] person");
}

static void offices_in_names(void) {
    expect_names("“No,” said Deputy Minister for Water Joram Ilves.", "Deputy Minister for Water [Joram Ilves] person");
    expect_names("Minister of State for Heritage Bronagh Tierney said no.",
                 "Minister of State for Heritage [Bronagh Tierney] person");
    expect_names("Deputy Speaker of the Assembly Florin Adeyo said no.",
                 "Deputy Speaker of the Assembly [Florin Adeyo] person");
    expect_names("Chief Inspector of Mines Radovan Kos said no.", "Chief Inspector of Mines [Radovan Kos] person");
    expect_names("“No,” said Senior Assistant Park Ranger Ebele Thorne.",
                 "Senior Assistant Park Ranger [Ebele Thorne] person");
    expect_names("“No,” said Senior Forest Guard Lobsang Pema.", "Senior Forest Guard [Lobsang Pema] person");
    expect_names("“No,” said Senior Assistant Beach Warden Ebele Thorne.",
                 "Senior Assistant Beach Warden [Ebele Thorne] person");
    expect_names("Then Vice-Chancellor Ndidi Marlowe-Tarn said no.", "Vice-Chancellor [Ndidi Marlowe-Tarn] person");
    expect_names("Governor-designate Hal Proctor said no.", "Governor-designate [Hal Proctor] person");
}

static void small_words(void) {
    expect_names("“No,” said Faridah binte Osman, a nurse.", "[Faridah binte Osman] person");
    expect_names("The starter, Lemayian ole Kantai, said no.", "[Lemayian ole Kantai] person");
    expect_names("“No,” said Salma bint Harith, an archaeologist.", "[Salma bint Harith] person");
    expect_names("Nurse Maria de los Santos said no.", "Nurse [Maria de los Santos] person");
    expect_names("“No,” said Jan op den Velde, the harbour master.", "[Jan op den Velde] person");
}

static void bodies_and_places(void) {
    expect_names("The strike in Norway hurt the Dunmore Steel Company.",
                 "[Norway] place, [Dunmore Steel Company] organization");
    expect_names("He works for Reyes & Dunmore in London.", "[Reyes & Dunmore] organization, [London] place");
}

/* The list has names that mean nobody in their place: of a dateline, inside a title, before a noun, joined to another.
 */
static void listed(void) {
    expect_listed("OSLO, June 3 - The mayor, Ingrid Halvorsen, left.", "OSLO place, Ingrid Halvorsen person");
    expect_listed("On Monday the Halvorsen administration closed the harbour of Oslo.", "Halvorsen person, Oslo place");
    expect_listed("Later Norway's Prime Minister Ingrid Halvorsen left.", "Norway place, Ingrid Halvorsen person");
    expect_listed("He spoke of it. But they, and we, did not. In the end All Was Well.", "");
}

/* Labels follow the automaton, lie in stretches, and every name has an end. */
static void labels_are_spans(void) {
    reading *r =
        read_until("In Oslo, Ingrid Halvorsen of the Harbour Board and Tomas Reyes, of Lima, met. The End Is Near, "
                   "Said Reyes And Halvorsen Of Oslo.",
                   "entities");
    ws_names names;
    uint8_t *labels;
    ws_model model;
    check(ws_model_embedded(&model, NULL) == WS_OK, "the embedded model is refused");
    check(ws_tag_names(&r->d, &model, &names, &labels) == WS_OK, "no labels");
    uint32_t found = 0;
    for (uint32_t t = 0; t < r->d.n_tokens; t++) {
        check(labels[t] < NAME_LABELS, "token %u has label %u", t, labels[t]);
        uint8_t before = t ? labels[t - 1] : NAME_OUTSIDE;
        check(ws_name_automaton.follow[before] >> labels[t] & 1, "label %u follows %u", labels[t], before);
        found += labels[t] != NAME_OUTSIDE && ws_name_begins(labels[t]);
    }
    check(found >= 6, "only %u names", found);
    free_reading(r);
}

/* Without a model nothing is tagged and nothing is read. */
static void without_model(void) {
    reading *r = read_until("Ingrid Halvorsen spoke.", "entities");
    ws_model none = {0};
    ws_names names;
    uint8_t *labels;
    check(ws_tag_names(&r->d, &none, &names, &labels) == WS_OK, "no labels");
    for (uint32_t t = 0; t < r->d.n_tokens; t++)
        check(labels[t] == NAME_OUTSIDE, "token %u is tagged", t);
    free_reading(r);
}

/* Two places that a hyphen joins are two, a place with a hyphen in its name is one. */
static void pairs(void) {
    reading *r = read_until("The Norway-Sweden ferry and the US-Norway talks; Guinea-Bissau and Halvorsen-Norway", "");
    const ws_token *tokens = r->d.tokens;
    const uint32_t hyphens[][2] = {{1, 10}, {5, 34}, {8, 0}, {10, 0}};
    for (size_t i = 0; i < sizeof hyphens / sizeof *hyphens; i++) {
        ws_span span = {tokens[hyphens[i][0]].start, tokens[hyphens[i][0]].end};
        uint32_t at = ws_name_pair(&r->d, span);
        check(at == hyphens[i][1], "token %u is divided at %u", hyphens[i][0], at);
    }
    free_reading(r);
}

/* A compound's name ends at its hyphen, but not that of a person. */
static void compounds(void) {
    reading *r = read_until("the Oslo-based firm of Kim Min-seo and a pro-Oslo crowd", "entities");
    ws_span oslo = ws_name_bytes(&r->d, 1, 2, NAME_PLACE), kim = ws_name_bytes(&r->d, 4, 6, NAME_PERSON);
    ws_span crowd = ws_name_bytes(&r->d, 8, 9, NAME_PLACE);
    check(oslo.start == 4 && oslo.end == 8, "Oslo is [%u, %u)", oslo.start, oslo.end);
    check(kim.start == 23 && kim.end == 34, "Kim Min-seo is [%u, %u)", kim.start, kim.end);
    check(crowd.start == 45 && crowd.end == 49, "the second Oslo is [%u, %u)", crowd.start, crowd.end);
    free_reading(r);
}

static void roles(void) {
    expect_roles("Ingrid Halvorsen, the mayor of Oslo, said the roof would go.", "Ingrid Halvorsen: mayor of Oslo");
    expect_roles("The roof will go, said Tomas Reyes, a former dentist.", "Tomas Reyes: former dentist");
    expect_roles("Former harbour chief Tomas Reyes said the roof would go.", "Tomas Reyes: Former harbour chief");
    expect_roles("His lawyer, Ingrid Halvorsen, said the roof would go.", "Ingrid Halvorsen: lawyer");
    expect_roles("Ingrid Halvorsen, who is the mayor of Oslo, said the roof would go.",
                 "Ingrid Halvorsen: mayor of Oslo");
    expect_roles("Ingrid Halvorsen is the harbour board's national director and one of its founders.",
                 "Ingrid Halvorsen: harbour board's national director; one of its founders");
    expect_roles("A lawyer for Reyes, Ingrid Halvorsen, said the roof would go.", "Ingrid Halvorsen: lawyer for Reyes");
    expect_roles("He was pressed by the harbour board's chair, Ingrid Halvorsen, about the roof.",
                 "Ingrid Halvorsen: harbour board's chair");
    expect_roles("“It held,” said Tomas Reyes, an engineer at the county works.",
                 "Tomas Reyes: engineer at the county works");
}

/* Offices for several things, of somewhere, with more between them and the name. */
static void offices(void) {
    expect_roles("Year 9 teacher Tomas Reyes said the roof would go.", "Tomas Reyes: Year 9 teacher");
    expect_roles("Last year 9 teachers left, Tomas Reyes said.", "");
    expect_roles("The roof will go, said oil and gas analyst Tomas Reyes.", "Tomas Reyes: oil and gas analyst");
    expect_roles("Health and safety inspector Tomas Reyes said the roof would go.",
                 "Tomas Reyes: Health and safety inspector");
    expect_roles("Search and rescue officer Tomas Reyes said the roof would go.",
                 "Tomas Reyes: Search and rescue officer");
    expect_roles("The Minister for Trade, Ports and Culture, Ingrid Halvorsen, said the roof would go.",
                 "Ingrid Halvorsen: Minister for Trade, Ports and Culture");
    expect_roles("Standing in for the Minister for Trade, Ports and Culture, Ingrid Halvorsen said the roof would go.",
                 "");
    expect_roles("“It held,” said Norwegian ambassador to Kenya Ingrid Halvorsen.",
                 "Ingrid Halvorsen: Norwegian ambassador to Kenya");
    expect_roles("Cabinet member for housing Cllr Ingrid Halvorsen said the roof would go.",
                 "Ingrid Halvorsen: Cllr; Cabinet member for housing");
    expect_roles("Chairman of the council's planning committee Tomas Reyes said the roof would go.",
                 "Tomas Reyes: Chairman of the council's planning committee");
    expect_roles("Deputy Commissioner of Police (Crime) Ingrid Halvorsen said the roof would go.",
                 "Ingrid Halvorsen: Deputy Commissioner of Police");
    expect_roles("PC 1437 Tomas Reyes said the roof would go.", "Tomas Reyes: PC");
    expect_roles("Public works minister Tomas Reyes said the roof would go.", "Tomas Reyes: Public works minister");
    expect_roles("Home Office minister Baroness Halvorsen said the roof would go.", "Halvorsen: Home Office minister");
    expect_roles("Tomas Reyes, once the town's best diver and now a taxi driver, said the roof would go.",
                 "Tomas Reyes: town's best diver; taxi driver");
    expect_roles("Ingrid Halvorsen was appointed as the city's new treasurer last week.",
                 "Ingrid Halvorsen: city's new treasurer");
    expect_roles("The firm and Oslo's mayor for ports, Ingrid Halvorsen, said the roof would go.",
                 "Ingrid Halvorsen: Oslo's mayor for ports");
    expect_roles("He won the vote, beating rival Ingrid Halvorsen by far.", "Ingrid Halvorsen: rival");
    expect_roles("Ingrid Halvorsen, representing Goa in the final, said the roof would go.", "");
    expect_roles("Tomas Reyes, representing the driver, said the roof would go.",
                 "Tomas Reyes: representing the driver");
    expect_roles("Tomas Reyes and Ingrid Halvorsen, critics like Hale say, are weak.", "Hale: critics");
}

/* An end is not every noun and not every preposition; a verb form before a comma may be a noun. */
static void extents(void) {
    expect_roles("Ingrid Halvorsen, the day pilot at the locks, said the roof would go.",
                 "Ingrid Halvorsen: day pilot at the locks");
    expect_roles("Tomas Reyes, an engineer at the county works, said the roof would go.",
                 "Tomas Reyes: engineer at the county works");
}

/* A plural title is that of each. */
static void shared_titles(void) {
    expect_roles("Senators Tomas Reyes and Ingrid Halvorsen said the roof would go.",
                 "Tomas Reyes: Senators | Ingrid Halvorsen: Senators");
}

/* What is said of the person in a clause of its own, by name or by pronoun. */
static void predicates(void) {
    expect_roles("Ingrid Halvorsen heads the Baltic Ferry Company. “We sail,” Halvorsen said.",
                 "Ingrid Halvorsen: heads the Baltic Ferry Company");
    expect_roles("“We sail,” said Tomas Reyes, who runs the harbour cafe.", "Tomas Reyes: runs the harbour cafe");
    expect_roles("“I was there,” Ingrid Halvorsen said. She is the chief engineer of the harbour board.",
                 "Ingrid Halvorsen: chief engineer of the harbour board");
}

/* Where a phrase ends and begins, and what it is about. */
static void longer_phrases(void) {
    expect_roles("The chair of the dockers' union, Ingrid Halvorsen, said the roof would go.",
                 "Ingrid Halvorsen: chair of the dockers' union");
    expect_roles("A lawyer for the ferry company, Ingrid Halvorsen, said the roof would go.",
                 "Ingrid Halvorsen: lawyer for the ferry company");
    expect_roles("When the water reached the steps of the clinic, Ingrid Halvorsen picked up the phone.", "");
    expect_roles("“We sail,” said Tomas Reyes, who chairs the Baltic Ferry Board and runs two boats.",
                 "Tomas Reyes: chairs the Baltic Ferry Board");
    expect_roles("For 31 years Tomas Reyes swept the quay. “No,” Reyes said.", "");
}

/* An age stands between. */
static void ages(void) {
    expect_roles("For the cook's apprentice, 23-year-old Tomas Reyes, it is simpler. “No,” Reyes said.",
                 "Tomas Reyes: cook's apprentice");
    expect_roles("Ingrid Halvorsen, 58, is the only doctor in Tromso. “No,” Halvorsen said.",
                 "Ingrid Halvorsen: only doctor in Tromso");
    expect_roles("“No,” said Ingrid Halvorsen, 58, an ethnobotanist at the museum.",
                 "Ingrid Halvorsen: ethnobotanist at the museum");
    expect_roles("Nearby stood Tomas Reyes, 71, of Narvik, Norway, a retired rigger. “No,” Reyes said.",
                 "Tomas Reyes: retired rigger");
    expect_roles("Ingrid Halvorsen, from Tromso, a cellist, said no.", "Ingrid Halvorsen: cellist");
}

/* Clauses that tell no role: what was said, happened once, might be, is not. */
static void no_predicates(void) {
    expect_roles("Tomas Reyes, who wept in the dock, said the roof would go.", "");
    expect_roles("Tomas Reyes, who said little, left early. “No,” Reyes said.", "");
    expect_roles("“No,” said Tomas Reyes. If Reyes becomes the mayor, the roof goes.", "");
    expect_roles("“No,” said Tomas Reyes. Reyes is not the mayor.", "");
    expect_roles("“No,” said Tomas Reyes. Reyes would be the mayor of a ruin.", "");
}

/* A title belongs to the name behind it, and so does a word beside a picture. */
static void behind_quoted(void) {
    expect_roles("“They flew off,” sighed pigeon fancier Reg Tolliver.", "Reg Tolliver: pigeon fancier");
    expect_roles("“A star,” gushed choirmaster Neil Frost.", "Neil Frost: choirmaster");
    expect_roles("“I want my money back,” fumed concertgoer Alvin Mbeki.", "Alvin Mbeki: concertgoer");
    expect_roles("“No,” said Ingrid Halvorsen, a sheepshearer.", "Ingrid Halvorsen: sheepshearer");
    expect_roles("“No,” said Ingrid Halvorsen yesterday. “No,” muttered yesterday Tomas Reyes.", "");
}

/* Nouns for people that the tagger takes for adjectives; offices; letters that are a party. */
static void more_titles(void) {
    expect_roles("Wages clerk Ingrid Halvorsen said no.", "Ingrid Halvorsen: Wages clerk");
    expect_roles("The records clerk Tomas Reyes said no.", "Tomas Reyes: records clerk");
    expect_roles("The cathaoirleach, Cllr Tomas Reyes, said no.", "Tomas Reyes: Cllr; cathaoirleach");
    expect_roles("MSP Ingrid Halvorsen (Lab) said no.", "Ingrid Halvorsen: MSP; Lab");
    expect_roles("Deputy Ingrid Halvorsen (FF) said no.", "Ingrid Halvorsen: Deputy; FF");
    expect_roles("But the town's engineer, Tomas Reyes, said no.", "Tomas Reyes: town's engineer");
    expect_roles("“No,” said Gail Brandt, Chief Executive Officer of Orrin Labs.",
                 "Gail Brandt: Chief Executive Officer of Orrin Labs");
    expect_roles("Tomas Reyes, who was the purser on the ferry, said no.", "Tomas Reyes: purser on the ferry");
}

static void offices_to_come(void) {
    expect_roles("Treasurer-elect Noemi Stahl said no.", "Noemi Stahl: Treasurer-elect");
    expect_roles("Assessor-elect Wade Kimball said no.", "Wade Kimball: Assessor-elect");
}

static void before_commas(void) {
    expect_roles("At noon, counsel for the widow, Bram Sharples, asked about the rope. “Was it new?” Sharples asked.",
                 "Bram Sharples: counsel for the widow");
    expect_roles("The guide who was nearest, Lucien Favre, said no.", "Lucien Favre: guide");
    expect_roles("The guide who was nearest to it, Lucien Favre, said no.", "Lucien Favre: guide");
    expect_roles("The guides who were nearest, Lucien Favre said, ran.", "");
    expect_roles("Mother of six Ingrid Halvorsen said no.", "Ingrid Halvorsen: Mother of six");
    expect_roles("Tomas Reyes, himself a nurse, said no.", "Tomas Reyes: nurse");
    expect_roles("Her husband, retired teacher Tomas Reyes, said no.", "Tomas Reyes: retired teacher; husband");
    expect_roles("“Plant a tree.” — Mr Clive Tanner, retired surveyor", "Clive Tanner: retired surveyor");
}

static void titles_of_others(void) {
    expect_roles("Outside stood Ingrid Halvorsen, former mayor Tomas Reyes and a dog. “No,” Halvorsen said.",
                 "Tomas Reyes: former mayor");
    expect_roles("“No,” said Maj. Gen. Tomas Reyes (ret.), a trustee.", "Tomas Reyes: Maj. Gen.; trustee");
    expect_roles("Tomas Reyes (left) opened the gate. “No,” Reyes said.", "");
    expect_roles("Tomas Reyes (left), a nurse, opened the gate. “No,” Reyes said.", "Tomas Reyes: nurse");
    expect_roles("When Tomas Reyes debates Ingrid Halvorsen, the hall is full. “No,” Halvorsen said.", "");
}

static void bodies(void) {
    expect_roles(
        "They include Ingrid Halvorsen of Greyfell Partners, Tomas Reyes of Wick Capital Group. “No,” Reyes said.",
        "Ingrid Halvorsen: Greyfell Partners | Tomas Reyes: Wick Capital Group");
}

/* What stands between the beginning of a phrase and its noun: bodies with a preposition in their names, participles,
 * adjectives with a comma; people listed behind a preposition; nouns that no list knows. */
static void wider_phrases(void) {
    expect_roles("Ingrid Halvorsen, a Bank of Norway economist, said no.",
                 "Ingrid Halvorsen: Bank of Norway economist");
    expect_roles("Ingrid Halvorsen, a senior adviser to Tomas Reyes and Bram Sharples, said no.",
                 "Ingrid Halvorsen: senior adviser to Tomas Reyes and Bram Sharples");
    expect_roles("Ingrid Halvorsen, the ferry company’s fired campaign manager, said no.",
                 "Ingrid Halvorsen: ferry company’s fired campaign manager");
    expect_roles("Tomas Reyes, a loud, self-made builder from Narvik, said no.",
                 "Tomas Reyes: loud, self-made builder from Narvik");
    expect_roles("“No,” said Tomas Reyes, one of the faces of the campaign.",
                 "Tomas Reyes: one of the faces of the campaign");
    expect_roles("Tomas Reyes, a wool classer, said no.", "Tomas Reyes: wool classer");
    expect_roles("Tomas Reyes, convenor of the Ferry League, said no.", "Tomas Reyes: convenor of the Ferry League");
    expect_roles("“No,” said Tomas Reyes, the founder and publisher of Fjord Books.",
                 "Tomas Reyes: founder and publisher of Fjord Books");
    expect_roles("“No,” the Ferry Board’s deputy chief for the coast, Ingrid Halvorsen, said.",
                 "Ingrid Halvorsen: Ferry Board’s deputy chief for the coast");
    expect_roles("When Tomas Reyes sang, the quay was full. “No,” Reyes said.", "");
    expect_roles("The crowd that the voters Ingrid Halvorsen wants will join is small. “No,” Halvorsen said.", "");
}

/* Offices for something, in front of the name. */
static void offices_for(void) {
    expect_roles("Harbour Institute vice president for ferries Ingrid Halvorsen said no.",
                 "Ingrid Halvorsen: Harbour Institute vice president for ferries");
    expect_roles("Acting Assistant Administrator for the Arctic Bureau Ingrid Halvorsen said no.",
                 "Ingrid Halvorsen: Acting Assistant Administrator for the Arctic Bureau");
    expect_roles("Assistant Secretary of State for Arctic Affairs Ingrid Halvorsen said no.",
                 "Ingrid Halvorsen: Assistant Secretary of State for Arctic Affairs");
    expect_roles("Baltic Reform Party (BRP) leader Ingrid Halvorsen said no.",
                 "Ingrid Halvorsen: Baltic Reform Party (BRP) leader");
    expect_roles("They were the owners of the raft Ingrid Halvorsen borrowed. “No,” Halvorsen said.", "");
}

/* What is said of several is said of each. */
static void roles_of_several(void) {
    expect_roles("Two engineers, Tomas Reyes and Ingrid Halvorsen, said no.",
                 "Tomas Reyes: Two engineers | Ingrid Halvorsen: Two engineers");
    expect_roles("Tomas Reyes and Ingrid Halvorsen, the likely candidates for mayor, said no.",
                 "Tomas Reyes: likely candidates for mayor | Ingrid Halvorsen: likely candidates for mayor");
    expect_roles("Tomas Reyes and Ingrid Halvorsen, among others, said no.", "");
}

/* What the main clause says behind an aside; who somebody is, said the other way round; bodies in brackets. */
static void around_the_name(void) {
    expect_roles("Ingrid Halvorsen, a former judge, is the director of the harbour board.",
                 "Ingrid Halvorsen: former judge; director of the harbour board");
    expect_roles("Ingrid Halvorsen, who was named director of the harbour board, said no.",
                 "Ingrid Halvorsen: director of the harbour board");
    expect_roles("Ingrid Halvorsen, who has been the director of the board since May, said no.",
                 "Ingrid Halvorsen: director of the board");
    expect_roles("Tomas Reyes, once the lift operator, said no.", "Tomas Reyes: lift operator");
    expect_roles("Tomas Reyes, 70, retired docker, said no.", "Tomas Reyes: retired docker");
    expect_roles("As chair of the panel, Ingrid Halvorsen said no.", "Ingrid Halvorsen: chair of the panel");
    expect_roles("She is running for president, Ingrid Halvorsen says.", "");
    expect_roles("Tomas Reyes, who is in the harbour, said no.", "");
    expect_roles("The new director is Ingrid Halvorsen. “No,” Halvorsen said.", "Ingrid Halvorsen: new director");
    expect_roles("Ingrid Halvorsen (Harbour Tribune) said no.", "Ingrid Halvorsen: Harbour Tribune");
    expect_roles("Tomas Reyes thanked the cook as well as the director, Ingrid Halvorsen. “No,” Reyes said.",
                 "Ingrid Halvorsen: director");
}

/* No role: a list of people, a clause, a day, who speaks behind the closing mark. */
static void no_roles(void) {
    expect_roles("Ingrid Halvorsen, Tomas Reyes and Kim Min-seo said the roof would go.", "");
    expect_roles("On Monday Ingrid Halvorsen, as expected, said the roof would go.", "");
    expect_roles("“It will hold longer than Ingrid Halvorsen,” the mayor said.", "");
}

static void compound_classes(void) {
    reading *r = read_until("the lock-keeper and the wall", "roles");
    check((ws_noun_classes(&r->d, 1) & LEX_PERSON) != 0, "a lock-keeper is no person");
    check((ws_noun_classes(&r->d, 4) & LEX_PERSON) == 0, "a wall is a person");
    free_reading(r);
}

/* How the first outermost marked text is used. */
static ws_marked_use use_of(const char *text) {
    reading *r = read_until(text, "attributions");
    const char *rule = "";
    ws_marked_use use = r->d.n_marked ? ws_use_of_marked(&r->d, 0, &rule) : MARKED_NONE;
    free_reading(r);
    return use;
}

static void speech(void) {
    check(use_of("“The roof will go on Monday,” said Tomas Reyes.") == MARKED_SPEECH, "speech before its cue");
    check(use_of("A goat called “Captain” slept.") == MARKED_NONE, "a nickname");
    check(use_of("The so-called “harbour” is a pond.") == MARKED_NONE, "scare words");
    check(use_of("She owned “The Miller of the Dee” for years.") != MARKED_SPEECH, "a song");
}

/* Nothing but capitals, and names without end: the stages come to an end and stay inside the text. */
static void hostile(void) {
    const char *const units[] = {"Ann ", "Ann of the ", "Ann & ", "the senator ", "Ann, the mayor, ", "A-", "“Ann” "};
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        buffer text = repeat(units[i], 3000);
        reading *r = read_until(text.text, "");
        for (uint32_t k = 0; k < r->d.n_mentions; k++) {
            const ws_mention *m = &r->d.mentions[k];
            if (!check(m->first <= m->name_first && m->name_first < m->name_last && m->name_last <= m->last &&
                           m->last <= r->d.n_tokens,
                       "mention %u of %s", k, units[i]))
                break;
        }
        for (uint32_t k = 0; k < r->d.n_role_mentions; k++) {
            const ws_role_mention *role = &r->d.role_mentions[k];
            if (!check(role->first < role->last && role->last <= r->d.n_tokens && role->mention < r->d.n_mentions,
                       "role %u of %s", k, units[i]))
                break;
        }
        free_reading(r);
        free(text.text);
    }
}

/* What a list knows of the words, and what letters are short for, is there before anything is tagged. */
static void known_before(void) {
    reading *r = read_until("The Quay Pilots' Guild (QPG) met Uppsala University, Upsala University and HRA (Harbour "
                            "Rowing Association). QPG left.",
                            "entities");
    ws_names names;
    uint32_t bodies = 0, begun = 0;
    check(ws_names_open(&r->d, &names) == WS_OK, "the names are opened");
    for (uint32_t t = 0; t < r->d.n_tokens; t++) {
        bodies += names.bodies[t] != 0;
        begun += names.bodies[t] == NAME_STARTS;
    }
    check(bodies == 2 && begun == 1, "%u words of %u bodies", bodies, begun);
    if (check(names.n_shorts == 2, "%u short forms", names.n_shorts)) {
        check(names.shorts[0].how == (SHORT_CAPITAL | SHORT_BEGINS), "QPG: %u", names.shorts[0].how);
        check(names.shorts[1].how == (SHORT_CAPITAL | SHORT_BEHIND), "HRA: %u", names.shorts[1].how);
    }
    free_reading(r);
}

int main(void) {
    const test tests[] = {
        {"names of persons, with initials and Jr.", persons},
        {"titles belong to the mention, not to the name", titles},
        {"offices before a name are no part of it", offices_in_names},
        {"small words inside a person's name", small_words},
        {"names of bodies and places", bodies_and_places},
        {"the list of names", listed},
        {"labels are spans", labels_are_spans},
        {"bodies that a list knows, letters that are spelled out", known_before},
        {"without a model no name is tagged", without_model},
        {"a compound's name ends at its hyphen", compounds},
        {"two places joined by a hyphen are two", pairs},
        {"titles, appositives, relative clauses are roles", roles},
        {"offices for several things, of somewhere, with more between them and the name", offices},
        {"a role is as long as its phrase", longer_phrases},
        {"an age may stand between", ages},
        {"a role goes to the end of its phrase", extents},
        {"two names share a plural title", shared_titles},
        {"what is said of somebody in a clause", predicates},
        {"clauses that tell no role", no_predicates},
        {"a noun between a quotation's verb and a name is a title", behind_quoted},
        {"nouns that the tagger mistakes, offices and letters of parties are roles", more_titles},
        {"an office that somebody will hold", offices_to_come},
        {"phrases before a comma and the name, and behind a verb's form", before_commas},
        {"the title of the next name is nobody else's", titles_of_others},
        {"whom somebody is with is theirs alone", bodies},
        {"phrases whose noun comes late, or no list knows", wider_phrases},
        {"offices for something", offices_for},
        {"what is said of several", roles_of_several},
        {"behind an aside, the other way round, in brackets", around_the_name},
        {"lists and clauses are none", no_roles},
        {"a compound is what its last part is", compound_classes},
        {"marked text that is no speech", speech},
        {"names and roles without end", hostile},
    };
    return RUN_TESTS(tests);
}
