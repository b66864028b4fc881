import { ViewSwitch } from './view-switch.tsx'

const views = [
  { value: 'list', label: '列表', to: '/pairings' },
  { value: 'groups', label: '结对组', to: '/pairings/groups' },
  { value: 'matching', label: '配对助手', to: '/pairings/matching' },
  { value: 'check', label: '核查', to: '/pairings/check' },
] as const

/** The same pairs as rows, as groups, as they might become, or as what is doubtful about them. */
export function PairingViews({ view }: { readonly view: (typeof views)[number]['value'] }) {
  return <ViewSwitch views={views} view={view} />
}
