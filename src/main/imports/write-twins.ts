import { foldWidth } from '#shared/imports/text-cell.ts'
import type { ImportRecord } from '#shared/imports/import-outcome.ts'
import { elsewhere } from '#shared/registry/default-districts.ts'
import { schoolDraft } from '#shared/registry/school.ts'
import type { LoadedSheet } from './batch-store.ts'
import type { RegistryIntake, ReportedTwinGroup, TwinIntake } from './import-needs.ts'
import { date, text } from './record-facts.ts'

/** What the writer of groups of schools needs of the batch that is being stored. */
export interface TwinWriterTools {
  readonly intake: TwinIntake
  readonly registry: Pick<RegistryIntake, 'addSchool'>
  /** The registry's id of what a record names; null when it is not stored. */
  readonly idOf: (id: string | undefined) => string | null
  readonly rowNo: (sheetNo: number, row: number) => number | null
  /** Where an outside school stands whose city is not in the list; undefined when the officer has taken it away. */
  readonly districts: readonly { readonly id: string; readonly code: string }[]
}

const statuses: Readonly<Record<string, ReportedTwinGroup['status']>> = {
  拟结对: 'proposed',
  签约: 'signed',
  已签约: 'signed',
  实施中: 'running',
}

const wholeNumber = (value: unknown): number | null =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= 10 ? value : null

/** Stores lists of groups; an outside school that the directory does not hold is stored with the first group that names it. */
export function createTwinWriter({ intake, registry, idOf, rowNo, districts }: TwinWriterTools) {
  const outside = new Map<string, string>()
  const districtId = districts.find(({ code }) => code === elsewhere)?.id

  function outsideSchool(record: ImportRecord, sourceRow: number | null): string | null {
    const known = idOf(record.schools['external'])
    const name = text(record.values, 'external', 60)
    if (known !== null || name === null || name.length < 2 || districtId === undefined) return known
    const key = foldWidth(name)
    const stage = text(record.values, 'stage')
    const draft = { name, districtId, isOutside: true, stages: stage === null ? [] : [stage] }
    const id = outside.get(key) ?? registry.addSchool(schoolDraft.parse(draft), sourceRow).id
    outside.set(key, id)
    return id
  }

  /** Schools of the list that were found, in its order. */
  const partnersOf = ({ schools }: ImportRecord): readonly string[] =>
    Object.keys(schools)
      .filter((field) => field.startsWith('members.'))
      .toSorted((one, other) => Number(one.slice(8)) - Number(other.slice(8)))
      .flatMap((field) => idOf(schools[field]) ?? [])

  return {
    /** False for a row that has to wait: its lead school is not in the registry. */
    write(record: ImportRecord, sheet: LoadedSheet): boolean {
      const leadId = idOf(record.schools['lead'])
      if (leadId === null) return false
      const sourceRow = rowNo(sheet.no, record.row)
      const { values } = record
      const partners = new Set(partnersOf(record))
      partners.delete(leadId)
      return intake.addGroup({
        leadId,
        sourceRow,
        name: text(values, 'name', 60),
        outsideId: outsideSchool(record, sourceRow),
        partnerIds: [...partners],
        stage: text(values, 'stage', 20),
        signed: date(values, 'signed'),
        term: wholeNumber(values['term']),
        person: text(values, 'person', 20),
        phone: text(values, 'phone', 30),
        status: statuses[text(values, 'status') ?? ''] ?? null,
        remark: text(values, 'remark', 200),
      })
    },
    finish: () => intake.finish(),
  }
}
