import { Checkbox, Input, Radio, Select } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { maskPresetLabels, maskPresets } from '#shared/reports/mask.ts'
import type { ReportDefinition } from '#shared/reports/report-definition.ts'
import type { ReportFigure } from '#shared/reports/report-figure.ts'
import type { ReportOptions } from '#shared/reports/report-options.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { DayPicker } from '#renderer/ui/dates.tsx'
import { ColumnsChooser } from './columns-chooser.tsx'
import { StatisticsOptions } from './statistics-options.tsx'
import { isPreset, type ReportChoice } from './report-choice.ts'
import { rowsAddress } from './source-link.ts'

interface OptionsPanelProps {
  readonly choice: ReportChoice
  readonly definition: ReportDefinition
  readonly paper: string
  readonly figures: readonly ReportFigure[]
  readonly onChange: (changes: Partial<Pick<ReportChoice, 'options' | 'masking' | 'reason'>>) => void
}

const groupings = [
  { value: 'none', label: '不分组' },
  { value: 'district', label: '按县区' },
  { value: 'stage', label: '按学段' },
  { value: 'subject', label: '按学科' },
  { value: 'mentor', label: '按师傅' },
] as const

/** What changes the paper, how much of a person is told, and the report's own figures. */
export function OptionsPanel({ choice, definition, paper, figures, onChange }: OptionsPanelProps) {
  const { options } = choice
  const today = useOperation('settings.get', {}).data?.today ?? null
  const has = (option: keyof ReportOptions) => definition.options.includes(option)
  const set = (changes: Partial<ReportOptions>) => onChange({ options: { ...options, ...changes } })
  const check = (option: 'mergeUnits' | 'repeatHeader' | 'totalRow' | 'pageBreaks' | 'perPair', label: string) =>
    has(option) && (
      <Checkbox checked={options[option]} onChange={(event) => set({ [option]: event.target.checked })}>
        {label}
      </Checkbox>
    )
  return (
    <aside className="report-options" aria-label="版式">
      <section>
        <h2>版式</h2>
        <dl>
          <Line label="纸张">{paper}</Line>
          {has('attachment') && (
            <Line label="附件号">
              <Input
                value={options.attachment}
                maxLength={20}
                placeholder="不印"
                aria-label="附件号"
                onChange={(event) => set({ attachment: event.target.value })}
              />
            </Line>
          )}
          {has('title') && (
            <Line label="标题">
              <Input
                value={options.title ?? ''}
                maxLength={80}
                placeholder="按规定"
                aria-label="标题"
                onChange={(event) => set({ title: event.target.value === '' ? null : event.target.value })}
              />
            </Line>
          )}
          {has('date') && (
            <Line label="日期">
              <DayPicker
                value={options.date ?? today}
                onChange={(date) => set({ date: date === today ? null : date })}
              />
            </Line>
          )}
          {has('profile') && <ProfileLine value={options.profile} onChange={(profile) => set({ profile })} />}
          {has('groupBy') && (
            <Line label="分组">
              <Select
                style={{ width: '100%' }}
                aria-label="分组"
                options={[...groupings]}
                value={options.groupBy}
                onChange={(groupBy) => set({ groupBy })}
              />
            </Line>
          )}
        </dl>
        {options.groupBy !== 'none' && check('pageBreaks', '每组另起一页')}
        {check('mergeUnits', '合并相同单位')}
        {check('repeatHeader', '每页重复表头')}
        {check('totalRow', '末行合计')}
        {check('perPair', '每份一个文件')}
      </section>
      {has('rows') && <StatisticsOptions options={options} onChange={set} />}
      {has('hidden') && <ColumnsChooser choice={choice} onChange={(hidden) => set({ hidden })} />}
      <Masking choice={choice} onChange={onChange} />
      <Figures figures={figures} />
    </aside>
  )
}

interface ProfileLineProps {
  readonly value: string | null
  readonly onChange: (profile: string | null) => void
}

/** The column layout of the system that reads the file. */
function ProfileLine({ value, onChange }: ProfileLineProps) {
  const profiles = useOperation('hours.profiles', {}).data ?? []
  return (
    <Line label="格式">
      <Select
        style={{ width: '100%' }}
        aria-label="格式"
        placeholder="没有格式"
        options={profiles.map(({ id, name }) => ({ value: id, label: name }))}
        value={value ?? profiles[0]?.id ?? null}
        onChange={onChange}
      />
      <Link to="/hours/profiles">编辑上报格式</Link>
    </Line>
  )
}

function Line({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  )
}

function Masking({ choice, onChange }: Pick<OptionsPanelProps, 'choice' | 'onChange'>) {
  const { masking, reason } = choice
  return (
    <section>
      <h2>个人信息</h2>
      <Radio.Group
        className="report-presets"
        value={masking.preset}
        options={maskPresets.map((value) => ({ value, label: `${maskPresetLabels[value]}，${presetNotes[value]}` }))}
        onChange={(event) => {
          const preset = String(event.target.value)
          if (isPreset(preset)) onChange({ masking: { ...masking, preset } })
        }}
      />
      {masking.preset === 'full' && (
        <Input
          value={reason}
          maxLength={100}
          placeholder="用途，必填"
          aria-label="全量导出的用途"
          status={reason.trim() === '' ? 'error' : ''}
          onChange={(event) => onChange({ reason: event.target.value })}
        />
      )}
      <Checkbox
        checked={masking.names}
        onChange={(event) => onChange({ masking: { ...masking, names: event.target.checked } })}
      >
        姓名也打码
      </Checkbox>
    </section>
  )
}

const presetNotes = { public: '不印号码', check: '号码打码', full: '不打码' } as const

function Figures({ figures }: { readonly figures: readonly ReportFigure[] }) {
  if (figures.length === 0) return null
  return (
    <section>
      <h2>本表的数</h2>
      {figures.map((figure) => (
        <p key={figure.key} className="report-figure">
          <span>{figure.label}</span>
          <Link to={rowsAddress(figure.report, figure.filter)}>
            {figure.value.toLocaleString('zh-CN')} {figure.unit}
          </Link>
        </p>
      ))}
    </section>
  )
}
