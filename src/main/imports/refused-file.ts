import type { FileFinding } from '#shared/imports/grid.ts'

/** Why a file is not read. The message is the beginning of a sentence for the officer; the cause says what to do. */
export class RefusedFile extends Error {
  override readonly name = 'RefusedFile'
  readonly why: 'damaged' | 'unsafe' | 'too-large' | 'locked'

  constructor(why: RefusedFile['why'], message: string) {
    super(message)
    this.why = why
  }
}

const saveAnew = '请让报送单位用 Excel 或 WPS 另存为 .xlsx 后重新报送。'

export const notSpreadsheet = (what: string): FileFinding => ({
  code: 'file_not_spreadsheet',
  message: `${what}，${saveAnew}`,
})

export const locked: FileFinding = {
  code: 'file_encrypted',
  message: '这个文件设有打开密码，请让报送单位取消密码后重新报送。',
}

/** Whatever reading a file ended with, as a finding with a sentence. */
export function refusalOf(error: unknown): FileFinding {
  if (!(error instanceof RefusedFile)) {
    const text = error instanceof Error ? error.message : String(error)
    return /password|encrypt/i.test(text) ? locked : notSpreadsheet('这个文件已损坏或不是电子表格，无法读取')
  }
  if (error.why === 'locked') return locked
  if (error.why === 'unsafe') return notSpreadsheet(`${error.message}，为安全起见没有读取`)
  if (error.why === 'damaged') return notSpreadsheet(`这个文件已损坏（${error.message}），无法读取`)
  return { code: 'file_not_spreadsheet', message: `${error.message}，请让报送单位分成几个文件报送。` }
}
