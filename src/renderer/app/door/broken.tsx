import { Button } from 'antd'
import { useState } from 'react'
import type { OfferedBackup, VaultState } from '#shared/vault/vault.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { useConfirmDanger } from '#renderer/ui/confirm-danger.tsx'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { figure } from '#renderer/ui/figure.ts'
import { localMoment } from '#renderer/ui/moments.ts'
import { BackupChoice } from './backup-choice.tsx'
import { DoorCard } from './door-card.tsx'
import { lossLabel } from './loss-label.ts'

interface BrokenProps {
  readonly state: Extract<VaultState, { phase: 'broken' }>
}

const when = ({ at }: OfferedBackup): string => `${localMoment(at).day} ${localMoment(at).time}`

/** The file is damaged: what was found, that nothing of it is lost yet, and the ways on, the best first. */
export function Broken({ state }: BrokenProps) {
  const offered = useOperation('vault.backups', {})
  const restore = useCommand('vault.restoreBackup', { showsError: true, undoable: false })
  const elsewhere = useCommand('shell.restoreFromBackup', { showsError: true, undoable: false })
  const retry = useCommand('vault.retry', { showsError: true, undoable: false })
  const [choosing, setChoosing] = useState(false)
  const confirm = useConfirmDanger()
  const usable = (offered.data ?? []).filter(({ isUsable }) => isUsable)
  const [newest] = usable
  const put = async (backup: OfferedBackup) => {
    const sure = await confirm({
      title: `用 ${when(backup)} 的备份恢复？`,
      consequence: `${lossLabel(backup)}。损坏的文件原样留存，以后还可以从中抢救。`,
      verb: '恢复',
    })
    if (sure) await restore.run({ name: backup.name })
  }
  return (
    <DoorCard title="数据库损坏，没有打开" wide>
      <div className="field-lines">
        <p className="error" role="alert">
          {state.failure.message}
        </p>
        <p className="second">
          {state.quarantined === null
            ? '原文件没有改动；磁盘写不进，还没能另存一份，请先腾出空间。'
            : `原文件没有改动，已原样另存一份：${state.quarantined}`}
        </p>
      </div>
      <div>
        <section className="door-step">
          <h2>用备份恢复</h2>
          {newest === undefined ? (
            <p className="second">{offered.isPending ? '正在检查备份…' : '备份文件夹里没有可用的备份。'}</p>
          ) : (
            <>
              <p>
                最近一次通过检查的备份：{when(newest)}，{figure(newest.teachers)} 名教师，{figure(newest.pairings)}{' '}
                对结对
              </p>
              <p className="second">{lossLabel(newest)}</p>
            </>
          )}
          <span className="door-step-act door-actions">
            {usable.length > 1 && <Button onClick={() => setChoosing(!choosing)}>另选备份</Button>}
            {newest !== undefined && (
              <Button type="primary" autoFocus loading={restore.busy} onClick={() => void put(newest)}>
                恢复
              </Button>
            )}
          </span>
        </section>
        <p>
          <button type="button" className="link" disabled={elsewhere.busy} onClick={() => void elsewhere.run({})}>
            从 U 盘或其他文件夹选备份…
          </button>
        </p>
        {choosing && <BackupChoice rows={offered.data ?? []} busy={restore.busy} onChoose={(row) => void put(row)} />}
        <ErrorSentence error={offered.error ?? restore.error ?? elsewhere.error} />
        {state.isReadable && <SalvageStep />}
        {state.isReadable && <ReadOnlyStep />}
        <AnewStep code={state.failure.code} hasBackups={usable.length > 0} />
      </div>
      <ErrorSentence error={retry.error} />
      <div className="door-actions">
        <button type="button" className="link" disabled={retry.busy} onClick={() => void retry.run({})}>
          再打开一次
        </button>
        <DiagnosisLink />
      </div>
    </DoorCard>
  )
}

function SalvageStep() {
  const salvage = useCommand('vault.salvage', { showsError: true, undoable: false })
  const use = useCommand('vault.useSalvaged', { showsError: true, undoable: false })
  const [found, setFound] = useState<Awaited<ReturnType<typeof salvage.run>>>(undefined)
  const gaps = found?.tables.reduce((sum, { gaps: count }) => sum + count, 0) ?? 0
  const left =
    found === undefined || found.orphans === 0 ? '' : `，另有 ${figure(found.orphans)} 条因所属的记录读不出而没有放入`
  return (
    <section className="door-step">
      <h2>抢救数据</h2>
      <p className="second">
        {found === undefined
          ? '把还读得出的记录逐条抄进一个新数据库。比备份新，但可能缺损坏处的记录。'
          : `抄出 ${figure(found.rows)} 条记录，${gaps === 0 ? '没有缺口' : `有 ${figure(gaps)} 处读不出`}${left}。`}
      </p>
      <ErrorSentence error={salvage.error ?? use.error} />
      <span className="door-step-act door-actions">
        {found === undefined ? (
          <Button loading={salvage.busy} onClick={() => void salvage.run({}).then(setFound)}>
            开始抢救
          </Button>
        ) : (
          <Button loading={use.busy} onClick={() => void use.run({})}>
            用抢救出的数据打开
          </Button>
        )}
      </span>
    </section>
  )
}

function ReadOnlyStep() {
  const open = useCommand('vault.openReadOnly', { showsError: true, undoable: false })
  return (
    <section className="door-step">
      <h2>只读打开</h2>
      <p className="second">先看损坏文件的一份拷贝，可以查阅和打印，不能改动；看完再决定怎样恢复。</p>
      <ErrorSentence error={open.error} />
      <span className="door-step-act">
        <Button loading={open.busy} onClick={() => void open.run({})}>
          只读打开
        </Button>
      </span>
    </section>
  )
}

/** Only where the file is gone: there is nothing to be salvaged. */
function AnewStep({ code, hasBackups }: { readonly code: string; readonly hasBackups: boolean }) {
  const anew = useCommand('vault.startAnew', { showsError: true, undoable: false })
  const confirm = useConfirmDanger()
  if (code !== 'db/not-found') return null
  const begin = async () => {
    const sure = await confirm({
      title: '新建一个空数据库？',
      consequence: hasBackups ? '备份都留着，以后仍可从“设置—备份与恢复”恢复。' : '从空白开始。',
      verb: '新建',
    })
    if (sure) await anew.run({})
  }
  return (
    <section className="door-step">
      <h2>从空白开始</h2>
      <p className="second">新建一个空数据库。已有的备份和另存的原文件都留着。</p>
      <ErrorSentence error={anew.error} />
      <span className="door-step-act">
        <Button loading={anew.busy} onClick={() => void begin()}>
          新建空数据库…
        </Button>
      </span>
    </section>
  )
}

function DiagnosisLink() {
  const pack = useCommand('shell.exportDiagnosis', { undoable: false })
  return (
    <button type="button" className="link" disabled={pack.busy} onClick={() => void pack.run({})}>
      导出诊断包
    </button>
  )
}
