/* lua_tables.c - what was found, as Lua tables */
#include "lua_tables.h"

/* t[key] = value, t being on the top. */
static void set_integer(lua_State *L, const char *key, uint32_t value) {
    lua_pushinteger(L, (lua_Integer)value);
    lua_setfield(L, -2, key);
}

static void set_string(lua_State *L, const char *key, const char *value) {
    lua_pushstring(L, value);
    lua_setfield(L, -2, key);
}

static void set_range(lua_State *L, uint32_t start, uint32_t end) {
    set_integer(L, "start", start);
    set_integer(L, "end", end);
}

/* t.speaker = "s3"; nothing where nobody can be told. */
static void set_speaker(lua_State *L, uint32_t speaker) {
    if (speaker == WS_NONE)
        return;
    lua_pushfstring(L, "s%d", (int)speaker + 1);
    lua_setfield(L, -2, "speaker");
}

/* t[key] = {start=, end=, text=}; nothing where the span is empty. */
static void set_slice(lua_State *L, const char *text, const char *key, ws_span span) {
    if (span.start == span.end)
        return;
    lua_createtable(L, 0, 3);
    set_range(L, span.start, span.end);
    lua_pushlstring(L, text + span.start, span.end - span.start);
    lua_setfield(L, -2, "text");
    lua_setfield(L, -2, key);
}

static void push_span(lua_State *L, ws_span span) {
    lua_createtable(L, 2, 0);
    lua_pushinteger(L, (lua_Integer)span.start);
    lua_rawseti(L, -2, 1);
    lua_pushinteger(L, (lua_Integer)span.end);
    lua_rawseti(L, -2, 2);
}

/* t[key] = {{start, end}, ...} */
static void set_spans(lua_State *L, const char *key, const ws_span *spans, uint32_t count) {
    lua_createtable(L, (int)count, 0);
    for (uint32_t i = 0; i < count; i++) {
        push_span(L, spans[i]);
        lua_rawseti(L, -2, (int)i + 1);
    }
    lua_setfield(L, -2, key);
}

void ws_push_strings(lua_State *L, const char *const *strings, uint32_t count) {
    lua_createtable(L, (int)count, 0);
    for (uint32_t i = 0; i < count; i++) {
        lua_pushstring(L, strings[i]);
        lua_rawseti(L, -2, (int)i + 1);
    }
}

/* Set the field `why` of the table on top, where something was asked. */
static void set_why(lua_State *L, const ws_why *why) {
    if (!why->question)
        return;
    lua_createtable(L, 0, 4);
    set_string(L, "question", why->question);
    ws_push_strings(L, why->reasons, why->n_reasons);
    lua_setfield(L, -2, "reasons");
    ws_push_strings(L, why->doubts, why->n_doubts);
    lua_setfield(L, -2, "doubts");
    if (why->second) {
        lua_pushlstring(L, why->second, why->second_length);
        lua_setfield(L, -2, "second");
    }
    lua_setfield(L, -2, "why");
}

static void push_quote(lua_State *L, const char *text, const ws_quote *quote, const ws_why *why, uint32_t id) {
    lua_createtable(L, 0, 12);
    set_integer(L, "id", id);
    set_string(L, "kind", ws_kind_name(quote->kind));
    set_string(L, "act", ws_act_name(quote->act));
    set_range(L, quote->start, quote->end);
    set_spans(L, "spans", quote->spans, quote->n_spans);
    set_slice(L, text, "cue", quote->cue);
    set_slice(L, text, "source", quote->source);
    set_speaker(L, quote->speaker);
    lua_pushnumber(L, (double)(int)(quote->confidence * 1000.0F + 0.5F) / 1000.0);
    lua_setfield(L, -2, "confidence");
    set_string(L, "rule", quote->rule);
    set_why(L, why);
}

void ws_push_quotes(lua_State *L, const ws_document *document, const char *text) {
    uint32_t count;
    const ws_why *whys = ws_whys(document, &count);
    const ws_quote *quotes = ws_quotes(document, &count);
    lua_createtable(L, (int)count, 0);
    for (uint32_t i = 0; i < count; i++) {
        push_quote(L, text, &quotes[i], &whys[i], i + 1);
        lua_rawseti(L, -2, (int)i + 1);
    }
}

