import { lookupKey } from './text-cell.ts'

export interface KnownStudio {
  readonly name: string
  readonly head: string | null
  /** Ids of those who are or were in it; undefined for one that only this batch names. */
  readonly members?: ReadonlySet<string>
}

export interface StudioIndex {
  readonly size: number
  add(studio: KnownStudio): void
  /** The studio of that name, or the only one whose head stands in the name. */
  find(text: string): KnownStudio | null
}

const decoration =
  /濮阳市|河南省|市级|省级|县级|乡村|首席教师|中原名师|名师|名校长|名班主任|工作室|工作坊|市|省|县|小学|初中|高中|[\u4e00-\u9fa5]{2}学科/g

export function createStudioIndex(studios: readonly KnownStudio[]): StudioIndex {
  const byName = new Map<string, KnownStudio>()
  const add = (studio: KnownStudio): void => {
    // What a file says of a studio that is known makes it no stranger.
    const known = byName.get(lookupKey(studio.name))
    byName.set(lookupKey(studio.name), known?.members === undefined ? studio : { ...studio, members: known.members })
  }
  for (const studio of studios) add(studio)
  const byHead = (key: string): KnownStudio | null => {
    const bare = key.replace(decoration, '')
    const fitting = [...byName.values()].filter(
      ({ head }) =>
        head !== null &&
        (bare === head || key.includes(`${head}工作室`) || key.includes(`${head}名师`) || key.includes(`${head}乡村`)),
    )
    return fitting.length === 1 ? (fitting[0] ?? null) : null
  }
  return {
    get size() {
      return byName.size
    },
    add,
    find: (text) => byName.get(lookupKey(text)) ?? byHead(lookupKey(text)),
  }
}
