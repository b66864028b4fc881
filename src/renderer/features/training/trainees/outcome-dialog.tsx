import { Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { traineeResultLabels } from '#shared/training/training-labels.ts'
import { isOpenForResults } from '#shared/training/training-states.ts'
import { traineeResults, type Trainee, type TraineeResult, type Training } from '#shared/training/training.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { AskField } from '#renderer/ui/ask-field.tsx'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'

interface OutcomeDialogProps {
  readonly training: Training
  readonly trainee: Trainee
  readonly onClose: () => void
}

const results = traineeResults.map((value) => ({ value, label: traineeResultLabels[value] }))
const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/** 出勤, 结业 and certificate of one trainee. */
export function OutcomeDialog({ training, trainee, onClose }: OutcomeDialogProps) {
  const [days, setDays] = useState(trainee.days)
  const [result, setResult] = useState(trainee.result)
  const [certificateNo, setCertificateNo] = useState(trainee.certificateNo ?? '')
  const [remark, setRemark] = useState(trainee.remark ?? '')
  const save = useCommand('training.setOutcomes', { said: () => `已登记 ${trainee.name}`, showsError: true })
  const mayJudge = isOpenForResults(training.status) && trainee.status === 'admitted'
  const submit = async () => {
    const outcome = mayJudge ? { days, result, certificateNo: orNull(certificateNo) } : {}
    const done = await save.run({ id: training.id, rows: [{ id: trainee.id, remark: orNull(remark), ...outcome }] })
    if (done !== undefined) onClose()
  }
  return (
    <FormDialog title={trainee.name} width={520} dirty={false} submit={submit} error={save.error} onClose={onClose}>
      <div className="ask-who">
        <p>
          <Link to={`/teachers/${trainee.teacherId}`}>教师档案</Link>{' '}
          {[trainee.school, trainee.stage, trainee.subject, trainee.title].filter(Boolean).join('，')}
        </p>
        {trainee.findings.map(({ rule, sentence }) => (
          <p key={rule} className="warn">
            {sentence}
          </p>
        ))}
        {!mayJudge && <p className="quiet">开班以后，入选的学员才能登记出勤和结业。</p>}
      </div>
      <div className="ask-fields">
        <AskField id="outcome-days" label="出勤天数" hint={`共 ${training.days} 天`}>
          <InputNumber
            id="outcome-days"
            min={0}
            max={training.days}
            step={0.5}
            disabled={!mayJudge}
            value={days}
            onChange={setDays}
          />
        </AskField>
        <AskField id="outcome-result" label="结业">
          <Select<TraineeResult>
            id="outcome-result"
            style={{ width: 160 }}
            allowClear
            disabled={!mayJudge}
            options={results}
            value={result}
            placeholder="还没有"
            onChange={(next?: TraineeResult) => setResult(next ?? null)}
          />
        </AskField>
        <AskField id="outcome-number" label="证书编号">
          <Input
            id="outcome-number"
            value={certificateNo}
            maxLength={40}
            disabled={!mayJudge}
            onChange={(event) => setCertificateNo(event.target.value)}
          />
        </AskField>
        <AskField id="outcome-remark" label="备注">
          <Input
            id="outcome-remark"
            value={remark}
            maxLength={100}
            onChange={(event) => setRemark(event.target.value)}
          />
        </AskField>
      </div>
    </FormDialog>
  )
}
