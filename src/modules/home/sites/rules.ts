/** The register of stations and what is reported of them, clause by clause. The prose is rulebook.md. */
import { addDays, type Day, type Deadline, dayOf } from '#kernel/pure/calendar.ts'
import { type Case, lifecycle } from '#kernel/pure/lifecycle.ts'
import { type Refusal, refusals } from '#kernel/pure/refusal.ts'
import { isInBeijing } from './rules-distance.ts'
import { readHours } from './rules-hours.ts'
import { type Built, type Fault, type Have, haves, type Kind, type Life, type Offer, type ReportStage } from './rules-places.ts'
import { words } from './words.ts'

export type Site = Case<Life> & {
  name: string
  english: string
  kinds: Kind[]
  built: Built
  partners: string
  division: string
  address: string
  lon: number
  lat: number
  wayIn: string
  phone: string
  hours: string
  offers: Offer[]
  capacity: number | null
  /** How many live there, on a construction site. */
  residents: number | null
  plaqueOn: Day | null
  /** The last day of a pause. */
  pausedUntil: Day | null
  /** Of the pause, or of its closing for good. */
  reason: string
  /** The one day on which it is closed. */
  shutOn: Day | null
  shutWhy: string
  inspectedOn: Day | null
  has: Have[]
  /** Of the offers, those that cannot be had just now. */
  out: Offer[]
  /** Papers: what it looks like. */
  photos: string[]
  /** Every so many days there is a round. */
  roundDays: number
  patrolledOn: Day | null
}

export type Report = Case<ReportStage> & {
  site: string
  fault: Fault
  said: string
  at: string
  photo: string | null
  answer: string
  answeredAt: string | null
  proof: string | null
  noProofBecause: string
  reopenedBecause: string
  raisedAt: string | null
  isRepeated: boolean
}

export const refuse = refusals(words)

/** The figures of this platform's own, marked † in the rulebook. */
export const villageFrom = 300
export const repeatedFrom = 3
export const repeatedWithinDays = 30
/** After so many of a kind, whoever answers has been told, and each further one only stands in the list. */
export const toldEach = 10
export const inspectedEveryDays = 365
export const keepPhotosDays = 365
export const mostRoundDays = 30
export const mostSitePhotos = 3
export const mostHeads = 5_000
export const headsBackDays = 7

/** SITE-1 to SITE-4: what is wrong with a description, at the field that says it. */
export function objectionTo(site: Pick<Site, 'lon' | 'lat' | 'kinds' | 'residents' | 'built' | 'partners' | 'hours'>): Refusal | undefined {
  if (!isInBeijing(site)) return refuse('SITE-1').at({ lon: 'site.notInBeijing', lat: 'site.notInBeijing' })
  const isVillage = site.kinds.includes('workersVillage')
  if (isVillage && site.residents === null) return refuse('SITE-2').at({ residents: 'site.residentsMissing' })
  if (isVillage && site.residents! < villageFrom) return refuse('SITE-2').at({ kinds: 'site.tooFewForVillage' })
  if (!isVillage && site.residents !== null && site.residents >= villageFrom) return refuse('SITE-2').at({ kinds: 'site.isVillage' })
  if (site.built !== 'alone' && site.partners.trim().length < 2) return refuse('SITE-3').at({ partners: 'site.partnersMissing' })
  const read = readHours(site.hours)
  return read.ok ? undefined : refuse('SITE-4').at({ hours: `${read.why}?${new URLSearchParams({ at: read.at })}` })
}

const isLongEnough = (text: string) => [...text.trim()].length >= 5

function mayPause({ reason, pausedUntil }: Site, now: Date) {
  if (!isLongEnough(reason)) return refuse('SITE-6').at({ reason: 'tooShort?least=5' })
  return pausedUntil && pausedUntil >= dayOf(now) ? undefined : refuse('SITE-6').at({ pausedUntil: 'site.pauseIsOver' })
}
const hasReason = ({ reason }: Site) => (isLongEnough(reason) ? undefined : refuse('SITE-6').at({ reason: 'tooShort?least=5' }))
const saysWhy = ({ shutWhy }: Site) => (shutWhy.trim().length >= 2 ? undefined : refuse('SITE-6').at({ why: 'tooShort?least=2' }))
const isHung = ({ plaqueOn }: Site, now: Date) =>
  plaqueOn && plaqueOn <= dayOf(now) ? undefined : refuse('SITE-15').at({ plaqueOn: 'site.notYet' })

const hasRoomForPhotos = ({ photos }: Site) => (photos.length <= mostSitePhotos ? undefined : refuse('SITE-22'))

