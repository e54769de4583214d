import { type ReactNode, useEffect } from 'react'
import { useLocation } from 'react-router'
import { Link } from '#ui/link.tsx'
import { useLanguage } from '../person.tsx'
import { type Block, blocksOf, halves } from './rulebook-text.ts'

/** A rulebook's text (headings, lists, tables, clauses) as a page; each clause can be led to by its number. */
export function Prose({ text }: { text: string }) {
  const { hash } = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text arrives after the address
  useEffect(() => {
    const clause = hash && document.getElementById(decodeURIComponent(hash.slice(1)))
    if (clause) clause.scrollIntoView({ block: 'center' })
  }, [hash, text])
  return <div className="house-prose">{blocksOf(text).map((block, at) => shown(block, at, hash.slice(1)))}</div>
}

function shown(block: Block, key: number, current: string): ReactNode {
  switch (block.kind) {
    case 'heading':
      return <h2 key={key}>{inline(block.text)}</h2>
    case 'clause':
      return <Clause key={key} id={block.id} text={block.text} isCurrent={block.id === current} />
    case 'list':
      return (
        <ul key={key}>
          {block.items.map(item => (
            <li key={item}>{inline(item)}</li>
          ))}
        </ul>
      )
    case 'table':
      return <Table key={key} {...block} />
    case 'text':
      return <Both key={key} text={block.text} />
  }
}

const Clause = ({ id, text, isCurrent }: { id: string; text: string; isCurrent: boolean }) => (
  <section id={id} className="house-clause" data-current={isCurrent || undefined}>
    <Link href={`#${id}`} className="house-clause-number">
      {id}
    </Link>
    <Both text={text} />
  </section>
)

const Table = ({ head, rows }: { head: string[]; rows: string[][] }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the phone is scrolled by keyboard too
  <div className="house-table" tabIndex={0}>
    <table>
      <thead>
        <tr>
          {head.map(cell => (
            <th key={cell} scope="col">
              {inline(cell)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.join()}>
            {row.map((cell, at) => (
              <td key={head[at]}>{inline(cell)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

/** Chinese binds and stands first; for the reader of English the English does. */
function Both({ text }: { text: string }) {
  const language = useLanguage()
  const [zh, en] = halves(text)
  const parts = [
    { lang: 'zh-CN', said: zh },
    { lang: 'en', said: en },
  ].filter(part => part.said)
  if (language === 'en') parts.reverse()
  return parts.map(({ lang, said }, at) => (
    <p key={lang} lang={lang} className={at > 0 ? 'ui-hint' : undefined}>
      {inline(said)}
    </p>
  ))
}

/** Bold and code; nothing of the text is ever read as HTML. */
const inline = (text: string): ReactNode[] =>
  text.split(/(\*\*[^*]+\*\*|`[^`]+`)/).map((part, at) => {
    const key = `${at}${part}`
    if (part.startsWith('**')) return <strong key={key}>{part.slice(2, -2)}</strong>
    return part.startsWith('`') ? <code key={key}>{part.slice(1, -1)}</code> : part
  })
