import { Link } from 'react-router'
import { batchLabel } from '#shared/aid/aid-batch.ts'
import type { Posting } from '#shared/aid/posting.ts'
import { AttachmentList } from '#renderer/ui/attachments/attachment-list.tsx'
import { Fact, Facts } from '#renderer/ui/facts.tsx'
import { MilestoneSection } from '#renderer/ui/milestones/milestone-section.tsx'
import { SectionHead } from '#renderer/ui/section-head.tsx'
import { FindingLines } from '../../shared/finding-lines.tsx'
import { daysLeftWord, dueTone, lessonOf } from '../due-word.ts'

const finished = new Set<Posting['status']>(['returned', 'stopped', 'withdrawn', 'void'])

/** Who, where, until when, and who comes after. */
export function PostingPart({ posting }: { readonly posting: Posting }) {
  return (
    <>
      <FindingLines findings={posting.findings} />
      <SectionHead title="援派" />
      <PostingFacts posting={posting} />
      <MilestoneSection target="posting" targetIds={[posting.id]} mayAdd={!finished.has(posting.status)} />
      <AttachmentList owner="posting" ownerId={posting.id} mayAdd={posting.status !== 'void'} />
    </>
  )
}

function PostingFacts({ posting }: { readonly posting: Posting }) {
  const { batch, type, enteredOn, dueOn, leftOn, daysLeft } = posting
  const left = daysLeft === null ? '' : `，${daysLeftWord(daysLeft)}`
  return (
    <Facts>
      <Fact label="教师">
        <Link to={`/teachers/${posting.teacherId}`}>{posting.name}</Link>
      </Fact>
      <Fact label="职称">{posting.title}</Fact>
      <Fact label="派出单位" wide>
        {posting.homeSchool}
      </Fact>
      <Fact label="批次" wide>
        {batchLabel({ name: batch, type })}
      </Fact>
      <Fact label="受援学校" wide>
        {posting.host}
      </Fact>
      <Fact label="岗位">{posting.post}</Fact>
      <Fact label="学段学科">{lessonOf(posting)}</Fact>
      <Fact label="起止" wide>
        <span className={dueTone(posting)}>
          {enteredOn} 至 {leftOn ?? dueOn}
          {leftOn === null ? left : `，原定 ${dueOn} 期满`}
        </span>
      </Fact>
      <Fact label="周课时">{posting.weeklyLessons === null ? null : `${posting.weeklyLessons} 节`}</Fact>
      <Fact label="班级学生">
        {[
          posting.classes === null ? '' : `${posting.classes} 个班`,
          posting.students === null ? '' : `${posting.students} 人`,
        ]
          .filter(Boolean)
          .join('，')}
      </Fact>
      <Neighbours posting={posting} />
      <Texts posting={posting} />
    </Facts>
  )
}

/** Who was in the place before, and who comes after. */
function Neighbours({ posting }: { readonly posting: Posting }) {
  const { previousId, previous, successorId, successor, band } = posting
  return (
    <>
      <Fact label="接替谁">{previousId === null ? null : <Link to={`/postings/${previousId}`}>{previous}</Link>}</Fact>
      <Fact label="由谁接替">
        {successorId === null ? (
          <Link to={`/postings/succession?posting=${posting.id}`} className={band === null ? undefined : 'warn'}>
            {band === null ? '选接替人' : '未定，选接替人'}
          </Link>
        ) : (
          <Link to={`/postings/${successorId}`}>{successor}</Link>
        )}
      </Fact>
    </>
  )
}

function Texts({ posting: { honours, award, reason, remark, source } }: { readonly posting: Posting }) {
  const texts = [
    ['荣誉', honours],
    ['表彰', award],
    ['原因', reason],
    ['备注', remark],
    ['来源', source],
  ] as const
  return texts.map(([label, text]) =>
    text === null ? null : (
      <Fact key={label} label={label} wide>
        {text}
      </Fact>
    ),
  )
}