const manage = 'sites.manage'
const living = { open: 'open', paused: 'paused' } as const
// biome-ignore format: read as a table
export const siteBook = lifecycle<Site>()({
  module: 'sites',
  table: 'sites',
  begin: { clause: 'SITE-1', by: manage, in: 'open' },
  steps: {
    edit:       { clause: 'SITE-1',  by: manage,       move: living, check: objectionTo },
    nameKeeper: { clause: 'SITE-8',  by: manage,       move: living },
    endKeeper:  { clause: 'SITE-8',  by: manage,       move: living },
    inspect:    { clause: 'SITE-14', by: manage,       move: living },
    patrol:     { clause: 'SITE-19', by: 'sites.keep', move: living },
    addPhoto:   { clause: 'SITE-22', by: 'sites.keep', move: living, check: hasRoomForPhotos },
    dropPhoto:  { clause: 'SITE-22', by: manage,       move: living },
    setRound:   { clause: 'SITE-19', by: manage,       move: living },
    plaque:     { clause: 'SITE-15', by: manage,       move: living, check: isHung },
    shut:       { clause: 'SITE-6',  by: 'sites.keep', move: { open: 'open' }, check: saysWhy },
    unshut:     { clause: 'SITE-6',  by: 'sites.keep', move: { open: 'open' } },
    pause:      { clause: 'SITE-6',  by: manage,       move: { open: 'paused', paused: 'paused' }, check: mayPause },
    resume:     { clause: 'SITE-6',  by: manage,       move: { paused: 'open' } },
    reopen:     { clause: 'SITE-6',  by: 'clock',      move: { paused: 'open' } },
    close:      { clause: 'SITE-6',  by: manage,       move: { open: 'closed', paused: 'closed' }, check: hasReason },
  },
  deadlines: {},
})

/** SITE-14: what is lacking is written down with what must be mended; nothing ticked by mistake is no inspection. */
export const inspectionObjection = (has: readonly Have[], note: string): Refusal | undefined =>
  has.length === haves.length || isLongEnough(note) ? undefined : refuse('SITE-14').at({ note: 'tooShort?least=5' })

/** SITE-5: a gate is as urgent as a locked door, and is answered as one. */
const urgent: readonly Fault[] = ['locked', 'shut', 'gated']
export const workingDaysToAnswer = (fault: Fault): number => (urgent.includes(fault) ? 1 : 3)
/** What is mended can be shown; whether a gate is gone cannot. */
const shownByPhoto: readonly Fault[] = ['broken', 'dirty', 'locked']
export const wantsProof = (fault: Fault): boolean => shownByPhoto.includes(fault)

function isAnswered({ answer, fault, proof, noProofBecause }: Report) {
  if (!isLongEnough(answer)) return refuse('SITE-10').at({ answer: 'tooShort?least=5' })
  const isShown = !wantsProof(fault) || proof !== null || noProofBecause.trim().length >= 2
  return isShown ? undefined : refuse('SITE-10').at({ noProofBecause: 'site.proofOrWhy' })
}

/** SITE-12. Whether it was reopened before, the action asks: here the new reason stands already. */
function mayReopen({ due, reopenedBecause }: Report, now: Date) {
  if (due && dayOf(now) > due) return refuse('SITE-12')
  return isLongEnough(reopenedBecause) ? undefined : refuse('SITE-12').at({ because: 'tooShort?least=5' })
}

const toAnswer = {
  days: 3,
  unit: 'working',
  then: 'raise',
  for: ({ fault }: Report): Deadline => ({ days: workingDaysToAnswer(fault), unit: 'working' }),
} as const
// biome-ignore format: read as a table
export const reportBook = lifecycle<Report>()({
  module: 'sites',
  table: 'sitesReports',
  begin: { clause: 'SITE-9', by: 'owner', in: 'reported' },
  steps: {
    answer: { clause: 'SITE-10', by: 'sites.keep', move: { reported: 'answered', raised: 'answered', reopened: 'answered' }, check: isAnswered },
    raise:  { clause: 'SITE-11', by: 'clock',      move: { reported: 'raised', reopened: 'raised' } },
    reopen: { clause: 'SITE-12', by: 'owner',      move: { answered: 'reopened' }, check: mayReopen },
    settle: { clause: 'SITE-12', by: 'clock',      move: { answered: 'settled' } },
  },
  deadlines: { reported: toAnswer, reopened: toAnswer, answered: { days: 7, unit: 'calendar', then: 'settle' } },
})

/** SITE-13: with this one, as many of its kind within the days before. */
export const isRepeated = (alikeBefore: number): boolean => alikeBefore + 1 >= repeatedFrom

/** SITE-9: one photograph with a report, and one with its answer. */
export const onePhoto = (photos: number): Refusal | undefined => (photos <= 1 ? undefined : refuse('SITE-9'))

/** SITE-19: the last day of the round under way; a station never gone round is due. */
export const roundDue = ({ patrolledOn, roundDays }: Pick<Site, 'patrolledOn' | 'roundDays'>): Day | null =>
  patrolledOn && addDays(patrolledOn, roundDays)
export const isRoundOverdue = (site: Pick<Site, 'patrolledOn' | 'roundDays'>, today: Day): boolean => (roundDue(site) ?? '') < today

/** SITE-20. What was never counted is not known to be low. */
export const isLow = ({ count, least }: { count: number | null; least: number }): boolean => count !== null && count < least

/** SITE-21: on this day, so many in all. */
export function headsObjection(day: Day, heads: number, today: Day): Refusal | undefined {
  if (day > today || day < addDays(today, -headsBackDays)) return refuse('SITE-21').at({ day: 'site.notLately' })
  return heads > mostHeads ? refuse('SITE-21').at({ heads: `tooLarge?most=${mostHeads}` }) : undefined
}
