/* The shipped patterns, and those that a user adds. */
#define PCRE2_CODE_UNIT_WIDTH 8
#include "check.h"

#include <pcre2.h>

/* A pattern of a user's, from a literal. */
#define SOURCE(kind, name, pattern)                                                                                    \
    { kind, name, pattern, sizeof(pattern) - 1 }

/* Matches of one kind as `[whole|group]`, or `[whole]` where the group is the whole. */
static buffer render(const struct ws_document *d, ws_pattern_kind kind) {
    buffer b = {0};
    append_text(&b, "");
    for (uint32_t i = 0; i < d->n_matches; i++) {
        const ws_match *m = &d->matches[i];
        if (m->kind != kind)
            continue;
        append_text(&b, "[");
        append(&b, d->text + m->start, m->end - m->start);
        if (m->group.start != m->start || m->group.end != m->end) {
            append_text(&b, "|");
            append(&b, d->text + m->group.start, m->group.end - m->group.start);
        }
        append_text(&b, "]");
    }
    return b;
}

static void expect_options(const char *text, ws_pattern_kind kind, const char *expected, const ws_options *options) {
    reading *r = read_bytes(text, strlen(text), options);
    if (check_invariants(r)) {
        buffer found = render(&r->d, kind);
        check_text(text, found.text, expected);
        free(found.text);
    }
    free_reading(r);
}

static void expect(const char *text, ws_pattern_kind kind, const char *expected) {
    expect_options(text, kind, expected, NULL);
}

static void datelines(void) {
    expect("ORRIN FORKS (NNA) - The dam broke.", WS_PATTERN_DATELINE, "[ORRIN FORKS (NNA) -]");
    expect("ORRIN, Vale, May 9 (NNA) — The dam broke.", WS_PATTERN_DATELINE, "[ORRIN, Vale, May 9 (NNA) —]");
    expect("ORRIN, Sept. 19 (NNA) -- It broke.", WS_PATTERN_DATELINE, "[ORRIN, Sept. 19 (NNA) --]");
    expect("ÅSGARD — It broke.", WS_PATTERN_DATELINE, "[ÅSGARD —]");
    expect("ST. ORRIN/VALE – It broke.", WS_PATTERN_DATELINE, "[ST. ORRIN/VALE –]");
    expect("Orrin Forks (Vale News) - It broke.", WS_PATTERN_DATELINE, "[Orrin Forks (Vale News) -]");
    expect("(NNA) — It broke.", WS_PATTERN_DATELINE, "[(NNA) —]");
    expect("Dam breaks\n\nORRIN (NNA) - It broke.\nORRIN (NNA) - It froze.", WS_PATTERN_DATELINE,
           "[ORRIN (NNA) -][ORRIN (NNA) -]");
    expect("The NNA - an agency - said so. It broke in ORRIN - twice. NNA-backed.", WS_PATTERN_DATELINE, "");
    expect("He said (NNA) - no.", WS_PATTERN_DATELINE, "");
    expect("Sen. Ann Lee (D-Ohio) — who left.\nALL QUIET IN THE VALE - FOR NOW", WS_PATTERN_DATELINE, "");
}

static void credits(void) {
    expect("By Ann van der Lee and Omar bin Orr\n\nIt broke.", WS_PATTERN_CREDIT,
           "[By Ann van der Lee and Omar bin Orr|Ann van der Lee and Omar bin Orr]");
    expect("BY ANN LEE\nIt broke.", WS_PATTERN_CREDIT, "[BY ANN LEE|ANN LEE]");
    expect("By Ann Lee, Vale News", WS_PATTERN_CREDIT, "[By Ann Lee|Ann Lee]");
    expect("By Friday the dam had gone.\nBy then Orr Vale slept.", WS_PATTERN_CREDIT, "");
    expect("It froze. (Reporting by Ann Lee; editing by Omar Orr)", WS_PATTERN_CREDIT,
           "[(Reporting by Ann Lee; editing by Omar Orr)|Ann Lee]");
    expect("Additional reporting by Ann Lee in Orrin", WS_PATTERN_CREDIT,
           "[Additional reporting by Ann Lee in Orrin|Ann Lee in Orrin]");
    expect("It froze.\nAFP\n", WS_PATTERN_CREDIT, "[AFP]");
    expect("Ann Lee contributed to this report.", WS_PATTERN_CREDIT, "[Ann Lee contributed to this report.]");
    expect("Ann Lee | On ferries\n\nIt froze.", WS_PATTERN_CREDIT, "[Ann Lee | On ferries|Ann Lee]");
    expect("Ann Lee | Vale News\n\nIt froze | On ice.", WS_PATTERN_CREDIT, "");
    expect("© Vale News 2020", WS_PATTERN_CREDIT, "[© Vale News 2020]");
}

