/** Where each promise about stamps, payments and the log is proven, by its code. */
export type Code = `${'ST' | 'CO' | 'PAY' | 'AU'}-${number}`

/** How many there are of each kind: the reliability rules of the project number them from 1. */
const counts = { ST: 7, CO: 4, PAY: 9, AU: 7 } as const

export const codes: readonly Code[] = Object.entries(counts).flatMap(([kind, count]) =>
  Array.from({ length: count }, (_, i) => `${kind as keyof typeof counts}-${i + 1}` as const),
)

/**
 * What a world of maps cannot show, or not whole: the rights of the database's role (PAY-8), two
 * who take the last of a balance (PAY-9), the heads of the log (AU-1, AU-3), its nightly comparison
 * (AU-5), what of an act is queued in its own transaction (AU-6), what bytes an entry may hold
 * (AU-7), that a leaf is sealed (ST-3). Each test carries the code in its name.
 */
export const provenElsewhere: readonly (readonly [Code, string])[] = [
  ['ST-3', 'platform/log/sequencer.test.ts'],
  ['ST-3', 'tests/faults/crash.test.ts'],
  ['CO-4', 'channels/verifier/offline-findings.test.ts'],
  ['PAY-8', 'platform/payments/ledger.test.ts'],
  ['PAY-9', 'platform/payments/posting.test.ts'],
  ['AU-1', 'platform/log/sequencer.test.ts'],
  ['AU-3', 'platform/log/recovery.test.ts'],
  ['AU-5', 'platform/log/recovery.test.ts'],
  ['AU-6', 'platform/log/sequencer.test.ts'],
  ['AU-7', 'platform/log/entry.test.ts'],
]

/** What the project does not do yet, and so promises nothing about. */
export const notPromised: Readonly<Partial<Record<Code, string>>> = {
  'AU-4': 'no witness signs the heads of the log yet',
}
