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
