import { FileText } from 'lucide-react'
import { useWords } from '#kernel/web/person.tsx'
import { workerWords } from '../worker-words.ts'
import { type Nomination, urls, type Whole } from './api.ts'
import { Fact } from './course-facts.tsx'

/** What the unit handed in for me, by what the class asks for; each can be opened, for they are about me. */
export function ParcelMaterials({ nomination: { materials, state }, course }: { nomination: Nomination; course: Whole | undefined }) {
  const say = useWords(workerWords)
  const kinds = [...new Set([...(course?.materials ?? []), ...materials.map(one => one.kind)])]
  if (kinds.length === 0) return null
  const isOpen = state === 'drafted' || state === 'returned'
  return (
    <>
      <h3>{say('mine.materials')}</h3>
      <dl className="acad-facts">
        {kinds.map(kind => {
          const held = materials.filter(one => one.kind === kind)
          return (
            (held.length > 0 || isOpen) && (
              <Fact key={kind} name={kind}>
                {held.length === 0 && <span className="ui-hint">{say('mine.missing')}</span>}
                {held.map(({ id, name }) => (
                  <a key={id} className="acad-call acad-file" href={urls.getMaterial({ id })}>
                    <FileText className="ui-icon" aria-hidden /> {name}
                  </a>
                ))}
              </Fact>
            )
          )
        })}
      </dl>
    </>
  )
}
