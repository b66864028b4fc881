import { z } from 'zod'
import { query } from '../contract/define.ts'
import { rowId } from '../kernel/ids.ts'
import type { GrowthArchive } from './archive.ts'

export const archiveContract = {
  /** 成长档案: everything that the programmes know of one teacher, on one line of time. */
  ofTeacher: query(z.object({ teacherId: rowId }), [
    'registry',
    'pairings',
    'studios',
    'lectures',
    'training',
    'activities',
    'assessments',
    'hours',
    'twinning',
    'aid',
  ]).returns<GrowthArchive>(),
}
