/* Words, clitics, numbers, marks and what is passed over. */
#include "check.h"
#include "lexicon/lexicon.h"

/* Tokens as `text/kind`, single spaces between: W word, C clitic, N number, P punctuation, M mark, A address, O opaque.
 */
static buffer render(const struct ws_document *d) {
    buffer b = {0};
    append_text(&b, "");
    for (uint32_t t = 0; t < d->n_tokens; t++) {
        char kind[] = {'/', "WCNPMAO"[d->tokens[t].kind], '\0'};
        if (t)
            append_text(&b, " ");
        append(&b, d->text + d->tokens[t].start, d->tokens[t].end - d->tokens[t].start);
        append_text(&b, kind);
    }
    return b;
}

/* Tokens as the token stage gives them, before marks are paired. */
static void expect(const char *text, const char *expected) {
    struct ws_document d = {.length = (uint32_t)strlen(text)};
    char *copy = malloc(d.length ? d.length : 1);
    memcpy(copy, text, d.length);
    d.text = copy;
    ws_arena_init(&d.arena, ws_heap());
    if (check(ws_tokenize(&d) == WS_OK, "no memory")) {
        buffer found = render(&d);
        check_text(text, found.text, expected);
        free(found.text);
        check_tokens(&d);
    }
    ws_arena_free(&d.arena);
    free(copy);
}

static void apostrophes_of_names(void) {
    expect("O'Neil and D’Amico", "O'Neil/W and/W D’Amico/W");
    expect("five o'clock", "five/W o'clock/W");
    expect("Oʼahuʼs ʼ", "Oʼahu/W ʼs/C ʼ/M");
    expect("O'Neil's rock 'n' roll's", "O'Neil/W 's/C rock/W 'n'/W roll/W 's/C");
    expect("Get 'em ’til dawn", "Get/W 'em/W ’til/W dawn/W");
}

static void clitics(void) {
    expect("It's the baker’s", "It/W 's/C the/W baker/W ’s/C");
    expect("don't can’t won't", "do/W n't/C ca/W n’t/C wo/W n't/C");
    expect("we'll they're I've she'd I'm", "we/W 'll/C they/W 're/C I/W 've/C she/W 'd/C I/W 'm/C");
    expect("I'd've gone", "I/W 'd/C 've/C gone/W");
    expect("THE UNION'S", "THE/W UNION/W 'S/C");
    expect("the U.S.'s", "the/W U.S./W 's/C");
}

static void possessives_wait_for_the_quote_stage(void) {
    expect("the boys' coats", "the/W boys/W '/M coats/W");
    expect("the boys’", "the/W boys/W ’/M");
}

static void hyphens(void) {
    expect("Obuya-Lane, vice-president", "Obuya-Lane/W ,/P vice-president/W");
    expect("88-year-old", "88-year-old/W");
    expect("pre- and post-war", "pre/W -/P and/W post-war/W");
    expect("co‐op and co‑op", "co‐op/W and/W co‑op/W");
    expect("AT&T and Orr & Co.", "AT&T/W and/W Orr/W &/P Co./W");
}

static void abbreviations(void) {
    expect("Mr. Ode met Lt. Gov. Fey.", "Mr./W Ode/W met/W Lt./W Gov./W Fey/W ./P");
    expect("in the U.S. at 6 a.m. or 5 p.m.", "in/W the/W U.S./W at/W 6/N a.m./W or/W 5/N p.m./W");
    expect("J. R. Umber, Ph.D.", "J./W R./W Umber/W ,/P Ph.D./W");
    expect("(D-Mont.)", "(/P D-Mont./W )/P");
    expect("No. 5 is a no. I know.", "No./W 5/N is/W a/W no/W ./P I/W know/W ./P");
    expect("You and I. They sat. We miss.", "You/W and/W I/W ./P They/W sat/W ./P We/W miss/W ./P");
    expect("It was late.Then rain", "It/W was/W late/W ./P Then/W rain/W");
}

static void numbers(void) {
    expect("4,000 of 2.3m, 3rd, 5pm, 02:14", "4,000/N of/W 2.3m/N ,/P 3rd/N ,/P 5pm/N ,/P 02:14/N");
    expect("$4.2bn or 7%", "$/P 4.2bn/N or/W 7/N %/P");
    expect("the '90s, the 1990s, since '98", "the/W '90s/N ,/P the/W 1990s/N ,/P since/W '98/N");
    expect("1990's 9/11 2019-20 2019–20", "1990/N 's/C 9/11/N 2019-20/N 2019–20/N");
    expect("he is 6'3\" tall", "he/W is/W 6'3\"/N tall/W");
}

static void punctuation(void) {
    expect("well ... no … and . . . so", "well/W .../P no/W …/P and/W . . ./P so/W");
    expect("a -- b — c – d", "a/W --/P b/W —/P c/W –/P d/W");
    expect("[the owners]", "[/P the/W owners/W ]/P");
    expect("======== \"\"\"\"\"\"\"\" ””””””””a", "========/P \"\"\"\"\"\"\"\"/P ””””””””/P a/W");
}

static void marks(void) {
    expect("“a” \"b\" ‘c’ 'd' «e» ‹f› „g‟ ‚h‛",
           "“/M a/W ”/M \"/M b/W \"/M ‘/M c/W ’/M '/M d/W '/M «/M e/W »/M ‹/M f/W ›/M „/M g/W ‟/M ‚/M h/W ‛/M");
    expect("``yes,'' he wrote `no´", "``/M yes/W ,/P ''/M he/W wrote/W `/M no/W ´/M");
}

