import { Link } from 'react-router'
import type { TwinMatrix } from '#shared/twinning/twin-network.ts'

interface MatrixProps {
  readonly matrix: TwinMatrix
}

/** A cell is the darker the more schools it stands for; the figure is always there. */
const shade = (count: number, most: number): string | undefined =>
  count === 0 ? undefined : `color-mix(in srgb, var(--accent) ${8 + Math.round((count / most) * 28)}%, var(--ground))`

/** 县区 × 牵头校: how many schools of each district each lead school has in its groups. */
export function Matrix({ matrix }: MatrixProps) {
  const most = Math.max(1, ...matrix.rows.flatMap(({ counts }) => counts))
  return (
    <div className="matrix-scroll">
      <table className="twin-matrix" aria-label="县区和牵头校">
        <thead>
          <tr>
            <th scope="col">牵头校</th>
            <th scope="col">所在县区</th>
            {matrix.districts.map(({ id, name }) => (
              <th key={id} scope="col" className="number">
                {name}
              </th>
            ))}
            <th scope="col" className="number">
              合计
            </th>
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map((row) => (
            <tr key={row.schoolId}>
              <th scope="row">
                {row.groups.length === 1 && row.groups[0] !== undefined ? (
                  <Link to={`/twinning/${row.groups[0].code}`} title={row.groups[0].name}>
                    {row.school}
                  </Link>
                ) : (
                  <Link to={`/twinning?schoolId=${row.schoolId}`} title={`牵头 ${row.groups.length} 个组`}>
                    {row.school}
                  </Link>
                )}
              </th>
              <td className="second">{row.district}</td>
              {row.counts.map((count, at) => (
                <td key={matrix.districts[at]?.id ?? at} className="number" style={{ background: shade(count, most) }}>
                  {count === 0 ? <span className="quiet">·</span> : count}
                </td>
              ))}
              <td className="number">{row.total}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">合计</th>
            <td />
            {matrix.totals.map((count, at) => (
              <td key={matrix.districts[at]?.id ?? at} className="number">
                {count}
              </td>
            ))}
            <td className="number">{matrix.total}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
