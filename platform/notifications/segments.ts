/**
 * How many parts an SMS costs: 3GPP TS 23.038 (the GSM 7-bit alphabet) and TS 23.040 (parts).
 * One character outside the alphabet turns the whole message into UCS-2, which Urdu always is.
 */
const basicAlphabet =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
  '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà'
/** Reached through an escape: each costs two. */
const extendedAlphabet = '\f^{}\\[~]|€'

const basic = new Set(basicAlphabet)
const extended = new Set(extendedAlphabet)

type Encoding = 'gsm-7' | 'ucs-2'
/** Units in a message of one part, and in each part of a longer one (its header takes the rest). */
const capacities: Readonly<Record<Encoding, { readonly alone: number; readonly joined: number }>> =
  {
    'gsm-7': { alone: 160, joined: 153 },
    'ucs-2': { alone: 70, joined: 67 },
  }

export type Segments = {
  readonly encoding: Encoding
  /** Septets or 16-bit units. */
  readonly units: number
  /** Parts to be paid for; an empty message is one. */
  readonly count: number
  /** What still fits without another part. */
  readonly unitsLeft: number
}

/** Counts an SMS as it will be sent. A pair (escape, surrogate) is never cut between two parts. */
export function segmentsOf(sms: string): Segments {
  const characters = [...sms]
  const isGsm = characters.every((char) => basic.has(char) || extended.has(char))
  const encoding: Encoding = isGsm ? 'gsm-7' : 'ucs-2'
  const costs = characters.map((char) => (isGsm ? (extended.has(char) ? 2 : 1) : char.length))
  const units = costs.reduce((sum, cost) => sum + cost, 0)
  const { alone, joined } = capacities[encoding]
  if (units <= alone) return { encoding, units, count: 1, unitsLeft: alone - units }
  let count = 1
  let filled = 0
  for (const cost of costs) {
    if (filled + cost > joined) {
      count += 1
      filled = 0
    }
    filled += cost
  }
  return { encoding, units, count, unitsLeft: joined - filled }
}
