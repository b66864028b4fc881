import { expect, test } from 'vitest'
import { judgeHead, judgeName, judgeParts } from './attachment-rules.ts'

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

test('PDF and pictures are taken by their first bytes', () => {
  for (const head of ['%PDF-1.7', '\u0089PNG\r\n', '\u00ff\u00d8\u00ff\u00e0', 'GIF89a', 'RIFF0000WEBPVP8 ']) {
    expect([head, judgeHead(bytes(head))]).toEqual([head, null])
  }
})

test('programs, old Office files, nothing and what nobody knows are refused, whatever the name says', () => {
  expect(judgeHead(bytes('MZ\u0090\0'))).toBe('program')
  expect(judgeHead(bytes('#!/bin/sh'))).toBe('program')
  expect(judgeHead(bytes('\u00d0\u00cf\u0011\u00e0'))).toBe('old-office')
  expect(judgeHead(bytes('hello'))).toBe('unknown')
  expect(judgeHead(new Uint8Array())).toBe('empty')
})

test('a zip is an Office document, or carries macros, or is just a zip', () => {
  expect(judgeHead(bytes('PK\u0003\u0004'))).toBe('look-inside')
  expect(judgeParts(['[Content_Types].xml', 'word/document.xml'])).toBeNull()
  expect(judgeParts(['[Content_Types].xml', 'xl/workbook.xml', 'xl/vbaProject.bin'])).toBe('macros')
  expect(judgeParts(['run.exe'])).toBe('zip')
})

test('a name promises what the content is: a picture that is a script too keeps no ending that would run it', () => {
  expect(judgeName('方案.PDF', bytes('%PDF-1.7'))).toBeNull()
  expect(judgeName('名单.xlsx', bytes('PK\u0003\u0004'))).toBeNull()
  expect(judgeName('照片.jpeg', bytes('GIF89a'))).toBeNull()
  for (const name of ['照片.hta', '照片.js', '照片.bat', '照片.gif.lnk', '照片', '照片.pdf', '.gif '])
    expect(judgeName(name, bytes('GIF89a=1;alert(1)'))).toBe('name')
})
