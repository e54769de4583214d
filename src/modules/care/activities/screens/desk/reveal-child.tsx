import { useAct } from '#kernel/web/acts.ts'
import { RevealDialog } from '#kernel/web/desk/sentence-dialog.tsx'
import { useWords } from '#kernel/web/person.tsx'
import { mayReveal } from '../../rules.ts'
import { deskWords } from '../desk-words.ts'
import { api, type Line } from './calls.ts'

/** ACT-13: a child's name and birthday for a stated purpose. */
export function RevealChild({ line, child: n, onClose }: { line: Line; child: number; onClose: () => void }) {
  const say = useWords(deskWords)
  const look = useAct((purpose: string, press) => api.revealChild({ entry: line.id, n, purpose }, press), 'nothing')
  return (
    <RevealDialog
      title={say('child.look', { called: line.children.find(one => one.n === n)?.called ?? '' })}
      what={say('child.what')}
      label={say('child.purpose')}
      word={say('child.show')}
      closeWord={say('close')}
      look={look}
      mayLook={mayReveal}
      onClose={onClose}
    >
      {({ name, born }) => (
        <dl className="act-facts">
          <div>
            <dt>{say('child.name')}</dt>
            <dd>{name}</dd>
          </div>
          <div>
            <dt>{say('child.born')}</dt>
            <dd className="ui-figures">{born}</dd>
          </div>
        </dl>
      )}
    </RevealDialog>
  )
}
