import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const path = (folder: string) => decodeURIComponent(new URL(folder, import.meta.url).pathname)

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '@contract': path('./target/generated'), '@': path('./src') } },
  build: {
    outDir: 'target/classes/portal',
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    // an image in the code would need a policy that lets any data in
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  test: { include: ['test/**/*.test.ts'], setupFiles: ['test/browser.ts'] },
})
