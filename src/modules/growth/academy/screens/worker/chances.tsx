import { LogIn } from 'lucide-react'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { mayComeIn } from '#kernel/web/gate.ts'
import { useIsSignedIn, useWords } from '#kernel/web/person.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Section } from '#ui/frame.tsx'
import { Link } from '#ui/link.tsx'
import { Notice, Refusal } from '#ui/notice.tsx'
import { workerWords } from '../worker-words.ts'
import { api, type Fit, type Whole } from './api.ts'
import { AskForm } from './ask-form.tsx'
import type { Held } from './course.tsx'
import { chanceOf, fitOf, typedOf } from './fit.ts'
import { FitCheck } from './fit-check.tsx'
import type { Parcel } from './parcel.ts'
import { useTimes } from './terms.ts'

type Props = { course: Whole; parcels: readonly Parcel[]; held: Held }

/** Whether I can come: the window, my unit, and each of the terms; and if all is well, the asking. */
export function Chances({ course, parcels, held }: Props) {
  const say = useWords(workerWords)
  const isSignedIn = useIsSignedIn()
  const { now } = useTimes()
  const fit = useAsk(['academy', 'fit', course.id], () => api.getFit({ class: course.id }), {
    isReady: isSignedIn,
    offline: `academy.fit.${course.id}`,
  })
  if (isSignedIn && !fit.data)
    return (
      <Section title={say('fit.title')}>
        <Asked of={fit} shape="card">
          {() => null}
        </Asked>
      </Section>
    )
  const chance = chanceOf(course, parcels, fit.data, now)
  if (chance.kind === 'held' || (chance.kind === 'over' && chance.phase === 'cancelled')) return null
  return (
    <Section title={say('fit.title')}>
      {chance.kind === 'over' && <Over course={course} phase={chance.phase} />}
      {chance.kind === 'notUnits' && <NotUnits course={course} fit={fit.data!} />}
      {chance.kind === 'check' && <Check course={course} fit={fit.data} mayAsk={chance.mayAsk} held={held} />}
    </Section>
  )
}

const Others = () => <LinkButton href="/academy">{useWords(workerWords)('course.others')}</LinkButton>
function WayOn({ contact }: { contact: string }) {
  const say = useWords(workerWords)
  return (
    <>
      {contact && <p>{say('course.contact', { contact })}</p>}
      <Others />
    </>
  )
}
const Rule = ({ clause }: { clause: string }) => <Link href={`/rules/academy#${clause}`}>{useWords(workerWords)('rule', { clause })}</Link>

function Over({ course, phase }: { course: Whole; phase: string }) {
  const say = useWords(workerWords)
  const { at } = useTimes()
  const title =
    phase === 'nominated' ? say('fit.closed', { at: at(course.closes!) }) : say(phase === 'running' ? 'fit.running' : 'fit.ended')
  return (
    <Notice title={title}>
      <p>{say('fit.next')}</p>
      {phase === 'nominated' && <p className="ui-hint">{<Rule clause="ACAD-3" />}</p>}
      <div className="ui-way-on">
        <Others />
      </div>
    </Notice>
  )
}

function NotUnits({ course, fit }: { course: Whole; fit: Fit }) {
  const say = useWords(workerWords)
  const names = (all: readonly (string | undefined)[]) => all.filter(Boolean).join(say('and'))
  return (
    <Refusal
      title={say('fit.notUnits')}
      reason={
        <>
          {say('fit.onlyUnits', { units: names(course.openTo.map(id => course.unitNames[id])) })}
          <br />
          {say('fit.yourUnits', { units: names(fit.units.map(unit => unit.name)) })}
        </>
      }
      wayOn={<Others />}
    />
  )
}

function Check({ course, fit, mayAsk, held }: { course: Whole; fit: Fit | undefined; mayAsk: boolean; held: Held }) {
  const say = useWords(workerWords)
  const { at } = useTimes()
  const typed = { ...typedOf(fit?.qualification, course), ...held.typed }
  const { unmet, isMet } = fitOf(typed, course)
  return (
    <>
      {!mayAsk && (
        <Notice tone="soon" title={say('fit.soon', { at: at(course.opens!) })}>
          <p>{say('fit.soonNext')}</p>
        </Notice>
      )}
      <FitCheck
        course={course}
        typed={typed}
        set={held.set}
        unmet={unmet}
        isMet={isMet}
        rule={<Rule clause="ACAD-4" />}
        wayOn={<WayOn contact={course.contact} />}
      />
      {isMet && mayAsk && fit && <AskForm course={course} fit={fit} typed={typed} />}
      {isMet && mayAsk && !fit && <SignInFirst />}
    </>
  )
}

function SignInFirst() {
  const say = useWords(workerWords)
  return (
    <>
      <p className="ui-hint">{say('fit.signInWhy')}</p>
      <Button kind="main" icon={LogIn} isWide onClick={() => void mayComeIn(true)}>
        {say('fit.signIn')}
      </Button>
    </>
  )
}
