/** The certificates as a file or on paper, in the report centre. */
export const certificateReport = (ids: readonly string[]): string =>
  `/reports/hour-certificate?filter=${encodeURIComponent(JSON.stringify({ ids }))}`
