import { Segmented } from 'antd'
import { useNavigate } from 'react-router'
import '../shared/aid.css'

const places = { list: '/postings', hosts: '/postings/hosts', succession: '/postings/succession' } as const
type View = keyof typeof places

const options = [
  { value: 'list', label: '名册' },
  { value: 'hosts', label: '受援学校' },
  { value: 'succession', label: '接续' },
] as const satisfies readonly { value: View; label: string }[]

/** The same postings as rows, along the time by host school, or as who comes after whom. */
export function PostingViews({ view }: { readonly view: View }) {
  const navigate = useNavigate()
  return (
    <Segmented<View>
      className="aid-views"
      options={[...options]}
      value={view}
      onChange={(next) => void navigate(places[next])}
    />
  )
}
