import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const gateway = 'http://127.0.0.1:8080'

export default defineConfig({
  plugins: [react()],
  // No inlined assets: the page's content security policy has no data: for fonts or scripts.
  // The charts of the quality view are one piece of 580 kB (200 kB compressed), loaded when it is opened.
  build: { chunkSizeWarningLimit: 700, outDir: '../Inspection.Gateway/wwwroot', emptyOutDir: true, target: 'es2023', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  server: { proxy: { '/api': { target: gateway, ws: true }, '/openapi': gateway } },
})
