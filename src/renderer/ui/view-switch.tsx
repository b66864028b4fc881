import { Segmented } from 'antd'
import { useNavigate } from 'react-router'
import './view-switch.css'

interface ViewSwitchProps<View extends string> {
  readonly views: readonly { readonly value: View; readonly label: string; readonly to: string }[]
  readonly view: View
}

/** The same records seen in several ways, each a page of its own. */
export function ViewSwitch<View extends string>({ views, view }: ViewSwitchProps<View>) {
  const navigate = useNavigate()
  const go = (next: View) => {
    const to = views.find(({ value }) => value === next)?.to
    if (to !== undefined) void navigate(to)
  }
  return (
    <Segmented<View>
      className="view-switch"
      options={views.map(({ value, label }) => ({ value, label }))}
      value={view}
      onChange={go}
    />
  )
}
