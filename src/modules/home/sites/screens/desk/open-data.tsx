import { Copy } from 'lucide-react'
import { useState } from 'react'
import { divisions } from '#kernel/pure/identifiers/divisions.ts'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { useLanguage, useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { Field, Select, TextArea } from '#ui/field.tsx'
import { Section } from '#ui/frame.tsx'
import { Notice } from '#ui/notice.tsx'
import { useToast } from '#ui/toast.tsx'
import { openWords } from '../../words-open.ts'
import { snippetOf, wantedIn } from '../widget-ask.ts'
import { widgetWords } from '../widget-words.ts'
import { openDataWords } from './open-data-words.ts'
import './open-data.css'

/** SITE-18: where the data is, what is in it, and the line that puts a window into another page. */
export function OpenData() {
  const [say, sayRule] = [useWords(openDataWords), useWords(openWords)]
  return (
    <DeskPage title={say('title')} lead={sayRule('SITE-18')}>
      <div className="site-open">
        <div>
          <Feeds />
          <Fields />
        </div>
        <Window />
      </div>
    </DeskPage>
  )
}

function Feeds() {
  const say = useWords(openDataWords)
  const feeds = [
    ['geojson', '/open/stations.geojson'],
    ['hsds', '/open/hsds/services?full=true'],
  ] as const
  return (
    <Section title={say('feeds')}>
      <p className="ui-hint">{say('feedsLead')}</p>
      <dl className="site-open-feeds">
        {feeds.map(([key, path]) => (
          <div key={key}>
            <dt>{say(key)}</dt>
            <dd>
              <a href={path} target="_blank" rel="noopener noreferrer">
                {location.origin}
                {path.replace('/services?full=true', '')}
              </a>
              <p className="ui-hint">{say(`${key}How`)}</p>
            </dd>
          </div>
        ))}
        <div>
          <dt>{say('licence')}</dt>
          <dd>{say('licenceText')}</dd>
        </div>
      </dl>
    </Section>
  )
}

const fields = [
  ['f.name', 'name, english'],
  ['f.kinds', 'kinds'],
  ['f.union', 'union'],
  ['f.address', 'division, address, wayIn'],
  ['f.phone', 'phone'],
  ['f.hours', 'hours'],
  ['f.offers', 'offers'],
  ['f.capacity', 'capacity'],
  ['f.status', 'status'],
  ['f.url', 'url'],
] as const

function Fields() {
  const say = useWords(openDataWords)
  return (
    <Section title={say('fields')}>
      <table className="site-open-fields">
        <thead>
          <tr>
            <th scope="col">{say('field')}</th>
            <th scope="col">{say('meaning')}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(([key, names]) => (
            <tr key={key}>
              <th scope="row">
                <code>{names}</code>
              </th>
              <td>{say(key)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Notice>{say('never')}</Notice>
    </Section>
  )
}

function Window() {
  const [say, sayWidget, language, toast] = [useWords(openDataWords), useWords(widgetWords), useLanguage(), useToast()]
  const [division, setDivision] = useState('')
  const [position, setPosition] = useState('')
  const [lon = '', lat = ''] = position.normalize('NFKC').split(/[,、]/)
  const wanted = wantedIn(new URLSearchParams({ division, lon, lat }))
  const isWrong = position.trim() !== '' && wanted.lon === undefined
  const snippet = snippetOf(location.origin, sayWidget('title'), wanted)
  const copy = async () => {
    const isCopied = await navigator.clipboard?.writeText(snippet).then(
      () => true,
      () => false,
    )
    toast(isCopied ? { tone: 'done', text: say('copied') } : { tone: 'refused', text: say('copyYourself') })
  }
  return (
    <Section title={say('window')}>
      <p className="ui-hint">{say('windowLead')}</p>
      <Select
        label={say('division')}
        value={division}
        onChange={event => setDivision(event.target.value)}
        choices={[{ value: '', label: say('anyDivision') }, ...divisions.map(one => ({ value: one.code, label: one[language] }))]}
      />
      <Field
        label={say('position')}
        hint={say('positionHint')}
        value={position}
        onChange={event => setPosition(event.target.value)}
        {...(isWrong && { error: say('positionWrong') })}
      />
      <TextArea label={say('snippet')} value={snippet} readOnly rows={4} onFocus={event => event.target.select()} />
      <Button icon={Copy} onClick={() => void copy()}>
        {say('copy')}
      </Button>
      <iframe className="site-open-preview" title={say('preview')} src={/src="([^"]+)"/.exec(snippet)![1]!.replaceAll('&amp;', '&')} />
    </Section>
  )
}
