import { ArrowRight } from 'lucide-react'
import { useWords } from '#kernel/web/person.tsx'
import { VisuallyHidden } from '#ui/hidden.tsx'
import { ownWords } from '../own-words.ts'
import type { Correction } from './own-api.ts'

const fields = ['name', 'idNumber', 'employer', 'work'] as const

/** Old and new side by side, of what is to change alone. */
export function Changes({ correction, isLine }: { correction: Pick<Correction, (typeof fields)[number]>; isLine?: boolean }) {
  const say = useWords(ownWords)
  return (
    <dl className="own-changes" data-line={isLine || undefined}>
      {fields.map(field => {
        const { was, is } = correction[field]
        return (
          is !== null && (
            <div key={field}>
              <dt>{say(`correct.${field}`)}</dt>
              <dd>
                <del>
                  <VisuallyHidden>{say('correct.from')} </VisuallyHidden>
                  {was || say('correct.empty')}
                </del>
                <ArrowRight className="ui-icon" aria-hidden />
                <ins>
                  <VisuallyHidden>{say('correct.to')} </VisuallyHidden>
                  {is || say('correct.empty')}
                </ins>
              </dd>
            </div>
          )
        )
      })}
    </dl>
  )
}
