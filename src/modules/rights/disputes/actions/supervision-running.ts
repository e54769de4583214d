/** DISPUTES-93, 94: a letter is delivered and answered, the answer is judged; a proposal is decided by the authority, and its outcome told. */
import { z } from 'zod'
import { passage } from '#kernel/pure/line.ts'
import { dayOf } from '#kernel/pure/calendar.ts'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { type Incoming, useCases } from '#kernel/server/action.ts'
import { advance } from '#kernel/server/advance.ts'
import { officersOf } from '#kernel/server/house/people.ts'
import { keepPaper } from '#kernel/server/uploads.ts'
import { evidenceTypes, mostEvidenceBytes } from '../rules-filing.ts'
import { refuseSaying, supervisionBook, type SupervisionLetter, verdicts } from '../rules-supervision.ts'
import { deliveries } from '../rules-supervision-kinds.ts'
import type { DisputesTables } from '../tables.ts'
import { type Act, plain } from './disputes.ts'
import { day, id, version } from './filing-shapes.ts'
import { bodyOf, headsOf } from './network.ts'
import { employersOf, kindOf, letterSeat, letterStep, lockLetter, spoken, tellOfLetter, unionOf, windowOf } from './supervision-shapes.ts'

const { action, upload } = useCases<DisputesTables>()
const files = { mostBytes: mostEvidenceBytes, mostFiles: 3 }
type Kept = 'letterProof' | 'letterAnswer' | 'letterOutcome'
/** Seen by those whom the letter concerns; a proof of delivery, and what the window noted, by the window alone. */
async function keep(
  ctx: Act,
  { id: subject, unit }: SupervisionLetter,
  kind: Kept,
  parties: readonly string[],
  given: readonly Incoming[],
) {
  for (const file of given)
    await keepPaper(plain(ctx), { module: 'disputes', owner: ctx.actor.id, unit, parties, subject, kind, types: evidenceTypes }, file)
}

/** Here, to the employer's people in the case; else by post or by hand, with its day and proof. A proposal goes to its authority. */
export const deliverLetter = upload({
  may: 'disputes.receive',
  ...files,
  input: z.object({ id, version, by: z.enum(deliveries), on: day.nullable().default(null), proof: passage(300).default('') }),
  output: letterStep,
  async run(ctx, { id, version, by, on, proof }, given) {
    const letter = await lockLetter(ctx, id)
    const employers = by === 'platform' && letter.kind !== 'proposal' ? await employersOf(ctx, letter.dispute) : []
    if (by === 'platform' && letter.kind !== 'proposal' && letter.isNamed && employers.length === 0)
      throw refuseSaying('DISPUTES-93', 'letter.nobodyThere').at({ by: 'notAChoice' })
    const isProposal = letter.kind === 'proposal'
    const how = { deliveredBy: by, deliveredOn: by === 'platform' || isProposal ? dayOf(ctx.now) : on, proof }
    const parties = isProposal ? [(await bodyOf(ctx, letter.body!)).unit] : employers
    const after = await advance(ctx, supervisionBook, id, isProposal ? 'handProposalOver' : 'deliverLetter', { ...how, parties }, version)
    await keep(ctx, after, 'letterProof', [], given)
    await tellDelivered(ctx, after)
    return after
  },
})

async function tellDelivered(ctx: Act, letter: SupervisionLetter) {
  const union = await unionOf(ctx, letter.unit)
  const { employer, number, due } = letter
  if (letter.kind === 'proposal') {
    const officers = await officersOf(plain(ctx), letter.parties[0] as `/${string}`, ['partnerOfficer'])
    return tellOfLetter(ctx, officers, letter, 'told.letterProposed', { given: { union, number: number! }, grave: true })
  }
  const given = { union, employer, kind: kindOf(letter), day: spoken(due) }
  return tellOfLetter(ctx, letter.parties, letter, 'told.letter', { given, face: 'phone', grave: true })
}

