import { Checkbox, Select } from 'antd'
import { useState } from 'react'
import { AskField } from '#renderer/ui/ask-field.tsx'
import { figure } from '#renderer/ui/figure.ts'
import { findTeachers } from '#renderer/ui/find-teachers.ts'
import { PickMany } from '#renderer/ui/pick-many.tsx'
import type { Candidate } from '#renderer/ui/pinyin-picker.tsx'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'
import { useIssue } from './use-issue.ts'

interface YearDialogProps {
  readonly thisYear: number
  readonly people: readonly Candidate[]
  readonly onClose: () => void
}

const yearsBack = 8

/** 年度学时证明 of some people, or of everybody who has hours in the year. */
export function YearDialog({ thisYear, people, onClose }: YearDialogProps) {
  const [year, setYear] = useState(thisYear)
  const [picked, setPicked] = useState(people)
  const [replace, setReplace] = useState(true)
  const { run, error } = useIssue()
  const years = Array.from({ length: yearsBack }, (_, back) => thisYear - back)
  const submit = async () => {
    const done = await run({
      of: { kind: 'year', year },
      replaceOutdated: replace,
      ...(picked.length === 0 ? {} : { teacherIds: picked.map(({ value }) => value) }),
    })
    if (done) onClose()
  }
  return (
    <FormDialog
      title="发放年度证明"
      width={560}
      dirty={false}
      submit={submit}
      submitLabel={picked.length === 0 ? '发放' : `发放 ${figure(picked.length)} 份`}
      error={error}
      onClose={onClose}
    >
      <p className="second ask-who">列出这一年的全部项目和合计学时，每人一份，编号不重复。做完可以撤销。</p>
      <div className="ask-fields">
        <AskField id="year-year" label="年度">
          <Select
            id="year-year"
            style={{ width: 120 }}
            options={years.map((value) => ({ value, label: `${value} 年` }))}
            value={year}
            onChange={setYear}
          />
        </AskField>
        <AskField id="year-people" label="教师" hint="不选，发给这一年有学时的每个人">
          <PickMany id="year-people" picked={picked} search={findTeachers} onChange={setPicked} />
        </AskField>
        <AskField id="year-replace" label="换发">
          <Checkbox id="year-replace" checked={replace} onChange={(change) => setReplace(change.target.checked)}>
            与台账不符的作废，按现在的学时换发
          </Checkbox>
        </AskField>
      </div>
    </FormDialog>
  )
}
