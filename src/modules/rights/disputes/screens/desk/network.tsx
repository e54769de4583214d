import { type UnionDistrict, unionDistricts } from '#kernel/pure/identifiers/divisions.ts'
import { idOf } from '#kernel/pure/people.ts'
import { useAct } from '#kernel/web/acts.ts'
import { useAsk } from '#kernel/web/asks.tsx'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { DeskTable } from '#kernel/web/desk/table.tsx'
import { useView } from '#kernel/web/desk/view.ts'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useLanguage, usePerson, useWords } from '#kernel/web/person.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Checkbox } from '#ui/choice.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field, Select } from '#ui/field.tsx'
import { Section } from '#ui/frame.tsx'
import { Empty } from '#ui/state.tsx'
import { useToast } from '#ui/toast.tsx'
import { isPartner, partnerBodies } from '../../rules-kinds.ts'
import { kindWords } from '../../words-kinds.ts'
import { netWords } from '../network-screen-words.ts'
import { partnerWords } from '../partner-words.ts'
import { api, type Body, useDoing, useSpeak } from './network-calls.ts'
import { OfferTable } from './network-offers.tsx'
import { Officers } from './network-officers.tsx'

/** DISPUTES-40, 41: who mediates and who helps, district by district; what other bodies offer stands on top. */
export function NetworkPage() {
  const [say, kind, partner] = [useWords(netWords), useWords(kindWords), useWords(partnerWords)]
  const [language, speak, person] = [useLanguage(), useSpeak(), usePerson()]
  const view = useView({ district: '' })
  const district = view.values.district as UnionDistrict | ''
  const bodies = useAsk(['disputes', 'bodies', district], () => api.listBodies(district ? { district } : {}))
  const incoming = useAsk(['disputes', 'incoming'], () => api.listIncoming({}))
  const { doing, begin, stop } = useDoing<'adding' | Body>()
  const heads = person.posts.filter(post => post.powers.includes('disputes.head'))
  return (
    <DeskPage
      title={say('network')}
      lead={say('network.lead')}
      actions={heads.length > 0 && <Button onClick={() => begin('adding')}>{say('bodies.add')}</Button>}
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
            width: 130,
            render: (row: Body) => speak.district(row.unionDistrict) || say('wholeCity'),
          },
          { key: 'name', title: say('name'), render: (row: Body) => (language === 'en' && row.english) || row.name },
          { key: 'kind', title: say('kind'), width: 220, render: (row: Body) => kind(`body.${row.kind}`) },
          { key: 'address', title: say('address'), render: (row: Body) => row.address || '—' },
          { key: 'phone', title: say('phone'), width: 120, render: (row: Body) => row.phone || '—' },
          {
            key: 'acts',
            title: '',
            width: 190,
            english: 220,
            render: (row: Body) =>
              row.isMine && isPartner(row.kind) ? (
                <>
                  <Button kind="plain" onClick={() => begin(row)}>
                    {say('officers')}
                  </Button>
                  <LinkButton kind="plain" href={`/disputes/network/${row.id}`}>
                    {partner('body.open')}
                  </LinkButton>
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
      {doing && doing !== 'adding' && <Officers body={doing} onClose={stop} />}
    </DeskPage>
  )
}

function AddPartner({ by, onClose }: { by: string; onClose: () => void }) {
  const [say, kind, partner] = [useWords(netWords), useWords(kindWords), useWords(partnerWords)]
  const [language, toast] = [useLanguage(), useToast()]
  const add = useAct(api.registerPartner, ['disputes'])
  const form = useForm({
    name: 'disputes/partner',
    start: { name: '', kind: '', unionDistrict: '', address: '', phone: '', confirms: false },
    problem: add.problem,
  })
  return (
    <Dialog isOpen onClose={onClose} title={say('bodies.add')} closeWord={say('close')}>
      <Form
        form={form}
        act={add}
        submit={say('bodies.add')}
        send={values => ({
          ...values,
          by,
          kind: values.kind as (typeof partnerBodies)[number],
          unionDistrict: values.unionDistrict as UnionDistrict,
        })}
        onSent={() => {
          toast({ tone: 'done', text: say('bodies.added') })
          onClose()
        }}
      >
        <Field {...form.field('name')} label={say('name')} required={say('required')} maxLength={60} />
        <Select
          {...form.field('kind')}
          label={say('kind')}
          required={say('required')}
          empty={say('choose')}
          choices={partnerBodies.map(value => ({ value, label: kind(`body.${value}`) }))}
        />
        <Select
          {...form.field('unionDistrict')}
          label={say('district')}
          required={say('required')}
          empty={say('choose')}
          choices={Object.entries(unionDistricts).map(([value, one]) => ({ value, label: one[language] }))}
        />
        <Field {...form.field('address')} label={say('address')} maxLength={200} />
        <Field {...form.field('phone')} label={say('phone')} maxLength={40} />
        <Checkbox {...form.tick('confirms')} label={partner('body.confirms.what')} />
      </Form>
    </Dialog>
  )
}
