import type { Database } from '#main/db/house.ts'
import { coverageOf } from '#shared/twinning/twin-coverage.ts'
import type { TwinMatrix } from '#shared/twinning/twin-network.ts'

/** A running group of a lead school and two others, a 对子 with a goal, an activity of both, and a school under 名校培育. */
export function seedTwins(db: Database): void {
  db.exec(`
INSERT INTO cohort (id, programme, name, school_year, starts_on, ends_on)
  VALUES ('c5', 'twinning', '2025—2026学年', '2025-2026', '2025-09-01', '2026-08-31');
INSERT INTO twin_group (id, code, cohort_no, scheme_name, district_rule, name, stage, agreement_no, agreement_on, starts_on, ends_on,
    status, status_since, organizer, person, phone, content, created_at, updated_at)
  SELECT 'tg1', 'XX-2025-001', no, '“1+1+N”', 'any', '=岳村结对组', '小学', '@濮教结1号', '2025-09-01', '2025-09-01', '2028-08-31',
    'running', '2025-09-01', '教育局13812345678', '赵主任', '13812345678', '=送教，联系13912345678', '2025-09-01', '2025-09-01'
  FROM cohort WHERE id = 'c5';
INSERT INTO twin_group_slot (group_no, code, label, least, layer, filter, is_lead, position) VALUES
  (1, 'lead', '牵头校', 1, 1, 'any', 1, 1), (1, 'member', '成员校', 1, 2, 'any', 0, 2);
INSERT INTO twin_member (id, group_no, school_no, slot, joined_on, school_name, district_no, urban_type) VALUES
  ('tm1', 1, 3, 'lead', '2025-09-01', '华龙区实验小学', 2, 'town'),
  ('tm2', 1, 2, 'member', '2025-09-01', '华龙区岳村镇寨里小学', 2, 'rural'),
  ('tm3', 1, 4, 'member', '2025-09-01', '清丰县第二初级中学', 3, NULL);
INSERT INTO twin_link (id, group_no, from_no, to_no, starts_on) VALUES ('tl1', 1, 1, 2, '2025-09-01');
INSERT INTO twin_goal (id, group_no, year, indicator, target) VALUES ('to1', 1, 2026, '=优秀率', '达到 60%，问13812345678');
INSERT INTO activity_twin_group (activity_no, twin_group_no) SELECT no, 1 FROM activity WHERE id = 'a2';
INSERT INTO brand_school (id, code, cohort_no, school_no, school_name, district_no, category, theme, starts_on, ends_on, goals, status,
    status_since, remark, created_at, updated_at)
  SELECT 'br1', 'MX-2025-001', no, 2, '华龙区岳村镇寨里小学', 2, '书法', '=墨香校园', '2025-09-01', '2028-08-31', '联系13812345678',
    'cultivating', '2025-09-01', '@电话13912345678', '2025-09-01', '2025-09-01' FROM cohort WHERE id = 'c5';`)
}

/** 乡村校覆盖率 by its own rule; a district can be given any name. */
export const readCoverage = (asOf: string) =>
  coverageOf(
    asOf,
    [
      { districtId: 'd2', district: '=华龙区13812345678', rural: 3, included: 1 },
      { districtId: 'd3', district: '清丰县', rural: 0, included: 0 },
    ],
    60,
  )

export const readMatrix: TwinMatrix = {
  districts: [
    { id: 'd2', name: '=华龙区13812345678' },
    { id: 'd3', name: '清丰县' },
  ],
  rows: [
    {
      schoolId: 's3',
      school: '=华龙区实验小学13912345678',
      district: '华龙区',
      groups: [{ id: 'tg1', code: 'XX-2025-001', name: '=岳村结对组' }],
      counts: [1, 1],
      total: 2,
    },
  ],
  totals: [1, 1],
  total: 2,
}
