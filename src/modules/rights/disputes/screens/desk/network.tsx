import { type UnionDistrict, unionDistricts } from '#kernel/pure/identifiers/divisions.ts'
import { idOf } from '#kernel/pure/people.ts'
import { useAsk } from '#kernel/web/asks.tsx'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { DeskTable } from '#kernel/web/desk/table.tsx'
import { useView } from '#kernel/web/desk/view.ts'
import { useLanguage, usePerson, useWords } from '#kernel/web/person.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Select } from '#ui/field.tsx'
import { Section } from '#ui/frame.tsx'
import { Empty } from '#ui/state.tsx'
import { isPartner } from '../../rules-kinds.ts'
import { kindWords } from '../../words-kinds.ts'
import { netWords } from '../network-screen-words.ts'
import { partnerWords } from '../partner-words.ts'
import { api, type Body, useDoing, useSpeak } from './network-calls.ts'
import { AddOwn, AddPartner, CloseBody, RequestCase } from './network-bodies.tsx'
import { OfferTable } from './network-offers.tsx'
import { Officers } from './network-officers.tsx'
import './disputes.css'

/** DISPUTES-40, 41: who mediates and who helps, district by district; what other bodies offer stands on top. */
export function NetworkPage() {
  const [say, kind, partner] = [useWords(netWords), useWords(kindWords), useWords(partnerWords)]
  const [language, speak, person] = [useLanguage(), useSpeak(), usePerson()]
  const view = useView({ district: '' })
  const district = view.values.district as UnionDistrict | ''
  const bodies = useAsk(['disputes', 'bodies', district], () => api.listBodies(district ? { district } : {}))
  const incoming = useAsk(['disputes', 'incoming'], () => api.listIncoming({}))
  const { doing, begin, stop } = useDoing<'adding' | 'addingOwn' | 'requesting' | { body: Body; to: 'officers' | 'close' }>()
  const heads = person.posts.filter(post => post.powers.includes('disputes.head'))
  return (
    <DeskPage
      title={say('network')}
      lead={say('network.lead')}
      actions={
        heads.length > 0 && (
          <>
            <Button onClick={() => begin('requesting')}>{say('request')}</Button>
            <Button onClick={() => begin('adding')}>{say('bodies.add')}</Button>
            <Button onClick={() => begin('addingOwn')}>{say('bodies.addOwn')}</Button>
          </>
        )
      }
      filters={
        <Select
          label={say('district')}
          value={district}
          onChange={event => view.set({ district: event.target.value })}
          empty={say('all')}
          choices={Object.entries(unionDistricts).map(([value, one]) => ({ value, label: one[language] }))}
        />
      }
    >
      {(incoming.data?.length ?? 0) > 0 && (
        <Section title={say('incoming')}>
          <OfferTable label={say('incoming')} rows={incoming.data ?? []} />
        </Section>
      )}
      <DeskTable
        label={say('network')}
        rows={bodies.data ?? []}
        rowKey={(row: Body) => row.id}
        columns={[
          {
            key: 'district',
            title: say('district'),
            width: 120,
            english: 140,
            render: (row: Body) => speak.district(row.unionDistrict) || say('wholeCity'),
          },
          {
            key: 'name',
            title: say('name'),
            render: (row: Body) => <span className="disputes-two">{(language === 'en' && row.english) || row.name}</span>,
          },
          {
            key: 'kind',
            title: say('kind'),
            width: 196,
            english: 230,
            render: (row: Body) => <span className="disputes-two">{kind(`body.${row.kind}`)}</span>,
          },
          {
            key: 'address',
            title: say('address'),
            width: 180,
            render: (row: Body) => <span className="disputes-two">{row.address || '—'}</span>,
          },
          { key: 'phone', title: say('phone'), width: 90, english: 116, render: (row: Body) => row.phone || '—' },
          {
            key: 'acts',
            title: '',
            width: 220,
            english: 290,
            render: (row: Body) =>
              row.isMine ? (
                <>
                  {isPartner(row.kind) && (
                    <>
                      <Button kind="plain" onClick={() => begin({ body: row, to: 'officers' })}>
                        {say('officers')}
                      </Button>
                      <LinkButton kind="plain" href={`/disputes/network/${row.id}`}>
                        {partner('body.open')}
                      </LinkButton>
                    </>
                  )}
                  <Button kind="plain" onClick={() => begin({ body: row, to: 'close' })}>
                    {say('bodies.close')}
                  </Button>
                </>
              ) : null,
          },
        ]}
        isLoading={bodies.isLoading}
        problem={bodies.problem}
        again={bodies.again}
        empty={<Empty title={say('bodies.none')} />}
      />
      {doing === 'adding' && <AddPartner by={idOf(heads[0]!.unit)} onClose={stop} />}
      {doing === 'addingOwn' && <AddOwn unit={idOf(heads[0]!.unit)} bodies={bodies.data ?? []} onClose={stop} />}
      {doing === 'requesting' && <RequestCase bodies={bodies.data ?? []} onClose={stop} />}
      {typeof doing === 'object' && doing.to === 'officers' && <Officers body={doing.body} onClose={stop} />}
      {typeof doing === 'object' && doing.to === 'close' && <CloseBody body={doing.body} bodies={bodies.data ?? []} onClose={stop} />}
    </DeskPage>
  )
}
