/* inscription.c - words that stand on a thing: a sign that says “…”, “…” painted across a barn */
#include "scare/inscription.h"

#include "base/search.h"
#include "text/pos.h"
#include "text/words.h"

static const char *const reads[] = {"read", "reads", "reading", "spell", "spells", "spelled"};

/* Tokens that are looked at before the span, of a noun phrase, and of what stands between a verb and the span. */
enum { REACH = 16, PHRASE = 12, ASIDE = 6 };

/* Is the noun one for a thing that bears words for all to read? */
static bool is_bearer(const ws_document *document, uint32_t t) {
    static const char *const things[] = {
        /* in the order of their bytes */
        "apron",      "aprons",     "badge",     "badges",     "balloon",     "balloons",    "banner",
        "banners",    "bedsheet",   "billboard", "billboards", "blackboard",  "bottle",      "bumper",
        "bus",        "buses",      "cap",       "caps",       "chalkboard",  "coaster",     "cushion",
        "cushions",   "door",       "doormat",   "doormats",   "doors",       "flag",        "flags",
        "gate",       "gates",      "graffiti",  "gravestone", "gravestones", "hat",         "hats",
        "headstone",  "headstones", "hoarding",  "hoardings",  "hoodie",      "hoodies",     "jersey",
        "jerseys",    "lorries",    "lorry",     "mug",        "mugs",        "noticeboard", "number-plate",
        "packet",     "placard",    "placards",  "plaque",     "plaques",     "poster",      "posters",
        "scoreboard", "screen",     "screens",   "shirt",      "shirts",      "sign",        "signpost",
        "signposts",  "signs",      "sticker",   "stickers",   "stone",       "sweatshirt",  "sweatshirts",
        "t-shirt",    "t-shirts",   "tattoo",    "tattoos",    "ticket",      "tickets",     "tin",
        "tombstone",  "tram",       "trams",     "truck",      "trucks",      "van",         "vans",
        "voucher",    "vouchers",   "wall",      "walls",      "whiteboard",  "wristband",   "wristbands"};
    return ws_pos_in(document->pos[t], WS_NOUNS) && !ws_is_named(document, t) && WS_FIND_WORD(document, t, things);
}

/* Is it what somebody does who writes on a thing what it is: a file | marked “…”? */
static bool labels(const ws_document *document, uint32_t t) {
    return WS_WORD_IS_ANY(document, t, "labeled", "labelled", "marked");
}

/* Does the verb put words on a thing: stamp, paint, carve? */
static bool inscribes(const ws_document *document, uint32_t t) {
    static const char *const verbs[] = {
        "stamped",       "painted",    "carved",    "engraved", "inscribed", "embroidered", "emblazoned", "tattooed",
        "etched",        "stencilled", "stenciled", "scrawled", "daubed",    "chalked",     "stitched",   "printed",
        "spray-painted", "emblazon",   "prints",    "stamps",   "paints",    "scrawls"};
    return WS_WORD_AMONG(document, t, verbs) ||
           (t > 0 && labels(document, t) && ws_pos_in(document->pos[t - 1], WS_NOUNS));
}

/* Is it the head of a noun phrase that may end before token `end`: a noun with no other behind it, and no genitive's?
 * The side of a lorry is the lorry. */
static bool is_head(const ws_document *document, uint32_t t, uint32_t end) {
    return ws_pos_in(document->pos[t], WS_NOUNS) &&
           (t + 1 == end || !(ws_pos_in(document->pos[t + 1], WS_NOUNS | POS_BIT(POS)) ||
                              ws_has(document, t + 1, LEX_PERSON | LEX_PEOPLE))) &&
           !(WS_WORD_IS_ANY(document, t, "side", "sides", "back", "front", "rear", "tail") &&
             ws_word_is(document, t + 1, "of"));
}

/* Is it the `and` of a street corner: Oak and Main? */
static bool is_corner(const ws_document *document, uint32_t t, uint32_t end) {
    return t > 0 && t + 1 < end && ws_word_is(document, t, "and") && ws_capital(document, t - 1) &&
           ws_capital(document, t + 1);
}

