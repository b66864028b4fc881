import { distinctCount, type ReportPair } from './report-pair.ts'
import type { ReportFigure } from './report-figure.ts'
import type { ReportFilter } from './report-filter.ts'

export const isCrossDistrict = (pair: ReportPair): boolean =>
  pair.mentorDistrictId !== null && pair.menteeDistrictId !== null && pair.mentorDistrictId !== pair.menteeDistrictId

export function pairingFigures(pairs: readonly ReportPair[], filter: ReportFilter): readonly ReportFigure[] {
  const report = 'pairing-list'
  const rural: ReportFilter = { ...filter, settlements: ['rural'] }
  const across: ReportFilter = { ...filter, crossDistrict: true }
  const people = (key: (pair: ReportPair) => string): number => distinctCount(pairs, key)
  return [
    { key: 'pairs', label: '结对', value: pairs.length, unit: '对', report, filter },
    { key: 'mentors', label: '师傅', value: people((pair) => pair.mentorId), unit: '人', report, filter },
    { key: 'mentees', label: '徒弟', value: people((pair) => pair.menteeId), unit: '人', report, filter },
    {
      key: 'rural',
      label: '乡村学校徒弟',
      value: pairs.filter((pair) => pair.settlement === 'rural').length,
      unit: '对',
      report,
      filter: rural,
    },
    { key: 'cross', label: '跨县区', value: pairs.filter(isCrossDistrict).length, unit: '对', report, filter: across },
  ]
}
