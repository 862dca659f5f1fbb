// Every limit of the service, in one place; docs/operating.md lists them, and a test holds the two together.

/** Lists that one document number or title names, at most. */
export const NAMED_EDITIONS = 5

/** Bytes of a request's body. */
export const MAX_BODY = 64 * 1024
/** Bytes of an answer, before compression; files of `/export` have no limit. */
export const MAX_ANSWER = 6 * 1024 * 1024
/** Tokens of a document (names, punctuation, values). */
export const MAX_TOKENS = 3_000
/** Comparisons of fields that are named more than once in one place: each with each other, and all that is in them. */
export const MAX_COMPARISONS = 120_000
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
export const MAX_COST = 3_000_000
/** Points that are made of one answer, which is fewer: few lists are as long as the longest. */
export const MAX_MADE = 1_000_000
/** Points of an answer that are made before the event loop is given back, and milliseconds. */
export const POINTS_A_TURN = 5_000
export const TURN_MILLISECONDS = 10
/** Points in time at which the feed of an answer asks again, and what all of them may cost. */
export const FEED_POINTS = 24
export const FEED_COST = MAX_COST
/** What a search costs more than other fields, and for each character that it looks for. */
export const SEARCH_COST = 4_000
export const SEARCH_COST_A_CHARACTER = 50
/** What costs a statement of its own for each that asks for it. */
export const STATEMENT_COST = 500
/** What it costs more to ask at the top, for a page of a list, and for its length: each may take a statement of its own. */
export const ASKING_COST = 100
/** What it costs more to find related powers, and how the law stands for one. */
export const RELATED_COST = 5
export const STANDING_COST = 2
/** What it costs more to hash the whole registry of law. */
export const REGISTRY_COST = 20_000
/** What it costs more to look for a power in all other lists, and for all powers of a list in another. */
export const COUNTERPART_COST = 50
export const PAIRING_COST = 20_000
/** Characters of a text whose citations are read, and what each costs more. */
export const MAX_CITING_TEXT = 20_000
export const CITING_COST = 5
/** How many items a list without a page is taken to have at least. */
export const LIST_SIZE = 5
/** Characters of a field's name in the answer for which it costs one more. */
export const LONG_NAME = 40
/** Characters of a search's query or a suggestion's prefix. */
export const MAX_QUERY = 200
/** Characters of an argument that is a key or a code. */
export const MAX_KEY = 200
/** Counterparts of a power where the query does not say how many, and articles that are shown for one. */
export const COUNTERPARTS = 3
export const SHARED_ARTICLES = 5
/** Suggestions where the query does not say how many. */
export const SUGGESTIONS = 10
/** Points of the rate limit, of which a query that is made costs as many as its cost: for any request, */
export const PRICE = 1
/** for one that is not answered with what is kept, and those that are refused, at least; and for other addresses, */
export const PRICE_MADE = 100
/** and for a file or the page of GraphiQL. */
export const PRICE_FILE = 10_000
/** Addresses that the rate limit knows at a time; whoever came longest ago is forgotten first. */
export const MAX_ADDRESSES = 100_000
/** The part of places, subscriptions and connections that one address may have, where the settings say nothing else. */
export const ADDRESS_SHARE = 0.1
/** Requests under way or waiting that are not answered with what is kept, and of one address. */
export const MAX_PLACES = 1_000
export const MAX_PLACES_BY_ADDRESS = MAX_PLACES * ADDRESS_SHARE
/** Of those, what may have begun at a time: one unit for each, and one for 200,000 points of its cost. */
export const CAPACITY = 16
/** Milliseconds that a request waits to begin. */
export const MAX_WAIT = 2_000
/** Open subscriptions, and of one address. */
export const MAX_SUBSCRIPTIONS = 1_000
export const MAX_SUBSCRIPTIONS_BY_ADDRESS = MAX_SUBSCRIPTIONS * ADDRESS_SHARE
/** Milliseconds that a query may take, */
export const MAX_QUERY_TIME = 5_000
/** the headers of a request and the whole of it; and that an idle connection is kept. */
export const MAX_HEADERS_TIME = 10_000
export const MAX_REQUEST_TIME = 15_000
export const KEEP_ALIVE_TIME = 5_000
/** Milliseconds for which a client may take nothing of its answer, and the bytes a second that it has to take on average after that. */
export const MAX_STALL = 30_000
export const LEAST_SPEED = 16 * 1024
/** Milliseconds that what is under way may take to end when the service is told to stop. */
export const MAX_DRAINING_TIME = 8_000
/** Connections, and headers of a request. */
export const MAX_CONNECTIONS = 10_000
export const MAX_CONNECTIONS_BY_ADDRESS = MAX_CONNECTIONS * ADDRESS_SHARE
export const MAX_HEADERS = 100
/** Requests that a connection sends before it has its answers. */
export const MAX_AHEAD = 100
