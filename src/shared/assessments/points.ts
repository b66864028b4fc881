/**
 * Scores have two decimals. They are worked out in whole hundredths, and products of two such numbers in whole
 * ten-thousandths, so that no order of adding changes a digit.
 */
export const hundredths = (value: number): number => Math.round(value * 100 + 1e-6)

/** Ten-thousandths to hundredths, half up. */
export const rounded = (product: number): number => Math.round(product / 100)

export const toScore = (whole: number): number => whole / 100

/** 6, 4.5, 21.63: as officers write it. */
export const scoreText = (whole: number): string => String(whole / 100).replace('-', '−')

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** Between 0 and the most, where there is one. */
export const held = (whole: number, most: number | null): number =>
  Math.max(0, most === null ? whole : Math.min(whole, most))
