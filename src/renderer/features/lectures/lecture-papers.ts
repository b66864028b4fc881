/** The report centre with one session chosen. */
export function lecturePaper(name: `lecture-${string}`, id: string): string {
  return `/reports/${name}?filter=${encodeURIComponent(JSON.stringify({ ids: [id] }))}`
}
