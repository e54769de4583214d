import { useState } from 'react'
import { formatMoment } from '#kernel/pure/formats.ts'
import { useAct } from '#kernel/web/acts.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button } from '#ui/button.tsx'
import { ConfirmDialog } from '#ui/dialog.tsx'
import { Page, Section } from '#ui/frame.tsx'
import { List, Row } from '#ui/list.tsx'
import { Tag } from '#ui/notice.tsx'
import { useToast } from '#ui/toast.tsx'
import { consentWords } from '../consent-words.ts'
import { ownWords } from '../own-words.ts'
import { api, type Consents } from './own-api.ts'
import './own.css'

/** What I agreed to, what else is kept, and who looked. */
export function ConsentsPage() {
  const [say, own] = [useWords(consentWords), useWords(ownWords)]
  const consents = useAsk(['members', 'consents'], () => api.listConsents({}), { offline: 'members.consents' })
  return (
    <Page title={say('title')} lead={say('lead')} back={{ href: '/me', word: own('back') }}>
      <Asked of={consents}>
        {found => (
          <>
            {found.consents.map(one => (
              <Consent key={one.purpose} one={one} idMasked={found.idMasked} />
            ))}
            <Kept />
            <Looks looks={found.looks} />
          </>
        )}
      </Asked>
      <Section title={say('more.title')}>
        <List>
          <Row href="/my/correct" title={say('more.correct')} />
          <Row href="/my/account" title={say('more.account')} />
        </List>
      </Section>
    </Page>
  )
}

const facts = ['what', 'why', 'basis', 'how', 'kept', 'after'] as const

function Consent({ one, idMasked }: { one: Consents['consents'][number]; idMasked: string }) {
  const [say, language, today] = [useWords(consentWords), useLanguage(), useToday()]
  const { purpose, isGiven, since, withdrawnAt } = one
  const moment = (at: string) => formatMoment(new Date(at), language, today)
  const told = isGiven ? since : withdrawnAt
  return (
    <Section
      title={say(`${purpose}.title`)}
      more={<Tag tone={isGiven ? 'done' : 'info'}>{say(isGiven ? 'on' : withdrawnAt ? 'off' : 'never')}</Tag>}
    >
      <dl className="own-facts">
        {purpose === 'identity' && idMasked && (
          <div>
            <dt>{say('identity.title')}</dt>
            <dd className="ui-figures">{idMasked}</dd>
          </div>
        )}
        {facts.map(fact => (
          <div key={fact}>
            <dt>{say(`fact.${fact}`)}</dt>
            <dd>{say(`${purpose}.${fact}`)}</dd>
          </div>
        ))}
        {told && (
          <div>
            <dt>{say(isGiven ? 'fact.since' : 'off')}</dt>
            <dd>{moment(told)}</dd>
          </div>
        )}
      </dl>
      <Turn one={one} />
    </Section>
  )
}

/** As easy back as forth: one press, and one question where something is deleted. */
function Turn({ one: { purpose, isGiven } }: { one: Consents['consents'][number] }) {
  const [say, toast] = [useWords(consentWords), useToast()]
  const [isAsking, setAsking] = useState(false)
  const give = useAct((_: null, press) => api.giveConsent({ purpose }, press), ['members'])
  const withdraw = useAct((_: null, press) => api.withdrawConsent({ purpose }, press), ['members'])
  const done = () => {
    setAsking(false)
    toast({ tone: 'done', text: say('withdrawn') })
  }
  return (
    <>
      {isGiven ? (
        <Button isWide onClick={() => setAsking(true)}>
          {say('withdraw')}
        </Button>
      ) : (
        <>
          <p className="ui-hint">{say(`${purpose}.again`)}</p>
          <Button isWide isBusy={give.isBusy} onClick={() => void give.act(null, () => toast({ tone: 'done', text: say('given') }))}>
            {say('give')}
          </Button>
        </>
      )}
      <Refused problem={give.problem} />
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={say('ask.title')}
        closeWord={say('ask.back')}
        confirmWord={say('withdraw')}
        isBusy={withdraw.isBusy}
        onConfirm={() => void withdraw.act(null, done)}
      >
        <p>{say(`${purpose}.after`)}</p>
        <Refused problem={withdraw.problem} />
      </ConfirmDialog>
    </>
  )
}

const kept = ['name', 'file', 'signIns'] as const
const Kept = () => {
  const say = useWords(consentWords)
  return (
    <Section title={say('kept.title')}>
      <List>
        {kept.map(one => (
          <Row key={one} title={say(`kept.${one}`)} detail={say(`kept.${one}Why`)} />
        ))}
      </List>
    </Section>
  )
}

function Looks({ looks }: Pick<Consents, 'looks'>) {
  const [say, language, today] = [useWords(consentWords), useLanguage(), useToday()]
  const done = ({ step, unitName, unitEnglish }: Consents['looks'][number]) =>
    step === 'exported'
      ? say('looks.exported', { unit: language === 'en' ? unitEnglish : unitName })
      : say(step === 'revealId' ? 'looks.revealId' : 'looks.revealPhone')
  return (
    <Section title={say('looks.title')}>
      {looks.length === 0 && <p className="ui-hint">{say('looks.none')}</p>}
      <List>
        {looks.map(look => (
          <Row
            key={`${look.at} ${look.step} ${look.by}`}
            title={`${look.by || say('looks.somebody')}${language === 'en' ? ' ' : ''}${done(look)}`}
            detail={
              <>
                {look.purpose && <div>{say('looks.for', { purpose: look.purpose })}</div>}
                {formatMoment(new Date(look.at), language, today)}
              </>
            }
          />
        ))}
      </List>
    </Section>
  )
}
