import type { ErrorCode, ErrorDetails } from './errors.ts'

/** One sentence per code: what is wrong, and what to do. `{name}` is filled from the details. */
export const errorMessages = {
  'input/invalid': '填写的内容不完整或格式不对：{problems}',
  'operation/unknown': '没有名为“{operation}”的操作。',
  'operation/cancelled': '已取消，没有改动任何数据。',
  'internal/bug': '出错了（编号 {reference}），数据没有改动。请在“设置—关于”导出诊断包，交给维护人员。',
  'engine/restarted': '后台服务意外停止，已自动重新启动；刚才这一步没有保存，请再做一次。',
  'db/in-use': '数据库正在被另一个窗口或程序使用，请先关闭它再试。',
  'db/newer': '这个数据库由更新的版本建立（版本 {found}，本程序支持到 {supported}），请先升级程序。文件没有改动。',
  'db/foreign': '所选文件不是龙都名师工作台的数据库，请换一个文件。文件没有改动。',
  'db/empty-file': '数据库文件是空的（0 字节），可能是上次保存时断电造成。文件没有改动，请从备份恢复。',
  'db/damaged': '数据库文件已损坏，无法正常读取。文件没有改动，请从备份恢复。',
  'db/not-found': '找不到数据库文件：{file}',
  'db/not-writable': '数据库所在的文件夹不能写入，请检查权限或磁盘。',
  'db/disk-full': '磁盘空间不足，这一步没有保存。请清理磁盘后再试。',
  'db/settings-refused': '数据库的安全设置没有生效（{pragma}），为保护数据没有打开。',
  'db/migration-failed': '数据库升级没有成功，已保持原样；升级前的备份在 {backup}。',
  'record/not-found': '找不到这条记录，可能已被删除或撤销。请刷新列表后再试。',
  'record/in-use': '这条记录还被 {count} 处使用，不能删除：{where}',
  'record/changed': '这条记录刚刚被改过，请刷新后再试。',
  'record/duplicate': '已经有相同的记录：{what}',
  'history/nothing-to-undo': '没有可以撤销的操作。',
  'history/nothing-to-redo': '没有可以重做的操作。',
  'history/later-changes': '后面的操作又改过同样的内容，不能单独撤销这一步。请先撤销：{titles}',
  'backup/failed': '备份没有成功：{reason}。原有备份没有受影响，请检查磁盘空间后再试。',
  'backup/not-found': '找不到这个备份文件，可能已被移走。',
  'backup/damaged': '这个备份文件没有通过检查，不能用来恢复，请选另一个备份。',
  'file/not-found': '找不到文件：{file}',
  'file/not-readable': '无法读取文件：{file}。请确认没有被其他程序占用。',
  'file/not-writable': '无法写入文件：{file}。如果正在 Excel 或 WPS 中打开，请先关闭它。',
  'file/token-expired': '所选文件已失效，请重新选择。',
  'import/not-staged': '找不到这个导入批次，请重新选择文件。',
  'import/already-committed': '这个批次已经入库。如需重做，请先撤销入库。',
  'import/nothing-to-commit': '没有可以入库的行，请先处理标红的问题。',
  'import/worker-failed': '读取文件的程序意外停止，这个文件可能已损坏，请让报送单位另存为 .xlsx 后重新报送。',
  'import/worker-timeout': '读取文件用时过长，已停止。请让报送单位检查文件是否过大，另存为 .xlsx 后重新报送。',
  'registry/national-id-invalid': '身份证号不正确：{problem}',
  'registry/school-unknown': '学校名录里没有这所学校，请先在“学校”里添加。',
  'registry/identity-contradicts': '填写的内容与身份证号不一致：{problems}。请核对后再保存。',
  'registry/move-without-school': '请选择调入的学校；如果不再任教，请选择调出、退休或离职。',
  'registry/merge-same': '不能把一条记录与它自己合并。',
  'registry/merge-conflict': '两条记录不能合并：{reason}',
  'code/in-use': '代码“{name}”还有 {count} 条记录在用，不能删除，可以停用。',
  'cohort/not-found': '找不到这个批次，请先在“设置—批次与方案”里建立。',
  'cohort/has-pairings': '这个批次里已有 {count} 对结对，不能删除。',
  'cohort/closed': '批次“{name}”已经关闭，不能再放入结对。',
  'policy/invalid': '方案参数不正确：{problems}',
  'pairing/rules-broken': '结对不符合规则：{problems}',
  'pairing/state': '当前状态是“{state}”，不能{action}。',
  'pairing/assessment-missing': '还没有考核等次，不能出师。请先登记考核结果。',
  'pairing/extension-used': '已经延期 {count} 次，达到方案规定的上限 {limit} 次，不能再延期。',
  'pairing/reason-missing': '请填写原因。',
  'pairing/not-waivable': '“{rule}”不能认可，请改正后再提交。',
  'pairing/mixed': '所选结对的批次、类型、学段或学科不同，请分几次换师傅。',
  'report/unknown': '没有名为“{name}”的报表。',
  'report/format': '这张表不能导出为 {format}，可选：{formats}。',
  'report/too-long': '这张表超过 {limit} 行，一个工作表放不下，请缩小范围后再导出。',
  'report/too-many': '{what}最多 {limit}，现有 {count}。请缩小范围，或{instead}。',
  'report/reason-missing': '导出全量个人信息须填写用途。',
  'report/nothing': '所选范围内没有数据，没有生成文件。',
  'sample/not-empty': '数据库里已有数据，不能再放入体验数据。',
  'sample/none': '数据库里没有体验数据。',
} as const satisfies Record<ErrorCode, string>

/** The sentence for an error, with its placeholders filled. */
export function errorMessage(code: ErrorCode, details: ErrorDetails = {}): string {
  return errorMessages[code].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = details[name]
    if (Array.isArray(value)) return value.join('；')
    return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  })
}
