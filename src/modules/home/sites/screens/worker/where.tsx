import { LocateFixed, Search } from 'lucide-react'
import { useState } from 'react'
import { divisions } from '#kernel/pure/identifiers/divisions.ts'
import { useLanguage, useWords } from '#kernel/web/person.tsx'
import type { Whereabouts } from '#kernel/web/position.ts'
import { Button } from '#ui/button.tsx'
import { Field, Select } from '#ui/field.tsx'
import { Notice } from '#ui/notice.tsx'
import { workerWords } from '../worker-words.ts'
import type { Chosen } from './chosen.ts'

type Looking = { chosen: Chosen; onChange: (chosen: Chosen) => void }

/** By where one stands, or, where nobody says that, by a name or a district. */
export function Where({ position, chosen, onChange }: Looking & { position: Whereabouts & { seek: () => void } }) {
  const say = useWords(workerWords)
  const [isElsewhere, setElsewhere] = useState(Boolean(chosen.asked || chosen.division))
  const { state, seek } = position
  const isFound = state === 'known' || state === 'asking'
  return (
    <>
      {isFound && (
        <div className="site-where">
          <span className="ui-hint" role="status">
            {say(state === 'known' ? 'near.sorted' : 'near.asking')}
          </span>
          {state === 'known' && (
            <span>
              <Button kind="plain" icon={LocateFixed} onClick={seek}>
                {say('near.again')}
              </Button>
              <Button kind="plain" icon={Search} aria-expanded={isElsewhere} onClick={() => setElsewhere(!isElsewhere)}>
                {say('near.elsewhere')}
              </Button>
            </span>
          )}
        </div>
      )}
      {(state === 'refused' || state === 'lost') && (
        <Notice title={say(`near.${state}`)} isLive>
          <p>{say(`near.${state}Next`)}</p>
          {state === 'lost' && (
            <Button icon={LocateFixed} onClick={seek}>
              {say('near.again')}
            </Button>
          )}
        </Notice>
      )}
      {(!isFound || isElsewhere) && <Elsewhere chosen={chosen} onChange={onChange} />}
    </>
  )
}

function Elsewhere({ chosen, onChange }: Looking) {
  const say = useWords(workerWords)
  const language = useLanguage()
  const [typed, setTyped] = useState(chosen.asked)
  return (
    <search className="site-elsewhere">
      <form
        onSubmit={event => {
          event.preventDefault()
          onChange({ ...chosen, asked: typed.trim() })
        }}
      >
        <Field
          type="search"
          enterKeyHint="search"
          label={say('search')}
          value={typed}
          maxLength={40}
          onChange={event => {
            setTyped(event.target.value)
            // emptied is answered at once: the cross in the field sends nothing
            if (event.target.value === '' && chosen.asked) onChange({ ...chosen, asked: '' })
          }}
          after={<Button type="submit">{say('search.go')}</Button>}
        />
      </form>
      <Select
        label={say('district')}
        value={chosen.division}
        empty={say('district.any')}
        choices={divisions.map(one => ({ value: one.code, label: one[language] }))}
        onChange={event => onChange({ ...chosen, division: event.target.value })}
      />
    </search>
  )
}
