/** Data of a person on their way to a relying party: consent, receipt, and a leaf for each time. */
import {
  answerConsent,
  findConsent,
  findConsents,
  giveConsent,
  ownReading,
  restrictedAmong,
  withdrawConsent,
  type Consent,
  type GivenConsent,
  type Reading,
} from '#platform/consent'
import type { Tx } from '#platform/database'
import { getPerson, lockPersons, openerFor, openPersons } from '#platform/identity'
import { text } from '#platform/kernel'
import { enqueueMessages, renderMessage } from '#platform/notifications'
import {
  claimWord,
  forgetGrant,
  type ClaimName,
  type PartyTerms,
  type PersonFacts,
} from '#platform/openid'
import { findPersonEntries, isAlive, personRecordOf } from '#platform/population'
import { recordReleased } from './act-of-no-case.ts'
import { noEffects, writeEffects } from './effects.ts'
import type { Platform } from './platform.ts'

export type Shared = {
  readonly consent: string
  readonly personId: string
  readonly party: string
  readonly terms: PartyTerms
  readonly claims: readonly ClaimName[]
  readonly until: Date
}

type Tools = Pick<Platform, 'db' | 'setting'>

const receiptWords = text(
  'You let {party} have some of your data. Not you, or changed your mind? Sign in and see: {place}',
  'آپ نے {party} کو اپنی کچھ معلومات کی اجازت دی۔ آپ نہیں تھے یا ارادہ بدل گیا؟ داخل ہو کر دیکھیں: {place}',
)

/** What is asked only once is asked within the hour in which the tokens live. */
export const onceMsMax = 3_600_000

/** Whether it was given for one answer. */
export const isOnce = ({ givenAt, endsAt }: Pick<Consent, 'givenAt' | 'endsAt'>): boolean =>
  endsAt.getTime() - givenAt.getTime() <= onceMsMax

/**
 * A person has one consent with one organisation: the new one takes the place of those that hold,
 * and tokens that came of them end. A single question leaves a lasting consent as it is.
 */
async function replaceConsents(tx: Tx, given: GivenConsent): Promise<void> {
  const { personId, clientId, givenAt: at } = given
  await lockPersons(tx, [personId])
  for (const one of await findConsents(tx, { personId, clientId, at })) {
    if (isOnce(given) && !isOnce(one)) continue
    await withdrawConsent(tx, { personId, id: one.id, at })
    await forgetGrant(tx, one.id)
  }
}

/** The person's decision takes effect, and the person is told on the phone as well. */
export async function giveToParty(
  { db, setting }: Tools,
  shared: Shared,
  place: string,
): Promise<void> {
  const now = setting.now()
  const { consent: id, personId, party: clientId, terms, claims, until: endsAt } = shared
  const said = { organisation: terms.name, purpose: terms.purpose, data: claims.map(claimWord) }
  await db.transact(async (tx) => {
    const given = { id, personId, clientId, said, givenAt: now, endsAt }
    await replaceConsents(tx, given)
    await giveConsent(tx, given)
    const { language } = await getPerson(tx, setting.vault, personId, ownReading(personId))
    await enqueueMessages(tx, setting.vault, [
      {
        id: setting.newId(),
        personId,
        template: 'data-shared',
        language,
        text: renderMessage(receiptWords, language, { party: terms.name[language], place }),
        createdAt: now,
      },
    ])
  })
}

/** Whether tokens that came of a consent still open anything: asked each time (CN-2). */
export async function isConsentAlive({ db, setting }: Tools, id: string): Promise<boolean> {
  return (await findConsent(db, id, setting.now())) !== undefined
}

const sexes = { M: 'male', F: 'female', X: 'other' } as const

/**
 * What registers say of a person, one reading for all of it; undefined of somebody who is erased,
 * has died, or has objected to sharing. Names and dates are the population register's where it
 * knows the person.
 */
async function factsOf(
  tx: Tx,
  { setting }: Pick<Tools, 'setting'>,
  personId: string,
  reading: Reading,
): Promise<PersonFacts | undefined> {
  const { vault } = setting
  if ((await restrictedAmong(tx, [personId])).has(personId)) return undefined
  const opener = openerFor(tx, reading)
  const person = (await openPersons(tx, vault, opener, [personId])).get(personId)
  if (!person) return undefined
  const entries = (await findPersonEntries(tx, vault, opener, [personId])).get(personId) ?? []
  const record = personRecordOf(personId, entries)
  if (entries.length > 0 && !isAlive(record)) return undefined
  const { cnic, phone } = person
  return {
    cnic,
    phone,
    name: record.name?.en || person.name,
    nameUr: record.name?.ur,
    dateOfBirth: record.born,
    sex: record.sex && sexes[record.sex],
  }
}

/** What the person himself is shown of it before he consents. */
export async function ownFacts(tools: Tools, personId: string): Promise<PersonFacts | undefined> {
  return factsOf(tools.db, tools, personId, ownReading(personId))
}

/**
 * Reads a person for a relying party. `choose` says which claims it takes; if it takes any, that
 * stands in the record and in the log's queue before this returns, or it throws.
 */
export async function releaseToParty(
  tools: Tools,
  {
    party,
    personId,
    consent,
  }: { readonly party: string; readonly personId: string; readonly consent: string },
  choose: (facts: PersonFacts) => readonly ClaimName[],
): Promise<void> {
  const { db, setting } = tools
  const now = setting.now()
  const reading = {
    reader: { kind: 'client', clientId: party },
    purpose: 'sharing',
    at: now,
  } as const
  await db.transact(async (tx) => {
    const given = await findConsent(tx, consent, now)
    // What was agreed to once is answered once, though its token may live on for minutes.
    const isAgain = given && isOnce(given) && !(await answerConsent(tx, { ...given, at: now }))
    if (isAgain) return
    const facts = await factsOf(tx, tools, personId, reading)
    const claims = facts ? choose(facts) : []
    if (claims.length === 0) return
    const effects = noEffects()
    recordReleased(setting, effects, { party, consent, claims, now })
    await writeEffects(tx, setting, effects, now)
  })
}
