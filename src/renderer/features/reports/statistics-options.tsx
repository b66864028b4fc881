import { Checkbox, Select } from 'antd'
import { dimensions, type Dimension, type ReportOptions } from '#shared/reports/report-options.ts'

interface StatisticsOptionsProps {
  readonly options: ReportOptions
  readonly onChange: (changes: Partial<ReportOptions>) => void
}

const labels: Readonly<Record<Dimension, string>> = {
  district: '县区',
  stage: '学段',
  subject: '学科',
  settlement: '城乡',
  kind: '结对类型',
}

const choices = dimensions.map((value) => ({ value, label: labels[value] }))

/** What stands in the rows, a sheet each, and what the pairs are split by across. */
export function StatisticsOptions({ options, onChange }: StatisticsOptionsProps) {
  return (
    <section>
      <h2>交叉统计</h2>
      <dl>
        <dt>横向</dt>
        <dd>
          <Select
            style={{ width: '100%' }}
            aria-label="横向"
            options={[{ value: 'none', label: '不分' }, ...choices]}
            value={options.columns ?? 'none'}
            onChange={(value: string) => onChange({ columns: dimensions.find((one) => one === value) ?? null })}
          />
        </dd>
      </dl>
      <p className="quiet">纵向，每项一张表；不勾为全部</p>
      <Checkbox.Group
        className="report-presets"
        options={choices}
        value={options.rows}
        onChange={(rows) => onChange({ rows })}
      />
    </section>
  )
}
