/* binding_spec.c - the binding leaves nothing behind, whichever of Lua's allocations fails
 *
 * A Lua error is a longjmp over the binding's frames. What the library holds then, AddressSanitizer's search for leaks
 * finds at the end of the program.
 */
#include "check.h"

#include <lauxlib.h>
#include <lualib.h>

int luaopen_whosaid__core(lua_State *L);

/* Every function of the binding, with what succeeds and what fails. */
static const char script[] =
    "local core = ...\n"
    "local engine = assert(core.engine('auto', {\n"
    "  { kind = 'cue', name = 'mine', pattern = 'harrumphed' },\n"
    "  { kind = 'title', name = 'warden', pattern = '(?<role>Warden)' },\n"
    "}))\n"
    "local text = [[“The ferry will sail,” said Anna Keller, the mayor of Brunnen. “It is late,”\n"
    "she said. The “floating tub” was old. Tom Baker fears *ice*. (“So]]\n"
    "local doc = assert(core.annotate(engine, text))\n"
    "local found = { doc:quotes(), doc:speakers(), doc:entities(), doc:problems(), doc:scares(),\n"
    "  doc:markup(), core.rules() }\n"
    "assert(doc:words() > 0 and #found[1] > 1 and #found[2] > 0)\n"
    "core.annotate(engine, text)\n"
    "doc:close()\n"
    "doc:close()\n"
    "assert(not pcall(doc.quotes, doc))\n"
    "local none, err = core.engine('auto', { { kind = 'cue', name = 'mine', pattern = '(' } })\n"
    "assert(not none and err.code == 'bad-pattern')\n"
    "assert(not pcall(core.engine, 'auto', { { kind = 'cue', name = 'mine', pattern = 1 } }))\n";

/* Lua's memory, of which there is none after so many allocations. */
typedef struct heap {
    size_t left, held;
} heap;

static void *resize(void *context, void *block, size_t old_size, size_t new_size) {
    heap *h = context;
    old_size = block ? old_size : 0;
    if (new_size > old_size && h->left-- == 0) {
        h->left = 0;
        return NULL;
    }
    h->held += new_size - old_size;
    if (new_size)
        return realloc(block, new_size);
    free(block);
    return NULL;
}

static int run_script(lua_State *L) {
    luaL_requiref(L, "_G", luaopen_base, 1);
    if (luaL_loadstring(L, script) != LUA_OK)
        return lua_error(L);
    lua_pushcfunction(L, luaopen_whosaid__core);
    lua_call(L, 0, 1);
    lua_call(L, 1, 0);
    return 0;
}

/* Run the script with so many allocations; the status of the call. */
static int run_with(size_t allocations) {
    heap h = {.left = SIZE_MAX};
    lua_State *L = lua_newstate(resize, &h);
    if (!check(L != NULL, "a state is made"))
        return LUA_ERRRUN;
    h.left = allocations;
    lua_pushcfunction(L, run_script);
    int status = lua_pcall(L, 0, 0, 0);
    h.left = SIZE_MAX;
    check(status == LUA_OK || status == LUA_ERRMEM, "allocation %zu: %s", allocations, lua_tostring(L, -1));
    lua_close(L);
    check(h.held == 0, "allocation %zu: %zu bytes are left", allocations, h.held);
    return status;
}

static void no_memory_for_lua(void) {
    size_t k = 0;
    while (run_with(k) != LUA_OK && !failures_of_test)
        k++;
    check(k > 200, "the script takes more than %zu allocations", k);
}

int main(void) {
    static const test tests[] = {
        {"binding: every allocation of Lua's fails in turn, and nothing is left behind", no_memory_for_lua},
    };
    return RUN_TESTS(tests);
}
