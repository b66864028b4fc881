/** The columns of the grid, in the order in which schools keep their lists. */
export const gridColumns = [
  { key: 'date', title: '日期', width: 88 },
  { key: 'type', title: '类型', width: 84 },
  { key: 'topic', title: '主题', width: 168 },
  { key: 'lead', title: '师傅、执教', width: 84 },
  { key: 'others', title: '徒弟、参加人', width: 116 },
  { key: 'unit', title: '单位', width: 104 },
  { key: 'subject', title: '学科', width: 56 },
  { key: 'amount', title: '节数', width: 48 },
  { key: 'place', title: '地点', width: 72 },
  { key: 'remark', title: '备注', width: 72 },
] as const

export type GridColumn = (typeof gridColumns)[number]['key']

export const gutterWidth = 40
export const gridRowHeight = 26

/** Where a column begins, counted from the first. */
export const leftOf = (col: number): number => gridColumns.slice(0, col).reduce((sum, column) => sum + column.width, 0)

const headings: Readonly<Record<string, string>> = {
  活动日期: '日期',
  时间: '日期',
  活动时间: '日期',
  活动类型: '类型',
  活动主题: '主题',
  课题: '主题',
  师傅: '师傅、执教',
  执教: '师傅、执教',
  主讲: '师傅、执教',
  '师傅/执教': '师傅、执教',
  徒弟: '徒弟、参加人',
  参加人: '徒弟、参加人',
  参加人员: '徒弟、参加人',
  '徒弟/参加人': '徒弟、参加人',
  学校: '单位',
}

/** Whether a pasted row is the heading of the list and not an activity. */
export function isHeading(row: readonly string[]): boolean {
  const titles = new Set<string>(gridColumns.map((column) => column.title))
  const known = row.filter((cell) => titles.has(headings[cell.trim()] ?? cell.trim()))
  return known.length >= 3
}
