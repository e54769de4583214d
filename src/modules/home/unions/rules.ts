/** The union tree, its posts and its people, clause by clause. The prose is rulebook.md. */
import { type Day, dayOf } from '#kernel/pure/calendar.ts'
import { readMobile } from '#kernel/pure/identifiers/mobile.ts'
import { readUscc } from '#kernel/pure/identifiers/uscc.ts'
import { lifecycle } from '#kernel/pure/lifecycle.ts'
import { type Actor, aboveOf, isWithin, may, type Power, type UnitPath } from '#kernel/pure/people.ts'
import { Refusal, refusals } from '#kernel/pure/refusal.ts'
import { type Role, roles, sideOf } from '#kernel/pure/roles.ts'
import { type Kind, mayStandBelow, type PostPlace, type PostRow, tierOf, type Unit } from './rules-kinds.ts'
import { type Sentence, words } from './words.ts'

const refuse = refusals(words)
const because = (clause: string, sentence: Sentence, field?: string) =>
  new Refusal(clause, {}, { sentence, ...(field && { fields: { [field]: sentence } }) })

const isNamed = ({ name }: Unit) =>
  [...name.trim()].length >= 2 && [...name.trim()].length <= 60 ? undefined : because('UNION-3', 'unions.nameLength', 'name')
const isApproved = ({ basis }: Unit) => (basis.trim() ? undefined : refuse('UNION-1'))
const hasHeir = (unit: Unit) => (unit.heir && unit.heir !== unit.id ? isApproved(unit) : refuse('UNION-7'))

const tree = lifecycle<Unit>()({
  module: 'unions',
  table: 'units',
  begin: { clause: 'UNION-1', by: 'unions.tree', in: 'active' },
  steps: {
    rename: { clause: 'UNION-3', by: 'unions.tree', move: { active: 'active' }, check: unit => isNamed(unit) ?? isApproved(unit) },
    correct: { clause: 'UNION-4', by: 'unions.tree', move: { active: 'active' } },
    move: { clause: 'UNION-5', by: 'unions.tree', move: { active: 'active' }, check: isApproved },
    merge: { clause: 'UNION-7', by: 'unions.tree', move: { active: 'merged' }, check: hasHeir },
    close: { clause: 'UNION-8', by: 'unions.tree', move: { active: 'closed' }, check: isApproved },
  },
  deadlines: {},
})

/** A unit corrects what it says of itself; whatever else happens to it, the line above decides (Trade Union Law, art. 12). */
const treeObjection: typeof tree.objection = (row, step, actor) =>
  tree.objection(step === 'correct' ? row : { ...row, unit: aboveOf(row.unit) }, step, actor)
export const unitBook: typeof tree = {
  ...tree,
  objection: treeObjection,
  open: (row, actor) => tree.open(row, actor).filter(step => !treeObjection(row, step, actor)),
  rule: (row, step, actor, now) => treeObjection(row, step, actor) ?? tree.rule(row, step, actor, now),
}

type Place = Pick<Unit, 'id' | 'unit' | 'state' | 'kind'>
type Founding = { name: string; kind: Kind; foundedOn: Day; basis: string }
/** Why no such unit may be founded below `above`, if so. */
export function foundingObjection(above: Place, { name, kind, foundedOn, basis }: Founding, now: Date): Refusal | undefined {
  if (above.state !== 'active') return because('UNION-1', 'unions.aboveEnded', 'above')
  if (!mayStandBelow(kind, above.kind)) return refuse('UNION-2')
  if (foundedOn > dayOf(now)) return because('UNION-3', 'unions.notFounded', 'foundedOn')
  return isNamed({ name } as Unit) ?? isApproved({ basis } as Unit)
}

/** Why a unit may not move below `above`, if so: the steps of the unit's own line are asked by the book. */
export function movingObjection(unit: Place, above: Place, actor: Actor): Refusal | undefined {
  if (above.state !== 'active') return because('UNION-5', 'unions.aboveEnded', 'above')
  if (isWithin(above.unit, unit.unit)) return refuse('UNION-5')
  if (aboveOf(unit.unit) === above.unit) return because('UNION-5', 'unions.alreadyThere', 'above')
  if (!mayStandBelow(unit.kind, above.kind)) return refuse('UNION-2')
  return may(actor, 'unions.tree', { owner: '', unit: above.unit }) ? undefined : because('UNION-5', 'unions.bothLines', 'above')
}

