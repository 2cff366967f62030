/**
 * Who may open what is sealed: a closed list. A new file that opens personal data another way, or
 * as the machine, stands out here, and has to say why.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isProgram, isTest, projectFiles, read } from './checks/tree.ts'

/** Each opens under a permit, which only a recorded reading gives. */
const openers: Readonly<Record<string, string>> = {
  'platform/identity/index.ts': 'names it',
  'platform/identity/persons.ts': 'a person',
  'platform/identity/person-parts.ts': 'what another block keeps of a person',
  'platform/identity/sealing.ts': 'makes it',
  'platform/population/proposals.ts': 'what waits for a second registrar',
  'platform/catalogue/sealed-answers.ts': 'a case',
  'platform/biometrics/vault.ts': 'a template, to be compared and shown to nobody',
  'platform/attachments/sealing.ts': 'a photo, under the reading of its case',
  'platform/openid/records.ts': 'codes and tokens for a while, under keys of their own',
}

/** What lies under the installation's own key, and what of it is about persons. */
const vaultOpeners: Readonly<Record<string, string>> = {
  'platform/billing/saved-store.ts': 'the numbers of one’s own bills',
  'platform/catalogue/ballots/give.ts': 'the key that signs the papers of a vote',
  'platform/catalogue/consultations/sealed-opinion.ts':
    'what was said of a draft, without whose it is',
  'platform/catalogue/drafts.ts': 'one’s own answers, counted',
  'platform/catalogue/publication/mails.ts': 'an address that follows a case, to write to it',
  'platform/clients/client.ts': 'a client’s key',
  'platform/identity/mandates/mandates.ts': 'what a mandate rests on, for its two sides',
  'platform/identity/passkeys/passkeys.ts': 'what a person calls a passkey, for that person',
  'platform/identity/passkeys/recovery.ts': 'why somebody needs a new start, for two officers',
  'platform/notifications/message.ts': 'a message on its way, to send it',
  'platform/outbox/letter.ts': 'a letter to a program, to send it',
  'platform/payments/bank-messages.ts': 'what banks said about money',
  'platform/payments/bank-store.ts': 'a bank’s key',
  'platform/payments/unread-messages.ts': 'what banks said about money',
  'channels/components/kept-post.ts': 'one’s own form, kept over a sign-in',
  'channels/wallet/presentation.ts': 'what a holder has shown to this very office',
}

/** Where the platform opens for its own work: nothing of it comes before anybody's eyes. */
const machines: Readonly<Record<string, string>> = {
  'platform/consent/index.ts': 'names it',
  'platform/consent/permits.ts': 'makes it',
  'platform/consent/reading.ts': 'makes it',
  'platform/identity/actors.ts': 'the clock, the ledger and the system',
  'platform/identity/codes.ts': 'sends a code to the phone',
  'platform/identity/visits/visits.ts': 'sends a code to the phone',
  'platform/identity/person-parts.ts': 'seals what is added',
  'platform/identity/persons.ts': 'seals anew what changed',
  'platform/population/proposals.ts': 'decides a proposal',
  'channels/portal/face.ts': 'compares a sent face with its own person’s, showing nobody',
  'platform/biometrics/search/face-search.ts': 'compares faces with faces, in memory',
  'platform/notifications/queue.ts': 'finds the phone of a message',
  'bench/reads.ts': 'the yardstick: the same opened without a record',
  'platform/catalogue/audits/reopen.ts': 'hands on what is not done to who answers next',
  'platform/catalogue/bill-reminders.ts': 'finds the language of a reminder',
  'platform/catalogue/bill-step.ts': 'rules on a step',
  'platform/catalogue/copies.ts': 'seals anew, for the copies of a bulk load',
  'platform/catalogue/count-log.ts': 'counts, keeping keyed hashes',
  'platform/catalogue/finding/tend.ts': 'makes keyed hashes by which a case is found',
  'platform/catalogue/move-on.ts': 'rules on a step',
  'platform/catalogue/offices/appoint.ts': 'whether a person exists, and his language',
  'platform/catalogue/offices/hand-over.ts': 'the language of who takes cases over',
  'platform/catalogue/outside-evidence.ts': 'finds whom to ask the national register about',
  'platform/catalogue/population-world.ts': 'checks what is entered against what is recorded',
  'platform/catalogue/registry/own-cause.ts': 'whether a registrar is of the family, to say no',
  'platform/catalogue/publication/known-names.ts': 'which names to cover in public words',
  'platform/catalogue/publication/media.ts': 'finds and covers faces in public photos',
  'platform/catalogue/publication/show-in-time.ts': 'covered words whose time has come',
  'platform/catalogue/publication/rebuild.ts': 'what a case is about, for its public row',
  'platform/catalogue/routing/routed-world.ts': 'whom a case is about, and so must not come to',
  'platform/catalogue/scrub-act.ts': 'compares a document with its hash',
  'platform/catalogue/settlement.ts': 'rules on a payment',
  'platform/catalogue/world.ts': 'rules on a step',
}

const programs = projectFiles()
  .filter((path) => /^(app|platform|channels|services|bench)\//.test(path))
  .filter((path) => isProgram(path) && !isTest(path))
  .map(read)

const namers = (words: RegExp) =>
  programs.flatMap(({ path, source }) => (words.test(source) ? [path] : [])).sort()

test('T-ID-41 a key of a person or a case is unwrapped in these files alone (CN-1)', () => {
  assert.deepEqual(namers(/\b(unwrapKey|openUnder)\b/), Object.keys(openers).sort())
})

test('the vault itself is opened in these files alone', () => {
  assert.deepEqual(namers(/\bvault\.open\(/), Object.keys(vaultOpeners).sort())
})

test('the machine opens in these files alone', () => {
  assert.deepEqual(namers(/\bmachine(Permit|Reading)\b/), Object.keys(machines).sort())
})
