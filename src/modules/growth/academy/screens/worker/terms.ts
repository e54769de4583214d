import { dayOf, daysBetween } from '#kernel/pure/calendar.ts'
import { formatMoment, formatRemaining } from '#kernel/pure/formats.ts'
import { type Skill, skills } from '#kernel/pure/identifiers/skills.ts'
import type { Language } from '#kernel/pure/words.ts'
import { useLanguage, useNow, useToday, useWords } from '#kernel/web/person.tsx'
import { askedBy } from './fit.ts'
import type { Course } from '../../rules.ts'
import { workerWords } from '../worker-words.ts'

/** `高级工（三级）`; the ends of the ladder have no number. */
export function nameOfSkill(skill: Skill, language: Language): string {
  const { number, zh, en } = skills[skill]
  return language === 'en' ? en : number ? `${zh}（${number}）` : zh
}

/** Who may come, in one line: `电工、维修电工，高级工及以上，从业满 3 年`. */
export function useTermsLine() {
  const say = useWords(workerWords)
  const language = useLanguage()
  return (terms: Pick<Course, 'trades' | 'leastSkill' | 'worksIn' | 'leastYears'>): string => {
    const told = {
      trade: () => terms.trades.join(say('and')),
      skill: () => say('terms.level', { level: skills[terms.leastSkill!][language] }),
      worksIn: () => say('terms.worksIn', { fields: terms.worksIn.join(say('and')) }),
      years: () => say('terms.years', { years: terms.leastYears }),
    }
    const asked = askedBy(terms)
    return asked.length > 0 ? asked.map(name => told[name]()).join(say('comma')) : say('terms.none')
  }
}

/** Moments as screens tell them, and what is left until one that is still to come. */
export function useTimes() {
  const [language, today, now] = [useLanguage(), useToday(), useNow()]
  return {
    now,
    at: (instant: string) => formatMoment(new Date(instant), language, today),
    left: (instant: string) => (new Date(instant) > now ? formatRemaining(daysBetween(today, dayOf(new Date(instant))), language) : ''),
  }
}
