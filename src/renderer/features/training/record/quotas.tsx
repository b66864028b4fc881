import { InputNumber } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { Training } from '#shared/training/training.ts'
import { useDistricts } from '#renderer/api/use-code-lists.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { figure } from '#renderer/ui/figure.ts'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'
import { SectionHead } from '#renderer/ui/section-head.tsx'

/** 县区名额 against who was named and taken. */
export function Quotas({ training }: { readonly training: Training }) {
  const [editing, setEditing] = useState(false)
  const { quotas, places, code } = training
  return (
    <>
      <SectionHead
        title="县区名额"
        hint={places === 0 ? '还没有分配' : `共 ${figure(places)} 名`}
        action={
          <button type="button" className="link" onClick={() => setEditing(true)}>
            分配名额
          </button>
        }
        lined
      />
      {quotas.length > 0 && (
        <div className="card-rows training-quotas" role="table" aria-label="县区名额">
          <div className="quiet small" role="row">
            <span>县区</span>
            <span className="number">名额</span>
            <span className="number">推荐</span>
            <span className="number">入选</span>
            <span className="number">候补</span>
            <span>差额</span>
          </div>
          {quotas.map((quota) => (
            <div key={quota.districtId} role="row">
              <Link to={`/training/${code}/trainees?districtId=${quota.districtId}`} className="ellipsis">
                {quota.district}
              </Link>
              <span className="number">{quota.places === null ? '—' : figure(quota.places)}</span>
              <span className="number">{figure(quota.nominated)}</span>
              <span className="number">{figure(quota.admitted)}</span>
              <span className="number">{figure(quota.waiting)}</span>
              <Gap places={quota.places} taken={quota.nominated + quota.admitted} />
            </div>
          ))}
        </div>
      )}
      {editing && <QuotaDialog training={training} onClose={() => setEditing(false)} />}
    </>
  )
}

/** Places that nobody was named for yet, or people beyond the places. */
function Gap({ places, taken }: { readonly places: number | null; readonly taken: number }) {
  if (places === null) return <span className="error">没有名额</span>
  if (taken > places) return <span className="error">超 {figure(taken - places)} 名</span>
  return taken === places ? (
    <span className="done">已报满</span>
  ) : (
    <span className="warn">还差 {figure(places - taken)} 名</span>
  )
}

interface QuotaDialogProps {
  readonly training: Training
  readonly onClose: () => void
}

/** All counties at once; Tab leads from one to the next. */
function QuotaDialog({ training, onClose }: QuotaDialogProps) {
  const districts = useDistricts()
  const [places, setPlaces] = useState<Readonly<Record<string, number>>>(() =>
    Object.fromEntries(training.quotas.map((one) => [one.districtId, one.places ?? 0])),
  )
  const [dirty, setDirty] = useState(false)
  const save = useCommand('training.setQuotas', { said: () => `已分配 ${figure(total)} 个名额`, showsError: true })
  const total = Object.values(places).reduce((sum, one) => sum + one, 0)
  const submit = async () => {
    const quotas = Object.entries(places)
      .filter(([, one]) => one > 0)
      .map(([districtId, one]) => ({ districtId, places: one }))
    if ((await save.run({ id: training.id, quotas })) !== undefined) onClose()
  }
  return (
    <FormDialog
      title={`分配名额：${training.name}`}
      width={480}
      dirty={dirty}
      submit={submit}
      error={save.error}
      note={
        <span>
          共 <b>{figure(total)}</b> 名
        </span>
      }
      onClose={onClose}
    >
      <div className="training-places">
        {districts.map(({ value, label }) => (
          <label key={value} htmlFor={`places-${value}`}>
            <span className="ellipsis">{label}</span>
            <InputNumber
              id={`places-${value}`}
              min={0}
              max={10_000}
              precision={0}
              value={places[value] ?? 0}
              onChange={(one) => {
                setPlaces({ ...places, [value]: one ?? 0 })
                setDirty(true)
              }}
            />
          </label>
        ))}
      </div>
    </FormDialog>
  )
}
