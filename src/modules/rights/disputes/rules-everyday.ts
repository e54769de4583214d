/** What can be asked before anything is filed, in everyday words, and what it may turn out to be (DISPUTES-3, DISPUTES-4, DISPUTES-11). */
import type { Kind } from './rules-kinds.ts'

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
  'deposit',
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

/** Whoever draws a pension works under a contract for services (解释一, art. 32): asked apart from the ages of a filing. */
export const agesAsked = ['adult', 'minor', 'child', 'pensioner'] as const
export type AgeAsked = (typeof agesAsked)[number]

/** Nothing that is arbitrated as a labour dispute; told with where to go. */
export const outsides = ['housingFund', 'benefitOffice', 'assessment', 'publicHousing', 'household', 'craftsman', 'farm'] as const
export type Outside = (typeof outsides)[number]

/** What a happening is likely to be. */
export const kindsOf: Record<Happening, readonly Kind[]> = {
  unpaid: ['wages'],
  short: ['wages'],
  overtime: ['overtime'],
  dismissed: ['severance'],
  noContract: ['noContract', 'relation'],
  injured: ['injury'],
  insurance: ['insurance'],
  leave: ['leave'],
  platform: ['platform', 'relation'],
  deposit: ['deposit'],
  unfair: ['equality'],
  other: ['other'],
}
/** Pay for work done, whose year does not begin before the work ends (Law 27, para. 4). */
const payKinds: readonly Kind[] = ['wages', 'overtime', 'platform']
export const isPayKind = (kind: Kind): boolean => payKinds.includes(kind)

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
const byKind: Record<Kind, readonly Bring[]> = {
  wages: ['payRecords', 'attendance'],
  overtime: ['payRecords', 'attendance', 'overtimeOrders'],
  leave: ['payRecords', 'leaveRecord'],
  severance: ['notice', 'payRecords'],
  contract: ['notice'],
  deposit: ['deposits', 'payRecords'],
  noContract: ['payRecords', 'attendance', 'witnesses'],
  relation: ['payRecords', 'attendance', 'witnesses'],
  injury: ['medical', 'accident', 'witnesses'],
  insurance: ['insuranceRecord', 'payRecords'],
  platform: ['platformOrders', 'platformRules', 'deposits', 'payRecords'],
  equality: ['unfairProof', 'witnesses'],
  other: [],
}
export function bringFor(found: readonly Kind[], more: readonly Bring[] = []): Bring[] {
  const asked = new Set<Bring>([...always, ...found.flatMap(kind => byKind[kind]), ...more])
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
