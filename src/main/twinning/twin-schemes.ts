import type { z } from 'zod'
import type { House } from '#main/db/house.ts'
import { AppError } from '#shared/kernel/errors.ts'
import type { twinContract } from '#shared/twinning/twin-contract.ts'
import { twinSchemeProblems, type TwinScheme, type TwinSchemeDraft } from '#shared/twinning/twin-scheme.ts'
import { twinTemplates } from '#shared/twinning/twin-templates.ts'
import type { SchemeRepository, StoredScheme } from './scheme-repository.ts'

type Contract = typeof twinContract
type Input<Verb extends keyof Contract> = z.output<Contract[Verb]['input']>

/** 结对模式: a group copies the slots at its start, so that an edit changes no group. */
export function createTwinSchemes(house: House, schemes: SchemeRepository) {
  /** Throws `record/not-found`. */
  function found(id: string): StoredScheme {
    const scheme = schemes.byId(id)
    if (scheme === undefined) throw new AppError('record/not-found', { id })
    return scheme
  }

  function check(draft: TwinSchemeDraft, ownId: string | null): void {
    const namesake = schemes.idByName(draft.name)
    if (namesake !== undefined && namesake !== ownId) {
      throw new AppError('record/duplicate', { what: `结对模式“${draft.name}”` })
    }
    const problems = twinSchemeProblems(draft)
    if (problems.length > 0) throw new AppError('input/invalid', { problems })
  }

  function setArchived(id: string, isArchived: boolean): null {
    const verb = isArchived ? 'archiveScheme' : 'restoreScheme'
    return house.act(`twinning.${verb}`, () => {
      const scheme = found(id)
      if (isArchived && scheme.isDefault) {
        throw new AppError('input/invalid', { problems: ['默认的结对模式不能停用，请先把另一个设为默认'] })
      }
      schemes.setArchived(scheme.no, isArchived)
      return { title: `${isArchived ? '停用' : '启用'}结对模式 ${scheme.name}`, value: null }
    })
  }

  return {
    found,
    list: ({ withArchived }: Input<'schemes'>): readonly TwinScheme[] =>
      schemes
        .all()
        .filter(({ isArchived }) => withArchived || !isArchived)
        .map(({ no: _no, ...scheme }) => scheme),
    hadAny: schemes.hadAny,
    usual: (): StoredScheme | undefined => schemes.all().find(({ isDefault }) => isDefault),
    create: (draft: Input<'createScheme'>) =>
      house.act('twinning.createScheme', () => {
        check(draft, null)
        const { id } = schemes.insert(draft)
        return { title: `新建结对模式 ${draft.name}`, value: { id } }
      }),
    update: ({ id, ...draft }: Input<'updateScheme'>): null =>
      house.act('twinning.updateScheme', () => {
        const scheme = found(id)
        check(draft, id)
        schemes.update(scheme.no, draft)
        return { title: `修改结对模式 ${draft.name}`, value: null }
      }),
    setDefault: (id: string): null =>
      house.act('twinning.setDefaultScheme', () => {
        const scheme = found(id)
        if (scheme.isArchived) {
          throw new AppError('input/invalid', { problems: ['已停用的结对模式不能设为默认，请先启用'] })
        }
        schemes.setDefault(scheme.no)
        return { title: `默认结对模式改为 ${scheme.name}`, value: null }
      }),
    archive: (id: string): null => setArchived(id, true),
    restore: (id: string): null => setArchived(id, false),
    /** The schemes that ship, for a database that has never had one; no action, for there is nothing to go back to. */
    installDefaults(): void {
      if (schemes.hadAny()) return
      const [first] = twinTemplates.map((draft) => schemes.insert(draft))
      if (first !== undefined) schemes.setDefault(first.no)
    },
  }
}

export type TwinSchemes = ReturnType<typeof createTwinSchemes>
