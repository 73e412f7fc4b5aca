/* lua_whosaid.c - the binding: engines and documents as userdata of Lua
 *
 * One source for Lua 5.1, LuaJIT and Lua 5.4. The 5.1 build uses 5.1's functions only, although LuaJIT's headers offer
 * more, so that one module serves a Neovim with either.
 *
 * A Lua error is a longjmp, so nothing of C's heap is held by a C variable while Lua is called: a userdata with __gc is
 * made first, and what the library allocates goes into it at once.
 */
#include "lua_tables.h"

#include <lauxlib.h>

#include <string.h>

#define ENGINE "whosaid.engine"
#define DOCUMENT "whosaid.document"

#if defined(_WIN32)
#define EXPORT __declspec(dllexport)
#else
#define EXPORT __attribute__((visibility("default")))
#endif

/* Lua 5.1 keeps one table beside a userdata, its environment; 5.4 has user values. Both hold our anchor table: what
 * the userdata's C side points into. */
#if LUA_VERSION_NUM == 501
#define set_anchor(L, index) lua_setfenv((L), (index))
#define new_userdata(L, size) lua_newuserdata((L), (size))
#define table_length(L, index) lua_objlen((L), (index))
#define set_functions(L, functions) luaL_register((L), NULL, (functions))
#else
#define set_anchor(L, index) lua_setiuservalue((L), (index), 1)
#define new_userdata(L, size) lua_newuserdatauv((L), (size), 1)
#define table_length(L, index) lua_rawlen((L), (index))
#define set_functions(L, functions) luaL_setfuncs((L), (functions), 0)
#endif

/* In the order of ws_format. */
static const char *const FORMATS[] = {"auto", "text", "markdown", NULL};

/* How much memory the documents of one Lua state hold. Lua's collector sees only the small userdata of each, so it
 * would let them pile up. */
typedef struct held_memory {
    size_t bytes, limit;
} held_memory;

#define HELD_LIMIT ((size_t)64 << 20)

typedef struct engine_box {
    ws_engine *engine;
} engine_box;

typedef struct document_box {
    ws_document *document; /* NULL once closed */
    const char *text;      /* of the Lua string in the anchor table */
    held_memory *held;     /* of the userdata in the anchor table */
    size_t memory;
} document_box;

/* ---- helpers ---------------------------------------------------------------------------------------------------- */

/* Push a zeroed userdata that __gc of `type` will clean up, with an anchor table; leaves userdata, anchor. */
static void *push_box(lua_State *L, size_t size, const char *type) {
    void *box = new_userdata(L, size);
    memset(box, 0, size);
    luaL_getmetatable(L, type);
    lua_setmetatable(L, -2);
    lua_newtable(L);
    lua_pushvalue(L, -1);
    set_anchor(L, -3);
    return box;
}

/* Return nil and {code=, message=, position=}. */
static int push_failure(lua_State *L, ws_status status, const ws_error *error) {
    lua_pushnil(L);
    lua_createtable(L, 0, 3);
    lua_pushstring(L, ws_status_name(status));
    lua_setfield(L, -2, "code");
    lua_pushstring(L, error->message[0] ? error->message : ws_status_name(status));
    lua_setfield(L, -2, "message");
    lua_pushinteger(L, (lua_Integer)error->position);
    lua_setfield(L, -2, "position");
    return 2;
}

/* ---- engine ----------------------------------------------------------------------------------------------------- */

/* Read the string in field `key` of the table on the top, which is pattern `index`, and keep it in the anchor table. */
static const char *pattern_field(lua_State *L, int anchor, int index, const char *key, size_t *length) {
    lua_getfield(L, -1, key);
    if (lua_type(L, -1) != LUA_TSTRING)
        luaL_error(L, "patterns[%d].%s: string expected", index, key);
    const char *text = lua_tolstring(L, -1, length);
    lua_rawseti(L, anchor, (int)table_length(L, anchor) + 1);
    return text;
}

static ws_pattern_kind pattern_kind(lua_State *L, int index, const char *name) {
    for (int i = 0; i < WS_PATTERN_KINDS; i++)
        if (strcmp(ws_pattern_kind_name((ws_pattern_kind)i), name) == 0)
            return (ws_pattern_kind)i;
    return (ws_pattern_kind)luaL_error(L, "patterns[%d].kind: no kind of pattern is called '%s'", index, name);
}

