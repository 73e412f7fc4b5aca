/* clause_phrase.c - noun phrases and groups of verbs outside the quotations */
#include "attribution/clause.h"

#include "text/pos.h"

/* A phrase or aside longer than this is not read: it keeps every search bounded. */
#define LONGEST_PHRASE 60u
#define MOST_ASIDES 6u
/* No verb has more auxiliaries and adverbs before it. */
#define LONGEST_GROUP 16u

#define AUXILIARIES (LEX_BE | LEX_HAVE | LEX_DO | LEX_MODAL)

static const ws_token *token(const ws_items *items, uint32_t i) {
    return ws_at(items->document, ws_item_token(items, i));
}

static const ws_mention *name_at(const ws_items *items, uint32_t i) {
    return ws_name_at(items->document, ws_item_token(items, i));
}

/* The part of speech of an item; POS_EDGE for a folded quotation. */
static uint8_t pos(const ws_items *items, uint32_t i) {
    return items->document->pos[ws_item_token(items, i)];
}

bool ws_is_verb(const ws_items *items, uint32_t i) {
    if (!ws_pos_in(pos(items, i), WS_VERBS | POS_BIT(MD)))
        return false;
    return !name_at(items, i) || ws_item_has(items, i, AUXILIARIES);
}

bool ws_is_finite(const ws_items *items, uint32_t i) {
    return ws_is_verb(items, i) && ws_pos_in(pos(items, i), WS_FINITE);
}

/* May the item be part of a noun phrase? */
static bool is_nominal(const ws_items *items, uint32_t i) {
    const uint64_t nominal = WS_NOUNS | POS_BIT(JJ) | POS_BIT(CD) | POS_BIT(POS) | POS_BIT(SYMBOL) | POS_BIT(MARK);
    if (ws_item_token(items, i) >= items->document->n_tokens)
        return false;
    if (name_at(items, i) || token(items, i)->kind == TOKEN_ADDRESS)
        return true;
    if (ws_pos_in(pos(items, i), nominal))
        return token(items, i)->kind != TOKEN_PUNCT || ws_item_punct(items, i) == '&' || ws_item_punct(items, i) == '$';
    /* a participle between a determiner and a noun: the leaked memo, a retired driver */
    if (ws_pos_in(pos(items, i), POS_BIT(VBN) | POS_BIT(VBG)))
        return ws_pos_in(pos(items, i + 1), WS_NOUNS) && (i == 0 || !ws_item_has(items, i - 1, LEX_BE | LEX_HAVE));
    return false;
}

/* Is the item a pronoun that stands alone as a noun phrase? */
static bool is_pronoun(const ws_items *items, uint32_t i) {
    return ws_item_has(items, i, LEX_SUBJECT | LEX_PRONOUN) && !ws_pos_in(pos(items, i), WS_NOUNS);
}

/* Behind which item the words joined to a noun by of, for, at ... end. */
static uint32_t pass_complements(const ws_items *items, uint32_t i, uint32_t limit) {
    while (i < limit && ws_item_has(items, i, LEX_PREPOSITION) &&
           !WS_ITEM_IS_ANY(items, i, "as", "after", "before", "during", "like", "since", "to")) {
        uint32_t k = i + 1;
        bool time = false, content = false;
        while (k < limit && (is_nominal(items, k) || ws_item_has(items, k, LEX_DETERMINER | LEX_POSSESSIVE))) {
            time |= ws_item_has(items, k, LEX_TIME);
            content = true;
            k++;
        }
        bool where = ws_item_is(items, i, "of") || ws_item_is(items, i, "for") || ws_item_is(items, i, "at") ||
                     ws_item_is(items, i, "with") || ws_item_is(items, i, "in") || ws_item_is(items, i, "from") ||
                     ws_item_is(items, i, "on") || ws_item_is(items, i, "by") || ws_item_is(items, i, "about");
        if (!content || time || !where)
            break;
        i = k;
    }
    return i;
}

/* Read the words of a noun phrase from item k on: sets its head and the name that ends it. Returns the item behind
 * them. */