/* Does the noun phrase that ends before token `end` mean a bearer: a sign by the pond? Behind a phrase that a relative
 * clause follows (a poster in her window that says) any of its nouns may. */
static bool bears(const ws_document *document, uint32_t start, uint32_t end, bool any) {
    const uint64_t inside =
        WS_NOUNS | POS_BIT(JJ) | POS_BIT(DT) | POS_BIT(CD) | POS_BIT(PRPS) | POS_BIT(POS) | POS_BIT(IN) | POS_BIT(VBN);
    uint32_t head = WS_NONE, floor = start + PHRASE < end ? end - PHRASE : start;
    uint32_t t = end;
    bool bearer = false;
    while (t > floor && (ws_pos_in(document->pos[t - 1], inside) || is_corner(document, t - 1, end))) {
        if (is_head(document, --t, end))
            head = t;
        if (head == t && any && is_bearer(document, t))
            bearer = true;
        if (head == t && ws_has(document, t, LEX_DOCUMENT) && !is_bearer(document, t))
            return false; /* a letter on the door */
        bool begins = ws_pos_in(document->pos[t], POS_BIT(DT) | POS_BIT(PRPS));
        if (begins && head != WS_NONE && (t == start || document->pos[t - 1] != POS_IN))
            break;
    }
    bool held = t > start && ws_pos_in(document->pos[t - 1], WS_VERBS); /* a man holding a sign, who held one, said */
    return bearer || (head != WS_NONE && is_bearer(document, head) && (any || !held));
}

/* Does the noun phrase that ends before token `end` mean a thing that no list has, for it reads and is no text: a
 * sampler that reads? */
static bool is_read(const ws_document *document, uint32_t start, uint32_t end) {
    const uint64_t others =
        LEX_DOCUMENT | LEX_MEDIUM | LEX_CUE_NOUN | LEX_PERSON | LEX_PEOPLE | LEX_ORGANIZATION | LEX_TITLE | LEX_KIN;
    uint32_t t = end;
    if (end <= start + 1 || !ws_pos_in(document->pos[end - 1], POS_BIT(NN) | POS_BIT(NNS)) ||
        ws_is_named(document, end - 1) || ws_has(document, end - 1, others))
        return false;
    while (t > start && t + PHRASE > end && ws_pos_in(document->pos[t - 1], POS_BIT(NN) | POS_BIT(NNS) | POS_BIT(JJ)))
        t--;
    return t > start && ws_is_a(document, t - 1);
}

/* Is `it` before token `end` the sentence's subject behind where the words stand: Over the gate | it says; On the back
 * of the card | it said? What is on a website somebody says. */
static bool is_on_place(const ws_document *document, uint32_t start, uint32_t end) {
    static const char *const places[] = {"over", "above", "across", "beneath", "below", "beside", "inside"};
    static const char *const sides[] = {"back", "front", "side", "top", "bottom", "lid", "cover", "edge", "rim"};
    uint32_t first = ws_sentence_of(document, end)->first, it = end - 1;
    bool place = WS_WORD_AMONG(document, first, places), side = false, noun = false;
    if (start > first || end < start + 3 || !ws_word_is(document, it, "it"))
        return false;
    for (uint32_t t = first + 1; t < it; t++) {
        if (ws_has(document, t, LEX_TIME | LEX_VERB) && !ws_pos_in(document->pos[t], WS_NOUNS))
            return false;
        if (ws_has(document, t, LEX_TIME | LEX_CUE_NOUN | LEX_MEDIUM) || ws_pos_in(document->pos[t], WS_FINITE))
            return false; /* over the weekend */
        noun |= ws_pos_in(document->pos[t], WS_NOUNS);
        side |= WS_WORD_AMONG(document, t, sides) || is_bearer(document, t);
    }
    return noun && (place || (side && WS_WORD_IS_ANY(document, first, "on", "along")));
}

