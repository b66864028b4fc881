import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const docs = join(root, 'docs')
const manual = readFileSync(join(docs, '用户手册.md'), 'utf8')

/** All that the window can say: its pages, the labels, the sentences of errors and issues. */
function windowText(): string {
  const folders = ['src/renderer', 'src/shared']
  return folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    )
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
    .map((name) => readFileSync(join(root, name), 'utf8'))
    .join('\n')
}

const boldWords = [...new Set([...manual.matchAll(/\*\*(.+?)\*\*/g)].map(([, word]) => word ?? ''))]

test('every word that the manual prints bold is a word of the window, to the letter', () => {
  const text = windowText()
  const isSaid = (word: string): boolean =>
    text.includes(word) || word.split(/[—，…\s]|(?<=\s)N(?=\s)/u).every((part) => part === 'N' || text.includes(part))
  expect(boldWords.length).toBeGreaterThan(100)
  expect(boldWords.filter((word) => !isSaid(word))).toEqual([])
})

test('the headings that the table of contents leads to are there, and so are the pictures, each small', () => {
  const headings = new Set(
    [...manual.matchAll(/^## (.+)$/gm)].map(([, title = '']) =>
      title
        .toLowerCase()
        .replace(/[.、，]/g, '')
        .replaceAll(' ', '-'),
    ),
  )
  const links = [...manual.matchAll(/\]\(#(.+?)\)/g)].map(([, link = '']) => decodeURI(link))
  expect(links.filter((link) => !headings.has(link))).toEqual([])
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const pictures = [
    ...[...manual.matchAll(/\]\((pictures\/.+?)\)/g)].map(([, file = '']) => join(docs, file)),
    ...[...readme.matchAll(/\]\((docs\/.+?)\)/g)].map(([, file = '']) => join(root, file)),
  ]
  expect(pictures.filter((file) => !existsSync(file))).toEqual([])
  expect(pictures.filter((file) => file.endsWith('.png') && statSync(file).size > 200_000)).toEqual([])
})
