import { useState } from 'react'
import { china } from '#kernel/pure/holidays.ts'
import { useToday, useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { Checkbox, RadioGroup } from '#ui/choice.tsx'
import { doublePay, doublePayObjection, type Ending, endings, severance, severanceObjection } from '../../rules-severance.ts'
import type { Sum } from '../../rules-sums.ts'
import { sumsWords } from '../sums-words.ts'
import { DayField, fenOf, MoneyField, useTyped } from './sum-fields.tsx'
import { Shown } from './sum-shown.tsx'

export function SeveranceSum() {
  const [say, today] = [useWords(sumsWords), useToday()]
  const { typed, field, judge } = useTyped({ startedOn: '', endedOn: '', wage: '', lastMonth: '', average: '' })
  const [ending, setEnding] = useState<Ending>('agreed')
  const [hasNoNotice, setNoNotice] = useState(false)
  const [sum, setSum] = useState<Sum>()
  const owesNotice = ending === 'cause' && hasNoNotice
  const reckon = () => {
    const asked = {
      ending,
      startedOn: typed.startedOn,
      endedOn: typed.endedOn,
      wageFen: fenOf(typed.wage),
      noticeFen: owesNotice ? fenOf(typed.lastMonth) : null,
      averageFen: typed.average.trim() ? fenOf(typed.average) : null,
    }
    setSum(judge(severanceObjection(asked, today)) ? severance(asked) : undefined)
  }
  return (
    <>
      <RadioGroup
        name="ending"
        label={say('ending')}
        value={ending}
        onChange={value => setEnding(value as Ending)}
        choices={endings.map(value => ({ value, label: say(`ending.${value}`) }))}
      />
      <div className="rights-pair">
        <DayField {...field('startedOn')} label={say('started')} />
        <DayField {...field('endedOn')} label={say('ended')} />
      </div>
      <MoneyField {...field('wage', 'wageFen')} label={say('wageAverage')} />
      {ending === 'cause' && (
        <Checkbox label={say('noNotice')} checked={hasNoNotice} onChange={event => setNoNotice(event.target.checked)} />
      )}
      {owesNotice && <MoneyField {...field('lastMonth', 'noticeFen')} label={say('lastMonth')} />}
      <MoneyField {...field('average', 'averageFen')} label={say('average')} hint={say('averageHint')} />
      <Button kind="main" isWide onClick={reckon}>
        {say('reckon')}
      </Button>
      {sum && <Shown sum={sum} kind="severance" />}
    </>
  )
}

export function DoubleSum() {
  const [say, today] = [useWords(sumsWords), useToday()]
  const { typed, field, judge } = useTyped({ startedOn: '', signedOn: '', endedOn: '', wage: '' })
  const [sum, setSum] = useState<Sum>()
  const reckon = () => {
    const { startedOn, signedOn, endedOn, wage } = typed
    const asked = { startedOn, signedOn: signedOn || null, endedOn: endedOn || null, wageFen: fenOf(wage) }
    setSum(judge(doublePayObjection(asked, today)) ? doublePay(asked, china, today) : undefined)
  }
  return (
    <>
      <DayField {...field('startedOn')} label={say('started')} />
      <DayField {...field('signedOn')} label={say('signed')} />
      <DayField {...field('endedOn')} label={say('endedIf')} />
      <MoneyField {...field('wage', 'wageFen')} label={say('wageMonth')} />
      <Button kind="main" isWide onClick={reckon}>
        {say('reckon')}
      </Button>
      {sum && <Shown sum={sum} kind="noContract" />}
    </>
  )
}
