import { Dropdown } from 'antd'
import type { StagedFile, StagedSheet } from '#shared/imports/staging.ts'
import { kindsInOrder } from '#shared/imports/sheet-kinds.ts'
import { useDistricts } from '#renderer/api/use-code-lists.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { ViewSelect } from '#renderer/ui/filter-line.tsx'

interface SheetTabsProps {
  readonly file: StagedFile
  readonly current: StagedSheet
  readonly readOnly: boolean
  readonly onSelect: (sheetId: string) => void
}

const noKind = 'none'
const kinds = [
  { value: noKind, label: '不导入' },
  ...kindsInOrder.map((spec) => ({ value: spec.kind as string, label: spec.label })),
]

/** The sheets of a file at the foot of the drawn one, as in the officer's own program. */
export function SheetTabs({ file, current, readOnly, onSelect }: SheetTabsProps) {
  const shown = file.sheets.filter((sheet) => !sheet.isHidden || sheet.id === current.id)
  return (
    <div className="sheet-tabs">
      <div role="tablist" aria-label="工作表" className="sheet-tab-list">
        {shown.map((sheet) => (
          <button
            key={sheet.id}
            type="button"
            role="tab"
            aria-selected={sheet.id === current.id}
            onClick={() => onSelect(sheet.id)}
          >
            {sheet.name}
            {tabNote(sheet)}
          </button>
        ))}
      </div>
      <div className="sheet-tabs-right">
        <HiddenSheets file={file} current={current} onSelect={onSelect} />
        {!readOnly && <Reading file={file} sheet={current} />}
      </div>
    </div>
  )
}

function tabNote(sheet: StagedSheet): string {
  if (sheet.kind === null) return '（不导入）'
  return sheet.isOnlyStaged ? '（暂不入库）' : ''
}

/** Hidden sheets are told and not read; they can be looked at. */
function HiddenSheets({ file, current, onSelect }: Omit<SheetTabsProps, 'readOnly'>) {
  const hidden = file.sheets.filter((sheet) => sheet.isHidden)
  if (hidden.length === 0) return null
  const unread = hidden.filter((sheet) => sheet.kind === null).length
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: hidden.map((sheet) => ({ key: sheet.id, label: sheet.name })),
        selectable: true,
        selectedKeys: [current.id],
        onClick: ({ key }) => onSelect(key),
      }}
    >
      <button type="button" className="view-select">
        隐藏表 {hidden.length} 张{unread === hidden.length ? '，未读' : ''}
        <i className="chevron" aria-hidden="true" />
      </button>
    </Dropdown>
  )
}

/** What the sheet is read as, and who sent the file. */
function Reading({ file, sheet }: { readonly file: StagedFile; readonly sheet: StagedSheet }) {
  const districts = useDistricts()
  const setKind = useCommand('imports.setKind')
  const setSender = useCommand('imports.setSender')
  const sender = districts.find((district) => district.label === file.sender)?.value ?? noKind
  return (
    <>
      <ViewSelect
        label="报送"
        options={[{ value: noKind, label: file.sender ?? '未认出' }, ...districts]}
        value={sender}
        onChange={(id) => void setSender.run({ fileId: file.id, districtId: id === noKind ? null : id })}
      />
      <ViewSelect
        label="读作"
        options={kinds}
        value={sheet.kind ?? noKind}
        onChange={(kind) => void setKind.run({ sheetId: sheet.id, kind: kind === noKind ? null : kind })}
      />
    </>
  )
}
