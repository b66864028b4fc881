import { create } from 'zustand'
import { persist } from 'zustand/middleware'

interface ScopeState {
  /** The school year that the officer looks at; null: the current one. */
  readonly schoolYear: string | null
  readonly chooseSchoolYear: (schoolYear: string | null) => void
}

export const useScope = create<ScopeState>()(
  persist((set) => ({ schoolYear: null, chooseSchoolYear: (schoolYear) => set({ schoolYear }) }), {
    name: 'longdu.scope',
  }),
)
