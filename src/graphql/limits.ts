// Every limit of the service, in one place; the README lists them, and a test holds the two together.

/** Bytes of a request's body. */
export const MAX_BODY = 64 * 1024
/** Bytes of an answer, before compression; files of `/export` have no limit. */
export const MAX_ANSWER = 5 * 1024 * 1024
/** Tokens of a document (names, punctuation, values). */
export const MAX_TOKENS = 3_000
/** Fields within fields, introspection aside. */
export const MAX_DEPTH = 12
/** Fields with an alias, fragments counted as often as they are used. */
export const MAX_ALIASES = 200
/** Fields at the top of an operation. */
export const MAX_ROOT_FIELDS = 20
/** Directives, fragments counted as often as they are used. */
export const MAX_DIRECTIVES = 20
/** Items of a page, and how many where the query does not say. */
export const MAX_PAGE = 100
export const PAGE = 20
/** Ids in one `nodes(ids)`. */
export const MAX_IDS = 100
/** What one query may ask for, in fields: each counts once for every item it may be read from. */
export const MAX_COST = 600_000
/** What a search costs more for each character that it looks for. */
export const SEARCH_COST = 500
/** How many items a list without a page is taken to have. */
export const LIST_SIZE = 5
/** Characters of a search's query or a suggestion's prefix. */
export const MAX_QUERY = 200
/** Suggestions where the query does not say how many. */
export const SUGGESTIONS = 10
