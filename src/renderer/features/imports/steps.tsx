import type { Batch } from '#shared/imports/staging.ts'

const steps = ['选文件', '列对应', '预览核对', '入库'] as const

/** Where a batch stands: nothing read yet, nothing recognised yet, to be looked through, stored. */
export function stepOf(batch: Batch | null): number {
  if (batch === null) return 0
  if (batch.state === 'committed') return 3
  const sheets = batch.fileList.flatMap((file) => file.sheets)
  if (sheets.length === 0) return 0
  return sheets.some((sheet) => sheet.kind !== null) ? 2 : 1
}

/** 1 选文件 — 2 列对应 — 3 预览核对 — 4 入库. */
export function Steps({ batch }: { readonly batch: Batch | null }) {
  const current = stepOf(batch)
  return (
    <ol className="import-steps" aria-label="步骤">
      {steps.map((step, index) => (
        <li key={step} aria-current={index === current ? 'step' : undefined}>
          {index + 1} {step}
        </li>
      ))}
    </ol>
  )
}
