import { startOf, isCivilDate } from '#platform/kernel'
import { unreadSince } from '#platform/payments'
import type { Config } from './config.ts'
import { openCatalogue } from './wire.ts'

const messagesMax = 10_000

/** Prints what banks sent since a day and nobody could act on, a line of JSON for each. */
export async function printBankMessages(
  config: Config,
  since: string | undefined,
  say: (line: string) => void,
): Promise<number> {
  if (!since || !isCivilDate(since)) {
    say('Give the day from which to look: bank-messages 2026-11-22')
    return 2
  }
  const { catalogue, stop } = await openCatalogue(config, () => undefined)
  const { db, setting } = catalogue
  const messages = await unreadSince(db, setting.vault, startOf(since), messagesMax)
  await stop()
  for (const message of messages) say(JSON.stringify(message))
  return 0
}
