import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useAct } from '#kernel/web/acts.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useWords } from '#kernel/web/person.tsx'
import { useSearchParams } from '#kernel/web/search-params.ts'
import { Select } from '#ui/field.tsx'
import { type LetterKind, letterKinds } from '../../rules-supervision-kinds.ts'
import { supervisionWords } from '../../words-supervision.ts'
import { api, type Whole } from '../letters-api.ts'
import { lettersWords } from '../letters-words.ts'
import { api as cases } from './calls.ts'
import { asSent, blank, LetterFields, type Written } from './letter-form.tsx'
import './disputes.css'

/** A new draft: of itself, from a case (`?dispute=`), following up a letter (`?former=`) or in the place of one (`?replaces=`). */
export function NewLetter() {
  const [query] = useSearchParams()
  const [dispute, former, replaces] = [query.get('dispute'), query.get('former'), query.get('replaces')]
  const start = useAsk(['disputes', 'letter', 'start', dispute ?? '', former ?? '', replaces ?? ''], () =>
    startOf(dispute, former ?? replaces),
  )
  const say = useWords(lettersWords)
  return (
    <DeskPage title={say('new')} back={{ href: '/letters', word: say('back') }}>
      <Asked of={start} shape="page">
        {begun => <NewForm start={begun} from={{ dispute, former, replaces }} asked={query.get('kind')} />}
      </Asked>
    </DeskPage>
  )
}

async function startOf(dispute: string | null, before: string | null): Promise<Written> {
  if (before) return writtenOf(await api.getSupervisionLetter({ id: before }))
  if (!dispute) return blank
  const { employer, employerPlace, worker } = await cases.getCase({ id: dispute })
  return { ...blank, employer, employerPlace, complainant: worker }
}
export const writtenOf = ({ employer, employerPlace, matters, facts, asks, complainant, isNamed, body }: Whole): Written => ({
  ...{ employer, employerPlace, matters: [...matters], facts, asks, complainant, isNamed, body: body ?? '' },
})

type From = { dispute: string | null; former: string | null; replaces: string | null }
function NewForm({ start, from, asked }: { start: Written; from: From; asked: string | null }) {
  const [say, word, navigate] = [useWords(lettersWords), useWords(supervisionWords), useNavigate()]
  const isFixed = from.former !== null || from.replaces !== null
  const [kind, setKind] = useState<LetterKind>(letterKinds.find(one => one === asked) ?? 'reminder')
  const draft = useAct(api.draftLetter, ['disputes'])
  const form = useForm<Written>({
    name: `disputes/letter/${from.dispute ?? from.former ?? from.replaces ?? 'new'}`,
    start,
    problem: draft.problem,
  })
  return (
    <div className="disputes-narrow">
      <Form
        form={form}
        act={draft}
        submit={say('save')}
        send={said => ({ kind, ...from, ...asSent(said) })}
        onSent={({ id }) => void navigate(`/letters/${id}`)}
      >
        <Select
          name="kind"
          label={say('kind')}
          value={kind}
          disabled={isFixed}
          onChange={event => setKind(event.target.value as LetterKind)}
          choices={letterKinds
            .filter(value => isFixed || value !== 'proposal')
            .map(value => ({ value, label: word(`letterKind.${value}`) }))}
        />
        <LetterFields form={form} kind={kind} />
      </Form>
    </div>
  )
}
