import { Modal } from 'antd'

const keys: readonly (readonly [key: string, what: string])[] = [
  ['↑ ↓', '上一行、下一行'],
  ['PgUp PgDn', '上一屏、下一屏'],
  ['Home End', '第一行、最后一行'],
  ['Enter', '打开这一行'],
  ['Esc', '关闭打开的记录或窗口'],
  ['空格', '勾选这一行'],
  ['Ctrl+A', '全部勾选'],
  ['Ctrl+K', '搜索教师、学校、结对'],
  ['Ctrl+F', '到筛选框'],
  ['Ctrl+N', '新建'],
  ['F2', '修改打开的记录'],
  ['L Del', '配对助手：锁定这一对、不许这一对，Enter 换师傅'],
  ['F8', '导入核对：下一处问题，Shift+F8 上一处'],
  ['Ctrl+S', '保存表单'],
  ['Ctrl+E', '导出'],
  ['Ctrl+Z', '撤销'],
  ['Ctrl+Y', '重做'],
  ['Ctrl+L', '锁定窗口'],
  ['?', '这张表'],
]

interface ShortcutSheetProps {
  readonly onClose: () => void
}

export function ShortcutSheet({ onClose }: ShortcutSheetProps) {
  return (
    <Modal open title="快捷键" footer={null} onCancel={onClose} width={640} centered>
      <dl
        style={{
          display: 'grid',
          gridTemplateColumns: '88px 1fr 88px 1fr',
          gap: '8px 12px',
          fontSize: 13,
          alignItems: 'baseline',
        }}
      >
        {keys.map(([key, what]) => (
          <div key={key} style={{ display: 'contents' }}>
            <dt style={{ textAlign: 'right' }}>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
