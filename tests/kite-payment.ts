/** A kite that waits for its payment, and the payment with the number of its receipt. */
import assert from 'node:assert/strict'
import type { ActOutcome } from '#platform/catalogue'
import { allowKite } from '#tests/kite-case'
import { pay } from '#tests/payments'
import type { TestPlatform } from '#tests/platform'

export type PayableKite = ActOutcome & { readonly psid: string; readonly amount: number }

export async function payableKite(platform: TestPlatform): Promise<PayableKite> {
  const { psid, amount, ...allowed } = await allowKite(platform)
  assert.ok(psid !== undefined && amount !== undefined)
  return { ...allowed, psid, amount }
}

/** Pays what a case asks for, exactly; the payment's id is the number of its receipt. */
export async function payKite<Asked extends { psid: string; amount: number }>(
  platform: TestPlatform,
  asked: Asked,
): Promise<Asked & { paymentId: string }> {
  const { receipt } = await pay(platform, asked)
  return { ...asked, paymentId: receipt }
}
