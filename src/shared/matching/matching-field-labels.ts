/** Columns of 配对助手, as the change history names them. */
export const matchingFieldLabels: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  match_round: {
    cohort_no: '批次',
    kind: '配对对象',
    name: '名称',
    district_no: '县区',
    stage: '学段',
    subject: '学科',
    revision: '名单版次',
    is_archived: '已归档',
  },
  match_person: {
    round_no: '配对轮次',
    side: '师傅或徒弟',
    school_no: '学校',
    own_room: '名额',
    is_added: '手工加入',
    is_out: '已移出',
  },
  match_wish: { round_no: '配对轮次', wished_by: '谁的志愿', rank: '志愿序号', mentor_no: '师傅', mentee_no: '徒弟' },
  match_ban: { round_no: '配对轮次', mentor_no: '师傅', mentee_no: '徒弟', reason: '回避原因' },
  match_scenario: {
    round_no: '配对轮次',
    name: '方案名称',
    solved_at: '算出时间',
    solved_revision: '所依名单版次',
    proof_by: '求解方法',
    proof_gap: '与最优的差距',
    proof_ms: '用时（毫秒）',
    published_at: '采用时间',
  },
  match_setting: { scenario_no: '方案', key: '参数', value: '取值' },
  match_choice: {
    scenario_no: '方案',
    kind: '选择',
    mentee_no: '徒弟',
    mentor_no: '师傅',
    operator: '操作人',
    at: '时间',
  },
  match_pair: { scenario_no: '方案', mentee_no: '徒弟', mentor_no: '师傅', fit: '合适度' },
  match_draft: { scenario_no: '方案', pairing_no: '结对草稿', twin_member_no: '结对学校' },
}

const sides = { mentor: '师傅', mentee: '徒弟' }
const yesNo = { '0': '否', '1': '是' }

export const matchingClosedSets: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'match_round.kind': { teacher: '师徒', school: '学校' },
  'match_round.is_archived': yesNo,
  'match_person.side': sides,
  'match_person.is_added': yesNo,
  'match_person.is_out': yesNo,
  'match_wish.wished_by': sides,
  'match_scenario.proof_by': { flow: '最小费用流', program: '整数规划' },
  'match_choice.kind': { lock: '锁定', manual: '手调', forbid: '不许', out: '不配' },
}
