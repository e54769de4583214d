/** The union's letters in the demo city: one waits for an answer, one is answered, one is overdue, one is with the authority, one awaits approval. */
import { addDays, dayOf, startOfDay } from '#kernel/pure/calendar.ts'
import { advance } from '#kernel/server/advance.ts'
import { asHouse, type House, perform } from '#kernel/server/perform.ts'
import { approveLetter, draftLetter, submitLetter } from '../src/modules/rights/disputes/actions/supervision-drafting.ts'
import {
  answerLetter,
  decideProposal,
  deliverLetter,
  judgeAnswer,
  noteLetterAnswer,
} from '../src/modules/rights/disputes/actions/supervision-running.ts'
import { supervisionOnTick } from '../src/modules/rights/disputes/minute-supervision.ts'
import { supervisionBook } from '../src/modules/rights/disputes/rules-supervision.ts'
import { modules } from '../src/server/modules.ts'
import { idOfBody } from './disputes-bodies.ts'
import { idFor } from './ids.ts'
import { asActor } from './plant.ts'

type Drafted = Parameters<typeof draftLetter.input.parse>[0] & object
type Told = { house: House; now: Date }
const daysAgo = ({ now }: Told, days: number) => new Date(startOfDay(addDays(dayOf(now), -days)).getTime() + 10 * 3_600_000)
const by = (told: Told, who: string, days: number) => ({ actor: asActor(who, modules), now: daysAgo(told, days) })

export async function playDisputesLetters(house: House, now: Date): Promise<void> {
  const told = { house, now }
  await open(told)
  await answered(told)
  await overdue(told)
  await atAuthority(told)
  await drafted(told, 0, {
    ...{ kind: 'reminder', employer: '北京快鹿物流有限公司', matters: ['safety'] },
    ...{ facts: '分拣场地高温作业，没有防暑降温措施。', asks: '1. 按规定采取防暑降温措施；\n2. 将情况书面答复我会。' },
  })
  await asHouse(house, now, ctx => supervisionOnTick(ctx as never))
}

/** Handed in by the window; what is further done with it, each story says. */
async function drafted(told: Told, days: number, said: Drafted) {
  const { id } = await perform(told.house, by(told, 'windowClerk', days), draftLetter, said as never)
  const { version } = await perform(told.house, by(told, 'windowClerk', days), submitLetter, { id, version: 1 })
  return { id, version }
}
async function issued(told: Told, days: number, said: Drafted) {
  const { id, version } = await drafted(told, days, said)
  return perform(told.house, by(told, 'mediationHead', days), approveLetter, { id, version })
}
async function posted(told: Told, days: number, said: Drafted) {
  const { id, version } = await issued(told, days, said)
  const post = { by: 'post' as const, on: dayOf(daysAgo(told, days)), proof: '挂号信回执，前台签收' }
  return perform(told.house, { ...by(told, 'windowClerk', days), files: [] }, deliverLetter, { id, version, ...post })
}
/** To the employer's people in a case of theirs. */
async function delivered(told: Told, days: number, said: Drafted) {
  const { id, version } = await issued(told, days, { ...said, isNamed: true })
  return perform(told.house, { ...by(told, 'windowClerk', days), files: [] }, deliverLetter, { id, version, by: 'platform' })
}

const open = (told: Told) =>
  delivered(told, 3, {
    ...{ kind: 'reminder', dispute: idFor('disputes/inPart'), employer: '北京海图文化有限公司', matters: ['arrears', 'insurance'] },
    ...{ facts: '约定的经济补偿还有一笔没有到期，离职人员的社会保险关系没有转出。' },
    ...{ asks: '1. 按协议约定的日期支付；\n2. 十五日内办理社会保险关系转移手续。', complainant: '莫楠' },
  })

async function answered(told: Told) {
  const { id, version } = await delivered(told, 10, {
    ...{ kind: 'opinion', dispute: idFor('disputes/breached'), employer: '北京快鹿物流有限公司', matters: ['arrears'] },
    ...{ facts: '调解协议约定的第二笔工资 3,600 元逾期没有支付。', asks: '1. 立即支付欠付的工资；\n2. 将支付情况书面答复我会。' },
    complainant: '路远',
  })
  const answer = '因账户变更延误，本周内支付，附付款计划。'
  await perform(told.house, { ...by(told, 'employerAgent', 2), files: [] }, answerLetter, { id, version, answer })
}

async function overdue(told: Told) {
  const { id } = await posted(told, 25, {
    ...{
      kind: 'opinion',
      employer: '北京星野餐饮管理有限公司',
      employerPlace: '海淀区中关村南大街',
      matters: ['overtime', 'unpaidOvertime'],
    },
    ...{
      facts: '后厨职工每月加班六十小时以上，没有支付加班费。',
      asks: '1. 调整班次；\n2. 核算并补发加班费；\n3. 将改正情况书面答复我会。',
    },
  })
  await asHouse(told.house, daysAgo(told, 1), ctx => advance(ctx, supervisionBook, id, 'lapse'))
}

/** Whoever complained asked not to be named. */
async function atAuthority(told: Told) {
  const said = {
    ...{ employer: '北京青禾家政服务有限公司', employerPlace: '海淀区知春路', matters: ['insurance' as const], complainant: '周小禾' },
    ...{ facts: '二十余名职工入职以来没有缴纳社会保险费。', asks: '1. 为全体职工补缴社会保险费；\n2. 将改正情况书面答复我会。' },
  }
  const { id, version } = await posted(told, 40, { kind: 'opinion', ...said })
  const noted = { id, version, answer: '公司与职工是合作关系，不同意补缴。', on: dayOf(daysAgo(told, 28)) }
  const { version: then } = await perform(told.house, { ...by(told, 'windowClerk', 28), files: [] }, noteLetterAnswer, noted)
  const verdict = '考勤、工资记录显示为劳动关系，没有改正'
  await perform(told.house, by(told, 'windowClerk', 27), judgeAnswer, { id, version: then, as: 'unsatisfied', verdict })
  const proposal = await issued(told, 20, {
    ...{ kind: 'proposal', former: id, body: idOfBody('haidianEnforcement'), ...said },
    asks: '1. 依法查处未缴纳社会保险费的行为；\n2. 责令用人单位限期补缴。',
  })
  const handed = { id: proposal.id, version: proposal.version, by: 'platform' as const }
  const sent = await perform(told.house, { ...by(told, 'windowClerk', 20), files: [] }, deliverLetter, handed)
  const day = dayOf(daysAgo(told, 4))
  await perform(told.house, by(told, 'enforcementOfficer', 4), decideProposal, { id: sent.id, version: sent.version, on: day })
}
