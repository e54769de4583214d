/** What can be asked before anything is filed, and what it may turn out to be (DISPUTES-3, DISPUTES-4, DISPUTES-11). */

/** In everyday words. */
export const happenings = [
  'unpaid',
  'short',
  'overtime',
  'dismissed',
  'noContract',
  'injured',
  'insurance',
  'leave',
  'platform',
  'unfair',
  'other',
] as const
export type Happening = (typeof happenings)[number]

/** Asked where none of those fits; most of it is nothing that this house or an arbitration commission decides (解释一, art. 2). */
export const elsewheres = ['housingFund', 'benefitOffice', 'assessment', 'publicHousing', 'none'] as const
export type Elsewhere = (typeof elsewheres)[number]

/** Whom one works for. A family, a craftsman or a farm is no employer in the sense of the law (解释一, art. 2). */
export const hirers = ['unit', 'platform', 'household', 'craftsman', 'farm'] as const
export type Hirer = (typeof hirers)[number]

export const ages = ['under16', 'from16', 'adult', 'pensioner'] as const
export type Age = (typeof ages)[number]

/** The kinds of art. 2 of the law on mediation and arbitration, as people would tell them apart. */
export const disputeKinds = [
  'pay',
  'overtime',
  'leave',
  'ending',
  'contract',
  'relation',
  'injury',
  'insurance',
  'platform',
  'equality',
  'other',
] as const
export type DisputeKind = (typeof disputeKinds)[number]

/** Nothing that is arbitrated as a labour dispute; told with where to go. */
export const outsides = ['housingFund', 'benefitOffice', 'assessment', 'publicHousing', 'household', 'craftsman', 'farm'] as const
export type Outside = (typeof outsides)[number]

/** What a happening is likely to be. */
export const kindsOf: Record<Happening, readonly DisputeKind[]> = {
  unpaid: ['pay'],
  short: ['pay'],
  overtime: ['overtime'],
  dismissed: ['ending'],
  noContract: ['contract', 'relation'],
  injured: ['injury'],
  insurance: ['insurance'],
  leave: ['leave'],
  platform: ['platform', 'relation'],
  unfair: ['equality'],
  other: ['other'],
}
/** Pay for work done, whose year does not begin before the work ends (Law 27, para. 4). */
const payKinds: readonly DisputeKind[] = ['pay', 'overtime', 'platform']
export const isPayKind = (kind: DisputeKind): boolean => payKinds.includes(kind)

/** What helps to show it. */
export const brings = [
  'identity',
  'employer',
  'contract',
  'payRecords',
  'attendance',
  'overtimeOrders',
  'notice',
  'chats',
  'platformOrders',
  'platformRules',
  'deposits',
  'medical',
  'accident',
  'witnesses',
  'insuranceRecord',
  'leaveRecord',
  'unfairProof',
  'group',
  'guardian',
] as const
export type Bring = (typeof brings)[number]
const always: readonly Bring[] = ['identity', 'employer', 'contract', 'chats']
const byKind: Record<DisputeKind, readonly Bring[]> = {
  pay: ['payRecords', 'attendance'],
  overtime: ['payRecords', 'attendance', 'overtimeOrders'],
  leave: ['payRecords', 'leaveRecord'],
  ending: ['notice', 'payRecords'],
  contract: ['payRecords', 'attendance', 'witnesses'],
  relation: ['payRecords', 'attendance', 'witnesses'],
  injury: ['medical', 'accident', 'witnesses'],
  insurance: ['insuranceRecord', 'payRecords'],
  platform: ['platformOrders', 'platformRules', 'deposits', 'payRecords'],
  equality: ['unfairProof', 'witnesses'],
  other: [],
}
export function bringFor(kinds: readonly DisputeKind[], more: readonly Bring[] = []): Bring[] {
  const asked = new Set<Bring>([...always, ...kinds.flatMap(kind => byKind[kind]), ...more])
  return brings.filter(one => asked.has(one))
}

/** The ways on. `enterprise` is offered and never required; `arbitration` needs nobody's consent. */
export const ways = [
  'emergency',
  'childInspection',
  'recognition',
  'here',
  'enterprise',
  'inspection',
  'insuranceOffice',
  'arbitration',
  'legalAid',
  'peoplesMediation',
] as const
export type Way = (typeof ways)[number]
