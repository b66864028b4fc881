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

export const holdsPeople = (col: number): boolean => {
  const key = gridColumns[col]?.key
  return key === 'lead' || key === 'others'
}

export const gutterWidth = 40
export const gridRowHeight = 26

/** Where a column begins, counted from the first. */
export const leftOf = (col: number): number => gridColumns.slice(0, col).reduce((sum, column) => sum + column.width, 0)

const headings: Readonly<Record<string, string>> = {
  活动日期: '日期',
  时间: '日期',
  活动时间: '日期',
  活动类型: '类型',
  活动类别: '类型',
  类别: '类型',
  活动主题: '主题',
  活动名称: '主题',
  活动内容: '主题',
  课题: '主题',
  课题名称: '主题',
  师傅: '师傅、执教',
  执教: '师傅、执教',
  师傅姓名: '师傅、执教',
  执教人: '师傅、执教',
  执教教师: '师傅、执教',
  授课教师: '师傅、执教',
  主讲: '师傅、执教',
  主讲人: '师傅、执教',
  主持人: '师傅、执教',
  '师傅/执教': '师傅、执教',
  徒弟: '徒弟、参加人',
  参加人: '徒弟、参加人',
  参加人员: '徒弟、参加人',
  '徒弟/参加人': '徒弟、参加人',
  参与人员: '徒弟、参加人',
  徒弟姓名: '徒弟、参加人',
  听课教师: '徒弟、参加人',
  学校: '单位',
  所在单位: '单位',
  工作单位: '单位',
  任教学科: '学科',
  课时: '节数',
  次数: '节数',
  活动地点: '地点',
}

/** A heading as it is written: with spaces between its characters, a line end, a remark in brackets. */
const plainHeading = (cell: string): string => cell.replaceAll(/\s+|[（(].*?[）)]|[*＊:：]/gu, '')

const columnOf = (cell: string): number => {
  const word = plainHeading(cell)
  const title = headings[word] ?? word
  return gridColumns.findIndex((column) => column.title === title)
}

/** From so many known words on a pasted row is the heading of its list and not an activity. */
const knownWords = 3

/** By pasted column, the column of the grid that its heading names, or null; null when the row is no heading. */
export function readHeading(row: readonly string[]): readonly (number | null)[] | null {
  const columns = row.map(columnOf).map((column) => (column < 0 ? null : column))
  return columns.filter((column) => column !== null).length >= knownWords ? columns : null
}
