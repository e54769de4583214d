/**
 * MEMBERS-16: what the roster shows, as a sheet: masked, for a purpose, and recorded. Narrowed by what may stand in an address, never by a
 * name or a number.
 */
import { z } from 'zod'
import { line } from '#kernel/pure/line.ts'
import { dayOf } from '#kernel/pure/calendar.ts'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { useCases } from '#kernel/server/action.ts'
import { beyondSight } from '#kernel/server/beyond-sight.ts'
import { recordStep } from '#kernel/server/record.ts'
import { type SheetColumn, writeSheet } from '#kernel/server/sheets.ts'
import { pathsOf } from '../../unions/door.ts'
import { isPurpose, refuse } from '../rules.ts'
import { doubtsOf } from '../rules-doubts.ts'
import { mostLines } from '../rules-roster.ts'
import { doubts, narrowings, stages, stagesOf } from '../rules-kinds.ts'
import type { MembersTables } from '../tables.ts'
import { kindWords } from '../words-kinds.ts'
import { memberColumns, mustManage, type Read, statesIn, whereDoubtful, withUnits } from './members.ts'
import { place, standsIn } from './searching.ts'
import { id } from './shapes.ts'

const { download } = useCases<MembersTables>()

export const getMembersSheet = download({
  may: 'members.manage',
  input: z.object({
    unit: id,
    state: z.enum(narrowings).optional(),
    doubt: z.enum(doubts).optional(),
    purpose: line(200),
  }),
  async run(ctx, { unit, state, doubt, purpose }) {
    if (!isPurpose(purpose)) throw refuse('MEMBERS-16').at({ purpose: 'tooShort?least=5' })
    const [path] = await pathsOf(ctx, 'unit', [unit])
    mustManage(ctx, { owner: '', unit: path! })
    let list = ctx.db
      .selectFrom('members')
      .select(memberColumns)
      .where(await standsIn(ctx, unit))
      .where(state ? statesIn(stagesOf(state)) : statesIn(stages.filter(stage => stage !== 'merged')))
    if (doubt) list = list.where(whereDoubtful(doubt, ctx.now))
    const rows = await list
      .orderBy(place)
      .orderBy('id')
      .limit(mostLines + 1)
      .execute()
    if (rows.length > mostLines) throw refuseInHouse('HOUSE-5').at({ unit: `roster.tooManyToExport?most=${mostLines}` })
    const said = { purpose, count: rows.length }
    const line = { module: 'members', owner: '', unit: path!, step: 'exported', from: '', to: '', said }
    await beyondSight(ctx, 'MEMBERS-16', open => recordStep(open, unit, line, 'units'))
    const named = await withUnits(ctx, rows)
    const bytes = await writeSheet({ title: '会员名册', columns, rows: named.map(row => cellsOf(row, row.unitName, ctx.now)) })
    return {
      name: `会员名册${dayOf(ctx.now)}.xlsx`,
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      bytes,
    }
  },
})

const text = (head: string, width?: number): SheetColumn => ({ head, kind: 'text', ...(width && { width }) })
const columns: SheetColumn[] = [
  text('姓名', 14),
  text('证件号码（掩码）', 24),
  text('手机号（掩码）', 16),
  text('所在工会', 30),
  text('会籍', 12),
  text('工作单位', 30),
  text('岗位', 16),
  { head: '入会日期', kind: 'day' },
  { head: '会费交至', kind: 'day' },
  text('需要核实', 30),
]

const cellsOf = (row: Read, unitName: string, now: Date) => [
  ...[
    row.name,
    row.idMasked,
    row.phoneMasked,
    unitName,
    kindWords[`stage.${row.state}`].zh,
    row.employer,
    row.work,
    row.joinedOn,
    row.paidTo,
  ],
  doubtsOf(row, now)
    .map(doubt => kindWords[`doubt.${doubt}`].zh)
    .join('、'),
]
