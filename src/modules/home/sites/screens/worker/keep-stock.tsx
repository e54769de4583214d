import { useState } from 'react'
import { useAct } from '#kernel/web/acts.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { Sheet } from '#ui/dialog.tsx'
import { Field } from '#ui/field.tsx'
import { Section } from '#ui/frame.tsx'
import { Tag } from '#ui/notice.tsx'
import { useToast } from '#ui/toast.tsx'
import { keepWords } from '../keep-words.ts'
import { readCount } from '../read-count.ts'
import { workerWords } from '../worker-words.ts'
import { api, type Held } from './api.ts'

/** SITE-20: what the union listed for this station, and how much of it is left. A station without a list shows nothing. */
export function KeepStock({ site }: { site: string }) {
  const say = useWords(keepWords)
  const stock = useAsk(['sites', 'stock', site], () => api.listStock({ site }), { offline: `sites.stock.${site}` })
  const [isOpen, setOpen] = useState(false)
  return (
    <Asked of={stock}>
      {rows =>
        rows.length > 0 && (
          <Section title={say('stock')}>
            <ul className="site-stock">
              {rows.map(row => (
                <li key={row.item} className="site-stock-line">
                  <span className="site-stock-item">{row.item}</span>
                  <span className="ui-figures">{row.count === null ? say('stock.never') : say('stock.left', { n: row.count })}</span>
                  {row.isLow && <Tag tone="soon">{say('stock.low', { n: row.least })}</Tag>}
                </li>
              ))}
            </ul>
            <Button isWide onClick={() => setOpen(true)}>
              {say('stock.count')}
            </Button>
            {isOpen && <CountSheet site={site} rows={rows} onClose={() => setOpen(false)} />}
          </Section>
        )
      }
    </Asked>
  )
}

function CountSheet({ site, rows, onClose }: { site: string; rows: readonly Held[]; onClose: () => void }) {
  const [say, word, toast] = [useWords(keepWords), useWords(workerWords), useToast()]
  const tally = useAct((counts: { item: string; count: number }[], press) => api.tallyStock({ site, counts }, press), ['sites'])
  // a field for each: what is left empty was not counted, and stays as it is
  const start = Object.fromEntries(rows.map((row, n) => [`n${n}`, row.count === null ? '' : String(row.count)]))
  const form = useForm({ name: '', isFleeting: true, start, problem: tally.problem })
  const counted = () =>
    rows.flatMap(({ item }, n) => {
      const count = readCount(form.values[`n${n}`]!)
      return count === undefined ? [] : [{ item, count }]
    })
  const isNone = (n: number) => form.values[`n${n}`]!.trim() !== '' && readCount(form.values[`n${n}`]!) === undefined
  return (
    <Sheet isOpen onClose={onClose} title={say('stock.count')} closeWord={word('close')}>
      <Form
        form={form}
        act={tally}
        submit={say('save')}
        isBlocked={counted().length === 0 || rows.some((_, n) => isNone(n))}
        send={counted}
        onSent={() => {
          toast({ tone: 'done', text: say('stock.done') })
          onClose()
        }}
      >
        {rows.map((row, n) => (
          <Field
            key={row.item}
            {...form.field(`n${n}`)}
            {...(isNone(n) && { error: say('number') })}
            inputMode="numeric"
            label={row.item}
            hint={say('stock.least', { n: row.least })}
          />
        ))}
      </Form>
    </Sheet>
  )
}
