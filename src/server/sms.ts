import { type Mobile, maskedMobile } from '#kernel/pure/identifiers/mobile.ts'
import { newId } from '#kernel/server/ids.ts'
import { asHouse, type House } from '#kernel/server/perform.ts'

/** How text messages leave the house. The port is a web address that takes `{ phone, text }`: every carrier's gateway can be put behind one. */
export type Carrier = { send(phone: string, text: string): Promise<void> }

export const openCarrier = (url: string | undefined): Carrier | undefined =>
  url
    ? {
        async send(phone, text) {
          const answer = await fetch(url, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ phone, text }),
            signal: AbortSignal.timeout(10_000),
          })
          if (!answer.ok) throw new Error(`the carrier answered ${answer.status}`)
        },
      }
    : undefined

/**
 * One message of the outbox. It is sent outside any transaction, for a carrier may take its time; should the process end
 * between sending and noting it, the message goes out twice rather than never. A failure is tried again by the queue.
 */
export async function sendOne(house: House, carrier: Carrier | undefined, id: string, now: Date): Promise<void> {
  const message = await asHouse(house, now, ({ db }) =>
    db
      .selectFrom('outbox')
      .select(['phoneSealed', 'text'])
      .where('id', '=', id)
      .where('state', 'in', ['waiting', 'failed'])
      .executeTakeFirst(),
  )
  if (!message) return
  const note = (change: { state: 'sent' | 'failed' | 'kept'; why?: string; sentAt?: Date }) =>
    asHouse(house, now, ({ db }) => db.updateTable('outbox').set(change).where('id', '=', id).execute())
  // where no carrier is configured it stays in the outbox, for the system administrator to see
  if (!carrier) return void (await note({ state: 'kept' }))
  try {
    await carrier.send(house.seals.open(message.phoneSealed, `outbox.phone.${id}`), message.text)
  } catch (error) {
    await note({ state: 'failed', why: (error as Error).message.slice(0, 200) })
    throw error
  }
  await note({ state: 'sent', sentAt: now })
}

/**
 * A sign-in code goes out at once and is not tried again: the person asks for another. Its digits stay out of the outbox,
 * unless there is no carrier and the outbox is the only place where they can be read.
 */
export async function sendCode(house: House, carrier: Carrier | undefined, phone: string, code: string, now: Date): Promise<void> {
  const text = (digits: string) => `【娘家】验证码 ${digits}，5 分钟内有效。工作人员不会向您索要验证码。`
  const id = newId(now)
  const row = {
    id,
    owner: '',
    phoneSealed: house.seals.seal(phone, `outbox.phone.${id}`),
    phoneMasked: maskedMobile(phone as Mobile),
    text: text(carrier ? '******' : code),
    state: 'kept' as const,
    at: now,
  }
  await asHouse(house, now, ({ db }) => db.insertInto('outbox').values(row).execute())
  await carrier?.send(phone, text(code))
}
