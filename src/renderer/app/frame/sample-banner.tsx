import { Button } from 'antd'
import { useCommand } from '#renderer/api/use-command.ts'
import { useConfirmDanger } from '#renderer/ui/confirm-danger.tsx'

/** Says for as long as sample data is there that nobody in it exists. */
export function SampleBanner() {
  const confirm = useConfirmDanger()
  const remove = useCommand('settings.removeSampleData', {
    said: ({ teachers }) => `已清除体验数据，共 ${teachers} 名教师`,
  })
  const ask = async () => {
    const sure = await confirm({
      title: '清除全部体验数据？',
      consequence: '体验模式带来的教师、学校和他们的各项记录会一起清除；自己录入的保留。清除后可以撤销。',
      verb: '清除体验数据',
    })
    if (sure) await remove.run({})
  }
  return (
    <div className="banner" role="note">
      <span>现在是体验模式，教师、学校和各项记录都是虚构的，不要用于上报。</span>
      <Button size="small" loading={remove.busy} onClick={() => void ask()}>
        清除体验数据
      </Button>
    </div>
  )
}
