import type { House } from '#main/db/house.ts'
import { AppError } from '#shared/kernel/errors.ts'
import { sortKeyOf } from '#shared/registry/pinyin.ts'
import { plainSchoolName, tidyNames, urbanTypeOf } from '#shared/registry/school-rules.ts'
import type { School, SchoolDraft, SchoolRow } from '#shared/registry/school.ts'
import { createReferenceRepository } from './reference-repository.ts'
import { toSchoolRow } from './school-list.ts'
import {
  createSchoolRepository,
  type SchoolNameKind,
  type SchoolRecord,
  type StoredSchool,
} from './school-repository.ts'
import type { SearchIndex } from './search-index.ts'
import { createTeacherRepository } from './teacher-repository.ts'

const nothing = (): never => {
  throw new AppError('record/not-found')
}

/** `teachers` of a school is changed with it: 县区 and 乡村教师 follow the school. */
export function createSchoolService(house: House, searchIndex: SearchIndex) {
  const { db, clock, createId, act } = house
  const schools = createSchoolRepository(db)
  const teachers = createTeacherRepository(db)
  const references = createReferenceRepository(db)

  const stored = (id: string): StoredSchool => schools.byId(id) ?? nothing()

  function recordOf(draft: SchoolDraft, before: StoredSchool | null): SchoolRecord {
    const { districtId, stages: _stages, aliases: _aliases, formerNames: _former, isLead, isOutside, ...facts } = draft
    const districtNo = schools.districtNo(districtId)
    if (districtNo === undefined) throw new AppError('record/not-found')
    return {
      ...facts,
      id: before?.id ?? createId(),
      districtNo,
      urbanType: facts.urbanCode === null ? facts.urbanType : urbanTypeOf(facts.urbanCode),
      isLead: Number(isLead),
      isOutside: Number(isOutside),
      sortKey: sortKeyOf(facts.name, 'place'),
      sourceRow: before?.sourceRow ?? null,
      createdAt: before?.createdAt ?? clock.now(),
      updatedAt: clock.now(),
    }
  }

  function refuseTwin(no: number, record: SchoolRecord): void {
    const what = schools.twinOf(no, record)
    if (what !== undefined) throw new AppError('record/duplicate', { what })
  }

  const addName = (schoolNo: number, kind: SchoolNameKind, name: string, untilOn: string | null = null): void =>
    schools.addName({ id: createId(), schoolNo, kind, name, untilOn })

  /** Names as the form has them; what an officer confirmed at an import stays. */
  function putNames(no: number, draft: SchoolDraft): void {
    const { aliases, formerNames } = tidyNames(draft)
    const wanted = new Map<string, SchoolNameKind>([
      ...aliases.map((name) => [name, 'alias'] as const),
      ...formerNames.map((name) => [name, 'former'] as const),
    ])
    for (const known of schools.names(no)) {
      const kind = wanted.get(known.name)
      if (kind !== undefined && kind !== known.kind) schools.setNameKind(known.no, kind)
      if (kind === undefined && known.kind !== 'confirmed') schools.removeName(known.no)
      wanted.delete(known.name)
    }
    for (const [name, kind] of wanted) addName(no, kind, name)
  }

  function putStages(no: number, stages: readonly string[]): void {
    const known = schools.stages(no)
    for (const { no: stageNo, stage } of known) if (!stages.includes(stage)) schools.removeStage(stageNo)
    for (const stage of new Set(stages)) if (!known.some((one) => one.stage === stage)) schools.addStage(no, stage)
  }

  function put(no: number, draft: SchoolDraft): void {
    putStages(no, draft.stages)
    putNames(no, draft)
    searchIndex.refresh('school', [no])
  }

  function merge(keepId: string, duplicateId: string): { readonly id: string } {
    if (keepId === duplicateId) throw new AppError('registry/merge-same')
    const [keep, duplicate] = [stored(keepId), stored(duplicateId)]
    references.repoint('school', duplicate.no, keep.no)
    teachers.followSchool(keep.no, clock.now())
    const known = new Set([keep.name, ...schools.names(keep.no).map(({ name }) => name)])
    for (const name of schools.names(duplicate.no)) {
      if (known.has(name.name)) schools.removeName(name.no)
      else schools.moveName(name.no, keep.no)
    }
    const stages = [...schools.stages(keep.no), ...schools.stages(duplicate.no)].map(({ stage }) => stage)
    putStages(duplicate.no, [])
    putStages(keep.no, stages)
    schools.remove(duplicate.no)
    schools.update(keep.no, { ...keep, code: keep.code ?? duplicate.code, updatedAt: clock.now() })
    if (duplicate.name !== keep.name) addName(keep.no, 'former', duplicate.name, clock.today())
    searchIndex.refresh('school', [keep.no, duplicate.no])
    return { id: keep.id }
  }

  function get(id: string): School {
    const { no, ...card } = schools.card(id) ?? nothing()
    const names = schools.names(no)
    const of = (kind: SchoolNameKind) => names.filter((name) => name.kind === kind).map(({ name }) => name)
    return { ...toSchoolRow(card), aliases: of('alias'), formerNames: of('former'), confirmedNames: of('confirmed') }
  }

  return {
    get,

    /** What a form would hold of it: changes are laid over this. */
    edit(id: string): SchoolDraft {
      const {
        id: _id,
        district: _d,
        teacherCount: _t,
        confirmedNames: _c,
        stages,
        aliases,
        formerNames,
        ...facts
      } = get(id)
      return { ...facts, stages: [...stages], aliases: [...aliases], formerNames: [...formerNames] }
    },

    create: (draft: SchoolDraft) =>
      act('schools.create', () => {
        const record = recordOf(draft, null)
        refuseTwin(0, record)
        put(schools.insert(record), draft)
        return { title: `新建学校 ${draft.name}`, value: { id: record.id } }
      }),

    update: (id: string, draft: SchoolDraft) =>
      act('schools.update', () => {
        const before = stored(id)
        const record = recordOf(draft, before)
        refuseTwin(before.no, record)
        schools.update(before.no, record)
        const isRenamed = before.name !== draft.name
        // With the day, so that a report of last year shows the name of last year.
        if (isRenamed) addName(before.no, 'former', before.name, clock.today())
        put(before.no, isRenamed ? { ...draft, formerNames: [...draft.formerNames, before.name] } : draft)
        const hasMoved = before.districtNo !== record.districtNo || before.urbanType !== record.urbanType
        if (hasMoved) teachers.followSchool(before.no, record.updatedAt)
        const title = isRenamed ? `学校更名 ${before.name} → ${draft.name}` : `修改学校 ${draft.name}`
        return { title, value: { id } }
      }),

    merge: (keepId: string, duplicateId: string) =>
      act('schools.merge', () => {
        const name = stored(keepId).name
        return { title: `合并学校 ${name}`, value: merge(keepId, duplicateId) }
      }),

    remove: (id: string) =>
      act('schools.remove', () => {
        const { no, name } = stored(id)
        const uses = references.usesOf('school', no)
        if (uses.length > 0) {
          const count = uses.reduce((sum, use) => sum + use.count, 0)
          throw new AppError('record/in-use', { count, where: uses.map((use) => `${use.label} ${use.count} 处`) })
        }
        putStages(no, [])
        for (const schoolName of schools.names(no)) schools.removeName(schoolName.no)
        schools.remove(no)
        searchIndex.refresh('school', [no])
        return { title: `删除学校 ${name}`, value: null }
      }),

    /** Schools of one district whose names say the same, or whose alias is the other's name. */
    duplicates(): readonly { readonly reason: string; readonly schools: readonly SchoolRow[] }[] {
      const groups = new Map<string, Set<number>>()
      const add = (key: string, no: number) => groups.set(key, (groups.get(key) ?? new Set()).add(no))
      for (const school of schools.all()) {
        const names = [school.name, ...schools.names(school.no).map(({ name }) => name)]
        for (const name of names) add(`${school.districtNo}/${plainSchoolName(name)}`, school.no)
      }
      const sets = new Map([...groups.values()].filter((nos) => nos.size > 1).map((nos) => [[...nos].join(), nos]))
      return [...sets.values()].map((nos) => ({
        reason: '同一县区内名称或简称相同',
        schools: [...nos].flatMap((no) => schools.row(no) ?? []).map(toSchoolRow),
      }))
    },
  }
}

export type SchoolService = ReturnType<typeof createSchoolService>
