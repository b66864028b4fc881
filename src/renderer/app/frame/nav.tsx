import { NavLink } from 'react-router'
import { useDesk } from '#renderer/api/use-desk.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { useAppearance } from '#renderer/session/appearance.ts'
import { programmes, type NavItem } from '../programmes.ts'
import { figure } from '#renderer/ui/figure.ts'
import { useMedia } from '#renderer/ui/use-media.ts'

function useNavOpen(): boolean {
  const chosen = useAppearance((state) => state.navOpen)
  const wide = useMedia('(min-width: 1440px)')
  return chosen ?? wide
}

function useCounts(): Partial<Record<NonNullable<NavItem['count']>, number>> {
  const { desk } = useDesk()
  const studios = useOperation('studios.counts', {}, { keepPrevious: true }).data?.byStatus.running
  const twinning = useOperation('twinning.counts', {}, { keepPrevious: true }).data?.byStatus.running
  if (desk === undefined) return {}
  const carried = desk.figures.find((figure) => figure.key === 'carried')
  return {
    teachers: desk.registry.teachers,
    schools: desk.registry.schools,
    ...(carried === undefined ? {} : { pairings: carried.value }),
    ...(studios === undefined ? {} : { studios }),
    ...(twinning === undefined ? {} : { twinning }),
  }
}

/** The programmes; narrow it shows the words alone. */
export function Nav() {
  const open = useNavOpen()
  const openNav = useAppearance((state) => state.openNav)
  const counts = useCounts()
  return (
    <nav className={open ? 'nav nav-open' : 'nav'} aria-label="主导航">
      <div className="nav-name">{open ? '龙都名师工作台' : '龙都'}</div>
      <div className="nav-groups">
        {programmes.map((group) => (
          <div key={group.title ?? ''} className="nav-group">
            {open && group.title !== null && <div className="nav-title">{group.title}</div>}
            {group.items.map((item) => (
              <NavEntry
                key={item.path}
                item={item}
                word={open ? item.label : (item.short ?? item.label)}
                count={open && item.count ? counts[item.count] : undefined}
              />
            ))}
          </div>
        ))}
      </div>
      <div className="nav-foot">
        <NavEntry item={{ path: '/settings', label: '设置' }} word="设置" count={undefined} />
        <button type="button" className="nav-entry" onClick={() => openNav(!open)}>
          {open ? '收起导航' : '展开'}
        </button>
      </div>
    </nav>
  )
}

interface NavEntryProps {
  readonly item: NavItem
  readonly word: string
  readonly count: number | undefined
}

function NavEntry({ item, word, count }: NavEntryProps) {
  return (
    <NavLink to={item.path} end={item.path === '/'} className="nav-entry">
      <span>{word}</span>
      {count !== undefined && count > 0 && <span className="nav-count">{figure(count)}</span>}
    </NavLink>
  )
}
