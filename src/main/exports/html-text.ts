import { xmlText } from './xml-text.ts'

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text for an element or a quoted attribute: nothing that a person typed is ever markup. */
export const htmlText = (text: string): string => xmlText(text).replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)

/** Text with its line ends kept. */
export const htmlLines = (text: string): string => htmlText(text).replaceAll('\n', '<br>')

/** A string inside a style sheet's `content`: every sign that could end it is written as its number. */
export const cssString = (text: string): string =>
  `"${xmlText(text).replace(/[^\p{L}\p{N} .:：,，-]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`

/** A page that loads nothing and runs nothing: safe to open from a disk and to hand to the printer. */
export const htmlPage = (title: string, style: string, body: string): string =>
  `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${htmlText(title)}</title>
<style>
${style}
</style>
</head>
<body>
${body}
</body>
</html>
`
