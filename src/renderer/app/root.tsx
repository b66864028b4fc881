import { QueryClientProvider } from '@tanstack/react-query'
import { useEffect } from 'react'
import { RouterProvider } from 'react-router/dom'
import { followChanges, queryClient } from '#renderer/api/query-client.ts'
import { followProgress } from '#renderer/api/progress-store.ts'
import { useAppearance } from '#renderer/session/appearance.ts'
import { ErrorBoundary } from '#renderer/ui/error-boundary.tsx'
import { listenToShortcuts } from '#renderer/ui/shortcuts.ts'
import { ThemeProvider } from '#renderer/ui/theme/theme-provider.tsx'
import { useMedia } from '#renderer/ui/use-media.ts'
import { router } from './routes.tsx'

function useDark(): boolean {
  const theme = useAppearance((state) => state.theme)
  const system = useMedia('(prefers-color-scheme: dark)')
  return theme === 'system' ? system : theme === 'dark'
}

/** The whole window. */
export function Root() {
  useEffect(() => {
    const stops = [followChanges(), followProgress(), listenToShortcuts()]
    return () => stops.forEach((stop) => stop())
  }, [])
  return (
    <ThemeProvider dark={useDark()}>
      <QueryClientProvider client={queryClient}>
        <ErrorBoundary>
          <RouterProvider router={router} />
        </ErrorBoundary>
      </QueryClientProvider>
    </ThemeProvider>
  )
}
