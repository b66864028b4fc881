import type { ImportRecord } from '#shared/imports/import-outcome.ts'
import type { LoadedSheet } from './batch-store.ts'
import type { StudioIntake, TeacherFacts } from './import-needs.ts'
import type { HonourOf } from './record-facts.ts'
import { headOf, memberOf, reportedMember, reportedStudio } from './studio-facts.ts'

/** What the writer of studios needs of the batch that is being stored. */
export interface StudioWriterTools {
  readonly intake: StudioIntake
  /** The registry's id of what a record names; null when it is not stored. */
  readonly idOf: (id: string | undefined) => string | null
  readonly addPerson: (id: string, facts: TeacherFacts, sheet: LoadedSheet, row: number) => string
  readonly rowNo: (sheetNo: number, row: number) => number | null
  readonly honourOf: HonourOf
}

/** Stores registers of studios and lists of their members; answers false for a row that has to wait. */
export function createStudioWriter({ intake, idOf, addPerson, rowNo, honourOf }: StudioWriterTools) {
  /** A new person is stored with the record that names him first. */
  function personOf(
    record: ImportRecord,
    role: string,
    sheet: LoadedSheet,
    facts: (schoolId: string) => TeacherFacts,
  ): string | null {
    const id = record.people[role]
    const known = idOf(id)
    if (known !== null || id === undefined) return known
    const schoolId = idOf(record.schools['school'])
    return schoolId === null ? null : addPerson(id, facts(schoolId), sheet, record.row)
  }

  return {
    writeStudio(record: ImportRecord, sheet: LoadedSheet): boolean {
      const leadId = personOf(record, 'head_person', sheet, (schoolId) => headOf(record, schoolId))
      if (leadId === null) return false
      const schoolId = idOf(record.schools['school'])
      intake.addStudio(reportedStudio(record, { leadId, schoolId, sourceRow: rowNo(sheet.no, record.row) }))
      return true
    },
    writeMember(record: ImportRecord, sheet: LoadedSheet): boolean {
      const studio = record.values['studio']
      // Before the person, so that nobody enters the registry for the sake of a studio that is not there.
      if (typeof studio !== 'string' || !intake.hasStudio(studio)) return false
      const teacherId = personOf(record, 'person', sheet, (schoolId) => memberOf(record, schoolId, honourOf))
      if (teacherId === null) return false
      return intake.addMember(reportedMember(record, { teacherId, sourceRow: rowNo(sheet.no, record.row) }))
    },
  }
}
