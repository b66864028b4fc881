/** 〈单位〉-〈表名〉-〈YYYYMMDD〉.xlsx: never two versions of a name, nothing that Windows or a USB stick refuses. */
export function reportFileName(parts: {
  readonly unit: string
  readonly title: string
  readonly on: string
  readonly extension: string
}): string {
  const stem = [parts.unit, parts.title, parts.on.replaceAll('-', '')].map(safeNamePart).filter((part) => part !== '')
  return safeFileName(`${stem.join('-')}.${parts.extension}`)
}

// oxlint-disable-next-line no-control-regex
const forbidden = /[\\/:*?"<>|\u0000-\u001f\u007f]/g
// Characters that show nothing or turn the reading direction: a name must look like what it is.
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i
const longestName = 120

const safeNamePart = (text: string): string =>
  wellFormed(text).replace(invisible, '').replace(forbidden, ' ').replace(/\s+/g, ' ').trim()

/** Lone halves of surrogate pairs make a name that no other program can open. */
const wellFormed = (text: string): string =>
  text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')

/** Any text as one file name: no folder, no device name, no trailing dot, and short enough for every disk. */
export function safeFileName(name: string): string {
  const clean = safeNamePart(name).replace(/^[.\s]+|[.\s]+$/g, '')
  const named = clean === '' ? '未命名' : clean.replace(reserved, '_$&')
  const dot = named.lastIndexOf('.')
  const extension = dot > 0 && named.length - dot <= 6 ? named.slice(dot) : ''
  const stem = Array.from(named.slice(0, named.length - extension.length))
  return (
    stem
      .slice(0, longestName - extension.length)
      .join('')
      .trimEnd() + extension
  )
}
