const format = new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** Fen as yuan in the way of account books: 20,000.00. */
export const yuan = (fen: number): string => format.format(fen / 100)
