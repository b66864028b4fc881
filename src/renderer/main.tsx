import './zod-config.ts'
import { createRoot } from 'react-dom/client'
import { Root } from './app/root.tsx'

const container = document.getElementById('root')
if (container === null) throw new Error('index.html has no element named root')
createRoot(container).render(<Root />)
