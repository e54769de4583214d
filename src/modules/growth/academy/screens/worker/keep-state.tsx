import { formatMoment } from '#kernel/pure/formats.ts'
import { useAsk } from '#kernel/web/asks.tsx'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button } from '#ui/button.tsx'
import { List, Row } from '#ui/list.tsx'
import { Notice } from '#ui/notice.tsx'
import { doorOpensMinutes, isDoorOpen } from '../../rules-attendance.ts'
import { api, type Attendance } from './api.ts'
import type { Taps } from './keep-one.tsx'
import { keepWords } from './keep-words.ts'
import { keyOf, type Standing, type Tap } from './taps.ts'

type Session = Attendance['sessions'][number]
type Props = { session: Session; claims: number; all: readonly Standing[]; taps: Taps; now: Date }

/** The word of the moment, whether the door is open, who waits to be confirmed, and what was refused. */
export function KeepState({ session, claims, all, taps, now }: Props) {
  const say = useWords(keepWords)
  const [language, today] = [useLanguage(), useToday()]
  const refused = taps.taps.filter(tap => tap.state === 'refused')
  const nameOf = ({ nomination }: Tap) => all.find(one => one.line.nomination === nomination)?.line.name ?? ''
  const opens = new Date(Date.parse(session.starts) - doorOpensMinutes * 60_000)
  return (
    <>
      {isDoorOpen(session, now) && <Spoken session={session.id} />}
      {now < opens && <Notice title={say('keep.notOpen', { at: formatMoment(opens, language, today) })} />}
      {now >= new Date(session.ends) && <Notice title={say('keep.over')} />}
      {claims > 0 && (
        <Notice tone="soon" title={say('claims', { n: claims })}>
          <p>{say('claimsWhat')}</p>
        </Notice>
      )}
      {taps.problem && <Refused problem={taps.problem} wayOn={<Button onClick={taps.sendAgain}>{say('sendAgain')}</Button>} />}
      {refused.length > 0 && (
        <Notice tone="refused" title={say('refusedTitle', { n: refused.length })} isLive>
          <List>
            {refused.map(tap => (
              <Row
                key={keyOf(tap)}
                title={reasonOf(tap, nameOf(tap), say)}
                aside={
                  <Button kind="plain" onClick={() => taps.dismiss(tap)}>
                    {say('understood')}
                  </Button>
                }
              />
            ))}
          </List>
        </Notice>
      )}
    </>
  )
}

const known = ['ACAD-18', 'ACAD-20', 'ACAD-21', 'HOUSE-1'] as const
function reasonOf({ clause = '' }: Tap, name: string, say: ReturnType<typeof useWords<typeof keepWords>>) {
  const key = known.find(one => one === clause)
  return key ? say(`refused.${key}`, { name }) : say('refused.other', { name, clause })
}

/** The last word is good for ten minutes more, so a breath's delay harms nobody; an old one is not shown. */
function Spoken({ session }: { session: string }) {
  const say = useWords(keepWords)
  const { data, problem } = useAsk(['academy', 'door', session], () => api.getDoor({ session }), { everyMs: 15_000 })
  if (problem) return problem.isPassing ? <p className="ui-hint">{say('spokenCut')}</p> : null
  if (!data?.spoken) return null
  return (
    <div className="att-spoken">
      <span>{say('spoken')}</span>
      <strong className="ui-figures">{data.spoken.replace(/^(\d{3})/, '$1 ')}</strong>
      <span className="ui-hint">{say('spokenHow')}</span>
    </div>
  )
}
