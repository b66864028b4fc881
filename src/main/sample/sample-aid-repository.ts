import type { Database } from '#main/db/house.ts'

export interface SampleSent {
  readonly id: string
  readonly stage: string
  readonly subject: string
}

/** The fictional people and schools on both sides. */
export function createSampleAidRepository(db: Database) {
  const people = `SELECT t.id, t.stage, t.subject FROM teacher t JOIN district d ON d.no = t.district_no
    WHERE t.status = 'active' AND d.is_outside =`
  const here = db.prepare<[number], SampleSent>(
    `${people} 0 AND t.stage IN ('小学', '初中') AND t.birth > '1978' ORDER BY t.no * 7919 % 1009, t.no LIMIT ?`,
  )
  const there = db.prepare<[number], SampleSent>(`${people} 1 ORDER BY t.no LIMIT ?`)
  // Partners of school groups lie outside too; who is sent goes to 伊吾.
  const schools = (where: string) =>
    db.prepare<[], { readonly id: string; readonly name: string }>(
      `SELECT s.id, s.name FROM school s JOIN district d ON d.no = s.district_no WHERE ${where}
       ORDER BY s.no LIMIT 8`,
    )
  const [homes, hosts] = [schools('d.is_outside = 0'), schools(`d.code = '650522'`)]
  return {
    /** Those who may be sent, the same ones each time. */
    here: (count: number): readonly SampleSent[] => here.all(count),
    /** Teachers of 伊吾. */
    there: (count: number): readonly SampleSent[] => there.all(count),
    homes: () => homes.all(),
    hosts: () => hosts.all(),
  }
}

export type SampleAidRepository = ReturnType<typeof createSampleAidRepository>
