import { App } from 'antd'
import { useCallback, type ReactNode } from 'react'

interface Danger {
  /** Names the number: 删除 3 名教师？ */
  readonly title: string
  /** What follows, and how it can be undone. */
  readonly consequence: ReactNode
  /** The verb on the dangerous button. */
  readonly verb: string
  /** The word on the safe button. */
  readonly safe?: string
}

/** Asks before something dangerous; the safe button has the focus. Resolves with whether to go on. */
export function useConfirmDanger(): (danger: Danger) => Promise<boolean> {
  const { modal } = App.useApp()
  return useCallback(
    ({ title, consequence, verb, safe = '不做' }) =>
      new Promise((resolve) => {
        modal.confirm({
          title,
          content: consequence,
          okText: verb,
          cancelText: safe,
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
