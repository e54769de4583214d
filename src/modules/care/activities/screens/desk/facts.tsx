import type { ReactNode } from 'react'
import { useLanguage, useWords } from '#kernel/web/person.tsx'
import { Section } from '#ui/frame.tsx'
import { words } from '../../words.ts'
import { deskWords } from '../desk-words.ts'
import type { Whole } from './calls.ts'
import { useHostNames } from './host-names.ts'
import { planWords } from './plan-words.ts'
import { useSpeakTime } from './standing.tsx'

/** What was settled, in pairs of a name and what it is. */
export function Facts({ activity }: { activity: Whole }) {
  const [say, sayPlan, sayRule, time] = [useWords(deskWords), useWords(planWords), useWords(words), useSpeakTime()]
  const hostNames = useHostNames()
  const comma = useLanguage() === 'zh' ? '，' : ', '
  const names = (ids: string[]) => ids.map(id => activity.unitNames[id] ?? id).join(comma)
  const facts: [string, ReactNode][] = [
    [sayPlan('kind'), sayRule(activity.kind)],
    [say('hosts'), hostNames(activity).map(one => <div key={one.role + one.name}>{`${one.role} ${one.name}`}</div>)],
    [say('openTo'), names(activity.openTo)],
    [say('place'), [activity.place, activity.address].filter(Boolean).join(comma)],
    [say('contact'), activity.contact],
    [say('enrolment'), activity.enrolOpens && `${time.moment(activity.enrolOpens)} – ${time.moment(activity.enrolCloses)}`],
    [say('leaveBy'), activity.leaveBy && time.moment(activity.leaveBy)],
    [
      say('families'),
      activity.isForFamilies &&
        say('families.some', { most: activity.mostChildren, from: activity.ageFrom ?? 0, to: activity.ageTo ?? 17 }),
    ],
    [
      say('quota'),
      activity.seatsByUnit &&
        Object.entries(activity.seatsByUnit).map(([id, seats]) => <div key={id}>{`${activity.unitNames[id] ?? id} ${seats}`}</div>),
    ],
    [
      say('materials'),
      Object.entries(activity.materials)
        .map(([item, count]) => say('perHead', { item, count }))
        .join(comma),
    ],
    [sayPlan('about'), activity.about && <p className="act-text">{activity.about}</p>],
    [sayPlan('bring'), activity.bring],
    [say('reason'), activity.reason],
  ]
  return (
    <Section title={sayPlan('part.what')}>
      <dl className="act-facts">
        {facts
          .filter(([, what]) => Boolean(what))
          .map(([name, what]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{what}</dd>
            </div>
          ))}
      </dl>
    </Section>
  )
}
