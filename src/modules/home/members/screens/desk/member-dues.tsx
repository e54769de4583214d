import { useState } from 'react'
import { formatDay } from '#kernel/pure/formats.ts'
import { dayOf } from '#kernel/pure/calendar.ts'
import { idOf } from '#kernel/pure/people.ts'
import { useAct } from '#kernel/web/acts.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button } from '#ui/button.tsx'
import { ConfirmDialog } from '#ui/dialog.tsx'
import { Select } from '#ui/field.tsx'
import { Section } from '#ui/frame.tsx'
import { useToast } from '#ui/toast.tsx'
import { memberWords } from '../member-words.ts'
import { api, monthName, type One } from './life-calls.ts'

/** MEMBERS-12: a year of months, each recorded or taken back by one press. */
export function MemberDues({ member: { id, unit, joinedOn } }: { member: One }) {
  const [say, toast, language, today] = [useWords(memberWords), useToast(), useLanguage(), useToday()]
  const [latest, first] = [Number(today.slice(0, 4)), Number(joinedOn!.slice(0, 4))]
  const [year, setYear] = useState(latest)
  const [wrong, setWrong] = useState<string>()
  const dues = useAsk(['members', 'dues', id, year], () => api.listDues({ id, year }))
  const record = useAct((month: string, press) => api.recordDues({ unit: idOf(unit), month, members: [id] }, press), ['members'])
  return (
    <Section
      title={say('dues')}
      more={
        <Select
          name="year"
          label={say('dues.year')}
          value={String(year)}
          onChange={event => setYear(Number(event.target.value))}
          choices={Array.from({ length: Math.min(latest - first + 1, 60) }, (_, n) => String(latest - n)).map(value => ({
            value,
            label: value,
          }))}
        />
      }
    >
      <Refused problem={record.problem} />
      <Asked of={dues}>
        {months => (
          <table className="life-dues">
            <tbody>
              {months.map(({ month, is, by, at }) => (
                <tr key={month} data-is={is}>
                  <th scope="row">{monthName(month, language)}</th>
                  <td>
                    {say(`month.${is}`)}
                    {at && (
                      <span className="life-line">
                        {say('dues.by', {
                          by: by === 'founding' ? say('founding') : by,
                          day: formatDay(dayOf(new Date(at)), language, today),
                        })}
                      </span>
                    )}
                  </td>
                  <td>
                    {is === 'paid' && (
                      <Button
                        kind="plain"
                        aria-label={say('dues.backOf', { month: monthName(month, language) })}
                        onClick={() => setWrong(month)}
                      >
                        {say('dues.back')}
                      </Button>
                    )}
                    {(is === 'unpaid' || is === 'coming') && (
                      <Button
                        kind="plain"
                        aria-label={say('dues.recordOf', { month: monthName(month, language) })}
                        isBusy={record.isBusy}
                        onClick={() => void record.act(month, () => toast({ tone: 'done', text: say('dues.recorded') }))}
                      >
                        {say('dues.record')}
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Asked>
      {wrong && <TakeBack id={id} month={wrong} onClose={() => setWrong(undefined)} />}
    </Section>
  )
}

function TakeBack({ id, month, onClose }: { id: string; month: string; onClose: () => void }) {
  const [say, toast, language] = [useWords(memberWords), useToast(), useLanguage()]
  const back = useAct(api.takeBackDues, ['members'])
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={say('dues.back.ask', { month: monthName(month, language) })}
      closeWord={say('close')}
      confirmWord={say('dues.back')}
      isBusy={back.isBusy}
      onConfirm={() =>
        void back.act({ id, month }, () => {
          toast({ tone: 'done', text: say('dues.takenBack') })
          onClose()
        })
      }
    >
      <p>{say('dues.back.what')}</p>
      <Refused problem={back.problem} />
    </ConfirmDialog>
  )
}
