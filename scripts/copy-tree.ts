/** A copy of the tree to break or to build on: what is tried there never touches the working tree. */
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

const KEPT = [
  'src',
  'scripts',
  'migrations',
  'seeds',
  'tests',
  'biome.json',
  '.dependency-cruiser.cjs',
  'tsconfig.json',
  'package.json',
  'vitest.config.ts',
  'vite.config.ts',
]

/** Lends a copy to `use`, and removes it afterwards. */
export async function onCopy<T>(use: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'niangjia-copy-'))
  try {
    for (const kept of KEPT.filter(existsSync))
      cpSync(kept, join(folder, kept), { recursive: true, filter: file => basename(file) !== 'node_modules' })
    symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'), 'junction')
    return await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