/* Is a bearer the subject of the verb at token `verb`? */
static bool is_said_by_bearer(const ws_document *document, uint32_t start, uint32_t verb) {
    bool relative = document->pos[verb] == POS_VBG; /* hats saying “…” */
    uint32_t end = verb;
    bool apart = verb > start && ws_punct(document, verb - 1) == ',' && !WS_WORD_AMONG(document, verb, reads);
    if (relative && verb > start &&
        (apart || ws_is_tag(document, verb - 1, POS_BIT(IN)) || ws_has(document, verb, LEX_TELL)))
        return false; /* put up posters, saying “…”; thrown off the bus after telling … */
    while (end > start && (ws_has(document, end - 1, LEX_HAVE | LEX_DO | LEX_MODAL | LEX_ADVERB) ||
                           WS_WORD_IS_ANY(document, end - 1, "all", "both", "each", "still", "that", "which"))) {
        end--;
        relative |= WS_WORD_IS_ANY(document, end, "that", "which");
    }
    if (end > start && (ws_punct(document, end - 1) == ',' || ws_punct(document, end - 1) == '-')) {
        char aside = ws_punct(document, end - 1);
        end--;
        for (uint32_t t = end; !relative && t-- > start;) /* a sign, in red, says */
            if (ws_punct(document, t) == aside) {
                end = t;
                break;
            }
    }
    if (bears(document, start, end, relative) || is_on_place(document, start, end) ||
        (relative && WS_WORD_AMONG(document, verb, reads) && is_read(document, start, end)))
        return true;
    for (uint32_t t = end; t-- > start + 1 && !relative;) /* the vans that queue for it say */
        if (WS_WORD_IS_ANY(document, t, "that", "which"))
            return bears(document, start, t, true);
    return false;
}

/* Does a verb of saying stand before the span, with a bearer as its subject? A few words may stand between that tell
 * how: says in red letters: “…”. */
static bool is_on_subject(const ws_document *document, uint32_t start, uint32_t first) {
    const uint64_t between = WS_NOUNS | POS_BIT(IN) | POS_BIT(JJ) | POS_BIT(CD) | POS_BIT(DT) | POS_BIT(RB) |
                             POS_BIT(COMMA) | POS_BIT(COLON) | POS_BIT(RP);
    if (ws_word_is(document, first - 1, "as")) /* a van described as “…” */
        return false;
    for (uint32_t t = first; t-- > start && t + ASIDE >= first;) {
        if (WS_WORD_AMONG(document, t, reads) ||
            (ws_pos_in(document->pos[t], WS_VERBS) && ws_has(document, t, LEX_SPEECH | LEX_MANNER) &&
             !ws_has(document, t, LEX_CALL) && !ws_has(document, t - 1, LEX_BE)))
            return is_said_by_bearer(document, start, t);
        if (!ws_pos_in(document->pos[t], between))
            return false;
    }
    return false;
}

/* `the words “…”`, `the slogan “…”`, `slogans such as “…”`: does the noun before the span mean what stands written?
 * Returns its phrase's first token, or WS_NONE. */
static uint32_t written_words(const ws_document *document, uint32_t start, uint32_t first) {
    static const char *const nouns[] = {"words", "slogan",    "motto",   "legend", "inscription",
                                        "logo",  "lettering", "message", "promise"},
                             *const several[] = {"slogans", "mottoes", "mottos", "messages", "phrases", "words"};
    uint32_t t = first;
    if (t > start && ws_punct(document, t - 1) == ':')
        t--;
    uint32_t list = t - (t > start && WS_WORD_IS_ANY(document, t - 1, "as", "like", "including"));
    list -= list > start && list < t && ws_word_is(document, list, "as") && ws_word_is(document, list - 1, "such");
    if (list < t && list > start + 1 && WS_WORD_AMONG(document, list - 1, several))
        return list - 1;
    if (t <= start + 1 || !WS_WORD_AMONG(document, t - 1, nouns))
        return WS_NONE;
    for (t--; t > start &&
              ws_pos_in(document->pos[t - 1], POS_BIT(JJ) | POS_BIT(DT) | POS_BIT(PRPS) | POS_BIT(NN) | POS_BIT(CD));)
        t--;
    return t;
}

/* Is the noun one for a thing with words on it, which papers quote all the same: a card, a brochure? */
static bool is_printed(const ws_document *document, uint32_t t) {
    static const char *const things[] = {"card",   "cards",    "brochure", "cover",  "covers", "label",  "labels",
                                         "medal",  "envelope", "cake",     "jar",    "box",    "boxes",  "tag",
                                         "button", "buttons",  "sheet",    "sheets", "board",  "boards", "bridge",
                                         "front",  "back",     "chest",    "side",   "ring",   "bag",    "case"};
    return is_bearer(document, t) || (ws_pos_in(document->pos[t], WS_NOUNS) && WS_WORD_AMONG(document, t, things));
}

