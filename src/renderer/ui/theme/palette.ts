/** Every colour of the window, by use. `base.css` and the antd theme both draw from here, so that they cannot differ. */
export interface Palette {
  readonly accent: string
  readonly accentHover: string
  readonly accentActive: string
  readonly accentFill: string
  readonly accent2: string
  readonly selected: string
  readonly filterOn: string
  readonly filterEdge: string
  readonly text: string
  readonly text2: string
  readonly text3: string
  readonly textOff: string
  readonly ground: string
  readonly side: string
  readonly head: string
  readonly hover: string
  readonly float: string
  readonly edge: string
  readonly line: string
  readonly barEmpty: string
  readonly error: string
  readonly errorGround: string
  readonly errorEdge: string
  readonly warnWord: string
  readonly warn: string
  readonly warnGround: string
  readonly warnEdge: string
  readonly done: string
  readonly doneGround: string
  readonly doneEdge: string
  readonly dotNeutral: string
  readonly shadowFloat: string
  readonly shadowPaper: string
}

export const lightPalette: Palette = {
  accent: '#1D4E89',
  accentHover: '#2C62A3',
  accentActive: '#163D6C',
  accentFill: '#1D4E89',
  accent2: '#6D92BD',
  selected: '#E9F0F8',
  filterOn: '#F3F7FB',
  filterEdge: '#A8C0DB',
  text: '#1F242B',
  text2: '#49515C',
  text3: '#606A79',
  textOff: '#A4ABB5',
  ground: '#FFFFFF',
  side: '#F4F5F7',
  head: '#F7F8FA',
  hover: '#F5F7FA',
  float: '#FFFFFF',
  edge: '#D3D8DF',
  line: '#E7EAEE',
  barEmpty: '#E3E7EC',
  error: '#B3261E',
  errorGround: '#FCEFED',
  errorEdge: '#EFC3BE',
  warnWord: '#8A5A00',
  warn: '#C4860A',
  warnGround: '#FDF5E1',
  warnEdge: '#EBD8A4',
  done: '#2A6B45',
  doneGround: '#EDF5EF',
  doneEdge: '#C2DDCA',
  dotNeutral: '#858D99',
  shadowFloat: '0 6px 20px rgba(20,28,40,.16)',
  shadowPaper: '0 1px 4px rgba(20,28,40,.18)',
}

export const darkPalette: Palette = {
  accent: '#7FB0E6',
  accentHover: '#9CC3EE',
  accentActive: '#639BD8',
  accentFill: '#2F6BB0',
  accent2: '#4C769F',
  selected: '#1F3047',
  filterOn: '#1B2836',
  filterEdge: '#3B5B82',
  text: '#E4E7EB',
  text2: '#B4BBC5',
  text3: '#8F98A4',
  textOff: '#5C6470',
  ground: '#1A1E23',
  side: '#14171B',
  head: '#1F242A',
  hover: '#21262C',
  float: '#242A31',
  edge: '#3A414A',
  line: '#2A3037',
  barEmpty: '#333A43',
  error: '#F0857B',
  errorGround: '#3A1F1E',
  errorEdge: '#6B3532',
  warnWord: '#E0B050',
  warn: '#D39B2A',
  warnGround: '#352B16',
  warnEdge: '#5F4D22',
  done: '#7CC096',
  doneGround: '#1B2E23',
  doneEdge: '#35573F',
  dotNeutral: '#7C8591',
  shadowFloat: '0 6px 20px rgba(0,0,0,.5)',
  shadowPaper: '0 1px 4px rgba(0,0,0,.5)',
}

const variableName = (use: string): string => `--${use.replace(/([A-Z0-9])/g, '-$1').toLowerCase()}`

/** Lays the palette over the document as CSS variables: `accentHover` becomes `--accent-hover`. */
export function applyPalette(palette: Palette, root: HTMLElement): void {
  for (const [use, value] of Object.entries(palette)) root.style.setProperty(variableName(use), String(value))
}
