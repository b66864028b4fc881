import { expect, test } from 'vitest'
import type { ReportName } from '#shared/reports/report-definitions.ts'
import { seedProgrammes } from '../support/programme-seed.ts'
import { openReportsDesk } from '../support/reports-desk.ts'

const { reports } = openReportsDesk({ seed: seedProgrammes })

/** The forms that counties and schools have known for years: a column more, less or moved would be a form of our own. */
const handbook: readonly (readonly [form: string, name: ReportName, columns: string])[] = [
  ['O12', 'lecture-ledger', '期次,日期,主题,主讲人,单位职称,学段学科,地点,形式,应到,实到,学时,简报'],
  ['O13', 'hour-statistics', '序号,县区,单位,姓名,项目,日期,学时,累计学时,证明编号'],
  [
    'O14',
    'twin-list',
    '序号,组名,模式,牵头（名）校,所属,省内外结对校,成员校,所属县区,城乡类型,学段,协议签订日期,期限,负责人,电话,状态',
  ],
  ['O15', 'twin-coverage', '县区,乡村学校数,已纳入,覆盖率,目标,差额'],
  ['O16', 'twin-ledger', '序号,组,活动日期,活动类型,支援方,受援方,内容,参与教师人次,学生人次,成效,下步计划'],
  [
    'O17',
    'aid-postings',
    '序号,批次,类型,姓名,性别,出生年月,派出单位,职称,学科,受援学校,岗位,进疆时间,期满时间,考核,备注',
  ],
  ['O18', 'aid-visits', '序号,时间,方向,类别,主题,地点,带队人,教师人数,学生人数,天数,主要内容,成果,备注'],
  ['O19', 'aid-shadowings', '序号,姓名,伊吾单位,学科,跟岗学校,指导教师,起止,天数,听课,汇报课,鉴定'],
]

test.each(handbook)(
  '%s (%s) has the columns of the handbook in their order, over rows that fill them',
  async (_, name, columns) => {
    const preview = await reports.preview({ name })
    if (preview.kind !== 'sheet') throw new Error('a list is a sheet')
    expect(preview.frame.columns.map(({ label }) => label).join()).toBe(columns)
    expect(preview.page.rows.map(({ kind }) => kind)).toContain('data')
  },
)

test.each<readonly [ReportName, string]>([
  ['aid-visits', '濮伊互访交流台账'],
  ['aid-ledger', '濮伊双向交流统计表'],
  ['aid-shadowings', '伊吾教师来濮跟岗表'],
  ['aid-postings', '濮阳市援疆支教人员名册'],
])('the title of %s names its places once: %s', async (name, title) => {
  const preview = await reports.preview({ name })
  expect(preview.kind === 'sheet' && preview.frame.head.title).toBe(title)
})
