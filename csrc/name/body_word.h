/* body_word.h - what is known of words that tell what kind of body something is (body.h) */
#ifndef WS_BODY_WORD_H
#define WS_BODY_WORD_H

#include "name/body.h"

/* Kinds of bodies. Who is of one of the first is nothing else; who is of one of the loose ones may be something else.
 */
enum {
    SCHOOL = 1 << 0,
    HOSPITAL = 1 << 1,
    MUSEUM = 1 << 2,
    CHURCH = 1 << 3,
    COURT = 1 << 4,
    UNION = 1 << 5,
    CHARITY = 1 << 6,
    MINISTRY = 1 << 7,
    COUNCIL = 1 << 8,
    PARLIAMENT = 1 << 9,
    POLICE = 1 << 10,
    CLUB = 1 << 11,
    AIRLINE = 1 << 12,
    PAPER = 1 << 13,
    BANK = 1 << 14,
    TRUST = 1 << 15,
    TEAM = 1 << 16,
    INSURER = 1 << 17,
    RAILWAY = 1 << 18,
    UTILITY = 1 << 19,
    BREWERY = 1 << 20,
    THEATRE = 1 << 21,
    ORCHESTRA = 1 << 22,
    HOTEL = 1 << 23,
    ABBEY = 1 << 24,
    CARMAKER = 1 << 25,
    MINES = 1 << 26,
    HOMES = 1 << 27,
    STORES = 1 << 28,
    TELECOM = 1 << 29,
    DRUGS = 1 << 30,
    LOOSE = AIRLINE | PAPER | BANK | TRUST | TEAM | INSURER | RAILWAY | UTILITY | BREWERY | CARMAKER | MINES | HOMES |
            STORES | TELECOM | DRUGS
};

/* What else is known of a word: a noun for who trades, whatever the trade is; one that tells the trade; a last word
 * that only bodies have; a noun for a person by trade or for a body; one for who makes something; one that says what.
 */
enum { COMPANY = 1, TRADE = 2, CERTAIN = 4, TRADER = 8, MAKER = 16, MADE = 32 };

/* A word: the kinds of bodies in whose names it is the head, the kinds that it is a noun for besides. Nouns for any
 * body, such as group and agency, are in no row. */
struct ws_body_word {
    const char *word;
    uint32_t head, noun;
    uint8_t traits;
};

#endif
