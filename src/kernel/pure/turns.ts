/** Codes that change by the clock: which turn it is, and the one before, which may still stand in somebody's camera. */
export const turnsAt = (at: Date, seconds: number): readonly [number, number] => {
  const turn = Math.floor(at.getTime() / (seconds * 1_000))
  return [turn, turn - 1]
}
