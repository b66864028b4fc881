// Control characters, halves of surrogate pairs and the two non-characters have no place in XML 1.0.
// oxlint-disable-next-line no-control-regex
const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
// oxlint-disable-next-line no-control-regex
const suspect = /[\u0000-\u0008\u000b-\u001f\u007f\ud800-\udfff\ufffe\uffff]/

/** Text that any XML file may hold: illegal characters removed, line ends made plain. */
export function xmlText(text: string): string {
  if (!suspect.test(text)) return text
  return text.replace(/\r\n?/g, '\n').replace(illegal, '').replace(loneSurrogate, '')
}

const longestCell = 32_767

/**
 * Text for a cell of a workbook. A spreadsheet reads `_x0041_` as “A”, so what merely looks like such an escape is
 * escaped itself and is shown as it was typed; what is longer than a cell can hold is cut with a mark.
 */
export function cellXmlText(text: string): string {
  const clean = xmlText(text)
  const escaped = clean.includes('_x') ? clean.replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x') : clean
  return escaped.length > longestCell ? `${xmlText(escaped.slice(0, longestCell - 1))}…` : escaped
}
