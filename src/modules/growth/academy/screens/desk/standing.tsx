import { formatMoment, formatRange } from '#kernel/pure/formats.ts'
import { skills } from '#kernel/pure/identifiers/skills.ts'
import { may } from '#kernel/pure/people.ts'
import { type Person, useLanguage, useNow, useToday, useWords } from '#kernel/web/person.tsx'
import { Tag } from '#ui/notice.tsx'
import type { Tone } from '#ui/tone.tsx'
import { type Phase, phaseOf, type Stage } from '../../rules.ts'
import type { NominationStage, Qualification } from '../../rules-nominations.ts'
import { words } from '../../words.ts'
import { deskWords } from '../desk-words.ts'
import type { Listed, Nominee, Whole } from './calls.ts'

const tones: Record<Phase, Tone> = {
  draft: 'info',
  published: 'info',
  soon: 'info',
  nominating: 'done',
  nominated: 'soon',
  running: 'done',
  closed: 'info',
  cancelled: 'refused',
}

/** The stage in a word, with what the window says: 推荐中, 推荐已截止. */
export function PhaseTag({ course }: { course: Pick<Listed, 'state' | 'opens' | 'closes'> }) {
  const say = useWords(words)
  const phase = phaseOf(course, useNow(30_000))
  return <Tag tone={tones[phase]}>{say(`stage.${phase}`)}</Tag>
}

const nominationTones: Record<NominationStage, Tone> = {
  drafted: 'info',
  nominated: 'soon',
  returned: 'soon',
  verified: 'done',
  admitted: 'done',
  refused: 'refused',
  withdrawn: 'info',
  lapsed: 'refused',
}

/** Who is admitted and has no seat waits, and in which place. */
export function NominationTag({
  nominee: { state, standing },
  place,
}: {
  nominee: Pick<Nominee, 'state' | 'standing'>
  place?: number | undefined
}) {
  const [say, sayRule] = [useWords(deskWords), useWords(words)]
  if (state === 'admitted' && standing === 'waiting')
    return <Tag tone="soon">{place ? say('verify.waiting', { n: place }) : sayRule('nomination.waiting')}</Tag>
  return <Tag tone={nominationTones[state]}>{sayRule(`nomination.${state}`)}</Tag>
}

/** Only posts over the host's own line act on it; a co-host looks on. The same law as the server's `mustHost`. */
export const mayHost = (person: Person, { unit }: Pick<Whole, 'unit'>) => may(person, 'academy.host', { owner: '', unit })
/** Whoever hosts, organises or helps. The plan of a class is public; its lists are for these, as the server's `reach` has it. */
export const isOfHosts = (person: Person, { unit, hosts }: Pick<Whole, 'unit' | 'hosts'>) =>
  may(person, 'academy.host', { owner: '', unit, parties: Object.keys(hosts) })

/** Days and times as the reader's language says them; a missing one as such. */
export function useSpeakTime() {
  const [language, today, say] = [useLanguage(), useToday(), useWords(deskWords)]
  return {
    moment: (at: string | null) => (at ? formatMoment(new Date(at), language, today) : say('noTime')),
    span: (starts: string | null, ends: string | null) =>
      starts && ends ? formatRange(new Date(starts), new Date(ends), language, today) : say('noTime'),
  }
}

/** ACAD-15: as many stars as the number is long would fill a column with stars. */
export const lastFour = (masked: string) => masked.replace(/^\*+/, '****')

export const useComma = () => (useLanguage() === 'zh' ? '、' : ', ')

/** `电工 高级工 5 年`, and what is not known left out. */
export function useSpeakFit() {
  const [say, language] = [useWords(deskWords), useLanguage()]
  return ({ trade, skill, years }: Qualification) =>
    [trade, skill && skills[skill][language], years > 0 && say('verify.years', { years })].filter(Boolean).join(' · ') || say('none')
}

/** The terms of a class, each a short phrase; none where anybody may come. */
export function useSpeakTerms() {
  const [say, language, comma] = [useWords(deskWords), useLanguage(), useComma()]
  return ({ trades, leastSkill, worksIn, leastYears }: Pick<Whole, 'trades' | 'leastSkill' | 'worksIn' | 'leastYears'>) =>
    [
      trades.length > 0 && say('terms.trades', { names: trades.join(comma) }),
      leastSkill && say('terms.skill', { level: skills[leastSkill][language] }),
      worksIn.length > 0 && say('terms.worksIn', { names: worksIn.join(comma) }),
      leastYears > 0 && say('terms.years', { years: leastYears }),
    ].filter(term => typeof term === 'string')
}

type Row = Pick<Listed, 'id' | 'unit'> & { state: Stage; version?: number }
/** A class as the rulebook's gate reads it. */
export const caseOf = ({ id, state, unit, version = 0 }: Row) => ({
  ...{ id, state, unit, version },
  owner: '',
  parties: [],
  due: null,
  dueIsProvisional: false,
})