/* t.role, t.roles, t.role_spans of a speaker. */
static void set_roles(lua_State *L, const ws_speaker *speaker) {
    lua_createtable(L, (int)speaker->n_roles, 0);
    lua_createtable(L, (int)speaker->n_roles, 0);
    for (uint32_t i = 0; i < speaker->n_roles; i++) {
        lua_pushlstring(L, speaker->roles[i].text, speaker->roles[i].text_length);
        lua_rawseti(L, -3, (int)i + 1);
        push_span(L, speaker->roles[i].span);
        lua_rawseti(L, -2, (int)i + 1);
    }
    lua_setfield(L, -3, "role_spans");
    lua_rawgeti(L, -1, 1);
    lua_setfield(L, -3, "role");
    lua_setfield(L, -2, "roles");
}

static void push_speaker(lua_State *L, const ws_speaker *speaker, uint32_t id) {
    lua_createtable(L, 0, 10);
    lua_pushfstring(L, "s%d", (int)id);
    lua_setfield(L, -2, "id");
    lua_pushlstring(L, speaker->name, speaker->name_length);
    lua_setfield(L, -2, "name");
    set_string(L, "type", ws_type_name(speaker->type));
    set_string(L, "gender", ws_gender_name(speaker->gender));
    set_roles(L, speaker);
    set_spans(L, "mentions", speaker->mentions, speaker->n_mentions);
    lua_createtable(L, (int)speaker->n_quotes, 0);
    for (uint32_t i = 0; i < speaker->n_quotes; i++) {
        lua_pushinteger(L, (lua_Integer)speaker->quotes[i] + 1);
        lua_rawseti(L, -2, (int)i + 1);
    }
    lua_setfield(L, -2, "quotes");
    set_integer(L, "words", speaker->words);
}

void ws_push_speakers(lua_State *L, const ws_document *document) {
    uint32_t count;
    const ws_speaker *speakers = ws_speakers(document, &count);
    lua_createtable(L, (int)count, 0);
    for (uint32_t i = 0; i < count; i++) {
        push_speaker(L, &speakers[i], i + 1);
        lua_rawseti(L, -2, (int)i + 1);
    }
}

void ws_push_entities(lua_State *L, const ws_document *document) {
    uint32_t count;
    const ws_entity *entities = ws_entities(document, &count);
    lua_createtable(L, (int)count, 0);
    for (uint32_t i = 0; i < count; i++) {
        lua_createtable(L, 0, 4);
        set_range(L, entities[i].start, entities[i].end);
        set_string(L, "type", ws_type_name(entities[i].type));
        set_speaker(L, entities[i].speaker);
        lua_rawseti(L, -2, (int)i + 1);
    }
}

void ws_push_problems(lua_State *L, const ws_document *document) {
    uint32_t count;
    const ws_problem *problems = ws_problems(document, &count);
    lua_createtable(L, (int)count, 0);
    for (uint32_t i = 0; i < count; i++) {
        lua_createtable(L, 0, 4);
        set_string(L, "code", problems[i].code);
        set_range(L, problems[i].start, problems[i].end);
        set_string(L, "message", problems[i].message);
        lua_rawseti(L, -2, (int)i + 1);
    }
}

void ws_push_scares(lua_State *L, const ws_document *document) {
    uint32_t count;
    const ws_scare *scares = ws_scares(document, &count);
    lua_createtable(L, (int)count, 0);
    for (uint32_t i = 0; i < count; i++) {
        lua_createtable(L, 0, 3);
        set_range(L, scares[i].start, scares[i].end);
        set_string(L, "rule", scares[i].rule);
        lua_rawseti(L, -2, (int)i + 1);
    }
}

void ws_push_markup(lua_State *L, const ws_document *document) {
    uint32_t cursor = 0;
    ws_span span;
    lua_newtable(L);
    for (int i = 1; ws_next_markup(document, &cursor, &span); i++) {
        push_span(L, span);
        lua_rawseti(L, -2, i);
    }
}

void ws_push_rules(lua_State *L) {
    lua_newtable(L);
    const ws_rule *rule = ws_rules();
    for (int i = 1; rule->id; rule++, i++) {
        lua_createtable(L, 0, 2);
        set_string(L, "id", rule->id);
        set_string(L, "explanation", rule->explanation);
        lua_rawseti(L, -2, i);
    }
}
