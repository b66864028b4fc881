import { useState } from 'react'
import type { School, SchoolRow } from '#shared/registry/school.ts'
import { client } from '#renderer/api/client.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'
import { PinyinPicker, type Candidate } from '#renderer/ui/pinyin-picker.tsx'
import './schools.css'

interface SchoolMergeProps {
  readonly keep: Pick<School, 'id' | 'name'>
  /** The other school, where it is known already. */
  readonly duplicate?: SchoolRow
  readonly onClose: () => void
}

const findOthers =
  (keepId: string) =>
  async (text: string): Promise<readonly Candidate[]> => {
    const page = await client.schools.list({ limit: 20, ...(text === '' ? {} : { text }) })
    return page.rows
      .filter((row) => row.id !== keepId)
      .map((row) => ({ value: row.id, label: row.name, detail: row.district, note: `${row.teacherCount} 人` }))
  }

/** Two records of one school become one. */
export function SchoolMerge({ keep, duplicate, onClose }: SchoolMergeProps) {
  const [otherId, setOtherId] = useState<string | null>(duplicate?.id ?? null)
  const [search] = useState(() => findOthers(keep.id))
  const merge = useCommand('schools.merge', { said: () => `已并入 ${keep.name}`, showsError: true })
  const submit = async () => {
    if (otherId !== null && (await merge.run({ keepId: keep.id, duplicateId: otherId })) !== undefined) onClose()
  }
  return (
    <FormDialog
      title={`合并到 ${keep.name}`}
      width={600}
      dirty={false}
      submit={submit}
      submitLabel="合并"
      error={merge.error}
      onClose={onClose}
    >
      <div className="school-merge-pick">
        <label htmlFor="school-keep">保留</label>
        <b id="school-keep">{keep.name}</b>
        <label htmlFor="school-other">并入的一所</label>
        {duplicate === undefined ? (
          <PinyinPicker
            id="school-other"
            value={otherId}
            search={search}
            placeholder="校名、拼音或首字母"
            onChange={setOtherId}
          />
        ) : (
          <b id="school-other">{duplicate.name}</b>
        )}
      </div>
      <p className="quiet" style={{ paddingTop: 16, fontSize: 13 }}>
        并入的一所，教师和结对全部归到保留的一所，校名成为它的曾用名。合并后可以撤销。
      </p>
    </FormDialog>
  )
}