/** Why a unit may not end, if so: by closing, or by merging into an heir. */
export function endingObjection(unit: Place, livingBelow: number, actor: Actor, heir?: Place): Refusal | undefined {
  if (livingBelow > 0) return refuse('UNION-6', { count: livingBelow })
  if (!heir) return undefined
  if (heir.id === unit.id || heir.state !== 'active' || isWithin(heir.unit, unit.unit)) return refuse('UNION-7')
  return may(actor, 'unions.tree', { owner: '', unit: heir.unit }) ? undefined : because('UNION-7', 'unions.bothLines', 'heir')
}

/** A credit code in its one form. One that may be mistyped is taken when the person is sure. */
export function usccOf(typed: string, isSure: boolean): string | Refusal {
  const read = readUscc(typed)
  if (!read.ok) return because('UNION-4', read.why, 'uscc')
  return read.doubt && !isSure ? because('UNION-4', read.doubt, 'uscc') : read.value
}
export const codeIsTaken = () => because('UNION-4', 'unions.codeTaken', 'code')

/** Twenty-five members and more need a committee; an organiser no longer suffices (Trade Union Law, art. 11). Shown, never blocked. */
export const lacksCommittee = ({ kind, workers }: Pick<Unit, 'kind' | 'workers'>): Refusal | undefined =>
  kind === 'organiser' && workers >= 25 ? refuse('UNION-9', { count: workers }) : undefined

const offices = lifecycle<PostRow>()({
  module: 'unions',
  table: 'posts',
  begin: { clause: 'UNION-10', by: 'unions.grant', in: 'held' },
  steps: {
    end: { clause: 'UNION-16', by: 'unions.grant', move: { held: 'ended' } },
    resign: { clause: 'UNION-16', by: 'owner', move: { held: 'ended' } },
    lapse: { clause: 'UNION-16', by: 'clock', move: { held: 'ended' } },
  },
  deadlines: {},
})
/** An administrator's post is ended by the security administrator alone, or by its holder. */
const officesObjection: typeof offices.objection = (row, step, actor) => {
  const { role } = row as Partial<PostRow>
  if (step === 'end' && role && sideOf(role) === 'administration' && !may(actor, 'unions.appoint', row)) return refuse('UNION-15')
  return offices.objection(row, step, actor)
}
export const postBook: typeof offices = {
  ...offices,
  objection: officesObjection,
  open: (row, actor) => offices.open(row, actor).filter(step => !officesObjection(row, step, actor)),
  rule: (row, step, actor, now) => officesObjection(row, step, actor) ?? offices.rule(row, step, actor, now),
}

export type HeldPost = { role: Role; unit: UnitPath; kind: PostPlace }
export type Grant = {
  person: string
  role: Role
  since: Day
  until: Day | null
  unit: Pick<Unit, 'unit' | 'state'> & { kind: PostPlace }
  /** Every power the role gives, in all modules. */
  powers: readonly Power[]
  /** What the person holds already, anywhere. */
  held: readonly HeldPost[]
  /** Whether the unit has a chair now. */
  hasChair: boolean
  /** The last day of the granter's own term, if it has one. */
  granterUntil: Day | null
}

/** Why this actor may not give this post, if so. */
export function grantObjection(asked: Grant, actor: Actor, now: Date): Refusal | undefined {
  return (
    standing(asked, actor) ??
    postBook.mayBegin({ owner: asked.person, unit: asked.unit.unit }, actor) ??
    suits(asked) ??
    isGrantersToGive(asked, actor) ??
    mixes(asked) ??
    lasts(asked, actor, now)
  )
}

/**
 * Why this post may not be entered, if so, where another module's law gives it: a mediator's with the appointment, a partner's officer's
 * with the registration. Who may appoint or register is that law's; whom a post excludes, the union's.
 */
