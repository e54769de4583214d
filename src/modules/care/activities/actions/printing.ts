/** What leaves the house as a file: the report as PDF, its list as a sheet, the roster for the door. */
import { z } from 'zod'
import { dayOf } from '#kernel/pure/calendar.ts'
import { idOf } from '#kernel/pure/people.ts'
import { speak } from '#kernel/pure/words.ts'
import { type Ctx, useCases } from '#kernel/server/action.ts'
import { type Report, renderReport } from '#kernel/server/papers/report.ts'
import { renderRoster } from '#kernel/server/papers/roster.ts'
import { writeSheet } from '#kernel/server/sheets.ts'
import type { ActivityTables } from '../tables.ts'
import { words } from '../words.ts'
import { mustHost, wholeOf } from './hosts.ts'
import { type Drafted, drafted } from './reporting.ts'
import { type RosterLine, rosterOf } from './roster.ts'
import { id } from './shapes.ts'
import { activityOf } from './telling.ts'

const { download } = useCases<ActivityTables>()
const asked = z.object({ activity: id, language: z.enum(['zh', 'en']).default('zh') })

export const getReportPaper = download({
  may: 'activities.host',
  input: asked,
  async run(ctx, { activity: activityId, language }) {
    const { activity, figures, costs, comments, lines } = await drafted(ctx, activityId)
    const say = speak(words, language)
    const photos = await photosOf(ctx, activityId)
    const report: Report = {
      language,
      title: activity.title,
      number: activity.number,
      unit: nameOf(activity, idOf(activity.unit)),
      day: dayOf(ctx.now),
      summary: activity.summary.split('\n').filter(Boolean),
      hosts: [nameOf(activity, idOf(activity.unit))],
      organisers: hostsAs(activity, 'organiser'),
      helpers: hostsAs(activity, 'helper'),
      sessions: activity.sessions
        .filter(session => !session.cancelledAt)
        .map(({ starts, ends, place }) => ({ from: new Date(starts), to: new Date(ends), place: place || activity.place })),
      figures: {
        enrolled: figures.heads,
        attended: figures.headsCame,
        absent: figures.absent,
        children: figures.children,
        families: figures.families,
        promoted: figures.promoted,
      },
      costs: costs.map(({ item, amountFen, source }) => ({ item, amountFen, note: say(source) })),
      ...(figures.stars.answers > 0 && { feedback: { counts: figures.stars.counts, comments } }),
      photos: photos.map(({ file, caption }) => ({ file, caption })),
      attendance: attendanceOf(lines, say),
    }
    const bytes = await renderReport(report, Object.fromEntries(photos.map(({ file, bytes }) => [file, bytes])))
    return { name: `${activity.title}.pdf`, type: 'application/pdf', bytes, inline: true }
  },
})

/** The list of who enrolled and came, as a sheet: one line a place. */
export const getReportSheet = download({
  may: 'activities.host',
  input: asked,
  async run(ctx, { activity: activityId, language }) {
    const { activity, lines } = await drafted(ctx, activityId)
    const head = (zh: string, en: string) => (language === 'zh' ? zh : en)
    const say = speak(words, language)
    const bytes = await writeSheet({
      title: activity.title,
      columns: [
        { head: head('姓名', 'Name'), kind: 'text' },
        { head: head('单位', 'Unit'), kind: 'text', width: 36 },
        { head: head('手机', 'Phone'), kind: 'text' },
        { head: head('人数', 'Heads'), kind: 'number' },
        { head: head('孩子', 'Children'), kind: 'text' },
        { head: head('名额', 'Place'), kind: 'text' },
        { head: head('到场人数', 'Came'), kind: 'number' },
        { head: head('签到时间', 'Checked in'), kind: 'instant' },
        { head: head('领取', 'Received'), kind: 'text', width: 30 },
      ],
      rows: lines.map(line => [
        line.name,
        line.unitName,
        line.phoneMasked,
        line.heads,
        line.children.map(one => `${one.called}（${one.age}）`).join('、'),
        standingOf(line, say),
        Math.max(0, ...line.marks.map(mark => mark.heads)),
        line.marks[0] && new Date(line.marks[0].at),
        line.receipts.map(one => `${one.item}×${one.quantity}`).join('、'),
      ]),
    })
    return { name: `${activity.title}.xlsx`, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes }
  },
})

