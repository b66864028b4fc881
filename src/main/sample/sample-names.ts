import { pickWeighted, type Random } from './random.ts'

/** Surnames by how often they are met, the common ones of the Central Plains first; compound and rare ones at the end. */
const commonSurnames = Array.from('王李张刘赵陈杨孙郭马')
const usualSurnames = Array.from(
  '高朱胡徐吴宋何郑韩冯于董梁曹袁许邓傅沈彭吕苏卢蒋蔡贾丁魏薛叶阎潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
)
const rareSurnames = [
  ...Array.from(
    '庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强丰仇晁昝逯种么黑冼缪区',
  ),
  ...'欧阳 司马 上官 诸葛 尉迟 司徒 皇甫 令狐 慕容 东方 公孙 长孙 夏侯 澹台'.split(' '),
]

const maleCharacters = Array.from(
  '伟强磊军勇杰涛明超刚平辉鹏华飞斌波宇浩凯健俊帆博文志建国永新海东立振庆学林森峰岩松柏毅恒远航瑞祥泽洋旭晨昊天宏达世昌继先德厚仁义礼信诚朴士元培育道恩泉江河山川',
)
const femaleCharacters = Array.from(
  '芳娜敏静丽艳娟霞秀英红梅兰玲燕萍莉雪倩婷慧颖琳洁璐瑶欣怡蕾薇梦佳思雨晓春秋月桂凤珍珠玉莹莎妍娇婉清雅淑贤惠爱华云彩虹菊荷莲蓉蕊芝苗青翠巧素心悦彤彦宁',
)
const neutralCharacters = Array.from('小晓文子一亚雨春冬新书海云宁平安乐可嘉家若以世景向卫民利占庆会振素永改')

const minorityNames = [
  '买买提·艾力',
  '阿依古丽·吐尔逊',
  '热依汗·阿不都拉',
  '古丽娜尔·买买提',
  '艾尼瓦尔·吾守尔',
  '帕提古丽·艾合买提',
  '叶尔江·哈布都拉',
  '阿依努尔·木拉提',
  '努尔兰·别克',
  '巴哈提古丽·赛力克',
  '吐尔逊江·依明',
  '祖丽皮亚·阿不来提',
  '萨吾列·叶尔肯',
  '迪丽努尔·玉素甫',
]

export type Sex = 'male' | 'female'

function surnameFor(random: Random): string {
  const surnames = pickWeighted(random, [
    [commonSurnames, 50],
    [usualSurnames, 42],
    [rareSurnames, 8],
  ])
  return random.pick(surnames)
}

/** A Han name: a surname and one character or, four times in five, two. */
export function hanName(random: Random, sex: Sex): string {
  const own = sex === 'male' ? maleCharacters : femaleCharacters
  const last = random.pick(own)
  if (random.chance(0.2)) return surnameFor(random) + last
  const middle = random.pick(random.chance(0.5) ? neutralCharacters : own)
  return surnameFor(random) + middle + last
}

/** A Uyghur or Kazakh name as Xinjiang writes it, with its dot. */
export const minorityName = (random: Random): string => random.pick(minorityNames)
