import type { ReactNode } from 'react'
import { formatDay } from '#kernel/pure/formats.ts'
import { Facts } from '#kernel/web/desk/page.tsx'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { kindWords } from '../../words-kinds.ts'
import { memberWords } from '../member-words.ts'
import { monthName, type One, unitOf } from './life-calls.ts'

/** What is known of the member; numbers are masked, always. */
export function MemberFacts({ member, reveal }: { member: One; reveal?: ReactNode }) {
  const [say, kind, language, today] = [useWords(memberWords), useWords(kindWords), useLanguage(), useToday()]
  const day = (one: string | null) => one && formatDay(one, language, today)
  const number = member.idMasked ? (
    <>
      <span className="ui-figures">{member.idMasked}</span> {reveal}
    </>
  ) : (
    say('fact.noNumber')
  )
  const due = day(member.due)
  const { transferTo, retainedFor, relations } = member
  const rows: [string, ReactNode][] = [
    [say('fact.unit'), unitOf(member, language)],
    [say('fact.due'), due && member.dueIsProvisional ? say('fact.dueProvisional', { day: due }) : due],
    [say('fact.transfer'), transferTo && (language === 'zh' ? transferTo.name : transferTo.english)],
    [say('fact.nextEmployer'), transferTo && member.nextEmployer],
    [say('fact.phone'), member.phoneMasked],
    [say('fact.number'), number],
    [say('fact.born'), member.bornYear],
    [say('fact.employer'), member.employer],
    [say('fact.work'), member.work],
    [say('fact.jobs'), relations.map(job => [job.employer, job.work].filter(Boolean).join(' · ')).join(say('comma'))],
    [say('fact.way'), [kind(`way.${member.way}`), kind(`through.${member.through}`)].join(' · ')],
    [say('fact.applied'), day(member.appliedOn)],
    [say('fact.joined'), day(member.joinedOn)],
    [say('fact.paidTo'), member.paidTo && monthName(member.paidTo, language)],
    [say('fact.retained'), retainedFor && kind(`for.${retainedFor}`)],
    [say('fact.warned'), day(member.warnedOn)],
    [say('fact.reason'), member.reason],
    [say('fact.basis'), member.basis],
  ]
  return <Facts rows={rows.filter(([, value]) => value)} />
}
