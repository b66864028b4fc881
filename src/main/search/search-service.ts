import type { z } from 'zod'
import type { Database } from '#main/db/house.ts'
import { twinStatusLabels } from '#shared/twinning/twin-labels.ts'
import { issueText, lectureStatusLabels } from '#shared/lectures/lecture-labels.ts'
import { pairingStatusLabels } from '#shared/pairings/pairing-labels.ts'
import { searchRangeOf } from '#shared/registry/pinyin.ts'
import { teacherStatusLabels } from '#shared/registry/teacher-labels.ts'
import type { SearchHit, searchContract } from '#shared/search/search-contract.ts'
import { pairingCodePrefix, studioCodePrefix } from '#shared/search/search-text.ts'
import { studioStatusLabels } from '#shared/studios/studio-labels.ts'
import { fitsStudioName } from '#shared/studios/studio-names.ts'
import { createAidSearch } from './aid-search.ts'
import {
  createSearchRepository,
  type LectureHit,
  type TwinHit,
  type PairingHit,
  type SchoolHit,
  type StudioHit,
  type TeacherHit,
} from './search-repository.ts'
import { createTrainingSearch } from './training-search.ts'

type Request = z.output<(typeof searchContract)['find']['input']>

const labelOf = (labels: Readonly<Record<string, string>>, value: string): string => labels[value] ?? value

const detailOf = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join(' · ')

const toTeacher = ({ id, name, status, ...hit }: TeacherHit): SearchHit => ({
  kind: 'teacher',
  id,
  name,
  detail: detailOf([
    hit.school,
    hit.stage,
    hit.subject,
    hit.title,
    status === 'active' ? null : labelOf(teacherStatusLabels, status),
  ]),
})

const toSchool = ({ id, name, ...hit }: SchoolHit): SearchHit => ({
  kind: 'school',
  id,
  name,
  detail: detailOf([hit.district, hit.town, hit.stages]),
})

const toPairing = ({ id, code, mentor, mentee, ...hit }: PairingHit): SearchHit => ({
  kind: 'pairing',
  id,
  name: `${mentor} → ${mentee}`,
  detail: detailOf([code, hit.school, hit.subject, labelOf(pairingStatusLabels, hit.status)]),
})

const toStudio = ({ id, code, name, lead, ...hit }: StudioHit): SearchHit => ({
  kind: 'studio',
  id,
  name,
  detail: detailOf([code, lead, hit.school, labelOf(studioStatusLabels, hit.status)]),
})

const toTwin = ({ id, code, name, ...hit }: TwinHit): SearchHit => ({
  kind: 'twin',
  id,
  name,
  detail: detailOf([code, hit.lead, hit.stage, labelOf(twinStatusLabels, hit.status)]),
})

const toLecture = ({ id, code, issue, topic, ...hit }: LectureHit): SearchHit => ({
  kind: 'lecture',
  id,
  name: `${issueText(issue)} ${topic}`,
  detail: detailOf([code, hit.heldOn, hit.speakers, labelOf(lectureStatusLabels, hit.status)]),
})

/** The global search: what begins with the text comes first, at any size of the registry within some milliseconds. */
export function createSearchService(db: Database) {
  const search = createSearchRepository(db)
  const aid = createAidSearch(db)
  const trainings = createTrainingSearch(db)

  function pairings(text: string, limit: number): SearchHit[] {
    const code = pairingCodePrefix(text)
    if (code !== null) return search.pairingsByCode({ ...code, limit }).map(toPairing)
    const range = searchRangeOf(text)
    return range === null ? [] : search.pairingsByPerson({ ...range, limit }).map(toPairing)
  }

  function studios(text: string, limit: number): SearchHit[] {
    const code = studioCodePrefix(text)
    const range = searchRangeOf(text)
    const ofPeople = new Set(range === null || code !== null ? [] : search.studiosOfPeople(range))
    const isMeant = (studio: StudioHit): boolean =>
      code === null ? ofPeople.has(studio.no) || fitsStudioName(studio.name, text) : studio.code.startsWith(code)
    return search.studios().filter(isMeant).slice(0, limit).map(toStudio)
  }

  return {
    find({ text, kinds, limit }: Request): readonly SearchHit[] {
      const range = searchRangeOf(text)
      if (range === null) return []
      return [
        ...(kinds.includes('teacher') ? search.teachers({ ...range, limit }).map(toTeacher) : []),
        ...(kinds.includes('school') ? search.schools({ ...range, limit }).map(toSchool) : []),
        ...(kinds.includes('pairing') ? pairings(text, limit) : []),
        ...(kinds.includes('studio') ? studios(text, limit) : []),
        ...(kinds.includes('twin') ? search.twins(text, { ...range, limit }).map(toTwin) : []),
        ...(kinds.includes('lecture') ? search.lectures(text, { ...range, limit }).map(toLecture) : []),
        ...(kinds.includes('training') ? trainings({ text, limit }) : []),
        ...(kinds.includes('posting') ? aid.postings({ ...range, text, limit }) : []),
        ...(kinds.includes('visit') ? aid.visits({ ...range, text, limit }) : []),
      ]
    },
  }
}

export type SearchService = ReturnType<typeof createSearchService>
