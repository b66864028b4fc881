import { Segmented } from 'antd'
import { useNavigate } from 'react-router'
import './pairing-views.css'

const places = { list: '/pairings', groups: '/pairings/groups', check: '/pairings/check' } as const
type View = keyof typeof places

const options = [
  { value: 'list', label: '列表' },
  { value: 'groups', label: '结对组' },
  { value: 'check', label: '核查' },
] as const satisfies readonly { value: View; label: string }[]

/** The same pairs as rows, as groups, or as what is doubtful about them. */
export function PairingViews({ view }: { readonly view: View }) {
  const navigate = useNavigate()
  return (
    <Segmented<View>
      className="pairing-views"
      options={[...options]}
      value={view}
      onChange={(next) => void navigate(places[next])}
    />
  )
}
