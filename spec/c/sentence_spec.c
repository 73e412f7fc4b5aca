/* Blocks, paragraphs and sentences. */
#include "check.h"
#include "text/words.h"

/* Sentences with white space folded; `|` between sentences, `/` between paragraphs, `//` between blocks. */
static buffer render(const struct ws_document *d) {
    buffer b = {0};
    append_text(&b, "");
    for (uint32_t t = 0; t < d->n_tokens; t++) {
        const ws_token *token = &d->tokens[t];
        if (t && token->flags & TOKEN_BLOCK_START)
            append_text(&b, " // ");
        else if (t && token->flags & TOKEN_PARA_START)
            append_text(&b, " / ");
        else if (t && token->flags & TOKEN_SENT_START)
            append_text(&b, " | ");
        else if (t && token->flags & TOKEN_SPACE_BEFORE)
            append_text(&b, " ");
        append(&b, d->text + token->start, token->end - token->start);
    }
    return b;
}

static void expect(const char *text, const char *expected) {
    reading *r = read_text(text, WS_FORMAT_TEXT);
    if (check_invariants(r)) {
        buffer found = render(&r->d);
        check_text(text, found.text, expected);
        free(found.text);
    }
    free_reading(r);
}

static void plain_ends(void) {
    expect("It rained. Nobody came! Why? We left… Then snow.",
           "It rained. | Nobody came! | Why? | We left… | Then snow.");
    expect("It rained ... and rained. It . . . stopped.", "It rained ... and rained. | It . . . stopped.");
    expect("What?! Really.", "What?! | Really.");
    expect("He paid 4.50 crowns. 12 people saw it. $5 is due.",
           "He paid 4.50 crowns. | 12 people saw it. | $5 is due.");
    expect("(It rained.) Then it froze. [So they said.] Nobody knew.[3] All slept.",
           "(It rained.) | Then it froze. | [So they said.] | Nobody knew.[3] | All slept.");
}

static void abbreviations_do_not_end(void) {
    expect("Mr. Ode met Lt. Gov. Mina Fey and J. R. Umber of St. Orrin at 6 a.m. Monday.",
           "Mr. Ode met Lt. Gov. Mina Fey and J. R. Umber of St. Orrin at 6 a.m. Monday.");
    expect("The parts came from the U.S. The bolts did not.", "The parts came from the U.S. | The bolts did not.");
    expect("The parts came from the U.S. “They fit,” he said.", "The parts came from the U.S. | “They fit,” he said.");
    expect("A U.S. “deep freeze” began.", "A U.S. “deep freeze” began.");
    expect("It closed at 5 p.m. Residents went home.", "It closed at 5 p.m. | Residents went home.");
    expect("The U.S. Senate sat.", "The U.S. Senate sat.");
    expect("It closed at 5 p.m. Eastern.", "It closed at 5 p.m. Eastern.");
    expect("Ode Fey Jr. (D-Ohio) and Sens. Lee and Orr met.", "Ode Fey Jr. (D-Ohio) and Sens. Lee and Orr met.");
}

static void quotations(void) {
    expect("\"Really?\" said Noor. \"Yes!\" he cried.", "\"Really?\" said Noor. | \"Yes!\" he cried.");
    expect("\"How far?\" \"A mile,\" she said.", "\"How far?\" | \"A mile,\" she said.");
    expect("“The grid is ready.” Amal described the plan.", "“The grid is ready.” | Amal described the plan.");
    expect("“Ready?” Noor asked. “No!” Ode and Fey shouted, and ran.",
           "“Ready?” Noor asked. | “No!” Ode and Fey shouted, and ran.");
    expect("“It rained. It froze. We left,” she said.", "“It rained. | It froze. | We left,” she said.");
    expect("She said: “We left.” “We did not,” he said.", "She said: “We left.” | “We did not,” he said.");
    expect("“The grid is ready.” – Commissioner Ada Orr", "“The grid is ready.” – Commissioner Ada Orr");
    expect("« Assez ! » said Roy. « It is late. » He left.", "« Assez ! » said Roy. | « It is late. » | He left.");
    expect("'We won.' They had not.", "'We won.' | They had not.");
}

