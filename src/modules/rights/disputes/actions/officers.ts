/** DISPUTES-41: who signs in for a partner body, named and ended by the union that registered it. */
import { z } from 'zod'
import { useCases } from '#kernel/server/action.ts'
import { beyondSight } from '#kernel/server/beyond-sight.ts'
import { namesOf } from '#kernel/server/house/people.ts'
import { recordStep } from '#kernel/server/record.ts'
import { endEnteredPost, enterPost } from '../../../home/unions/door.ts'
import type { DisputesTables } from '../tables.ts'
import type { Act } from './disputes.ts'
import { type BodyRead, day, id, personBy, registeredPartner, tellOf } from './network.ts'
import { officersAt } from './officers-at.ts'

const { action, query } = useCases<DisputesTables>()

/** Named by their whole number, as every post is given; the term ends by itself. */
export const nameOfficer = action({
  may: 'disputes.head',
  input: z.object({ body: id, name: z.string().trim().min(2).max(40), phone: z.string().max(40), until: day.nullable().default(null) }),
  output: z.object({ person: id }),
  async run(ctx, { body: at, until, ...who }) {
    const body = await registeredPartner(ctx, at)
    const person = await personBy(ctx, 'DISPUTES-41', who)
    await beyondSight(ctx, 'DISPUTES-41', open => enterPost(open, { person, role: 'partnerOfficer', unit: body.unit, until }))
    await note(ctx, body, 'nameOfficer', person)
    await tellOf(ctx, [person], 'network.told.officer', { subject: body.id, link: '/desk/partner', given: { body: body.name } })
    return { person }
  },
})

export const endOfficer = action({
  may: 'disputes.head',
  input: z.object({ body: id, person: id }),
  output: z.object({ person: id }),
  async run(ctx, { body: at, person }) {
    const body = await registeredPartner(ctx, at)
    await beyondSight(ctx, 'DISPUTES-41', open => endEnteredPost(open, { person, role: 'partnerOfficer', unit: body.unit }))
    await note(ctx, body, 'endOfficer', person)
    return { person }
  },
})

/** To the union that answers for the body. */
export const listOfficers = query({
  may: 'disputes.head',
  input: z.object({ body: id }),
  output: z.array(z.object({ person: id, name: z.string() })),
  async run(ctx, { body: at }) {
    const body = await registeredPartner(ctx, at)
    // its platform's account stands with the keys, not among the people
    const people = (await beyondSight(ctx, 'DISPUTES-41', open => officersAt(open, body.unit))).filter(one => one !== body.machine)
    const names = await namesOf(ctx, people)
    return people.map(person => ({ person, name: names.get(person) ?? '' }))
  },
})

const note = (ctx: Act, { id, unit, parties, state }: BodyRead, step: string, person: string) =>
  recordStep(ctx, id, { module: 'disputes', owner: '', unit, parties, step, from: state, to: state, said: { person } }, 'disputes_bodies')
