import { Button } from 'antd'
import { useState } from 'react'
import { cohortHolds, programmeLabels } from '#shared/policies/policy-labels.ts'
import { programmes, type Cohort, type Programme } from '#shared/policies/policy.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { useConfirmDanger } from '#renderer/ui/confirm-danger.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { SectionHead } from '#renderer/ui/section-head.tsx'
import { StateTabs } from '#renderer/ui/state-tabs.tsx'
import { StatusWord } from '#renderer/ui/status-word.tsx'
import { CohortForm, type CohortFormMode } from './cohort-form.tsx'
import { PolicyEditor } from './policy-editor.tsx'
import { SettingsHead } from './settings-head.tsx'
import { figure } from '#renderer/ui/figure.ts'

const tabs = programmes.map((key) => ({ key, label: programmeLabels[key] }))

/** 批次与方案: the cohorts of one programme at a time, and the numbers and tasks that each of them keeps. */
export function Cohorts() {
  const [programme, setProgramme] = useState<Programme>('pairing')
  return (
    <>
      <SettingsHead title="批次与方案" hint="每个批次带一份自己的方案参数和任务。改一个批次，不影响其他批次。" />
      <StateTabs label="项目" tabs={tabs} active={programme} onChange={setProgramme} />
      <CohortsOf key={programme} programme={programme} />
    </>
  )
}

function CohortsOf({ programme }: { readonly programme: Programme }) {
  const found = useOperation('cohorts.list', { programme })
  const cohorts = found.data ?? []
  const [form, setForm] = useState<CohortFormMode | null>(null)
  const [chosenId, setChosenId] = useState<string | null>(null)
  const chosen = cohorts.find((one) => one.id === chosenId) ?? cohorts[0]
  return (
    <>
      <SectionHead
        title="批次"
        hint="点名称，下面是它的方案"
        action={
          <Button type="primary" onClick={() => setForm({ kind: 'new', programme })}>
            新建批次
          </Button>
        }
      />
      <ErrorSentence error={found.error} />
      {found.data !== undefined && cohorts.length === 0 && (
        <EmptyState
          sentence={
            programme === 'pairing'
              ? '还没有批次。先建一个，结对要归在批次里。'
              : '还没有批次。登记第一项时会自动建立，也可以先建一个。'
          }
          action={{ label: '新建批次', onClick: () => setForm({ kind: 'new', programme }) }}
        />
      )}
      {cohorts.length > 0 && (
        <div className="settings-table cohort-rows" role="list" aria-label="批次">
          <div role="presentation" className="settings-table-head">
            <span>批次</span>
            <span>学年</span>
            <span>起止</span>
            <span className="number">{cohortHolds[programme]}</span>
            <span>状态</span>
            <span />
          </div>
          {cohorts.map((cohort) => (
            <Row
              key={cohort.id}
              cohort={cohort}
              current={cohort.id === chosen?.id}
              onChoose={() => setChosenId(cohort.id)}
              onForm={setForm}
            />
          ))}
        </div>
      )}
      {chosen !== undefined && <PolicyEditor key={chosen.id} cohort={chosen} />}
      {form !== null && <CohortForm mode={form} onClose={() => setForm(null)} onSaved={setChosenId} />}
    </>
  )
}

interface RowProps {
  readonly cohort: Cohort
  readonly current: boolean
  readonly onChoose: () => void
  readonly onForm: (mode: CohortFormMode) => void
}

function Row({ cohort, current, onChoose, onForm }: RowProps) {
  const confirm = useConfirmDanger()
  const remove = useCommand('cohorts.remove', { said: () => `已删除批次 ${cohort.name}` })
  const askRemove = async () => {
    const sure = await confirm({
      title: `删除批次 ${cohort.name}？`,
      consequence: '它的方案参数和任务一起删除，删除后可以撤销。',
      verb: '删除',
    })
    if (sure) await remove.run({ id: cohort.id })
  }
  return (
    <div role="listitem" className={current ? 'settings-current' : undefined}>
      <button type="button" className="link ellipsis" onClick={onChoose}>
        {cohort.name}
      </button>
      <span className="second">{cohort.schoolYear.replace('-', '–')}</span>
      <span className="second">
        {cohort.startsOn} 至 {cohort.endsOn}
      </span>
      <span className="number">{figure(cohort.records)}</span>
      <StatusWord tone={cohort.isClosed ? 'ended' : 'running'}>{cohort.isClosed ? '已结束' : '进行中'}</StatusWord>
      <span className="settings-verbs">
        <button type="button" className="link" onClick={() => onForm({ kind: 'clone', cohort })}>
          换届
        </button>
        <button type="button" className="link" onClick={() => onForm({ kind: 'edit', cohort })}>
          修改
        </button>
        {cohort.records === 0 && (
          <button type="button" className="link" onClick={() => void askRemove()}>
            删除
          </button>
        )}
      </span>
    </div>
  )
}
