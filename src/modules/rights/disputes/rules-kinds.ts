/** How a case, those in it and what is done with it are called: lists that screens, sheets and tables share. */

export const kinds = [
  'wages',
  'overtime',
  'severance',
  'noContract',
  'contract',
  'relation',
  'injury',
  'insurance',
  'leave',
  'deposit',
  'platform',
  'equality',
  'other',
] as const
/** What a case or a claim is about. */
export type Kind = (typeof kinds)[number]

/** How it came in: by the worker, over the counter, from a partner body, from a hotline, in a partner's sheet. */
export const ways = [
  'phone',
  'station',
  'clerk',
  'arbitration',
  'courtBefore',
  'courtAfter',
  'courtSimple',
  'enforcement',
  'hotline',
  'sheet',
] as const
export type Way = (typeof ways)[number]

export const stages = [
  'received',
  'raised',
  'seekingConsent',
  'unanswered',
  'accepted',
  'assigned',
  'inMediation',
  'extended',
  'agreed',
  'effective',
  'performed',
  'breached',
  'outOfScope',
  'consentRefused',
  'failed',
  'withdrawn',
] as const
export type Stage = (typeof stages)[number]
/** Before it is accepted; while it is mediated; once it is over. */
export const opening = ['received', 'raised', 'seekingConsent', 'unanswered'] as const
export const underWay = ['accepted', 'assigned', 'inMediation', 'extended', 'agreed'] as const
export const closed = ['effective', 'performed', 'breached', 'outOfScope', 'consentRefused', 'failed', 'withdrawn'] as const
export const isClosed = (stage: Stage) => (closed as readonly Stage[]).includes(stage)

/** Why a mediation ended without an agreement (Online Rules 25, Rule 17 art. 30); why it never began. */
export const causes = ['selfSettled', 'unreachable', 'refuses', 'tooFarApart', 'timeOut', 'refusesToSign', 'sham', 'other'] as const
export type Cause = (typeof causes)[number]

/** 16 and older work by law; the younger are heard all the same, with a guardian, and the inspection is told. */
export const ages = ['adult', 'minor', 'child'] as const
export type Age = (typeof ages)[number]

export const sides = ['worker', 'employer'] as const
export type Side = (typeof sides)[number]
export const sideRoles = ['party', 'agent', 'guardian', 'representative'] as const
export type SideRole = (typeof sideRoles)[number]
/** What an agent may do: speak, or also concede, settle and sign, which a mandate must say by itself (CPL 62). */
export const mandates = ['', 'general', 'special'] as const
export type Mandate = (typeof mandates)[number]
/** `stopped` mediates no more and still sees how it ended; `left` is no longer of the case. */
export const sideStages = ['asked', 'agreed', 'declined', 'unreachable', 'stopped', 'left'] as const
export type SideStage = (typeof sideStages)[number]

export const evidenceKinds = [
  'contract',
  'pay',
  'attendance',
  'chat',
  'voice',
  'orders',
  'medical',
  'photo',
  'identity',
  'mandate',
  'other',
] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

/** The union's own bodies, the enterprise's committee, and the partners. */
export const ownBodies = ['centre', 'station', 'committee'] as const
export const partnerBodies = ['arbitration', 'tribunal', 'court', 'enforcement', 'justice', 'legalAid', 'procuratorate'] as const
export const bodyKinds = [...ownBodies, ...partnerBodies] as const
export type BodyKind = (typeof bodyKinds)[number]
export const isPartner = (kind: BodyKind): boolean => (partnerBodies as readonly BodyKind[]).includes(kind)

export const mediatorKinds = ['fullTime', 'partTime', 'appointed', 'lawyer', 'inspector'] as const
export type MediatorKind = (typeof mediatorKinds)[number]

export const moveKinds = ['assign', 'refer', 'transfer', 'request'] as const
export type MoveKind = (typeof moveKinds)[number]
export const moveStages = ['offered', 'taken', 'refused', 'lapsed', 'recalled', 'done'] as const
export type MoveStage = (typeof moveStages)[number]

export const legKinds = ['arbitration', 'inspection', 'legalAid', 'arbitralReview', 'judicialConfirmation', 'paymentOrder'] as const
export type LegKind = (typeof legKinds)[number]
