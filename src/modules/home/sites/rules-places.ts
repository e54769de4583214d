/** What a station is, what it offers, and where it stands. */

export const kinds = [
  'warmStation',
  'outdoorStation',
  'unionStation',
  'workersVillage',
  'driversHome',
  'serviceStation',
  'partySite',
  'mediationStation',
  'teachingPoint',
  'readingRoom',
  'quietRoom',
  'mothersRoom',
] as const
export type Kind = (typeof kinds)[number]

/** Built by the union alone (自建), with a partner (共建), or by several together (联建). */
export const builds = ['alone', 'together', 'jointly'] as const
export type Built = (typeof builds)[number]

/** What a worker finds there. The first are those asked for most often, and stand first among the filters. */
export const offers = [
  'toilet',
  'water',
  'charging',
  'microwave',
  'mothersRoom',
  'rest',
  'heating',
  'cooling',
  'firstAid',
  'wifi',
  'fridge',
  'bikeCharging',
  'tools',
  'umbrella',
  'books',
  'washing',
] as const
export type Offer = (typeof offers)[number]
/** SITE-19: what can be had just now. A list kept on a phone from before the rounds knows nothing of what is out. */
export const offersNow = ({ offers, out = [] }: { offers: readonly Offer[]; out?: readonly Offer[] | undefined }): Offer[] =>
  offers.filter(one => !out.includes(one))

/** The six that every station has (六有): sign, place, equipment, rules, staff, and its mark on the map. */
export const haves = ['sign', 'place', 'equipment', 'rules', 'staff', 'map'] as const
export type Have = (typeof haves)[number]

export const lives = ['open', 'paused', 'closed'] as const
export type Life = (typeof lives)[number]

export const faults = ['locked', 'shut', 'gated', 'broken', 'dirty', 'missing', 'wrongPlace'] as const
export type Fault = (typeof faults)[number]
export const reportStages = ['reported', 'raised', 'answered', 'reopened', 'settled'] as const
export type ReportStage = (typeof reportStages)[number]
