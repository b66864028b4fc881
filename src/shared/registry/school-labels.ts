import type { SchoolStatus, UrbanCode, UrbanType } from './school.ts'

export const schoolStatusLabels = { open: '正常', closed: '撤并', renamed: '更名' } as const satisfies Record<
  SchoolStatus,
  string
>

export const urbanTypeLabels = { urban: '城区', town: '镇区', rural: '乡村' } as const satisfies Record<
  UrbanType,
  string
>

export const urbanCodeLabels = {
  '111': '主城区',
  '112': '城乡结合区',
  '121': '镇中心区',
  '122': '镇乡结合区',
  '123': '特殊区域',
  '210': '乡中心区',
  '220': '村庄',
} as const satisfies Record<UrbanCode, string>

export const ownershipLabels = { public: '公办', private: '民办' } as const

export const schoolFieldLabels = {
  name: '学校名称',
  code: '学校标识码',
  districtId: '县区',
  district_no: '县区',
  town: '乡镇',
  stages: '学段',
  ownership: '举办者',
  urbanCode: '城乡分类',
  urban_code: '城乡分类',
  urbanType: '城乡类型',
  urban_type: '城乡类型',
  isLead: '名校',
  is_lead: '名校',
  isOutside: '辖区外',
  is_outside: '辖区外',
  students: '在校生数',
  teachers: '专任教师数',
  principal: '校长',
  contact: '联系人',
  phone: '电话',
  status: '状态',
  remark: '备注',
  aliases: '简称',
  formerNames: '曾用名',
} as const
