import { useCallback } from 'react'
import { useLocation, useNavigate, useParams } from 'react-router'

export interface RecordRoute {
  /** The id in the address; null while only the list is shown. */
  readonly openId: string | null
  readonly open: (id: string) => void
  readonly close: () => void
}

/** One list and one record under one address, `#/teachers/:id`; the list's filters stay as they are. */
export function useRecordRoute(list: string): RecordRoute {
  const { id } = useParams()
  const { search } = useLocation()
  const navigate = useNavigate()
  const open = useCallback(
    (next: string) => void navigate({ pathname: `${list}/${next}`, search }, { replace: id !== undefined }),
    [navigate, list, search, id],
  )
  const close = useCallback(() => void navigate({ pathname: list, search }), [navigate, list, search])
  return { openId: id ?? null, open, close }
}
