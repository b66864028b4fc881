interface MoveButtonsProps {
  readonly onUp: (() => void) | undefined
  readonly onDown: (() => void) | undefined
}

export function MoveButtons({ onUp, onDown }: MoveButtonsProps) {
  return (
    <>
      <button type="button" className="icon-button" aria-label="上移" disabled={!onUp} onClick={onUp}>
        ↑
      </button>
      <button type="button" className="icon-button" aria-label="下移" disabled={!onDown} onClick={onDown}>
        ↓
      </button>
    </>
  )
}

/** The list with one item a place up or down. */
export function moved(ids: readonly string[], index: number, by: -1 | 1): string[] {
  const item = ids[index]
  if (item === undefined) return [...ids]
  const rest = ids.filter((_, at) => at !== index)
  return rest.toSpliced(index + by, 0, item)
}