static void clocks(void) {
    expect("10:42 The count begins.\n\n9.15pm BST “It is the ice,” she said.", WS_PATTERN_IGNORE,
           "[10:42][9.15pm BST]");
    expect("12:04 BREAKING: Ann Lee wins.", WS_PATTERN_IGNORE, "[12:04 BREAKING:]");
    expect("10:42 is when it began. 11:15 He left.\n25:61 He came.\n10.42 He slept.", WS_PATTERN_IGNORE, "");
}

static void parties(void) {
    expect("Rep. Ode Orr (D-Ohio) and Sen. Ann Lee, R-Idaho, met.", WS_PATTERN_PARTY,
           "[(D-Ohio)|D-Ohio][, R-Idaho|R-Idaho]");
    expect("Ann Lee (Labour, Orrin North) and Ode (Green)", WS_PATTERN_PARTY,
           "[(Labour, Orrin North)|Labour, Orrin North][(Green)|Green]");
    expect("plan (D) and (e), (Dull-Grey)", WS_PATTERN_PARTY, "[(D)|D]");
}

static void ignored_lines(void) {
    const char *text =
        "It rained.\nRead more: \"Rain\" in Orrin\nIt froze.\n**Read more:** Hail\nADVERTISEMENT\nRelated: Snow";
    expect(text, WS_PATTERN_IGNORE,
           "[Read more: \"Rain\" in Orrin][**Read more:** Hail][ADVERTISEMENT][Related: Snow]");
    reading *r = read_text(text, WS_FORMAT_TEXT);
    uint32_t opaque = 0;
    for (uint32_t t = 0; t < r->d.n_tokens; t++)
        opaque += r->d.tokens[t].kind == TOKEN_OPAQUE;
    check(opaque == 4 && r->d.n_marked == 0 && r->d.words == 4, "%u opaque, %u spans, %u words", opaque, r->d.n_marked,
          r->d.words);
    free_reading(r);
    expect("Read the news.", WS_PATTERN_IGNORE, "");
}

/* Ignored text inside Markdown: the regions stay sorted and disjoint, the flags behind it stay right. */
static void ignored_markdown(void) {
    const ws_pattern_source source = SOURCE(WS_PATTERN_IGNORE, "box", "\\{\\{[^}]*\\}\\}");
    const ws_options options = {WS_FORMAT_MARKDOWN, &source, 1};
    static const char text[] = "{{a}} *b {{c* `d` e}} f {{`g}} h`}} [i {{](j) k}} l";
    reading *r = read_bytes(text, sizeof text - 1, &options);
    check_invariants(r);
    check(!(r->d.tokens[r->d.n_tokens - 1].flags & TOKEN_EMPHASIS), "emphasis ends although its end is ignored");
    free_reading(r);
}

static void added_patterns(void) {
    const ws_pattern_source sources[] = {
        SOURCE(WS_PATTERN_TITLE, "rank", "\\bReeve (?<role>of the \\w+)"),
        SOURCE(WS_PATTERN_CUE, "verb", "\\b(?i:harrumphed)\\b"),
        SOURCE(WS_PATTERN_CREDIT, "desk", "^Desk: (?<author>.+)$"),
        SOURCE(WS_PATTERN_PARTY, "empty", "x*"),
    };
    const ws_options options = {WS_FORMAT_AUTO, sources, 4};
    const char *text = "Reeve of the Vale HARRUMPHED, xx é.\nDesk: Ann";
    expect_options(text, WS_PATTERN_TITLE, "[Reeve of the Vale|of the Vale]", &options);
    expect_options(text, WS_PATTERN_CUE, "[HARRUMPHED]", &options);
    expect_options(text, WS_PATTERN_CREDIT, "[Desk: Ann|Ann]", &options);
    expect_options(text, WS_PATTERN_PARTY, "[xx]", &options);
}

