import type { ActOutcome, Catalogue } from '#platform/catalogue'
import { civilDateOf } from '#platform/kernel'

/** As `demo-registration.json` calls it. */
const bank = 'DEMO'

/** The demonstration's bank pays what was asked for, as a biller's switch would. */
export async function payDemo(
  { door, setting }: Pick<Catalogue, 'door' | 'setting'>,
  { psid = '', amount = 0 }: ActOutcome,
): Promise<void> {
  const receivedAt = setting.now()
  await door.perform({
    kind: 'payment',
    advice: {
      id: setting.newId(),
      psid,
      authId: String(setting.randomBelow(1_000_000)).padStart(6, '0'),
      amountPaisa: amount,
      date: civilDateOf(receivedAt),
      time: '120000',
      bank,
      bankMnemonic: bank,
      channel: 'biller-api',
      receivedAt,
    },
  })
}
