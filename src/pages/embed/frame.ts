import { type Html, html } from '../html.ts'
import type { Rendered } from '../rendered.ts'
import { STYLE_ADDRESS } from '../style.ts'
import type { View } from '../view.ts'

/** What stands around a page that other sites show: no menu, and light or dark as they ask. */
export function frame({ title, main }: Rendered, { lang, at, given }: View): Html {
  const theme = given.theme === 'light' || given.theme === 'dark' ? given.theme : undefined
  return html`<!DOCTYPE html>
<html lang="${lang === 'zh' ? 'zh-Hans' : 'en'}"${theme && html` data-theme="${theme}"`}>
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="${theme ?? 'light dark'}">
<meta name="robots" content="noindex">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${at(STYLE_ADDRESS)}">
</head>
<body class="framed">
<main id="main">${main}</main>
</body>
</html>
`
}
