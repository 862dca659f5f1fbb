/** A text of the list, which is in Chinese. */
export const text = (zh: string) => ({ zh, en: null })

export const maybe = (zh: string | null) => (zh === null ? null : text(zh))

/** Texts one below the other; null where there is none. */
export const joined = (texts: string[]) => (texts.length > 0 ? texts.join('\n') : null)
