/* lua_tables.h - what was found, as Lua tables; core.lua tells their fields
 *
 * Each function pushes one list.
 */
#ifndef WS_LUA_TABLES_H
#define WS_LUA_TABLES_H

#include "whosaid.h"

#include <lua.h>

void ws_push_strings(lua_State *L, const char *const *strings, uint32_t count);

/* Of a document; `text` is what was annotated. */
void ws_push_quotes(lua_State *L, const ws_document *document, const char *text);
void ws_push_speakers(lua_State *L, const ws_document *document);
void ws_push_entities(lua_State *L, const ws_document *document);
void ws_push_problems(lua_State *L, const ws_document *document);
void ws_push_scares(lua_State *L, const ws_document *document);
void ws_push_markup(lua_State *L, const ws_document *document); /* {{start, end}, ...} */

void ws_push_rules(lua_State *L);

#endif
