import type { Actor } from '#kernel/pure/people.ts'
import { type House, perform } from '#kernel/server/perform.ts'
import { answerQuestion, hideQuestion, showQuestion } from '../src/modules/growth/academy/actions/answers.ts'
import { chooseReading, listAnswered, listSources } from '../src/modules/growth/academy/actions/material.ts'
import { askQuestion, wantQuestion } from '../src/modules/growth/academy/actions/questions.ts'
import { getMyFeedback, giveFeedback } from '../src/modules/growth/academy/actions/rating.ts'
import { listNominations } from '../src/modules/growth/academy/actions/verifying.ts'
import { modules } from '../src/server/modules.ts'
import { asActor } from './plant.ts'

const HOUR = 3_600_000
type Told = { text: string; wants: number; isNamed?: boolean; answer?: string; spoken?: boolean; hall?: boolean; hidden?: string }

/** The dates are those of the law as it stands; nobody in them is anybody. */
const lastYear: readonly Told[] = [
  {
    text: '没有签书面劳动合同，只有工资转账和打卡记录，能认定劳动关系吗？',
    wants: 6,
    answer: '可以。工资支付凭证、社保记录、工作证、招工登记表、考勤记录、同事证言都可以作凭证，其中工资、社保、考勤由用人单位负举证责任。',
  },
  {
    text: '不签书面合同的双倍工资从哪天起算，最多算多久？',
    wants: 5,
    isNamed: true,
    answer: '自用工之日起满一个月的次日起算，到补签的前一日止；最长十一个月（《劳动合同法》第八十二条、《实施条例》第六、七条）。',
  },
  {
    text: '申请劳动仲裁的时效是多长？',
    wants: 4,
    answer: '一年，从知道或应当知道权利被侵害之日起算。在职期间拖欠工资的不受一年限制，但离职后应当在一年内提出。',
  },
]

const thisYear: readonly Told[] = [
  {
    text: '骑手和站点签的是合作协议，送单时受了伤，调解时先看什么？',
    wants: 11,
    hall: true,
  },
  { text: '职工在微信上说“不干了”，第二天又来上班，算不算辞职？', wants: 8, isNamed: true, hall: true },
  { text: '单位要调岗降薪，职工不同意，两边都不让步，从哪里劝起？', wants: 7, hall: true },
  { text: '微信群里发的处罚通知，能当规章制度用吗？', wants: 5, isNamed: true, hall: true },
  { text: '一方当事人每次调解都录音，另一方不愿意，怎么办？', wants: 3 },
  { text: '企业调解委员会的委员和当事人是同一个部门的，要不要回避？', wants: 2, isNamed: true },
  { text: '调解时当事人情绪很激动，先停下来会不会超期？', wants: 1 },
  {
    text: '调解协议签了，单位不履行怎么办？',
    wants: 9,
    isNamed: true,
    answer:
      '可以申请仲裁。欠薪、工伤医疗费、经济补偿或赔偿金的协议，可以直接向法院申请支付令；双方也可以在协议生效后 15 日内，一起请仲裁委审查后制作调解书。',
  },
  {
    text: '调解最长可以调多少天？',
    wants: 4,
    answer: '自收到申请之日起 15 日。到期没有达成协议的，当事人就可以去申请仲裁；双方都同意的可以接着谈。',
  },
  {
    text: '没有加班审批单，职工说自己加了班，该谁举证？',
    wants: 6,
    answer: '职工先就加班事实举证；有证据证明加班的证据在单位手里、单位又不拿出来的，由单位承担不利后果。',
    spoken: true,
  },
  {
    text: '试用期最长可以约定几个月，能不能约定两次？',
    wants: 3,
    isNamed: true,
    answer:
      '合同三个月以上不满一年的，不超过一个月；一年以上不满三年的，不超过两个月；三年以上和无固定期限的，不超过六个月。同一单位只能约定一次。',
  },
  {
    text: '年休假因为工作忙没有休，怎么补？',
    wants: 2,
    answer: '应休未休的天数，按日工资的三倍支付，其中一倍是已经发过的正常工资。',
    spoken: true,
  },
  { text: '我们单位三楼那位经理是不是又欠薪了？', wants: 0, hidden: '请不要点到个人和单位，改成一般的情形再问' },
]

