import type { Pair } from './words.ts'

/** The levels of the tree at which a post can stand; a city's union is the highest. Partner bodies, such as a court, stand beside it. */
export const tiers = ['city', 'district', 'street', 'grassroots', 'partner'] as const
export type Tier = (typeof tiers)[number]

/**
 * Sides that never mix in one person's post: the union's own officers, the enterprise's people, those of partner bodies, and the three
 * administrators of graded protection, who exclude each other and hold no business powers (RULES §1.6).
 */
export type Side = 'union' | 'enterprise' | 'partner' | 'administration'
export type RoleBook = { title: Pair; side: Side; tiers: readonly Tier[] }

const anywhere = ['city', 'district', 'street', 'grassroots'] as const
export const roles = {
  chair: { title: { zh: '工会主席', en: 'Union chair' }, side: 'union', tiers: anywhere },
  viceChair: { title: { zh: '工会副主席', en: 'Vice-chair' }, side: 'union', tiers: anywhere },
  officer: { title: { zh: '工会干事', en: 'Union officer' }, side: 'union', tiers: anywhere },
  keeper: { title: { zh: '现场值守', en: 'Keeper on the spot' }, side: 'union', tiers: anywhere },
  stationKeeper: { title: { zh: '站点值守', en: 'Station keeper' }, side: 'union', tiers: anywhere },
  mediationHead: {
    title: { zh: '调解中心负责人', en: 'Head of mediation' },
    side: 'union',
    tiers: ['city', 'district', 'street'],
  },
  windowClerk: { title: { zh: '受理窗口', en: 'Clerk at the window' }, side: 'union', tiers: ['city', 'district', 'street'] },
  mediator: { title: { zh: '调解员', en: 'Mediator' }, side: 'union', tiers: anywhere },
  enterpriseChair: { title: { zh: '企业工会主席', en: 'Chair of the enterprise union' }, side: 'enterprise', tiers: ['grassroots'] },
  hr: { title: { zh: '企业人力资源', en: 'Human resources' }, side: 'enterprise', tiers: ['grassroots'] },
  legalRepresentative: { title: { zh: '法定代表人', en: 'Legal representative' }, side: 'enterprise', tiers: ['grassroots'] },
  partnerOfficer: { title: { zh: '协作单位经办人', en: 'Officer of a partner body' }, side: 'partner', tiers: ['partner'] },
  systemAdmin: { title: { zh: '系统管理员', en: 'System administrator' }, side: 'administration', tiers: ['city'] },
  securityAdmin: { title: { zh: '安全管理员', en: 'Security administrator' }, side: 'administration', tiers: ['city'] },
  auditAdmin: { title: { zh: '审计管理员', en: 'Audit administrator' }, side: 'administration', tiers: ['city'] },
} as const satisfies Record<string, RoleBook>

export type Role = keyof typeof roles
export const isRole = (name: string): name is Role => name in roles
export const sideOf = (role: Role): Side => roles[role].side
