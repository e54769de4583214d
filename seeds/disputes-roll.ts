/** The mediators of the cast, on Haidian's roll since the demo's beginning. The others are appointed when the demo city is loaded. */
import type pg from 'pg'
import type { Kind, MediatorKind } from '../src/modules/rights/disputes/rules-kinds.ts'
import { pathOf, persons } from './cast.ts'
import { idOfBody } from './disputes-bodies.ts'
import { idFor } from './ids.ts'

type Row = [who: string, body: string, kind: MediatorKind, fields: Kind[], languages: string[]]
const roll: readonly Row[] = [
  ['mediator', 'haidian', 'fullTime', ['wages', 'platform', 'overtime'], ['zh']],
  ['secondMediator', 'atArbitration', 'fullTime', ['severance', 'contract', 'equality'], ['zh', 'sign']],
  ['inspector', 'atEnforcement', 'inspector', ['wages', 'insurance', 'deposit'], ['zh']],
]

export const idOnRoll = (who: string) => idFor(`roll/${who}`)

export async function plantRoll(owner: Pick<pg.Pool, 'query'>): Promise<void> {
  const rows = roll.map(([who, body, kind, fields, languages]) => ({
    id: idOnRoll(who),
    owner: idFor(who),
    unit: pathOf('haidian'),
    body: idOfBody(body),
    name: persons.find(({ key }) => key === who)!.name,
    kind,
    fields,
    languages,
  }))
  await owner.query(
    `insert into disputes_mediators (id, owner, unit, state, body, name, kind, fields, languages, since, until, basis)
     select id, owner, unit, 'serving', body, name, kind, fields, languages, '2023-01-01', '2027-12-31', '海工调聘〔2023〕1 号'
     from jsonb_to_recordset($1::jsonb) as m (id uuid, owner text, unit text, body uuid, name text, kind text, fields text[], languages text[])
     on conflict do nothing`,
    [JSON.stringify(rows)],
  )
}
