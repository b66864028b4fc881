const format = new Intl.NumberFormat('zh-CN')

/** A number as it is read: `12,400`. */
export const figure = (value: number): string => format.format(value)