static void a_line_is_a_paragraph(void) {
    expect("The dam broke at noon.\nNobody was hurt.\n“It was loud,” said Ode.",
           "The dam broke at noon. / Nobody was hurt. / “It was loud,” said Ode.");
    expect("Dam breaks\n\nThe dam broke at noon.\n\nNobody was hurt.",
           "Dam breaks // The dam broke at noon. // Nobody was hurt.");
    expect("“It was loud.\nIt was wet,” said Ode.", "“It was loud. / It was wet,” said Ode.");
}

static void wrapped_lines_are_joined(void) {
    expect("The dam above the town of Orrin broke at noon on\nThursday, and the water reached the mill before the\n"
           "bells had been rung. Nobody was hurt, but the old\nbridge is gone.\n\n"
           "“It was loud,” said Mr. Ode, who had been asleep\nin the mill.",
           "The dam above the town of Orrin broke at noon on Thursday, and the water reached the mill before the bells "
           "had been rung. | Nobody was hurt, but the old bridge is gone. // “It was loud,” said Mr. Ode, who had been "
           "asleep in the mill.");
    expect(
        "    The dam above the town of Orrin broke at noon on\nThursday, and the water reached the mill.\n"
        "    Nobody was hurt, but the old bridge is gone and the\nroad is under water for a mile.\n",
        "The dam above the town of Orrin broke at noon on Thursday, and the water reached the mill. / Nobody was hurt, "
        "but the old bridge is gone and the road is under water for a mile.");
}

static void line_breaks_of_all_kinds(void) {
    expect("One.\r\nTwo.\rThree.\xE2\x80\xA8"
           "Four.\xE2\x80\xA9"
           "Five.\fSix.\r\n\r\nSeven.",
           "One. / Two. / Three. / Four. // Five. // Six. // Seven.");
}

static void lists(void) {
    expect("What they said:\n- “One.” Ann\n- “Two.” Ben\n1. “Three.” Cy",
           "What they said: / - “One.” | Ann / - “Two.” | Ben / 1. “Three.” | Cy");
    reading *r = read_text("Said:\n- One\n• Two", WS_FORMAT_TEXT);
    check(r->d.n_paragraphs == 3 && r->d.paragraphs[1].flags & TOKEN_LIST_ITEM &&
              r->d.tokens[3].flags & TOKEN_LIST_ITEM && r->d.tokens[5].flags & TOKEN_LIST_ITEM,
          "the token behind a bullet is flagged");
    free_reading(r);
}

static void datelines(void) {
    expect("ORRIN, May 9 (NNA) — The dam broke.", "ORRIN, May 9 (NNA) — The dam broke.");
}

static void nothing(void) {
    expect("", "");
    expect(" \n\n \t\r\n", "");
    expect(".", ".");
    expect("...\n!", "... / !");
}

static void behind_the_text(void) {
    static const char *const texts[] = {"", "It rained. Then came Fey", "It rained.\n\nIt froze."};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        reading *r = read_text(texts[i], WS_FORMAT_TEXT);
        const ws_sentence *end = ws_sentence_of(&r->d, r->d.n_tokens);
        check(end->first == r->d.n_tokens && end->last == r->d.n_tokens, "empty: sentence of “%s”", texts[i]);
        check(end->paragraph == r->d.n_paragraphs, "in no paragraph: “%s”", texts[i]);
        check(r->d.paragraphs[end->paragraph].last == r->d.n_tokens, "empty: paragraph of “%s”", texts[i]);
        free_reading(r);
    }
}

int main(void) {
    static const test tests[] = {
        {"sentence: ends at . ! ? … before a capital, number or opener", plain_ends},
        {"sentence: abbreviations and initials do not end it, unless a clear start follows", abbreviations_do_not_end},
        {"sentence: a closing mark belongs to it, an attribution goes on with it", quotations},
        {"sentence: in a text of one line a paragraph every break is hard", a_line_is_a_paragraph},
        {"sentence: in a wrapped text only blank lines and short lines part paragraphs", wrapped_lines_are_joined},
        {"sentence: CR LF, CR, separators and form feeds are line breaks", line_breaks_of_all_kinds},
        {"sentence: every list item is a paragraph", lists},
        {"sentence: a dateline is no sentence of its own", datelines},
        {"sentence: behind the text stands an empty one that is not counted", behind_the_text},
        {"sentence: a text without words has none that go wrong", nothing},
    };
    return RUN_TESTS(tests);
}
