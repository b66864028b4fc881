import type { IFontAttributesProperties } from 'docx'

/** Twentieths of a point, Word's unit, from millimetres: absolute widths are the ones that WPS keeps. */
export const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440)
export const halfPoints = (points: number): number => points * 2

const face = (chinese: string): IFontAttributesProperties => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia: chinese,
})

/** Faces of GB/T 9704; where a PC lacks one, Word and WPS fall back by the East Asian slot to their own Song or Fang. */
export const faces = {
  title: face('方正小标宋简体'),
  fang: face('仿宋_GB2312'),
  kai: face('楷体_GB2312'),
  hei: face('黑体'),
  song: face('宋体'),
} as const
