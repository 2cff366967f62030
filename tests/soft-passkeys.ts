/** Passkeys of software, for tests that need no browser: made through the same doors as any. */
import assert from 'node:assert/strict'
import type { Platform } from '#platform/catalogue'
import {
  askForPasskey,
  checkNewPasskey,
  keepPasskey,
  secureRandomness,
  type PasskeyMaking,
} from '#platform/identity'
import { makeSoftPasskey, signSoftly, type SoftPasskey } from '#platform/identity/browser'

/** Where requests that tests inject arrive. */
export const testSite = { id: 'localhost', origin: 'http://localhost' }

/** A passkey that the person has had for a while. */
export async function giveSoftPasskey(
  { db, setting }: Pick<Platform, 'db' | 'setting'>,
  person: { readonly id: string; readonly name: string },
  isForWork = false,
): Promise<SoftPasskey> {
  const making: PasskeyMaking = {
    vault: setting.vault,
    site: testSite,
    browser: 'a test',
    now: setting.now(),
    random: secureRandomness,
    person,
    purpose: 'add',
    isForWork,
    allowed: undefined,
  }
  const options = await askForPasskey(db, making)
  const { passkey, answer } = await makeSoftPasskey(options, testSite.origin)
  const made = await checkNewPasskey(db, making, JSON.stringify(answer))
  assert.ok(made.isMade)
  await db.transact((tx) => keepPasskey(tx, making, made.verified, 'Test phone'))
  return passkey
}

type Options = Parameters<typeof signSoftly>[1]

/** What the page's script sends for the server's question, as JSON. */
export async function answerOf(passkey: SoftPasskey, told: string): Promise<string> {
  const { options } = JSON.parse(told) as { options: Options }
  const { answer } = await signSoftly(passkey, options, testSite.origin)
  return JSON.stringify(answer)
}
