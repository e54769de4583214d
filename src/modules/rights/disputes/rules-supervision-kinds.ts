/** How the union's letters of supervision, their matters and their stages are called. */

/** 提示函, 意见书, 建议书. */
export const letterKinds = ['reminder', 'opinion', 'proposal'] as const
export type LetterKind = (typeof letterKinds)[number]
/** What each leads on to, if the employer does not correct it. */
export const following: Partial<Record<LetterKind, LetterKind>> = { reminder: 'opinion', opinion: 'proposal' }

/** The matters of 北京市实施工会法办法 art. 26. */
export const letterMatters = ['arrears', 'safety', 'overtime', 'unpaidOvertime', 'insurance', 'protected'] as const
export type LetterMatter = (typeof letterMatters)[number]

export const letterStages = [
  'draft',
  'submitted',
  'issued',
  'delivered',
  'overdue',
  'answered',
  'satisfied',
  'partly',
  'unsatisfied',
  'escalated',
  'withAuthority',
  'decided',
  'unreported',
  'reported',
  'withdrawn',
  'replaced',
] as const
export type LetterStage = (typeof letterStages)[number]
/** On the way: each waits for somebody. */
export const openLetters = ['draft', 'submitted', 'issued', 'delivered', 'answered', 'withAuthority', 'decided'] as const
/** Nobody did in time what was due, or not what was asked: the next letter is offered. */
export const unanswered = ['overdue', 'unreported'] as const
export const lettersOver = ['satisfied', 'partly', 'unsatisfied', 'escalated', 'reported', 'withdrawn', 'replaced'] as const

export const deliveries = ['platform', 'post', 'hand'] as const
export type Delivery = (typeof deliveries)[number]
