/**
 * Hell mode: what a bank does wrong, payment by payment. Everything follows from the seed and the
 * PSID, so that a run can be had again, and so that two banks of one seed give one PSID the same
 * reference.
 */
import { createHash } from 'node:crypto'
import { addDays, fiscalYearOf, type CivilDate, type Paisa } from '#platform/kernel'

/** How a payment is told; what is left out is done as an honest bank does it. */
export type Fate = {
  /** Tells without having asked for the bill. */
  readonly isUnasked?: boolean
  /** Sends the message so many times at one moment. */
  readonly copies?: number
  /** Waits so long before it tells. */
  readonly delayMs?: number
  /** Tells after the payment that comes next, the last first. */
  readonly isHeldBack?: boolean
  /** Hangs up after so long, before the biller can have answered, and tells again at once. */
  readonly hangsUpMs?: number
  /** Takes so much more than the bill says. */
  readonly errsPaisa?: Paisa
  /** Notices the wrong amount when it is refused, and takes the right one. */
  readonly corrects?: boolean
  readonly isSilent?: boolean
  /** Dates the payment seconds before this day's midnight, and puts it into the next day's file. */
  readonly lastSecondsOf?: CivilDate
}

type Draw = (limit: number) => number

/** What befalls so many of a hundred payments each. */
const fates: readonly (readonly [string, number, (draw: Draw, today: CivilDate) => Fate])[] = [
  ['honest', 24, () => ({})],
  ['duplicates', 12, (draw) => ({ copies: 2 + draw(19) })],
  ['late', 10, (draw) => ({ delayMs: 500 + draw(10_000) })],
  ['reordered', 10, () => ({ isHeldBack: true })],
  ['wrong amount', 8, (draw) => ({ errsPaisa: errorOf(draw), corrects: true })],
  ['silent', 8, () => ({ isSilent: true })],
  ['silent and wrong', 4, (draw) => ({ isSilent: true, errsPaisa: errorOf(draw) })],
  ['after midnight', 6, (_, today) => ({ lastSecondsOf: addDays(today, -1) })],
  ['over 30 June', 4, (_, today) => ({ lastSecondsOf: addDays(fiscalYearOf(today), -1) })],
  ['told before asking', 6, () => ({ isUnasked: true })],
  ['told again before our commit', 8, (draw) => ({ hangsUpMs: 1 + draw(20) })],
]

/** One rupee, or some, too much: nothing is ever below zero. */
function errorOf(draw: Draw): Paisa {
  return 100 * (1 + draw(500))
}

export const fateNames: readonly string[] = fates.map(([name]) => name)

export function fateOf(seed: number, psid: string, today: CivilDate): Fate {
  const draw = drawer(seed, psid)
  const [, , make] = drawnFate(draw)
  return make(draw, today)
}

/** What the fate of a PSID is called. */
export function fateNameOf(seed: number, psid: string): string {
  const [name] = drawnFate(drawer(seed, psid))
  return name
}

function drawnFate(draw: Draw) {
  let at = draw(100)
  for (const fate of fates) {
    if (at < fate[1]) return fate
    at -= fate[1]
  }
  throw new Error('the shares come to a hundred')
}

/** The reference that each bank of this seed gives to a PSID. */
export function fatedAuthId(seed: number, psid: string): string {
  return String(drawer(seed, `reference ${psid}`)(1_000_000)).padStart(6, '0')
}

/** Draws numbers below a limit, always the same ones for the same seed and name. */
function drawer(seed: number, name: string): Draw {
  let drawn = 0
  return (limit) => {
    const hash = createHash('sha256').update(`${seed}/${name}/${drawn}`).digest()
    drawn += 1
    return hash.readUInt32BE(0) % limit
  }
}
