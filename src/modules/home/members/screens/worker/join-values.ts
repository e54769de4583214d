import type { Way } from '../../rules-kinds.ts'
import type { Union } from '../find-unions.ts'

export type JoinValues = {
  way: Way | ''
  union: Union | null
  /** Where the list of unions is looked through. */
  district: string
  employer: string
  /** Further jobs, as their employers are called. */
  jobs: string[]
  name: string
  idNumber: string
  agrees: boolean
}
