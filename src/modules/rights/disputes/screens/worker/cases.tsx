import { FilePlus } from 'lucide-react'
import { useNavigate } from 'react-router'
import { formatDay } from '#kernel/pure/formats.ts'
import { useAct } from '#kernel/web/acts.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Page } from '#ui/frame.tsx'
import { CardLink } from '#ui/list.tsx'
import { Notice, Tag } from '#ui/notice.tsx'
import { Empty } from '#ui/state.tsx'
import { kindWords } from '../../words-kinds.ts'
import { caseWords } from '../case-words.ts'
import { toneOf } from '../tones.ts'
import { api } from './cases-api.ts'

/** What I filed, and what I was asked about by my phone. */
export function CasesPage() {
  const say = useWords(caseWords)
  const mine = useAsk(['disputes', 'mine'], () => api.listMine({}), { offline: 'disputes.mine' })
  return (
    <Page title={say('mine')} back={{ href: '/rights', word: say('back') }}>
      <Asked of={mine}>
        {({ cases, invitations }) => (
          <>
            {invitations > 0 && <Invited n={invitations} />}
            {cases.length === 0 && invitations === 0 && (
              <Empty
                title={say('none.title')}
                action={
                  <LinkButton href="/rights/file" kind="main" icon={FilePlus}>
                    {say('file')}
                  </LinkButton>
                }
              >
                {say('none.next')}
              </Empty>
            )}
            {cases.map(one => (
              <Card key={one.id} one={one} />
            ))}
          </>
        )}
      </Asked>
    </Page>
  )
}

type Listed = Awaited<ReturnType<typeof api.listMine>>['cases'][number]
function Card({ one }: { one: Listed }) {
  const [say, kind, language, today] = [useWords(caseWords), useWords(kindWords), useLanguage(), useToday()]
  return (
    <CardLink
      href={`/rights/cases/${one.id}`}
      title={one.isMine ? say('against', { employer: one.employer }) : say('by', { worker: one.worker })}
      aside={<Tag tone={toneOf(one.state)}>{kind(`stage.${one.state}`)}</Tag>}
    >
      {[kind(`kind.${one.kind}`), one.number, one.due && say('until', { day: formatDay(one.due, language, today) })]
        .filter(Boolean)
        .join(' · ')}
    </CardLink>
  )
}

/** DISPUTES-25: nothing is taken up by merely looking. */
function Invited({ n }: { n: number }) {
  const [say, navigate] = [useWords(caseWords), useNavigate()]
  const claim = useAct(api.claimMine, ['disputes'])
  return (
    <Notice tone="soon" title={say('invited.title', { n })}>
      <p>{say('invited.why')}</p>
      <Refused problem={claim.problem} />
      <Button
        kind="main"
        isBusy={claim.isBusy}
        onClick={() => void claim.act({}, ({ cases }) => cases.length === 1 && void navigate(`/rights/cases/${cases[0]}`))}
      >
        {say('invited.open')}
      </Button>
    </Notice>
  )
}
