import { Printer } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { holdsAnywhere, idOf } from '#kernel/pure/people.ts'
import { useAsk } from '#kernel/web/asks.tsx'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { UnitAdd } from '#kernel/web/desk/unit-select.tsx'
import { useView } from '#kernel/web/desk/view.ts'
import { usePerson, useLanguage, useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { RadioGroup } from '#ui/choice.tsx'
import { Field } from '#ui/field.tsx'
import { Mark } from '#ui/mark.tsx'
import { Notice } from '#ui/notice.tsx'
import { QrCode } from '#ui/qr-code.tsx'
import { Empty } from '#ui/state.tsx'
import { waysTo } from '../../rules-kinds.ts'
import { codeWords } from './code-words.ts'
import { api } from './decide-calls.ts'
import { decideWords } from './decide-words.ts'
import './decide.css'

/** One sheet for a door or a station's wall: who scans it finds the union filled in. */
export function JoinCode() {
  const [say, sayDesk, person] = [useWords(codeWords), useWords(decideWords), usePerson()]
  const own = holdsAnywhere(person, 'members.manage') ? idOf(person.posts.find(post => post.powers.includes('members.manage'))!.unit) : ''
  const view = useView({ of: 'unit', unit: own, site: '', size: 'a4' })
  const { of, unit, site, size } = view.values
  const isSite = of === 'site'
  return (
    <DeskPage
      title={say('title')}
      lead={say('lead')}
      back={{ href: '/members', word: sayDesk('back') }}
      actions={
        <Button kind="main" icon={Printer} onClick={() => print()}>
          {say('print')}
        </Button>
      }
    >
      <div className="mem-pick mem-form">
        <RadioGroup
          name="of"
          label={say('of')}
          isInline
          value={of}
          onChange={value => view.set({ of: value })}
          choices={[
            { value: 'unit', label: say('of.unit'), hint: say('of.unitHint') },
            { value: 'site', label: say('of.site'), hint: say('of.siteHint') },
          ]}
        />
        {isSite ? (
          <SitePick value={site} onChange={value => view.set({ site: value })} />
        ) : (
          <UnitAdd label={say('unit')} placeholder={say('another')} not={[]} onAdd={one => view.set({ unit: one.id })} />
        )}
        <RadioGroup
          name="size"
          label={say('size')}
          isInline
          value={size}
          onChange={value => view.set({ size: value })}
          choices={[
            { value: 'a4', label: say('size.a4') },
            { value: 'a5', label: say('size.a5') },
          ]}
        />
      </div>
      {(isSite ? site : unit) ? <Poster {...(isSite ? { site } : { unit })} size={size} /> : <Empty title={say('empty')} />}
    </DeskPage>
  )
}

function SitePick({ value, onChange }: { value: string; onChange: (site: string) => void }) {
  const say = useWords(codeWords)
  const [typed, setTyped] = useState('')
  const asked = useDeferredValue(typed.trim())
  const found = useAsk(['members', 'doors', asked], () => api.searchDoors({ asked }), { isReady: asked.length > 1 })
  const sites = found.data ?? []
  return (
    <>
      <Field label={say('site')} value={typed} onChange={event => setTyped(event.target.value)} autoComplete="off" />
      <div role="status">{asked.length > 1 && !found.isLoading && sites.length === 0 && <p className="ui-hint">{say('site.none')}</p>}</div>
      {asked.length > 1 && sites.length > 0 && (
        <RadioGroup
          name="site"
          label={say('site.found')}
          value={value}
          onChange={onChange}
          choices={sites.map(one => ({ value: one.id, label: one.name }))}
        />
      )}
    </>
  )
}

function Poster({ unit, site, size }: { unit?: string; site?: string; size: string }) {
  const [say, language] = [useWords(codeWords), useLanguage()]
  const doorway = useAsk(['members', 'doorway', unit ?? '', site ?? ''], () =>
    api.findDoorway({ ...(unit && { unit }), ...(site && { site }) }),
  )
  const union = doorway.data?.union
  if (!union) return null
  const name = language === 'zh' ? union.name : union.english || union.name
  const address = `${location.origin}/join?${new URLSearchParams(site ? { site } : { unit: union.id })}`
  return (
    <>
      {waysTo(union.kind).length === 0 && (
        <div className="mem-pick mem-form">
          <Notice tone="soon">{say('notJoined', { unit: name })}</Notice>
        </div>
      )}
      <article className="mem-code" data-size={size}>
        <header>
          <Mark />
          <span>{name}</span>
        </header>
        <h2>{say('poster.head')}</h2>
        <QrCode text={address} name={say('poster.code')} {...(doorway.data?.siteName && { caption: doorway.data.siteName })} />
        <p>{say('poster.say')}</p>
        <p className="ui-hint">{say('poster.open', { address: `${location.host}/join` })}</p>
      </article>
    </>
  )
}
