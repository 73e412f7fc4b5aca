/* What of a Markdown text is read, and that a plain text is left alone. */
#include "check.h"

/* The tokens with single spaces between, `/` between paragraphs, `#` for an opaque one; flags of Markdown in front:
 * h heading, q block quote, l list item, e emphasis. */
static buffer render(const struct ws_document *d) {
    buffer b = {0};
    append_text(&b, "");
    for (uint32_t t = 0; t < d->n_tokens; t++) {
        const ws_token *token = &d->tokens[t];
        if (t)
            append_text(&b, token->flags & TOKEN_PARA_START ? " / " : " ");
        char flags[6] = "";
        size_t n = 0;
        if (token->flags & TOKEN_HEADING)
            flags[n++] = 'h';
        if (token->flags & TOKEN_BLOCK_QUOTE)
            flags[n++] = 'q';
        if (token->flags & TOKEN_LIST_ITEM)
            flags[n++] = 'l';
        if (token->flags & TOKEN_EMPHASIS)
            flags[n++] = 'e';
        if (n)
            flags[n++] = ':';
        append(&b, flags, n);
        if (token->kind == TOKEN_OPAQUE)
            append_text(&b, "#");
        else
            append(&b, d->text + token->start, token->end - token->start);
    }
    return b;
}

static void expect_format(const char *text, const char *expected, ws_format format) {
    reading *r = read_text(text, format);
    if (check_invariants(r)) {
        buffer found = render(&r->d);
        check_text(text, found.text, expected);
        free(found.text);
    }
    free_reading(r);
}

static void expect(const char *text, const char *expected) {
    expect_format(text, expected, WS_FORMAT_MARKDOWN);
}

static void front_matter(void) {
    expect("---\ntitle: \"Rain\"\ntags: [a]\n---\n\nIt rained.", "# / It rained .");
    expect("+++\ntitle = \"Rain\"\n+++\nIt rained.", "# / It rained .");
    expect("---\nIt rained.\n---\nIt froze.", "h:It h:rained h:. / It froze .");
    expect("It rained.\n\n---\ntitle: x\n---\n", "It rained . / h:title h:: h:x");
}

static void headings(void) {
    expect("# Rain #\n## More *rain*\nIt fell.", "h:Rain / h:More he:rain / It fell .");
    expect("Rain\n====\nIt fell.\n\nSnow\n---\nToo.", "h:Rain / It fell . / h:Snow / Too .");
    expect("#ferry is a tag. # Not here", "#ferry is a tag . # Not here");
}

static void code(void) {
    expect("Say `x = \"1\"` or ``a ` b`` now.", "Say # or # now .");
    expect("One.\n\n```c\nchar *s = \"a\";\n\n``\n```\nTwo.", "One . / # / Two .");
    expect("One.\n\n~~~\n\"code\n", "One . / #");
    expect("One.\n\n    \"code\"\n\n    more\n\nTwo.", "One . / # / Two .");
    expect("One\n    goes on.", "One goes on .");
    expect("He wrote ``yes'' and `no'.", "He wrote `` yes '' and ` no ' .");
}

static void links(void) {
    expect("See [the *plan*](http://a.example/x_(y) \"Title\") now.", "See the e:plan now .");
    expect("They [the owners] saw [it][1].\n\n[1]: http://a.example \"It\"", "They [ the owners ] saw it . / #");
    expect("A ![map of \"it\"](map.png) here.", "A here .");
    expect("A note.[^1]\n\n[^1]: The *text*.", "A note . [ ^ 1 ] / The e:text .");
    expect("[not a link] (really)", "[ not a link ] ( really )");
}

static void html(void) {
    expect("<b>Ann</b> <!-- \"not\" --> left.", "Ann left .");
    expect("<!--\n\"a\"\n-->\nIt rained.", "# / It rained .");
    expect("<script>\nvar a = \"b\";\n</script>\n\nIt rained.", "# / It rained .");
    expect("2 < 3 and <3", "2 < 3 and < 3");
    expect("<style>\n\n<!--\n\nIt hailed. -->\n\nIt rained.", "# / It rained .");
}