static uint32_t read_nominals(const ws_items *items, uint32_t k, uint32_t limit, ws_phrase *phrase) {
    phrase->head = WS_NONE;
    phrase->name = NULL;
    while (k < limit && (is_nominal(items, k) || (ws_item_has(items, k, LEX_ADJECTIVE) && !ws_is_verb(items, k)))) {
        const ws_mention *name = name_at(items, k);
        if (ws_item_has(items, k, LEX_TIME) && !name && phrase->head != WS_NONE)
            break;
        if (token(items, k)->kind == TOKEN_WORD || token(items, k)->kind == TOKEN_NUMBER || name) {
            phrase->head = k;
            phrase->name = name;
        }
        for (k++; name && k < limit && name_at(items, k) == name; k++)
            phrase->head = k;
    }
    return k;
}

/* Let a phrase that ends in a name go on over `and` and another: Ann Lee and Bob Ray. */
static void join_names(const ws_items *items, uint32_t limit, ws_phrase *phrase) {
    uint32_t and_ = phrase->last;
    ws_phrase second;
    if (phrase->name && and_ + 1 < limit && ws_item_has(items, and_, LEX_COORDINATOR) &&
        (ws_item_is(items, and_, "and") || ws_item_punct(items, and_) == '&') && name_at(items, and_ + 1) &&
        ws_phrase_from(items, and_ + 1, limit, &second) && second.name)
        phrase->last = second.last;
}

/* Let a phrase for a person take in the name behind its comma: the coroner, Ann Lee. */
static void take_aside(const ws_items *items, uint32_t limit, ws_phrase *phrase) {
    uint32_t comma = phrase->last, head = phrase->head;
    if (phrase->name || comma + 1 >= limit || ws_item_punct(items, comma) != ',' ||
        !ws_item_has(items, head, LEX_PERSON | LEX_KIN | LEX_TITLE))
        return;
    const ws_mention *name = ws_name_from(items->document, ws_item_token(items, comma + 1));
    if (!name || name->type != WS_PERSON)
        return;
    if (ws_item_has(items, phrase->first, LEX_DETERMINER | LEX_POSSESSIVE) || pos(items, head) == POS_NN) {
        phrase->last += 1 + name->last - name->first;
        phrase->name = name;
    }
}

bool ws_phrase_from(const ws_items *items, uint32_t i, uint32_t limit, ws_phrase *phrase) {
    if (limit > i + LONGEST_PHRASE)
        limit = i + LONGEST_PHRASE;
    while (i < limit && ws_item_has(items, i, LEX_ADVERB) && !is_nominal(items, i))
        i++;
    if (i >= limit)
        return false;
    *phrase = (ws_phrase){i, i, i, NULL, i};
    bool one = ws_item_is(items, i, "one") && i + 1 < limit && ws_item_has(items, i + 1, LEX_PERSON); /* one nurse */
    if (is_pronoun(items, i) && !one) {
        phrase->last = phrase->base_last = i + 1;
        if (!ws_item_has(items, i, LEX_SUBJECT)) /* one of the …, many of … */
            phrase->last = phrase->base_last = pass_complements(items, i + 1, limit);
        return true;
    }
    uint32_t k = i + one;
    while (k < limit && (ws_item_has(items, k, LEX_DETERMINER | LEX_POSSESSIVE) && !ws_item_has(items, k, LEX_SUBJECT)))
        k++;
    k = read_nominals(items, k, limit, phrase);
    if (phrase->head == WS_NONE)
        return false;
    if (token(items, k - 1)->kind == TOKEN_MARK && token(items, k - 1)->marked == WS_NONE)
        k--;
    bool person = phrase->name && phrase->name->type == WS_PERSON;
    phrase->last = person ? k : pass_complements(items, k, limit);
    join_names(items, limit, phrase);
    phrase->base_last = phrase->last;
    take_aside(items, limit, phrase);
    return true;
}

/* Is the item a preposition that links what follows to the noun before it: the master of the harbour? */
static bool links_to_noun(const ws_items *items, uint32_t i) {
    if (!ws_item_has(items, i, LEX_PREPOSITION) || WS_ITEM_IS_ANY(items, i, "as", "after", "before", "since", "during"))
        return false;
    uint32_t noun = i - 1;
    return (is_nominal(items, noun) && token(items, noun)->kind != TOKEN_MARK && !ws_item_has(items, noun, LEX_TIME)) ||
           (ws_item_has(items, noun, LEX_PRONOUN | LEX_NUMBER) && ws_item_is(items, i, "of"));
}

