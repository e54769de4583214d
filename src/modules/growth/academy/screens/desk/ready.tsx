import { useWords } from '#kernel/web/person.tsx'
import { Notice } from '#ui/notice.tsx'
import type { Missing } from './plan-checks.ts'
import { planWords } from './plan-words.ts'

/** ACAD-2, before it is asked: what is still missing, field by field. */
export function Ready({ missing, isSaved = false }: { missing: readonly Missing[]; isSaved?: boolean }) {
  const say = useWords(planWords)
  if (missing.length === 0) return <Notice tone="done">{say(isSaved ? 'ready.now' : 'ready.yes')}</Notice>
  return (
    <Notice tone="soon" title={say('ready.title', { count: missing.length })}>
      <ul className="acad-missing">
        {missing.map(field => (
          <li key={field}>{say(`missing.${field}`)}</li>
        ))}
      </ul>
    </Notice>
  )
}
