import { visitDirectionLabels } from '#shared/aid/aid-labels.ts'
import {
  ledgerMeasureLabels,
  ledgerMeasures,
  type LedgerMeasure,
  type AidLedger,
  type LedgerCells,
  type LedgerLine,
} from '#shared/aid/two-way-ledger.ts'
import { visitDirections, type VisitDirection } from '#shared/aid/visit.ts'
import { LedgerFigure } from './ledger-figure.tsx'

const directionsOf = ({ totals }: AidLedger): readonly VisitDirection[] =>
  visitDirections.filter((direction) => direction !== 'online' || totals.online.events.value > 0)

/** Three directions of six measures have to find room beside each other. */
const shortWords = {
  events: '次数',
  people: '人数',
  students: '学生',
  personDays: '人天',
  lessons: '课',
  lectures: '讲座',
} as const satisfies Record<LedgerMeasure, string>

/** Kinds down, both directions across, each with its measures. */
export function LedgerTable({ ledger }: { readonly ledger: AidLedger }) {
  const directions = directionsOf(ledger)
  return (
    <div className="ledger-scroll">
      <table className="ledger-table" aria-label="双向台账">
        <thead>
          <tr>
            <th rowSpan={2}>类别</th>
            {directions.map((direction) => (
              <th key={direction} colSpan={ledgerMeasures.length} className="ledger-way">
                {visitDirectionLabels[direction]}
              </th>
            ))}
          </tr>
          <tr>
            {directions.map((direction) =>
              ledgerMeasures.map((measure, at) => (
                <th
                  key={`${direction} ${measure}`}
                  title={ledgerMeasureLabels[measure]}
                  className={`number ${at === 0 ? 'ledger-way' : ''}`}
                >
                  {shortWords[measure]}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {ledger.lines.map((line) => (
            <Line key={line.key} line={line} directions={directions} />
          ))}
          {ledger.lines.length === 0 && (
            <tr>
              <td colSpan={1 + directions.length * ledgerMeasures.length} className="quiet">
                这段时间没有援派、互访和跟岗。
              </td>
            </tr>
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">合计</th>
            {directions.map((direction) => (
              <Cells
                key={direction}
                cells={ledger.totals[direction]}
                label={`${visitDirectionLabels[direction]}合计`}
              />
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

function Line({ line, directions }: { readonly line: LedgerLine; readonly directions: readonly VisitDirection[] }) {
  return (
    <tr>
      <th scope="row">{line.label}</th>
      {directions.map((direction) => (
        <Cells key={direction} cells={line.ways[direction]} label={`${visitDirectionLabels[direction]}${line.label}`} />
      ))}
    </tr>
  )
}

/** A direction in which the kind does not happen stays empty. */
function Cells({ cells, label }: { readonly cells: LedgerCells | null; readonly label: string }) {
  return ledgerMeasures.map((measure, at) => (
    <td key={measure} className={`number ${at === 0 ? 'ledger-way' : ''}`}>
      {cells !== null && <LedgerFigure figure={cells[measure]} label={`${label}${ledgerMeasureLabels[measure]}`} />}
    </td>
  ))
}
