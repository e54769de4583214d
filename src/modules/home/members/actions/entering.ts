/** At the desk: a clerk looks for somebody first, and enters whoever has no phone (MEMBERS-4, 13). */
import type { Kysely } from 'kysely'
import { z } from 'zod'
import { line } from '#kernel/pure/line.ts'
import { dayOf } from '#kernel/pure/calendar.ts'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { maskedMobile, type Mobile, readMobile } from '#kernel/pure/identifiers/mobile.ts'
import { readResidentId, type ResidentId } from '#kernel/pure/identifiers/resident-id.ts'
import { may } from '#kernel/pure/people.ts'
import { useCases } from '#kernel/server/action.ts'
import { advance } from '#kernel/server/advance.ts'
import { beyondSight } from '#kernel/server/beyond-sight.ts'
import { enterPerson, findByPhone } from '#kernel/server/house/people.ts'
import type { KernelTables } from '#kernel/server/tables.ts'
import type { UnitCard } from '../../unions/door.ts'
import { memberBook, refuse } from '../rules.ts'
import { stages } from '../rules-kinds.ts'
import type { MembersTables } from '../tables.ts'
import * as joining from './joining.ts'
import { type Act, memberColumns, memberOf, plain, type Read, withUnits } from './members.ts'
import { id, version } from './shapes.ts'

const { action } = useCases<MembersTables>()
const numbers = { idNumber: line(40).default(''), phone: line(40).default('') }
const found = z.object({
  id,
  person: id,
  unit: z.string(),
  state: z.enum(stages),
  name: z.string(),
  phoneMasked: z.string(),
  idMasked: z.string(),
  unitName: z.string(),
  unitEnglish: z.string(),
  version: z.int(),
})

/** Whole numbers only, and twenty a minute: nobody leafs through people. Elsewhere it says that there is somebody, and no more. */
export const checkTwin = action({
  may: 'members.manage',
  isGuessable: true,
  input: z.object(numbers),
  output: z.object({ here: z.array(found), isElsewhere: z.boolean(), personName: z.string() }),
  async run(ctx, said) {
    const { number, phone } = readNumbers(ctx, said)
    const everywhere = await knownBy(ctx, number, phone)
    const seen = everywhere.length > 0 ? await seenOf(ctx, everywhere) : []
    return {
      here: await withUnits(ctx, seen),
      isElsewhere: everywhere.some(one => !seen.some(row => row.id === one)),
      personName: phone ? await nameSeen(ctx, phone) : '',
    }
  },
})

/** The same five things; the phone may be missing. Two steps: whoever enters it, the record shows, and who confirmed it. */
export const enter = action({
  may: 'members.manage',
  input: joining.application.extend({ phone: numbers.phone }),
  output: joining.received,
  async run(ctx, { phone: typed, ...said }) {
    const { number, union } = await joining.readApplication(ctx, said)
    mustReach(ctx, union)
    const phone = readPhone(typed)
    const person = await personFor(ctx, said.name, phone)
    const known = await joining.lockNumber(ctx, number)
    if (known) throw await isKnown(ctx, known.id, 'idNumber')
    const member = await joining.beginFor(ctx, person, union, joining.asWritten(said, 'clerk', ctx.now))
    return settle(ctx, member, person, { said, number, twin: null, phoneMasked: phone ? maskedMobile(phone) : '' }, union)
  },
})

/** Whoever left, was refused or expelled, and stands before the clerk. */
export const reenter = action({
  may: 'lifecycle',
  input: joining.application.extend({ id, version }),
  output: joining.received,
  async run(ctx, { id: member, version, ...said }) {
    const { number, union } = await joining.readApplication(ctx, said)
    mustReach(ctx, union)
    const row = await memberOf(ctx, member)
    await joining.lockApplicant(ctx, row.owner)
    const known = await joining.lockNumber(ctx, number)
    if (known && known.id !== member) throw await isKnown(ctx, known.id, 'idNumber')
    const written = joining.asWritten(said, 'clerk', ctx.now)
    await advance(ctx, memberBook, member, 'reenter', { unit: union.path, parties: [], reason: '', ...written }, version)
    return settle(ctx, member, row.owner, { said, number, twin: null, phoneMasked: row.phoneMasked }, union)
  },
})

