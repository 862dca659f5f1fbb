/** RFC 6266: a name for a file to be saved under, and one in ASCII for clients that know no other. */
export const contentDisposition = (title: string, key: string, extension: string) =>
  `attachment; filename="${key}.${extension}"; filename*=UTF-8''${encoded(`${fileName(title)}.${extension}`)}`

/** A title without what file systems refuse in a name. */
const fileName = (title: string) =>
  [...title.replace(/[\p{Cc}\\/:*?"<>|]+/gu, ' ').trim()].slice(0, 80).join('')

const encoded = (text: string) =>
  encodeURIComponent(text).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
