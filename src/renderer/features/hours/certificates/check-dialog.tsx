import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { CertificateCheck } from '#shared/hours/certificate.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { AskField } from '#renderer/ui/ask-field.tsx'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { Fact, Facts } from '#renderer/ui/facts.tsx'
import { SectionHead } from '#renderer/ui/section-head.tsx'
import { CertificateStateWord } from './certificate-columns.tsx'

interface CheckDialogProps {
  /** Empty: the officer types the number off the paper. */
  readonly serial: string
  readonly onClose: () => void
}

/** 核对证明编号: what a number on a paper is. */
export function CheckDialog({ serial: first, onClose }: CheckDialogProps) {
  const [typed, setTyped] = useState(first)
  const [serial, setSerial] = useState(first)
  const found = useOperation('hours.checkCertificate', { serial }, { enabled: serial !== '' })
  const check = () => setSerial(typed.trim())
  return (
    <Modal
      open
      title="核对证明编号"
      width={600}
      style={{ top: 48 }}
      onCancel={onClose}
      footer={<Button onClick={onClose}>关闭</Button>}
    >
      <div className="ask-fields">
        <AskField id="check-serial" label="证明编号">
          <span className="certificate-check">
            <Input
              id="check-serial"
              autoFocus={first === ''}
              value={typed}
              maxLength={40}
              placeholder="照纸上的编号填写"
              onChange={(event) => setTyped(event.target.value)}
              onPressEnter={check}
            />
            <Button onClick={check}>核对</Button>
          </span>
        </AskField>
      </div>
      <ErrorSentence error={found.error} />
      {serial !== '' && found.data !== undefined && <Answer check={found.data} />}
    </Modal>
  )
}

function Answer({ check }: { readonly check: CertificateCheck }) {
  if (check.answer === 'unknown') return <p className="error certificate-answer">没有发过这个编号。</p>
  if (check.answer === 'withdrawn')
    return <p className="error certificate-answer">这个编号发放后被撤销，没有交到任何人手里。</p>
  const { certificate, lines } = check
  const { teacher, teacherId, school, title, hours, standing, issuedOn, state, voidedOn, voidReason } = certificate
  return (
    <>
      <SectionHead title={certificate.serial} action={<CertificateStateWord state={state} />} lined />
      <Facts>
        <Fact label="姓名">
          <Link to={`/teachers/${teacherId}`}>{teacher}</Link>
        </Fact>
        <Fact label="单位">{school}</Fact>
        <Fact label="内容" wide>
          {title}
        </Fact>
        <Fact label="学时">
          {hours}
          {state === 'outdated' && <span className="warn">，台账现为 {standing}</span>}
        </Fact>
        <Fact label="发放">{issuedOn}</Fact>
        {voidedOn !== null && (
          <Fact label="作废" wide>
            {voidedOn} {voidReason}
          </Fact>
        )}
      </Facts>
      <div className="card-rows certificate-lines">
        {lines.map((line) => (
          <div key={`${line.onDate} ${line.title} ${line.role}`}>
            <span className="quiet">{line.onDate}</span>
            <span className="ellipsis" title={line.title}>
              {line.title}
            </span>
            <span className="second">{line.role}</span>
            <span className="number">{line.hours} 学时</span>
          </div>
        ))}
      </div>
    </>
  )
}
