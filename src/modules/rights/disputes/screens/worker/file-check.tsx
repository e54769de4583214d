import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { formatDay, formatMoney } from '#kernel/pure/formats.ts'
import { unionDistricts } from '#kernel/pure/identifiers/divisions.ts'
import type { Act } from '#kernel/web/acts.ts'
import { useAsk } from '#kernel/web/asks.tsx'
import type { FormState } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { Section } from '#ui/frame.tsx'
import { Notice } from '#ui/notice.tsx'
import { sumOf } from '../../rules-filing.ts'
import { kindWords } from '../../words-kinds.ts'
import { formWords } from '../filing-words.ts'
import { api } from './cases-api.ts'
import { asFiling, type Part, parts, type Typed, wrongIn, wrongOf } from './filing-values.ts'

type Sending<O> = {
  form: FormState<Typed>
  files?: File[]
  act: Act<ReturnType<typeof asFiling>, O>
  submit: string
  onSent: (answer: O) => void
}

/** Every answer once more, each with its way back; and above the button, who sees it from now on. */
export function Check<O>({ form, files, act, submit, onSent }: Sending<O>) {
  const [say, language, today, navigate] = [useWords(formWords), useLanguage(), useToday(), useNavigate()]
  const { values } = form
  const wrong = wrongIn(values, today)
  const wanting = parts.filter(part => Object.keys(wrongOf(part, wrong)).length > 0)
  const body = useAsk(['disputes', 'body', values.district], () => api.findBody({ district: asFiling(values).district }), {
    isReady: values.district !== '',
  })
  const name = body.data?.[language === 'zh' ? 'name' : 'english'] ?? say('centre')
  const go = (part: Part) => void navigate({ search: `?part=${part}` })
  return (
    <Form form={form} act={act} submit={submit} isBlocked={wanting.length > 0} send={asFiling} onSent={onSent}>
      <h2>{say('part.check')}</h2>
      <Answers values={values} files={files} onChange={go} />
      {wanting.length > 0 && (
        <Notice tone="refused">
          {say('wrong', { parts: wanting.map(part => say(`part.${part}`)).join(language === 'zh' ? '、' : ', ') })}
        </Notice>
      )}
      {files && <Notice tone="info">{say('who', { body: name })}</Notice>}
    </Form>
  )
}

function Answers({ values, files, onChange }: { values: Typed; files: File[] | undefined; onChange: (part: Part) => void }) {
  const [say, kind, language, today] = [useWords(formWords), useWords(kindWords), useLanguage(), useToday()]
  const said = asFiling(values)
  const day = (one: string) => (one ? formatDay(one, language, today) : '')
  const told: [Part, [string, ReactNode][]][] = [
    [
      'matter',
      [
        [say('kind'), values.kind && kind(`kind.${values.kind}`)],
        [say('matter'), values.matter],
        [say('knownOn'), day(values.knownOn)],
        [say('hasLeft'), values.hasLeft === 'no' && say('stays')],
        [say('leftOn'), day(said.leftOn ?? '')],
        ['', values.isPlatform && say('isPlatform')],
      ],
    ],
    [
      'employer',
      [
        [say('district'), values.district && unionDistricts[values.district][language]],
        [say('employer'), values.employer],
        [say('employerPlace'), values.employerPlace],
        [say('uscc'), values.uscc],
      ],
    ],
    [
      'claims',
      [
        ...said.claims.map(({ kind: of, amountFen, said }, n): [string, ReactNode] => [
          say('claim.n', { n: n + 1 }),
          [kind(`kind.${of}`), amountFen ? formatMoney(amountFen, language) : '', said].filter(Boolean).join(' · '),
        ]),
        [say('wishes'), values.wishes],
        ['', sumOf(said.claims) > 0 && say('sum', { sum: formatMoney(sumOf(said.claims), language) })],
      ],
    ],
    [
      'me',
      [
        [say('name'), values.name],
        [say('age'), values.age !== 'adult' && kind(`age.${values.age}`)],
        [say('guardian.name'), said.guardian?.name],
        [say('heads'), said.heads > 1 && String(said.heads)],
        [say('needs'), values.needs],
        [say('agent.name'), said.agent?.name],
      ],
    ],
    ...(files
      ? [
          [
            'evidence',
            [[say('evidence'), files.length > 0 ? files.map(file => file.name).join(language === 'zh' ? '、' : ', ') : say('none')]],
          ] as [Part, [string, ReactNode][]],
        ]
      : []),
  ]
  return told.map(([part, rows]) => (
    <Section
      key={part}
      title={say(`part.${part}`)}
      more={
        <Button kind="plain" onClick={() => onChange(part)}>
          {say('change', { part: say(`part.${part}`) })}
        </Button>
      }
    >
      <dl className="disputes-facts">
        {rows
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <div key={label}>
              {label && <dt>{label}</dt>}
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </Section>
  ))
}
