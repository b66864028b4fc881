import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { zipPartsOf } from '#main/imports/zip-directory.ts'
import { zipByHand } from '../../support/zip-by-hand.ts'
import { below } from '../harness/seeded-numbers.ts'

export interface Seed {
  readonly name: string
  readonly bytes: Buffer
}

type Random = () => number
type Damage = (seed: Seed, others: readonly Seed[], random: Random) => Buffer

function flipped(source: Buffer, random: Random): Buffer {
  const bytes = Buffer.from(source)
  for (let turn = 0; turn < 12 && bytes.length > 0; turn += 1) {
    const at = below(random, bytes.length)
    bytes.writeUInt8((bytes[at] ?? 0) ^ (1 << below(random, 8)), at)
  }
  return bytes
}

function overwritten(source: Buffer, random: Random): Buffer {
  const bytes = Buffer.from(source)
  const at = below(random, bytes.length)
  return bytes.fill(below(random, 256), at, Math.min(bytes.length, at + 64))
}

/** A stretch of another file in the place of one's own. */
function spliced(source: Buffer, other: Buffer, random: Random): Buffer {
  const [to, from] = [below(random, source.length), below(random, other.length)]
  const length = 1 + below(random, 400)
  return Buffer.concat([source.subarray(0, to), other.subarray(from, from + length), source.subarray(to + length)])
}

const fragments = [
  '<c r="XFD1048576"><v>1</v></c>',
  '<row r="0">',
  '</sheetData>',
  '<c r="A1" t="s"><v>999999999</v></c>',
  '<mergeCell ref="A1:XFD1048576"/>',
  '<dimension ref="A1:XFD1048576"/>',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '&a;&#x0;&#xFFFF;',
  '<cols><col min="1" max="16384" hidden="1"/></cols>',
  '<f t="shared" si="0" ref="A1:XFD1048576">A1</f>',
  '<sheet name="__proto__" sheetId="1" r:id="rId1"/>',
  '<numFmt numFmtId="14" formatCode="[$-F800]&quot;"/>',
]

/** Parts of a zip are damaged inside and packed anew, so that the damage reaches the parser and not the checksum. */
function damagedInside({ bytes }: Seed, others: readonly Seed[], random: Random): Buffer {
  const parts = zipPartsOf(bytes).map(({ name, isDeflated, packed }): { name: string; content: Buffer } => ({
    name,
    content: isDeflated ? inflateRawSync(packed) : packed,
  }))
  const chosen = parts[below(random, parts.length)]
  const other = others[below(random, others.length)]
  if (chosen === undefined || other === undefined || chosen.content.length === 0) return bytes
  const at = below(random, chosen.content.length)
  const kind = below(random, 4)
  if (kind === 0) chosen.content = flipped(chosen.content, random)
  else if (kind === 1) chosen.content = chosen.content.subarray(0, at)
  else if (kind === 2)
    chosen.content = spliced(chosen.content, parts[below(random, parts.length)]?.content ?? other.bytes, random)
  else {
    const tag = chosen.content.indexOf('<', at)
    const place = tag < 0 ? at : tag
    const fragment = Buffer.from(fragments[below(random, fragments.length)] ?? '')
    chosen.content = Buffer.concat([chosen.content.subarray(0, place), fragment, chosen.content.subarray(place)])
  }
  return zipByHand(parts)
}

/** A record of an old workbook with another kind, length or place. */
function recordsMixed(source: Buffer, random: Random): Buffer {
  const bytes = Buffer.from(source)
  const from = bytes.indexOf(Buffer.from([0x09, 0x08]))
  const records: number[] = []
  for (let at = from; at >= 0 && at + 4 < bytes.length && records.length < 4000; at += 4 + bytes.readUInt16LE(at + 2))
    records.push(at)
  const at = records[below(random, records.length)] ?? 0
  const field = below(random, 3)
  if (field < 2) bytes.writeUInt16LE(below(random, field === 0 ? 0x0900 : 0x2100), at + (field === 0 ? 0 : 2))
  else
    bytes.copy(
      bytes,
      at,
      records[below(random, records.length)] ?? 0,
      (records[below(random, records.length)] ?? 0) + 64,
    )
  return bytes
}

const isZip = ({ bytes }: Seed): boolean => bytes.readUInt32LE(0) === 0x0403_4b50
const isOld = ({ bytes }: Seed): boolean => bytes.readUInt32BE(0) === 0xd0cf_11e0

const anywhere: Readonly<Record<string, Damage>> = {
  'bits turned': ({ bytes }, _, random) => flipped(bytes, random),
  'the end cut off': ({ bytes }, _, random) => bytes.subarray(0, below(random, bytes.length)),
  'a stretch overwritten': ({ bytes }, _, random) => overwritten(bytes, random),
  'a stretch of another file': ({ bytes }, others, random) =>
    spliced(bytes, others[below(random, others.length)]?.bytes ?? bytes, random),
  'bytes packed once more': ({ bytes }, _, random) =>
    Buffer.concat([bytes.subarray(0, below(random, bytes.length)), deflateRawSync(bytes.subarray(0, 400))]),
}

/** A damaged copy of a file: anywhere, or where its format is most sensitive. */
export function damaged(
  seed: Seed,
  others: readonly Seed[],
  random: Random,
): { readonly kind: string; readonly bytes: Buffer } {
  if (random() < 0.6 && isZip(seed)) return { kind: 'a part damaged', bytes: damagedInside(seed, others, random) }
  if (random() < 0.6 && isOld(seed)) return { kind: 'records mixed', bytes: recordsMixed(seed.bytes, random) }
  const kinds = Object.keys(anywhere)
  const kind = kinds[below(random, kinds.length)] ?? ''
  return { kind, bytes: anywhere[kind]?.(seed, others, random) ?? seed.bytes }
}
