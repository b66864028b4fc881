import type { z } from 'zod'
import type { House } from '#main/db/house.ts'
import type { certificateContract } from '#shared/hours/certificate-contract.ts'
import { profileProblems } from '#shared/hours/export-profile.ts'
import { AppError } from '#shared/kernel/errors.ts'
import { createProfileRepository } from './profile-repository.ts'

type Save = z.output<(typeof certificateContract)['saveProfile']['input']>

/** Column layouts in which hours are handed to other systems. */
export function createProfiles(house: House) {
  const profiles = createProfileRepository(house)

  function save({ id, ...draft }: Save): { readonly id: string } {
    return house.act('hours.saveProfile', () => {
      const problems = profileProblems(draft)
      if (problems.length > 0) throw new AppError('input/invalid', { problems })
      const namesake = profiles.byName(draft.name)
      if (namesake !== undefined && namesake.id !== id) {
        throw new AppError('record/duplicate', { what: `导出方案“${draft.name}”` })
      }
      if (id === undefined) return { title: `新建导出方案 ${draft.name}`, value: { id: profiles.insert(draft) } }
      const known = profiles.byId(id)
      if (known === undefined) throw new AppError('record/not-found', { id })
      profiles.update(known.no, draft)
      return { title: `修改导出方案 ${draft.name}`, value: { id } }
    })
  }

  function remove(id: string): null {
    return house.act('hours.removeProfile', () => {
      const known = profiles.byId(id)
      if (known === undefined) throw new AppError('record/not-found', { id })
      profiles.remove(known.no)
      return { title: `删除导出方案 ${known.name}`, value: null }
    })
  }

  return { list: () => profiles.all(), save, remove }
}