/** For the door: a sign-in sheet to print; or, afterwards, who received what against which signature. */
export const getRosterPaper = download({
  may: 'activities.keep',
  input: asked.extend({ kind: z.enum(['signIn', 'receipt']) }),
  async run(ctx, { activity: activityId, language, kind }) {
    const activity = await wholeOf(ctx, await activityOf(ctx, activityId))
    mustHost(ctx, activity, 'activities.keep')
    const lines = (await rosterOf(ctx, activityId, activity.state)).filter(line => line.standing === 'seated')
    const head = { language, title: activity.title, number: '', unit: nameOf(activity, idOf(activity.unit)), day: dayOf(ctx.now) }
    const person = ({ name, unitName }: RosterLine) => ({ name, unit: unitName })
    if (kind === 'signIn') {
      const bytes = await renderRoster({
        ...head,
        kind,
        people: lines.map(line => ({ ...person(line), phone: line.phoneMasked, ...(line.marks[0] && { at: new Date(line.marks[0].at) }) })),
      })
      return { name: `${activity.title}.pdf`, type: 'application/pdf', bytes, inline: true }
    }
    const signed = await ctx.db
      .selectFrom('activitiesReceipts as r')
      .innerJoin('activitiesEntries as e', 'e.id', 'r.entry')
      .select(['r.entry', 'r.item', 'r.quantity', 'r.signature', 'r.at'])
      .where('e.activity', '=', activityId)
      .orderBy('r.item')
      .orderBy('r.at')
      .execute()
    const people = signed.flatMap(({ entry, item, quantity, signature, at }) => {
      const line = lines.find(one => one.id === entry)
      return line
        ? [
            {
              ...person(line),
              item,
              quantity,
              at: new Date(at),
              ...(signature && { signature: { path: signature, width: 320, height: 160 } }),
            },
          ]
        : []
    })
    return { name: `${activity.title}.pdf`, type: 'application/pdf', bytes: await renderRoster({ ...head, kind, people }), inline: true }
  },
})

async function photosOf(ctx: Ctx<ActivityTables>, activity: string) {
  const rows = await ctx.db
    .selectFrom('activitiesPhotos as f')
    .innerJoin('papers as p', 'p.id', 'f.id')
    .select(['f.id', 'f.caption', 'p.type'])
    .where('f.activity', '=', activity)
    .where('f.withdrawnAt', 'is', null)
    .orderBy('f.at')
    .limit(6)
    .execute()
  const photos = []
  for (const [i, { id, caption, type }] of rows.entries()) {
    const bytes = await ctx.files.get(id)
    if (bytes) photos.push({ file: `photo-${i}.${type === 'image/png' ? 'png' : type === 'image/webp' ? 'webp' : 'jpg'}`, caption, bytes })
  }
  return photos
}

type Say = ReturnType<typeof speak<typeof words>>
function attendanceOf(lines: readonly RosterLine[], say: Say): Report['attendance'] {
  const people = (its: readonly RosterLine[]) =>
    its.map(line => ({ name: maskedName(line.name), phone: line.phoneMasked, session: '', state: standingOf(line, say) }))
  return [
    ...Map.groupBy(
      lines.filter(line => line.standing === 'seated'),
      line => line.unitName,
    ),
  ].map(([unit, its]) => ({ unit, people: people(its) }))
}

const standingOf = (line: RosterLine, say: Say) =>
  line.leftAt
    ? say('place.left')
    : line.standing === 'waiting'
      ? say('place.waiting')
      : line.marks.length > 0
        ? say('place.came')
        : line.isAbsent
          ? say('place.absent')
          : say('place.seated')
const hostsAs = (activity: Drafted['activity'], role: string) =>
  Object.entries(activity.hosts)
    .filter(([, as]) => as === role)
    .map(([unit]) => nameOf(activity, unit))
const nameOf = ({ unitNames }: Drafted['activity'], unit: string) => unitNames[unit] ?? ''
/** The report leaves the house: 林晓 becomes 林*. */
const maskedName = (name: string) => [...name].map((sign, i) => (i === 0 ? sign : '*')).join('')
