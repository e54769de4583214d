import { type FormEvent, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Page, Section } from '#ui/frame.tsx'
import { readNumber } from '../../rules-certificates.ts'
import { certificateWords } from '../../words-certificates.ts'
import { resultWords } from './certificate-words.ts'
import { Verdict } from './checked.tsx'
import './worker.css'
import './certificate.css'

/** ACAD-31: for whoever holds a certificate in their hand, its own worker's or another's: whether it is valid, and what is printed on it. */
export function CheckPage() {
  const say = useWords(resultWords)
  const { number: asked = '' } = useParams<{ number: string }>()
  const number = readNumber(asked)
  return (
    <Page title={say('check.title')} lead={!number && say('check.lead')} back={{ href: '/academy', word: say('mine.back') }}>
      {number ? (
        <>
          <Verdict key={number} number={number} />
          <div className="cert-other">
            <Section title={say('check.other')}>
              <Asking key={number} asked="" />
            </Section>
          </div>
        </>
      ) : (
        <Asking key={asked} asked={asked} />
      )}
    </Page>
  )
}

/** What came with the address and is no number is shown with what is wrong. */
function Asking({ asked }: { asked: string }) {
  const say = useWords(resultWords)
  const name = useWords(certificateWords)
  const navigate = useNavigate()
  const [typed, setTyped] = useState(asked)
  const [isAsked, setAsked] = useState(asked !== '')
  const number = readNumber(typed)
  const error = !isAsked || number ? undefined : typed.trim() === '' ? say('check.none') : name('acad.numberShape')
  const check = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (number) void navigate(`/academy/check/${number}`)
    else document.querySelector<HTMLInputElement>('.cert-ask input')?.focus()
  }
  return (
    <form className="cert-ask house-form" noValidate onSubmit={check}>
      <Field
        label={say('check.number')}
        hint={say('check.hint')}
        required={say('check.required')}
        error={error}
        name="number"
        value={typed}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        onChange={event => {
          setTyped(event.target.value)
          setAsked(false)
        }}
      />
      <Button type="submit" kind="main" isWide>
        {say('check.do')}
      </Button>
    </form>
  )
}
