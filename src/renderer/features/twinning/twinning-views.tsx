import { Segmented } from 'antd'
import { useNavigate } from 'react-router'
import './twinning-views.css'

const places = { list: '/twinning', network: '/twinning/network', coverage: '/twinning/coverage' } as const
type View = keyof typeof places

const options = [
  { value: 'list', label: '结对组' },
  { value: 'network', label: '网络' },
  { value: 'coverage', label: '覆盖率' },
] as const satisfies readonly { value: View; label: string }[]

/** The same schools as groups, as a network, or as what is missing to the target. */
export function TwinningViews({ view }: { readonly view: View }) {
  const navigate = useNavigate()
  return (
    <Segmented<View>
      className="twinning-views"
      options={[...options]}
      value={view}
      onChange={(next) => void navigate(places[next])}
    />
  )
}
