/**
 * How often guests may begin and hand in. Nobody vouches for a guest, so what is counted is the
 * phone and the network; mobile carriers put thousands of people behind one network, so its
 * numbers stop programs and not a street.
 */
import type { Tx } from '#platform/database'
import { networkOf } from '#platform/kernel'
import { spendCodes } from '../code-tries.ts'
import type { Vault } from '../sealing.ts'

type Most = { readonly perHourMax: number; readonly perDayMax: number }

export type GuestLimits = {
  /** Guests without a name who begin from one network. */
  readonly nameless: Most
  /** Codes to phones, whoever's, asked from one network. */
  readonly phones: Most
  /** Cases of one guest: of one phone, or of one word. */
  readonly casesOfGuest: Most
  /** Cases of all guests of one network. */
  readonly casesOfNetwork: Most
  /** Cases that one registered program hands in, for whomever; its network is not counted. */
  readonly casesOfProgram: Most
}

export const guestLimits: GuestLimits = {
  nameless: { perHourMax: 30, perDayMax: 100 },
  phones: { perHourMax: 60, perDayMax: 200 },
  casesOfGuest: { perHourMax: 5, perDayMax: 10 },
  casesOfNetwork: { perHourMax: 40, perDayMax: 100 },
  casesOfProgram: { perHourMax: 1_000, perDayMax: 5_000 },
}

/** What is counted of one network or one guest, each apart from the other. */
const askers = {
  nameless: Buffer.from('nameless'),
  phones: Buffer.from('phones'),
  casesOfGuest: Buffer.from('cases'),
  casesOfNetwork: Buffer.from('cases'),
  casesOfProgram: Buffer.from('cases'),
} as const satisfies Record<keyof GuestLimits, Buffer>

const fields = {
  nameless: 'identity.guest.network',
  phones: 'identity.guest.network',
  casesOfNetwork: 'identity.guest.network',
  casesOfProgram: 'identity.guest.program',
  casesOfGuest: 'identity.guest.person',
} as const satisfies Record<keyof GuestLimits, string>

export type GuestSpending = {
  readonly vault: Vault
  readonly now: Date
  readonly limits?: GuestLimits | undefined
}

/** Counts one more, behind the row's lock; false where the count is spent. `of`: who is counted. */
export async function spendOf(
  tx: Tx,
  what: keyof GuestLimits,
  of: string,
  { vault, now, limits = guestLimits }: GuestSpending,
): Promise<boolean> {
  const subject = vault.blindIndex(fields[what], of)
  const spent = await spendCodes(tx, { subject, asker: askers[what], now, ...limits[what] })
  return spent !== undefined
}

export type GuestOpening = {
  readonly personId: string
  readonly address: string | undefined
  /** The registered program that hands in for him: it is counted in place of its network. */
  readonly via?: string | undefined
}

/** Whose count is locked first: the program's, or the network's. */
function sourceOf({ address, via }: GuestOpening) {
  if (via !== undefined) return { what: 'casesOfProgram', of: via } as const
  return { what: 'casesOfNetwork', of: address === undefined ? '' : networkOf(address) } as const
}

/** The order in which counts are locked, so that two programs at once wait in one order. */
export function spendingOrder(opening: GuestOpening): string {
  const { what, of } = sourceOf(opening)
  return `${what}|${of}|${opening.personId}`
}

/** Counts a case that a guest hands in; false where he or his source has handed in enough. */
export async function spendGuestCase(
  tx: Tx,
  opening: GuestOpening,
  spending: GuestSpending,
): Promise<boolean> {
  const { what, of } = sourceOf(opening)
  const within = await spendOf(tx, what, of, spending)
  return within && (await spendOf(tx, 'casesOfGuest', opening.personId, spending))
}
