import { createHashRouter, useRouteError, type RouteObject } from 'react-router'
import { BrokenPage } from '#renderer/ui/error-boundary.tsx'
import { Gate } from './gate.tsx'
import { MissingPage } from './missing-page.tsx'

function BrokenRoute() {
  useRouteError()
  return <BrokenPage onRetry={() => window.location.reload()} />
}

/** Every page is read only when it is first opened. `:id?` keeps the list in place while a record opens beside it. */
const pages: readonly RouteObject[] = [
  {
    index: true,
    lazy: async () => ({ Component: (await import('#renderer/features/start/start-page.tsx')).StartPage }),
  },
  {
    path: 'teachers/:id?',
    lazy: async () => ({ Component: (await import('#renderer/features/teachers/teachers-page.tsx')).TeachersPage }),
  },
  {
    path: 'schools/:id?',
    lazy: async () => ({ Component: (await import('#renderer/features/schools/schools-page.tsx')).SchoolsPage }),
  },
  {
    path: 'imports',
    lazy: async () => ({ Component: (await import('#renderer/features/imports/imports-page.tsx')).ImportsPage }),
  },
  {
    path: 'imports/:batchId',
    lazy: async () => ({ Component: (await import('#renderer/features/imports/batch-page.tsx')).BatchPage }),
  },
  {
    path: 'pairings/:id?',
    lazy: async () => ({ Component: (await import('#renderer/features/pairings/pairings-page.tsx')).PairingsPage }),
  },
  {
    path: 'pairings/new',
    lazy: async () => ({
      Component: (await import('#renderer/features/pairings/form/pairing-form-page.tsx')).PairingFormPage,
    }),
  },
  {
    path: 'pairings/groups',
    lazy: async () => ({ Component: (await import('#renderer/features/pairings/group/groups-page.tsx')).GroupsPage }),
  },
  {
    path: 'pairings/groups/:id',
    lazy: async () => ({ Component: (await import('#renderer/features/pairings/group/group-page.tsx')).GroupPage }),
  },
  {
    path: 'pairings/check',
    lazy: async () => ({
      Component: (await import('#renderer/features/pairings/conflicts/conflicts-page.tsx')).ConflictsPage,
    }),
  },
  {
    path: 'pairings/matching/:roundId?',
    lazy: async () => ({
      Component: (await import('#renderer/features/matching/matching-page.tsx')).PairingMatchingPage,
    }),
  },
  {
    path: 'pairings/matching/:roundId/pool',
    lazy: async () => ({
      Component: (await import('#renderer/features/matching/pool/pool-page.tsx')).PairingPoolPage,
    }),
  },
  {
    path: 'studios/:id?',
    lazy: async () => ({ Component: (await import('#renderer/features/studios/studios-page.tsx')).StudiosPage }),
  },
  {
    path: 'studios/new',
    lazy: async () => ({
      Component: (await import('#renderer/features/studios/form/studio-form-page.tsx')).StudioFormPage,
    }),
  },
  {
    path: 'studios/compare',
    lazy: async () => ({
      Component: (await import('#renderer/features/studios/compare/compare-page.tsx')).ComparePage,
    }),
  },
  {
    path: 'studios/:id/page',
    lazy: async () => ({ Component: (await import('#renderer/features/studios/page/studio-page.tsx')).StudioPage }),
  },
  {
    path: 'lectures/:id?',
    lazy: async () => ({ Component: (await import('#renderer/features/lectures/lectures-page.tsx')).LecturesPage }),
  },
  {
    path: 'lectures/new',
    lazy: async () => ({
      Component: (await import('#renderer/features/lectures/form/lecture-form-page.tsx')).NewLecturePage,
    }),
  },
  {
    path: 'lectures/:id/edit',
    lazy: async () => ({
      Component: (await import('#renderer/features/lectures/form/lecture-form-page.tsx')).EditLecturePage,
    }),
  },
  {
    path: 'lectures/planner',
    lazy: async () => ({
      Component: (await import('#renderer/features/lectures/planner/planner-page.tsx')).PlannerPage,
    }),
  },
  {
    path: 'lectures/queue',
    lazy: async () => ({ Component: (await import('#renderer/features/lectures/queue/queue-page.tsx')).QueuePage }),
  },
  {
    path: 'lectures/:id/attendance',
    lazy: async () => ({
      Component: (await import('#renderer/features/lectures/attendance/attendance-page.tsx')).AttendancePage,
    }),
  },
  {
    path: 'training/:id?',
    lazy: async () => ({ Component: (await import('#renderer/features/training/training-page.tsx')).TrainingPage }),
  },
  {
    path: 'training/:id/trainees',
    lazy: async () => ({
      Component: (await import('#renderer/features/training/trainees/trainees-page.tsx')).TraineesPage,
    }),
  },
  {
    path: 'hours/:id?',
    lazy: async () => ({ Component: (await import('#renderer/features/hours/hours-page.tsx')).HoursPage }),
  },
  {
    path: 'hours/certificates',
    lazy: async () => ({
      Component: (await import('#renderer/features/hours/certificates-page.tsx')).CertificatesPage,
    }),
  },
  {
    path: 'hours/profiles',
    lazy: async () => ({ Component: (await import('#renderer/features/hours/profiles-page.tsx')).ProfilesPage }),
  },
  {
    path: 'twinning/:id?',
    lazy: async () => ({ Component: (await import('#renderer/features/twinning/twinning-page.tsx')).TwinningPage }),
  },
  {
    path: 'twinning/new',
    lazy: async () => ({
      Component: (await import('#renderer/features/twinning/form/twin-form-page.tsx')).TwinFormPage,
    }),
  },
  {
    path: 'twinning/network',
    lazy: async () => ({
      Component: (await import('#renderer/features/twinning/network/network-page.tsx')).NetworkPage,
    }),
  },
  {
    path: 'twinning/matching/:roundId?',
    lazy: async () => ({
      Component: (await import('#renderer/features/matching/matching-page.tsx')).TwinMatchingPage,
    }),
  },
  {
    path: 'twinning/matching/:roundId/pool',
    lazy: async () => ({ Component: (await import('#renderer/features/matching/pool/pool-page.tsx')).TwinPoolPage }),
  },
  {
    path: 'twinning/coverage',
    lazy: async () => ({
      Component: (await import('#renderer/features/twinning/coverage/coverage-page.tsx')).CoveragePage,
    }),
  },
  {
    path: 'twinning/schemes/:id?',
    lazy: async () => ({
      Component: (await import('#renderer/features/twinning/schemes/schemes-page.tsx')).TwinSchemesPage,
    }),
  },
  {
    path: 'twinning/:id/page',
    lazy: async () => ({ Component: (await import('#renderer/features/twinning/page/group-page.tsx')).TwinGroupPage }),
  },
  {
    path: 'brands/:id?',
    lazy: async () => ({ Component: (await import('#renderer/features/twinning/brands/brands-page.tsx')).BrandsPage }),
  },
  {
    path: 'visits/:id?',
    lazy: async () => ({ Component: (await import('#renderer/features/aid/visits/visits-page.tsx')).VisitsPage }),
  },
  {
    path: 'visits/new',
    lazy: async () => ({
      Component: (await import('#renderer/features/aid/visits/form/visit-form-page.tsx')).VisitFormPage,
    }),
  },
  {
    path: 'postings/:id?',
    lazy: async () => ({ Component: (await import('#renderer/features/aid/postings/postings-page.tsx')).PostingsPage }),
  },
  {
    path: 'postings/new',
    lazy: async () => ({
      Component: (await import('#renderer/features/aid/postings/form/posting-form-page.tsx')).PostingFormPage,
    }),
  },
  {
    path: 'postings/hosts',
    lazy: async () => ({ Component: (await import('#renderer/features/aid/postings/hosts/hosts-page.tsx')).HostsPage }),
  },
  {
    path: 'postings/succession',
    lazy: async () => ({
      Component: (await import('#renderer/features/aid/postings/succession/succession-page.tsx')).SuccessionPage,
    }),
  },
  {
    path: 'shadowings/:id?',
    lazy: async () => ({
      Component: (await import('#renderer/features/aid/shadowings/shadowings-page.tsx')).ShadowingsPage,
    }),
  },
  {
    path: 'aid-ledger',
    lazy: async () => ({ Component: (await import('#renderer/features/aid/ledger/ledger-page.tsx')).LedgerPage }),
  },
  {
    path: 'aid-ledger/brief',
    lazy: async () => ({ Component: (await import('#renderer/features/aid/ledger/brief-page.tsx')).BriefPage }),
  },
  {
    path: 'activities/:id?',
    lazy: async () => ({
      Component: (await import('#renderer/features/activities/activities-page.tsx')).ActivitiesPage,
    }),
  },
  {
    path: 'activities/new',
    lazy: async () => ({ Component: (await import('#renderer/features/activities/form/entry-page.tsx')).EntryPage }),
  },
  {
    path: 'activities/grid',
    lazy: async () => ({ Component: (await import('#renderer/features/activities/grid/grid-page.tsx')).GridPage }),
  },
  {
    path: 'achievements/:id?',
    lazy: async () => ({
      Component: (await import('#renderer/features/achievements/achievements-page.tsx')).AchievementsPage,
    }),
  },
  {
    path: 'assessments',
    lazy: async () => ({ Component: (await import('#renderer/features/assessments/rounds-page.tsx')).RoundsPage }),
  },
  {
    path: 'assessments/:id',
    lazy: async () => ({ Component: (await import('#renderer/features/assessments/round-page.tsx')).RoundPage }),
  },
  {
    path: 'assessments/schemes/:id?',
    lazy: async () => ({ Component: (await import('#renderer/features/assessments/schemes-page.tsx')).SchemesPage }),
  },
  {
    path: 'milestones',
    lazy: async () => ({
      Component: (await import('#renderer/features/milestones/milestones-page.tsx')).MilestonesPage,
    }),
  },
  {
    path: 'reports/:name?',
    lazy: async () => ({ Component: (await import('#renderer/features/reports/reports-page.tsx')).ReportsPage }),
  },
  {
    path: 'settings/:part?',
    lazy: async () => ({ Component: (await import('#renderer/features/settings/settings-page.tsx')).SettingsPage }),
  },
]

export const router = createHashRouter([
  {
    Component: Gate,
    HydrateFallback: () => null,
    ErrorBoundary: BrokenRoute,
    children: [{ ErrorBoundary: BrokenRoute, children: [...pages, { path: '*', Component: MissingPage }] }],
  },
])
