/* Which quotation marks belong together. */
#include "check.h"

/* The text with `{` and `}` around marked spans; `!` behind one that was never closed, `+` between two parts of one. */
static buffer render(const struct ws_document *d) {
    buffer b = {0};
    append_text(&b, "");
    for (uint32_t at = 0; at <= d->length; at++) {
        for (uint32_t i = d->n_marked; i-- > 0;) {
            const ws_marked *m = &d->marked[i];
            if (m->end != at)
                continue;
            append_text(&b, m->flags & MARKED_UNCLOSED ? "}!" : m->next != WS_NONE ? "}+" : "}");
        }
        for (uint32_t i = 0; i < d->n_marked; i++) {
            if (d->marked[i].start == at)
                append_text(&b, "{");
        }
        if (at < d->length)
            append(&b, d->text + at, 1);
    }
    return b;
}

static void expect_format(const char *expected, ws_format format) {
    buffer text = {0}; /* the expectation without its signs */
    append_text(&text, "");
    for (const char *c = expected; *c; c++) {
        bool sign = *c == '{' || *c == '}' || ((*c == '!' || *c == '+') && c > expected && c[-1] == '}');
        if (!sign)
            append(&text, c, 1);
    }
    reading *r = read_text(text.text, format);
    if (check_invariants(r)) {
        buffer found = render(&r->d);
        check_text("marked spans", found.text, expected);
        free(found.text);
    }
    free_reading(r);
    free(text.text);
}

static void expect(const char *expected) {
    expect_format(expected, WS_FORMAT_TEXT);
}

/* How many problems with this code the text has. */
static uint32_t count_problems(const char *text, const char *code) {
    reading *r = read_text(text, WS_FORMAT_TEXT);
    uint32_t count = 0;
    check_invariants(r);
    for (uint32_t i = 0; i < r->d.n_problems; i++)
        count += strcmp(r->d.problems[i].code, code) == 0;
    free_reading(r);
    return count;
}

static void styles(void) {
    expect("{“It rained,”} she said.");
    expect("{\"It rained,\"} she said. {\"It froze.\"}");
    expect("{‘It rained,’} she said.");
    expect("{'It rained,'} she said.");
    expect("{« It rained »}, she said. {«It froze.»}");
    expect("{»It rained«}, she said. {»It froze.«}");
    expect("{‹It rained›}, she said.");
    expect("{„It rained“}, she said. {„It froze.”}");
    expect("{‚It rained‘}, she said.");
    expect("{``It rained,''} she said.");
    expect("{‘‘It rained,’’} she said. {``It froze,’’} he said. {‘‘We left,''} they said.");
    expect("{‘‘She shouted, {‘Go,’} and we went,’’} he said. {‘‘They were the boys’ coats.’’}");
    expect("{‘He said {‘‘Go,’’} and we went,’} she said.");
    expect("{‘‘She shouted, {‘Go.’}’’} {``And we {`went.'}''}");
}

static void nesting(void) {
    expect("{“She called, {‘It’s the tide. Row on.’} And they rowed,”} he said.");
    expect("{\"He said {'Go,'} and we went,\"} she said.");
    expect("{'He said {\"Go,\"} and we went,'} she said.");
    expect("{“He said, {‘It’s late, like us,’}”} Orr said.");
    expect("{\"The {\"old\"} pump failed,\"} she said.");
    expect("{\"They call it {“the hole,”} and it is,\"} she said.");
}

static void apostrophes(void) {
    expect("The Moses' oars and the Burnses’ oars, from the '50s.");
    expect("{\"Who took the cats' bowls?\"} asked Orr. {\"Fish 'n' chips,\"} said Fey.");
    expect("{'The girls' boots are by the stove,'} he said.");
    expect("{‘The boys’ bus won’t stop here,’} she said.");
    expect("{'We shan't row,'} said O'Dell. {'It's the first since '86, and somebody's late.'}");
    expect("{'I was goin' home,'} he said.");
    expect("He said {'yes'} to the offer and {‘no’} to the boys’ club.");
    expect("Neighbours {'on edge'} after blaze");
    expect("How ‘bout that, and get ’em out.");
}