async function settle(ctx: Act, member: string, person: string, kept: joining.Kept, union: UnitCard) {
  await joining.keepNumber(ctx, member, kept)
  await joining.keepConsent(ctx, person, union)
  const row = await memberOf(ctx, member)
  await joining.tellReceived(ctx, row, union)
  return joining.answerOf(row, union)
}

function mustReach({ actor }: Act, { path }: UnitCard) {
  if (!may(actor, 'members.manage', { owner: '', unit: path })) throw refuseInHouse('HOUSE-2').at({ unit: 'HOUSE-2' })
}

/** One phone, one person: whoever is known already is not made again, and has no membership yet. */
async function personFor(ctx: Act, name: string, phone: Mobile | undefined): Promise<string> {
  const known = phone && (await findByPhone(plain(ctx), phone))
  if (!known) return enterPerson(plain(ctx), { name, phone, unit: '/' })
  await joining.lockApplicant(ctx, known.id)
  const held = await beyondSight(ctx, 'MEMBERS-4', ({ db }) =>
    db.selectFrom('members').select('id').where('person', '=', known.id).executeTakeFirst(),
  )
  if (held) throw await isKnown(ctx, held.id, 'phone')
  if (known.name && known.name !== name) throw refuse('MEMBERS-4').at({ name: 'members.anotherName', phone: 'members.anotherName' })
  return known.id
}

/** Who it is, where the clerk may see them. */
async function isKnown(ctx: Act, member: string, field: 'idNumber' | 'phone') {
  const [row] = await withUnits(ctx, await seenOf(ctx, [member]))
  const told = row ? `members.knownHere?${new URLSearchParams({ name: row.name, unit: row.unitName })}` : 'members.knownElsewhere'
  return refuse('MEMBERS-4').at({ [field]: told })
}

const seenOf = ({ db }: Act, ids: string[]): Promise<Read[]> =>
  db.selectFrom('members').select(memberColumns).where('id', 'in', ids).orderBy('id').execute()

/** With the house's eyes: by the number, and by the person whose phone it is; what was merged has its heir. */
async function knownBy(ctx: Act, number: ResidentId | undefined, phone: Mobile | undefined): Promise<string[]> {
  const rows = await beyondSight(ctx, 'MEMBERS-4', ({ db }) =>
    db
      .selectFrom('members')
      .select('id')
      .where('heir', 'is', null)
      .where(eb =>
        eb.or([
          eb('idBlind', '=', number ? ctx.seals.blind('idNumber', number) : ''),
          eb('person', 'in', personsOf(db as unknown as Kysely<KernelTables>, ctx, phone) as never),
        ]),
      )
      .limit(20)
      .execute(),
  )
  return rows.map(row => row.id)
}

const personsOf = (db: Kysely<KernelTables>, { seals }: Act, phone: Mobile | undefined) =>
  db
    .selectFrom('persons')
    .select('id')
    .where('phoneBlind', '=', phone ? seals.blind('phone', phone) : '')

const nameSeen = async (ctx: Act, phone: Mobile): Promise<string> =>
  (
    await (ctx.db as unknown as Kysely<KernelTables>)
      .selectFrom('persons')
      .select('name')
      .where('phoneBlind', '=', ctx.seals.blind('phone', phone))
      .executeTakeFirst()
  )?.name ?? ''

function readNumbers(ctx: Act, { idNumber, phone }: { idNumber: string; phone: string }) {
  if (!idNumber && !phone) throw refuse('MEMBERS-4').at({ idNumber: 'missing' })
  const number = idNumber ? readResidentId(idNumber, dayOf(ctx.now)) : undefined
  if (number && !number.ok) throw refuse('MEMBERS-1').at({ idNumber: number.why })
  return { number: number?.value, phone: readPhone(phone) }
}

function readPhone(text: string): Mobile | undefined {
  if (!text) return undefined
  const phone = readMobile(text)
  if (!phone.ok) throw refuse('MEMBERS-1').at({ phone: phone.why })
  return phone.value
}
