import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { brandActionLabels, brandVerdictLabels } from '#shared/twinning/brand-labels.ts'
import { brandTarget, type BrandAction, type BrandSchool } from '#shared/twinning/brand-school.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { AttachmentList } from '#renderer/ui/attachments/attachment-list.tsx'
import { BrandStatusWord } from '#renderer/ui/brand-status-word.tsx'
import { changesByAction } from '#renderer/ui/changes-by-action.ts'
import { ChangeHistory } from '#renderer/ui/change-history.tsx'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { Fact, Facts } from '#renderer/ui/facts.tsx'
import type { RecordCardProps } from '#renderer/ui/list-page/list-page.tsx'
import { MilestoneSection } from '#renderer/ui/milestones/milestone-section.tsx'
import { RecordDrawer } from '#renderer/ui/record-drawer.tsx'
import { SectionHead } from '#renderer/ui/section-head.tsx'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { StateTabs } from '#renderer/ui/state-tabs.tsx'
import { BrandActionDialog } from './brand-action-dialog.tsx'
import { BrandForm } from './brand-form.tsx'

/** One school under cultivation: its theme and goals, milestones, 认定 and every 复评. */
export function BrandCard({ id, position, onClose }: RecordCardProps) {
  const found = useOperation('brands.get', { id })
  const today = useOperation('settings.get', {}).data?.today
  if (found.data === undefined || today === undefined)
    return (
      <RecordDrawer label="培育学校" title="" onClose={onClose}>
        <ErrorSentence error={found.error} />
      </RecordDrawer>
    )
  return <FoundCard brand={found.data} today={today} position={position} onClose={onClose} />
}

interface FoundCardProps extends Omit<RecordCardProps, 'id'> {
  readonly brand: BrandSchool
  readonly today: string
}

function FoundCard({ brand, today, position, onClose }: FoundCardProps) {
  const { id, code, school, theme, status, actions } = brand
  const changes = useOperation('history.ofRecord', { record: 'brand_school', id }).data ?? []
  const [part, setPart] = useState<'facts' | 'history'>('facts')
  const mayEdit = actions.includes('edit')
  const tabs = [
    { key: 'facts', label: '概况' },
    { key: 'history', label: '修改记录', count: changesByAction(changes).length },
  ] as const
  return (
    <RecordDrawer
      label={school}
      lead={
        <>
          <span className="quiet">{code}</span>
          <BrandStatusWord status={status} />
        </>
      }
      title={theme}
      actions={<BrandActions brand={brand} today={today} />}
      tabs={<StateTabs label="培育信息" tabs={tabs} active={part} onChange={setPart} />}
      position={position}
      onClose={onClose}
    >
      {part === 'history' ? (
        <ChangeHistory changes={changes} />
      ) : (
        <>
          <SectionHead title="培育" />
          <BrandFacts brand={brand} />
          <Verdicts brand={brand} />
          <MilestoneSection target={brandTarget} targetIds={[id]} mayAdd={mayEdit} />
          <AttachmentList owner="brand_school" ownerId={id} mayAdd={mayEdit} />
        </>
      )}
    </RecordDrawer>
  )
}

function BrandFacts({ brand }: { readonly brand: BrandSchool }) {
  const { schoolId, school, startsOn, endsOn, goals, remark, reason, groups, level, recognisedOn, documentNo } = brand
  const recognised = [level, recognisedOn, documentNo].filter(Boolean).join('，')
  return (
    <Facts>
      <Fact label="学校">
        <Link to={`/schools/${schoolId}`}>{school}</Link>
      </Fact>
      <Fact label="县区">{brand.district}</Fact>
      <Fact label="类别">{brand.category}</Fact>
      <Fact label="批次">{brand.cohort}</Fact>
      <Fact label="培育年度">
        {startsOn} 至 {endsOn}
      </Fact>
      <Fact label="负责人">{[brand.person, brand.phone].filter(Boolean).join(' ')}</Fact>
      <Fact label="认定">{recognised}</Fact>
      <Fact label="复评日期">{brand.reassessOn}</Fact>
      <Fact label="建设目标" wide>
        {goals === null ? null : <span className="brand-goals">{goals}</span>}
      </Fact>
      {groups.length > 0 && (
        <Fact label="所在的组" wide>
          {groups.map((group) => (
            <Link key={group.id} to={`/twinning/${group.code}`} className="brand-group">
              {group.name}
            </Link>
          ))}
        </Fact>
      )}
      {reason !== null && (
        <Fact label="原因" wide>
          {reason}
        </Fact>
      )}
      {remark !== null && (
        <Fact label="备注" wide>
          {remark}
        </Fact>
      )}
    </Facts>
  )
}

function Verdicts({ brand }: { readonly brand: BrandSchool }) {
  const { verdicts } = brand
  if (verdicts.length === 0) return null
  return (
    <>
      <SectionHead title={`认定和复评 ${verdicts.length}`} lined />
      <div className="card-rows brand-verdicts" role="list" aria-label="认定和复评">
        {verdicts.map((one) => (
          <div key={one.id} role="listitem">
            <span className="quiet">{one.on}</span>
            <span>{brandVerdictLabels[one.kind]}</span>
            <span className={one.hasPassed ? undefined : 'error'}>
              {one.hasPassed ? (one.level ?? '通过') : '未通过'}
            </span>
            <span className="second ellipsis" title={one.documentNo ?? undefined}>
              {one.documentNo}
            </span>
            <span className="second ellipsis" title={one.note ?? undefined}>
              {one.note}
            </span>
          </div>
        ))}
      </div>
    </>
  )
}

/** 认定 of one under cultivation, 复评 of one that is recognised. */
const nextStep = ({ status, actions }: BrandSchool): BrandAction | undefined =>
  status === 'cultivating' ? 'recognise' : actions.find((action) => action === 'reassess')

function BrandActions({ brand, today }: { readonly brand: BrandSchool; readonly today: string }) {
  const [dialog, setDialog] = useState<BrandAction | null>(null)
  const close = () => setDialog(null)
  const mayEdit = brand.actions.includes('edit')
  useShortcut('f2', mayEdit ? () => setDialog('edit') : null)
  const next = nextStep(brand)
  const rest = brand.actions.filter((action) => action !== 'edit' && action !== next)
  const menu = {
    items: rest.map((action) => ({ key: action, label: `${brandActionLabels[action]}…`, danger: action === 'void' })),
    onClick: ({ key }: { key: string }) => setDialog(rest.find((action) => action === key) ?? null),
  }
  return (
    <>
      {mayEdit && (
        <Button onClick={() => setDialog('edit')}>
          编辑 <span className="quiet small">F2</span>
        </Button>
      )}
      {rest.length > 0 && (
        <Dropdown menu={menu} trigger={['click']}>
          <Button>
            更多 <i className="chevron" aria-hidden="true" />
          </Button>
        </Dropdown>
      )}
      {next !== undefined && (
        <Button type="primary" onClick={() => setDialog(next)}>
          {brandActionLabels[next]}
        </Button>
      )}
      {dialog === 'edit' && <BrandForm brand={brand} today={today} onClose={close} />}
      {dialog !== null && dialog !== 'edit' && <BrandActionDialog action={dialog} targets={[brand]} onClose={close} />}
    </>
  )
}
