import { nationalIdProblem } from '../registry/national-id.ts'
import { cellText, type GridCell } from './grid.ts'
import type { Note } from './import-issue.ts'
import { isBlankMark } from './text-cell.ts'

export interface NationalIdReading {
  /** A right ID number, else null: a wrong one empties the field. */
  readonly id: string | null
  /** Leading digits that are certain even where the number as a whole is lost. */
  readonly known: string | null
  readonly notes: readonly Note[]
}

const nothing: NationalIdReading = { id: null, known: null, notes: [] }

/** Excel keeps 15 digits: a longer number, or one in scientific notation, has lost its end for good. */
export function readNationalId(cell: GridCell): NationalIdReading {
  const raw = numericValue(cell)
  if (raw !== null) return readNumber(raw, cellText(cell))
  const text = cellText(cell)
  if (isBlankMark(text)) return nothing
  const id = unwrap(text)
  if (/^\d+(\.\d+)?E\+?\d+$/.test(id)) return lost(Number(id) >= 1e16 ? knownOfScientific(id) : null, text)
  const fixed: Note[] = id === text ? [] : [{ code: 'id_format_fixed', found: text, suggestion: id }]
  if (id.length !== 18) return { id: null, known: null, notes: [...fixed, { code: 'id_length', found: text }] }
  if (nationalIdProblem(id) === null) return { id, known: id, notes: fixed }
  const code = /^\d{15}000$/.test(id) ? 'id_precision_lost' : 'id_checksum'
  return {
    id: null,
    known: code === 'id_precision_lost' ? id.slice(0, 15) : null,
    notes: [...fixed, { code, found: text }],
  }
}

function numericValue(cell: GridCell): number | null {
  if (typeof cell === 'number') return cell
  return typeof cell === 'object' && cell !== null && typeof cell.v === 'number' ? cell.v : null
}

/** The shortest decimal of the number is what Excel wrote; its exact binary value may begin otherwise. */
function readNumber(value: number, shown: string): NationalIdReading {
  if (value === 0) return nothing
  if (value >= 1e15) return lost(String(value).slice(0, 15), shown)
  return { id: null, known: null, notes: [{ code: 'id_length', found: shown }] }
}

const lost = (known: string | null, found: string): NationalIdReading => ({
  id: null,
  known,
  notes: [{ code: 'id_precision_lost', found }],
})

const knownOfScientific = (id: string): string => id.slice(0, id.indexOf('E')).replace('.', '').replace(/0+$/, '')

/** Full width, blanks, hyphens, a leading apostrophe and the ="…" wrapper of exports are ways of writing, not errors. */
function unwrap(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200B-\u200F\u202A-\u202E\u2060\u00AD\uFEFF'‘’`·-]/g, '')
    .replace(/^="?|"$/g, '')
    .replace(/"/g, '')
    .replace(/^(\d{17})[x×χХхXＸ]$/i, '$1X')
    .toUpperCase()
}
