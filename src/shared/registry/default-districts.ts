/** Counties and districts as they are shipped: order and names can be edited. */
export interface DefaultDistrict {
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly position: number
  readonly isOutside: boolean
  readonly aliases: readonly string[]
}

const district = (code: string, name: string, shortName: string, aliases: string, isOutside = false) => ({
  code,
  name,
  shortName,
  aliases: aliases.split(' ').filter((alias) => alias !== ''),
  isOutside,
})

/** Where an outside school stands whose city is not in the list. */
export const elsewhere = '000000'

/** Six counties and districts, two development zones by their NBS codes, two pseudo-districts, and those of Xinjiang. */
export const defaultDistricts: readonly DefaultDistrict[] = [
  district('4109SZ', '市直', '市直', '市直学校 市直属 市直属学校 市直单位 市属'),
  district('410902', '华龙区', '华龙', '华龙'),
  district('410922', '清丰县', '清丰', '清丰'),
  district('410923', '南乐县', '南乐', '南乐'),
  district('410926', '范县', '范县', ''),
  district('410927', '台前县', '台前', '台前'),
  district('410928', '濮阳县', '濮阳县', '濮阳'),
  district(
    '410972',
    '濮阳经济技术开发区',
    '开发区',
    '开发区 经开区 濮开 濮开区 经济技术开发区 濮阳经开区 濮阳开发区 濮阳市开发区',
  ),
  district('410971', '河南濮阳工业园区', '工业园区', '工业园区 工业园 园区 濮阳工业园区 濮阳市工业园区'),
  district('4109SF', '城乡一体化示范区', '示范区', '示范区 新区 濮阳市示范区 城乡一体化 濮阳市城乡一体化示范区'),
  district('650522', '伊吾县', '伊吾', '伊吾', true),
  district('650502', '伊州区', '伊州', '伊州', true),
  district('650521', '巴里坤县', '巴里坤', '巴里坤 巴里坤哈萨克自治县', true),
  district('650500', '哈密市', '哈密', '哈密 哈密市直', true),
  district(elsewhere, '省内外其他地区', '市外其他', '', true),
].map((one, index) => ({ ...one, position: index + 1 }))
