import { Check, CircleDashed, CircleSlash, Minus, X } from 'lucide-react'
import { useState } from 'react'
import type { Language } from '#kernel/pure/words.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { Select } from '#ui/field.tsx'
import { Section } from '#ui/frame.tsx'
import { isKept } from '../../rules-kinds.ts'
import { lifeWords } from '../life-words.ts'
import { api, type Mine } from './life-api.ts'

const icons = { paid: Check, unpaid: X, coming: CircleDashed, free: CircleSlash, before: Minus } as const

/** MEMBERS-12: twelve small months, each with its word, and no sum of money anywhere. */
export function YearOfDues({ member: { joinedOn, state } }: { member: Mine }) {
  const [say, language, today] = [useWords(lifeWords), useLanguage(), useToday()]
  const [latest, first] = [Number(today.slice(0, 4)), Number(joinedOn!.slice(0, 4))]
  const [year, setYear] = useState(latest)
  const years = Array.from({ length: Math.min(latest - first + 1, 60) }, (_, n) => latest - n)
  const dues = useAsk(['members', 'dues', year], () => api.listMyDues({ year }), { offline: `members.dues.${year}` })
  return (
    <Section title={say('dues')}>
      {isKept(state) && <p>{say('dues.free')}</p>}
      {years.length > 1 && (
        <Select
          name="year"
          label={say('dues.which')}
          value={String(year)}
          onChange={event => setYear(Number(event.target.value))}
          choices={years.map(one => ({ value: String(one), label: say('dues.year', { year: one }) }))}
        />
      )}
      <Asked of={dues}>
        {months => (
          <ol className="life-months" aria-label={say('dues.year', { year })}>
            {months.map(({ month, is }) => {
              const Icon = icons[is]
              return (
                <li key={month} data-is={is}>
                  <span className="life-month">{nameOf(month, language)}</span>
                  <Icon className="ui-icon" aria-hidden />
                  <span>{say(`month.${is}`)}</span>
                </li>
              )
            })}
          </ol>
        )}
      </Asked>
      <p className="ui-hint">{say('dues.lead')}</p>
    </Section>
  )
}

const nameOf = (month: string, language: Language) =>
  new Date(month).toLocaleDateString(language === 'zh' ? 'zh-CN' : 'en-GB', { month: 'short', timeZone: 'UTC' })
