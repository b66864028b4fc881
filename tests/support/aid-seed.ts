import type { Database } from '#main/db/house.ts'
import type { AidBrief } from '#shared/aid/aid-brief.ts'
import type { AidStatistic } from '#shared/aid/aid-statistics.ts'
import { noCells, type AidLedger } from '#shared/aid/two-way-ledger.ts'
import type { VisitRow } from '#shared/aid/visit.ts'

/** Somebody who was sent, and somebody from 伊吾 who came to learn. */
export function seedAid(db: Database): void {
  db.exec(`
INSERT INTO cohort (id, programme, name, school_year, starts_on, ends_on)
  VALUES ('c6', 'aid', '2025—2026学年', '2025-2026', '2025-09-01', '2026-08-31');
INSERT INTO aid_batch (id, cohort_no, name, type, host_place, starts_on, ends_on, created_at, updated_at)
  SELECT 'ab1', no, '=第十一批', '@“组团式”援疆', '伊吾县', '2025-08-20', '2027-01-31', '2025-08-01', '2025-08-01' FROM cohort WHERE id = 'c6';
INSERT INTO posting (id, code, batch_no, teacher_no, home_name, home_district_no, title, host_name, post, stage, subject, entered_on,
    due_on, status, status_since, remark, created_at, updated_at)
  VALUES ('po1', 'YJ-2025-001', 1, 3, '濮阳市第一高级中学', 1, '二级教师', '=伊吾县高级中学', '联系13812345678', '普通高中', '物理',
    '2025-08-20', '2027-01-31', 'serving', '2025-08-20', '@电话13912345678', '2025-08-01', '2025-08-20');
INSERT INTO shadowing (id, code, teacher_no, home_name, host_no, host_name, guide_no, subject, starts_on, ends_on, lessons_heard,
    report_lesson, grade, status, created_at, updated_at)
  VALUES ('sh1', 'GG-2025-001', 7, '=伊吾县第一小学', 3, '华龙区实验小学', 2, '语文', '2025-10-13', '2025-10-24', 12,
    '《秋天》联系13812345678', '优秀', 'finished', '2025-10-01', '2025-10-24');`)
}

const span = { from: '2025-01-01', to: '2025-12-31' }
const phone = '联系13812345678'

export const readVisits: readonly VisitRow[] = [
  {
    id: 'vi1',
    code: 'HF-2025-001',
    direction: 'out',
    kind: '=送教',
    topic: phone,
    startsOn: '2025-11-10',
    endsOn: '2025-11-12',
    days: 3,
    place: phone,
    leader: '=赵主任',
    city: '濮阳市',
    teachers: 3,
    leaders: 1,
    students: 0,
    personDays: 12,
    content: '=1+1',
    result: phone,
    remark: '@备注13912345678',
    status: 'ended',
    activities: 0,
    attachments: 0,
    missing: 0,
    hasFindings: false,
  },
]

export const readLedger: AidLedger = {
  ...span,
  lines: [{ key: 'visit', label: '=送教13812345678', ways: { out: noCells, in: null, online: null } }],
  totals: { out: noCells, in: noCells, online: noCells },
  years: [],
}

export const readStatistics: readonly AidStatistic[] = [
  { key: 'visits', label: '互访交流', value: 1, unit: '次', note: `=含线上，${phone}`, opens: [] },
]

export const readBrief: AidBrief = {
  ...span,
  id: null,
  updatedAt: null,
  title: '教育援疆工作情况汇报',
  parts: [{ key: 'situation', text: `联系电话 13800001234，${phone}` }],
}
