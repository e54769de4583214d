import { expect, test } from 'vitest'
import { certificatesOf } from './outcome.ts'

test('ACAD-32: the certificate that holds stands apart from those taken back or replaced', () => {
  const one = (id: string, state: 'issued' | 'revoked' | 'replaced') => ({ id, state }) as never
  const { valid, ended } = certificatesOf({ certificates: [one('c', 'revoked'), one('b', 'issued'), one('a', 'replaced')] })
  expect(valid).toMatchObject({ id: 'b' })
  expect(ended).toMatchObject([{ id: 'c' }, { id: 'a' }])
})
