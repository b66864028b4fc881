import { Link } from 'react-router'
import type { DeskFigure } from '#shared/desk/desk-contract.ts'
import { deskTiles, differenceOf } from '#shared/desk/desk-labels.ts'
import { figure } from '#renderer/ui/figure.ts'
import { figureWords } from './desk-labels.ts'

/** Key figures with last year's beside them; each opens its rows. */
export function Figures({ figures }: { readonly figures: readonly DeskFigure[] }) {
  return (
    <section className="start-figures" aria-label="本学年">
      <div className="start-head">
        <h2>本学年</h2>
        <span className="quiet small">每个数都可点开</span>
      </div>
      <div className="start-figure-grid">
        {deskTiles
          .flatMap((key) => figures.filter((one) => one.key === key))
          .map((one) => {
            const words = figureWords(one.key)
            return (
              <Link key={one.key} to={words.to} className="start-figure">
                <span className="second">{words.title}</span>
                <span>
                  <b>{figure(one.value)}</b> <span className="quiet">{words.unit}</span>
                </span>
                <span className="quiet small">
                  <span>去年同期 {figure(one.lastYear)}</span>
                  <span className="second">{differenceOf(one.value, one.lastYear)}</span>
                </span>
              </Link>
            )
          })}
      </div>
    </section>
  )
}
