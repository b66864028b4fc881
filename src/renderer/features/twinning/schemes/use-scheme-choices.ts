import { useMemo } from 'react'
import type { TwinScheme } from '#shared/twinning/twin-scheme.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import type { Choice } from '#renderer/ui/filter-line.tsx'

const none: readonly TwinScheme[] = []

/** The schemes that a new group may take. */
export const useSchemes = (): readonly TwinScheme[] => useOperation('twinning.schemes', {}).data ?? none

/** The same for a filter. */
export function useSchemeChoices(): readonly Choice[] {
  const schemes = useSchemes()
  return useMemo(() => schemes.map(({ id, name }) => ({ value: id, label: name })), [schemes])
}
