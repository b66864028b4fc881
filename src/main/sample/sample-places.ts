/** A district as the sample fills it: public names of townships, invented villages. */
export interface SampleDistrict {
  readonly code: string
  /** What school names begin with. */
  readonly prefix: string
  readonly short: string
  readonly weight: number
  readonly isCounty: boolean
  readonly isOutside: boolean
  readonly ruralShare: number
  readonly towns: readonly string[]
  readonly villages: readonly string[]
}

const villageHeads = '东西南北前后大小新老上下'
const villageNames =
  '赵庄 李家 王楼 张寨 刘堤 马庄 孙堂 杨集 高村 郭屯 陈营 胡坡 梁庙 许堌 吴桥 田口 韩店 宋湾 石槽 柳林'.split(' ')

/** 东赵庄, 西赵庄 …: enough villages for a thousand schools of a county. */
const villages: readonly string[] = [
  ...villageNames,
  ...villageNames.flatMap((name) => Array.from(villageHeads).map((head) => head + name)),
]

const county = (code: string, name: string, weight: number, towns: string): SampleDistrict => ({
  code,
  prefix: name,
  short: name,
  weight,
  isCounty: true,
  isOutside: false,
  ruralShare: 0.75,
  towns: towns.split(' '),
  villages,
})

/** Every district of the city, with 伊吾县 as the one outside. */
export const sampleDistricts: readonly SampleDistrict[] = [
  {
    code: '4109SZ',
    prefix: '濮阳市',
    short: '市',
    weight: 8,
    isCounty: false,
    isOutside: false,
    ruralShare: 0,
    towns: [],
    villages,
  },
  {
    code: '410902',
    prefix: '华龙区',
    short: '华龙',
    weight: 14,
    isCounty: false,
    isOutside: false,
    ruralShare: 0.3,
    towns: '岳村镇 孟轲乡 中原路街道'.split(' '),
    villages,
  },
  county(
    '410922',
    '清丰县',
    16,
    '城关镇 马庄桥镇 瓦屋头镇 仙庄镇 柳格镇 韩村镇 阳邵镇 固城镇 双庙乡 纸房乡 巩营乡 高堡乡 古城乡 大流乡 大屯乡 六塔乡',
  ),
  county(
    '410923',
    '南乐县',
    13,
    '城关镇 韩张镇 元村镇 福堪镇 张果屯镇 杨村乡 千口镇 谷金楼镇 西邵乡 寺庄乡 梁村乡 近德固乡',
  ),
  county(
    '410926',
    '范县',
    13,
    '城关镇 濮城镇 龙王庄镇 高码头镇 王楼镇 辛庄镇 杨集乡 陈庄镇 白衣阁乡 张庄镇 颜村铺乡 陆集乡',
  ),
  county('410927', '台前县', 10, '城关镇 侯庙镇 孙口镇 打渔陈镇 后方乡 清水河乡 马楼镇 吴坝镇 夹河乡'),
  county(
    '410928',
    '濮阳县',
    20,
    '城关镇 柳屯镇 文留镇 庆祖镇 八公桥镇 徐镇镇 户部寨镇 鲁河镇 子岸镇 胡状镇 王称堌镇 梁庄镇 清河头乡 梨园乡 五星乡 渠村乡 习城乡 郎中乡 海通乡 白堽乡',
  ),
  {
    code: '410972',
    prefix: '濮阳经济技术开发区',
    short: '开发区',
    weight: 4,
    isCounty: false,
    isOutside: false,
    ruralShare: 0.5,
    towns: '新习镇 王助镇 胡村乡'.split(' '),
    villages,
  },
  {
    code: '410971',
    prefix: '濮阳工业园区',
    short: '工业园区',
    weight: 2,
    isCounty: false,
    isOutside: false,
    ruralShare: 0,
    towns: [],
    villages,
  },
  {
    code: '4109SF',
    prefix: '濮阳市示范区',
    short: '示范区',
    weight: 2,
    isCounty: false,
    isOutside: false,
    ruralShare: 0,
    towns: [],
    villages,
  },
  {
    code: '650522',
    prefix: '伊吾县',
    short: '伊吾',
    weight: 1,
    isCounty: true,
    isOutside: true,
    ruralShare: 0.4,
    towns: '淖毛湖镇 盐池镇 苇子峡乡'.split(' '),
    villages,
  },
]
