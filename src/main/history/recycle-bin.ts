import type { House } from '#main/db/house.ts'
import { createRowNames } from '#main/db/row-names.ts'
import type { BinFilter, BinObstacle, BinRow, BroughtBack, Removal } from '#shared/history/recycle-bin.ts'
import { tableLabel, tableLabels } from '#shared/history/table-labels.ts'
import { AppError } from '#shared/kernel/errors.ts'
import type { Page } from '#shared/kernel/page.ts'
import type { StoredChange } from './action-repository.ts'
import { createBinRepository, type RemovalRow } from './bin-repository.ts'
import { createReverter, type TouchedRow } from './revert.ts'
import { trackedTables } from './track-changes.ts'

type Values = Readonly<Record<string, unknown>>

const valuesIn = (json: string | null): Values => JSON.parse(json ?? '{}') as Values

function removalOf({ kind, after }: RemovalRow): Removal {
  if (kind === 'delete') return 'deleted'
  const { status, is_archived: isArchived } = valuesIn(after)
  if (status === 'archived' || isArchived === 1) return 'archived'
  return status === 'cancelled' ? 'cancelled' : 'void'
}

/** Rows that only say how something is put together, and come back with their record. */
const isDetail = (table: string): boolean => tableLabels[table] === undefined || table === 'setting'

const readAtOnce = 500

/** 回收站: what was deleted, voided or archived and is still gone, and the way back for each. */
export function createRecycleBin(house: Pick<House, 'db' | 'act'>, afterRevert: (rows: readonly TouchedRow[]) => void) {
  const { db, act } = house
  const bin = createBinRepository(db)
  const revert = createReverter(db)
  const tables = new Set(trackedTables(db))

  /** Whether what the change took away is still away. */
  function isStillAway(change: RemovalRow): boolean {
    if (!tables.has(change.tableName)) return false
    const now = bin.row(change.tableName, change.rowNo)
    if (change.kind === 'delete') return now === undefined
    if (now === undefined) return false
    return Object.entries(valuesIn(change.after)).every(
      ([column, value]) => !['status', 'is_archived', 'voided_on'].includes(column) || now[column] === value,
    )
  }

  /** The deleted row and what went with it, its children's children too, the newest change first. */
  function family(change: RemovalRow): readonly StoredChange[] {
    const found = new Map<number, StoredChange>([[change.no, change]])
    const waiting: StoredChange[] = [change]
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
      for (const reference of bin.pointingTo(one.tableName)) {
        for (const other of bin.wentWith(change.actionNo, reference, one.rowNo)) {
          if (found.has(other.no)) continue
          found.set(other.no, other)
          if (other.kind === 'delete') waiting.push(other)
        }
      }
    }
    return [...found.values()].toSorted((a, b) => b.no - a.no)
  }

  /** Details that went with it, as far as they are told in the list. */
  function withCount({ kind, tableName, rowNo, actionNo }: RemovalRow): number {
    if (kind !== 'delete') return 0
    const children = new Set(bin.pointingTo(tableName).map(({ child }) => child))
    return [...children].reduce((sum, child) => sum + bin.ownedCount(child, rowNo, actionNo), 0)
  }

  /** Children that went with their parent are told with it. */
  function wentWithParent(change: RemovalRow): boolean {
    if (change.kind !== 'delete') return false
    const before = valuesIn(change.before)
    return bin.pointingFrom(change.tableName).some(({ column, parent }) => {
      const no = before[column]
      return typeof no === 'number' && tables.has(parent) && bin.row(parent, no) === undefined
    })
  }

  function rowFor(change: RemovalRow, names: ReturnType<typeof createRowNames>): BinRow {
    const values = change.kind === 'delete' ? valuesIn(change.before) : bin.row(change.tableName, change.rowNo)
    return {
      no: change.no,
      table: change.tableName,
      name: names.of(change.tableName, values ?? {}),
      removal: removalOf(change),
      title: change.title,
      operator: change.operator,
      at: change.at,
      with: withCount(change),
    }
  }

  const matches = (change: RemovalRow, filter: BinFilter): boolean =>
    !isDetail(change.tableName) &&
    (filter.table === undefined || change.tableName === filter.table) &&
    (filter.removal === undefined || removalOf(change) === filter.removal) &&
    (filter.operator === undefined || change.operator === filter.operator) &&
    (filter.since === undefined || change.at >= filter.since)

  function list(filter: BinFilter): Page<BinRow> {
    const names = createRowNames(db)
    const seen = new Set<string>()
    const rows: BinRow[] = []
    let before = filter.after == null ? Number.MAX_SAFE_INTEGER : Number(filter.after)
    for (;;) {
      const changes = bin.page(before, readAtOnce)
      for (const change of changes) {
        before = change.no
        const key = `${change.tableName}/${change.rowNo}`
        if (seen.has(key)) continue
        seen.add(key)
        if (!matches(change, filter) || !isStillAway(change) || wentWithParent(change)) continue
        const row = rowFor(change, names)
        if (filter.text !== undefined && !row.name.includes(filter.text)) continue
        rows.push(row)
        if (rows.length === filter.limit) return { rows, next: String(before) }
      }
      if (changes.length < readAtOnce) return { rows, next: null }
    }
  }

  /** Why one cannot be brought back, in a sentence; null when it can. */
  function inTheWay(change: RemovalRow): string | null {
    if (!isStillAway(change)) return '已经恢复，或者后来又改过'
    if (change.kind === 'update') return null
    const before = valuesIn(change.before)
    const gone = bin
      .pointingFrom(change.tableName)
      .find(({ column, parent }) => typeof before[column] === 'number' && bin.row(parent, before[column]) === undefined)
    return gone === undefined ? null : `所属的${tableLabel(gone.parent)}已不在，请先恢复它`
  }

  function bringBack(change: RemovalRow): void {
    const back = change.kind === 'delete' ? family(change) : [stateOnly(change)]
    db.pragma('defer_foreign_keys = ON')
    afterRevert(revert(back))
  }

  /** Of a row that was voided or archived all that the same step wrote comes back, unless it was changed later. */
  function stateOnly(change: RemovalRow): StoredChange {
    const [before, after] = [valuesIn(change.before), valuesIn(change.after)]
    const now = bin.row(change.tableName, change.rowNo) ?? {}
    const kept = Object.entries(before).filter(([column]) => now[column] === after[column])
    return { ...change, before: JSON.stringify(Object.fromEntries(kept)) }
  }

  /** Brings one back in a step of its own; answers what stood in the way. */
  function restoreOne(no: number): BinObstacle | null {
    const change = bin.byNo(no)
    if (change === undefined) throw new AppError('record/not-found')
    const { name } = rowFor(change, createRowNames(db))
    const reason = inTheWay(change)
    if (reason !== null) return { name, reason }
    try {
      act('history.restoreFromBin', () => {
        bringBack(change)
        return { title: `恢复${tableLabel(change.tableName)} ${name}`, value: null }
      })
      return null
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : ''
      if (!code.startsWith('SQLITE_CONSTRAINT')) throw error
      return { name, reason: '已有相同的编号或证件号码，或者它用到的内容已不在' }
    }
  }

  return {
    list,
    operators: () => bin.operators(),
    restore(nos: readonly number[]): BroughtBack {
      const outcomes = nos.map(restoreOne)
      const obstacles = outcomes.filter((one) => one !== null)
      return { restored: nos.length - obstacles.length, obstacles }
    },
  }
}
