import { creditKinds, type Activity } from '#shared/activities/activity.ts'

const words = { pairing: '结对', studio: '工作室', twin_group: '学校结对', posting: '援派', visit: '互访' } as const

/** What a row counts to, in short: 结对 2 · 工作室 1. */
export function CreditChips({ credits }: { readonly credits: Activity['credits'] }) {
  if (credits.length === 0) return <span className="warn">未计入</span>
  const shown = creditKinds
    .map((kind) => ({ kind, of: credits.filter((credit) => credit.kind === kind) }))
    .filter(({ of }) => of.length > 0)
  return (
    <span title={credits.map((credit) => `${credit.code} ${credit.label}`).join('\n')}>
      {shown.map(({ kind, of }) => `${words[kind]} ${of.length}`).join(' · ')}
    </span>
  )
}
