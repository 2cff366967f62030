/** A one-time code on its way to the phone of whoever signs in, or confirms to be there. */
import {
  codeLimits,
  requestCode,
  requestGuestCode,
  secureRandomness,
  signInCodeMessage,
  type CodeLimits,
  type GuestLimits,
} from '#platform/identity'
import { setTimeout as wait } from 'node:timers/promises'
import type { Language } from '#platform/kernel'
import { enqueueMessages, renderMessage } from '#platform/notifications'
import type { Platform } from './platform.ts'

/** A demonstration is tried again and again as the same few persons, of whom nobody is real. */
const demoCodeLimits: CodeLimits = {
  ...codeLimits,
  perHourMax: 200,
  perDayMax: 1_000,
  strangersPerHourMax: 200,
  strangersPerDayMax: 1_000,
}

/** Some three times what the work takes on a busy laptop. */
const answerMsMin = 50

/** As often as persons of a demonstration are tried. */
const demoGuestLimits: GuestLimits = {
  nameless: { perHourMax: 200, perDayMax: 1_000 },
  phones: { perHourMax: 200, perDayMax: 1_000 },
  casesOfGuest: { perHourMax: 200, perDayMax: 1_000 },
  casesOfNetwork: { perHourMax: 200, perDayMax: 1_000 },
  casesOfProgram: { perHourMax: 1_000, perDayMax: 5_000 },
}

/** How much guests may do here. */
export const guestLimitsOf = ({
  demo,
  setting,
}: Pick<Platform, 'demo' | 'setting'>): GuestLimits | undefined =>
  setting.guestLimits ?? (demo ? demoGuestLimits : undefined)

const nobodyAt = (now: Date) => ({
  personId: 'NOBODY',
  code: '000000',
  language: 'ur' as const,
  expiresAt: new Date(now.getTime() + codeLimits.lifetimeMs),
})

/**
 * The code and the message that carries it are one transaction; gives the challenge, the same for
 * a CNIC that nobody has registered. `language` is what the asking page speaks; without one the
 * message speaks the person's. Throws `identity-codes-too-many`.
 *
 * The clock does not tell who is registered either: the same is written for a CNIC that nobody has,
 * and taken back, and no answer comes before `answerMsMin`.
 */
export async function sendSignInCode(
  { db, setting, demo, sender }: Pick<Platform, 'db' | 'setting' | 'demo' | 'sender'>,
  asked: { readonly cnic: string; readonly address: string; readonly language?: Language },
): Promise<string> {
  const { vault } = setting
  const now = setting.now()
  const { cnic, address } = asked
  const earliest = wait(answerMsMin)
  const challenge = await db.transact(async (tx) => {
    const request = { vault, cnic, address, now, random: secureRandomness }
    const made = await requestCode(tx, demo ? { ...request, limits: demoCodeLimits } : request)
    const { personId, code, expiresAt, ...person } = made.issued ?? nobodyAt(now)
    const { language = person.language } = asked
    const text = renderMessage(signInCodeMessage, language, { code })
    const message = { id: setting.newId(), personId, template: 'sign-in-code', language, text }
    await tx.query(`savepoint message`)
    const sent = { ...message, secret: code, createdAt: now, goodUntil: expiresAt }
    await enqueueMessages(tx, vault, [sent])
    await tx.query(made.issued ? `release savepoint message` : `rollback to savepoint message`)
    return made.challenge
  })
  await earliest
  sender.wake()
  return challenge
}

/**
 * A code to the phone of whoever wants to be a guest: it is sent alike to every phone, so no answer
 * tells who is one. Gives the challenge. Throws `identity-codes-too-many`,
 * `identity-guests-too-many`.
 */
export async function sendGuestCode(
  platform: Pick<Platform, 'db' | 'setting' | 'demo' | 'sender'>,
  asked: { readonly phone: string; readonly address: string; readonly language: Language },
): Promise<string> {
  const { db, setting, demo, sender } = platform
  const { vault } = setting
  const now = setting.now()
  const { phone, address, language } = asked
  const challenge = await db.transact(async (tx) => {
    const made = await requestGuestCode(tx, {
      vault,
      phone,
      address,
      now,
      random: secureRandomness,
      guestLimits: guestLimitsOf(platform),
      ...(demo && { limits: demoCodeLimits }),
    })
    const { code, expiresAt: goodUntil } = made
    const text = renderMessage(signInCodeMessage, language, { code })
    const message = { id: setting.newId(), phone, template: 'sign-in-code', language, text }
    await enqueueMessages(tx, vault, [{ ...message, createdAt: now, goodUntil }])
    return made.challenge
  })
  sender.wake()
  return challenge
}
