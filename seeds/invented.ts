/**
 * ID numbers for demo people, tests and measurements: their check digit is right, and nobody has them. There is no county 1199: the codes
 * of Beijing's end at 1101 and 1102. The same number for the same `n`, another for each up to nine million.
 */
export function inventedNumber(n: number): string {
  const [turn, serial] = [Math.floor(n / 1_000), n % 1_000]
  const two = (part: number) => String(part).padStart(2, '0')
  const birth = `${1956 + ((n * 7) % 49)}${two(1 + (Math.floor(turn / 28) % 12))}${two(1 + (turn % 28))}`
  const body = `1199${two(Math.floor(turn / 336))}${birth}${String(serial).padStart(3, '0')}`
  return checked(body)
}

/** The seventeen digits with the sign that checks them. */
export function checked(body: string): string {
  const sum = [...body].reduce((sum, digit, at) => sum + weights[at]! * Number(digit), 0)
  return `${body}${'10X98765432'[sum % 11]}`
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
