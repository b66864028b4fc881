import { useState } from 'react'
import { Link } from 'react-router'
import { pairingActionLabels, pairingRuleLabels } from '#shared/pairings/pairing-labels.ts'
import type { PairingRow } from '#shared/pairings/pairing.ts'
import { PairingStatusWord } from '#renderer/ui/pairing-status-word.tsx'
import { RecordDrawer, type RecordPosition } from '#renderer/ui/record-drawer.tsx'
import { SectionHead } from '#renderer/ui/section-head.tsx'
import { ActionDialog } from '../actions/action-dialog.tsx'
import { applicable } from '../actions/action-plan.ts'
import type { StateAction } from '../actions/action-values.ts'
import { FindingList } from '../finding-list.tsx'
import { SeverityWord } from './conflict-columns.tsx'
import type { Conflict } from './conflict-rows.ts'
import './conflicts.css'

interface ConflictCardProps {
  readonly conflict: Conflict
  readonly position: RecordPosition | undefined
  readonly onClose: () => void
}

interface Asked {
  readonly action: StateAction
  readonly pairing: PairingRow
}

const answers: readonly StateAction[] = ['return', 'dissolve', 'change-mentor', 'void']

/** One finding with the pairs it is about, and what can be done with each. */
export function ConflictCard({ conflict, position, onClose }: ConflictCardProps) {
  const [asked, setAsked] = useState<Asked | null>(null)
  return (
    <RecordDrawer
      label={pairingRuleLabels[conflict.rule]}
      lead={<SeverityWord conflict={conflict} />}
      title={pairingRuleLabels[conflict.rule]}
      position={position}
      onClose={onClose}
    >
      <FindingList findings={[conflict]} />
      <SectionHead title={`涉及的结对 ${conflict.pairings.length}`} lined />
      <ul className="conflict-pairs">
        {conflict.pairings.map((pairing) => (
          <li key={pairing.id}>
            <div>
              <Link to={`/pairings/${pairing.code}`}>{pairing.code}</Link>
              <span className="second">
                {pairing.stage} {pairing.subject}，{pairing.kind}，{pairing.startsOn} 至 {pairing.endsOn}
              </span>
              <PairingStatusWord status={pairing.status} vacant={pairing.mentorVacant} />
            </div>
            <dl>
              <dt>师傅</dt>
              <dd>
                {pairing.mentor} <span className="quiet">{pairing.mentorSchool}</span>
              </dd>
              <dt>徒弟</dt>
              <dd>
                {pairing.mentee} <span className="quiet">{pairing.menteeSchool}</span>
              </dd>
            </dl>
            <div className="conflict-answers">
              {answers
                .filter((action) => applicable(action, [pairing]).length > 0)
                .map((action) => (
                  <button key={action} type="button" className="link" onClick={() => setAsked({ action, pairing })}>
                    {pairingActionLabels[action]}
                  </button>
                ))}
            </div>
          </li>
        ))}
      </ul>
      {asked !== null && (
        <ActionDialog action={asked.action} targets={[asked.pairing]} onClose={() => setAsked(null)} />
      )}
    </RecordDrawer>
  )
}
