import type { MenuItemConstructorOptions } from 'electron'
import { guarded, unsupported } from './unsupported.ts'

type StandInMenu = ReturnType<typeof buildFromTemplate>

let applicationMenu: StandInMenu | null = null

/** A menu that a test can walk and click; the browser draws none. */
function buildFromTemplate(template: readonly MenuItemConstructorOptions[]) {
  const items = template.map((options) =>
    guarded('MenuItem', {
      id: options.id,
      label: options.label ?? '',
      role: options.role,
      type: options.type ?? 'normal',
      enabled: options.enabled ?? true,
      click: () => options.click?.(undefined as never, undefined, undefined as never),
    }),
  )
  const getMenuItemById = (id: string) => items.find((item) => item.id === id) ?? null
  return guarded('Menu', { items, getMenuItemById, popup: () => unsupported('Menu.popup') })
}

export const Menu = guarded('Menu', {
  buildFromTemplate,
  setApplicationMenu: (menu: StandInMenu | null) => {
    applicationMenu = menu
  },
  getApplicationMenu: () => applicationMenu,
})
