import type { Coverage, CoverageRow } from '#shared/twinning/twin-coverage.ts'

interface CoverageTableProps {
  readonly coverage: Coverage
  readonly districtId: string | undefined
  /** Undefined: all districts. */
  readonly onDistrict: (districtId: string | undefined) => void
}

/** 乡村校覆盖率 by district; behind each number of schools left out stand the schools. */
export function CoverageTable({ coverage, districtId, onDistrict }: CoverageTableProps) {
  const { rows, total, target } = coverage
  return (
    <>
      <table aria-label="乡村学校覆盖率">
        <thead>
          <tr>
            <th scope="col">县区</th>
            <th scope="col" className="number">
              乡村学校
            </th>
            <th scope="col" className="number">
              已纳入
            </th>
            <th scope="col" className="coverage-bar-head">
              覆盖率
            </th>
            <th scope="col" className="number">
              差额
            </th>
            <th scope="col" className="number">
              未纳入
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.districtId} className={row.districtId === districtId ? 'coverage-open' : undefined}>
              <th scope="row">{row.district}</th>
              <Cells row={row} target={target} />
              <td className="number">
                <LeftOut row={row} onOpen={() => onDistrict(row.districtId)} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className={districtId === undefined ? 'coverage-open' : undefined}>
            <th scope="row">合计</th>
            <Cells row={total} target={target} />
            <td className="number">
              <LeftOut row={total} onOpen={() => onDistrict(undefined)} />
            </td>
          </tr>
        </tfoot>
      </table>
      <p className="quiet small">
        截至 {coverage.asOf}。乡村学校按学校的城乡类型，不含撤并的；一所学校在几个组里只算一次；签约后算已纳入。
        {target === null && '今年还没有设目标，点“年度目标”填写。'}
      </p>
    </>
  )
}

type Counts = Pick<CoverageRow, 'rural' | 'included' | 'share' | 'gap'>

function Cells({ row, target }: { readonly row: Counts; readonly target: number | null }) {
  return (
    <>
      <td className="number">{row.rural}</td>
      <td className="number">{row.included}</td>
      <td>
        {row.share === null ? <span className="quiet">没有乡村学校</span> : <Bar share={row.share} target={target} />}
      </td>
      <td className="number">
        {row.gap === 0 ? <span className="quiet">0</span> : <span className="error">{row.gap}</span>}
      </td>
    </>
  )
}

/** The mark stands where the target is. */
function Bar({ share, target }: { readonly share: number; readonly target: number | null }) {
  const isShort = target !== null && share < target
  return (
    <span className={isShort ? 'coverage-bar coverage-short' : 'coverage-bar'}>
      <span className="coverage-track">
        <i style={{ width: `${share}%` }} />
        {target !== null && <em style={{ left: `${target}%` }} />}
      </span>
      <span className="number">{share}%</span>
    </span>
  )
}

function LeftOut({ row: { rural, included }, onOpen }: { readonly row: Counts; readonly onOpen: () => void }) {
  const count = rural - included
  if (count === 0) return <span className="quiet">0</span>
  return (
    <button type="button" className="link" onClick={onOpen}>
      {count}
    </button>
  )
}
