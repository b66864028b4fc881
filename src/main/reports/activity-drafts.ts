import { activityFigures, activityListSheet } from '#shared/reports/activity-list.ts'
import { activityRecordLetter } from '#shared/reports/activity-record.ts'
import type { activityReports } from '#shared/reports/activity-reports.ts'
import { documentOf } from '#shared/reports/certificates.ts'
import type { ReportContext } from '#shared/reports/report-frame.ts'
import { mapRows } from '#shared/reports/row-list.ts'
import { signInSheet, type Attendee, type SignInOccasion } from '#shared/reports/sign-in.ts'
import type { ReportActivityRepository } from './report-activity-repository.ts'
import type { Drafts } from './report-content.ts'
import { withinPeriod } from './within-period.ts'

/** The reports over activities. */
export function createActivityDrafts(repository: ReportActivityRepository): Drafts<typeof activityReports> {
  function whoSigns({ filter, asOf }: ReportContext): readonly Attendee[] {
    const people = [
      ...(filter.activity === null ? [] : repository.attendeesOf(filter.activity)),
      ...(filter.studio === null ? [] : repository.membersOf(filter.studio, asOf)),
      ...repository.teachers(filter.teachers),
    ]
    // One line each, even for a member who is also listed for the activity.
    return Array.from(new Map(people.map((person) => [person.teacherId ?? person.name, person])).values())
  }

  function occasionOf({ filter }: ReportContext): SignInOccasion {
    const activity = filter.activity === null ? null : repository.occasion(filter.activity)
    const studio = filter.studio === null ? null : repository.studioName(filter.studio)
    return {
      title: `${activity?.topic ?? (studio === null ? '' : `${studio}活动`)}签到表`,
      heldOn: activity?.heldOn ?? '',
      place: activity?.place ?? '',
    }
  }

  return {
    'activity-list': (given) => {
      const context = withinPeriod(given)
      const { activities, sums } = repository.listed(context)
      return {
        kind: 'sheets',
        sheets: [activityListSheet(activities, sums, context)],
        figures: activityFigures(sums, given.filter),
      }
    },
    'activity-record': (given) => {
      const { activities, sums } = repository.listed(withinPeriod(given))
      return {
        kind: 'letters',
        letters: mapRows(activities, (activity) => ({
          title: `活动记录表-${activity.heldOn}-${activity.topic}`,
          letter: activityRecordLetter(activity),
        })),
        model: documentOf({ title: '活动记录表', page: 'official' }, given),
        figures: activityFigures(sums, given.filter),
      }
    },
    'sign-in': (context) => ({
      kind: 'sheets',
      sheets: [signInSheet(whoSigns(context), occasionOf(context), context)],
      figures: [],
    }),
  }
}
