import type { z } from 'zod'
import type { House } from '#main/db/house.ts'
import type { certificateContract } from '#shared/hours/certificate-contract.ts'
import type { CertificateCheck, CertificateSubject, Issued } from '#shared/hours/certificate.ts'
import { AppError } from '#shared/kernel/errors.ts'
import { groupBy } from '#shared/kernel/group-by.ts'
import { createCertificateRepository, type DueLine, type StoredSubject } from './certificate-repository.ts'

type Input<Verb extends keyof typeof certificateContract> = z.output<(typeof certificateContract)[Verb]['input']>

/** So many are given out at once at the most: more is a whole county, and goes school by school. */
const most = 2000

/** PYXS-2025-000123. */
const serialText = (prefix: string, year: number, number: number): string =>
  `${prefix}-${year}-${String(number).padStart(6, '0')}`

const invalid = (problem: string): AppError => new AppError('input/invalid', { problems: [problem] })

const total = (lines: readonly DueLine[]): number => lines.reduce((sum, { hundredths }) => sum + hundredths, 0)

/** 学时证明: numbered, printed as often as wanted, checked by number, voided with a reason. */
export function createCertificates(house: House, prefixOf: (year: number) => string) {
  const repository = createCertificateRepository(house)

  function stored(of: CertificateSubject): StoredSubject {
    if (of.kind === 'year') return { kind: 'year', source: null, sourceNo: null, year: of.year }
    const sourceNo = repository.sourceNo(of.source, of.sourceId)
    if (sourceNo === undefined) throw new AppError('record/not-found', { id: of.sourceId })
    return { kind: 'event', source: of.source, sourceNo, year: 0 }
  }

  const dueOf = ({ kind, source, sourceNo, year }: StoredSubject, ids: readonly string[] | undefined) =>
    kind === 'year' ? repository.yearDue(year, ids) : repository.eventDue(source ?? '', sourceNo ?? 0, ids)

  /** What is printed of one person: his event, or all lines of his year. */
  function write(subject: StoredSubject, lines: readonly DueLine[], serial: string, issuedOn: string): string {
    const [first] = lines
    if (first === undefined) throw new Error('a person without a line is not certified')
    const { teacherNo, teacherName, schoolNo, schoolName, districtNo } = first
    const year = subject.kind === 'year' ? subject.year : Number(first.onDate.slice(0, 4))
    const title = subject.kind === 'year' ? `${year}年度继续教育学时` : first.title
    const who = { teacherNo, teacherName, schoolNo, schoolName, districtNo }
    return repository.insert({ ...subject, ...who, year, title, serial, issuedOn, hundredths: total(lines), lines })
  }

  function issue({ of, teacherIds, issuedOn, replaceOutdated }: Input<'issueCertificates'>): Issued {
    return house.act('hours.issueCertificates', () => {
      const subject = stored(of)
      const people = [...groupBy(dueOf(subject, teacherIds), ({ teacherNo }) => teacherNo)]
      if (people.length === 0) throw invalid('所选范围内没有人有学时，没有证明可发')
      if (people.length > most) throw invalid(`一次最多发 ${most} 份，现有 ${people.length} 人，请按学校分批`)
      const on = issuedOn ?? house.clock.today()
      const known = new Map(repository.standing(subject).map((one) => [one.teacherNo, one]))
      const isOutdated = (no: number, lines: readonly DueLine[]): boolean =>
        known.has(no) && known.get(no)?.hundredths !== total(lines)
      const outdated = people.filter(([no, lines]) => isOutdated(no, lines))
      const fresh = people.filter(([no, lines]) => !known.has(no) || (replaceOutdated && isOutdated(no, lines)))
      if (replaceOutdated)
        for (const [no] of outdated) repository.void(known.get(no)?.no ?? 0, on, '学时已更正，换发新证')
      const year = Number(on.slice(0, 4))
      const prefix = prefixOf(year)
      const first = fresh.length === 0 ? 0 : repository.countOut(prefix, year, fresh.length)
      const made = new Map(
        fresh.map(([no, lines], at) => [no, write(subject, lines, serialText(prefix, year, first + at), on)]),
      )
      const ids = people.flatMap(([no]) => made.get(no) ?? known.get(no)?.id ?? [])
      const value = {
        issued: fresh.length,
        standing: people.length - fresh.length,
        outdated: replaceOutdated ? 0 : outdated.length,
        ids,
      }
      return { title: `发放学时证明 ${fresh.length} 份`, value }
    })
  }

  function voidAll({ ids, reason }: Input<'voidCertificates'>): { readonly count: number } {
    return house.act('hours.voidCertificates', () => {
      const rows = repository.byIds(ids)
      if (rows.length < new Set(ids).size) throw new AppError('record/not-found')
      const done = rows.find(({ state }) => state === 'void')
      if (done !== undefined) throw invalid(`${done.serial} 已于 ${done.voidedOn ?? ''} 作废`)
      for (const { no } of rows) repository.void(no, house.clock.today(), reason)
      const [first] = rows
      const what = rows.length === 1 ? (first?.serial ?? '') : `${rows.length} 份`
      return { title: `作废学时证明 ${what}`, value: { count: rows.length } }
    })
  }

  function check({ serial }: Input<'checkCertificate'>): CertificateCheck {
    const asked = serial.toUpperCase().replaceAll(/[\s—–－_]+/g, '-')
    const certificate = repository.bySerial(asked)
    if (certificate !== undefined) return { answer: 'known', certificate, lines: repository.lines(certificate.id) }
    const [, prefix = '', year = '', number = ''] = /^([A-Z]{2,8})-(\d{4})-(\d{6,})$/.exec(asked) ?? []
    const isCounted =
      number !== '' && Number(number) > 0 && Number(number) <= repository.lastNumber(prefix, Number(year))
    return { answer: isCounted ? 'withdrawn' : 'unknown' }
  }

  function list({ limit, after, of, ...filter }: Input<'certificates'>) {
    return repository.page({ ...filter, of: of === undefined ? undefined : stored(of) }, after, limit)
  }

  return { list, issue, voidAll, check }
}

export type Certificates = ReturnType<typeof createCertificates>
