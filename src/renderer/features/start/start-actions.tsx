import { Button } from 'antd'
import { useState } from 'react'
import type { Desk } from '#shared/desk/desk-contract.ts'
import { deskSentence } from '#shared/desk/desk-labels.ts'
import { sentenceOf } from '#renderer/api/api-error.ts'
import { client } from '#renderer/api/client.ts'
import { useNotices } from '#renderer/api/notices.ts'
import { useDeskScope } from '#renderer/api/use-desk.ts'
import { copyText } from '#renderer/ui/copy-text.ts'

/** 复制成一句话 and 打印一页: the desk taken elsewhere. */
export function StartActions({ desk }: { readonly desk: Desk }) {
  const scope = useDeskScope()
  const [busy, setBusy] = useState(false)
  const copy = () => {
    const { say, complain } = useNotices.getState()
    if (copyText(deskSentence(desk))) say('已复制，可以粘贴到别处')
    else complain('没有复制成功，请再试一次。')
  }
  const print = async () => {
    setBusy(true)
    try {
      const html = await client.shell.temporaryFile({ kind: 'html' })
      await client.desk.print({ file: html.token, ...scope })
      await client.shell.print({ html: html.token, landscape: false })
      useNotices.getState().say('已打开要打印的一页')
    } catch (error) {
      useNotices.getState().complain(sentenceOf(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Button onClick={copy}>复制成一句话</Button>
      <Button loading={busy} onClick={() => void print()}>
        打印一页
      </Button>
    </>
  )
}
