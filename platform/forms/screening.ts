/** Numbers by which a person is found, in what somebody wrote for others to read. Pure. */
export const personalNumberKinds = ['identity', 'phone', 'plate'] as const
export type PersonalNumberKind = (typeof personalNumberKinds)[number]

const gap = '[-\\s.]?'
const patterns: Readonly<Record<PersonalNumberKind, RegExp>> = {
  identity: new RegExp(`(?<!\\d)\\d{5}${gap}\\d{7}${gap}\\d(?!\\d)`, 'u'),
  // A mobile however its country is written, else a line with its area.
  phone: new RegExp(
    `(?<!\\d)(?:(?:\\+|00)?92${gap}|0)3\\d{2}${gap}\\d{3}${gap}\\d{4}(?!\\d)` +
      `|(?<!\\d)0[1-9]\\d{1,2}${gap}\\d{6,8}(?!\\d)`,
    'u',
  ),
  // With a space only in capitals, else any "may 2026" would be one.
  plate: /(?<![A-Za-z])(?:[A-Za-z]{2,3}-?(?:\d{2}-)?\d{3,4}|[A-Z]{2,3} (?:\d{2} )?\d{3,4})(?!\d)/u,
}

/** Which kinds stand in it, in digits of any script. */
export function personalNumbersIn(written: string): readonly PersonalNumberKind[] {
  const plain = withLatinDigits(written)
  return personalNumberKinds.filter((kind) => patterns[kind].test(plain))
}

/** Urdu and Arabic digits; the signs that turn a line around say nothing of a number. */
function withLatinDigits(written: string): string {
  return written
    .normalize('NFKC')
    .replaceAll(/[\u06F0-\u06F9\u0660-\u0669]/gu, (digit) =>
      String((digit.codePointAt(0) ?? 0) & 0xf),
    )
    .replaceAll(/[\u200B-\u200F\u202A-\u202E\u2066-\u2069]/gu, '')
    .replaceAll(/[\u2010-\u2015\u2212\u06D4]/gu, '-')
}