/* What a user is told about a pattern that cannot be used. */
static void expect_error(const char *pattern, ws_status status, uint32_t position, const char *words) {
    const ws_pattern_source source = {WS_PATTERN_CUE, "my cue", pattern, strlen(pattern)};
    const ws_options options = {WS_FORMAT_AUTO, &source, 1};
    ws_engine *engine = NULL;
    ws_error error = {0};
    check(ws_engine_new(&options, NULL, &engine, &error) == status && engine == NULL, "status for %s", pattern);
    check(error.status == status && error.position == position, "position %u for %s", error.position, pattern);
    check(strstr(error.message, "\"my cue\"") && strstr(error.message, words), "message: %s", error.message);
    ws_engine_free(engine);
}

static void bad_patterns(void) {
    expect_error("said (", WS_BAD_PATTERN, 6, "parenthesis");
    expect_error("ab[", WS_BAD_PATTERN, 3, "character class");
    expect_error("a(?<verb>b)", WS_BAD_PATTERN, 4, "\"verb\"");
    expect_error("a(?P<cue>b)(?'who'c)", WS_BAD_PATTERN, 14, "\"who\"");
    expect_error("\\C", WS_BAD_PATTERN, 2, "\\C");
    expect_error("\xFF", WS_BAD_PATTERN, 0, "UTF-8");
    buffer longer = repeat("a", 5000);
    expect_error(longer.text, WS_BAD_PATTERN, 0, "longer");
    free(longer.text);
}

static void bad_options(void) {
    ws_engine *engine = NULL;
    ws_error error = {0};
    ws_options options = {.format = (ws_format)7};
    check(ws_engine_new(&options, NULL, &engine, &error) == WS_BAD_OPTION && strstr(error.message, "markdown"),
          "format");
    const ws_pattern_source kind = SOURCE((ws_pattern_kind)9, "odd", "a");
    options = (ws_options){WS_FORMAT_AUTO, &kind, 1};
    check(ws_engine_new(&options, NULL, &engine, &error) == WS_BAD_OPTION && strstr(error.message, "\"odd\""), "kind");
    const ws_pattern_source nothing = {WS_PATTERN_CUE, "odd", NULL, 0};
    options = (ws_options){WS_FORMAT_AUTO, &nothing, 1};
    check(ws_engine_new(&options, NULL, &engine, &error) == WS_BAD_OPTION && strstr(error.message, "cue"), "no text");
    check(engine == NULL, "nothing was made");
}

/* A long name is cut in the message, and may be bytes from anywhere. */
static void names_in_messages(void) {
    static const char *const names[] = {"aéééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé", "\xFF name"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const ws_pattern_source source = SOURCE(WS_PATTERN_PARTY, names[i], "(");
        const ws_options options = {.patterns = &source, .n_patterns = 1};
        ws_engine *made = NULL;
        ws_error error = {0};
        check(ws_engine_new(&options, NULL, &made, &error) == WS_BAD_PATTERN, "refused");
        size_t length = strlen(error.message);
        check(ws_utf8_check(error.message, (uint32_t)length) == length, "is no UTF-8: %s", error.message);
    }
}

static void runaway_patterns(void) {
    const ws_pattern_source source = SOURCE(WS_PATTERN_CUE, "greedy", "^(?:a+)+$");
    const ws_options options = {WS_FORMAT_AUTO, &source, 1};
    static const char text[] = "Fine.\n\naaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\n";
    reading *r = read_bytes(text, sizeof text - 1, &options);
    check(r->status == WS_PATTERN_LIMIT && r->error.status == WS_PATTERN_LIMIT, "it is stopped");
    check(r->error.position == 7, "at paragraph %u", r->error.position);
    check(strstr(r->error.message, "\"greedy\"") != NULL, "message: %s", r->error.message);
    free_reading(r);
}

