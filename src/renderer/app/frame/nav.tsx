import { NavLink } from 'react-router'
import type { DeskFigure } from '#shared/desk/desk-contract.ts'
import { useDesk } from '#renderer/api/use-desk.ts'
import { useAppearance } from '#renderer/session/appearance.ts'
import { programmes, type NavItem } from '../programmes.ts'
import { figure } from '#renderer/ui/figure.ts'
import { useMedia } from '#renderer/ui/use-media.ts'

function useNavOpen(): boolean {
  const chosen = useAppearance((state) => state.navOpen)
  const wide = useMedia('(min-width: 1440px)')
  return chosen ?? wide
}

/** From the one reading that the start page and the top bar share. */
function useCounts(): Partial<Record<NonNullable<NavItem['count']>, number>> {
  const { desk } = useDesk()
  if (desk === undefined) return {}
  const value = (key: DeskFigure['key']): number => desk.figures.find((one) => one.key === key)?.value ?? 0
  return {
    teachers: desk.registry.teachers,
    schools: desk.registry.schools,
    pairings: value('carried'),
    studios: value('studios'),
    twinning: value('twin-groups'),
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