/* The phrase whose last item is end - 1, with no asides; scans left to where it must begin. */
static bool phrase_ending(const ws_items *items, uint32_t start, uint32_t end, ws_phrase *phrase) {
    if (end <= start)
        return false;
    uint32_t floor = end > start + LONGEST_PHRASE ? end - LONGEST_PHRASE : start;
    static const char *const anybody[] = {"somebody", "someone", "everybody", "everyone", "nobody"};
    if (is_pronoun(items, end - 1) &&
        (ws_item_has(items, end - 1, LEX_SUBJECT) || WS_ITEM_AMONG(items, end - 1, anybody))) {
        *phrase = (ws_phrase){end - 1, end, end - 1, NULL, end};
        return true;
    }
    uint32_t first = end;
    while (first > floor) {
        uint32_t i = first - 1;
        if (is_nominal(items, i) || (ws_item_has(items, i, LEX_ADJECTIVE) && !ws_is_verb(items, i))) {
            if (ws_item_has(items, i, LEX_TIME) && !name_at(items, i))
                break;
            if (is_pronoun(items, i) && first < end && !(first < end && ws_item_is(items, first, "of")))
                break;
            first = i;
            continue;
        }
        if (ws_item_has(items, i, LEX_DETERMINER | LEX_POSSESSIVE) && !ws_item_is(items, i, "that")) {
            bool two = i > floor && ws_item_has(items, i - 1, LEX_DETERMINER); /* all the, both the */
            first = two ? i - 1 : i;
            if (first <= floor || !ws_item_has(items, first - 1, LEX_PREPOSITION))
                break;
            continue;
        }
        if (first == end || i == floor || !links_to_noun(items, i))
            break;
        first = i;
    }
    /* a preposition or mark cannot begin it */
    while (first < end && (ws_item_has(items, first, LEX_PREPOSITION | LEX_COORDINATOR) ||
                           token(items, first)->kind == TOKEN_MARK || token(items, first)->kind == TOKEN_CLITIC))
        first++;
    if (first >= end)
        return false;
    ws_phrase forward;
    if (!ws_phrase_from(items, first, end, &forward))
        return false;
    *phrase = forward;
    phrase->first = first;
    phrase->last = phrase->base_last = end;
    return true;
}

/* Do items [first, last) between two commas read as an aside to the noun phrase before them? */
static bool is_aside(const ws_items *items, uint32_t first, uint32_t last) {
    if (first >= last)
        return false;
    if (ws_item_has(items, first, LEX_WH))
        return true;
    const ws_token *t = token(items, first);
    if (t->kind == TOKEN_NUMBER)
        return true;
    if (ws_item_has(items, first, LEX_ING | LEX_PARTICIPLE | LEX_ADVERB) && !name_at(items, first))
        return true;
    if (ws_item_has(items, first, LEX_DETERMINER | LEX_POSSESSIVE | LEX_PREPOSITION) &&
        !ws_item_has(items, first, LEX_SUBJECT))
        return true;
    const ws_mention *name = name_at(items, first);
    if (name) /* a party tag, a place, or the name behind `the operator,` */
        return name->last - name->first == last - first ||
               ws_item_has(items, last - 1, LEX_PERSON | LEX_PEOPLE | LEX_TITLE) ||
               ws_is_genitive(items->document, ws_item_token(items, first + 1));
    return t->kind == TOKEN_WORD && !ws_item_has(items, first, LEX_SUBJECT | LEX_COORDINATOR | LEX_SUBORDINATOR);
}

/* Is the item a delimiter of asides: a comma, a dash? */
static bool is_delimiter(const ws_items *items, uint32_t i) {
    char c = ws_item_punct(items, i);
    return c == ',' || c == '-';
}

/* The phrase that opens the clause before item `end`: for subjects with words of their own behind them (a memo dated
 * May). */
static bool phrase_opening(const ws_items *items, uint32_t start, uint32_t end, ws_phrase *phrase) {
    uint32_t floor = end > start + LONGEST_PHRASE ? end - LONGEST_PHRASE : start, first = end;
    while (first > floor && !(items->items[first - 1].marked != WS_NONE) && !ws_item_punct(items, first - 1) &&
           !ws_item_has(items, first - 1, LEX_SUBORDINATOR | LEX_COORDINATOR))
        first--;
    if (!ws_phrase_from(items, first, end, phrase) || ws_item_has(items, phrase->head, LEX_TIME))
        return false;
    for (uint32_t i = phrase->last; i < end; i++) {
        if (ws_is_finite(items, i))
            return false;
    }
    phrase->last = end;
    return true;
}

