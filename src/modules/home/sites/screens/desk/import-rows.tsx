import { useLanguage, useWords } from '#kernel/web/person.tsx'
import { Notice } from '#ui/notice.tsx'
import { sayFault } from '../../words-faults.ts'
import type { TriedSites } from './calls.ts'
import { importWords } from './import-words.ts'

/** Row by row what the sheet would do; the wrong ones first, for they are what there is to do. */
export function TriedRows({ tried }: { tried: TriedSites }) {
  const [say, language] = [useWords(importWords), useLanguage()]
  if (tried.rows.length === 0)
    return (
      <Notice tone="soon" isLive>
        {say('empty')}
      </Notice>
    )
  const isWrong = (row: TriedSites['rows'][number]) => Number(row.state === 'wrong')
  const fresh = tried.rows.filter(row => row.state === 'new').length
  const rows = tried.rows.toSorted((a, b) => isWrong(b) - isWrong(a) || a.line - b.line)
  return (
    <>
      <Notice
        tone={tried.wrong > 0 ? 'refused' : 'done'}
        isLive
        title={say(toldOf(tried.wrong, fresh), { ...tried, fresh, already: tried.sound - fresh })}
      >
        {tried.wrong > 0 && <p>{say('mend')}</p>}
      </Notice>
      <table className="site-table">
        <thead>
          <tr>
            <th scope="col">{say('line')}</th>
            <th scope="col">{say('name')}</th>
            <th scope="col">{say('told')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.line}>
              <td className="ui-figures">{row.line}</td>
              <th scope="row">{row.name || '—'}</th>
              <td>
                {row.state === 'wrong' ? (
                  row.faults.map(({ column, why }) => <div key={column}>{say('cell', { column, why: sayFault(why, language) })}</div>)
                ) : (
                  <span className="ui-hint">{say(row.state)}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function toldOf(wrong: number, fresh: number) {
  if (wrong > 0) return 'tried.wrong'
  return fresh > 0 ? 'tried.fresh' : 'tried.same'
}
