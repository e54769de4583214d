import { useParams } from 'react-router'
import { useAct } from '#kernel/web/acts.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { DeskPage, Facts } from '#kernel/web/desk/page.tsx'
import { useLanguage, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button } from '#ui/button.tsx'
import { Empty } from '#ui/state.tsx'
import { kindWords } from '../../words-kinds.ts'
import { netWords } from '../network-screen-words.ts'
import { partnerWords } from '../partner-words.ts'
import { api, type Body, useDoing, useSpeak } from './network-calls.ts'
import { Officers } from './network-officers.tsx'
import { HooksSection } from './partner-hooks.tsx'
import { KeysSection } from './partner-keys.tsx'
import './disputes.css'

/** DISPUTES-98, 99: how a partner body is connected, for the head of the union that registered it. */
export function PartnerBodyPage() {
  const [say, net, language] = [useWords(partnerWords), useWords(netWords), useLanguage()]
  const { id = '' } = useParams<{ id: string }>()
  const bodies = useAsk(['disputes', 'bodies', ''], () => api.listBodies({}))
  const body = bodies.data?.find(one => one.id === id && one.isMine)
  return (
    <DeskPage
      title={(language === 'en' && body?.english) || (body?.name ?? say('body.open'))}
      back={{ href: '/disputes/network', word: say('body.back') }}
    >
      <Asked of={bodies}>
        {() =>
          body ? (
            <>
              <AboutBody body={body} />
              <KeysSection body={id} />
              <HooksSection body={id} />
            </>
          ) : (
            <Empty title={net('bodies.none')} />
          )
        }
      </Asked>
    </DeskPage>
  )
}

function AboutBody({ body }: { body: Body }) {
  const [say, net, kind, speak] = [useWords(partnerWords), useWords(netWords), useWords(kindWords), useSpeak()]
  const amend = useAct(api.amendBody, ['disputes'])
  const { doing, begin, stop } = useDoing<'officers'>()
  const { id, version, confirms } = body
  return (
    <>
      <Facts
        rows={[
          [say('body.kind'), kind(`body.${body.kind}`)],
          [say('body.district'), speak.district(body.unionDistrict)],
          [net('address'), body.address || '—'],
          [net('phone'), body.phone || '—'],
          [say('body.confirms'), say(confirms ? 'body.confirms.yes' : 'body.confirms.no')],
        ]}
      />
      <Refused problem={amend.problem} />
      <div className="disputes-side-acts">
        <Button onClick={() => begin('officers')}>{net('officers')}</Button>
        <Button kind="plain" isBusy={amend.isBusy} onClick={() => void amend.act({ id, version, confirms: !confirms })}>
          {say(confirms ? 'body.confirms.off' : 'body.confirms.on')}
        </Button>
      </div>
      {doing && <Officers body={body} onClose={stop} />}
    </>
  )
}
