import { AppError } from '#shared/kernel/errors.ts'
import type { AttendanceSummary, Invitee } from '#shared/lectures/attendance.ts'
import { issueText } from '#shared/lectures/lecture-labels.ts'
import type { Lecture } from '#shared/lectures/lecture.ts'
import { documentOf, speakerAppointment } from '#shared/reports/certificates.ts'
import { lectureFigures, lectureLedgerSheet, type LedgerLecture } from '#shared/reports/lecture-ledger.ts'
import { lectureBrief, lectureNotice } from '#shared/reports/lecture-letters.ts'
import type { lectureReports } from '#shared/reports/lecture-reports.ts'
import type { ReportContext } from '#shared/reports/report-frame.ts'
import type { Sheet } from '#shared/reports/sheet-model.ts'
import { signInSheet, type SignInOccasion } from '#shared/reports/sign-in.ts'
import type { Drafts } from './report-content.ts'
import type { ReportLectureRepository } from './report-lecture-repository.ts'
import { withinPeriod } from './within-period.ts'

/** A session to which nobody was invited by name is signed on empty lines. */
const usualBlankRows = 30

const occasionOf = ({ issue, topic, heldOn, place, expected }: Lecture): SignInOccasion => ({
  sheet: `${issueText(issue)}签到表`,
  title: `龙都名师大讲堂${issueText(issue)}“${topic}”签到表`,
  heldOn,
  place: place ?? '',
  expected: expected === null ? '' : `${expected} 人`,
})

/** Sessions as their own area reads them, with hours by the policy. */
export interface LectureSource {
  readonly get: (id: string) => Lecture
  readonly summary: (id: string) => AttendanceSummary
  readonly invited: (id: string) => readonly Invitee[]
}

/** The reports over sessions of the lectures. */
export function createLectureDrafts(
  repository: ReportLectureRepository,
  source: LectureSource,
): Drafts<typeof lectureReports> {
  const ledger = (context: ReportContext): readonly LedgerLecture[] =>
    repository.found(context).map(({ id, schoolYear }) => {
      const lecture = source.get(id)
      return { ...lecture, schoolYear, hasBrief: lecture.brief !== null }
    })
  const lectures = (context: ReportContext): readonly Lecture[] =>
    repository.found(context).map(({ id }) => source.get(id))
  const figures = (context: ReportContext) => lectureFigures(ledger(context), context.filter)
  const item = (lecture: Lecture) => ({
    lecture,
    summary: source.summary(lecture.id),
    invited: source.invited(lecture.id),
  })

  /** A sheet for each session: the invited by name, a line for each place, or empty lines where nobody is known. */
  function signInSheets(found: readonly Lecture[], context: ReportContext): readonly Sheet[] {
    if (found.length === 0) throw new AppError('report/nothing')
    return found.map((lecture) => {
      const people = repository.invitedTo(lecture.id)
      const blankRows =
        people.length === 0 ? Math.max(usualBlankRows, context.options.blankRows) : context.options.blankRows
      return signInSheet(people, occasionOf(lecture), { ...context, options: { ...context.options, blankRows } })
    })
  }

  return {
    'lecture-ledger': (given) => {
      const rows = ledger(withinPeriod(given))
      return { kind: 'sheets', sheets: [lectureLedgerSheet(rows, given)], figures: lectureFigures(rows, given.filter) }
    },
    'lecture-sign-in': (given) => ({
      kind: 'sheets',
      sheets: signInSheets(lectures(withinPeriod(given)), given),
      figures: [],
    }),
    'lecture-notice': (given) => ({
      kind: 'letters',
      letters: lectures(withinPeriod(given)).map((lecture) => ({
        title: `通知-大讲堂${issueText(lecture.issue)}-${lecture.topic}`,
        letter: lectureNotice(item(lecture), given),
      })),
      model: documentOf({ title: '大讲堂通知', page: 'official' }, given),
      figures: figures(withinPeriod(given)),
    }),
    'lecture-brief': (given) => ({
      kind: 'letters',
      letters: lectures(withinPeriod(given)).map((lecture) => ({
        title: `简报-大讲堂${issueText(lecture.issue)}-${lecture.topic}`,
        letter: lectureBrief(item(lecture), given),
      })),
      model: documentOf({ title: '大讲堂简报', page: 'official' }, given),
      figures: figures(withinPeriod(given)),
    }),
    'lecture-letter': (given) => ({
      kind: 'letters',
      letters: lectures(withinPeriod(given))
        .flatMap((lecture) => lecture.people.map((speaker) => ({ lecture, speaker })))
        .map(({ lecture, speaker }, at) => ({
          title: `主讲聘书-大讲堂${issueText(lecture.issue)}-${speaker.name}`,
          letter: speakerAppointment({ lecture, speaker }, at + 1, given),
        })),
      model: documentOf({ title: '大讲堂主讲聘书', page: 'certificate' }, given),
      figures: figures(withinPeriod(given)),
    }),
  }
}
