import loadHighs, { type Highs, type Model, type ModelData } from 'highs'
import type { Program, ProgramAnswer, SolveProgram } from '#shared/matching/match-program.ts'

/** The WebAssembly build has one thread; with the seed fixed the same program always ends the same. */
const options = { output_flag: false, random_seed: 0, mip_rel_gap: 0, mip_abs_gap: 0.5 } as const

function toModel({ columns, cost, isWhole, rows }: Program): ModelData {
  const starts = [0]
  for (const { at } of rows) starts.push((starts.at(-1) ?? 0) + at.length)
  return {
    numCols: columns,
    numRows: rows.length,
    colCost: cost,
    colLower: new Float64Array(columns),
    colUpper: new Float64Array(columns).fill(1),
    integrality: Int32Array.from(isWhole),
    rowLower: rows.map(({ least }) => least),
    rowUpper: rows.map(({ most }) => most),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: columns,
      starts,
      indices: Int32Array.from(rows.flatMap(({ at }) => at)),
      values: Float64Array.from(rows.flatMap(({ factor }) => factor)),
    },
  }
}

function read(model: Model, highs: Highs): ProgramAnswer {
  const { optimal, infeasible, empty } = highs.constants.modelStatus
  const found = model.getModelStatus()
  if (found === infeasible) return { status: 'infeasible', values: new Float64Array(), cost: Infinity, bound: Infinity }
  const hasPlan = found === optimal || found === empty || Number.isFinite(model.getObjectiveValue())
  return {
    status: found === optimal || found === empty ? 'optimal' : 'limit',
    values: hasPlan ? Float64Array.from(model.getSolution().colValue) : new Float64Array(),
    cost: model.getObjectiveValue(),
    bound: Number(model.info.get('mip_dual_bound')),
  }
}

/** The general solver for what a flow cannot express; without native code and without a thread of its own. */
export async function createHighsSolver(seconds: number): Promise<SolveProgram> {
  const highs = await loadHighs()
  return async (program) =>
    highs.withModel(toModel(program), (model) => {
      model.options.set({ ...options, time_limit: seconds })
      model.run()
      return read(model, highs)
    })
}
