import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'

export type Zoom = 'page' | 'actual'

interface PreviewStageProps {
  readonly zoom: Zoom
  readonly orientation: 'landscape' | 'portrait'
  readonly busy: boolean
  readonly children: ReactNode
}

const paper = { landscape: { width: 1123, height: 794 }, portrait: { width: 794, height: 1123 } } as const
const edge = 16

/** The desk on which the paper lies: the whole page in view, or as large as it will be. */
export function PreviewStage({ zoom, orientation, busy, children }: PreviewStageProps) {
  const stage = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState({ width: 0, height: 0 })
  useLayoutEffect(() => {
    const element = stage.current
    if (element === null) return undefined
    const observer = new ResizeObserver(() =>
      setRoom({ width: element.clientWidth - 2 * edge, height: element.clientHeight - 2 * edge }),
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  const size = paper[orientation]
  const fit = Math.min(room.width / size.width, room.height / size.height)
  const scale = zoom === 'actual' ? 1 : Math.max(0.1, fit)
  return (
    <div ref={stage} className={zoom === 'actual' ? 'preview-stage preview-actual' : 'preview-stage'} aria-busy={busy}>
      {room.width > 0 && (
        <div style={{ width: size.width * scale, height: size.height * scale, flex: 'none' }}>
          <div className="preview-paper" style={{ transform: `scale(${scale})`, opacity: busy ? 0.6 : 1 }}>
            {children}
          </div>
        </div>
      )}
    </div>
  )
}
