import { yuanOf, visitDirectionLabels, visitorKindLabels } from '../aid/aid-labels.ts'
import { briefHeadings, type BriefDraft } from '../aid/aid-brief.ts'
import type { Visit, Visitor } from '../aid/visit.ts'
import type { IsoDate, IsoInstant } from '../kernel/dates.ts'
import { paragraph, type Block, type DocumentModel, type DocumentTable, type Letter } from './document-model.ts'
import { chinaTime, paperDate } from './report-frame.ts'

/** Who draws it up, and when. */
export interface PaperFrame {
  readonly office: string
  readonly today: IsoDate
  readonly generatedAt: IsoInstant
}

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const

export const aidDocument = (title: string, letters: readonly Letter[], { generatedAt }: PaperFrame): DocumentModel => ({
  title,
  page: 'official',
  letters,
  version: '',
  generatedAt: chinaTime(generatedAt),
})

/** Each line that was typed is a paragraph. */
const written = (text: string | null): Block[] =>
  (text ?? '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => paragraph('body', line.trim()))

const signed = ({ office, today }: PaperFrame): Block[] => [
  paragraph('plain', ''),
  paragraph('right', office),
  paragraph('right', paperDate(today)),
]

export const spanWords = (from: IsoDate, to: IsoDate): string =>
  from === to ? paperDate(from) : `${paperDate(from)}至${paperDate(to)}`

const table = (widths: readonly number[], rows: readonly (readonly string[])[], left: readonly number[] = []) =>
  ({
    kind: 'table',
    columns: widths.map((width, at) => ({ width, align: left.includes(at) ? 'left' : 'center', bold: false })),
    rows,
  }) as const satisfies DocumentTable

/** 座谈会 brief: five headings, as the officer wrote them. */
export const briefLetter = ({ title, parts }: BriefDraft, frame: PaperFrame): Letter => ({
  blocks: [
    paragraph('title', title),
    ...parts.flatMap(({ key, text }, at) => [
      paragraph('heading1', `${numerals[at] ?? ''}、${briefHeadings[key]}`),
      ...written(text),
    ]),
    ...signed(frame),
  ],
})

const headsText = ({ teachers, leaders, students }: Visit): string =>
  [
    teachers > 0 ? `教师 ${teachers} 人` : '',
    leaders > 0 ? `领导干部 ${leaders} 人` : '',
    students > 0 ? `学生 ${students} 人` : '',
  ]
    .filter((part) => part !== '')
    .join('，')

const factsTable = (visit: Visit): DocumentTable => ({
  kind: 'table',
  columns: [
    { align: 'center', width: 4, bold: true },
    { align: 'left', width: 14, bold: false },
  ],
  rows: [
    ['主　题', visit.topic],
    ['编　号', visit.code],
    ['方　向', visitDirectionLabels[visit.direction]],
    ['类　别', visit.kind],
    ['时　间', `${spanWords(visit.startsOn, visit.endsOn)}，共 ${visit.days} 天`],
    ['地　点', visit.place ?? ''],
    ['带队人', visit.leader ?? ''],
    ['派出城市', visit.city],
    ['参加人员', headsText(visit)],
    ['经　费', visit.fen === null ? '' : `${yuanOf(visit.fen)} 元`],
    ['文　号', visit.documentNo ?? ''],
  ],
})

const personSpan = ({ fromOn, toOn }: Visitor): string =>
  fromOn === null && toOn === null ? '' : `${fromOn ?? ''}—${toOn ?? ''}`

const listTable = (visitors: readonly Visitor[]): DocumentTable =>
  table(
    [2, 4, 8, 4, 4, 3, 4],
    [
      ['序号', '姓名', '单位', '类别', '分工', '人数', '备注'],
      ...visitors.map((one, at) => [
        String(at + 1),
        one.name,
        one.unit ?? '',
        visitorKindLabels[one.kind],
        one.duty ?? '',
        String(one.count),
        [personSpan(one), one.remark ?? ''].filter((part) => part !== '').join(' '),
      ]),
    ],
    [2],
  )

/** One paper of the dossier. */
export interface DossierPaper {
  readonly name: string
  readonly letter: Letter
}

const paper = (name: string, title: string, blocks: readonly Block[], frame: PaperFrame): DossierPaper => ({
  name,
  letter: { blocks: [paragraph('title', title), ...blocks, ...signed(frame)] },
})

const rest = (visit: Visit): number =>
  visit.teachers + visit.leaders + visit.students - visit.visitors.reduce((sum, { count }) => sum + count, 0)

function listBlocks(visit: Visit): Block[] {
  const more = rest(visit)
  const note = more > 0 ? [paragraph('body', `另有 ${more} 人按人数登记，没有列名。`)] : []
  return [paragraph('body', headsText(visit)), listTable(visit.visitors), ...note]
}

const itineraryTable = ({ itinerary }: Visit): DocumentTable =>
  table(
    [4, 3, 6, 9, 4],
    [
      ['日期', '时间', '地点', '安排', '对接人'],
      ...itinerary.map(({ on, time, place, school, content, contact }) => [
        on,
        time ?? '',
        [school, place].filter((part) => part !== null).join(' '),
        content,
        contact ?? '',
      ]),
    ],
    [2, 3],
  )

const recordBlocks = ({ content, activityRows }: Visit): Block[] => [
  ...written(content),
  ...(activityRows.length === 0
    ? []
    : [
        table(
          [4, 4, 10, 5, 3],
          [
            ['日期', '类型', '主题', '主讲', '节数'],
            ...activityRows.map(({ heldOn, type, topic, leads, amount }) => [
              heldOn,
              type,
              topic,
              leads,
              String(amount),
            ]),
          ],
          [2],
        ),
      ]),
]

const agreementTable = ({ agreements }: Visit): DocumentTable =>
  table(
    [2, 8, 8, 4, 4],
    [
      ['序号', '协议名称', '签约双方', '签订日期', '有效期至'],
      ...agreements.map(({ name, parties, signedOn, untilOn }, at) => [
        String(at + 1),
        name,
        parties ?? '',
        signedOn,
        untilOn ?? '',
      ]),
    ],
    [1, 2],
  )

const donationTable = ({ donations }: Visit): DocumentTable =>
  table(
    [2, 7, 4, 4, 5, 5],
    [
      ['序号', '物资', '数量', '折合（元）', '捐赠方', '受赠方'],
      ...donations.map(({ item, quantity, fen, donor, receiver }, at) => [
        String(at + 1),
        item,
        quantity ?? '',
        fen === null ? '' : yuanOf(fen),
        donor ?? '',
        receiver ?? '',
      ]),
    ],
    [1, 4, 5],
  )

/** The papers of a visit's dossier that have something to say, in the order of its table of contents. */
export function dossierPapers(visit: Visit, frame: PaperFrame): readonly DossierPaper[] {
  const made = (isThere: boolean, name: string, blocks: () => readonly Block[]): DossierPaper[] =>
    isThere ? [paper(name, `${visit.topic}${name}`, blocks(), frame)] : []
  return [
    ...made(true, '活动方案', () => [factsTable(visit), ...written(visit.plan)]),
    ...made(visit.visitors.length > 0, '参加人员名单', () => listBlocks(visit)),
    ...made(visit.itinerary.length > 0, '行程安排', () => [itineraryTable(visit)]),
    ...made(visit.activityRows.length > 0 || visit.content !== null, '活动记录', () => recordBlocks(visit)),
    ...made(visit.result !== null, '活动成果', () => written(visit.result)),
    ...made(visit.agreements.length > 0, '协议清单', () => [agreementTable(visit)]),
    ...made(visit.donations.length > 0, '捐赠清单', () => [donationTable(visit)]),
    ...made(visit.brief !== null, '简报', () => written(visit.brief)),
  ]
}

export interface ContentsLine {
  readonly file: string
  readonly what: string
}

/** 目录: what is in the zip, and what is still missing. */
export const contentsLetter = (visit: Visit, lines: readonly ContentsLine[], frame: PaperFrame): Letter => {
  const missing = visit.dossier.filter(({ state }) => state === 'missing')
  return {
    blocks: [
      paragraph('title', '互访交流档案目录'),
      paragraph('body', `${visit.code}　${visit.topic}　${spanWords(visit.startsOn, visit.endsOn)}`),
      table(
        [2, 8, 14],
        [['序号', '材料', '文件'], ...lines.map(({ file, what }, at) => [String(at + 1), what, file])],
        [1, 2],
      ),
      ...(missing.length === 0
        ? []
        : [paragraph('body', `还缺：${missing.map(({ label, detail }) => `${label}（${detail}）`).join('、')}。`)]),
      ...signed(frame),
    ],
  }
}
