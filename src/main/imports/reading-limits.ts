/**
 * How much of a stranger's file is read: the one place of these numbers (decision 0017). What is over a limit is refused
 * with a sentence, before a parser sees it wherever that can be told by counting.
 */
export const readingLimits = {
  fileBytes: 20 * 2 ** 20,
  zip: {
    entries: 2000,
    /** Counted while inflating: the sizes that a file declares may lie. */
    partBytes: 64 * 2 ** 20,
    totalBytes: 200 * 2 ** 20,
    /** How often a file may outgrow itself; small files may be all repetition. */
    ratio: 100,
    ratioFromBytes: 10 * 2 ** 20,
  },
  /** Rows with something in them, of one sheet. */
  rows: 60_000,
  columns: 200,
  /** Of one cell; what is longer is cut, and told. */
  characters: 2000,
  /** Of one file: a long text that every cell repeats is small on the disk and enormous when it is read. */
  allCharacters: 64 * 2 ** 20,
  process: {
    heapMegabytes: 768,
    residentBytes: 2 ** 30,
    seconds: 60,
    secondsPerMegabyte: 6,
  },
} as const

export const megabytesOf = (bytes: number): number => Math.round(bytes / 2 ** 20)