/* Fill `sources` from the list of patterns at `list`. */
static void read_patterns(lua_State *L, int list, int anchor, ws_pattern_source *sources, size_t count) {
    for (size_t i = 0; i < count; i++) {
        int index = (int)i + 1;
        lua_rawgeti(L, list, index);
        if (!lua_istable(L, -1))
            luaL_error(L, "patterns[%d]: table expected", index);
        sources[i].kind = pattern_kind(L, index, pattern_field(L, anchor, index, "kind", NULL));
        sources[i].name = pattern_field(L, anchor, index, "name", NULL);
        sources[i].pattern = pattern_field(L, anchor, index, "pattern", &sources[i].length);
        lua_pop(L, 1);
    }
}

/* engine(format, patterns) -> engine | nil, error */
static int core_engine(lua_State *L) {
    ws_options options = {0};
    ws_error error = {0};
    options.format = (ws_format)luaL_checkoption(L, 1, "auto", FORMATS);
    luaL_checktype(L, 2, LUA_TTABLE);
    options.n_patterns = table_length(L, 2);
    lua_settop(L, 2);

    engine_box *box = push_box(L, sizeof *box, ENGINE); /* 3: engine, 4: its anchor */
    ws_pattern_source *sources = NULL;
    if (options.n_patterns) {
        if (options.n_patterns > SIZE_MAX / sizeof *sources)
            return luaL_error(L, "too many patterns");
        sources = new_userdata(L, options.n_patterns * sizeof *sources); /* 5: scratch */
        read_patterns(L, 2, 4, sources, options.n_patterns);
    }
    options.patterns = sources;
    ws_status status = ws_engine_new(&options, NULL, &box->engine, &error);
    if (status != WS_OK)
        return push_failure(L, status, &error);
    lua_settop(L, 3);
    return 1;
}

static int engine_gc(lua_State *L) {
    engine_box *box = luaL_checkudata(L, 1, ENGINE);
    ws_engine_free(box->engine);
    box->engine = NULL;
    return 0;
}

/* ---- document --------------------------------------------------------------------------------------------------- */

/* Free the document of a box; nothing where it is closed already. */
static void close_document(document_box *box) {
    if (!box->document)
        return;
    ws_document_free(box->document);
    box->document = NULL;
    box->held->bytes -= box->memory;
}

/* Count the memory of a new document; collect garbage when the documents that nobody has closed yet hold more than the
 * limit. */
static void hold_memory(lua_State *L, document_box *box) {
    held_memory *held = box->held;
    box->memory = ws_document_memory(box->document);
    held->bytes += box->memory;
    if (held->bytes <= held->limit)
        return;
    lua_gc(L, LUA_GCCOLLECT, 0);
    held->limit = 2 * held->bytes > HELD_LIMIT ? 2 * held->bytes : HELD_LIMIT;
}

/* annotate(engine, text) -> document | nil, error
 *
 * The anchor keeps the text and the engine as long as the document. When Lua frees document and engine at once it
 * runs the document's __gc first, because it was made last. */
static int core_annotate(lua_State *L) {
    size_t length;
    ws_error error = {0};
    engine_box *engine = luaL_checkudata(L, 1, ENGINE);
    luaL_argcheck(L, engine->engine, 1, "the engine is freed"); /* by a state that is being closed */
    luaL_checktype(L, 2, LUA_TSTRING);
    const char *text = lua_tolstring(L, 2, &length);
    lua_settop(L, 2);

    document_box *box = push_box(L, sizeof *box, DOCUMENT); /* 3: document, 4: its anchor */
    for (int i = 1; i <= 2; i++) {
        lua_pushvalue(L, i);
        lua_rawseti(L, 4, i);
    }
    lua_pushvalue(L, lua_upvalueindex(1));
    lua_rawseti(L, 4, 3);
    box->text = text;
    box->held = lua_touserdata(L, lua_upvalueindex(1));
    ws_status status = ws_annotate(engine->engine, text, length, &box->document, &error);
    if (status != WS_OK)
        return push_failure(L, status, &error);
    hold_memory(L, box);
    lua_settop(L, 3);
    return 1;
}