/** The employer's own people, from their phone. */
export const answerLetter = upload({
  may: 'signed-in',
  ...files,
  input: z.object({ id, version, answer: passage(3_000) }),
  output: letterStep,
  async run(ctx, { id, version, answer }, given) {
    const after = await advance(ctx, supervisionBook, id, 'answerLetter', { answer, answeredOn: dayOf(ctx.now) }, version)
    await keep(ctx, after, 'letterAnswer', after.parties, given)
    await tellAnswered(ctx, after)
    return after
  },
})

/** What came by post, as the window notes it on the day it came. */
export const noteLetterAnswer = upload({
  may: 'disputes.receive',
  ...files,
  input: z.object({ id, version, answer: passage(3_000), on: day }),
  output: letterStep,
  async run(ctx, { id, version, answer, on }, given) {
    const after = await advance(ctx, supervisionBook, id, 'noteLetterAnswer', { answer, answeredOn: on }, version)
    await keep(ctx, after, 'letterAnswer', after.parties, given)
    return after
  },
})

const tellAnswered = async (ctx: Act, letter: SupervisionLetter) =>
  tellOfLetter(ctx, await windowOf(ctx, letter.unit), letter, 'told.letterAnswered', {
    given: { employer: letter.employer, number: letter.number! },
    once: `answered:${letter.id}`,
  })

export const judgeAnswer = action({
  may: 'disputes.receive',
  input: z.object({ id, version, as: z.enum(verdicts), verdict: passage(500) }),
  output: letterStep,
  run: (ctx, { id, version, as, verdict }) => advance(ctx, supervisionBook, id, as, { verdict }, version),
})

/** Whoever has it is told; its history stays. */
export const withdrawLetter = action({
  may: 'disputes.head',
  input: z.object({ id, version, reason: passage(500) }),
  output: letterStep,
  async run(ctx, { id, version, reason }) {
    const after = await advance(ctx, supervisionBook, id, 'withdrawLetter', { reason }, version)
    const people = after.kind === 'proposal' ? await officersHaving(ctx, after) : after.parties
    const given = { union: await unionOf(ctx, after.unit), number: after.number! }
    await tellOfLetter(ctx, people, after, 'told.letterBack', { given, face: after.kind === 'proposal' ? 'desk' : 'phone' })
    return after
  },
})
const officersHaving = async (ctx: Act, { parties }: SupervisionLetter) =>
  parties[0] ? officersOf(plain(ctx), parties[0] as `/${string}`, ['partnerOfficer']) : []

/** The day on which the authority decided, by itself or as the window hears it: from then on the fifteen working days run. */
export const decideProposal = action({
  may: 'signed-in',
  input: z.object({ id, version, on: day.nullable().default(null) }),
  output: letterStep,
  async run(ctx, { id, version, on }) {
    const after = await advance(
      asAuthority(ctx, await lockLetter(ctx, id)),
      supervisionBook,
      id,
      'decideProposal',
      { decidedOn: on },
      version,
    )
    await tellOffice(ctx, after, 'told.letterDecided')
    return after
  },
})
export const reportProposal = upload({
  may: 'signed-in',
  ...files,
  input: z.object({ id, version, outcome: passage(1_000) }),
  output: letterStep,
  async run(ctx, { id, version, outcome }, given) {
    const after = await advance(asAuthority(ctx, await lockLetter(ctx, id)), supervisionBook, id, 'reportProposal', { outcome }, version)
    await keep(ctx, after, 'letterOutcome', after.parties, given)
    await tellOffice(ctx, after, 'told.letterReported')
    return after
  },
})
/** What an employer may read they may not decide. */
const asAuthority = (ctx: Act, letter: SupervisionLetter): Act => {
  if (letterSeat(ctx, letter) === 'employer') throw refuseInHouse('HOUSE-2')
  return ctx
}
const tellOffice = async (ctx: Act, letter: SupervisionLetter, say: 'told.letterDecided' | 'told.letterReported') => {
  const people = [...new Set([...(await windowOf(ctx, letter.unit)), ...(await headsOf(ctx, letter.unit))])]
  return tellOfLetter(ctx, people, letter, say, { given: { number: letter.number! }, once: `${say}:${letter.id}` })
}
