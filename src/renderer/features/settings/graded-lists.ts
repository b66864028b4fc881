import type { CodeList } from '#shared/registry/code.ts'

/** Lists whose words are compared with each other. */
export const gradedLists: ReadonlySet<CodeList> = new Set(['title', 'honour', 'honour-level', 'grade'])
