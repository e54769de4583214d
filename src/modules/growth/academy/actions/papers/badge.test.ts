import { verifyCredential } from '@digitalcredentials/verifier-core'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { openSeals } from '#kernel/server/sealed.ts'
import { issuerOf, signBadge } from './badge.ts'
import type { Printed } from '../../rules-certifying.ts'

const key = (letter: string) => `v1.${Buffer.alloc(32, letter).toString('base64url')}`
const seals = openSeals(key('a'))
const address = 'https://niangjia.example'
const id = '01920000-0000-7000-8000-000000000001'
const issuedAt = new Date('2024-09-30T09:00:00.123+08:00')
const printed: Printed = {
  number: 'JG2024-7K3M-9QX2-C',
  name: '阿依古丽·麦麦提',
  title: '首都工匠学院2024年电工高技能人才培训班',
  kind: 'skills',
  field: 'energy',
  host: '北京市总工会',
  coHosts: ['暖灯科技工会'],
  starts: '2024-09-27T01:00:00.000Z',
  ends: '2024-09-29T09:00:00.000Z',
  hours: 24,
  isExamined: true,
  issuedOn: '2024-09-30',
  sealedBy: '苗玉兰',
  wording: '结业证书',
  layout: 'landscape',
}
const badge = (of: Partial<Printed> = {}) => signBadge(seals, address, { id, printed: { ...printed, ...of }, issuedAt })

/** What VerifierPlus says of it: true only where it found the signature good. */
async function isAccepted(credential: unknown): Promise<boolean> {
  const { log } = await verifyCredential({ credential: credential as never, knownDIDRegistries: [] as never })
  return log?.find(step => step.id === 'valid_signature')?.valid === true
}

type Tree = { [key: string]: Tree | string }
/** Each of its texts in turn with its middle letter changed. */
function* spoilt(tree: Tree, at: string[] = []): Generator<[place: string, spoilt: Tree]> {
  for (const [key, leaf] of Object.entries(tree)) {
    const place = [...at, key]
    if (typeof leaf === 'object') {
      for (const [where, inner] of spoilt(leaf, place)) yield [where, put(tree, key, inner)]
    } else if (typeof leaf === 'string') {
      const middle = Math.floor(leaf.length / 2)
      const letter = leaf[middle] === '7' ? '8' : '7'
      yield [place.join('.'), put(tree, key, `${leaf.slice(0, middle)}${letter}${leaf.slice(middle + 1)}`)]
    }
  }
}
const put = (tree: Tree, key: string, leaf: Tree | string): Tree =>
  Array.isArray(tree) ? (tree.map((each, i) => (String(i) === key ? leaf : each)) as never) : { ...tree, [key]: leaf }

/** The net is the outside: nothing here may ask it, and the verifier, who would fetch a schema, gets no answer. */
const fetched = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('no network'))
beforeEach(() => {
  fetched.mockClear()
  for (const voice of ['log', 'error'] as const) vi.spyOn(console, voice).mockImplementation(() => {})
})

describe('a certificate as an Open Badge', () => {
  test('is signed without the network, and a public verifier accepts it', async () => {
    const signed = await badge()
    expect(fetched).not.toHaveBeenCalled()
    expect(await isAccepted(signed)).toBe(true)
  })

  test('says what is printed: who, what, when, by whom, and that it is no vocational grade', async () => {
    expect(await badge()).toMatchObject({
      '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
      id: 'https://niangjia.example/api/academy/getBadge?number=JG2024-7K3M-9QX2-C',
      type: ['VerifiableCredential', 'OpenBadgeCredential'],
      name: '结业证书 · 首都工匠学院2024年电工高技能人才培训班',
      description: expect.stringContaining('JG2024-7K3M-9QX2-C'),
      validFrom: '2024-09-30T01:00:00Z',
      awardedDate: '2024-09-29T16:00:00Z',
      credentialSubject: {
        type: ['AchievementSubject'],
        identifier: [{ type: 'IdentityObject', identityType: 'name', hashed: false, identityHash: '阿依古丽·麦麦提' }],
        achievement: {
          type: ['Achievement'],
          achievementType: 'CertificateOfCompletion',
          creator: { type: ['Profile'], name: '北京市总工会' },
          criteria: { narrative: expect.stringMatching(/考核合格.*不是职业技能等级证书.*not a vocational skill grade/s) },
        },
      },
      proof: { type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022', proofPurpose: 'assertionMethod' },
    })
  })

  test('with one letter changed, wherever, is accepted no more', async () => {
    const places: string[] = []
    for (const [place, changed] of spoilt((await badge()) as Tree)) {
      places.push(place)
      expect(await isAccepted(changed), place).toBe(false)
    }
    expect(places).toContain('credentialSubject.identifier.0.identityHash')
    expect(places).toContain('proof.proofValue')
    expect(places.length).toBeGreaterThan(35)
  })

  test('signed by a stranger’s key under our name is accepted no more', async () => {
    const ours = (await badge()) as Tree & { proof: Tree }
    const theirs = (await signBadge(openSeals(key('b')), address, { id, printed, issuedAt })) as Tree & { proof: Tree }
    expect(await isAccepted(theirs)).toBe(true)
    expect(await isAccepted({ ...ours, proof: { ...ours.proof, proofValue: theirs.proof.proofValue } })).toBe(false)
    expect(await isAccepted({ ...ours, proof: theirs.proof })).toBe(false)
  })

  test('is the same to the last byte when asked for again; all of a class hold one achievement', async () => {
    expect(await badge()).toEqual(await badge())
    const [one, other, elsewhere] = (await Promise.all([badge(), badge({ name: '林晓' }), badge({ title: '另一个班' })])) as {
      credentialSubject: { achievement: { id: string }; source: { id: string } }
    }[]
    expect(one!.credentialSubject.achievement).toEqual(other!.credentialSubject.achievement)
    expect(one!.credentialSubject.achievement.id).not.toBe(elsewhere!.credentialSubject.achievement.id)
    expect(one!.credentialSubject.source).toEqual(elsewhere!.credentialSubject.source)
  })
})

describe('who signs', () => {
  test('is published with the key that the badges name', async () => {
    const { issuer, proof } = (await badge()) as { issuer: { id: string }; proof: { verificationMethod: string } }
    const published = await issuerOf(seals, address)
    expect(published).toMatchObject({ ...issuer, type: ['Profile'], url: address, name: '娘家 Niangjia' })
    expect(published.assertionMethod).toMatchObject([{ id: proof.verificationMethod, type: 'Multikey', controller: issuer.id }])
    expect(proof.verificationMethod).toBe(`${issuer.id}#${issuer.id.slice('did:key:'.length)}`)
    expect(issuer.id).toMatch(/^did:key:z6Mk/)
    expect(JSON.stringify(published)).not.toContain('secret')
  })

  test('stays the same when a new key is put before the ring’s others, and changes when the last one goes', async () => {
    const who = async (ring: string) => (await issuerOf(openSeals(ring), address)).id
    const before = await who(key('a'))
    expect(await who(`${key('b')},${key('a')}`)).toBe(before)
    expect(await who(key('b'))).not.toBe(before)
    expect(await who(`s1.${key('a').slice(3)}`)).toMatch(/^did:key:z6Mk/)
  })
})