static void broken_text(void) {
    static const char text[] = "ORRIN (NNA) - a\xFF\xC3, R-Idaho, \xE2\x80 (D-Ohio)\0 (34)";
    reading *r = read_bytes(text, sizeof text - 1, NULL);
    check_invariants(r);
    check(r->d.n_matches == 3, "matches between invalid bytes: %u", r->d.n_matches);
    free_reading(r);
}

static void long_paragraphs(void) {
    buffer text = repeat("It rained in the vale, and Ode (D-Ohio) slept. ", 2000);
    reading *r = read_bytes(text.text, text.length, NULL);
    check_invariants(r);
    check(r->d.n_matches == 2000, "%u of 2000 found across the slices", r->d.n_matches);
    free_reading(r);
    free(text.text);
    text = repeat("é(D-Ohio)", 10000);
    r = read_bytes(text.text, text.length, NULL);
    check_invariants(r);
    check(r->d.n_matches >= 9990, "slices without space cut few: %u", r->d.n_matches);
    free_reading(r);
    free(text.text);
}

/* The bytes that two ways of matching find must be the same, or the result depends on the machine. */
static void jit_as_interpreter(void) {
    static const char *const patterns[] = {
#define X(kind, name, trigger, pattern) pattern,
#include "text/patterns.def"
#undef X
    };
    static const char text[] =
        "By Ann van der Lee\nÅRE, Vale, May 9 (NNA) — “Ode” (D-Ohio), 61, aged 7, R-Idaho; Omar (Sinn Féin, Vale).\n"
        "Read more: “Rain”\n(Reporting by Ann Lee; editing by Omar)\nAFP\nAdvertisement\n7-year-old (34) A—B (x) — y\n";
    pcre2_match_data *data = pcre2_match_data_create(16, NULL);
    uint32_t matches = 0;
    for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++) {
        int code;
        PCRE2_SIZE at = 0, offset;
        pcre2_code *compiled = pcre2_compile((PCRE2_SPTR)patterns[i], PCRE2_ZERO_TERMINATED,
                                             PCRE2_UTF | PCRE2_MULTILINE, &code, &offset, NULL);
        pcre2_jit_compile(compiled, PCRE2_JIT_COMPLETE);
        for (; at < sizeof text - 1; at++) {
            if (((uint8_t)text[at] & 0xC0) == 0x80)
                continue;
            PCRE2_SIZE found[2][2] = {{0}};
            for (int way = 0; way < 2; way++) {
                uint32_t options = PCRE2_ANCHORED | (way ? PCRE2_NO_JIT : 0);
                if (pcre2_match(compiled, (PCRE2_SPTR)text, sizeof text - 1, at, options, data, NULL) > 0)
                    memcpy(found[way], pcre2_get_ovector_pointer(data), sizeof found[way]);
            }
            matches += found[0][1] > 0;
            check(memcmp(found[0], found[1], sizeof found[0]) == 0, "%s at %zu", patterns[i], (size_t)at);
        }
        pcre2_code_free(compiled);
    }
    check(matches >= 10, "the text has something for them: %u", matches);
    pcre2_match_data_free(data);
}

int main(void) {
    static const test tests[] = {
        {"pattern: datelines", datelines},
        {"pattern: by-lines and agency credits", credits},
        {"pattern: the clocks of live blogs", clocks},
        {"pattern: party tags", parties},
        {"pattern: lines to ignore are one opaque token", ignored_lines},
        {"pattern: ignored text in Markdown", ignored_markdown},
        {"pattern: a user's patterns are added", added_patterns},
        {"pattern: a bad one is named, with the position", bad_patterns},
        {"pattern: an option that does not exist is named", bad_options},
        {"pattern: messages are UTF-8, whatever a pattern is called", names_in_messages},
        {"pattern: one that runs away is stopped and named, with its paragraph", runaway_patterns},
        {"pattern: invalid bytes part what is matched", broken_text},
        {"pattern: long paragraphs are matched in slices", long_paragraphs},
        {"pattern: the compiled code finds what the interpreter finds", jit_as_interpreter},
    };
    return RUN_TESTS(tests);
}
