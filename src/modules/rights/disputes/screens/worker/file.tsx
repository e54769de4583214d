import { useState } from 'react'
import { formatMoment } from '#kernel/pure/formats.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useAct } from '#kernel/web/acts.ts'
import { type FormState, useForm } from '#kernel/web/form-state.ts'
import { useLanguage, usePerson, useToday, useWords } from '#kernel/web/person.tsx'
import { useSearchParams } from '#kernel/web/search-params.ts'
import { Button } from '#ui/button.tsx'
import { Page } from '#ui/frame.tsx'
import { Notice } from '#ui/notice.tsx'
import { useNavigate } from 'react-router'
import { formWords } from '../filing-words.ts'
import { dropCarried, withCarried } from './carried.ts'
import { api } from './cases-api.ts'
import { Check } from './file-check.tsx'
import { ClaimsPart } from './file-claims.tsx'
import { EmployerPart, EvidencePart, MatterPart, MePart } from './file-parts.tsx'
import { useChosen } from './use-chosen.ts'
import { SentPage } from './file-sent.tsx'
import { blank, type Part, parts, type Typed, wrongIn, wrongOf } from './filing-values.ts'
import './filing.css'
import { useSayFault } from './say-fault.ts'

const ofPart = { matter: MatterPart, employer: EmployerPart, claims: ClaimsPart, me: MePart } as const
type Sent = { id: string; isKnown: boolean }

/** DISPUTES-20 to 22: six short parts; what is written stays until it is sent, on this phone and on the next. */
export function FilePage() {
  const say = useWords(formWords)
  const draft = useAsk(['disputes', 'draft'], () => api.findDraft({}))
  return (
    <Page title={say('title')} lead={say('lead')} back={{ href: '/rights', word: say('back') }}>
      <Asked of={draft} shape="page">
        {kept => <FileForm kept={kept as { said: Partial<Typed>; at: string } | null} />}
      </Asked>
    </Page>
  )
}

/** Whoever has just come by phone is called by it. */
const nameOf = (name: string) => (/[*\d]/.test(name) ? '' : name)

function FileForm({ kept }: { kept: { said: Partial<Typed>; at: string } | null }) {
  const [say, person, language] = [useWords(formWords), usePerson(), useLanguage()]
  const [sent, setSent] = useState<Sent>()
  const { files, isKept, choose, forget } = useChosen()
  const [start] = useState<Typed>(() => withCarried({ ...blank(nameOf(person.name)), ...kept?.said }))
  const [resumedAt] = useState(kept?.at)
  const send = useAct(api.file, 'nothing')
  const keep = useAct(api.keepDraft, 'nothing')
  const form = useForm<Typed>({ name: 'disputes/file', start, problem: send.problem, paths: { leftOn: 'leftOn' } })
  const onSent = (answer: Sent) => {
    dropCarried()
    forget()
    setSent(answer)
  }
  if (sent) return <SentPage sent={sent} files={files} />
  return (
    <>
      {resumedAt && <Notice>{say('resumed', { at: formatMoment(new Date(resumedAt), language) })}</Notice>}
      <Parts form={form} files={files} isKept={isKept} onFiles={choose} onKeep={() => void keep.act({ said: { ...form.values } })}>
        <Check form={form} files={files} act={send} submit={say('send')} onSent={onSent} />
      </Parts>
    </>
  )
}

type PartsProps = {
  form: FormState<Typed>
  files: File[]
  /** Whether the phone has them, should this page be left. */
  isKept?: boolean
  onFiles: (files: File[]) => void
  onKeep: () => void
  /** The last part: what looks it over and sends it. */
  children: React.ReactNode
  without?: Part
}
/** One part at a time, in the address, so that the phone's own Back goes back one part. */
export function Parts({ form, files, isKept = false, onFiles, onKeep, children, without }: PartsProps) {
  const [say, today, navigate] = [useWords(formWords), useToday(), useNavigate()]
  const [params] = useSearchParams()
  const [pressed, setPressed] = useState<ReadonlySet<Part>>(new Set())
  const shown = parts.filter(part => part !== without)
  const part = shown.find(one => one === params.get('part')) ?? 'matter'
  const at = shown.indexOf(part)
  const wrong = wrongOf(part, wrongIn(form.values, today))
  const fault = useSayFault(pressed.has(part) ? wrong : {}, form.errorOf)
  const go = (to: Part) => void navigate({ search: `?part=${to}` })
  const next = () => {
    setPressed(before => new Set(before).add(part))
    if (Object.keys(wrong).length > 0) return focusFault()
    onKeep()
    go(shown[at + 1]!)
  }
  if (part === 'check') return children
  const Body = part === 'evidence' ? undefined : ofPart[part]
  return (
    <form
      className="house-form"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        next()
      }}
    >
      <p className="ui-hint">{say('of', { n: at + 1, all: shown.length })}</p>
      <h2>{say(`part.${part}`)}</h2>
      {Body ? <Body form={form} fault={fault} /> : <EvidencePart files={files} isKept={isKept} onChange={onFiles} />}
      <div className="ui-actions">
        <Button type="submit" kind="main" isWide>
          {say('next')}
        </Button>
        {at > 0 && (
          <Button kind="plain" isWide onClick={() => go(shown[at - 1]!)}>
            {say('previous')}
          </Button>
        )}
      </div>
    </form>
  )
}

/** After the errors are drawn. */
const focusFault = () => setTimeout(() => document.querySelector<HTMLElement>('[aria-invalid=true]')?.focus(), 50)
