import { matchSettings, schoolMatchSettings, type MatchSettings, type SchoolMatchSettings } from './match-settings.ts'

/** One number of a scenario as it is stored: `weights.wish`, and its value as JSON text. */
export interface SettingRow {
  readonly key: string
  readonly value: string
}

type Plain = Readonly<Record<string, unknown>>

const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null

/** Settings as rows; what lies deeper is named with a dot. */
export const toSettingRows = (settings: object, prefix = ''): SettingRow[] =>
  Object.entries(settings).flatMap(([key, value]: [string, unknown]) =>
    isPlain(value)
      ? toSettingRows(value, `${prefix}${key}.`)
      : [{ key: `${prefix}${key}`, value: JSON.stringify(value) }],
  )

function fromRows(rows: readonly SettingRow[]): Plain {
  const settings: Record<string, unknown> = {}
  for (const { key, value } of rows) {
    const [first = '', second] = key.split('.')
    if (second === undefined) settings[first] = JSON.parse(value)
    else {
      const part = settings[first]
      settings[first] = { ...(isPlain(part) ? part : {}), [second]: JSON.parse(value) as unknown }
    }
  }
  return settings
}

/** A number that came with a later version has its shipped value. Throws a ZodError for a value that cannot be. */
export const readSettings = (rows: readonly SettingRow[]): MatchSettings => matchSettings.parse(fromRows(rows))
export const readSchoolSettings = (rows: readonly SettingRow[]): SchoolMatchSettings =>
  schoolMatchSettings.parse(fromRows(rows))
