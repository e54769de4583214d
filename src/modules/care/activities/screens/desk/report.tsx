import { FileSpreadsheet, FileText } from 'lucide-react'
import { useState } from 'react'
import { formatMoney } from '#kernel/pure/formats.ts'
import { type Act, useAct } from '#kernel/web/acts.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { type Begun, begin } from '#kernel/web/desk/merging.ts'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useLanguage, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Steps } from '#kernel/web/steps.tsx'
import { LinkButton } from '#ui/button.tsx'
import { ConfirmDialog } from '#ui/dialog.tsx'
import { TextArea } from '#ui/field.tsx'
import { Section } from '#ui/frame.tsx'
import { Notice } from '#ui/notice.tsx'
import { useToast } from '#ui/toast.tsx'
import { activityBook } from '../../rules.ts'
import { words } from '../../words.ts'
import { deskWords } from '../desk-words.ts'
import { afterWords } from './after-words.ts'
import { api, type Report, urls, type Whole } from './calls.ts'
import { ByUnit, FiguresTable } from './figures.tsx'
import { useRebased } from '#kernel/web/desk/rebased.ts'

/** ACT-17: the figures come from the records; the officer adds what no record can say, and hands it in. */
export function ReportPart({ activity }: { activity: Whole }) {
  const say = useWords(afterWords)
  const report = useAsk(['activities', 'report', activity.id], () => api.getReport({ activity: activity.id }))
  return (
    <Asked of={report} shape="page">
      {({ figures }) => (
        <>
          <Papers activity={activity} />
          {activity.state === 'cancelled' && <Notice>{say('report.cancelled')}</Notice>}
          {!['closed', 'reported', 'cancelled'].includes(activity.state) && <Notice>{say('report.early')}</Notice>}
          <Section title={say('report.figures')}>
            <FiguresTable figures={figures} />
          </Section>
          {figures.byUnit.length > 0 && (
            <Section title={say('report.byUnit')}>
              <ByUnit rows={figures.byUnit} />
            </Section>
          )}
          <Section title={say('report.summary')}>
            {activity.state === 'closed' ? <Summary activity={activity} figures={figures} /> : <Filed activity={activity} />}
          </Section>
        </>
      )}
    </Asked>
  )
}

function Papers({ activity: { id: activity } }: { activity: Whole }) {
  const [say, language] = [useWords(afterWords), useLanguage()]
  return (
    <div className="act-bar act-papers">
      <LinkButton icon={FileText} target="_blank" href={urls.getReportPaper({ activity, language: 'zh' })}>
        {say('report.pdf')}
      </LinkButton>
      <LinkButton icon={FileText} target="_blank" href={urls.getReportPaper({ activity, language: 'en' })}>
        {say('report.pdfEn')}
      </LinkButton>
      <LinkButton icon={FileSpreadsheet} download href={urls.getReportSheet({ activity, language })}>
        {say('report.sheet')}
      </LinkButton>
    </div>
  )
}

type SummaryValues = { summary: string } & Begun

function Summary({ activity, figures }: { activity: Whole; figures: Report['figures'] }) {
  const [say, sayDesk, sayRule, language, toast] = [useWords(afterWords), useWords(deskWords), useWords(words), useLanguage(), useToast()]
  const [pending, setPending] = useState<{ input: SummaryValues; then: ((answer: unknown) => void) | undefined }>()
  const [isTried, setTried] = useState(false)
  const handIn = useAct(
    ({ summary, version }: SummaryValues, press) => api.handInReport({ id: activity.id, version, summary }, press),
    ['activities'],
  )
  const stored = begin({ summary: activity.summary, version: activity.version })
  const form = useForm<SummaryValues>({
    name: `activities/${activity.id}/summary`,
    start: stored,
    problem: handIn.problem,
  })
  const rebased = useRebased(handIn, stored, form)
  // asked first: the press opens the question, the answer to it hands the report in
  const asking: Act<SummaryValues, unknown> = {
    ...rebased,
    act: async (input, then) => {
      setPending({ input, then })
      return undefined
    },
  }
  const isShort = form.values.summary.trim().length < 10
  const field = form.field('summary')
  return (
    <div onSubmit={() => setTried(true)}>
      <Form
        form={form}
        act={asking}
        submit={say('report.handIn')}
        label={say('report.handIn')}
        send={values => values}
        isBlocked={isShort}
        onSent={() => toast({ tone: 'done', text: say('report.done') })}
      >
        <TextArea
          {...field}
          error={isTried && isShort ? sayRule('ACT-17') : field.error}
          label={say('report.summary')}
          hint={say('report.summaryHint')}
          rows={8}
          maxLength={4_000}
        />
      </Form>
      <ConfirmDialog
        isOpen={pending !== undefined}
        onClose={() => setPending(undefined)}
        title={say('report.handIn.ask', { title: activity.title })}
        closeWord={sayDesk('close')}
        confirmWord={say('report.handIn')}
        onConfirm={() => {
          if (pending) void rebased.act(pending.input, pending.then)
          setPending(undefined)
        }}
      >
        <p>{say('report.handIn.what', { came: figures.headsCame, cost: formatMoney(figures.costFen, language) })}</p>
      </ConfirmDialog>
    </div>
  )
}

/** As it was handed in; it can be taken back to be corrected. */
function Filed({ activity }: { activity: Whole }) {
  const [say, toast] = [useWords(afterWords), useToast()]
  const { id, version, number, summary } = activity
  const reopen = useAct((_: null, press) => api.reopenReport({ id, version }, press), ['activities'])
  return (
    <>
      {number && <p className="ui-hint ui-figures">{say('report.number', { number })}</p>}
      <p className="act-text">{summary || '—'}</p>
      <Steps
        book={activityBook}
        row={activity}
        words={words}
        does={{
          reopen: {
            word: say('report.reopen'),
            isBusy: reopen.isBusy,
            take: () => void reopen.act(null, () => toast({ tone: 'done', text: say('report.reopen') })),
            confirm: { title: say('report.reopen.ask'), text: say('report.reopen.what') },
          },
        }}
      />
      <Refused problem={reopen.problem} />
    </>
  )
}
