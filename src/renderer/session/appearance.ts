import { create } from 'zustand'
import { persist } from 'zustand/middleware'

export type ThemeChoice = 'light' | 'dark' | 'system'

interface AppearanceState {
  readonly theme: ThemeChoice
  /** Null: by the width of the window. */
  readonly navOpen: boolean | null
  readonly chooseTheme: (theme: ThemeChoice) => void
  readonly openNav: (open: boolean) => void
}

export const useAppearance = create<AppearanceState>()(
  persist(
    (set) => ({
      theme: 'light',
      navOpen: null,
      chooseTheme: (theme) => set({ theme }),
      openNav: (navOpen) => set({ navOpen }),
    }),
    { name: 'longdu.appearance' },
  ),
)
