import { useState } from 'react'
import { Link } from 'react-router'
import type { Lecture } from '#shared/lectures/lecture.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { SectionHead } from '#renderer/ui/section-head.tsx'
import { TextDialog } from '#renderer/ui/text-dialog.tsx'
import { lecturePaper } from '../lecture-papers.ts'

interface PapersProps {
  readonly lecture: Lecture
  readonly onBrief: () => void
}

/** 文书: what an officer prints or sends for one session. */
export function Papers({ lecture, onBrief }: PapersProps) {
  const [notice, setNotice] = useState(false)
  const paper = (name: Parameters<typeof lecturePaper>[0], label: string) => (
    <Link to={lecturePaper(name, lecture.id)}>{label}</Link>
  )
  const isOver = lecture.attestedOn !== null
  return (
    <>
      <SectionHead title="文书" lined />
      <div className="lecture-papers">
        {paper('lecture-notice', '通知')}
        <button type="button" className="link" onClick={() => setNotice(true)}>
          通知文字
        </button>
        {paper('lecture-sign-in', '签到表')}
        {paper('lecture-letter', '主讲聘书')}
        <button type="button" className="link" onClick={onBrief}>
          编写简报
        </button>
        {paper('lecture-brief', '简报')}
        {isOver && <Link to={`/hours/certificates?source=lecture&sourceId=${lecture.id}`}>学时证明</Link>}
      </div>
      {lecture.brief !== null && <p className="lecture-brief">{lecture.brief}</p>}
      {notice && <NoticeDialog id={lecture.id} onClose={() => setNotice(false)} />}
    </>
  )
}

function NoticeDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const found = useOperation('lectures.noticeText', { id })
  return (
    <TextDialog
      title="通知文字"
      text={found.data?.text}
      error={found.error}
      said="已复制通知，可以粘贴到微信或钉钉"
      onClose={onClose}
    />
  )
}
