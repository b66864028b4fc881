import { z } from 'zod'
import { problemSentence } from '#shared/kernel/problem-sentences.ts'

// zod otherwise tries the Function constructor once at load, which the content security policy reports as a violation.
z.config({ jitless: true, customError: problemSentence })
