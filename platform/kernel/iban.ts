/** Bank accounts in Pakistan: 24 characters, the third and fourth of them check digits. */

const shape = /^PK\d{2}[A-Z]{4}[0-9A-Z]{16}$/

/** `PK36SCBL0000001123456702` of what people type, or undefined where its digits do not agree. */
export function parseIban(typed: string): string | undefined {
  const iban = typed.toUpperCase().replace(/[\s-]/g, '')
  return shape.test(iban) && remainderOf(iban) === 1 ? iban : undefined
}

/** ISO 13616: the first four moved to the end, letters as 10 to 35, modulo 97. */
function remainderOf(iban: string): number {
  const moved = iban.slice(4) + iban.slice(0, 4)
  const digits = moved.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0)
}
