import { App } from 'antd'
import { useCallback, type ReactNode } from 'react'

interface Danger {
  /** Names the number: 删除 3 名教师？ */
  readonly title: string
  /** What follows, and how it can be undone. */
  readonly consequence: ReactNode
  /** The verb on the dangerous button. */
  readonly verb: string
}

/** Asks before something dangerous; the safe button has the focus. Resolves with whether to go on. */
export function useConfirmDanger(): (danger: Danger) => Promise<boolean> {
  const { modal } = App.useApp()
  return useCallback(
    ({ title, consequence, verb }) =>
      new Promise((resolve) => {
        modal.confirm({
          title,
          content: consequence,
          okText: verb,
          cancelText: '不做',
          okButtonProps: { danger: true },
          autoFocusButton: 'cancel',
          icon: null,
          width: 440,
          centered: true,
          onOk: () => resolve(true),
          onCancel: () => resolve(false),
        })
      }),
    [modal],
  )
}
