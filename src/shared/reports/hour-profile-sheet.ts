import { formatDate, type ExportProfile, type ProfileColumn, type ProfileField } from '../hours/export-profile.ts'
import { hourSourceLabels } from '../hours/hour-labels.ts'
import type { RunningHourLine } from './hour-rows.ts'
import { footerOf, type ReportContext } from './report-frame.ts'
import { sheetColumn, type CellValue, type PersonalKind, type Sheet, type SheetRow } from './sheet-model.ts'

const read: Readonly<
  Record<Exclude<ProfileField, 'number' | 'none' | 'onDate'>, (line: RunningHourLine) => CellValue>
> = {
  name: (line) => line.name,
  nationalId: (line) => line.nationalId,
  sex: (line) => line.sex,
  phone: (line) => line.phone,
  school: (line) => line.school,
  schoolCode: (line) => line.schoolCode,
  district: (line) => line.district,
  stage: (line) => line.stage,
  subject: (line) => line.subject,
  professionalTitle: (line) => line.professionalTitle,
  project: (line) => line.project,
  source: (line) => hourSourceLabels[line.source],
  role: (line) => line.role,
  year: (line) => line.onDate.slice(0, 4),
  hours: (line) => line.hours,
  total: (line) => line.total,
  serial: (line) => line.serial,
}

const personal: Readonly<Partial<Record<ProfileField, PersonalKind>>> = {
  name: 'name',
  nationalId: 'nationalId',
  phone: 'phone',
}
const wide: ReadonlySet<ProfileField> = new Set(['school', 'project', 'nationalId', 'serial'])

function cellOf({ field, constant, dateFormat }: ProfileColumn, line: RunningHourLine, at: number): CellValue {
  if (field === 'number') return at + 1
  if (field === 'none') return constant
  return field === 'onDate' ? formatDate(line.onDate, dateFormat) : read[field](line)
}

/** One row a person: his last line, with all his hours. */
const byPerson = (lines: readonly RunningHourLine[]): readonly RunningHourLine[] => {
  const last = new Map(lines.map((line) => [line.teacherId, line]))
  return [...last.values()].map((line) => ({ ...line, hours: line.total }))
}

/** A table as another system reads it: the headers in the first row, and nothing above, below or beside. */
export function hourProfileSheet(
  profile: ExportProfile,
  lines: readonly RunningHourLine[],
  context: ReportContext,
): Sheet {
  const rows = profile.rows === 'person' ? byPerson(lines) : lines
  const draw = (line: RunningHourLine, at: number): SheetRow => {
    const cells = profile.columns.map((column) => cellOf(column, line, at))
    return { kind: 'data', cells, sources: cells.map(() => null) }
  }
  return {
    frame: {
      name: profile.name,
      head: { attachment: '', title: '', fields: [] },
      columns: profile.columns.map(({ header, field }, at) =>
        sheetColumn({
          key: `column-${at}`,
          label: header,
          width: wide.has(field) ? 24 : 12,
          kind: field === 'number' || field === 'hours' || field === 'total' ? 'number' : 'text',
          personal: personal[field] ?? 'none',
        }),
      ),
      notes: [],
      print: { orientation: 'landscape', repeatHeader: true },
      footer: footerOf(context),
    },
    rows: rows.map(draw),
  }
}
