import { readMobile, maskedMobile } from '#kernel/pure/identifiers/mobile.ts'
import { dayOf } from '#kernel/pure/calendar.ts'
import type { UnitPath } from '#kernel/pure/people.ts'
import type { Role } from '#kernel/pure/roles.ts'
import { newId } from '#kernel/server/ids.ts'
import { asHouse } from '#kernel/server/perform.ts'
import { recordStep } from '#kernel/server/record.ts'
import type { Ctx } from '#kernel/server/action.ts'
import { openHouse } from '../boot.ts'
import { writeFact } from '../house-facts.ts'
import { modules } from '../modules.ts'
import { readSecret, type Settings } from '../settings.ts'
import { openEntrance } from '../sign-in/routes.ts'

const kinds: Record<string, Role> = { system: 'systemAdmin', security: 'securityAdmin', audit: 'auditAdmin', chair: 'chair' }

/**
 * The first people of an empty installation, one command each: the three administrators, who exclude each other, and the chair of
 * the city's union, for no administrator may register anybody. Afterwards they appoint. Each password is shown once.
 */
export async function addAdministrator(
  settings: Settings,
  [kind = '', name = '', phoneText = '', union = '北京市总工会']: readonly string[],
  say: (line: string) => void,
): Promise<void> {
  const role = kinds[kind]
  const title = role === 'chair' ? 'chair' : `${kind} administrator`
  const phone = readMobile(phoneText)
  if (!role || name.length < 2 || !phone.ok)
    throw new Error('write: bin/niangjia admin system|security|audit|chair NAME PHONE [NAME OF THE CITY’S UNION]')
  const opened = await openHouse(settings, (what, error) => say(`${what}: ${(error as Error).message}`))
  try {
    if (opened.facts.demo) throw new Error('the demo city has its administrators already')
    const person = await asHouse(opened.house, opened.clock.now(), async ctx => {
      const root = await rootOf(ctx, union)
      const held = await ctx.db.selectFrom('posts').select('id').where('role', '=', role).where('state', '=', 'held').executeTakeFirst()
      if (held) throw new Error(`there is a ${title} already; the security administrator appoints others`)
      return appoint(ctx, root, role, name, phone.value)
    })
    // whoever has administrators is no demo: the next start must not load one over them
    await writeFact(opened.pool, 'demo', false)
    const entrance = openEntrance({
      pool: opened.pool,
      seals: opened.house.seals,
      modules,
      secret: readSecret(process.env, settings.dataDir),
      baseURL: settings.baseURL,
    })
    const password = await entrance.accounts.createAccount({ person, userName: name })
    say(`${name} may sign in as ${title}. Temporary password, shown once: ${password}`)
    say(role === 'chair' ? 'At the first sign-in it is changed.' : 'At the first sign-in it is changed, and a second factor is set up.')
  } finally {
    await opened.close()
  }
}

async function rootOf(ctx: Ctx, name: string): Promise<UnitPath> {
  const root = await ctx.db.selectFrom('units').select('unit').where('kind', '=', 'municipal').executeTakeFirst()
  if (root) return root.unit
  const id = ctx.newId()
  const unit: UnitPath = `/${id}/`
  await ctx.db
    .insertInto('units')
    .values({ id, unit, state: 'active', name, kind: 'municipal', foundedOn: dayOf(ctx.now), division: '110000' })
    .execute()
  await recordStep(ctx, id, { module: 'unions', owner: '', unit, step: 'begin', from: '', to: 'active', said: { name } })
  return unit
}

async function appoint(ctx: Ctx, unit: UnitPath, role: Role, name: string, phone: string): Promise<string> {
  const blind = ctx.seals.blind('phone', phone)
  const taken = await ctx.db.selectFrom('persons').select('id').where('phoneBlind', '=', blind).executeTakeFirst()
  if (taken) throw new Error('this phone belongs to somebody already; the three administrators are three people, and the chair a fourth')
  const id = newId(ctx.now)
  const person = {
    id,
    owner: id,
    unit,
    name,
    phoneSealed: ctx.seals.seal(phone, `persons.phone.${id}`),
    phoneBlind: blind,
    phoneMasked: maskedMobile(phone as never),
    feedToken: ctx.draw(24),
    at: ctx.now,
  }
  await ctx.db.insertInto('persons').values(person).execute()
  await ctx.db
    .insertInto('belongings')
    .values({ person: id, owner: id, unit, since: dayOf(ctx.now) })
    .execute()
  const post = { id: ctx.newId(), owner: id, unit, state: 'held', role, since: dayOf(ctx.now), grantedBy: 'founding' }
  await ctx.db.insertInto('posts').values(post).execute()
  await recordStep(ctx, post.id, { module: 'unions', owner: id, unit, step: 'begin', from: '', to: 'held', said: { role } })
  return id
}
