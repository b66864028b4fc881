import type { House } from '#main/db/house.ts'
import { defaultCodes } from '#shared/registry/default-codes.ts'
import { defaultDistricts } from '#shared/registry/default-districts.ts'
import { createCodeRepository } from './code-repository.ts'

/**
 * Districts, code lists and their aliases, as far as they are not there: all of a database made just now, and the lists
 * that a later version brought. A list that stands is the officer's. It is no action and is not undone.
 */
export function installDefaults({ db, createId }: Pick<House, 'db' | 'createId'>): void {
  const codes = createCodeRepository(db)
  const standing = new Set(codes.codes().map(({ list }) => list))
  const hasDistricts = codes.districts().length > 0
  const addAliases = (list: string, name: string, aliases: readonly { alias: string; stage?: string }[]): void => {
    for (const { alias, stage = '' } of aliases) {
      if (alias === name || codes.aliasOwner(list, { alias, stage }) !== undefined) continue
      codes.insertAlias({ id: createId(), list, name, alias, stage })
    }
  }
  db.transaction(() => {
    for (const { aliases, isOutside, ...district } of hasDistricts ? [] : defaultDistricts) {
      codes.insertDistrict({ ...district, id: createId(), isOutside: Number(isOutside) })
      addAliases(
        'district',
        district.name,
        aliases.map((alias) => ({ alias })),
      )
    }
    for (const { aliases, ...code } of defaultCodes.filter(({ list }) => !standing.has(list))) {
      codes.insertCode({ ...code, id: createId() })
      addAliases(code.list, code.name, aliases)
    }
  })()
}
