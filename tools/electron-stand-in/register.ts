// Makes `import … from 'electron'`, `require('electron')` and the debugger's require answer with the stand-in.
import { registerHooks } from 'node:module'

const api = new URL('./api.ts', import.meta.url).href

registerHooks({
  resolve(specifier, context, nextResolve) {
    const isElectron = specifier === 'electron' || specifier === 'electron/main'
    return isElectron ? { url: api, shortCircuit: true } : nextResolve(specifier, context)
  },
})
