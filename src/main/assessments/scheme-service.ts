import type { z } from 'zod'
import type { House } from '#main/db/house.ts'
import { withChanges } from '#shared/kernel/changes-of.ts'
import { AppError } from '#shared/kernel/errors.ts'
import type { schemeContract } from '#shared/assessments/assessment-contract.ts'
import { defaultSchemes } from '#shared/assessments/default-schemes.ts'
import type { AssessObject, Scheme, SchemeDraft } from '#shared/assessments/assessment.ts'
import { schemeProblems } from '#shared/assessments/scheme-rules.ts'
import type { SchemeRepository, StoredScheme } from './scheme-repository.ts'

type Contract = typeof schemeContract
type Input<Verb extends keyof Contract> = z.output<Contract[Verb]['input']>

export const toScheme = ({ no: _no, itemNos: _itemNos, ...scheme }: StoredScheme): Scheme => scheme

export const toDraft = ({ name, object, total, excellentShare, basis, grades, items }: Scheme): SchemeDraft => ({
  name,
  object,
  total,
  excellentShare,
  basis,
  grades,
  items: items.map(({ id: _id, ...item }) => item),
})

/** 考核方案: what rounds copy when they begin, so that an edit changes no round. */
export function createSchemeService(house: House, schemes: SchemeRepository) {
  function found(id: string): StoredScheme {
    const scheme = schemes.byId(id)
    if (scheme === undefined) throw new AppError('record/not-found')
    return scheme
  }

  const listOf = { activity: ['activity-type', '活动类型'], achievement: ['achievement-kind', '成果类别'] } as const

  /** A type that nobody can enter would give nothing without a word. */
  function unknownCodes({ items, grades }: SchemeDraft): string[] {
    const lines = grades.filter(({ grade }) => !schemes.hasCode('grade', grade))
    const types = items.flatMap(({ sources }) =>
      sources.flatMap(({ source, type }) => {
        if ((source !== 'activity' && source !== 'achievement') || type === null) return []
        const [list, label] = listOf[source]
        return schemes.hasCode(list, type) ? [] : [`代码表里没有${label}“${type}”`]
      }),
    )
    return [...lines.map(({ grade }) => `代码表里没有考核等次“${grade}”`), ...new Set(types)]
  }

  function check(draft: SchemeDraft, own: StoredScheme | null): void {
    const namesake = schemes.idByName(draft.name)
    if (namesake !== undefined && namesake !== own?.id) {
      throw new AppError('record/duplicate', { what: `考核方案“${draft.name}”` })
    }
    const problems = [...schemeProblems(draft), ...unknownCodes(draft)]
    if (problems.length > 0) throw new AppError('input/invalid', { problems })
  }

  function setArchived(id: string, isArchived: boolean): null {
    const verb = isArchived ? 'archive' : 'restore'
    return house.act(`schemes.${verb}`, () => {
      const scheme = found(id)
      schemes.setArchived(scheme.no, isArchived)
      return { title: `${isArchived ? '停用' : '启用'}考核方案 ${scheme.name}`, value: null }
    })
  }

  return {
    found,
    list: ({ object, withArchived }: Input<'list'>): readonly Scheme[] =>
      schemes.list(object, withArchived).map(toScheme),
    get: (id: string): Scheme => toScheme(found(id)),
    create: (draft: SchemeDraft) =>
      house.act('schemes.create', () => {
        check(draft, null)
        return { title: `新建考核方案 ${draft.name}`, value: { id: schemes.insert(draft).id } }
      }),
    clone: ({ id, name }: Input<'clone'>) =>
      house.act('schemes.clone', () => {
        const draft = { ...toDraft(found(id)), name }
        check(draft, null)
        return { title: `复制考核方案 ${name}`, value: { id: schemes.insert(draft).id } }
      }),
    update: ({ id, ...changes }: Input<'update'>): null =>
      house.act('schemes.update', () => {
        const scheme = found(id)
        const draft = withChanges(toDraft(scheme), changes)
        check(draft, scheme)
        const { name, total, excellentShare, basis } = draft
        schemes.setFacts(scheme.no, { name, total, excellentShare, basis })
        if (changes.grades !== undefined) schemes.setGrades(scheme.no, draft.grades)
        if (changes.items !== undefined) schemes.setItems(scheme.no, draft.items)
        return { title: `修改考核方案 ${name}`, value: null }
      }),
    archive: (id: string): null => setArchived(id, true),
    restore: (id: string): null => setArchived(id, false),
    remove: (id: string): null =>
      house.act('schemes.remove', () => {
        const scheme = found(id)
        if (scheme.rounds > 0) throw new AppError('assessment/scheme-in-use', { count: scheme.rounds })
        schemes.remove(scheme.no)
        return { title: `删除考核方案 ${scheme.name}`, value: null }
      }),
    /** The schemes that ship, for a database that has never had one; no action, for there is nothing to go back to. */
    installDefaults(): void {
      if (schemes.hadAny()) return
      for (const draft of defaultSchemes) schemes.insert(draft)
    },
    /** Those of a kind of object that came with a later version. */
    installFor(object: AssessObject): void {
      const fresh = defaultSchemes.filter(
        (draft) => draft.object === object && schemes.idByName(draft.name) === undefined,
      )
      for (const draft of fresh) schemes.insert(draft)
    },
  }
}

export type SchemeService = ReturnType<typeof createSchemeService>