static void possessives_become_clitics(void) {
    reading *r = read_text("the boys' coats and 12' of rope", WS_FORMAT_TEXT);
    check(r->d.tokens[2].kind == TOKEN_CLITIC, "boys' is a word and a clitic");
    check(r->d.tokens[6].kind == TOKEN_PUNCT, "a foot mark is punctuation");
    check(r->d.n_problems == 0, "neither is a problem");
    free_reading(r);
}

static void inches(void) {
    expect("The 5\" main and a 12' ladder lay there. {\"I saw it,\"} said Orr.");
    expect("{\"The pipe was 5\" wide,\"} he said.");
    expect("{\"I counted 42\"} was all he said, and {\"I counted 43.\"}");
    check(count_problems("The 5\" main burst.", "stray-mark") == 0, "an inch is no stray mark");
}

static void wrong_direction(void) {
    expect("{”It rained,”} she said. {“It froze,“} he said.");
    expect("{”Everybody sang”}, said the cook.");
    expect("{“It is {’fine now,’} he said,”} Orr said.");
    expect("{“The grid is not ready.\"} She left.");
    expect("{\" Yes,\"} he said.");
    expect("{” … and it stopped,”} she said.");
    expect("\xE2\x80\xAA{”It rained,”} she said.");
    expect("Orr’s Film {’13 Bells’} opens.");
}

static void repeated_opener(void) {
    expect("Orr said: {“It rained.}+\n\n{“It froze.}+\n\n{“We left.”}\n\nNobody stayed.");
    expect("Orr said: {\"It rained.}+\n{\"We left,\"} she said.\nNobody stayed.");
    expect("{'It rained.}+\n\n{'We left,'} she said.");
    expect("{\"It rained.}+\n\n{“We left. It froze.\"}"); /* one hand, two keyboards */
}

/* A page quoted in straight marks has the curly ones of those who speak on it. */
static void opener_of_other_kind(void) {
    expect("Orr writes:\n\n{\"The pond froze.}!\n\n{“We left,”} Fey said.\n\n{\"Nobody stayed.}!");
    expect("Orr writes:\n\n{“The pond froze.}!\n\n{\"We left,\"} Fey said.");
}

static void parts_are_linked(void) {
    reading *r = read_text("“It rained.\n\n“We left.”", WS_FORMAT_TEXT);
    check(r->d.n_marked == 2 && r->d.marked[0].next == 1 && r->d.marked[1].previous == 0, "both ways");
    check(r->d.marked[0].flags == MARKED_CONTINUES && r->d.marked[1].flags == MARKED_REOPENED, "and flagged");
    check(r->d.n_problems == 0, "that is no problem");
    free_reading(r);
}

static void running_on(void) {
    expect("{“It rained.\nIt froze.\nWe left,”} she said.\nNobody stayed. {“Nobody,”} she said.");
    expect("{\"It rained.\nWe left,\"} she said.\n{\"Fine.\"}");
    expect("{\"It rained.}+\n\n{It froze, and we left,\"} she said.");
}

static void unclosed(void) {
    expect("{\"I only lent it,}! said Orr. The vote followed.\n\n{\"Nor I,\"} said Fey.");
    expect("{\"I only lent it,}! Orr said. The vote followed.");
    expect("{“Who signed it?}! asked Orr. Nobody knew.");
    expect("Orr said: {\"The clerk has it.}!\n\nThe vote followed. {\"Nor I,\"} said Fey.");
    expect("{‘I only lent it,}! said Orr.");
    check(count_problems("Orr said: \"The clerk has it.\n\nThe vote followed.", "unclosed-mark") == 1,
          "it is reported");
}

static void strays(void) {
    expect("It was late,\" said Orr.\n\n{\"It was,\"} said Fey.");
    expect("It was “\n\n{“late,”} said Fey.");
    expect("A \" stands here.\n\n{\"It was late,\"} said Fey.");
    check(count_problems("It was late,\" said Orr.\n\n\"It was,\" said Fey.", "stray-mark") == 1,
          "one, in its paragraph");
    check(count_problems("It was late,\" said Orr.\n\n\"It was,\" said Fey.", "unclosed-mark") == 0, "and no other");
}