/* Does a thing bear the words, or are they on it: carries the slogan “…”; on the gate are the words “…”? */
static bool is_borne(const ws_document *document, uint32_t start, uint32_t first) {
    static const char *const verbs[] = {"bear",    "bears",    "bore",     "bearing",  "carry",     "carries",
                                        "carried", "carrying", "display",  "displays", "displayed", "sport",
                                        "sports",  "sported",  "sporting", "stood",    "hung",      "hangs"};
    uint32_t words = written_words(document, start, first);
    if (words == WS_NONE || words <= start)
        return false;
    if (ws_word_is(document, words - 1, "with"))
        return bears(document, start, words - 1, true) || (words > start + 1 && is_printed(document, words - 2));
    if (ws_word_is(document, first - 1, "message")) /* a letter carries one, too */
        return false;
    bool are = WS_WORD_IS_ANY(document, words - 1, "are", "were");
    return (are && words - 1 > start) || WS_WORD_AMONG(document, words - 1, verbs) ||
           WS_WORD_IS_ANY(document, words - 1, "under", "beneath", "above", "below");
}

/* The first token of the span with which the list begins that goes on with the one at `first`: slogans such as | “…”
 * and “…”. */
static uint32_t first_of_list(const ws_document *document, uint32_t start, uint32_t first) {
    enum { MOST = 3 };
    for (int turn = 0; turn < MOST && first > start + 2; turn++) {
        bool joined = ws_word_is(document, first - 1, "and") || ws_punct(document, first - 1) == ',';
        uint32_t before = joined && ws_is_mark(document, first - 2) ? ws_outermost(document, first - 2) : WS_NONE;
        if (before == WS_NONE || document->marked[before].last != first - 1 || document->marked[before].first < start)
            break;
        first = document->marked[before].first;
    }
    return first;
}

/* The head of the noun phrase that begins at token t with an article, or WS_NONE. */
static uint32_t head_from(const ws_document *document, uint32_t t) {
    uint32_t end = t + 1;
    if (t + 1 >= document->n_tokens || ws_starts_sentence(document, t) ||
        !ws_pos_in(document->pos[t], POS_BIT(DT) | POS_BIT(PRPS)))
        return WS_NONE;
    while (end < document->n_tokens && end < t + ASIDE && !is_head(document, end, 0))
        end++;
    return end < document->n_tokens && is_head(document, end, 0) ? end : WS_NONE;
}

/* Does a bearer stand behind the span with a verb: “…,” said a sign; “…,” a sign on the gate says? Or under it: has “…”
 * on his van? */
static bool is_on_bearer_behind(const ws_document *document, const ws_marked *marked) {
    const uint64_t finite = POS_BIT(VBD) | POS_BIT(VBZ) | POS_BIT(VBP);
    uint32_t t = marked->last + (ws_punct(document, marked->last) == ',');
    if (t >= document->n_tokens)
        return false;
    bool said = ws_has(document, t, LEX_SPEECH) && ws_pos_in(document->pos[t], finite);
    bool on = WS_WORD_IS_ANY(document, t, "on", "across") && marked->first > 0 &&
              (ws_has(document, marked->first - 1, LEX_HAVE) ||
               WS_WORD_IS_ANY(document, marked->first - 1, "with", "written", "wrote", "writes"));
    bool has = on && ws_has(document, marked->first - 1, LEX_HAVE); /* has “full confidence” on it */
    if (on && !has && WS_WORD_IS_ANY(document, t + 1, "it", "them"))
        return true;
    uint32_t head = head_from(document, t + (said || on));
    if (head == WS_NONE || !(on ? is_printed(document, head) : is_bearer(document, head)) ||
        (has && ws_word_is(document, head, "board")))
        return false;
    for (uint32_t k = head + 1; !said && !on && k < head + ASIDE && k < document->n_tokens; k++) {
        if (ws_pos_in(document->pos[k], finite))
            return ws_has(document, k, LEX_SPEECH) || WS_WORD_AMONG(document, k, reads);
        if (!ws_pos_in(document->pos[k], WS_NOUNS | POS_BIT(IN) | POS_BIT(DT) | POS_BIT(JJ) | POS_BIT(PRPS)))
            return false;
    }
    return said || on;
}

