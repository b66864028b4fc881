interface Lesson {
  readonly stage: string
  readonly subject: string
}

/** 普通高中 is 高中 where room is scarce, as officers say it; 学前 teaches 学前, said once. */
export function lessonOf({ stage, subject }: Lesson): string {
  const short = stage === '普通高中' ? '高中' : stage
  return stage === subject ? short : `${short} ${subject}`
}
