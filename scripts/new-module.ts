/**
 * `npm run new:module <wing> <name>`: lays a module's files, its migration and its line in the list of modules, in a shape that passes
 * the gates at once: a small case that is asked, settled, withdrawn or overdue. Then change the rulebook first, and let the rest follow.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

const wings = ['home', 'rights', 'care', 'growth', 'honour', 'voice']
const templates = join(import.meta.dirname, 'new-module')
const list = 'src/server/modules.ts'

const [wing = '', name = ''] = process.argv.slice(2)
const objection = objectionTo(wing, name)
if (objection) {
  console.error(`${objection}\nUsage: npm run new:module <${wings.join(' | ')}> <name>`)
  process.exit(1)
}
const files = [...layFiles(), addToList()]
for (const command of [
  ['scripts/generate.ts'],
  ['node_modules/@biomejs/biome/bin/biome', 'check', '--write', '--vcs-enabled=false', `src/modules/${wing}/${name}`, list],
])
  if (spawnSync(process.execPath, command, { stdio: ['ignore', 'ignore', 'inherit'] }).status !== 0) process.exit(1)
console.log(`${files.join('\n')}\nNow write ${files.find(file => file.endsWith('rulebook.md'))}, and say its words in glossary.md.`)

function objectionTo(wing: string, name: string): string | undefined {
  if (!wings.includes(wing)) return `There is no wing called "${wing}".`
  // it becomes a prefix of tables, of powers and of clauses, and an identifier
  if (!/^[a-z]{3,20}$/.test(name)) return `"${name}" is no name for a module: one noun in lower-case letters.`
  const taken = globSync('src/modules/*/*').find(folder => basename(folder) === name)
  return taken && `${taken} is there already.`
}

function layFiles(): string[] {
  return globSync('**/*.template', { cwd: templates }).map(template => {
    const file = placeOf(template.replace(/[.]template$/, ''))
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, filled(readFileSync(join(templates, template), 'utf8')))
    return file
  })
}

function placeOf(file: string): string {
  if (file === 'migration.sql') return `migrations/${nextNumber()}-${name}.sql`
  return `src/modules/${wing}/${name}/${file === 'module.test.ts' ? `${name}.test.ts` : file}`
}

function filled(text: string): string {
  const title = name[0]!.toUpperCase() + name.slice(1)
  return text
    .replaceAll('{{name}}', name)
    .replaceAll('{{Name}}', title)
    .replaceAll('{{NAME}}', name.toUpperCase())
    .replaceAll('{{wing}}', wing)
}

function nextNumber(): string {
  const numbers = readdirSync('migrations').map(file => Number.parseInt(file, 10) || 0)
  return String(Math.max(0, ...numbers) + 1).padStart(4, '0')
}

function addToList(): string {
  if (!existsSync(list)) throw new Error(`${list} is missing`)
  const text = readFileSync(list, 'utf8')
  const listed = text.replace(
    /= \[([^\]]*)\]/,
    (_, names: string) => `= [${[...names.split(',').map(one => one.trim()), name].filter(Boolean).join(', ')}]`,
  )
  const line = `import ${name} from '../modules/${wing}/${name}/module.ts'\n`
  writeFileSync(list, listed.replace(/\n\n|$/, `\n${line}\n`))
  return list
}
