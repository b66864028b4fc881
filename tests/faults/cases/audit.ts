import assert from 'node:assert/strict'
import { copyFileSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from '#main/db/house.ts'
import { createAuditTrail } from '#main/audit/audit-trail.ts'
import { systemClock } from '#main/engine/clock.ts'
import { runEach, type FaultCase } from '../harness/fault-case.ts'
import { lookAtLeft } from '../harness/open-left.ts'
import { below } from '../harness/seeded-numbers.ts'
import { openDesk } from '../kill/fault-desk.ts'

const length = 30

const trailOf = (db: Database) => createAuditTrail({ db, clock: systemClock('2026-11-23'), operator: () => '甲' })

async function prepare(folder: string): Promise<string> {
  const file = join(folder, '龙都.db')
  await (await openDesk(file)).engine.close()
  lookAtLeft(file, false, (db) => {
    for (let row = 1; row <= length; row += 1)
      trailOf(db).record({ kind: 'export', subject: String(row), detail: '导出' })
  })
  return file
}

/** What somebody with the file and a tool of his own may do to the trail. */
const alterations: readonly ((db: Database, row: number) => void)[] = [
  (db, row) => db.prepare(`UPDATE audit_entry SET detail = '另一句' WHERE no = ?`).run(row),
  (db, row) => db.prepare(`UPDATE audit_entry SET operator = '乙' WHERE no = ?`).run(row),
  (db, row) => db.prepare('DELETE FROM audit_entry WHERE no = ?').run(row),
  (db, row) => db.prepare('DELETE FROM audit_entry WHERE no >= ?').run(row),
  (db, row) => {
    const other = (row % length) + 1
    db.prepare('UPDATE audit_entry SET no = -1 WHERE no = ?').run(row)
    db.prepare('UPDATE audit_entry SET no = ? WHERE no = ?').run(row, other)
    db.prepare('UPDATE audit_entry SET no = ? WHERE no = -1').run(other)
  },
  (db, row) => {
    db.prepare('UPDATE audit_entry SET no = no + 1000 WHERE no > ?').run(row)
    db.prepare(
      `INSERT INTO audit_entry SELECT no + 1, at, operator, kind, subject, '插入', hash, hash || 'x' FROM audit_entry WHERE no = ?`,
    ).run(row)
    db.prepare('UPDATE audit_entry SET no = no - 999 WHERE no > 1000').run()
  },
]

const trail: FaultCase = {
  name: 'audit-trail',
  title: 'every row altered, taken out, cut off, moved or put in is noticed; the app itself may not',
  counts: { quick: 60, long: 1000, release: 5000 },
  run: (context) =>
    runEach(context, async ({ number, random }) => {
      const file = join(context.folder, `${number}.db`)
      copyFileSync(await context.once('audit', prepare), file)
      lookAtLeft(file, false, (db) => {
        const heads = [trailOf(db).head()].filter((head) => head !== undefined && head !== null)
        assert.equal(trailOf(db).problem(heads), null)
        const row = 1 + below(random, length)
        assert.throws(() => db.prepare('UPDATE audit_entry SET detail = detail WHERE no = ?').run(row), /append-only/)
        assert.throws(() => db.prepare('DELETE FROM audit_entry WHERE no = ?').run(row), /append-only/)
        db.exec('DROP TRIGGER audit_entry_is_append_only_update; DROP TRIGGER audit_entry_is_append_only_delete')
        alterations[number % alterations.length]?.(db, row)
        assert.notEqual(trailOf(db).problem(heads), null, 'not noticed')
      })
      for (const end of ['', '-wal']) rmSync(file + end, { force: true })
    }),
}

const sentinel = { name: '欧阳朝曦', nationalId: '410901199001010015', phone: '13703930001' }

/** Every file below a folder that holds a text in plain bytes. */
const holding = (folder: string, text: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).includes(text))

const plaintext: FaultCase = {
  name: 'plaintext',
  title: 'with encrypted pages no name, number or telephone lies in plain bytes beside the database',
  counts: { quick: 1, long: 10, release: 50 },
  run: (context) =>
    runEach(context, async ({ number }) => {
      // The same work on a plain file must show the name, or the search is blind.
      for (const isSealed of [false, true]) {
        const file = join(context.folder, `${number}-${isSealed}`, '龙都.db')
        const desk = await openDesk(file, isSealed)
        const [district] = await desk.client.districts.list({})
        const { id } = await desk.client.schools.create({ name: '实验小学', districtId: district?.id ?? '' })
        const person = { name: sentinel.name, phone: sentinel.phone, schoolId: id, stage: '小学', subject: '语文' }
        const teacher = await desk.client.teachers.create(person)
        await desk.client.teachers.update({ id: teacher.id, remark: sentinel.nationalId })
        await desk.client.backups.create({})
        await desk.client.history.undo({})
        const place = join(context.folder, `${number}-${isSealed}`)
        const scan = (): readonly string[] =>
          [sentinel.name, sentinel.nationalId, sentinel.phone].flatMap((text) => holding(place, text))
        const [atWork, logged] = [scan(), JSON.stringify(desk.log)]
        await desk.engine.close()
        const found = [...atWork, ...scan()]
        if (isSealed) assert.deepEqual(found, [])
        else assert.notDeepEqual(found, [])
        for (const text of Object.values(sentinel)) assert.ok(!logged.includes(text), 'in the log of operations')
      }
    }),
}

export const cases: readonly FaultCase[] = [trail, plaintext]
