import { createContext, useContext } from 'react'
import { lightPalette, type Palette } from './palette.ts'

export const PaletteContext = createContext<Palette>(lightPalette)

/** The colours in use, for what cannot read CSS variables. */
export const usePalette = (): Palette => useContext(PaletteContext)
