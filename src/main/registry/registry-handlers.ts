import { withChanges } from '#shared/kernel/changes-of.ts'
import type { AreaHandlers } from '#shared/contract/define.ts'
import type { codeContract, districtContract } from '#shared/registry/code-contract.ts'
import type { schoolContract } from '#shared/registry/school-contract.ts'
import type { teacherContract } from '#shared/registry/teacher-contract.ts'
import type { CodeService } from './code-service.ts'
import type { createSchoolList } from './school-list.ts'
import type { SchoolService } from './school-service.ts'
import type { createTeacherDuplicates } from './teacher-duplicates.ts'
import type { createTeacherLeaving } from './teacher-leaving.ts'
import type { createTeacherList } from './teacher-list.ts'
import type { createTeacherMerge } from './teacher-merge.ts'
import type { TeacherService } from './teacher-service.ts'

export const createCodeHandlers = (codes: CodeService): AreaHandlers<typeof codeContract> => ({
  list: ({ list }) => codes.list(list),
  create: (draft) => codes.create(draft),
  update: (change) => codes.update(change),
  reorder: ({ list, ids }) => codes.reorder(list, ids),
  remove: ({ id }) => codes.remove(id),
})

export const createDistrictHandlers = (codes: CodeService): AreaHandlers<typeof districtContract> => ({
  list: () => codes.districts(),
  create: (draft) => codes.createDistrict(draft),
  update: (change) => codes.updateDistrict(change),
  reorder: ({ ids }) => codes.reorderDistricts(ids),
})

export interface SchoolParts {
  readonly lists: ReturnType<typeof createSchoolList>
  readonly service: SchoolService
}

export const createSchoolHandlers = ({ lists, service }: SchoolParts): AreaHandlers<typeof schoolContract> => ({
  list: (request) => lists.list(request),
  count: (filter) => lists.count(filter),
  get: ({ id }) => service.get(id),
  create: (draft) => service.create(draft),
  update: ({ id, ...changes }) => service.update(id, withChanges(service.edit(id), changes)),
  merge: ({ keepId, duplicateId }) => service.merge(keepId, duplicateId),
  remove: ({ id }) => service.remove(id),
  duplicates: () => service.duplicates(),
})

export interface TeacherParts {
  readonly lists: ReturnType<typeof createTeacherList>
  readonly service: TeacherService
  readonly leaving: ReturnType<typeof createTeacherLeaving>
  readonly duplicates: ReturnType<typeof createTeacherDuplicates>
  readonly merge: ReturnType<typeof createTeacherMerge>
}

export const createTeacherHandlers = (parts: TeacherParts): AreaHandlers<typeof teacherContract> => ({
  list: (request) => parts.lists.list(request),
  count: (filter) => parts.lists.count(filter),
  get: ({ id }) => parts.service.get(id),
  edit({ id }) {
    const { nationalId: _nationalId, phone: _phone, ...draft } = parts.service.draftOf(id)
    return draft
  },
  reveal: ({ id, field }) => parts.service.reveal(id, field),
  create: (draft) => parts.service.create(draft),
  update: ({ id, ...changes }) => parts.service.update(id, withChanges(parts.service.draftOf(id), changes)),
  leavingEffects: (request) => parts.leaving.effects(request),
  leave: (request) => parts.leaving.leave(request),
  duplicates: ({ limit }) => parts.duplicates(limit),
  merge: (request) => parts.merge(request),
  remove: ({ id }) => parts.service.remove(id),
})
