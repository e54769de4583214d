import type { Day } from '#kernel/pure/calendar.ts'
import type { UnionDistrict } from '#kernel/pure/identifiers/divisions.ts'
import { plainYuanOf, readYuan } from '#kernel/pure/money.ts'
import { type Claim, faultsOf, type Filing } from '../../rules-filing.ts'
import type { Age, Kind, Mandate } from '../../rules-kinds.ts'

export type ClaimTyped = { kind: Kind; yuan: string; said: string }
type Beside = { name: string; phone: string }
/** The form as it is typed: text as text. */
export type Typed = {
  kind: Kind | ''
  matter: string
  wishes: string
  isPlatform: boolean
  knownOn: string
  hasLeft: 'yes' | 'no' | ''
  leftOn: string
  district: UnionDistrict | ''
  employer: string
  employerPlace: string
  uscc: string
  usccBecause: string
  claims: ClaimTyped[]
  name: string
  age: Age
  guardian: Beside
  needs: string
  heads: string
  hasAgent: boolean
  agent: Beside & { mandate: Mandate }
  representatives: Beside[]
}

const nobody = { name: '', phone: '' }
export const blank = (name: string): Typed => ({
  ...{ kind: '', matter: '', wishes: '', isPlatform: false, knownOn: '', hasLeft: '', leftOn: '' },
  ...{ district: '', employer: '', employerPlace: '', uscc: '', usccBecause: '', claims: [] },
  ...{
    name,
    age: 'adult',
    guardian: nobody,
    needs: '',
    heads: '1',
    hasAgent: false,
    agent: { ...nobody, mandate: '' },
    representatives: [],
  },
})

const fenOf = (yuan: string) => {
  const read = yuan.trim() ? readYuan(yuan) : undefined
  return read?.ok ? read.value : null
}
const headsOf = (text: string) => (/^\d{1,6}$/.test(text.trim()) ? Number(text) : 0)

type Sending = Omit<Filing, 'kind' | 'district' | 'claims' | 'representatives'> & {
  kind: Kind
  district: UnionDistrict
  claims: Claim[]
  representatives: Beside[]
}
export const asFiling = (said: Typed): Sending => ({
  ...{ kind: said.kind || 'other', matter: said.matter, wishes: said.wishes, isPlatform: said.isPlatform, knownOn: said.knownOn },
  leftOn: said.hasLeft === 'yes' ? said.leftOn : null,
  ...{ district: said.district as UnionDistrict, employer: said.employer, employerPlace: said.employerPlace },
  ...{ uscc: said.uscc, usccBecause: said.uscc ? said.usccBecause : '' },
  claims: said.claims.map(({ kind, yuan, said }) => ({ kind, amountFen: fenOf(yuan), said })),
  ...{ name: said.name, age: said.age, needs: said.needs, heads: Math.max(1, headsOf(said.heads)) },
  guardian: said.age === 'child' ? said.guardian : null,
  agent: said.hasAgent ? said.agent : null,
  representatives: headsOf(said.heads) >= 10 ? said.representatives.filter(one => one.name || one.phone) : [],
})

/** What the rules say of it, and what is wrong in how it is typed. */
export function wrongIn(said: Typed, today: Day): Record<string, string> {
  const typed = said.claims.flatMap(({ yuan }, n) => {
    const read = yuan.trim() ? readYuan(yuan) : undefined
    return read && !read.ok ? [[`claims.${n}.amountFen`, read.why]] : []
  })
  return {
    ...faultsOf(asFiling(said), today),
    ...(!said.kind && { kind: 'notAChoice' }),
    ...(!said.hasLeft && { hasLeft: 'notAChoice' }),
    ...(headsOf(said.heads) < 1 && { heads: 'notANumber' }),
    ...Object.fromEntries(typed),
  }
}

export const parts = ['matter', 'employer', 'claims', 'me', 'evidence', 'check'] as const
export type Part = (typeof parts)[number]
const fieldsOf: Record<Part, readonly string[]> = {
  matter: ['kind', 'matter', 'knownOn', 'hasLeft', 'leftOn'],
  employer: ['district', 'employer', 'employerPlace', 'uscc', 'usccBecause'],
  claims: ['claims'],
  me: ['name', 'guardian', 'heads', 'agent', 'representatives'],
  evidence: [],
  check: [],
}
/** The faults that stand in one part of the form. */
export const wrongOf = (part: Part, wrong: Record<string, string>) =>
  Object.fromEntries(Object.entries(wrong).filter(([path]) => fieldsOf[part].includes(path.split('.')[0]!)))

type Known = Pick<
  Filing,
  | 'kind'
  | 'matter'
  | 'wishes'
  | 'isPlatform'
  | 'knownOn'
  | 'leftOn'
  | 'employer'
  | 'employerPlace'
  | 'usccBecause'
  | 'age'
  | 'needs'
  | 'heads'
> & { uscc: string | null; division: string; worker: string; claims: readonly { kind: Kind; amountFen: number | null; said: string }[] }
type Seen = Known & { sides: readonly { side: string; role: string; name: string }[] }
/** What was sent, to be amended (DISPUTES-22): phones are typed anew only where somebody new is named. */
export const typedOf = (one: Seen): Typed => ({
  ...blank(one.worker),
  ...{ kind: one.kind, matter: one.matter, wishes: one.wishes, isPlatform: one.isPlatform, knownOn: one.knownOn },
  ...{ hasLeft: one.leftOn ? 'yes' : 'no', leftOn: one.leftOn ?? '', district: one.division as UnionDistrict, employer: one.employer },
  ...{ employerPlace: one.employerPlace, uscc: one.uscc ?? '', usccBecause: one.usccBecause, age: one.age, needs: one.needs },
  claims: one.claims.map(({ kind, amountFen, said }) => ({ kind, said, yuan: amountFen === null ? '' : plainYuanOf(amountFen) })),
  guardian: { name: one.sides.find(side => side.role === 'guardian')?.name ?? '', phone: '' },
  heads: String(one.heads),
})
