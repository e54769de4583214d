import type { ReactNode } from 'react'
import { skillLadder, skills } from '#kernel/pure/identifiers/skills.ts'
import { useLanguage, useWords } from '#kernel/web/person.tsx'
import { Field, Select } from '#ui/field.tsx'
import { Notice, Refusal } from '#ui/notice.tsx'
import type { Unmet } from '../../rules-nominations.ts'
import { workerWords } from '../worker-words.ts'
import type { Whole } from './api.ts'
import type { Held } from './course.tsx'
import { askedBy, OTHER, qualificationOf, type Typed } from './fit.ts'
import { nameOfSkill } from './terms.ts'

type Props = { course: Whole; typed: Typed; set: Held['set']; unmet: readonly Unmet[]; isMet: boolean; rule: ReactNode; wayOn: ReactNode }

/** What the class asks for, to be said of oneself; while one types, what is not met, or that all is. */
export function FitCheck({ course, typed, set, unmet, isMet, rule, wayOn }: Props) {
  const say = useWords(workerWords)
  const isAsked = askedBy(course).length > 0
  return (
    <>
      <p className="ui-hint acad-after">{say(isAsked ? 'fit.hint' : 'fit.noTerms')}</p>
      {isAsked && <Inputs course={course} typed={typed} set={set} />}
      {unmet.length > 0 && (
        <Refusal title={say('fit.no')} reason={<Reasons course={course} typed={typed} unmet={unmet} />} rule={rule} wayOn={wayOn} />
      )}
      {isMet && isAsked && <Notice tone="done" title={say('fit.ok')} isLive />}
    </>
  )
}

function Inputs({ course, typed, set }: Pick<Props, 'course' | 'typed' | 'set'>) {
  const say = useWords(workerWords)
  const language = useLanguage()
  const asked = askedBy(course)
  const named = (names: readonly string[], other: string) => [
    ...names.map(name => ({ value: name, label: name })),
    { value: OTHER, label: other },
  ]
  const levels = [
    ...skillLadder.map(skill => ({ value: skill, label: nameOfSkill(skill, language) })),
    { value: OTHER, label: say('fit.noSkill') },
  ]
  const one = (name: keyof Typed) => ({
    name,
    value: typed[name],
    onChange: (event: { target: { value: string } }) => set({ [name]: event.target.value }),
  })
  const empty = say('fit.choose')
  return (
    <>
      {asked.includes('trade') && (
        <Select {...one('trade')} label={say('fit.trade')} empty={empty} choices={named(course.trades, say('fit.otherTrade'))} />
      )}
      {asked.includes('skill') && <Select {...one('skill')} label={say('fit.skill')} empty={empty} choices={levels} />}
      {asked.includes('worksIn') && (
        <Select {...one('worksIn')} label={say('fit.worksIn')} empty={empty} choices={named(course.worksIn, say('fit.otherField'))} />
      )}
      {asked.includes('years') && <Field {...one('years')} label={say('fit.years')} inputMode="numeric" maxLength={2} autoComplete="off" />}
    </>
  )
}

function Reasons({ course, typed, unmet }: Pick<Props, 'course' | 'typed' | 'unmet'>) {
  const say = useWords(workerWords)
  const language = useLanguage()
  const { trades, leastSkill, worksIn, leastYears } = course
  const { skill, years } = qualificationOf(typed, course)
  const why: Record<Unmet, () => string> = {
    trade: () => say('no.trade', { trades: trades.join(say('and')) }),
    skill: () => {
      const least = skills[leastSkill!][language]
      return skill ? say('no.skill', { least, held: skills[skill][language] }) : say('no.noSkill', { least })
    },
    worksIn: () => say('no.worksIn', { fields: worksIn.join(say('and')) }),
    years: () => say('no.years', { least: leastYears, short: leastYears - years }),
  }
  if (unmet.length === 1) return why[unmet[0]!]()
  return unmet.map(name => (
    <span key={name} className="acad-why">
      {why[name]()}
    </span>
  ))
}
