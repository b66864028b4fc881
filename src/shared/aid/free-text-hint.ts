/** Words that do not belong into the free text of a ledger that is exported and copied. */
const hidden =
  /涉密|机密|秘密级|维稳|反恐|暴恐|恐怖|警务|公安|武警|部队|边防|边境|安检|管控|敏感人员|宗教活动|民族矛盾|分裂/

/** A hint for a field of free text, for the officer to think again; null when nothing stands out. Nothing is refused. */
export function freeTextHint(text: string): string | null {
  const found = hidden.exec(text)?.[0]
  if (found === undefined) return null
  return `“${found}”可能涉及安全事项，这里只写教学和交流工作，请核对后再保存`
}

/** Stands below each field of free text of 教育援疆. */
export const freeTextNote = '只写教学和交流工作，不写安全事项、健康情况和家庭情况'
