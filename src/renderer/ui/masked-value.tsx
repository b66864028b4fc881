import { useState } from 'react'

interface MaskedValueProps {
  readonly masked: string | null
  /** Fetches the whole value; the engine writes into the audit trail who has seen it. */
  readonly reveal: () => Promise<string | null | undefined>
}

/** A number that stays masked until it is asked for. */
export function MaskedValue({ masked, reveal }: MaskedValueProps) {
  const [shown, setShown] = useState<string | null>(null)
  if (masked === null) return <span className="quiet">—</span>
  const show = async () => setShown((await reveal()) ?? null)
  return (
    <span>
      {shown ?? masked}{' '}
      <button type="button" className="link" onClick={() => (shown === null ? void show() : setShown(null))}>
        {shown === null ? '显示' : '隐藏'}
      </button>
    </span>
  )
}
