import { Award } from 'lucide-react'
import { useWords } from '#kernel/web/person.tsx'
import { LinkButton } from '#ui/button.tsx'
import type { Whole } from './api.ts'
import { resultWords } from './certificate-words.ts'
import type { Parcel } from './parcel.ts'

/** There is something to see of the exam, or soon will be: I have a seat, and the class has begun. */
export const hasResults = ({ nomination }: Parcel, course: Pick<Whole, 'state'> | undefined): boolean =>
  nomination?.standing === 'seated' && (course?.state === 'running' || course?.state === 'closed')

export const resultsOf = (course: string) => `/academy/certificates#of-${course}`

export function ToResults({ of }: { of: string }) {
  const say = useWords(resultWords)
  return (
    <LinkButton icon={Award} href={resultsOf(of)}>
      {say('mine.short')}
    </LinkButton>
  )
}
