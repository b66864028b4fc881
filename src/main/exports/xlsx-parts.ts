import { htmlText } from './html-text.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const content = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** What a workbook says of one of its sheets. */
export interface SheetEntry {
  readonly name: string
  /** First and last row of the header, repeated on each printed page; null when it is not. */
  readonly titleRows: readonly [number, number] | null
}

const relations = (entries: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `${declaration}<Relationships xmlns="${packages}/relationships">${entries
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

const override = (part: string, type: string): string => `<Override PartName="${part}" ContentType="${type}"/>`

const contentTypes = (sheets: number): string =>
  [
    `${declaration}<Types xmlns="${packages}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override('/xl/workbook.xml', `${content}.sheet.main+xml`),
    override('/xl/styles.xml', `${content}.styles+xml`),
    ...Array.from({ length: sheets }, (_, at) =>
      override(`/xl/worksheets/sheet${at + 1}.xml`, `${content}.worksheet+xml`),
    ),
    override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    override('/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'),
    '</Types>',
  ].join('')

function printTitles({ name, titleRows }: SheetEntry, at: number): string {
  if (titleRows === null) return ''
  const quoted = htmlText(`'${name.replaceAll("'", "''")}'`)
  return `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${quoted}!$${titleRows[0]}:$${titleRows[1]}</definedName>`
}

function workbook(sheets: readonly SheetEntry[]): string {
  const entries = sheets.map(
    ({ name }, at) => `<sheet name="${htmlText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  )
  const titles = sheets.map(printTitles).join('')
  return [
    `${declaration}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}">`,
    '<workbookPr/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"/></bookViews>',
    `<sheets>${entries.join('')}</sheets>${titles === '' ? '' : `<definedNames>${titles}</definedNames>`}</workbook>`,
  ].join('')
}

const core = (author: string, created: Date): string => {
  const name = htmlText(author)
  const moment = `${created.toISOString().slice(0, 19)}Z`
  return [
    `${declaration}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"`,
    ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:creator>${name}</dc:creator><cp:lastModifiedBy>${name}</cp:lastModifiedBy>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified></cp:coreProperties>`,
  ].join('')
}

const app = `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>龙都名师工作台</Application></Properties>`

/** Every part of a workbook but its sheets and styles, by name. */
export function workbookParts(
  sheets: readonly SheetEntry[],
  properties: { readonly author: string; readonly created: Date },
): readonly (readonly [name: string, xml: string])[] {
  const sheetRelations = sheets.map(
    (_, at) => [`rId${at + 1}`, `${office}/worksheet`, `worksheets/sheet${at + 1}.xml`] as const,
  )
  return [
    ['[Content_Types].xml', contentTypes(sheets.length)],
    [
      '_rels/.rels',
      relations([
        ['rId1', `${office}/officeDocument`, 'xl/workbook.xml'],
        ['rId2', `${packages}/relationships/metadata/core-properties`, 'docProps/core.xml'],
        ['rId3', `${office}/extended-properties`, 'docProps/app.xml'],
      ]),
    ],
    ['docProps/core.xml', core(properties.author, properties.created)],
    ['docProps/app.xml', app],
    ['xl/workbook.xml', workbook(sheets)],
    [
      'xl/_rels/workbook.xml.rels',
      relations([...sheetRelations, [`rId${sheets.length + 1}`, `${office}/styles`, 'styles.xml']]),
    ],
  ]
}
