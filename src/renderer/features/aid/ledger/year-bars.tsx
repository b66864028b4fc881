import { visitDirectionLabels } from '#shared/aid/aid-labels.ts'
import {
  ledgerMeasureLabels,
  type LedgerCells,
  type LedgerMeasure,
  type LedgerYear,
} from '#shared/aid/two-way-ledger.ts'
import { figure } from '#renderer/ui/figure.ts'
import { SectionHead } from '#renderer/ui/section-head.tsx'
import { LedgerFigure } from './ledger-figure.tsx'

const drawn = ['people', 'personDays', 'students'] as const satisfies readonly LedgerMeasure[]

/** The last years, both ways mirrored around the year. */
export function YearBars({ years }: { readonly years: readonly LedgerYear[] }) {
  return (
    <>
      <SectionHead title="逐年往来" hint="左濮→伊，右伊→濮" />
      <div className="year-charts">
        {drawn.map((measure) => (
          <Chart key={measure} measure={measure} years={years} />
        ))}
      </div>
    </>
  )
}

interface ChartProps {
  readonly measure: (typeof drawn)[number]
  readonly years: readonly LedgerYear[]
}

function Chart({ measure, years }: ChartProps) {
  const most = Math.max(1, ...years.flatMap(({ ways }) => [ways.out[measure].value, ways.in[measure].value]))
  const spoken = years.map(
    ({ label, ways }) => `${label} ${figure(ways.out[measure].value)} 比 ${figure(ways.in[measure].value)}`,
  )
  return (
    <section className="year-chart" aria-label={`${ledgerMeasureLabels[measure]}：${spoken.join('，')}`}>
      <h3>{ledgerMeasureLabels[measure]}</h3>
      {years.map((year) => (
        <div key={year.from} className="year-line">
          <Side year={year} direction="out" measure={measure} most={most} />
          <span className="second">{year.label.replace('年', '')}</span>
          <Side year={year} direction="in" measure={measure} most={most} />
        </div>
      ))}
    </section>
  )
}

interface SideProps {
  readonly year: LedgerYear
  readonly direction: 'out' | 'in'
  readonly measure: keyof LedgerCells
  readonly most: number
}

function Side({ year, direction, measure, most }: SideProps) {
  const found = year.ways[direction][measure]
  return (
    <div className={`year-side year-${direction}`}>
      <LedgerFigure
        figure={found}
        label={`${year.label}${visitDirectionLabels[direction]}${ledgerMeasureLabels[measure]}`}
      />
      <i style={{ width: `${(found.value / most) * 70}%` }} />
    </div>
  )
}
