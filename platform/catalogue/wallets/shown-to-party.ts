/** What a person shows a relying party out of a wallet: on record, in the log, and told. */
import { ownReading, recordReads, restrictedAmong } from '#platform/consent'
import type { Tx } from '#platform/database'
import { getPerson } from '#platform/identity'
import { text } from '#platform/kernel'
import { enqueueMessages, renderMessage } from '#platform/notifications'
import type { ClaimName, PartyTerms } from '#platform/openid'
import { recordReleased } from '../act-of-no-case.ts'
import { noEffects, writeEffects } from '../effects.ts'
import type { Setting } from '../setting.ts'

const receiptWords = text(
  'You showed {party} your card from a wallet. Not you? Sign in and report the card lost.',
  'آپ نے {party} کو والٹ سے اپنا کارڈ دکھایا۔ آپ نہیں تھے تو داخل ہو کر گمشدگی درج کرائیں۔',
)

export type ShownToParty = {
  readonly party: string
  readonly terms: PartyTerms
  readonly personId: string
  readonly claims: readonly ClaimName[]
  /** By which the log's act names it. */
  readonly request: string
}

/**
 * In the transaction that keeps the answer: the reading, the leaf and the receipt stand with it or
 * not at all. False, and nothing done, of somebody who lets nobody have his data (restriction).
 */
export async function recordShownToParty(
  tx: Tx,
  setting: Setting,
  { party, terms, personId, claims, request }: ShownToParty,
): Promise<boolean> {
  if ((await restrictedAmong(tx, [personId])).has(personId)) return false
  const now = setting.now()
  const reader = { kind: 'client', clientId: party } as const
  await recordReads(tx, { reader, purpose: 'sharing', at: now }, [personId])
  const effects = noEffects()
  recordReleased(setting, effects, { party, wallet: request, claims, now })
  await writeEffects(tx, setting, effects, now)
  const { language } = await getPerson(tx, setting.vault, personId, ownReading(personId))
  await enqueueMessages(tx, setting.vault, [
    {
      id: setting.newId(),
      personId,
      template: 'card-shown',
      language,
      text: renderMessage(receiptWords, language, { party: terms.name[language] }),
      createdAt: now,
    },
  ])
  return true
}