static void brackets_and_dashes(void) {
    expect("He called it ({“a hole”}), {“a wet one”}—{“the wettest.”}");
    expect("{“They [the owners] saw it,”} she said. {“But I thought—”} he said.");
    expect("{\"...and then it stopped,\"} she said.");
    expect("{\".@harbour_desk is late, by .50 crowns,\"} she wrote.");
    expect("{“No.”}{“Yes.”}");
}

static void markdown(void) {
    expect_format(
        "# Out\n\n> {“We will sell it.”}\n\n*{\"They locked us out,\"}* said **Orr**.\n\n> {It is leased,\n> not "
        "owned.}\n\nThat was all.",
        WS_FORMAT_MARKDOWN);
    reading *r = read_text("> It is leased.", WS_FORMAT_MARKDOWN);
    check(r->d.n_marked == 1 && r->d.marked[0].flags == MARKED_BLOCK_QUOTE && r->d.marked[0].start == 2,
          "a block quote without marks is one");
    free_reading(r);
}

static void empties(void) {
    expect("\"\"=");
    expect("{\"Bob.\"}\n\n{\"What.\"}");
    expect("“");
    expect("'");
}

static void words_are_counted(void) {
    reading *r = read_text("“It isn’t 5 o'clock,” she said.", WS_FORMAT_TEXT);
    check(r->d.marked[0].words == 4, "%u words", r->d.marked[0].words);
    free_reading(r);
}

/* Straight and curly marks are the same marks: where the text leaves no doubt, so are the spans. */
static void straight_as_curly(void) {
    static const char curly[] = "“It rained,” she said. “It froze.” He called it “a <hole>,” and left.\n\n"
                                "“Why?” “Because,” he said — “because of you.”";
    buffer straight = {0};
    for (const char *c = curly; *c; c++) {
        bool mark = memcmp(c, "“", 3) == 0 || memcmp(c, "”", 3) == 0;
        append(&straight, mark ? "\"" : c, 1);
        c += mark ? 2 : 0;
    }
    reading *a = read_text(curly, WS_FORMAT_TEXT), *b = read_text(straight.text, WS_FORMAT_TEXT);
    check(a->d.n_marked == 6 && b->d.n_marked == 6, "%u and %u spans", a->d.n_marked, b->d.n_marked);
    for (uint32_t i = 0; i < a->d.n_marked && i < b->d.n_marked; i++)
        check(a->d.marked[i].first == b->d.marked[i].first && a->d.marked[i].last == b->d.marked[i].last, "span %u", i);
    free_reading(a);
    free_reading(b);
    free(straight.text);
}

int main(void) {
    static const test tests[] = {
        {"marks: every style pairs", styles},
        {"marks: quotations nest", nesting},
        {"marks: apostrophes are no marks", apostrophes},
        {"marks: an unpaired possessive is a clitic", possessives_become_clitics},
        {"marks: inches and feet are no marks", inches},
        {"marks: a mark in the wrong direction is read by what stands around it", wrong_direction},
        {"marks: a repeated opener continues the quotation", repeated_opener},
        {"marks: an opener of the other kind with a closer continues nothing", opener_of_other_kind},
        {"marks: the parts of a continued quotation know each other", parts_are_linked},
        {"marks: a quotation runs over line breaks to its closer", running_on},
        {"marks: an unclosed quotation ends before its cue or with its paragraph", unclosed},
        {"marks: a stray mark harms its own paragraph only", strays},
        {"marks: brackets and dashes touch marks", brackets_and_dashes},
        {"marks: Markdown's markers do not hide them, block quotes need none", markdown},
        {"marks: next to nothing between them", empties},
        {"marks: the words inside are counted", words_are_counted},
        {"marks: straight marks pair as curly ones do", straight_as_curly},
    };
    return RUN_TESTS(tests);
}
