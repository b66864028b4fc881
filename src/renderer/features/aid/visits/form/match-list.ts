import { findTeachers } from '#renderer/ui/find-teachers.ts'
import type { Candidate } from '#renderer/ui/pinyin-picker.tsx'
import type { PastedVisitor } from './read-list.ts'
import { newVisitor, type VisitorState } from './visitor-state.ts'

/** Who of the register is meant: the only one of the name, or the only one of the name and the unit. */
export function meantOf(
  { name, unit }: Pick<PastedVisitor, 'name' | 'unit'>,
  found: readonly Candidate[],
): { readonly teacher: Candidate | null; readonly note: string | null } {
  const named = found.filter(({ label }) => label === name)
  const there = unit === '' ? named : named.filter(({ detail }) => detail.includes(unit))
  const [only] = there.length > 0 ? there : named
  if (only === undefined) return { teacher: null, note: null }
  if (there.length === 1) return { teacher: only, note: null }
  if (named.length > 1) return { teacher: null, note: `教师库有 ${named.length} 位同名，请选一位，或按库外人员记` }
  return { teacher: null, note: `教师库有同名的：${only.detail}` }
}

/** Pupils and groups are nobody of the register. */
const findNamed = async ({ name, kind, count }: PastedVisitor): Promise<readonly Candidate[]> =>
  count === null && kind !== 'student' ? findTeachers(name) : []

/** A pasted list as lines of the form; people of the register are found by name and unit. */
export async function matchList(pasted: readonly PastedVisitor[], keyFrom: () => string): Promise<VisitorState[]> {
  const found = await Promise.all(pasted.map(findNamed))
  return pasted.map((one, at) => {
    const { teacher, note } = meantOf(one, found[at] ?? [])
    const { name, unit, kind, duty, count } = one
    const who = teacher === null ? { name, unit } : { teacherId: teacher.value, name, unit: teacher.detail }
    return newVisitor(keyFrom(), { ...who, kind, duty, count, note })
  })
}
