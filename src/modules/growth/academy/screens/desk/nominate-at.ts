/** The unit goes along in the address, and the ask that is taken up. */
export const nominateAt = (course: string, unit: string, ask?: string) =>
  `/academy/${course}/nominate?${new URLSearchParams({ unit, ...(ask && { ask }) })}`
