type Text = { zh: string; en?: string | null }

/** A text as a language map. */
export const inLanguages = ({ zh, en }: Text) => (en ? { zh, en } : { zh })

/** A language map, where there is a text. */
export const ifKnown = (text: Text | null) => (text ? inLanguages(text) : undefined)
