import type { MyResult } from './api.ts'

/** The one that holds, and those that no longer do, the latest first. */
export function certificatesOf({ certificates }: Pick<MyResult, 'certificates'>) {
  return { valid: certificates.find(one => one.state === 'issued'), ended: certificates.filter(one => one.state !== 'issued') }
}
