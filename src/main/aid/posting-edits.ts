import type { z } from 'zod'
import { aidFinding, type AidFinding } from '#shared/aid/aid-finding.ts'
import type { postingContract } from '#shared/aid/posting-contract.ts'
import type { PostingDraft, PostingStatus } from '#shared/aid/posting.ts'
import { addDays, addMonths } from '#shared/kernel/dates.ts'
import { AppError } from '#shared/kernel/errors.ts'
import { batchOf, policyOfPosting, postingOf, refuseBlocked, sentOf, type AidParts } from './aid-parts.ts'
import type { AidPerson } from './aid-people-repository.ts'
import type { PostingJudge } from './posting-judge.ts'
import type { PostingFields, StoredPosting } from './posting-repository.ts'
import type { PostingSteps } from './posting-steps.ts'

type Contract = typeof postingContract
type Input<Verb extends keyof Contract> = z.output<Contract[Verb]['input']>

/** What somebody was when he was sent. */
const snapshotOf = (person: AidPerson) => ({
  teacherNo: person.no,
  homeNo: person.schoolNo,
  homeName: person.schoolName,
  homeDistrictNo: person.districtNo,
  title: person.title,
  honours: person.honours,
})

interface Opening {
  readonly as: Extract<PostingStatus, 'recommended' | 'dispatched' | 'serving'>
  readonly sourceRow: number | null
}