static void emphasis(void) {
    expect("*One* **two** ***three*** _four_ __five__", "e:One e:two e:three e:four e:five");
    expect("**One *two* three** four", "e:One e:two e:three four");
    expect("*One\ntwo* three", "e:One e:two three");
    expect("2*3*4 and snake_case_name * not", "2 * 3 * 4 and snake_case_name * not");
    expect("*never closed.\n\nNext", "* never closed . / Next");
    expect("**Ann:** \\*Yes\\*", "e:Ann e:: * Yes *");
}

static void struck(void) {
    expect("~~Ann~~ **Bea** ran.", "e:Bea ran .");
    expect("~~**Ann**, who~~ Bea ran ~~ not ~~.", "Bea ran ~ ~ not ~ ~ .");
    expect("~~Ann ran.\n~~ Bea ~~~x~~~", "~ ~ Ann ran . / ~ ~ Bea ~ ~ ~ x ~ ~ ~");
}

static void lists(void) {
    expect("- One\n- Two\n  goes on\n* Three\n1. Four\n2) Five", "l:One / l:Two / goes on / l:Three / l:Four / l:Five");
    expect("It was\n1986. A year", "It was 1986 . A year");
    expect("One\n\n***\n\nTwo", "One / Two");
}

static void block_quotes(void) {
    expect("> It rained.\n> It froze.\n\nSaid Ann.", "q:It q:rained q:. / q:It q:froze q:. / Said Ann .");
}

static void lazy_block_quotes(void) {
    expect("> It rained\nand froze.\n\nSaid Ann", "q:It q:rained q:and q:froze q:. / Said Ann");
    expect("> > Deep\n>\n> Less", "q:Deep / q:Less");
    expect("> Quoted\n# Head\nText", "q:Quoted / h:Head / Text");
}

static void detection(void) {
    expect_format("# Rain\n\nIt *fell*.", "h:Rain / It e:fell .", WS_FORMAT_AUTO);
    expect_format("> Rain\n\n*Said*", "q:Rain / e:Said", WS_FORMAT_AUTO);
    expect_format("```\nx\n```", "#", WS_FORMAT_AUTO);
    expect_format("---\na: b\n---\n*x*", "# / e:x", WS_FORMAT_AUTO);
    expect_format("**Ann:** Yes.", "e:Ann e:: Yes .", WS_FORMAT_AUTO);
}

static void plain_text(void) {
    expect_format("A 5 * 3 * 2 box, #1 of `all' [sic](x) <b>", "A 5 * 3 * 2 box , # 1 of ` all ' [ sic ] ( x ) < b >",
                  WS_FORMAT_AUTO);
    expect_format("    Indented text.", "Indented text .", WS_FORMAT_AUTO);
    expect_format("# Rain\n\n> *It* fell.", "# Rain / > * It * fell .", WS_FORMAT_TEXT);
    expect_format("\"A\" -- b.\n---\nSnow.", "\" A \" -- b . / --- / Snow .", WS_FORMAT_AUTO);
}

/* The quotation marks of front matter, code and link targets are nobody's. */
static void marks_in_regions(void) {
    reading *r = read_text("---\na: \"b\n---\n\nSay `\"` and [x](y \"z\") “now”.", WS_FORMAT_AUTO);
    check_invariants(r);
    check(r->d.n_marked == 1 && r->d.n_problems == 0, "%u spans, %u problems", r->d.n_marked, r->d.n_problems);
    free_reading(r);
}

int main(void) {
    static const test tests[] = {
        {"region: front matter is not read", front_matter},
        {"region: headings are read and flagged", headings},
        {"region: code is not read", code},
        {"region: of links the text is read, of images nothing", links},
        {"region: comments, scripts and tags are not read", html},
        {"region: emphasis flags words and its markers vanish", emphasis},
        {"region: what is struck out is not read", struck},
        {"region: list items are flagged", lists},
        {"region: block quotes are flagged", block_quotes},
        {"region: block quotes go on lazily and end where something else begins", lazy_block_quotes},
        {"region: Markdown is recognised", detection},
        {"region: a plain text is left as it is", plain_text},
        {"region: marks in what is not read pair with nothing", marks_in_regions},
    };
    return RUN_TESTS(tests);
}
