import { documentOf, plaqueLetter, studioAppointment } from '#shared/reports/certificates.ts'
import { memberRoleLabels } from '#shared/studios/studio-labels.ts'
import type { ReportContext } from '#shared/reports/report-frame.ts'
import { studioFigures, studioListSheet, studioMembersSheet } from '#shared/reports/studio-list.ts'
import type { studioReports } from '#shared/reports/studio-reports.ts'
import type { Drafts } from './report-content.ts'
import type { ReportStudioRepository } from './report-studio-repository.ts'

/** The reports over studios and their members. */
export function createStudioDrafts({ studios, members }: ReportStudioRepository): Drafts<typeof studioReports> {
  const figures = (context: ReportContext) => studioFigures(studios(context), context.filter)
  return {
    'studio-list': (context) => ({
      kind: 'sheets',
      sheets: [studioListSheet(studios(context), context)],
      figures: figures(context),
    }),
    'studio-members': (context) => ({
      kind: 'sheets',
      sheets: [studioMembersSheet(members(context), context)],
      figures: figures(context),
    }),
    'studio-plaque': (context) => ({
      kind: 'letters',
      letters: studios(context).map((studio) => ({
        title: `授牌文字-${studio.code}-${studio.name}`,
        letter: plaqueLetter(studio, context),
      })),
      model: documentOf({ title: '工作室授牌文字', page: 'certificate' }, context),
      figures: figures(context),
    }),
    'appointment-letter': (context) => ({
      kind: 'letters',
      letters: members(context).map((member, at) => ({
        title: `聘书-${member.studio}-${memberRoleLabels[member.role]}-${member.name}`,
        letter: studioAppointment(member, at + 1, context),
      })),
      model: documentOf({ title: '工作室聘书', page: 'certificate' }, context),
      figures: figures(context),
    }),
  }
}
