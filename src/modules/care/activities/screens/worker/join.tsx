import { useParams } from 'react-router'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useLive } from '#kernel/web/live.ts'
import { useIsSignedIn, useNow, usePerson, useWords } from '#kernel/web/person.tsx'
import { useSearchParams } from '#kernel/web/search-params.ts'
import { LinkButton } from '#ui/button.tsx'
import { Page } from '#ui/frame.tsx'
import { Empty } from '#ui/state.tsx'
import { workerWords } from '../worker-words.ts'
import { api, type Mine, urls, type Whole } from './api.ts'
import { JoinForm } from './join-form.tsx'
import { Joined } from './joined.tsx'
import { WhyNot } from './looks.tsx'
import { wayOn } from './way.ts'

/** Asking for a place, and what came of it: after a reload the answer is still here. */
export function JoinPage() {
  const say = useWords(workerWords)
  const { id = '' } = useParams<{ id: string }>()
  const [search] = useSearchParams()
  const isSignedIn = useIsSignedIn()
  const one = useAsk(['activities', 'one', id], () => api.getActivity({ id }))
  const mine = useAsk(['activities', 'mine', id], () => (isSignedIn ? api.listMine({ activity: id }) : Promise.resolve([])))
  useLive(urls.watchActivity({ id }), () => {
    one.again()
    // whoever waits here may move up while they look
    mine.again()
  })
  const joined = mine.data?.find(held => held.offer === search.get('joined') && held.standing !== 'released')
  if (joined) return <Joined mine={joined} />
  return (
    <Page title={say('join.title')} lead={one.data?.title} back={{ href: `/activities/${id}`, word: say('join.back') }}>
      <Asked of={one} shape="page">
        {activity => <Asked of={mine}>{held => <JoinOrWhyNot activity={activity} mine={held} />}</Asked>}
      </Asked>
    </Page>
  )
}

function JoinOrWhyNot({ activity, mine }: { activity: Whole; mine: readonly Mine[] }) {
  const say = useWords(workerWords)
  const way = wayOn(activity, mine, usePerson(), useNow())
  if (way.kind === 'join') return <JoinForm activity={activity} mine={mine} />
  if (way.kind === 'not')
    return <WhyNot title={say('notice.cannot')} why={way.why} wayOn={<LinkButton href="/activities">{say('notice.others')}</LinkButton>} />
  return (
    <Empty
      title={say(way.kind === 'show' ? 'join.already' : 'join.notOpen')}
      action={
        <LinkButton kind="main" href={way.kind === 'show' ? `/my/activities/${way.entry}` : `/activities/${activity.id}`}>
          {say(way.kind === 'show' ? 'notice.show' : 'join.back')}
        </LinkButton>
      }
    />
  )
}
