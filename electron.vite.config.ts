import { cpSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const root = import.meta.dirname

/** The SQL of the migrations is read at run time, so it travels beside the bundle. */
const copyMigrations = {
  name: 'copy-migrations',
  closeBundle() {
    cpSync(join(root, 'src/main/db/migrations'), join(root, 'out/main/migrations'), { recursive: true })
  },
}

export default defineConfig({
  main: {
    build: {
      externalizeDeps: true,
      rollupOptions: {
        input: {
          index: join(root, 'src/main/index.ts'),
          engine: join(root, 'src/main/engine/index.ts'),
          worker: join(root, 'src/main/engine/worker-entry.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
    plugins: [copyMigrations],
  },
  preload: {
    build: {
      rollupOptions: {
        input: { index: join(root, 'src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: join(root, 'src/renderer'),
    base: './',
    build: {
      minify: true,
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: join(root, 'src/renderer/index.html'),
        // zod asks whether it may compile code when the first schema is made: it must have been told not to by then,
        // so its settings stand in one chunk with it, which runs before every chunk that makes a schema.
        output: { codeSplitting: { groups: [{ name: 'zod', test: /node_modules\/zod\/|src\/renderer\/zod-config/ }] } },
      },
    },
    plugins: [react()],
  },
})
