import { type DataValidation, writeXlsx } from 'hucre/xlsx'
import { clean, sheetName } from './sheets.ts'

/** A column to be filled in. `hint` shows beside the cell one stands in; `choices` drop down, and anything else may still be typed. */
export type AskedColumn = { head: string; width?: number; hint?: string; choices?: readonly string[]; example?: string }

/** An .xlsx to be filled in and handed in again: bold heads, one line as an example, every cell taken for text, so that long numbers keep their digits. */
export async function writeTemplate(title: string, columns: readonly AskedColumn[], mostRows: number): Promise<Uint8Array> {
  const lists = columns.filter(({ choices }) => choices && choices.length > 0)
  const filled = {
    name: sheetName(title),
    columns: columns.map(({ head, width }) => ({ width: width ?? Math.max(14, head.length * 2 + 2), style: { numFmt: '@' } })),
    rows: [columns.map(({ head }) => clean(head)), columns.map(({ example = '' }) => clean(example) || null)],
    cells: new Map(columns.map(({ head }, i) => [`0,${i}`, { value: clean(head), style: { font: { bold: true }, numFmt: '@' } }])),
    dataValidations: columns.flatMap((column, i) => validated(column, letterOf(i), lists.indexOf(column), mostRows)),
    freezePane: { rows: 1 },
  }
  // on a sheet of its own: a list within the rule itself holds 255 characters, and breaks at a comma
  const long = Math.max(0, ...lists.map(({ choices }) => choices!.length))
  const offered = {
    name: offeredName,
    hidden: true,
    rows: Array.from({ length: long }, (_, i) => lists.map(({ choices }) => clean(choices![i] ?? '') || null)),
  }
  return writeXlsx({ sheets: lists.length > 0 ? [filled, offered] : [filled], stringMode: 'inline' })
}

const offeredName = '_'

function validated({ hint, choices }: AskedColumn, column: string, list: number, mostRows: number): DataValidation[] {
  const range = `${column}2:${column}${mostRows + 2}`
  const message = hint ? { showInputMessage: true, inputMessage: [...clean(hint)].slice(0, 200).join('') } : {}
  if (list >= 0) {
    const letter = letterOf(list)
    return [{ type: 'list', formula1: `${offeredName}!$${letter}$1:$${letter}$${choices!.length}`, allowBlank: true, range, ...message }]
  }
  // a rule that lets everything pass, for the sake of its hint
  return hint ? [{ type: 'custom', formula1: 'TRUE', allowBlank: true, range, ...message }] : []
}

const letterOf = (i: number) => String.fromCharCode(65 + i)
