import type { ReactNode } from 'react'
import './door.css'

interface DoorCardProps {
  readonly title: string
  readonly wide?: boolean
  readonly children: ReactNode
}

/** A screen that stands before the work: one card, one question. It needs no database. */
export function DoorCard({ title, wide = false, children }: DoorCardProps) {
  return (
    <main className="door">
      <div className={wide ? 'door-card door-card-wide' : 'door-card'}>
        <header>
          <p className="door-name">龙都名师工作台</p>
          <h1>{title}</h1>
        </header>
        {children}
      </div>
    </main>
  )
}
