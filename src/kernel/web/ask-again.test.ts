import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { askAgain } from './ask-again.ts'

test('what is told while the first answer is on its way is asked for after it', async () => {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const answers: ((says: string) => void)[] = []
  const observer = new QueryObserver(queries, {
    queryKey: ['lin', 'mine'],
    queryFn: () => new Promise<string>(resolve => answers.push(resolve)),
  })
  const leave = observer.subscribe(() => {})
  const again = askAgain(queries, { queryKey: ['lin', 'mine'] })
  answers[0]!('nothing yet')
  await expect.poll(() => answers.length).toBe(2)
  answers[1]!('a place')
  await again
  expect(observer.getCurrentResult().data).toBe('a place')
  leave()
})
