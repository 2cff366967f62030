/** What the tests' bank says when money has come in for a charge. */
import assert from 'node:assert/strict'
import type { ActOutcome, Catalogue, PaymentCommand, PaymentOutcome } from '#platform/catalogue'
import { civilDateOf } from '#platform/kernel'
import type { Advice } from '#platform/payments'
import { bankCredentials } from '#tests/platform'

type Charged = Pick<ActOutcome, 'psid' | 'amount'>

/** That the whole amount was paid just now; `told` may say otherwise. */
export function adviceFor(
  { setting }: Pick<Catalogue, 'setting'>,
  { psid = '', amount = 0 }: Charged,
  told: Partial<Advice> = {},
): PaymentCommand {
  const id = setting.newId()
  const receivedAt = setting.now()
  const { mnemonic } = bankCredentials
  return {
    kind: 'payment',
    advice: {
      id,
      psid,
      authId: id.slice(-6),
      amountPaisa: amount,
      date: civilDateOf(receivedAt),
      time: '120000',
      bank: mnemonic,
      bankMnemonic: mnemonic,
      channel: 'biller-api',
      receivedAt,
      ...told,
    },
  }
}

/** Pays a charge, which must be accepted. */
export async function pay(
  catalogue: Pick<Catalogue, 'setting' | 'door'>,
  charged: Charged,
): Promise<PaymentOutcome> {
  const outcome = await catalogue.door.perform(adviceFor(catalogue, charged))
  assert.equal(outcome.responseCode, '00')
  return outcome
}