static void addresses(void) {
    expect("See https://news.example/a,b. Or www.example.org!",
           "See/W https://news.example/a,b/A ./P Or/W www.example.org/A !/P");
    expect("ann.lee@post.example.org, @harbour_desk #ferry", "ann.lee@post.example.org/A ,/P @harbour_desk/A #ferry/A");
    expect("Ferrybook.com said ferrybook.com/jobs", "Ferrybook.com/W said/W ferrybook.com/jobs/A");
}

static void other_scripts(void) {
    expect("Õunapuu, Szymański, Şen", "Õunapuu/W ,/P Szymański/W ,/P Şen/W");
    expect("Ольга пришла. 中文", "Ольга/W пришла/W ./P 中文/W");
    expect("soft\xC2\xADhyphen non\xC2\xA0"
           "breaking",
           "soft\xC2\xADhyphen/W non/W breaking/W");
}

static void opaque_bytes(void) {
    static const char text[] = "a\0\x01 b\xFF\xFE c\xE2\x80";
    reading *r = read_bytes(text, sizeof text - 1, NULL);
    check_invariants(r);
    check(r->d.n_tokens == 6 && r->d.tokens[1].kind == TOKEN_OPAQUE && r->d.tokens[3].kind == TOKEN_OPAQUE &&
              r->d.tokens[5].kind == TOKEN_OPAQUE && r->d.tokens[5].end == sizeof text - 1,
          "a run of unreadable bytes is one opaque token");
    check(r->d.n_problems == 2 && strcmp(r->d.problems[0].code, "invalid-utf8") == 0,
          "invalid runs are reported, NUL not");
    check(r->d.words == 3, "%u words", r->d.words);
    free_reading(r);
}

/* Hash of a lower-case ASCII word. */
static uint32_t hash_of(const char *word) {
    uint32_t hash = ws_hash_start();
    while (*word)
        hash = ws_hash_add(hash, (unsigned char)*word++);
    return ws_hash_end(hash);
}

static void hashes_and_classes(void) {
    reading *r = read_text("SAID Mr. O’Brien didn’t", WS_FORMAT_TEXT);
    const ws_token *t = r->d.tokens;
    check(t[0].hash == hash_of("said") && t[0].classes & LEX_SPEECH, "said in capitals is said");
    check(t[1].hash == hash_of("mr") && t[1].classes & LEX_HONORIFIC, "the period is not part of the hash");
    check(t[2].hash == hash_of("o'brien"), "a typographic apostrophe is an apostrophe");
    check(t[4].hash == hash_of("n't") && t[4].classes & LEX_NEGATION, "n't is a word of its own");
    free_reading(r);
}

static void shapes(void) {
    static const struct {
        const char *word;
        ws_shape shape;
    } words[] = {{"rain", SHAPE_LOWER},       {"Rain", SHAPE_CAPITAL},  {"RAIN", SHAPE_UPPER},
                 {"iRain", SHAPE_MIXED},      {"McRae", SHAPE_CAPITAL}, {"O'Dell", SHAPE_CAPITAL},
                 {"Ode-Lane", SHAPE_CAPITAL}, {"U.S.", SHAPE_UPPER},    {"J.", SHAPE_CAPITAL},
                 {"61", SHAPE_NONE},          {"al-Ode", SHAPE_MIXED},  {"MPs", SHAPE_MIXED},
                 {"Élan", SHAPE_CAPITAL},     {"ÉLAN", SHAPE_UPPER},    {"élan", SHAPE_LOWER}};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        reading *r = read_text(words[i].word, WS_FORMAT_TEXT);
        check(r->d.n_tokens == 1 && r->d.tokens[0].shape == words[i].shape, "shape of %s", words[i].word);
        free_reading(r);
    }
}

static void flags(void) {
    reading *r = read_text("One,\ntwo three", WS_FORMAT_TEXT);
    const ws_token *t = r->d.tokens;
    check(!(t[1].flags & TOKEN_SPACE_BEFORE) && t[2].flags & TOKEN_SPACE_BEFORE, "white space before");
    check(t[0].flags & TOKEN_LINE_START && t[2].flags & TOKEN_LINE_START && !(t[3].flags & TOKEN_LINE_START),
          "line starts");
    free_reading(r);
}

int main(void) {
    static const test tests[] = {
        {"token: apostrophes inside names stay there", apostrophes_of_names},
        {"token: clitics are split off", clitics},
        {"token: a bare possessive is left to the quote stage", possessives_wait_for_the_quote_stage},
        {"token: hyphenated words are one token", hyphens},
        {"token: abbreviations and initials keep their periods", abbreviations},
        {"token: numbers, decades and heights", numbers},
        {"token: ellipses and dashes are one token each", punctuation},
        {"token: every quotation mark is a mark", marks},
        {"token: addresses, handles and tags are one token", addresses},
        {"token: letters of any script make words", other_scripts},
        {"token: unreadable bytes are opaque and keep their place", opaque_bytes},
        {"token: words are looked up folded", hashes_and_classes},
        {"token: shapes", shapes},
        {"token: flags say what stands before", flags},
    };
    return RUN_TESTS(tests);
}
