import { useState } from 'react'
import { useToday, useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { holidayDays, payDays, valueOn } from '../../rules-dated.ts'
import { leaveObjection, overtime, overtimeObjection, type Sum, unpaidWages, unusedLeave, wagesObjection } from '../../rules-sums.ts'
import { sumsWords } from '../sums-words.ts'
import { CountField, countOf, DayField, fenOf, MoneyField, useTyped } from './sum-fields.tsx'
import { Shown } from './sum-shown.tsx'

const sourceOn = (day: string) => valueOn(payDays, day)?.source

export function WagesSum() {
  const [say, today] = [useWords(sumsWords), useToday()]
  const { typed, field, judge } = useTyped({ wage: '', months: '', days: '', pieces: '', piece: '', withheld: '', paid: '', on: today })
  const [sum, setSum] = useState<Sum>()
  const on = typed.on || today
  const reckon = () => {
    const asked = {
      wageFen: fenOf(typed.wage),
      months: countOf(typed.months),
      days: countOf(typed.days),
      pieces: countOf(typed.pieces),
      pieceFen: fenOf(typed.piece),
      withheldFen: fenOf(typed.withheld),
      paidFen: fenOf(typed.paid),
    }
    setSum(judge(wagesObjection(asked)) ? unpaidWages(asked, on) : undefined)
  }
  return (
    <>
      <MoneyField {...field('wage', 'wageFen')} label={say('wageMonth')} hint={say('empty')} />
      <div className="rights-pair">
        <CountField {...field('months')} label={say('months')} />
        <CountField {...field('days')} label={say('days')} />
        <CountField {...field('pieces')} label={say('pieces')} />
        <MoneyField {...field('piece', 'pieceFen')} label={say('piece')} />
      </div>
      <MoneyField {...field('withheld', 'withheldFen')} label={say('withheld')} />
      <MoneyField {...field('paid', 'paidFen')} label={say('paid')} />
      <DayField {...field('on')} label={say('when')} />
      <Button kind="main" isWide onClick={reckon}>
        {say('reckon')}
      </Button>
      {sum && <Shown sum={sum} kind="wages" divisorSource={sourceOn(on)} />}
    </>
  )
}

export function OvertimeSum() {
  const [say, today] = [useWords(sumsWords), useToday()]
  const { typed, field, judge } = useTyped({ wage: '', workdayHours: '', restDays: '', holidays: '', paid: '', on: today })
  const [sum, setSum] = useState<Sum>()
  const on = typed.on || today
  const inYear = valueOn(holidayDays, on)
  const reckon = () => {
    const asked = {
      wageFen: fenOf(typed.wage),
      workdayHours: countOf(typed.workdayHours),
      restDays: countOf(typed.restDays),
      holidays: countOf(typed.holidays),
      paidFen: fenOf(typed.paid),
    }
    setSum(judge(overtimeObjection(asked)) ? overtime(asked, on) : undefined)
  }
  return (
    <>
      <MoneyField {...field('wage', 'wageFen')} label={say('wageMonth')} />
      <CountField {...field('workdayHours')} label={say('workdayHours')} />
      <CountField {...field('restDays')} label={say('restDays')} />
      <CountField
        {...field('holidays')}
        label={say('holidays')}
        {...(inYear?.value && { hint: say('holidaysHint', { year: on.slice(0, 4), days: inYear.value, source: inYear.source }) })}
      />
      <MoneyField {...field('paid', 'paidFen')} label={say('paid')} />
      <DayField {...field('on')} label={say('whenOvertime')} />
      <Button kind="main" isWide onClick={reckon}>
        {say('reckon')}
      </Button>
      {sum && <Shown sum={sum} kind="overtime" divisorSource={sourceOn(on)} />}
    </>
  )
}

export function LeaveSum() {
  const [say, today] = [useWords(sumsWords), useToday()]
  const { typed, field, judge } = useTyped({ wage: '', workedYears: '', daysThisYear: '365', taken: '', on: today })
  const [sum, setSum] = useState<Sum>()
  const on = typed.on || today
  const reckon = () => {
    const asked = {
      wageFen: fenOf(typed.wage),
      workedYears: countOf(typed.workedYears),
      daysThisYear: countOf(typed.daysThisYear),
      takenDays: countOf(typed.taken),
    }
    setSum(judge(leaveObjection(asked)) ? unusedLeave(asked, on) : undefined)
  }
  return (
    <>
      <MoneyField {...field('wage', 'wageFen')} label={say('wageMonth')} />
      <CountField {...field('workedYears')} label={say('workedYears')} />
      <CountField {...field('daysThisYear')} label={say('daysThisYear')} />
      <CountField {...field('taken', 'takenDays')} label={say('taken')} />
      <DayField {...field('on')} label={say('whenLeave')} />
      <Button kind="main" isWide onClick={reckon}>
        {say('reckon')}
      </Button>
      {sum && <Shown sum={sum} kind="leave" divisorSource={sourceOn(on)} />}
    </>
  )
}