/** The wall of a mediators’ class, and for this year’s class the reading chosen from last year’s. */
export async function playQuestions(house: House, now: Date, classId: string, crowd: readonly Actor[]): Promise<void> {
  const host = asActor('cityChair', modules)
  const pupils = await pupilsOf(house, now, classId, crowd)
  const sources = await perform(house, { actor: host, now }, listSources, { class: classId })
  const told = sources.length === 0 ? lastYear : thisYear
  // through the day before, one after the other
  const at = (i: number) => new Date(now.getTime() - 24 * HOUR + (i * HOUR) / 2)
  for (const [i, one] of told.entries()) await playOne(house, at(i), classId, one, pupils, i)
  for (const { id: from } of sources) {
    const { rows } = await perform(house, { actor: host, now }, listAnswered, { class: classId, from, limit: 100 })
    for (const [i, { question, text: asked, answer }] of rows.entries()) {
      const then = new Date(now.getTime() + i * 1_000)
      await perform(house, { actor: host, now: then }, chooseReading, { class: classId, question, asked, answer })
    }
  }
}

async function playOne(house: House, now: Date, classId: string, told: Told, pupils: readonly Actor[], i: number) {
  const { text, wants, isNamed = false, answer, spoken, hall, hidden } = told
  const host = asActor('cityChair', modules)
  const asker = pupils[i % pupils.length]!
  const { id } = await perform(house, { actor: asker, now }, askQuestion, { class: classId, text, isNamed })
  const others = pupils.filter(one => one !== asker)
  for (let n = 0; n < Math.min(wants, others.length); n++)
    await perform(house, { actor: others[(i + n) % others.length]!, now }, wantQuestion, { id, wants: true })
  if (answer) {
    const later = new Date(now.getTime() + HOUR / 3)
    await perform(house, { actor: host, now: later }, answerQuestion, { id, seen: null, way: spoken ? 'spoken' : 'written', text: answer })
  }
  if (hall) await perform(house, { actor: host, now }, showQuestion, { id, ruled: 0, version: 1, shows: true })
  if (hidden) await perform(house, { actor: host, now }, hideQuestion, { id, ruled: 0, reason: hidden })
}

const said = ['案例讲得透，回去就能用', '现场教学那半天最好，希望多安排', '', '报告厅后排看不清投影', '', '发的资料可以早一天给'] as const

/** Most of those who came say what they thought, the day after. */
export async function playFeedback(house: House, ends: Date, classId: string, crowd: readonly Actor[]): Promise<void> {
  const now = new Date(ends.getTime() + 24 * HOUR)
  for (const [i, actor] of (await pupilsOf(house, now, classId, crowd)).entries()) {
    const { mayRate, sessions } = await perform(house, { actor, now }, getMyFeedback, { class: classId })
    if (!mayRate || i % 4 === 3) continue
    await perform(house, { actor, now }, giveFeedback, {
      class: classId,
      content: i % 5 === 4 ? 3 : i % 2 === 0 ? 5 : 4,
      organisation: i % 6 === 5 ? 3 : 4 + (i % 2),
      words: said[i % said.length]!,
      sessions: sessions.map(({ id }, at) => ({ session: id, stars: (i + at) % 3 === 0 ? 4 : 5 })),
    })
  }
}

/** Those admitted, as they sign in. */
async function pupilsOf(house: House, now: Date, classId: string, crowd: readonly Actor[]): Promise<Actor[]> {
  const rows = await perform(house, { actor: asActor('cityChair', modules), now }, listNominations, { class: classId })
  const seated = new Set(rows.filter(row => row.standing === 'seated').map(row => row.person))
  return crowd.filter(one => seated.has(one.id))
}
