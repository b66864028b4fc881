import { assertNever } from '#shared/kernel/assert-never.ts'
import type { Block, DocumentModel, DocumentTable, Letter, Paragraph } from '#shared/reports/document-model.ts'
import './letter-paper.css'

interface LetterPaperProps {
  readonly title: string
  readonly page: DocumentModel['page']
  /** Null when the filter leaves no letter. */
  readonly letter: Letter | null
}

/** A letter as one long sheet of A4; its pages are broken by Word. */
export function LetterPaper({ title, page, letter }: LetterPaperProps) {
  return (
    <article
      className={
        page === 'certificate' ? 'paper paper-landscape letter letter-certificate' : 'paper paper-portrait letter'
      }
      aria-label={title}
      tabIndex={0}
    >
      {letter === null ? (
        <p className="letter-none">所选范围内没有内容。</p>
      ) : (
        // A letter is drawn as a whole; its parts have no name but their place.
        letter.blocks.map((block, at) => <BlockOnPaper key={at} block={block} />)
      )}
    </article>
  )
}

function BlockOnPaper({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'paragraph':
      return <ParagraphOnPaper paragraph={block} />
    case 'table':
      return (
        <table className={block.isDense === true ? 'letter-dense' : undefined}>
          <colgroup>
            {block.columns.map((column, at) => (
              <col key={at} style={{ width: `${(100 * column.width) / widthOf(block)}%` }} />
            ))}
          </colgroup>
          <tbody>
            {block.rows.map((row, at) => (
              <tr key={at}>
                {row.map((cell, column) => (
                  <td
                    key={column}
                    colSpan={column === row.length - 1 ? block.columns.length - column : 1}
                    style={{ textAlign: block.columns[column]?.align ?? 'left' }}
                  >
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )
    case 'signatures':
      return (
        <div className="letter-signatures">
          {block.parties.map((party) => (
            <div key={party.label}>
              <p>{party.label}</p>
              <p>{party.dateLine}</p>
            </div>
          ))}
        </div>
      )
    case 'pageBreak':
      return <hr className="letter-break" />
    default:
      return assertNever(block)
  }
}

const widthOf = (table: DocumentTable): number => table.columns.reduce((sum, { width }) => sum + width, 0)

function ParagraphOnPaper({ paragraph }: { readonly paragraph: Paragraph }) {
  return (
    <p className={`letter-${paragraph.style}`}>
      {paragraph.runs.map((run, at) => (run.underline ? <u key={at}>{run.text}</u> : <span key={at}>{run.text}</span>))}
    </p>
  )
}