/* The open document at argument 1. */
static document_box *check_document(lua_State *L) {
    document_box *box = luaL_checkudata(L, 1, DOCUMENT);
    if (!box->document)
        luaL_error(L, "the document is closed");
    return box;
}

/* The methods of a document: doc:quotes() -> {quote, ...} */
static int document_quotes(lua_State *L) {
    const document_box *box = check_document(L);
    ws_push_quotes(L, box->document, box->text);
    return 1;
}

static int document_speakers(lua_State *L) {
    ws_push_speakers(L, check_document(L)->document);
    return 1;
}

static int document_entities(lua_State *L) {
    ws_push_entities(L, check_document(L)->document);
    return 1;
}

static int document_problems(lua_State *L) {
    ws_push_problems(L, check_document(L)->document);
    return 1;
}

static int document_scares(lua_State *L) {
    ws_push_scares(L, check_document(L)->document);
    return 1;
}

static int document_markup(lua_State *L) {
    ws_push_markup(L, check_document(L)->document);
    return 1;
}

/* doc:words() -> integer */
static int document_words(lua_State *L) {
    lua_pushinteger(L, (lua_Integer)ws_document_words(check_document(L)->document));
    return 1;
}

/* doc:close(), __gc and __close */
static int document_close(lua_State *L) {
    close_document(luaL_checkudata(L, 1, DOCUMENT));
    return 0;
}

/* ---- module ----------------------------------------------------------------------------------------------------- */

/* rules() -> {{id=, explanation=}, ...} */
static int core_rules(lua_State *L) {
    ws_push_rules(L);
    return 1;
}

static const luaL_Reg DOCUMENT_METHODS[] = {
    {"quotes", document_quotes},     {"speakers", document_speakers}, {"entities", document_entities},
    {"problems", document_problems}, {"scares", document_scares},     {"markup", document_markup},
    {"words", document_words},       {"close", document_close},       {NULL, NULL},
};

static const luaL_Reg DOCUMENT_META[] = {{"__gc", document_close}, {"__close", document_close}, {NULL, NULL}};
static const luaL_Reg ENGINE_META[] = {{"__gc", engine_gc}, {NULL, NULL}};
static const luaL_Reg FUNCTIONS[] = {{"engine", core_engine}, {"rules", core_rules}, {NULL, NULL}};

/* Make the metatable of a type; `methods` may be NULL. */
static void new_type(lua_State *L, const char *type, const luaL_Reg *meta, const luaL_Reg *methods) {
    luaL_newmetatable(L, type);
    set_functions(L, meta);
    lua_newtable(L);
    if (methods)
        set_functions(L, methods);
    lua_setfield(L, -2, "__index");
    lua_pushboolean(L, 0); /* getmetatable() gives false: __gc is not for Lua code */
    lua_setfield(L, -2, "__metatable");
    lua_pop(L, 1);
}

/* Push the names of the kinds of patterns, in the order of ws_pattern_kind. */
static void push_pattern_kinds(lua_State *L) {
    const char *names[WS_PATTERN_KINDS];
    for (int i = 0; i < WS_PATTERN_KINDS; i++)
        names[i] = ws_pattern_kind_name((ws_pattern_kind)i);
    ws_push_strings(L, names, WS_PATTERN_KINDS);
}

EXPORT int luaopen_whosaid__core(lua_State *L);

EXPORT int luaopen_whosaid__core(lua_State *L) {
#if LUA_VERSION_NUM > 501
    luaL_checkversion(L);
#endif
    new_type(L, ENGINE, ENGINE_META, NULL);
    new_type(L, DOCUMENT, DOCUMENT_META, DOCUMENT_METHODS);
    lua_newtable(L);
    set_functions(L, FUNCTIONS);
    held_memory *held = new_userdata(L, sizeof *held);
    held->bytes = 0;
    held->limit = HELD_LIMIT;
    lua_pushcclosure(L, core_annotate, 1);
    lua_setfield(L, -2, "annotate");
    ws_push_strings(L, FORMATS, sizeof FORMATS / sizeof *FORMATS - 1);
    lua_setfield(L, -2, "formats");
    push_pattern_kinds(L);
    lua_setfield(L, -2, "pattern_kinds");
    lua_pushliteral(L, WS_VERSION);
    lua_setfield(L, -2, "version");
    lua_pushinteger(L, WS_ABI);
    lua_setfield(L, -2, "abi");
    return 1;
}
