import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const here = (path: string) => new URL(path, import.meta.url).pathname
const faces = ['worker', 'desk', 'wall'] as const

/** One build, three faces, and the worker's service worker at the root, whose scope must be everything. */
export default defineConfig({
  root: here('src/shells'),
  plugins: [react(), addresses(), filesForThePhone()],
  build: {
    outDir: here('dist'),
    emptyOutDir: true,
    manifest: true,
    // each lazy page would carry the hashed names of all its chunks into the first load: 100 bytes a page that nothing compresses
    modulePreload: { polyfill: false, resolveDependencies: (_, files) => files.filter(file => file.endsWith('.css')) },
    // phones of 2022; lower, and private fields are spelled out at 9 KB
    target: ['chrome94', 'safari15.4', 'firefox98'],
    rolldownOptions: {
      input: Object.fromEntries([...faces.map(face => [face, here(`src/shells/${face}.html`)]), ['sw', here('src/shells/sw.ts')]]),
      output: {
        // few chunks compress better than many, and the first changes only with its versions
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(?:react|react-dom|scheduler|react-router(?!.+\/dom\/)|@tanstack)\//, priority: 2 },
            { name: 'house', test: /kernel\/web\/(?:open\.tsx|house\/unread\.ts|problems\.tsx)$/, priority: 1 },
          ],
        },
        entryFileNames: chunk => (chunk.name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
})

/** As the server does it: /desk/… and /wall/… are those faces, every other page is the worker's. */
function addresses(): Plugin {
  return {
    name: 'addresses',
    configureServer(server) {
      server.middlewares.use((request, _, next) => {
        const path = request.url?.replace(/[?#].*$/, '') ?? ''
        const isPage = request.headers.accept?.includes('text/html') && !path.startsWith('/api/')
        if (isPage) request.url = `/${faces.find(face => path === `/${face}` || path.startsWith(`/${face}/`)) ?? 'worker'}.html`
        next()
      })
    },
  }
}

/** Tells the service worker which files the worker's face is made of, lazily loaded pages included. */
function filesForThePhone(): Plugin {
  return {
    name: 'files-for-the-phone',
    enforce: 'post',
    generateBundle(_, bundle) {
      const files = new Set<string>()
      const add = (name: string) => {
        const chunk = bundle[name]
        if (!chunk || files.has(name)) return
        files.add(name)
        if (chunk.type !== 'chunk') return
        for (const next of [...chunk.imports, ...chunk.dynamicImports, ...(chunk.viteMetadata?.importedCss ?? [])]) add(next)
      }
      for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk' && chunk.isEntry && chunk.name === 'worker') add(chunk.fileName)
      const list = [...files].sort().map(file => `/${file}`)
      const worker = bundle['sw.js']
      if (worker?.type !== 'chunk' || list.length === 0) throw new Error('the service worker has nothing to keep')
      worker.code = worker.code.replace('__FILES__', JSON.stringify([...list, '/early.js', '/mark.svg', '/manifest.webmanifest']))
    },
  }
}
