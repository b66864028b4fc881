import type { House } from '#main/db/house.ts'
import { teacherDraft, type TeacherDraft } from '#shared/registry/teacher.ts'
import { createBulkDoor } from './bulk-door.ts'
import { createCodeService } from './code-service.ts'
import {
  createCodeHandlers,
  createDistrictHandlers,
  createSchoolHandlers,
  createTeacherHandlers,
} from './registry-handlers.ts'
import { createRegistryInvariants } from './registry-invariants.ts'
import { createSchoolList } from './school-list.ts'
import { createSchoolService } from './school-service.ts'
import { createSearchIndex } from './search-index.ts'
import { createTeacherDuplicates } from './teacher-duplicates.ts'
import { createTeacherLeaving } from './teacher-leaving.ts'
import { createTeacherList } from './teacher-list.ts'
import { createTeacherMerge, type MergeNeighbours } from './teacher-merge.ts'
import { createTeacherService, type TeacherServiceParts } from './teacher-service.ts'

/** What is known of somebody who is added in passing. */
type NewTeacher = Pick<TeacherDraft, 'name' | 'schoolId' | 'stage' | 'subject' | 'phone'>

/** What the registry needs of other areas. */
export type RegistryNeeds = Omit<TeacherServiceParts, 'searchIndex'> & MergeNeighbours

/** The whole area: its handlers for the dispatch, and what other areas are handed. */
export function openRegistry(house: House, needs: RegistryNeeds) {
  const searchIndex = createSearchIndex(house.db)
  const codes = createCodeService(house)
  const teacherParts = {
    lists: createTeacherList(house.db),
    service: createTeacherService(house, { ...needs, searchIndex }),
    leaving: createTeacherLeaving(house),
    duplicates: createTeacherDuplicates(house.db),
    merge: createTeacherMerge(house, searchIndex, needs),
  }
  const schoolParts = { lists: createSchoolList(house.db), service: createSchoolService(house, searchIndex) }
  return {
    handlers: {
      codes: createCodeHandlers(codes),
      districts: createDistrictHandlers(codes),
      schools: createSchoolHandlers(schoolParts),
      teachers: createTeacherHandlers(teacherParts),
    },
    searchIndex,
    /** A new teacher, within the caller's action; what is not told stays empty. */
    addTeacher: (facts: NewTeacher): string => teacherParts.service.create(teacherDraft.parse(facts)).id,
    /** Goes to Xinjiang or comes home, within the caller's action; the post at his school stays open. */
    markTeacher: (id: string, status: 'active' | 'on-aid', on: string): void =>
      void teacherParts.leaving.leave({ id, status, on }),
    inBulk: createBulkDoor(house.db),
    /** What is wrong with the registry's rows, in sentences. */
    problems: createRegistryInvariants(house.db, searchIndex),
  }
}

export type Registry = ReturnType<typeof openRegistry>
