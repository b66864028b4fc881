import type { Database } from '#main/db/house.ts'
import type { AttendanceSummary, Invitee } from '#shared/lectures/attendance.ts'
import type { Lecture } from '#shared/lectures/lecture.ts'

const topic = '=大单元教学，咨询13812345678'
const phone = '联系13912345678'

/** A session of the school year to which somebody is invited by name and a school has places. */
export function seedLectures(db: Database): void {
  db.exec(`
INSERT INTO cohort (id, programme, name, school_year, starts_on, ends_on)
  VALUES ('c4', 'lecture', '2025—2026学年', '2025-2026', '2025-09-01', '2026-08-31');
INSERT INTO lecture_series (id, cohort_no, name, created_at, updated_at)
  SELECT 'ls1', no, '龙都名师大讲堂', '2025-09-01', '2025-09-01' FROM cohort WHERE id = 'c4';
INSERT INTO lecture (id, code, series_no, issue, topic, form, held_on, starts_at, ends_at, place, district_no, brief, status,
    status_since, created_at, updated_at)
  VALUES ('l1', 'DJT-2025-001', 1, 1, '${topic}', 'onsite', '2025-10-18', '09:00', '11:30', '${phone}', 1, '${phone}', 'held',
    '2025-10-18', '2025-09-01', '2025-10-18');
INSERT INTO lecture_invitee (id, lecture_no, teacher_no, school_no, places) VALUES ('li1', 1, 2, NULL, 1), ('li2', 1, NULL, 3, 2);`)
}

/** The seeded session as its own area would read it; whatever is typed freely holds a telephone number. */
export const readLecture: Lecture = {
  id: 'l1',
  code: 'DJT-2025-001',
  seriesId: 'ls1',
  series: '龙都名师大讲堂',
  issue: 1,
  topic,
  form: 'onsite',
  heldOn: '2025-10-18',
  startsAt: '09:00',
  endsAt: '11:30',
  span: 'half',
  hours: 4,
  place: phone,
  host: null,
  district: '市直',
  districts: [],
  stages: ['小学'],
  subjects: ['语文'],
  speakers: '=王明远',
  planned: 100,
  expected: 3,
  present: 2,
  waiting: 0,
  status: 'held',
  missing: [],
  cohortId: 'c4',
  statusSince: '2025-10-18',
  reason: null,
  postponedFrom: null,
  notifiedOn: '2025-10-08',
  filedOn: null,
  attestedOn: null,
  spanGiven: null,
  hoursGiven: null,
  hostSchoolId: null,
  districtId: 'd1',
  districtIds: [],
  chair: null,
  brief: phone,
  satisfiedPercent: 97.5,
  satisfaction: phone,
  fundsFen: null,
  remark: phone,
  people: [
    {
      id: 'sp1',
      teacherId: null,
      name: '=王明远',
      unit: '@省教研室',
      title: phone,
      category: 'province',
      topic: phone,
      hours: null,
      awarded: 0,
    },
  ],
  conflicts: [],
  actions: [],
  attachments: 0,
  activityId: null,
  totalHours: 8,
  source: null,
}

export const readAttendance: AttendanceSummary = {
  expected: 3,
  present: 2,
  late: 0,
  observers: 0,
  waiting: 0,
  outsiders: 0,
  absent: 1,
  units: [{ schoolId: 's2', unit: '华龙区岳村镇寨里小学', district: '华龙区', expected: 1, present: 1, absent: [] }],
  districts: [{ district: '华龙区', present: 1, schools: 1 }],
  text: '',
}

export const readInvitees: readonly Invitee[] = [
  {
    id: 'li2',
    kind: 'school',
    teacherId: null,
    schoolId: 's3',
    districtId: null,
    name: `华龙区实验小学（${phone}）`,
    school: '华龙区实验小学',
    district: '华龙区',
    subject: null,
    places: 2,
    present: 0,
  },
]
