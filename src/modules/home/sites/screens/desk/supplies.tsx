import { PackagePlus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useAct } from '#kernel/web/acts.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field } from '#ui/field.tsx'
import { Section } from '#ui/frame.tsx'
import { List, Row } from '#ui/list.tsx'
import { Tag } from '#ui/notice.tsx'
import { api, type Held, type Station } from './calls.ts'
import { siteWords } from './site-words.ts'
import { useSpeakTime } from './status.tsx'
import { supplyWords } from './supply-words.ts'

/** SITE-20: what the station uses up, how much there is, and from when on more is wanted. */
export function Supplies({ site }: { site: Station }) {
  const [say, time] = [useWords(supplyWords), useSpeakTime()]
  const asked = useAsk(['sites', 'stock', site.id], () => api.listStock({ site: site.id }))
  const [isOpen, setOpen] = useState(false)
  return (
    <Section title={say('stock')}>
      <Asked of={asked}>
        {rows => (
          <>
            {rows.length === 0 ? (
              <p className="ui-hint">{say('stock.none')}</p>
            ) : (
              <List label={say('stock')}>
                {rows.map(({ item, least, count, countedAt, isLow }) => (
                  <Row
                    key={item}
                    title={item}
                    detail={
                      countedAt ? say('stock.counted', { n: count ?? 0, least, at: time.moment(countedAt) }) : say('stock.never', { least })
                    }
                    aside={isLow && <Tag tone="soon">{say('stock.low')}</Tag>}
                  />
                ))}
              </List>
            )}
            {site.state !== 'closed' && (
              <Button icon={PackagePlus} onClick={() => setOpen(true)}>
                {say('stock.edit')}
              </Button>
            )}
            {isOpen && <ListDialog site={site.id} rows={rows} onClose={() => setOpen(false)} />}
          </>
        )}
      </Asked>
    </Section>
  )
}

type Line = { key: number; item: string; least: string }

function ListDialog({ site, rows, onClose }: { site: string; rows: readonly Held[]; onClose: () => void }) {
  const [say, word] = [useWords(supplyWords), useWords(siteWords)]
  const [lines, setLines] = useState<Line[]>(() => rows.map(({ item, least }, key) => ({ key, item, least: String(least) })))
  const [next, setNext] = useState(rows.length)
  const save = useAct((items: { item: string; least: number }[], press) => api.setStock({ site, items }, press), ['sites'])
  const change = (key: number, more: Partial<Line>) => setLines(all => all.map(line => (line.key === key ? { ...line, ...more } : line)))
  const items = lines.map(({ item, least }) => ({ item: item.trim(), least: Number(least) }))
  const isWrong =
    items.some(({ item, least }) => item === '' || !Number.isInteger(least) || least < 0) ||
    new Set(items.map(one => one.item)).size < items.length
  return (
    <Dialog isOpen onClose={onClose} title={say('stock.edit')} closeWord={word('close')}>
      <form
        onSubmit={event => {
          event.preventDefault()
          if (!isWrong) void save.act(items, onClose)
        }}
      >
        {lines.map(({ key, item, least }) => (
          <div className="site-supply" key={key}>
            <Field label={say('stock.item')} value={item} maxLength={20} onChange={event => change(key, { item: event.target.value })} />
            <Field
              label={say('stock.least')}
              value={least}
              inputMode="numeric"
              onChange={event => change(key, { least: event.target.value })}
            />
            <Button
              kind="plain"
              icon={Trash2}
              aria-label={say('stock.dropOf', { item })}
              onClick={() => setLines(all => all.filter(line => line.key !== key))}
            >
              {say('stock.drop')}
            </Button>
          </div>
        ))}
        <div className="site-acts">
          {lines.length < 30 && (
            <Button
              onClick={() => {
                setLines(all => [...all, { key: next, item: '', least: '10' }])
                setNext(next + 1)
              }}
            >
              {say('stock.add')}
            </Button>
          )}
          <Button kind="main" type="submit" isBusy={save.isBusy} disabled={isWrong}>
            {say('save')}
          </Button>
        </div>
        {isWrong && <p className="ui-hint">{say('stock.wrong')}</p>}
        <Refused problem={save.problem} />
      </form>
    </Dialog>
  )
}
