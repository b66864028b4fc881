import { useNavigate } from 'react-router'
import type { Issued } from '#shared/hours/certificate.ts'
import { useNotices } from '#renderer/api/notices.ts'
import type { InputAt } from '#renderer/api/operations.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { figure } from '#renderer/ui/figure.ts'
import { certificateReport } from './certificate-report.ts'

function sentenceOf({ issued, standing, outdated }: Issued): string {
  const parts = [
    issued === 0 ? '没有新发证明' : `已发放 ${figure(issued)} 份证明`,
    standing === 0 ? '' : `${figure(standing)} 人已有证明，沿用原编号`,
    outdated === 0 ? '' : `${figure(outdated)} 份与台账不符，未换发`,
  ]
  return parts.filter((part) => part !== '').join('，')
}

/** Gives out certificates, and leads on to where they are printed. */
export function useIssue() {
  const navigate = useNavigate()
  const command = useCommand('hours.issueCertificates', { said: sentenceOf, showsError: true })
  const run = async (input: InputAt<'hours.issueCertificates'>): Promise<boolean> => {
    const issued = await command.run(input)
    if (issued === undefined) return false
    if (issued.ids.length > 0) void navigate(certificateReport(issued.ids))
    else useNotices.getState().complain('这里没有人有学时，没有可以发的证明。')
    return true
  }
  return { run, error: command.error }
}
