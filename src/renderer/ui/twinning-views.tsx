import { ViewSwitch } from './view-switch.tsx'

const views = [
  { value: 'list', label: '结对组', to: '/twinning' },
  { value: 'network', label: '网络', to: '/twinning/network' },
  { value: 'matching', label: '配对助手', to: '/twinning/matching' },
  { value: 'coverage', label: '覆盖率', to: '/twinning/coverage' },
] as const

/** The same schools as groups, as a network, as they might be matched, or as what is missing to the target. */
export function TwinningViews({ view }: { readonly view: (typeof views)[number]['value'] }) {
  return <ViewSwitch views={views} view={view} />
}
