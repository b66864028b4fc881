import { useState } from 'react'
import type { Agreement, Donation, Visit } from '#shared/aid/visit.ts'
import { yuanOf } from '#shared/aid/aid-labels.ts'
import { SectionHead } from '#renderer/ui/section-head.tsx'
import { AgreementsDialog } from '../form/agreements-dialog.tsx'
import { DonationsDialog } from '../form/donations-dialog.tsx'

interface PapersPartProps {
  readonly visit: Visit
  readonly today: string
}

/** What was signed, and what was given. */
export function PapersPart({ visit, today }: PapersPartProps) {
  const [editing, setEditing] = useState<'agreements' | 'donations' | null>(null)
  const mayEdit = visit.actions.includes('edit')
  const total = visit.donations.reduce((sum, { fen }) => sum + (fen ?? 0), 0)
  const edit = (what: 'agreements' | 'donations', label: string) =>
    mayEdit && (
      <button type="button" className="link" onClick={() => setEditing(what)}>
        {label}
      </button>
    )
  return (
    <>
      <SectionHead title={`协议 ${visit.agreements.length} 份`} action={edit('agreements', '编辑协议')} lined />
      {visit.agreements.length === 0 && <p className="quiet aid-none">没有登记协议。</p>}
      <div className="card-rows visit-agreements">
        {visit.agreements.map((agreement) => (
          <AgreementLine key={agreement.id} agreement={agreement} />
        ))}
      </div>
      <SectionHead
        title={`捐赠 ${visit.donations.length} 项`}
        hint={total > 0 ? `折合 ${yuanOf(total)} 元` : undefined}
        action={edit('donations', '编辑捐赠')}
        lined
      />
      {visit.donations.length === 0 && <p className="quiet aid-none">没有登记捐赠。</p>}
      <div className="card-rows visit-donations">
        {visit.donations.map((donation) => (
          <DonationLine key={donation.id} donation={donation} />
        ))}
      </div>
      {editing === 'agreements' && <AgreementsDialog visit={visit} today={today} onClose={() => setEditing(null)} />}
      {editing === 'donations' && <DonationsDialog visit={visit} onClose={() => setEditing(null)} />}
    </>
  )
}

function AgreementLine({ agreement }: { readonly agreement: Agreement }) {
  const { name, parties, signedOn, untilOn, documentNo, content } = agreement
  return (
    <div title={content ?? undefined}>
      <span>
        {name}
        {documentNo !== null && <span className="quiet small"> {documentNo}</span>}
      </span>
      <span className="second">{parties}</span>
      <span className="quiet">
        {signedOn}
        {untilOn === null ? '' : ` 至 ${untilOn}`}
      </span>
    </div>
  )
}

function DonationLine({ donation }: { readonly donation: Donation }) {
  const { item, quantity, fen, donor, receiver, on, remark } = donation
  return (
    <div title={remark ?? undefined}>
      <span className="ellipsis" title={item}>
        {item}
      </span>
      <span className="second">{quantity}</span>
      <span className="number">{fen === null ? '' : `${yuanOf(fen)} 元`}</span>
      <span className="second ellipsis">{[donor, receiver].filter((one) => one !== null).join(' → ')}</span>
      <span className="quiet">{on}</span>
    </div>
  )
}
