import { Plus, X } from 'lucide-react'
import { useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { mostRelations } from '../../rules.ts'
import { joinWords } from '../join-words.ts'

/** MEMBERS-2: up to five further jobs, for whoever has several; nobody need say. */
export function OtherJobs({ jobs, onChange }: { jobs: string[]; onChange: (jobs: string[]) => void }) {
  const say = useWords(joinWords)
  const shown = jobs.length > 0 ? jobs : ['']
  return (
    <details className="join-more" open={jobs.length > 0 || undefined}>
      <summary>{say('more')}</summary>
      {shown.map((job, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a job's place is its identity while it is typed
        <div key={at}>
          <Field
            name={`job-${at}`}
            label={say('more.n', { n: at + 1 })}
            value={job}
            maxLength={80}
            onChange={event => onChange(shown.with(at, event.target.value))}
          />
          {shown.length > 1 && (
            <Button kind="plain" icon={X} onClick={() => onChange(shown.toSpliced(at, 1))}>
              {say('more.remove', { n: at + 1 })}
            </Button>
          )}
        </div>
      ))}
      {shown.length < mostRelations && (
        <Button icon={Plus} onClick={() => onChange([...shown, ''])}>
          {say('more.add')}
        </Button>
      )}
    </details>
  )
}
