/**
 * The page of GB/T 9704—2012: A4, text block 156 × 225 mm, 22 lines of 28 characters. Millimetres and points; the
 * bottom margin leaves room for the page number 7 mm below the text block.
 */
export const officialPage = {
  margins: { top: 37, right: 26, bottom: 35, left: 28 },
  textWidth: 156,
  lineHeight: 28.95,
  /** Of 聘书 and 授牌文字, A4 lengthwise: millimetres round the text, and points. */
  certificateMargin: 25,
  certificateSizes: { title: 44, body: 24, small: 16, lineHeight: 40 },
} as const
