import type { z } from 'zod'
import type { House } from '#main/db/house.ts'
import type { GroupingRow, pairingContract } from '#shared/pairings/pairing-contract.ts'
import type { Finding, PairingRow } from '#shared/pairings/pairing.ts'
import { createPairingCandidates } from './pairing-candidates.ts'
import { createCarryOver } from './pairing-carry-over.ts'
import { createPairingEdits } from './pairing-edits.ts'
import { createPairingIntake } from './pairing-intake.ts'
import { createPairingJudge } from './pairing-judge.ts'
import { createPairingList, type GroupingRequest } from './pairing-list.ts'
import { createPairingOpenings } from './pairing-openings.ts'
import type { PairingNeighbours, PairingParts } from './pairing-parts.ts'
import { createPairingReading } from './pairing-reading.ts'
import { createPairingRepository } from './pairing-repository.ts'
import { createPairingTransitions } from './pairing-transitions.ts'
import { createSnapshotRepository } from './snapshot-repository.ts'

type CheckInput = z.output<(typeof pairingContract)['check']['input']>

/** “1+N”师徒结对: gathers facts, asks the rules, writes through the house's act. */
export function createPairingService(house: House, neighbours: PairingNeighbours) {
  const parts: PairingParts = {
    house,
    neighbours,
    pairings: createPairingRepository(house),
    snapshots: createSnapshotRepository(house.db),
    judge: createPairingJudge(house, neighbours.policyOf),
  }
  const list = createPairingList(house.db)
  const reading = createPairingReading(parts, list)

  return {
    reading,
    candidates: createPairingCandidates(parts),
    openings: createPairingOpenings(parts),
    edits: createPairingEdits(parts),
    transitions: createPairingTransitions(parts),
    groupings: (request: GroupingRequest): readonly GroupingRow[] => list.groupings(request, house.clock.today()),
    check: ({ cohortId, mentees, ...draft }: CheckInput): readonly Finding[] =>
      parts.judge.ofDraft({
        cohortNo: neighbours.cohort(cohortId).no,
        groupId: draft.groupId ?? null,
        mentorId: draft.mentorId,
        kind: draft.kind ?? null,
        stage: draft.stage ?? null,
        subject: draft.subject ?? null,
        startsOn: draft.startsOn,
        endsOn: draft.endsOn,
        mentees: mentees.map(({ menteeId, role, startsOn, endsOn }) => ({
          menteeId,
          role,
          startsOn: startsOn ?? draft.startsOn,
          endsOn: endsOn ?? draft.endsOn,
        })),
      }),
    /** For the import. */
    intake: createPairingIntake(parts),
    /** For 换届. */
    carryOver: createCarryOver(parts),
    /** For the desk: rows of lists by id. */
    rows: (ids: readonly string[]): readonly PairingRow[] => reading.shown(list.byIds(ids)),
    /** For the desk: what stands open, kept until a row changes. */
    findings: (): readonly Finding[] => parts.judge.all().findings,
  }
}

export type PairingService = ReturnType<typeof createPairingService>
