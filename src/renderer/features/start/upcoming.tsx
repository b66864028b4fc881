import type { Desk } from '#shared/desk/desk-contract.ts'
import { figure } from '#renderer/ui/figure.ts'

/** 接下来: the next dates on one line. */
export function Upcoming({ upcoming }: Pick<Desk, 'upcoming'>) {
  return (
    <section className="start-upcoming" aria-label="接下来">
      <h2>接下来</h2>
      {upcoming.length === 0 && <span className="quiet">近期没有到期的结对。</span>}
      {upcoming.map((one) => (
        <span key={`${one.on} ${one.label}`}>
          <span className="quiet">{one.on}</span> {one.label}
          {one.count > 1 ? ` ${figure(one.count)} 对` : ''}
        </span>
      ))}
    </section>
  )
}
