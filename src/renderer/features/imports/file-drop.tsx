import { useEffect, useState, type ReactNode } from 'react'
import './file-drop.css'

interface FileDropProps {
  readonly disabled: boolean
  readonly onDrop: (files: readonly File[]) => void
  /** What letting go will do. */
  readonly sentence: string
  readonly children: ReactNode
}

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true

/** A page that takes files dropped anywhere on it. */
export function FileDrop({ disabled, onDrop, sentence, children }: FileDropProps) {
  const [isOver, setIsOver] = useState(false)
  useEffect(() => {
    // Without this the window would open a file that is let go beside the page.
    const hold = (event: DragEvent) => holdsFiles(event) && event.preventDefault()
    window.addEventListener('dragover', hold)
    window.addEventListener('drop', hold)
    return () => {
      window.removeEventListener('dragover', hold)
      window.removeEventListener('drop', hold)
    }
  }, [])
  return (
    <div
      className="file-drop"
      onDragEnter={(event) => holdsFiles(event.nativeEvent) && !disabled && setIsOver(true)}
      onDragLeave={(event) => event.relatedTarget === null && setIsOver(false)}
      onDrop={(event) => {
        setIsOver(false)
        event.preventDefault()
        if (!disabled) onDrop([...event.dataTransfer.files])
      }}
    >
      {children}
      {isOver && (
        <div className="file-drop-over" aria-hidden="true">
          {sentence}
        </div>
      )}
    </div>
  )
}
