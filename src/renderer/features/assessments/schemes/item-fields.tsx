import { Checkbox, Input, InputNumber } from 'antd'
import type { ItemKind, AssessObject } from '#shared/assessments/assessment.ts'
import { MatrixFields } from './matrix-fields.tsx'
import type { EditedItem } from './scheme-draft.ts'
import { SourceFields } from './source-fields.tsx'

interface ItemFieldsProps {
  readonly item: EditedItem
  readonly object: AssessObject
  readonly onPut: (change: Partial<EditedItem>) => void
}

const explained = {
  manual: '由人评分，不从记录计算。',
  count: '每有一次记录得若干分，到封顶为止。同一条记录只计一次，取分值最高的。',
  matrix: '每条记录按级别和等次取分，到封顶为止。没有填分的格不计分。',
  deduction: '从基础分扣起，扣完为止。',
  ratio: '完成数 ÷ 应完成数 × 满分，不超过满分。应完成数不填，按批次方案里的任务；一个学期多做的不补另一个学期。',
  veto: '发生即定为最低等次，不论得分多少，不计入总分。在对象的“为什么”里写明理由。',
} as const satisfies Record<ItemKind, string>

/** What the kind of an item asks for. */
export function ItemFields({ item, object, onPut }: ItemFieldsProps) {
  const { kind } = item
  return (
    <div className="item-fields">
      <span />
      <p className="quiet small">{explained[kind]}</p>
      {kind !== 'manual' && kind !== 'veto' && (
        <SourceFields item={item} object={object} onChange={(sources) => onPut({ sources })} />
      )}
      {kind === 'ratio' && (
        <>
          <label className="quiet" htmlFor={`quota-${item.key}`}>
            应完成数
          </label>
          <InputNumber
            id={`quota-${item.key}`}
            value={item.quota}
            min={0.5}
            max={1000}
            controls={false}
            placeholder="按任务"
            onChange={(quota) => onPut({ quota })}
          />
        </>
      )}
      {kind === 'matrix' && (
        <>
          <span className="quiet">分值表</span>
          <MatrixFields cells={item.cells} onChange={(cells) => onPut({ cells })} />
        </>
      )}
      <label className="quiet" htmlFor={`standard-${item.key}`}>
        评分标准
      </label>
      <Input.TextArea
        id={`standard-${item.key}`}
        value={item.standard ?? ''}
        maxLength={300}
        autoSize={{ minRows: 1, maxRows: 4 }}
        placeholder="评分的人看的说明，可以不填"
        onChange={(event) => onPut({ standard: event.target.value === '' ? null : event.target.value })}
      />
      {kind !== 'veto' && (
        <>
          <span />
          <Checkbox checked={item.isBonus} onChange={(event) => onPut({ isBonus: event.target.checked })}>
            加分项：在满分之外另加
          </Checkbox>
        </>
      )}
    </div>
  )
}
