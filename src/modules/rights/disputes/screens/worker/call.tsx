import { useState } from 'react'
import { formatDay, formatMoment } from '#kernel/pure/formats.ts'
import { type UnionDistrict, unionDistricts } from '#kernel/pure/identifiers/divisions.ts'
import { useAct } from '#kernel/web/acts.ts'
import { useAsk } from '#kernel/web/asks.tsx'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button } from '#ui/button.tsx'
import { RadioGroup } from '#ui/choice.tsx'
import { Field, Select } from '#ui/field.tsx'
import { Page } from '#ui/frame.tsx'
import { Notice } from '#ui/notice.tsx'
import { useToast } from '#ui/toast.tsx'
import { type Wish, wishes } from '../../rules-advice.ts'
import { adviceScreenWords } from '../advice-words.ts'
import { rightsWords } from '../before-words.ts'
import { api, type Callback } from './api.ts'
import { keepCall, newReceipt, readCall } from './receipts.ts'
import { useAnswers } from './use-answers.ts'
import './before.css'

/** DISPUTES-19: a number and a time; afterwards, how it stands. */
export function CallPage() {
  const [say, word] = [useWords(adviceScreenWords), useWords(rightsWords)]
  const [receipt, setReceipt] = useState(readCall)
  const [isAgain, setAgain] = useState(false)
  const call = useAsk(['rights', 'call', receipt], () => api.getCallback({ receipt: receipt ?? '' }), { isReady: receipt !== undefined })
  const stands = call.data && !isAgain
  return (
    <Page title={say('call.title')} lead={!stands && say('call.lead')} back={{ href: '/rights', word: word('back') }}>
      {stands && receipt ? (
        <Stands call={call.data!} receipt={receipt} onAgain={() => setAgain(true)} />
      ) : (
        <Wishing
          onSent={sent => {
            keepCall(sent)
            setReceipt(sent)
            setAgain(false)
          }}
        />
      )}
    </Page>
  )
}

function Wishing({ onSent }: { onSent: (receipt: string) => void }) {
  const [say, word, language] = [useWords(adviceScreenWords), useWords(rightsWords), useLanguage()]
  const { typed } = useAnswers()
  const [receipt] = useState(newReceipt)
  const wish = useAct(api.wishCall, ['rights'])
  const start: { phone: string; wished: Wish; about: string; district: UnionDistrict | '' } = {
    ...{ phone: '', wished: 'anytime', about: '', district: typed.district },
  }
  const form = useForm({ name: 'rights/call', start, problem: wish.problem, secret: ['phone'] })
  return (
    <Form
      form={form}
      act={wish}
      submit={say('call.send')}
      send={({ phone, wished, about, district }) => ({ phone, wished, about, district: district || null, receipt })}
      onSent={() => onSent(receipt)}
    >
      <Field {...form.field('phone')} type="tel" label={say('call.phone')} required={word('required')} />
      <RadioGroup
        {...form.pick('wished')}
        onChange={value => form.set('wished', value as Wish)}
        label={say('call.wished')}
        choices={wishes.map(value => ({ value, label: say(`wish.${value}`) }))}
      />
      <Select
        {...form.field('district')}
        label={say('ask.district')}
        empty={say('ask.anyDistrict')}
        choices={Object.entries(unionDistricts).map(([value, names]) => ({ value, label: names[language] }))}
      />
      <Field {...form.field('about')} label={say('call.about')} hint={word('optional')} maxLength={200} />
    </Form>
  )
}

function Stands({ call, receipt, onAgain }: { call: Callback; receipt: string; onAgain: () => void }) {
  const [say, toast] = [useWords(adviceScreenWords), useToast()]
  const isWaiting = call.state === 'waiting' || call.state === 'raised'
  const withdraw = useAct((version: number, press) => api.withdrawCallback({ receipt, version }, press), ['rights'])
  return (
    <>
      <Notice tone={isWaiting ? 'done' : 'info'} isLive>
        <Told call={call} />
      </Notice>
      <Refused problem={withdraw.problem} />
      {isWaiting ? (
        <Button
          isWide
          isBusy={withdraw.isBusy}
          onClick={() => void withdraw.act(call.version, () => toast({ tone: 'done', text: say('call.withdrawn') }))}
        >
          {say('call.withdraw')}
        </Button>
      ) : (
        <Button isWide onClick={onAgain}>
          {say('call.again')}
        </Button>
      )}
    </>
  )
}

function Told({ call: { state, phoneMasked, wished, due, tries, outcome, calledAt, unitName, unitEnglish } }: { call: Callback }) {
  const say = useWords(adviceScreenWords)
  const [language, today] = [useLanguage(), useToday()]
  const unit = language === 'en' ? unitEnglish || unitName : unitName
  if (state === 'withdrawn') return <p>{say('call.withdrawn')}</p>
  if (state === 'called' || state === 'dropped') {
    if (outcome === 'unreached' || outcome === 'wrongNumber') return <p>{say(`call.${outcome}`)}</p>
    return <p>{say('call.done', { when: calledAt ? formatMoment(new Date(calledAt), language, today) : '' })}</p>
  }
  return (
    <>
      <p>
        <strong>{say('call.stands', { phone: phoneMasked, wished: say(`wish.${wished}`) })}</strong>
      </p>
      {state === 'raised' ? <p>{say('call.raised')}</p> : due && <p>{say('call.by', { unit, day: formatDay(due, language, today) })}</p>}
      {tries > 0 && <p>{say('call.tried', { tries })}</p>}
    </>
  )
}
