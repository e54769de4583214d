import { formatPaperMoment } from '#kernel/pure/formats.ts'
import { registerPaper, renderPaper } from '#kernel/server/papers/render.ts'

registerPaper('disputesMinutes', new URL('./minutes.typ', import.meta.url))

export type PrintedMinutes = { body: string; number: string; signed: readonly { name: string; at: Date }[] }

/** The minutes as they are filed: A4, each line as it was signed, below it who signed and when. Papers are Chinese. */
export const renderMinutes = ({ body, number, signed }: PrintedMinutes): Promise<Uint8Array> =>
  renderPaper('disputesMinutes', {
    title: '劳动争议调解笔录',
    number,
    lines: body.split('\n'),
    signed: signed.map(({ name, at }) => ({ name, at: formatPaperMoment(at, 'zh') })),
    unsigned: '尚未签字',
  })
