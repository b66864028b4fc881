/** What stands in `search_key.kind`. */
export const searchKinds = { teacher: 1, school: 2 } as const

export type SearchKind = keyof typeof searchKinds
