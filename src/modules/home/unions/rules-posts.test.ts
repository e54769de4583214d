import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Case } from '#kernel/pure/lifecycle.ts'
import type { Actor, Power, UnitPath } from '#kernel/pure/people.ts'
import { type Role, roles, sideOf } from '#kernel/pure/roles.ts'
import { type Grant, grantObjection, postBook } from './rules.ts'
import { tierOf } from './rules-kinds.ts'

const now = new Date('2026-07-06T09:00:00+08:00')
const someone = (...posts: [UnitPath, ...Power[]][]): Actor => ({
  id: 'me',
  name: 'me',
  unit: '/city/',
  posts: posts.map(([unit, ...powers]) => ({ unit, powers })),
})
const street = { id: 'street', unit: '/city/east/street/', state: 'active', kind: 'street' } as const

describe('a post', () => {
  const chair = someone(['/city/east/', 'unions.grant', 'unions.tree', 'aid.review'])
  const security = someone(['/city/', 'unions.grant', 'unions.appoint'])
  const asked: Grant = {
    person: 'you',
    role: 'officer',
    since: '2026-07-06',
    until: null,
    unit: street,
    powers: ['aid.review'],
    held: [],
    hasChair: true,
    granterUntil: null,
  }
  const refusal = (change: Partial<Grant>, actor = chair) => grantObjection({ ...asked, ...change }, actor, now)

  test('UNION-10 stays within the granter’s line and powers, and is never one’s own', () => {
    expect(refusal({})).toBeUndefined()
    expect(refusal({}, someone(['/city/west/', 'unions.grant', 'aid.review']))).toMatchObject({ clause: 'UNION-10' })
    expect(refusal({ powers: ['aid.review', 'aid.decide'] })).toMatchObject({ clause: 'UNION-10', sentence: 'unions.beyondOwn' })
    expect(refusal({ person: 'me' })).toMatchObject({ clause: 'UNION-10', sentence: 'unions.notOneself' })
    expect(refusal({ unit: { ...street, state: 'merged' } })).toMatchObject({ clause: 'UNION-10', sentence: 'unions.unitEnded' })
  })
  test('UNION-10 an enterprise’s own posts are entered, not passed on', () => {
    const unit = { unit: '/city/east/street/mill/', kind: 'grassroots', state: 'active' } as const
    expect(refusal({ role: 'hr', unit, powers: ['bargaining.answer'] })).toBeUndefined()
    expect(refusal({ role: 'hr', unit, powers: ['bargaining.answer'] }, someone(['/city/west/', 'unions.grant']))).toMatchObject({
      clause: 'UNION-10',
    })
  })

  test('UNION-11 ends within the granter’s own term, not before it begins, and is held once', () => {
    expect(refusal({ granterUntil: '2027-12-31', until: '2027-12-31' })).toBeUndefined()
    expect(refusal({ granterUntil: '2027-12-31', until: '2028-01-01' })).toMatchObject({ clause: 'UNION-11', given: { day: '2027-12-31' } })
    expect(refusal({ granterUntil: '2027-12-31' })).toMatchObject({ clause: 'UNION-11' })
    expect(refusal({ until: '2026-07-05' })).toMatchObject({ clause: 'UNION-11', sentence: 'unions.termBackwards' })
    expect(refusal({ held: [{ role: 'officer', unit: street.unit, kind: 'street' }] })).toMatchObject({
      clause: 'UNION-11',
      sentence: 'unions.heldAlready',
    })
  })

  test('UNION-12 suits the level, and a union has one chair', () => {
    expect(tierOf({ kind: 'municipal', unit: '/city/' })).toBe('city')
    expect(tierOf({ kind: 'industry', unit: '/city/education/' })).toBe('district')
    expect(tierOf({ kind: 'industry', unit: '/city/east/health/' })).toBe('street')
    expect(tierOf({ kind: 'grassroots', unit: '/city/mill/' })).toBe('grassroots')
    expect(tierOf({ kind: 'partner', unit: '/court/' })).toBe('partner')
    const court = { id: 'court', unit: '/court/', state: 'active', kind: 'partner' } as const
    const ofBoth = someone(['/city/east/', 'unions.grant', 'aid.review'], ['/court/', 'unions.grant', 'aid.review'])
    expect(refusal({ unit: court }, ofBoth)).toMatchObject({ clause: 'UNION-12' })
    expect(refusal({ role: 'partnerOfficer' }, ofBoth)).toMatchObject({ clause: 'UNION-12' })
    expect(refusal({ role: 'partnerOfficer', unit: court }, ofBoth)).toBeUndefined()
    expect(refusal({ role: 'partnerOfficer', unit: court })).toMatchObject({ clause: 'UNION-10' })
    expect(refusal({ role: 'hr' })).toMatchObject({ clause: 'UNION-12' })
    expect(refusal({ role: 'chair' })).toMatchObject({ clause: 'UNION-12', sentence: 'unions.oneChair' })
  })

  const kindOf = { city: 'municipal', district: 'district', street: 'street', grassroots: 'grassroots', partner: 'partner' } as const
  const unitOf = {
    city: '/city/',
    district: '/city/east/',
    street: '/city/east/street/',
    grassroots: '/city/east/street/mill/',
    partner: '/court/',
  } as const
  const anyPost = fc
    .constantFrom(...(Object.keys(roles) as Role[]))
    .chain(role => fc.constantFrom(...roles[role].tiers).map(tier => ({ role, kind: kindOf[tier], unit: unitOf[tier] })))
  test('UNION-13 an administrator holds nothing else, UNION-14 nobody stands on both sides, whoever grants in whatever order', () => {
    const all = someone(['/city/', 'unions.grant'], ['/court/', 'unions.grant'])
    fc.assert(
      fc.property(fc.array(anyPost, { maxLength: 6 }), wanted => {
        const held: { role: Role; unit: UnitPath; kind: (typeof wanted)[number]['kind'] }[] = []
        for (const { role, unit, kind } of wanted) {
          const actor = sideOf(role) === 'administration' ? security : all
          const no = grantObjection(
            { ...asked, role, unit: { unit, kind, state: 'active' }, powers: [], held, hasChair: false },
            actor,
            now,
          )
          if (!no) held.push({ role, unit, kind })
        }
        const sides = new Set(held.map(post => sideOf(post.role)))
        if (sides.has('administration')) expect(held).toHaveLength(1)
        if (sides.has('enterprise')) expect(held.filter(post => sideOf(post.role) === 'union' && post.kind !== 'grassroots')).toEqual([])
        if (sides.has('partner')) expect(held.filter(post => sideOf(post.role) !== 'partner' && post.role !== 'mediator')).toEqual([])
        expect(new Set(held.map(post => post.role + post.unit)).size).toBe(held.length)
      }),
    )
    expect(refusal({ held: [{ role: 'systemAdmin', unit: '/city/', kind: 'municipal' }] })).toMatchObject({ clause: 'UNION-13' })
    expect(refusal({ held: [{ role: 'hr', unit: '/city/east/street/mill/', kind: 'grassroots' }] })).toMatchObject({ clause: 'UNION-14' })
  })

  test('UNION-15 administrators and first chairs come from the security administrator, and nothing else does', () => {
    const city = { unit: '/city/', kind: 'municipal', state: 'active' } as const
    expect(refusal({ role: 'auditAdmin', unit: city }, security)).toBeUndefined()
    expect(refusal({ role: 'auditAdmin', unit: city }, someone(['/city/', 'unions.grant', 'audit.read']))).toMatchObject({
      clause: 'UNION-15',
    })
    expect(refusal({ role: 'chair', hasChair: false }, security)).toBeUndefined()
    expect(refusal({ role: 'officer' }, security)).toMatchObject({ clause: 'UNION-15', sentence: 'unions.securityOnly' })
    expect(refusal({ role: 'auditAdmin', unit: city, person: 'me' }, security)).toMatchObject({ sentence: 'unions.notOneself' })
  })

  test('UNION-16 is ended from above or given up; an administrator’s by the security administrator', () => {
    const row = (role: Role, owner = 'you'): Case<'held' | 'ended'> & { role: Role } => ({
      id: 'p',
      state: 'held',
      owner,
      unit: '/city/',
      parties: [],
      due: null,
      dueIsProvisional: false,
      version: 1,
      role,
    })
    const cityChair = someone(['/city/', 'unions.grant'])
    expect(postBook.open(row('officer'), cityChair)).toEqual(['end'])
    expect(postBook.open(row('auditAdmin'), cityChair)).toEqual([])
    expect(postBook.objection(row('auditAdmin'), 'end', cityChair)).toMatchObject({ clause: 'UNION-15' })
    expect(postBook.open(row('auditAdmin'), security)).toEqual(['end'])
    expect(postBook.open(row('auditAdmin', 'me'), someone())).toEqual(['resign'])
  })
})
