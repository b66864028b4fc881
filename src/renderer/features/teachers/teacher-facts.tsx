import { Link } from 'react-router'
import { honourStateLabels, sexLabels } from '#shared/registry/teacher-labels.ts'
import type { Teacher } from '#shared/registry/teacher.ts'
import { client } from '#renderer/api/client.ts'
import { Fact, Facts } from '#renderer/ui/facts.tsx'
import { MaskedValue } from '#renderer/ui/masked-value.tsx'
import { SectionHead } from '#renderer/ui/section-head.tsx'

const joined = (...parts: readonly (string | null)[]): string => parts.filter((part) => part !== null).join(' ')

/** 概况: who the person is, honours, and where he has worked. */
export function TeacherFacts({ teacher }: { readonly teacher: Teacher }) {
  return (
    <>
      <SectionHead title="基本信息" />
      <PersonFacts teacher={teacher} />
      <SectionHead title="工作" />
      <WorkFacts teacher={teacher} />
      <SectionHead title="荣誉称号" hint={teacher.honours.length === 0 ? '没有登记' : undefined} lined />
      <Honours honours={teacher.honours} />
      <SectionHead title="工作经历" hint={teacher.employments.length === 0 ? '没有登记' : undefined} lined />
      <Employments employments={teacher.employments} />
      {teacher.source !== null && (
        <p className="quiet small" style={{ paddingTop: 16 }}>
          来自 {teacher.source.file}，{teacher.source.sheet} 第 {teacher.source.row} 行
        </p>
      )}
    </>
  )
}

function PersonFacts({ teacher }: { readonly teacher: Teacher }) {
  const reveal = (field: 'nationalId' | 'phone') => async () =>
    (await client.teachers.reveal({ id: teacher.id, field })).value
  return (
    <Facts labelWidth={56}>
      <Fact label="性别">{teacher.sex === null ? null : sexLabels[teacher.sex]}</Fact>
      <Fact label="出生年月">{teacher.birth}</Fact>
      <Fact label="身份证号">
        <MaskedValue masked={teacher.nationalIdMasked} reveal={reveal('nationalId')} />
      </Fact>
      <Fact label="手机">
        <MaskedValue masked={teacher.phoneMasked} reveal={reveal('phone')} />
      </Fact>
      <Fact label="民族">{teacher.ethnicity}</Fact>
      <Fact label="政治面貌">{teacher.political}</Fact>
      <Fact label="学历">{joined(teacher.education, teacher.major)}</Fact>
      <Fact label="邮箱">{teacher.email}</Fact>
    </Facts>
  )
}

function WorkFacts({ teacher }: { readonly teacher: Teacher }) {
  return (
    <Facts labelWidth={56}>
      <Fact label="工作单位">
        {teacher.schoolId === null ? null : <Link to={`/schools/${teacher.schoolId}`}>{teacher.school}</Link>}
      </Fact>
      <Fact label="县区">{teacher.district}</Fact>
      <Fact label="学段学科">{joined(teacher.stage, teacher.subject)}</Fact>
      <Fact label="兼教学科">{teacher.subject2}</Fact>
      <Fact label="职称">
        {teacher.title === null
          ? null
          : `${teacher.title}${teacher.titleDate === null ? '' : `（${teacher.titleDate}）`}`}
      </Fact>
      <Fact label="职务">{teacher.post}</Fact>
      <Fact label="教龄">
        {teacher.teachingYears === null ? null : `${teacher.teachingYears} 年（${teacher.workStart ?? ''} 参加工作）`}
      </Fact>
      <Fact label="乡村教师">{teacher.isRural === null ? null : teacher.isRural ? '是' : '否'}</Fact>
      <Fact label="在带">{`徒弟 ${teacher.mentoring} 人，跟师 ${teacher.mentored} 人`}</Fact>
      <Fact label="离岗时间">{teacher.leftOn}</Fact>
      {teacher.remark !== null && (
        <Fact label="备注" wide>
          {teacher.remark}
        </Fact>
      )}
    </Facts>
  )
}

function Honours({ honours }: Pick<Teacher, 'honours'>) {
  return (
    <div className="card-rows card-rows-4">
      {honours.map((honour) => (
        <div key={honour.id}>
          <span>{honour.name}</span>
          <span className="second">{honour.level ?? '—'}</span>
          <span className="second">{honourStateLabels[honour.state]}</span>
          <span className="quiet number">{honour.awardedOn ?? '—'}</span>
        </div>
      ))}
    </div>
  )
}

function Employments({ employments }: Pick<Teacher, 'employments'>) {
  return (
    <div className="card-rows card-rows-3">
      {employments.map((one) => (
        <div key={`${one.schoolId ?? ''} ${one.startsOn ?? ''} ${one.endsOn ?? ''}`}>
          <span>{one.school ?? '辖区外'}</span>
          <span className="second">{one.reason ?? ''}</span>
          <span className="quiet number">
            {one.startsOn ?? '入职'} 至 {one.endsOn ?? '今'}
          </span>
        </div>
      ))}
    </div>
  )
}
