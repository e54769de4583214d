import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { formatMoment, formatRange } from '#kernel/pure/formats.ts'
import { instantOf, isTimed, spanOf } from '#kernel/pure/local-times.ts'
import { Button } from '#ui/button.tsx'
import { Tag } from '#ui/notice.tsx'
import { words } from '../../words.ts'
import type { PlanValues } from './plan-values.ts'
import { planWords } from './plan-words.ts'

/** The notice as a phone will show it, while it is being written. Nothing in it can be pressed. */
export function Preview({ values, units }: { values: PlanValues; units: readonly { value: string; label: string }[] }) {
  const [say, sayRule, language, today] = [useWords(planWords), useWords(words), useLanguage(), useToday()]
  const host = units.find(one => one.value === values.unit)?.label
  const moment = (local: string) => formatMoment(new Date(instantOf(local)!), language, today)
  return (
    <section className="act-preview" aria-label={say('preview')}>
      <p className="ui-hint">{say('preview')}</p>
      <article inert>
        <Tag>{sayRule(values.kind)}</Tag>
        <h3>{values.title.trim() || say('preview.noTitle')}</h3>
        {host && <p className="ui-hint">{host}</p>}
        {values.sessions.filter(isTimed).map(session => {
          const { starts, ends } = spanOf(session)
          return (
            <p key={session.key} className="ui-figures">
              {formatRange(new Date(starts), new Date(ends), language, today)} {session.title}
            </p>
          )
        })}
        <p>{[values.place, values.address].filter(Boolean).join(language === 'zh' ? '，' : ', ')}</p>
        <p>
          {values.seats ? say('preview.seats', { count: values.seats }) : null} {say('preview.free')}
        </p>
        {values.enrolOpens && values.enrolCloses && (
          <p className="ui-hint">{say('preview.window', { from: moment(values.enrolOpens), to: moment(values.enrolCloses) })}</p>
        )}
        <p className="act-text">{values.about}</p>
        {values.bring && <p>{say('preview.bring', { what: values.bring })}</p>}
        <Button kind="main" isWide>
          {say('preview.join')}
        </Button>
      </article>
    </section>
  )
}
