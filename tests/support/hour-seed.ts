import type { Database } from '#main/db/house.ts'

/**
 * The hours that the seeded activities gave, a correction by hand, certificates of one activity and of one year, one of
 * them void; and a finished training with one who passed, one who failed and one who withdrew.
 */
export function seedHours(db: Database): void {
  db.exec(`
INSERT INTO cohort (id, programme, name, school_year, starts_on, ends_on)
  VALUES ('c3', 'training', '2025—2026学年', '2025-2026', '2025-09-01', '2026-08-31');
INSERT INTO training (id, code, cohort_no, name, category, organizer, place, starts_on, ends_on, days, hundredths, fund_fen,
    document_no, status, status_since, created_at, updated_at)
  SELECT 'x1', 'GX-2025-001', no, '市级骨干教师高端研修班', 'advanced', '河南师范大学', '新乡', '2025-07-07', '2025-07-11', 5, 4000,
    12000000, '濮教师〔2025〕9号', 'completed', '2025-07-12', '2025-06-01', '2025-07-12' FROM cohort WHERE id = 'c3';
INSERT INTO training_target (training_no, stage, subject) VALUES (1, '小学', '语文'), (1, '普通高中', NULL);
INSERT INTO training_quota (training_no, district_no, places) VALUES (1, 1, 1), (1, 2, 3);
INSERT INTO trainee (id, training_no, teacher_no, nominator, district_no, school_name, nominated_on, status, days, result,
    certificate_no, remark) VALUES
  ('y1', 1, 2, 'district', 2, '华龙区岳村镇寨里小学', '2025-06-10', 'admitted', 5, 'excellent', 'PYGX-2025-0001', NULL),
  ('y2', 1, 1, 'city', 1, '濮阳市第一高级中学', '2025-06-10', 'admitted', 2, 'fail', NULL, '请假 3 天'),
  ('y3', 1, 4, 'school', 2, '华龙区岳村镇寨里小学', '2025-06-11', 'waiting', NULL, NULL, NULL, '电话13812345678'),
  ('y4', 1, 5, 'school', 2, '华龙区岳村镇寨里小学', '2025-06-11', 'withdrawn', NULL, NULL, NULL, NULL);
INSERT INTO hour_entry (id, teacher_no, on_date, hundredths, kind, source, source_no, title, role, reason, corrects_no, by_hand,
    school_name, district_no, stage, subject, written_at) VALUES
  ('z1', 2, '2025-07-11', 4000, 'award', 'training', 1, '市级骨干教师高端研修班', '学员', NULL, NULL, 0, '华龙区岳村镇寨里小学', 2, '小学', '语文', ''),
  ('z2', 2, '2025-10-16', 400, 'award', 'activity', 1, '听课：@新课标下的阅读教学', '执教或主讲', NULL, NULL, 0, '华龙区岳村镇寨里小学', 2, '小学', '语文', ''),
  ('z3', 4, '2025-10-16', 400, 'award', 'activity', 1, '听课：@新课标下的阅读教学', '听课', NULL, NULL, 0, '华龙区岳村镇寨里小学', 2, '小学', '语文', ''),
  ('z4', 1, '2025-11-06', 200, 'award', 'activity', 2, '示范课：物理实验教学示范', '执教或主讲', NULL, NULL, 0, '濮阳市第一高级中学', 1, '普通高中', '物理', ''),
  ('z5', 3, '2025-11-06', 200, 'award', 'activity', 2, '示范课：物理实验教学示范', '听课', NULL, NULL, 0, '濮阳市第一高级中学', 1, '普通高中', '物理', ''),
  ('z6', 4, '2025-10-16', -150, 'correction', 'activity', 1, '听课：@新课标下的阅读教学', '听课', '中途离场', 3, 1, '华龙区岳村镇寨里小学', 2, '小学', '语文', '');
INSERT INTO hour_certificate (id, serial, kind, teacher_no, teacher_name, school_name, district_no, year, source, source_no, title,
    hundredths, issued_on, voided_on, void_reason, created_at) VALUES
  ('v1', 'PYXS-2025-000001', 'event', 2, '苏秀芝', '华龙区岳村镇寨里小学', 2, 2025, 'activity', 1, '听课：@新课标下的阅读教学', 400, '2025-11-01', NULL, NULL, ''),
  ('v2', 'PYXS-2025-000002', 'event', 4, '韩梦洁', '华龙区岳村镇寨里小学', 2, 2025, 'activity', 1, '听课：@新课标下的阅读教学', 400, '2025-11-01', '2025-11-20', '学时有误', ''),
  ('v3', 'PYXS-2025-000003', 'year', 2, '苏秀芝', '华龙区岳村镇寨里小学', 2, 2025, NULL, NULL, '2025年度继续教育学时', 4400, '2025-12-01', NULL, NULL, '');
INSERT INTO hour_certificate_line (certificate_no, on_date, title, role, hundredths) VALUES
  (1, '2025-10-16', '听课：@新课标下的阅读教学', '执教或主讲', 400), (2, '2025-10-16', '听课：@新课标下的阅读教学', '听课', 400),
  (3, '2025-07-11', '市级骨干教师高端研修班', '学员', 4000), (3, '2025-10-16', '听课：@新课标下的阅读教学', '执教或主讲', 400);`)
}
