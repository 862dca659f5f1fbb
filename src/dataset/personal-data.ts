/** Says what in a text tells of a person or how to reach one; undefined where nothing does, as far as patterns can know. */
export function personalData(text: string): string | undefined {
  // Neither full width nor what stands between digits hides a number.
  const plain = text.normalize('NFKC').replace(/\u{200B}/gu, '')
  const joined = plain.replace(/(?<=\d)[ \p{Pd}](?=\d)/gv, '')
  return KINDS.find(([, pattern]) => pattern.test(plain) || pattern.test(joined))?.[0]
}

const KINDS: [what: string, pattern: RegExp][] = [
  ['an e-mail address', /[\w.+-]+\s?@\s?[\w-]+(\.[\w-]+)+/],
  ['an identity card number', /(?<![\dA-Za-z])(\d{17}[\dXx]|[1-9]\d{14})(?![\dA-Za-z])/],
  ['a bank card number', /(?<![\dA-Za-z])[3-6]\d{15,18}(?![\dA-Za-z])/],
  ['a telephone number', /(?<!\d)(\+?86)?1[3-9]\d{9}(?!\d)/],
  ['a telephone number', /(?<!\d)(\+?86)?0\d{2,3}[\)）]?\s?\p{Pd}?\s?[2-8]\d{6,7}(?!\d)/v],
  [
    'a telephone number',
    /(电话|手机|致电|拨打|联系方式|tel|phone|call)[^\d\n]{0,8}\+?\d[\d \p{Pd}]{5,}/iv,
  ],
  [
    'an account of a messenger',
    /(微信|QQ|wechat|weixin)(号|群)?\s?[:：是为]?\s?[A-Za-z]?[\w\p{Pd}]{5,}/iv,
  ],
  [
    'the name of a person',
    /(我叫|我是|姓名|名叫)\s?[:：是为]?\s?\p{Script=Han}{2,4}(?=[，。；、,;.\s]|$)/v,
  ],
  ['the name of a person', /\b(my name is|i am (mr|mrs|ms|dr)\b)/i],
  [
    'the number of a document of a person',
    /(护照|身份证|社保卡|passport|ID card)[^\n]{0,8}[A-Za-z]?\d{7,}/i,
  ],
]
