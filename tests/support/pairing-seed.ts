import type { Database } from '#main/db/house.ts'
import type { PairingRow } from '#shared/pairings/pairing.ts'
import type { ConflictFinding } from '#shared/reports/pairing-conflicts.ts'

/**
 * A small office by hand, on 2025-12-11: every state, two districts and a third without a pair, a mentor who has moved
 * since, a void pair, and remarks that no spreadsheet should take for more than text.
 */
const at = '2025-09-01T00:00:00.000Z'

const districts = [
  ['d1', '4109SZ', '市直', 1, 0],
  ['d2', '410902', '华龙区', 2, 0],
  ['d3', '410922', '清丰县', 3, 0],
  ['d4', '650522', '伊吾县', 4, 1],
] as const

const schools = [
  ['s1', '濮阳市第一高级中学', 1, 'urban', '赵主任', '0393-4412345'],
  ['s2', '华龙区岳村镇寨里小学', 2, 'rural', null, null],
  ['s3', '华龙区实验小学', 2, 'town', '钱主任', '13903931234'],
  ['s4', '清丰县第二初级中学', 3, null, null, null],
] as const

const teachers = [
  ['t1', '马建军', 1, '13800000001'],
  ['t2', '苏秀芝', 3, '13800000002'],
  ['t3', '宋雨桐', 1, null],
  ['t4', '韩梦洁', 2, null],
  ['t5', '靳晓帆', 2, null],
  ['t6', '欧阳修文', 4, null],
  ['t7', '买买提·艾力', 4, null],
] as const

const groups = [
  // id, code, kind, mentor, stage, subject, school at the start, district at the start, title, honours, remark
  ['g1', 'SJ-2025-0001', '校内', 1, '普通高中', '物理', 1, '濮阳市第一高级中学', 1, '高级教师', '市学科带头人', null],
  // 苏秀芝 has moved to school 3 since: the report must still say 岳村.
  ['g2', 'SJ-2025-0002', '城乡(跨县区)', 2, '小学', '语文', 2, '华龙区岳村镇寨里小学', 2, '一级教师', null, '组备注'],
] as const

const pairings = [
  // id, group, seq, mentee, status, starts, ends, left, completed, school name, district, school no, years, remark, source
  ['p1', 1, 1, 3, 'active', '2025-09-01', '2026-07-15', null, null, '濮阳市第一高级中学', 1, 1, 2, '=1+1', null],
  [
    'p2',
    1,
    2,
    6,
    'active',
    '2024-09-01',
    '2025-11-30',
    null,
    null,
    '清丰县第二初级中学',
    3,
    4,
    0,
    null,
    '清丰县师徒表.xlsx 第 7 行',
  ],
  [
    'p3',
    2,
    1,
    4,
    'active',
    '2024-09-01',
    '2025-07-15',
    null,
    null,
    '华龙区岳村镇寨里小学',
    2,
    2,
    3,
    '联系13812345678',
    null,
  ],
  ['p4', 2, 2, 5, 'active', '2025-01-01', '2025-12-31', null, null, '华龙区岳村镇寨里小学', 2, 2, null, null, null],
  ['p5', 2, 3, 3, 'void', '2025-09-01', '2026-07-15', null, null, '濮阳市第一高级中学', 1, 1, 2, null, null],
  [
    'p6',
    2,
    4,
    7,
    'completed',
    '2024-09-01',
    '2025-07-15',
    null,
    '2025-07-10',
    '清丰县第二初级中学',
    3,
    4,
    1,
    null,
    null,
  ],
] as const

export function seedPairings(db: Database): void {
  const district = db.prepare(
    'INSERT INTO district (id, code, name, short_name, position, is_outside) VALUES (?, ?, ?, ?, ?, ?)',
  )
  for (const [id, code, name, position, outside] of districts) district.run(id, code, name, name, position, outside)
  const code = db.prepare('INSERT INTO code_entry (id, list, name, position) VALUES (?, ?, ?, ?)')
  for (const [list, names] of [
    ['stage', ['小学', '初中', '普通高中']],
    ['subject', ['语文', '数学', '物理']],
    ['pairing-kind', ['校内', '城乡(跨县区)']],
  ] as const)
    names.forEach((name, position) => code.run(`${list}-${name}`, list, name, position))
  const school = db.prepare(
    `INSERT INTO school (id, name, district_no, urban_type, contact, phone, sort_key, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, '${at}', '${at}')`,
  )
  for (const [id, name, districtNo, urban, contact, phone] of schools)
    school.run(id, name, districtNo, urban, contact, phone, name)
  const teacher = db.prepare(
    `INSERT INTO teacher (id, name, school_no, phone, sort_key, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, '${at}', '${at}')`,
  )
  for (const [id, name, schoolNo, phone] of teachers) teacher.run(id, name, schoolNo, phone, name)
  seedGroups(db)
}

