import type { House } from '#main/db/house.ts'
import {
  byTime,
  type ArchiveEntry,
  type ArchiveHours,
  type ArchiveKind,
  type ArchiveRecord,
  type GrowthArchive,
} from '#shared/archive/archive.ts'
import { AppError } from '#shared/kernel/errors.ts'
import { postingStatusLabels } from '#shared/aid/aid-labels.ts'
import { pairingStatusLabels } from '#shared/pairings/pairing-labels.ts'
import { teachingYearsOf } from '#shared/registry/teacher-rules.ts'
import { memberRoleLabels } from '#shared/studios/studio-labels.ts'
import { createArchiveRepository } from './archive-repository.ts'

/** States and roles as lists show them; what a statement says in words stays as it is. */
const words: Readonly<Partial<Record<ArchiveKind, Readonly<Record<string, string>>>>> = {
  pairing: pairingStatusLabels,
  studio: memberRoleLabels,
  aid: postingStatusLabels,
}

const outcomeOf = (kind: ArchiveKind, outcome: string | null): string | null =>
  outcome === null || outcome === '' ? null : (words[kind]?.[outcome] ?? outcome)

/** 成长档案: every programme on one line of time; `hoursOf` answers what the ledger says. */
export function createArchiveService(house: House, hoursOf: (teacherId: string) => ArchiveHours) {
  const repository = createArchiveRepository(house.db)

  const entriesOf = (teacherNo: number): readonly ArchiveEntry[] =>
    repository.entries(teacherNo, house.clock.today()).map(({ area, id, ...entry }) => ({
      ...entry,
      outcome: outcomeOf(entry.kind, entry.outcome),
      record: area === null || id === null ? null : ({ area, id } as ArchiveRecord),
    }))

  return {
    ofTeacher: ({ teacherId }: { readonly teacherId: string }): GrowthArchive => {
      const found = repository.person(teacherId)
      if (found === undefined) throw new AppError('record/not-found', { id: teacherId })
      const { no, ...person } = found
      return {
        person: { ...person, teachingYears: teachingYearsOf(person.workStart, house.clock.today()) },
        entries: byTime(entriesOf(no)),
        activityYears: repository.years(no),
        hours: hoursOf(teacherId),
      }
    },
  }
}

export type ArchiveService = ReturnType<typeof createArchiveService>
