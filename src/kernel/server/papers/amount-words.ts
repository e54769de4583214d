import nzh from 'nzh/cn'
import { type Fen, plainYuanOf } from '#kernel/pure/money.ts'

/** An amount as papers spell it, so that no figure can be altered: 壹万贰仟叁佰肆拾伍元陆角柒分, or 壹佰元整. Not for negative amounts. */
export function amountInWords(fen: Fen): string {
  if (fen < 0) throw new RangeError(`${fen} fen cannot be spelt on a paper`)
  // the library writes 整 only where no decimals are given
  return nzh.toMoney(plainYuanOf(fen).replace(/[.]00$/, ''), { outSymbol: false })
}