export const enteringObjection = (asked: Grant, actor: Actor, now: Date): Refusal | undefined =>
  standing(asked, actor) ?? suits(asked) ?? mixes(asked) ?? isForward(asked, now)

const standing = (asked: Grant, actor: Actor): Refusal | undefined => {
  if (asked.person === actor.id) return because('UNION-10', 'unions.notOneself')
  return asked.unit.state === 'active' ? undefined : because('UNION-10', 'unions.unitEnded', 'unit')
}

const suits = ({ role, unit, hasChair }: Grant) => {
  if (!(roles[role].tiers as readonly string[]).includes(tierOf(unit))) return refuse('UNION-12')
  return role === 'chair' && hasChair ? because('UNION-12', 'unions.oneChair', 'role') : undefined
}

function isGrantersToGive({ role, unit, powers, hasChair }: Grant, actor: Actor): Refusal | undefined {
  const there = { owner: '', unit: unit.unit }
  const appoints = may(actor, 'unions.appoint', there)
  const isFirstChair = role === 'chair' && !hasChair
  if (appoints) return sideOf(role) === 'administration' || isFirstChair ? undefined : because('UNION-15', 'unions.securityOnly', 'role')
  if (sideOf(role) === 'administration') return refuse('UNION-15')
  // the enterprise's posts are its own: the union enters who holds them and passes nothing on
  if (sideOf(role) === 'enterprise') return undefined
  return powers.every(power => may(actor, power, there)) ? undefined : because('UNION-10', 'unions.beyondOwn', 'role')
}

function mixes({ role, unit, held }: Grant): Refusal | undefined {
  if (held.some(post => post.role === role && post.unit === unit.unit)) return because('UNION-11', 'unions.heldAlready', 'role')
  const all = [...held, { role, unit: unit.unit, kind: unit.kind }]
  if (all.length > 1 && all.some(post => sideOf(post.role) === 'administration')) return refuse('UNION-13')
  // an inspector of a partner body mediates beside the union's mediators; nothing else of the two goes together
  if (new Set(all.filter(post => post.role !== 'mediator').map(post => sideOf(post.role) === 'partner')).size > 1) return refuse('UNION-14')
  const isOfEnterprise = all.some(post => sideOf(post.role) === 'enterprise')
  return isOfEnterprise && all.some(post => sideOf(post.role) === 'union' && tierOf(post) !== 'grassroots') ? refuse('UNION-14') : undefined
}

const isForward = ({ since, until }: Grant, now: Date): Refusal | undefined =>
  until && (until < since || until < dayOf(now)) ? because('UNION-11', 'unions.termBackwards', 'until') : undefined

function lasts(asked: Grant, actor: Actor, now: Date): Refusal | undefined {
  const { until, granterUntil, unit } = asked
  const backwards = isForward(asked, now)
  if (backwards) return backwards
  if (may(actor, 'unions.appoint', { owner: '', unit: unit.unit }) || !granterUntil) return undefined
  return until && until <= granterUntil ? undefined : new Refusal('UNION-11', { day: granterUntil }, { fields: { until: 'UNION-11' } })
}
/** Somebody must always be able to appoint administrators. */
export const lastSecurity = () => because('UNION-16', 'unions.lastSecurity')

/** A number in its one form; each number belongs to one person. */
export function mobileOf(typed: string): string | Refusal {
  const read = readMobile(typed)
  return read.ok ? read.value : because('UNION-17', read.why, 'phone')
}
export const isAnotherName = (known: string, given: string) => (known && known !== given ? refuse('UNION-17') : undefined)
export const purposeMissing = (purpose: string) => ([...purpose.trim()].length < 5 ? refuse('UNION-18') : undefined)
/** The person themselves, or their union, corrects a name. */
export const renamingObjection = (person: { owner: string; unit: UnitPath; parties: string[] }, actor: Actor) =>
  actor.id === person.owner || may(actor, 'unions.people', person) ? undefined : refuse('UNION-19')
