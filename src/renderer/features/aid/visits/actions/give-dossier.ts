import { isCancelled, sentenceOf } from '#renderer/api/api-error.ts'
import { client } from '#renderer/api/client.ts'
import { useNotices } from '#renderer/api/notices.ts'

/** Asks where, and writes the whole dossier of a visit there as one zip. */
export async function giveDossier(id: string): Promise<void> {
  try {
    const { fileName } = await client.visits.dossierFileName({ id })
    const file = await client.shell.chooseSave({ name: fileName, kind: 'zip' })
    if (file === null) return
    const { papers, attachments } = await client.visits.writeDossier({ id, file: file.token })
    const length = `材料 ${papers} 份${attachments === 0 ? '' : `，附件 ${attachments} 个`}`
    useNotices
      .getState()
      .offer(`已导出 ${file.name}，${length}`, [
        { label: '所在文件夹', run: () => void client.shell.showFile({ token: file.token }) },
      ])
  } catch (error) {
    if (!isCancelled(error)) useNotices.getState().complain(sentenceOf(error))
  }
}
