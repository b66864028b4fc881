import { Button } from 'antd'
import type { BackupPlaces, SecondPlaceState } from '#shared/backups/backup.ts'
import { client } from '#renderer/api/client.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { figure } from '#renderer/ui/figure.ts'
import { momentForReading } from '#renderer/ui/moments.ts'
import { sizeOf } from './backup-words.ts'

const safe = ({ second }: BackupPlaces): string | null =>
  second === null || second.problem !== null ? null : '已复制到第二处并读回核对，可以安全拔出'

/** Where the backups lie: on this computer, and at a second place away from it. */
export function Places({ today }: { readonly today: string }) {
  const places = useOperation('backups.places', {}).data
  if (places === undefined) return null
  return (
    <div className="backup-places">
      {places.restored !== null && <WayBack places={places} today={today} />}
      <div className="backup-place">
        <b>第一处</b>
        <span className="backup-folder" title={places.folder}>
          {places.folder}
        </span>
        <span className="quiet">
          {figure(places.count)} 份，共 {sizeOf(places.bytes)}
        </span>
        {places.isOverCap && <span className="backup-warning">超过了设定的空间，可在备份设置里调大或减少保留份数</span>}
      </div>
      <Second second={places.second} today={today} />
    </div>
  )
}

function Second({ second, today }: { readonly second: SecondPlaceState | null; readonly today: string }) {
  const choose = useCommand('backups.chooseSecond', { said: safe, undoable: false })
  const copy = useCommand('backups.copyToSecond', { said: safe, undoable: false })
  const leave = useCommand('backups.leaveSecond', {
    said: () => '不再往第二处备份，已复制过去的留在那里',
    undoable: false,
  })
  const ask = async () => {
    const folder = await client.shell.chooseTarget({})
    if (folder !== null) await choose.run({ folder: folder.token })
  }
  return (
    <div className="backup-place">
      <b>第二处</b>
      {second === null ? (
        <span className="quiet">
          还没有。电脑损坏或丢失时，只有另一处的备份还在，建议选一个 U 盘、移动硬盘或网络文件夹。
        </span>
      ) : (
        <>
          <span className="backup-folder" title={second.folder}>
            {second.folder}
          </span>
          <SecondWord second={second} today={today} />
        </>
      )}
      <span className="settings-verbs">
        {second !== null && (
          <>
            <button type="button" className="link" onClick={() => void leave.run({})}>
              不再使用
            </button>
            <button type="button" className="link" onClick={() => void ask()}>
              换一个
            </button>
            <Button size="small" loading={copy.busy} onClick={() => void copy.run({})}>
              现在复制
            </Button>
          </>
        )}
        {second === null && (
          <Button size="small" loading={choose.busy} onClick={() => void ask()}>
            选择文件夹…
          </Button>
        )}
      </span>
    </div>
  )
}

function SecondWord({ second, today }: { readonly second: SecondPlaceState; readonly today: string }) {
  if (second.problem !== null) return <span className="backup-warning">{second.problem}</span>
  if (second.isDue)
    return <span className="backup-warning">{`已 ${second.daysBehind} 天没有复制，请插上后按“现在复制”`}</span>
  if (second.copiedAt === null) return <span className="quiet">还没有复制过</span>
  return <span className="quiet">{`${momentForReading(second.copiedAt, today)} 复制，已读回核对`}</span>
}

/** After a restore: what was there before it is one press away. */
function WayBack({ places, today }: { readonly places: BackupPlaces; readonly today: string }) {
  const back = useCommand('backups.restore', { said: () => '已撤销恢复，回到恢复之前的内容', undoable: false })
  const { restored } = places
  if (restored === null) return null
  return (
    <div className="backup-place backup-restored">
      <span>{`${momentForReading(restored.at, today)}从备份恢复过。恢复之前的内容还在，可以换回来；恢复之后新录入的会另存一份备份。`}</span>
      <span className="settings-verbs">
        <Button size="small" loading={back.busy} onClick={() => void back.run({ name: restored.before })}>
          撤销这次恢复
        </Button>
      </span>
    </div>
  )
}
