import type { z } from 'zod'
import type { House } from '#main/db/house.ts'
import { AppError } from '#shared/kernel/errors.ts'
import type { codeContract, districtContract } from '#shared/registry/code-contract.ts'
import { codeListLabels, type CodeAlias, type CodeEntry, type CodeList, type District } from '#shared/registry/code.ts'
import { createCodeRepository } from './code-repository.ts'

type CodeDraft = z.output<(typeof codeContract)['create']['input']>
type CodeChange = z.output<(typeof codeContract)['update']['input']>
type DistrictDraft = z.output<(typeof districtContract)['create']['input']>
type DistrictChange = z.output<(typeof districtContract)['update']['input']>

const districtList = 'district'

/** A change with what it leaves out filled from what is stored. */
function filled<Row extends object>(row: Row, change: Readonly<Record<string, unknown>>): Row {
  const given = Object.entries(change).filter(([key, value]) => value !== undefined && key in row)
  return { ...row, ...Object.fromEntries(given) }
}

export function createCodeService({ db, createId, act }: House) {
  const codes = createCodeRepository(db)

  const aliasKey = (list: string, name: string): string => `${list}/${name}`
  function aliasMap(): Map<string, CodeAlias[]> {
    const map = new Map<string, CodeAlias[]>()
    for (const { list, name, alias, stage } of codes.aliases()) {
      const key = aliasKey(list, name)
      map.set(key, [...(map.get(key) ?? []), { alias, stage }])
    }
    return map
  }

  function list(only?: CodeList): readonly CodeEntry[] {
    const aliases = aliasMap()
    return codes
      .codes()
      .filter((code) => only === undefined || code.list === only)
      .map(({ no: _no, isArchived, ...code }) => ({
        ...code,
        isArchived: isArchived === 1,
        aliases: aliases.get(aliasKey(code.list, code.name)) ?? [],
      }))
  }

  function districts(): readonly District[] {
    const aliases = aliasMap()
    return codes.districts().map(({ no: _no, isOutside, ...district }) => ({
      ...district,
      isOutside: isOutside === 1,
      aliases: (aliases.get(aliasKey(districtList, district.name)) ?? []).map(({ alias }) => alias),
    }))
  }

  /** One word stands for one code: an alias that another code has is refused. */
  function putAliases(inList: CodeList | typeof districtList, name: string, wanted: readonly CodeAlias[]): void {
    const same = (a: CodeAlias, b: CodeAlias) => a.alias === b.alias && a.stage === b.stage
    const known = codes.aliasesOf(inList, name)
    for (const alias of known) if (!wanted.some((one) => same(one, alias))) codes.removeAlias(alias.no)
    const kept: CodeAlias[] = known.filter((alias) => wanted.some((one) => same(one, alias)))
    for (const alias of wanted) {
      if (alias.alias === name || kept.some((one) => same(one, alias))) continue
      const owner = codes.aliasOwner(inList, alias)
      if (owner !== undefined) throw new AppError('record/duplicate', { what: `“${alias.alias}”已是“${owner}”的别名` })
      codes.insertAlias({ id: createId(), list: inList, name, ...alias })
      kept.push(alias)
    }
  }

  const found = <T>(row: T | undefined): T => {
    if (row === undefined) throw new AppError('record/not-found')
    return row
  }
  const codeById = (id: string): CodeEntry => found(list().find((code) => code.id === id))
  const districtById = (id: string): District => found(districts().find((district) => district.id === id))

  function refuseTaken(inList: CodeList, name: string): void {
    if (codes.codes().some((code) => code.list === inList && code.name === name)) {
      throw new AppError('record/duplicate', { what: `${codeListLabels[inList]}“${name}”` })
    }
  }

  function change({ id, aliases, ...rest }: CodeChange): void {
    const stored = found(codes.code(id))
    const row = filled(stored, {
      ...rest,
      isArchived: rest.isArchived === undefined ? undefined : Number(rest.isArchived),
    })
    const isRenamed = row.name !== stored.name
    if (isRenamed) refuseTaken(stored.list, row.name)
    codes.updateCode(row)
    if (isRenamed) codes.rename(stored.list, stored.name, row.name)
    if (aliases !== undefined) putAliases(stored.list, row.name, aliases)
    const former = { alias: stored.name, stage: '' }
    // What stands in files that are still under way keeps being understood.
    if (isRenamed && codes.aliasOwner(stored.list, former) === undefined) {
      codes.insertAlias({ id: createId(), list: stored.list, name: row.name, ...former })
    }
  }

  return {
    list,
    districts,
    create: (draft: CodeDraft) =>
      act('codes.create', () => {
        refuseTaken(draft.list, draft.name)
        const { aliases, ...facts } = draft
        const id = createId()
        codes.insertCode({ ...facts, id, position: codes.lastPosition(draft.list) + 1 })
        putAliases(draft.list, draft.name, aliases)
        return { title: `新建${codeListLabels[draft.list]}“${draft.name}”`, value: codeById(id) }
      }),
    /** A new name is written wherever the old one stands, so that nothing falls out of its list. */
    update: (request: CodeChange) =>
      act('codes.update', () => {
        change(request)
        const code = codeById(request.id)
        return { title: `修改${codeListLabels[code.list]}“${code.name}”`, value: code }
      }),
    reorder: (inList: CodeList, ids: readonly string[]) =>
      act('codes.reorder', () => {
        const rows = codes.codes().filter((code) => code.list === inList)
        const place = (id: string) => (ids.includes(id) ? ids.indexOf(id) : ids.length)
        const ordered = rows.toSorted((a, b) => place(a.id) - place(b.id))
        for (const [index, row] of ordered.entries()) codes.updateCode({ ...row, position: index + 1 })
        return { title: `调整${codeListLabels[inList]}的顺序`, value: null }
      }),
    remove: (id: string) =>
      act('codes.remove', () => {
        const { no, list: inList, name } = found(codes.code(id))
        const count = codes.useCount(inList, name)
        if (count > 0) throw new AppError('code/in-use', { name, count })
        for (const alias of codes.aliasesOf(inList, name)) codes.removeAlias(alias.no)
        codes.removeCode(no)
        return { title: `删除${codeListLabels[inList]}“${name}”`, value: null }
      }),
    createDistrict: (draft: DistrictDraft) =>
      act('districts.create', () => {
        const rows = codes.districts()
        const taken = rows.find((row) => row.name === draft.name || row.code === draft.code)
        if (taken !== undefined)
          throw new AppError('record/duplicate', { what: `县区“${taken.name}”（${taken.code}）` })
        const { aliases, isOutside, ...facts } = draft
        const id = createId()
        codes.insertDistrict({ ...facts, id, isOutside: Number(isOutside), position: rows.length + 1 })
        putAliases(
          districtList,
          draft.name,
          aliases.map((alias) => ({ alias, stage: '' })),
        )
        return { title: `新建县区 ${draft.name}`, value: districtById(id) }
      }),
    updateDistrict: ({ id, aliases, isOutside, ...rest }: DistrictChange) =>
      act('districts.update', () => {
        const stored = found(codes.districts().find((row) => row.id === id))
        const row = filled(stored, { ...rest, isOutside: isOutside === undefined ? undefined : Number(isOutside) })
        if (codes.districts().some((other) => other.id !== id && other.name === row.name)) {
          throw new AppError('record/duplicate', { what: `县区“${row.name}”` })
        }
        codes.updateDistrict(row)
        if (row.name !== stored.name) codes.renameDistrictAliases(stored.name, row.name)
        if (aliases !== undefined)
          putAliases(
            districtList,
            row.name,
            aliases.map((alias) => ({ alias, stage: '' })),
          )
        return { title: `修改县区 ${row.name}`, value: districtById(id) }
      }),
    reorderDistricts: (ids: readonly string[]) =>
      act('districts.reorder', () => {
        const place = (id: string) => (ids.includes(id) ? ids.indexOf(id) : ids.length)
        const ordered = codes.districts().toSorted((a, b) => place(a.id) - place(b.id))
        for (const [index, row] of ordered.entries()) codes.updateDistrict({ ...row, position: index + 1 })
        return { title: '调整县区顺序', value: null }
      }),
  }
}

export type CodeService = ReturnType<typeof createCodeService>
