import { Button, Input, InputNumber, Segmented } from 'antd'
import { useState } from 'react'
import { fundKindLabels } from '#shared/studios/studio-labels.ts'
import type { Studio, StudioFund } from '#shared/studios/studio.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { AskField } from '#renderer/ui/ask-field.tsx'
import { DayPicker } from '#renderer/ui/dates.tsx'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'
import { SectionHead } from '#renderer/ui/section-head.tsx'
import { yuan } from '#renderer/ui/yuan.ts'

interface FundsPartProps {
  readonly studio: Studio
  readonly today: string
}

/** What was granted and spent, entry by entry, and what is left. */
export function FundsPart({ studio, today }: FundsPartProps) {
  const [adding, setAdding] = useState(false)
  const { granted, spent, left } = studio.balance
  const mayEdit = studio.actions.includes('edit')
  return (
    <>
      <SectionHead
        title="经费"
        hint="单位：元"
        action={mayEdit && <Button onClick={() => setAdding(true)}>记一笔</Button>}
      />
      <dl className="studio-balance">
        <Sum label="拨付" fen={granted} />
        <Sum label="支出" fen={spent} />
        <Sum label="结余" fen={left} />
      </dl>
      {studio.funds.length > 0 && (
        <div className="studio-funds" role="table" aria-label="经费">
          <div className="studio-grid-head" role="row">
            <span role="columnheader">日期</span>
            <span role="columnheader">用途</span>
            <span role="columnheader">文号、凭证</span>
            <span role="columnheader" className="number">
              拨付
            </span>
            <span role="columnheader" className="number">
              支出
            </span>
            <span />
          </div>
          {studio.funds.map((fund) => (
            <FundRow key={fund.id} fund={fund} mayEdit={mayEdit} />
          ))}
        </div>
      )}
      {studio.funds.length === 0 && <p className="quiet studio-none">还没有登记经费。</p>}
      {adding && <FundDialog studio={studio} today={today} onClose={() => setAdding(false)} />}
    </>
  )
}

function Sum({ label, fen }: { readonly label: string; readonly fen: number }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className={fen < 0 ? 'error' : undefined}>{yuan(fen)}</dd>
    </div>
  )
}

function FundRow({ fund, mayEdit }: { readonly fund: StudioFund; readonly mayEdit: boolean }) {
  const remove = useCommand('studios.removeFund', {
    said: () => `已删除${fundKindLabels[fund.kind]} ${yuan(fund.fen)} 元`,
  })
  return (
    <div role="row">
      <span className="quiet">{fund.on}</span>
      <span className="ellipsis" title={fund.remark ?? fund.purpose}>
        {fund.purpose}
      </span>
      <span className="second ellipsis">{fund.documentNo}</span>
      <span className="number">{fund.kind === 'granted' && yuan(fund.fen)}</span>
      <span className="number">{fund.kind === 'spent' && yuan(fund.fen)}</span>
      <button
        type="button"
        className="icon-button"
        aria-label={`删除 ${fund.purpose}`}
        disabled={!mayEdit}
        onClick={() => void remove.run({ id: fund.id })}
      >
        ✕
      </button>
    </div>
  )
}

const kinds = [
  { value: 'granted', label: fundKindLabels.granted },
  { value: 'spent', label: fundKindLabels.spent },
] as const satisfies readonly { value: StudioFund['kind']; label: string }[]

/** One entry; the amount is written in yuan and kept in fen. */
function FundDialog({ studio, today, onClose }: FundsPartProps & { readonly onClose: () => void }) {
  const [kind, setKind] = useState<StudioFund['kind']>('granted')
  const [on, setOn] = useState<string | null>(today)
  const [amount, setAmount] = useState<number | null>(null)
  const [purpose, setPurpose] = useState('')
  const [documentNo, setDocumentNo] = useState('')
  const [asked, setAsked] = useState(false)
  const add = useCommand('studios.addFund', {
    said: (_, fund) => `已登记${fundKindLabels[fund.kind]} ${yuan(fund.fen)} 元`,
    showsError: true,
  })
  const submit = async () => {
    setAsked(true)
    if (on === null || amount === null || amount <= 0 || purpose.trim() === '') return
    const fund = { kind, on, fen: Math.round(amount * 100), purpose: purpose.trim() }
    const given = { ...fund, documentNo: documentNo.trim() === '' ? null : documentNo.trim() }
    if ((await add.run({ id: studio.id, ...given })) !== undefined) onClose()
  }
  const when = (broken: boolean, sentence: string) => (asked && broken ? sentence : undefined)
  return (
    <FormDialog
      title="记一笔经费"
      width={480}
      dirty={amount !== null}
      submit={submit}
      error={add.error}
      onClose={onClose}
    >
      <div className="ask-fields">
        <AskField id="fund-kind" label="收支">
          <Segmented<StudioFund['kind']> id="fund-kind" options={[...kinds]} value={kind} onChange={setKind} />
        </AskField>
        <AskField id="fund-on" label="日期" required problem={when(on === null, '请填写日期')}>
          <DayPicker id="fund-on" value={on} onChange={setOn} />
        </AskField>
        <AskField id="fund-amount" label="金额（元）" required problem={when(!(amount ?? 0), '请填写金额')}>
          <InputNumber
            id="fund-amount"
            style={{ width: '100%' }}
            min={0}
            max={100_000_000}
            precision={2}
            value={amount}
            onChange={setAmount}
          />
        </AskField>
        <AskField id="fund-purpose" label="用途" required problem={when(purpose.trim() === '', '请填写用途')}>
          <Input
            id="fund-purpose"
            maxLength={60}
            value={purpose}
            onChange={(event) => setPurpose(event.target.value)}
          />
        </AskField>
        <AskField id="fund-document" label="文号、凭证">
          <Input
            id="fund-document"
            maxLength={60}
            value={documentNo}
            onChange={(event) => setDocumentNo(event.target.value)}
          />
        </AskField>
      </div>
    </FormDialog>
  )
}
