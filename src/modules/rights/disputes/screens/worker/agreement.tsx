import { useParams } from 'react-router'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useWords } from '#kernel/web/person.tsx'
import { Page } from '#ui/frame.tsx'
import { Empty } from '#ui/state.tsx'
import { AgreementView } from '../ending/agreement-view.tsx'
import { api, askedAs } from '../ending/api.ts'
import { endingScreenWords } from '../ending/ending-screen-words.ts'
import { LegsList } from '../ending/legs-list.tsx'

/** What both sides settled, on either side's phone: read, signed, paid, and where it leads. */
export function AgreementPage() {
  const say = useWords(endingScreenWords)
  const { id = '' } = useParams<{ id: string }>()
  const agreement = useAsk([...askedAs(id), 'agreement'], () => api.getAgreement({ dispute: id }), { offline: `disputes.agreement.${id}` })
  return (
    <Page title={say('agreement')} back={{ href: `/rights/cases/${id}`, word: say('backToCase') }}>
      <Asked of={agreement} shape="page">
        {seen => (seen ? <AgreementView dispute={id} agreement={seen} /> : <Empty title={say('none')}>{say('noneNext')}</Empty>)}
      </Asked>
      <LegsList dispute={id} mayBegin={agreement.data?.side !== 'employer'} />
    </Page>
  )
}