/** New postings, what may be put right in those that stand, and who comes in whose place. */
export function createPostingEdits(parts: AidParts, judge: PostingJudge, steps: PostingSteps) {
  const { house, people, postings, books, neighbours, visits } = parts

  function previousNo(previousId: string | null, ownNo: number | null): number | null {
    if (previousId === null) return null
    const previous = postingOf(parts, previousId)
    const standing = postings.successor(previous.no)
    if (standing !== undefined && standing.no !== ownNo) {
      const problem = `${steps.nameOf(previous)}已由${steps.nameOf(standing)}接替，请先取消原来的接替关系`
      throw new AppError('input/invalid', { problems: [problem] })
    }
    if (previous.no === ownNo) throw new AppError('input/invalid', { problems: ['不能由自己接替自己'] })
    return previous.no
  }

  function fieldsOf(draft: PostingDraft, { as, sourceRow }: Opening): PostingFields {
    const { batchId, teacherId, hostId, stage, subject, enteredOn, dueOn, previousId, ...facts } = draft
    const [batch, person, host] = [batchOf(parts, batchId), people.byId(teacherId), people.school(hostId)]
    const starts = enteredOn ?? batch.startsOn
    return {
      ...facts,
      ...snapshotOf(person),
      batchNo: batch.no,
      hostNo: host.no,
      hostName: host.name,
      stage: stage ?? person.stage ?? '',
      subject: subject ?? person.subject ?? '',
      enteredOn: starts,
      dueOn: dueOn ?? batch.endsOn,
      leftOn: null,
      status: as,
      statusSince: as === 'serving' ? starts : house.clock.today(),
      reason: null,
      previousNo: previousNo(previousId, null),
      sourceRow,
    }
  }

  /** Within the caller's action. */
  function insert(draft: PostingDraft, opening: Opening): StoredPosting {
    const fields = fieldsOf(draft, opening)
    if (fields.dueOn <= fields.enteredOn) {
      const sentence = `期满日期 ${fields.dueOn} 应晚于进疆日期 ${fields.enteredOn}`
      refuseBlocked([aidFinding('dates-reversed', 'block', sentence)])
    }
    const posting = postings.insert(fields)
    if (opening.as === 'serving') steps.mark(posting, true, posting.enteredOn)
    return posting
  }

  const blocksOf = (rows: readonly StoredPosting[]): readonly AidFinding[] => {
    const all = judge.all()
    return rows.flatMap(({ no }) => all.get(no) ?? [])
  }

  function add({ postings: drafts, as }: Input<'add'>) {
    return house.act('postings.add', () => {
      const made = drafts.map((draft) => insert(draft, { as, sourceRow: null }))
      refuseBlocked(blocksOf(made))
      neighbours.followMilestones(made.map(({ no }) => no))
      const [first] = made
      const who = made.length === 1 && first !== undefined ? steps.nameOf(first) : `${made.length} 名援派人员`
      const verb = as === 'recommended' ? '推荐' : '登记'
      return { title: `${verb} ${who}`, value: { ids: made.map(({ id }) => id), codes: made.map(({ code }) => code) } }
    })
  }

  function update({ id, batchId, hostId, previousId, ...sent }: Input<'update'>): null {
    return house.act('postings.update', () => {
      const posting = postingOf(parts, id)
      steps.refuse('edit', posting)
      const host = hostId === undefined ? undefined : people.school(hostId)
      const changes: Partial<PostingFields> = {
        ...sentOf(sent),
        ...(batchId === undefined ? {} : { batchNo: batchOf(parts, batchId).no }),
        ...(host === undefined ? {} : { hostNo: host.no, hostName: host.name }),
        ...(previousId === undefined ? {} : { previousNo: previousNo(previousId, posting.no) }),
      }
      const after = { ...posting, ...changes }
      refuseBlocked(
        after.dueOn > after.enteredOn
          ? []
          : [aidFinding('dates-reversed', 'block', `期满日期 ${after.dueOn} 应晚于进疆日期 ${after.enteredOn}`)],
      )
      if (after.leftOn !== null && after.leftOn < after.enteredOn) {
        throw new AppError('input/invalid', { problems: [`进疆日期不能晚于返回日期 ${after.leftOn}`] })
      }
      postings.set(posting.no, changes)
      refuseBlocked(blocksOf([after]))
      neighbours.followMilestones([posting.no])
      return { title: `修改援派人员 ${steps.nameOf(posting)}`, value: null }
    })
  }

  function succeed({ id, successorId }: Input<'succeed'>): null {
    return house.act('postings.succeed', () => {
      const posting = postingOf(parts, id)
      const standing = postings.successor(posting.no)
      const next = successorId === null ? null : postingOf(parts, successorId)
      if (next?.no === posting.no) throw new AppError('input/invalid', { problems: ['不能由自己接替自己'] })
      if (standing !== undefined && standing.no !== next?.no) postings.set(standing.no, { previousNo: null })
      if (next !== null) postings.set(next.no, { previousNo: posting.no })
      neighbours.followMilestones([posting.no])
      const title = next === null ? '取消接替人选' : `由${steps.nameOf(next)}接替`
      return { title: `${steps.nameOf(posting)} ${title}`, value: null }
    })
  }

  function rotate({ id, teacherId, batchId, enteredOn, dueOn }: Input<'rotate'>) {
    return house.act('postings.rotate', () => {
      const posting = postingOf(parts, id)
      const starts = enteredOn ?? addDays(posting.dueOn, 1)
      const ends = dueOn ?? addDays(addMonths(starts, policyOfPosting(parts, posting).termMonths), -1)
      const { hostNo, hostName, post, stage, subject, weeklyLessons, classes, students } = posting
      const person = people.byId(teacherId)
      const made = postings.insert({
        ...snapshotOf(person),
        batchNo: batchId === undefined ? posting.batchNo : batchOf(parts, batchId).no,
        hostNo,
        hostName,
        post,
        stage,
        subject,
        weeklyLessons,
        classes,
        students,
        enteredOn: starts,
        dueOn: ends,
        leftOn: null,
        status: 'recommended',
        statusSince: house.clock.today(),
        reason: null,
        previousNo: previousNo(posting.id, null),
        award: null,
        remark: null,
        sourceRow: null,
      })
      refuseBlocked(blocksOf([made]))
      neighbours.followMilestones([posting.no, made.no])
      return { title: `推荐${person.name}接替${steps.nameOf(posting)}`, value: { id: made.id, code: made.code } }
    })
  }

  function care({ ids, on, kind, content, visitId }: Input<'care'>) {
    return house.act('postings.care', () => {
      const rows = steps.found(ids)
      const visitNo = visitId === null ? null : (visits.byKey(visitId)?.no ?? null)
      for (const { no } of rows) books.addCare(no, { on, kind, content, visitNo })
      // One that comes early answers the next that is due, and not the one after it.
      const months = neighbours.policyAt(house.clock.today()).condolenceMonths ?? 0
      const nos = rows.map(({ no }) => no)
      neighbours.doneCare(nos, on, addMonths(on, months))
      const [first] = rows
      const who = rows.length === 1 && first !== undefined ? steps.nameOf(first) : `${rows.length} 名援派人员`
      return { title: `${kind} ${who}`, value: { count: rows.length } }
    })
  }

  function removeCare({ id }: Input<'removeCare'>): null {
    return house.act('postings.removeCare', () => {
      const row = books.careById(id)
      const posting = row === undefined ? undefined : postings.byNo(row.postingNo)
      if (row === undefined || posting === undefined) throw new AppError('record/not-found', { id })
      books.removeCare(row.no)
      return { title: `删除 ${steps.nameOf(posting)} 的慰问记录`, value: null }
    })
  }

  function setPrivate({ id, ...values }: Input<'setPrivate'>): null {
    return house.act('postings.setPrivate', () => {
      const posting = postingOf(parts, id)
      books.setPrivate(posting.no, values)
      return { title: `修改 ${steps.nameOf(posting)} 的联系和健康信息`, value: null }
    })
  }

  return { insert, add, update, succeed, rotate, care, removeCare, setPrivate, snapshotOf }
}

export type PostingEdits = ReturnType<typeof createPostingEdits>