/* Does somebody show a bearer that is not known yet: held a cardboard sign: “…”? */
static bool is_shown(const ws_document *document, uint32_t start, uint32_t colon, uint32_t first) {
    uint32_t t = colon;
    while (t > start && ws_pos_in(document->pos[t - 1], WS_NOUNS | POS_BIT(JJ)))
        t--;
    return colon < first && t > start && t < colon && is_bearer(document, colon - 1) && ws_is_a(document, t - 1);
}

/* `“…” glows in red above the bar`: is the span the subject of a verb for how words are shown, and of where? Speech has
 * a comma there. */
static bool is_displayed(const ws_document *document, const ws_marked *marked) {
    static const char *const verbs[] = {"runs",    "ran",     "glows",    "glowed", "flashes", "flashed", "blinks",
                                        "blinked", "scrolls", "scrolled", "shines", "shone",   "hangs",   "hung"};
    uint32_t last = marked->last;
    char end = last > marked->first + 1 ? ws_punct(document, last - 2) : ',';
    return end != ',' && end != '?' && WS_WORD_AMONG(document, last, verbs) &&
           ws_has(document, last + 1, LEX_PREPOSITION) && !ws_starts_sentence(document, last);
}

/* Is the span what an aside tells that a thing is marked, and by nobody: a file, marked “…”, was lost? */
static bool is_marked_aside(const ws_document *document, const ws_marked *marked) {
    uint32_t t = marked->first, last = marked->last;
    return t > 2 && marked->words <= 4 && labels(document, t - 1) && ws_punct(document, t - 2) == ',' &&
           ws_pos_in(document->pos[t - 3], WS_NOUNS) && !ws_is_named(document, t - 3) &&
           !ws_has(document, t - 3, LEX_PERSON | LEX_PEOPLE | LEX_TITLE) &&
           (ws_punct(document, last) == ',' || ws_punct(document, last - 2) == ',' || ws_punct(document, last) == '.');
}

/* Does `by` stand at t with somebody behind it: by unions, by Ann Lee; not: by the stove? */
static bool is_by_somebody(const ws_document *document, uint32_t t) {
    enum { LONGEST = 6 };
    if (!ws_word_is(document, t, "by"))
        return false;
    for (uint32_t k = t + 1; k < t + LONGEST; k++) {
        if (ws_is_named(document, k) || ws_has(document, k, LEX_PERSON | LEX_PEOPLE | LEX_TITLE | LEX_ORGANIZATION))
            return true;
        if (!ws_has(document, k, LEX_DETERMINER | LEX_POSSESSIVE) && !ws_is_tag(document, k, WS_NOUNS | POS_BIT(JJ)))
            return false;
    }
    return false;
}

bool ws_is_inscription(const ws_document *document, const ws_marked *marked) {
    uint32_t first = marked->first, last = marked->last;
    bool behind = inscribes(document, last) && ws_pos_in(document->pos[last], POS_BIT(VBN) | POS_BIT(VBD)) &&
                  ws_has(document, last + 1, LEX_PREPOSITION) && !ws_word_is(document, last + 1, "by");
    if (behind || is_displayed(document, marked) || is_marked_aside(document, marked) ||
        is_on_bearer_behind(document, marked))
        return true;
    if (first == 0 || ws_starts_sentence(document, first))
        return false;
    uint32_t start = ws_sentence_of(document, first - 1)->first;
    start = start + REACH < first ? first - REACH : start;
    uint32_t before = first - (ws_punct(document, first - 1) == ':');
    bool told = is_by_somebody(document, last) && labels(document, before - 1);
    if (before > start && !told &&
        (inscribes(document, before - 1) || is_borne(document, start, first_of_list(document, start, first))))
        return true;
    return is_shown(document, start, before, first) || is_on_subject(document, start, first);
}