function seedGroups(db: Database): void {
  db.exec(`INSERT INTO cohort (id, programme, name, school_year, starts_on, ends_on)
           VALUES ('c1', 'pairing', '2025—2026学年', '2025-2026', '2025-09-01', '2026-08-31');
           INSERT INTO policy (id, cohort_no, name) VALUES ('y1', 1, '方案');
           INSERT INTO policy_value (policy_no, key, value) VALUES
             (1, 'remindDays', '30'), (1, 'overdueDays', '60');
           INSERT INTO quota (id, policy_no, label, unit, period, side, required, position) VALUES
             ('k1', 1, '听师傅课', '节', 'semester', 'mentee', 8, 1), ('k2', 1, '听徒弟课', '节', 'semester', 'mentor', 6, 2),
             ('k3', 1, '粉笔字', '张', 'semester', 'mentee', 10, 3), ('k4', 1, '论文', '篇', 'semester', 'mentee', 0, 4)`)
  const group = db.prepare(
    `INSERT INTO pairing_group (id, code, cohort_no, kind, level, mentor_no, stage, subject, starts_on, ends_on,
       mentor_school_no, mentor_school_name, mentor_district_no, mentor_title, mentor_honours, remark, created_at, updated_at)
     VALUES (?, ?, 1, ?, '市级', ?, ?, ?, '2025-09-01', '2026-07-15', ?, ?, ?, ?, ?, ?, '${at}', '${at}')`,
  )
  for (const row of groups) group.run(...row)
  const pairing = db.prepare(
    `INSERT INTO pairing (id, group_no, seq, mentee_no, status, starts_on, ends_on, left_on, completed_on,
       mentee_school_name, mentee_district_no, mentee_school_no, mentee_years, remark, source_label, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '${at}', '${at}')`,
  )
  for (const row of pairings) pairing.run(...row)
}

const row = (id: string, code: string, people: readonly [string, string, string, string]): PairingRow => ({
  id,
  groupId: 'g1',
  code,
  mentorId: 't1',
  mentor: people[0],
  mentorSchool: people[1],
  menteeId: 't3',
  mentee: people[2],
  menteeSchool: people[3],
  district: '市直',
  stage: '普通高中',
  subject: '物理',
  kind: '校内',
  level: '市级',
  startsOn: '2025-09-01',
  endsOn: '2026-07-15',
  status: 'active',
  mentorVacant: false,
  grade: null,
  hasFindings: true,
})

/** Findings as the rules hand them over, over the pairs of the seed. */
export const conflictSeed: readonly ConflictFinding[] = [
  {
    rule: 'mentee-in-two-groups',
    severity: 'block',
    sentence: '宋雨桐同时在两组。',
    field: 'menteeId',
    menteeId: 't3',
    subject: 't3',
    pairingIds: ['p1', 'p2'],
    waiver: null,
    pairings: [
      row('p1', 'SJ-2025-0001-1', ['马建军', '濮阳市第一高级中学', '宋雨桐', '濮阳市第一高级中学']),
      row('p2', 'SJ-2025-0001-2', ['马建军', '濮阳市第一高级中学', '宋雨桐', '清丰县第二初级中学']),
    ],
  },
  {
    rule: 'mentor-over-limit',
    severity: 'warn',
    sentence: '马建军在带 4 人。',
    field: 'mentorId',
    menteeId: null,
    subject: 't1',
    pairingIds: ['p1'],
    waiver: { reason: '名师工作室', operator: '王一', at: '2025-12-01T00:00:00.000Z' },
    pairings: [row('p1', 'SJ-2025-0001-1', ['马建军', '濮阳市第一高级中学', '宋雨桐', '濮阳市第一高级中学'])],
  },
]
