import { expect, test } from 'vitest'
import { lacksOf } from './lacks.ts'
import { nomineeValues, qualificationOf, wrongInNominee } from './nominee-values.ts'

const say = (key: string) => key
const ask = {
  person: 'p',
  name: '何平',
  qualification: { trade: '电工', skill: 'senior', worksIn: '', years: 6 },
  words: '想去',
  certificateMasked: '****0001',
} as never

test('ACAD-13: what the worker said when asking begins the nomination; the number is typed from the original', () => {
  const values = nomineeValues({ ask })
  expect(values).toMatchObject({
    person: 'p',
    personName: '何平',
    trade: '电工',
    skill: 'senior',
    years: '6',
    words: '想去',
    certificate: '',
  })
  expect(qualificationOf(values)).toEqual({ trade: '电工', skill: 'senior', worksIn: '', years: 6 })
})

test('a nomination names a worker, and its years are a number', () => {
  const empty = nomineeValues({})
  expect(wrongInNominee(empty, say)).toEqual({ person: 'worker.missing', years: undefined })
  expect(qualificationOf(empty)).toEqual({ trade: '', skill: null, worksIn: '', years: 0 })
  expect(wrongInNominee({ ...empty, person: 'p', years: '六' }, say)).toEqual({ person: undefined, years: 'years.wrong' })
})

test('ACAD-8: who lacks what is named before the seal', () => {
  const rows = [
    { name: '林晓', materials: [{ kind: '身份证' }, { kind: '证书' }] },
    { name: '何平', materials: [{ kind: '证书' }] },
  ]
  expect(lacksOf(rows, ['证书', '身份证'])).toEqual([{ name: '何平', missing: ['身份证'] }])
  expect(lacksOf(rows, [])).toEqual([])
})
