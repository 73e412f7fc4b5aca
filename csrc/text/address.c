/* address.c - URLs, e-mail addresses and domain names */
#include "text/scan.h"

#include <string.h>

/* An e-mail address or domain is looked for this far behind the word that may begin it. */
enum { MAX_ADDRESS_LOOK = 64 };

/* Ends of domain names that are recognised without http:// in front. */
static bool is_domain_end(const ws_scanner *s, uint32_t start, uint32_t end) {
    static const char *const ends[] = {"com", "org", "net", "gov", "edu",  "mil", "int", "info", "io",
                                       "uk",  "us",  "eu",  "co",  "news", "tv",  "dev", NULL};
    return ws_spells_any(s, start, end, ends);
}

/* End of an address that begins at `start`: up to white space or a mark, without the punctuation that ends it. */
uint32_t ws_address_end(const ws_scanner *s, uint32_t start) {
    uint32_t end = start;
    for (; end < s->end; end++) {
        uint8_t class = ws_byte_class[(uint8_t)s->text[end]];
        if (class == SPACE || class == CONTROL || class == QUOTE || strchr("<>()[]{}", s->text[end]))
            break;
        if (s->end - end >= 3 && memcmp(s->text + end, "\xE2\x80", 2) == 0)
            break;
    }
    while (end > start && strchr(".,;:!?", s->text[end - 1]))
        end--;
    return end;
}

/* Is a URL's beginning here? */
bool ws_is_url(const ws_scanner *s, uint32_t start, uint32_t end) {
    static const char *const schemes[] = {"http", "https", "ftp", "mailto", NULL};
    if (ws_byte_at(s, end) == ':')
        return ws_spells_any(s, start, end, schemes) &&
               (ws_byte_at(s, end + 1) == '/' || (ws_byte_at(s, start) | 0x20) == 'm');
    return ws_byte_at(s, end) == '.' && ws_spells(s, start, end, "www") && ws_word_character_at(s, end + 1);
}

/* Behind a word: look a bounded way ahead for the @ of an e-mail address or the end of a domain name. Gives the end of
 * the address, 0 for none. */
uint32_t ws_address_behind(const ws_scanner *s, uint32_t start, uint32_t end) {
    bool capital = ws_capital_at(s, start);
    uint32_t at = end, part = end;
    for (; at - end < MAX_ADDRESS_LOOK; at++) {
        char c = ws_byte_at(s, at);
        uint8_t class = ws_class_at(s, at);
        if (class == LETTER || class == DIGIT || c == '_' || c == '-' || c == '+')
            continue;
        if (c == '@')
            return ws_word_character_at(s, at + 1) ? ws_address_end(s, start) : 0;
        if (part > end && is_domain_end(s, part, at) && (c != '.' || !ws_letter_at(s, at + 1)))
            return c == '/' || !capital ? ws_address_end(s, start) : at;
        if (c != '.' || !ws_word_character_at(s, at + 1))
            return 0;
        part = at + 1;
    }
    return 0;
}

/* Bluepoint.com is a company's name; bluepoint.com and Bluepoint.com/jobs are addresses. */
bool ws_is_domain_name(const ws_scanner *s, uint32_t start, uint32_t end) {
    const char *text = s->text + start;
    return ws_capital_at(s, start) && !memchr(text, '/', end - start) && !memchr(text, '@', end - start);
}
