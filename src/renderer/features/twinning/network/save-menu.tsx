import { Button, Dropdown } from 'antd'
import type { Network } from '#shared/twinning/twin-network.ts'
import { saveNetwork } from './save-network.ts'

const kinds = [
  { key: 'png', label: '图片（PNG），用于文档和汇报' },
  { key: 'svg', label: '矢量图（SVG），放大不模糊' },
] as const

/** 导出图 ▾ */
export function SaveMenu({ network }: { readonly network: Network }) {
  const menu = {
    items: [...kinds],
    onClick: ({ key }: { key: string }) => void saveNetwork(network, key === 'svg' ? 'svg' : 'png', '学校结对网络'),
  }
  return (
    <Dropdown menu={menu} trigger={['click']} disabled={network.nodes.length === 0}>
      <Button>
        导出图 <i className="chevron" aria-hidden="true" />
      </Button>
    </Dropdown>
  )
}
