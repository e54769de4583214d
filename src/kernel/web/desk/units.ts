import { tell } from '../wire.ts'

export type Unit = { id: string; name: string }

/** The union tree completes what is typed; the kernel knows no module, so it is asked over the wire only. */
export const searchUnits = async (asked: string): Promise<Unit[]> =>
  ((await tell('/api/unions/searchUnits', { asked })) as Unit[]).map(({ id, name }) => ({ id, name }))
