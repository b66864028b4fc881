import { z } from 'zod'

// zod otherwise tries the Function constructor once at load, which the content security policy reports as a violation.
z.config({ jitless: true })
