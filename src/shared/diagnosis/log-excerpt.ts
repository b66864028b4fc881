/** The words of a log line that are known to hold nothing typed by a person. */
const plainWords = {
  at: /^[\d:.TZ-]{10,30}$/,
  op: /^[a-zA-Z.-]{1,60}$/,
  code: /^[a-z/-]{1,60}$/,
  reference: /^[\w-]{1,40}$/,
}

function record(line: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? { ...value } : null
  } catch {
    return null
  }
}

/** Of a stack: the error's kind, and where it was, by function, file and line. The message may quote what was typed. */
function placesOf(cause: string): string {
  const kind = /^[A-Za-z]*Error(?=[:\s])/.exec(cause)?.[0] ?? ''
  const frames = [...cause.matchAll(/^\s+at (?:([\w.$<> ]+) \()?[^\n]*?([\w.-]+:\d+:\d+)\)?$/gm)]
  return [kind, ...frames.slice(0, 12).map(([, where = '', place = '']) => `${where} ${place}`.trim())].join(' < ')
}

/** A log line as it may leave the office; null for one that is none. */
export function logExcerpt(line: string): string | null {
  const found = record(line)
  if (found === null) return null
  const words = Object.entries(plainWords).map(([key, shape]) => {
    const value = found[key]
    return typeof value === 'string' && shape.test(value) ? value : ''
  })
  const time = typeof found['ms'] === 'number' ? `${found['ms']} ms` : ''
  const cause = typeof found['cause'] === 'string' ? placesOf(found['cause']) : ''
  return [...words, time, cause].filter((word) => word !== '').join('  ')
}
