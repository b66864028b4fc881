import type { CertificateKind } from '../hours/certificate.ts'
import type { HourSource } from '../hours/hour.ts'

/** What stands of one source for one person, with all that another system may ask of him. */
export interface ReportHourLine {
  readonly teacherId: string
  readonly name: string
  readonly nationalId: string | null
  readonly sex: string | null
  readonly phone: string | null
  /** Unit, county, stage and subject of the day on which the hours were written. */
  readonly school: string
  readonly schoolCode: string | null
  readonly district: string | null
  readonly stage: string | null
  readonly subject: string | null
  readonly professionalTitle: string | null
  readonly project: string
  readonly source: HourSource
  readonly role: string
  readonly onDate: string
  readonly hours: number
  /** Of the event, or else of the year; null: none was given out. */
  readonly serial: string | null
}

/** A line with what the person has up to it, within the period of the report. */
export interface RunningHourLine extends ReportHourLine {
  readonly total: number
}

/** Lines stand person by person, in the order of their days. */
export function withRunningTotals(lines: readonly ReportHourLine[]): readonly RunningHourLine[] {
  let [teacherId, hundredths] = ['', 0]
  return lines.map((line) => {
    if (line.teacherId !== teacherId) [teacherId, hundredths] = [line.teacherId, 0]
    hundredths += Math.round(line.hours * 100)
    return { ...line, total: hundredths / 100 }
  })
}

/** One certificate as it is printed and listed. */
export interface ReportCertificate {
  readonly id: string
  readonly serial: string
  readonly kind: CertificateKind
  readonly teacherId: string
  readonly name: string
  readonly school: string
  readonly district: string | null
  readonly year: number
  readonly title: string
  readonly hours: number
  readonly issuedOn: string
  readonly isVoid: boolean
  readonly voidReason: string | null
  readonly lines: readonly {
    readonly onDate: string
    readonly title: string
    readonly role: string
    readonly hours: number
  }[]
}