/* Where the brackets before item `end` begin, if any stand there: the ( of `Ann Lee (R-Ohio)`. `start` where they are
 * more or longer than any that are read. */
static uint32_t before_brackets(const ws_items *items, uint32_t start, uint32_t end) {
    for (uint32_t n = 0; end > start && ws_item_punct(items, end - 1) == ')'; n++) {
        uint32_t floor = end > start + LONGEST_PHRASE ? end - LONGEST_PHRASE : start, open = end - 1;
        while (open > floor && ws_item_punct(items, open) != '(')
            open--;
        if (n == MOST_ASIDES || ws_item_punct(items, open) != '(')
            return start;
        end = open;
    }
    return end;
}

/* The phrase that ends before item `end` without an aside behind it: Ann Lee, a memo dated May. */
static bool phrase_without_asides(const ws_items *items, uint32_t start, uint32_t end, ws_phrase *phrase) {
    if (!phrase_ending(items, start, end, phrase))
        return phrase_opening(items, start, end, phrase);
    /* `a memo dated May`: what ends here is no more than a modifier */
    ws_phrase opening;
    if (phrase->first > start && ws_pos_in(pos(items, phrase->first - 1), POS_BIT(VBN) | POS_BIT(VBG)) &&
        phrase_opening(items, start, end, &opening))
        *phrase = opening;
    return true;
}

/* The phrase with the asides that the comma or dash before item `end` closes: Ann Lee, a nurse, */
static bool phrase_with_asides(const ws_items *items, uint32_t start, uint32_t end, ws_phrase *phrase) {
    /* The delimiters to the left, nearest first; the phrase stands before the last one that still closes an aside. */
    uint32_t close = end - 1, best = WS_NONE, asides = 0;
    uint32_t floor = end > start + LONGEST_PHRASE ? end - LONGEST_PHRASE : start;
    for (uint32_t i = close; i-- > floor && asides < MOST_ASIDES;) {
        if (items->items[i].marked != WS_NONE && i + 1 < close)
            break;
        char c = ws_item_punct(items, i);
        if (c == ';' || c == ':')
            break;
        if (!is_delimiter(items, i))
            continue;
        if (!is_aside(items, i + 1, close))
            break;
        best = i;
        close = i;
        asides++;
    }
    if (best == WS_NONE)
        return false;
    ws_phrase found;
    /* The leftmost delimiter may only end an adverbial (`On Monday, …`): try it, then the ones to its right. */
    for (uint32_t i = best; i < end - 1; i++) {
        if (!is_delimiter(items, i))
            continue;
        if (phrase_ending(items, start, i, &found) && !ws_item_has(items, found.head, LEX_TIME) &&
            (found.first == start || !ws_item_has(items, found.first - 1, LEX_PREPOSITION))) {
            *phrase = found;
            phrase->last = end;
            return true;
        }
    }
    return false;
}

bool ws_phrase_before(const ws_items *items, uint32_t start, uint32_t end, ws_phrase *phrase) {
    uint32_t last = before_brackets(items, start, end);
    if (last <= start)
        return false;
    bool asides = is_delimiter(items, last - 1);
    if (!(asides ? phrase_with_asides : phrase_without_asides)(items, start, last, phrase))
        return false;
    phrase->last = last < end ? end : phrase->last;
    return true;
}

uint32_t ws_verb_group(const ws_items *items, uint32_t start, uint32_t v) {
    uint32_t first = v;
    if (v > start + LONGEST_GROUP)
        start = v - LONGEST_GROUP;
    while (first > start) {
        uint32_t i = first - 1;
        if ((ws_item_has(items, i, AUXILIARIES | LEX_NEGATION) && pos(items, i) != POS_POS) ||
            (ws_item_has(items, i, LEX_ADVERB) && token(items, i)->kind == TOKEN_WORD)) {
            first = i;
            continue;
        }
        /* declined to confirm, quick to say */
        if (ws_item_is(items, i, "to") && i > start &&
            (ws_is_verb(items, i - 1) || ws_item_has(items, i - 1, LEX_ADJECTIVE | LEX_ADVERB))) {
            first = i - 1;
            continue;
        }
        break;
    }
    while (first < v && ws_item_has(items, first, LEX_ADVERB) && !ws_item_has(items, first, AUXILIARIES) &&
           first + 1 < v && !ws_item_has(items, first + 1, LEX_VERB))
        first++;
    return first;
}
