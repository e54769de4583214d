import { useState } from 'react'
import { useNavigate } from 'react-router'
import { yuanOf } from '#kernel/pure/money.ts'
import { useAct } from '#kernel/web/acts.ts'
import { useAsk } from '#kernel/web/asks.tsx'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { DeskTable } from '#kernel/web/desk/table.tsx'
import { useView } from '#kernel/web/desk/view.ts'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field } from '#ui/field.tsx'
import { Money } from '#ui/figure.tsx'
import { Section } from '#ui/frame.tsx'
import { Tag } from '#ui/notice.tsx'
import { Empty } from '#ui/state.tsx'
import { useToast } from '#ui/toast.tsx'
import { type PayListStage, sayMonth } from '../../rules-subsidy.ts'
import { api, type Listed } from '../after/api.ts'
import { subsidyScreenWords } from '../after/subsidy-screen-words.ts'
import { useSpeak } from './network-calls.ts'
import { RatesShown } from './subsidy-rates.tsx'

const tones: Record<PayListStage, 'info' | 'soon' | 'done' | 'refused'> = {
  drafted: 'soon',
  approved: 'info',
  paid: 'done',
  dropped: 'refused',
}

/** DISPUTES-90: what waits to be paid, the lists, and the tables they are reckoned by. */
export function SubsidiesPage() {
  const [say, navigate, language, speak] = [useWords(subsidyScreenWords), useNavigate(), useLanguage(), useSpeak()]
  const [isDrafting, setDrafting] = useState(false)
  const view = useView({})
  const page = useAsk(['disputes', 'payLists', view.cursor ?? ''], () => api.listPayLists({ ...(view.cursor && { after: view.cursor }) }))
  const waiting = page.data?.waiting ?? 0
  return (
    <DeskPage
      title={say('title')}
      lead={page.data ? say('waiting', { n: waiting, yuan: yuanOf(page.data.waitingFen) }) : say('lead')}
      actions={
        waiting > 0 && (
          <Button kind="main" onClick={() => setDrafting(true)}>
            {say('draft')}
          </Button>
        )
      }
    >
      <Section title={say('lists')}>
        <DeskTable
          label={say('lists')}
          rows={page.data?.rows ?? []}
          rowKey={(row: Listed) => row.id}
          view={view}
          onOpen={row => navigate(`/subsidies/${row.id}`)}
          next={page.data?.next}
          columns={[
            { key: 'month', title: say('month'), width: 110, render: row => sayMonth(row.month, language) },
            { key: 'number', title: say('number'), render: row => row.number },
            { key: 'unit', title: '', render: row => (language === 'zh' ? row.unitName : row.unitEnglish) },
            { key: 'heads', title: say('heads'), width: 90, align: 'right', render: row => row.heads },
            { key: 'total', title: say('total'), width: 140, align: 'right', render: row => <Money amountFen={row.totalFen} /> },
            {
              key: 'state',
              title: say('state'),
              width: 180,
              english: 220,
              render: row => <Tag tone={tones[row.state]}>{say(`listState.${row.state}`)}</Tag>,
            },
            { key: 'paidOn', title: say('paidOn'), width: 130, render: row => speak.day(row.paidOn) },
          ]}
          isLoading={page.isLoading}
          problem={page.problem}
          again={page.again}
          empty={<Empty title={say('lists.none')}>{say('lists.noneNext')}</Empty>}
        />
      </Section>
      <RatesShown />
      {isDrafting && <Draft onClose={() => setDrafting(false)} />}
    </DeskPage>
  )
}

function Draft({ onClose }: { onClose: () => void }) {
  const [say, toast, today, navigate] = [useWords(subsidyScreenWords), useToast(), useToday(), useNavigate()]
  const draft = useAct(api.draftPayList, ['disputes'])
  const form = useForm({ name: '', isFleeting: true, start: { month: today.slice(0, 7) }, problem: draft.problem })
  return (
    <Dialog isOpen onClose={onClose} title={say('draft')} closeWord={say('close')}>
      <Form
        form={form}
        act={draft}
        submit={say('draft')}
        send={values => values}
        onSent={({ id, number }) => {
          toast({ tone: 'done', text: say('drafted', { number }) })
          navigate(`/subsidies/${id}`)
        }}
      >
        <Field {...form.field('month')} type="month" label={say('month')} required={say('required')} />
      </Form>
    </Dialog>
  )
}
