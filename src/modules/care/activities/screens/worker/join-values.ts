import type { Child } from '../../rules-joining.ts'

/** What is typed to ask for a place. */
export type JoinValues = {
  offer: string
  children: Child[]
  isGuardian: boolean
  sharesWithHost: boolean
  sharesWith: string[]
  allowsPhotos: boolean
  needs: string
}
