import { createRateLimit, type Rate, type RateLimit } from '#platform/kernel'

/**
 * How often one network address may ask, over all channels of one process. Mobile carriers put
 * thousands of phones behind one address, so these stop programs and not people: a family signs in
 * at one go, and a stranger comes to two codes a minute for all CNICs together. Of a district's
 * day, 10^9 PSIDs of which a thousand are used, one a second finds one in 12 days.
 */
export const addressRates = {
  askCode: { atOnceMax: 20, perHourMax: 120 },
  tryCode: { atOnceMax: 60, perHourMax: 600 },
  /** Of 80 bits: who mistypes has room, who guesses has none. */
  tryWord: { atOnceMax: 10, perHourMax: 60 },
  askPasskey: { atOnceMax: 120, perHourMax: 3_600 },
  tryPasskey: { atOnceMax: 60, perHourMax: 1_200 },
  verifyPage: { atOnceMax: 60, perHourMax: 3_600 },
  trackPage: { atOnceMax: 60, perHourMax: 3_600 },
  verifyApi: { atOnceMax: 300, perHourMax: 18_000 },
  /**
   * These two by person: a picture looked at before it counts; a challenge given, or a photograph
   * taken. Who waits for signs that suit his film meets each order once in 60: five hours.
   */
  lookAtFace: { atOnceMax: 60, perHourMax: 600 },
  takeFace: { atOnceMax: 6, perHourMax: 12 },
  /** Mails that ask an address to confirm; each address has a count of its own beside its rows. */
  askMail: { atOnceMax: 10, perHourMax: 60 },
  /** What a person may send in a day is counted beside its rows. */
  sendPhoto: { atOnceMax: 200, perHourMax: 3_600 },
  /** By person: each change of an opinion is an act with a leaf. */
  sayOpinion: { atOnceMax: 20, perHourMax: 60 },
} as const satisfies Readonly<Record<string, Rate>>

/**
 * What a well-formed number costs that no register holds: check digits catch slips of the hand, so
 * it is a forgery or a guess. 360 an hour remain to an address; of a district's day, 10^9 numbers
 * of which a thousand are stamps, it then finds one in four months, and learns nobody's name.
 */
export const questionsPerGuess = { verifyPage: 10, verifyApi: 50 } as const

export type AddressLimits = Readonly<Record<keyof typeof addressRates, RateLimit>>

/** Some 100 bytes each. */
const addressesMax = 20_000

export function createAddressLimits(options: {
  /** See `RateLimitOptions`. */
  readonly countsLoopback: boolean
  readonly now: () => Date
}): AddressLimits {
  const limit = (rate: Rate) => createRateLimit({ ...options, ...rate, addressesMax })
  const { askCode, tryCode, askPasskey, tryPasskey, verifyPage, trackPage, verifyApi } =
    addressRates
  return {
    lookAtFace: limit(addressRates.lookAtFace),
    takeFace: limit(addressRates.takeFace),
    sendPhoto: limit(addressRates.sendPhoto),
    askMail: limit(addressRates.askMail),
    sayOpinion: limit(addressRates.sayOpinion),
    tryWord: limit(addressRates.tryWord),
    askCode: limit(askCode),
    tryCode: limit(tryCode),
    askPasskey: limit(askPasskey),
    tryPasskey: limit(tryPasskey),
    verifyPage: limit(verifyPage),
    trackPage: limit(trackPage),
    verifyApi: limit(verifyApi),
  }
}
