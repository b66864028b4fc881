import type { Database } from '#main/db/house.ts'
import { seedAid } from './aid-seed.ts'
import { seedHours } from './hour-seed.ts'
import { seedLectures } from './lecture-seed.ts'
import { seedPairings } from './pairing-seed.ts'
import { seedTwins } from './twin-seed.ts'

/**
 * On top of the pairs: two studios, one with a member who has left; four activities, one outside the school year; a
 * published round of mentees and one of mentors and of studios, and a round that is still open. Then hours, lectures, groups of schools and 教育援疆, each with texts that were typed badly.
 */
export function seedProgrammes(db: Database): void {
  seedPairings(db)
  db.exec(`
INSERT INTO cohort (id, programme, name, school_year, starts_on, ends_on)
  VALUES ('c2', 'studio', '2025年批', '2025-2026', '2025-09-01', '2028-08-31');
UPDATE teacher SET sex = 'female', birth = '1980-03-05', stage = '小学', subject = '语文', title = '高级教师' WHERE no = 2;
UPDATE pairing_group SET appointment_no = '濮师聘〔2025〕007号' WHERE id = 'g2';
INSERT INTO studio (id, code, cohort_no, name, type, level, lead_no, school_no, school_name, district_no, stage, subject,
    document_no, named_on, plate_on, starts_on, ends_on, status, status_since, phone, created_at, updated_at) VALUES
  ('w1', 'GZS-2025-001', 2, '苏秀芝名师工作室', '市级名师工作室', '市', 2, 2, '华龙区岳村镇寨里小学', 2, '小学', '语文',
    '濮教师〔2025〕12号', '2025-09-01', '2025-09-10', '2025-09-01', '2028-08-31', 'running', '2025-09-10', NULL, '2025-09-01', '2025-09-01'),
  ('w2', 'GZS-2025-002', 2, '=马建军名师工作室', '省级名师工作室', '省', 1, 1, '濮阳市第一高级中学', 1, '普通高中', '物理',
    NULL, '2025-09-01', NULL, '2025-09-01', '2028-08-31', 'named', '2025-09-01', NULL, '2025-09-01', '2025-09-01'),
  ('w3', 'GZS-2025-003', 2, '未成工作室', '县级名师工作室', '县', 3, 1, '濮阳市第一高级中学', 1, '普通高中', '物理',
    NULL, NULL, NULL, '2025-09-01', '2028-08-31', 'applied', '2025-09-01', NULL, '2025-09-01', '2025-09-01');
INSERT INTO studio_member (id, studio_no, teacher_no, role, joined_on, left_on, school_name, title, honours, remark) VALUES
  ('m1', 1, 2, 'lead', '2025-09-01', NULL, '华龙区岳村镇寨里小学', '一级教师', '市级名师', NULL),
  ('m2', 1, 4, 'core', '2025-09-01', NULL, '华龙区岳村镇寨里小学', '二级教师', NULL, '电话13812345678'),
  ('m3', 1, 5, 'member', '2025-09-01', '2025-11-01', '华龙区岳村镇寨里小学', NULL, NULL, NULL),
  ('m4', 2, 1, 'lead', '2025-09-01', NULL, '濮阳市第一高级中学', '高级教师', '市学科带头人', NULL),
  ('m5', 2, 6, 'trainee', '2025-10-15', NULL, '清丰县第二初级中学', NULL, NULL, NULL);
INSERT INTO activity (id, held_on, starts_at, ends_at, type, topic, lesson, amount, hours, stage, subject, level, place, organizer,
    district_no, summary, reflection, remark, created_at, updated_at) VALUES
  ('a1', '2025-10-16', '09:00', '11:30', '听课', '@新课标下的阅读教学', '《秋天》', 2, 4, '小学', '语文', '校', '三楼会议室', '岳村镇中心校', 2, '听课两节，集中评议。', NULL, NULL, '2025-10-16', '2025-10-16'),
  ('a2', '2025-11-06', NULL, NULL, '示范课', '物理实验教学示范', NULL, 1, 2, '普通高中', '物理', '市', NULL, NULL, 1, NULL, NULL, '咨询13900001111', '2025-11-06', '2025-11-06'),
  ('a3', '2025-11-20', NULL, NULL, '送教', '送教下乡', NULL, 1, 4.5, NULL, NULL, '县', '清丰县', NULL, NULL, NULL, NULL, NULL, '2025-11-20', '2025-11-20'),
  ('a4', '2024-05-20', NULL, NULL, '讲座', '上一学年的讲座', NULL, 1, 4, '小学', '语文', NULL, NULL, NULL, 2, NULL, NULL, NULL, '2024-05-20', '2024-05-20');
INSERT INTO activity_participant (activity_no, teacher_no, name, unit, role, attendance) VALUES
  (1, 2, '苏秀芝', NULL, 'lead', 'present'), (1, 2, '苏秀芝', NULL, 'host', 'present'), (1, 4, '韩梦洁', NULL, 'listener', 'present'),
  (1, 5, '靳晓帆', NULL, 'listener', 'absent'), (1, NULL, '外校来宾', '濮阳县实验小学', 'participant', 'present'),
  (2, 1, '马建军', NULL, 'lead', 'present'), (2, 3, '宋雨桐', NULL, 'listener', 'late');
INSERT INTO activity_pairing (activity_no, pairing_no) SELECT 1, no FROM pairing WHERE id IN ('p3', 'p4');
INSERT INTO activity_studio (activity_no, studio_no) VALUES (1, 1), (2, 2), (3, 1);
INSERT INTO achievement (id, teacher_no, kind, name, achieved_on, created_at, updated_at) VALUES
  ('h1', 4, '论文', '阅读教学的几点思考', '2025-11-01', '2025-11-01', '2025-11-01');
INSERT INTO achievement_pairing (achievement_no, pairing_no) SELECT 1, no FROM pairing WHERE id = 'p3';
INSERT INTO achievement_studio (achievement_no, studio_no) VALUES (1, 1);
INSERT INTO quota_source (quota_no, source, type, role) SELECT no, 'activity', '听课', 'listener' FROM quota WHERE id = 'k1';
INSERT INTO assess_scheme (id, name, object, total, position) VALUES ('f1', '徒弟', 'mentee', 100, 1), ('f2', '师傅', 'mentor', 100, 2), ('f3', '工作室', 'studio', NULL, 3);
INSERT INTO assess_round (id, name, object, scheme_no, cohort_no, purpose, starts_on, ends_on, state, published_on, created_at) VALUES
  ('r1', '2025—2026学年徒弟考核', 'mentee', 1, 1, 'annual', '2025-09-01', '2026-07-15', 'published', '2026-07-20', '2026-07-01'),
  ('r2', '2025—2026学年师傅考核', 'mentor', 2, 1, 'annual', '2025-09-01', '2026-07-15', 'published', '2026-07-20', '2026-07-01'),
  ('r3', '2025年工作室年度考核', 'studio', 3, 2, 'annual', '2025-09-01', '2026-08-31', 'published', '2026-08-31', '2026-07-01'),
  ('r4', '2026—2027学年徒弟考核', 'mentee', 1, 1, 'annual', '2026-09-01', '2027-07-15', 'open', NULL, '2026-09-01');
INSERT INTO assess_result (id, round_no, target_no, target_id, code, name, unit, district, score, rank, grade, computed_grade, veto, note)
  SELECT 'e' || id, 1, no, id, 'SJ-' || id, 'x', mentee_school_name, '华龙区', CASE id WHEN 'p3' THEN 93.5 ELSE 55 END,
    CASE id WHEN 'p3' THEN 1 ELSE 2 END, CASE id WHEN 'p3' THEN '优秀' ELSE '不合格' END, '合格',
    CASE id WHEN 'p4' THEN '师德' END, NULL FROM pairing WHERE id IN ('p3', 'p4');
INSERT INTO assess_result (id, round_no, target_no, target_id, code, name, unit, score, rank, grade, computed_grade, is_exempt)
  VALUES ('ex', 1, 99, 'p1', 'SJ-2025-0001-1', '免考的人', '某校', 0, NULL, '', '', 1);
UPDATE assess_result SET name = CASE target_id WHEN 'p3' THEN '韩梦洁（师傅 苏秀芝）' WHEN 'p4' THEN '靳晓帆（师傅 苏秀芝）' ELSE name END;
INSERT INTO assess_result (id, round_no, target_no, target_id, code, name, unit, district, score, rank, grade, computed_grade) VALUES
  ('eg2', 2, 2, 'g2', 'SJ-2025-0002', '苏秀芝', '华龙区岳村镇寨里小学', '华龙区', 88, 1, '合格', '合格'),
  ('ew1', 3, 1, 'w1', 'GZS-2025-001', '苏秀芝名师工作室', '华龙区岳村镇寨里小学', '华龙区', 126.5, 1, '优秀', '优秀'),
  ('ew2', 3, 2, 'w2', 'GZS-2025-002', '=马建军名师工作室', '濮阳市第一高级中学', '市直', 80, 2, '合格', '合格');`)
  seedHours(db)
  seedLectures(db)
  seedTwins(db)
  seedAid(db)
}
