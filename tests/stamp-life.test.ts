/** What happens to a stamp after it is issued, on the real database. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import {
  foreseeStep,
  getCase,
  handOutCertificate,
  verifyByCode,
  verifyByNumber,
  type ActCommand,
  type ActOutcome,
} from '#platform/catalogue'
import { eventsOf, findCase } from '#platform/cases'
import { credentialText, findDocumentsOfCase } from '#platform/documents'
import { registerOffices, registerPersons, registerPosts, type Actor } from '#platform/identity'
import { addMonths, civilDateOf, Problem, rupees, startOf, text } from '#platform/kernel'
import { balances, checkLedger, findChargesOfCase } from '#platform/payments'
import { eStamp, inventedApplication, randomFrom, stamps, valuations } from '#services/e-stamp'
import { openCredential } from '#platform/catalogue'
import { pay } from '#tests/payments'
import { kiteDistrict, testPlatform } from '#tests/platform'
import { refusedWith } from '#tests/refusals'

const platform = await testPlatform([eStamp], [stamps, valuations])
const { db, door, setting, citizen } = platform
const place = kiteDistrict.code

const posts = [
  ['reg-1', 'sub-registrar', text('Sub-Registrar', 'سب رجسٹرار')],
  ['reg-2', 'sub-registrar', text('Joint Sub-Registrar', 'جوائنٹ سب رجسٹرار')],
  ['clerk-1', 'refund-clerk', text('Refund Clerk', 'ریفنڈ کلرک')],
  ['coll-1', 'collector', text('Collector', 'کلکٹر')],
] as const

const officers = posts.map(([postId, role], i): Actor & { kind: 'officer' } => ({
  kind: 'officer',
  personId: setting.newId(),
  posts: [{ id: postId, jurisdiction: place, officeId: `office-${i}`, role }],
}))
await db.transact(async (tx) => {
  await registerOffices(
    tx,
    posts.map(([, , name], i) => ({
      jurisdiction: place,
      id: `office-${i}`,
      kind: 'office',
      name: text(`Office of the ${name.en}`, `دفتر ${name.ur}`),
    })),
  )
  await registerPosts(
    tx,
    posts.map(([id, role, title], i) => {
      return { id, jurisdiction: place, officeId: `office-${i}`, role, title }
    }),
  )
  await registerPersons(
    tx,
    setting.vault,
    officers.map(({ personId }, i) => ({
      id: personId,
      name: `Officer ${i}`,
      cnic: `399909900010${i}`,
      phone: `+92399009910${i}`,
      language: 'en',
    })),
    setting.now(),
  )
})
const [registrar, other, clerk, collector] = officers as [Actor, Actor, Actor, Actor]

const step = (on: ActOutcome, actor: Actor, action: string, input: object): ActCommand => ({
  kind: 'act',
  actor,
  case: { jurisdiction: on.jurisdiction, id: on.id },
  action,
  input,
  language: 'en',
})

/** An affidavit's stamp: Rs 300, paid and issued. */
async function issued(): Promise<ActOutcome> {
  const today = civilDateOf(setting.now())
  const { answers } = inventedApplication(randomFrom(7), { table: [], today }, 'affidavit')
  const opened = await door.perform({
    kind: 'act',
    actor: citizen,
    service: 'e-stamp',
    action: 'submit',
    case: { jurisdiction: place, id: setting.newId() },
    input: answers,
    language: 'en',
  })
  await pay(platform, { ...opened, amount: rupees(300) })
  return opened
}

const deedFile = createHash('sha256').update('the deed').digest('hex')
const deed = { deedNumber: '1432/2026', deedFile, pageCount: '3' }
const request = { reason: 'party-refused', surrender: true }
const checked = { credit: true, scroll: '12/77', original: true }

const numberOf = async (on: ActOutcome) => (await findCase(db, on))?.recordKey ?? ''
const stateOf = async (on: ActOutcome) => (await findCase(db, on))?.state

test('an officer uses a stamp, and whoever asks is told when, where, for which deed', async () => {
  const on = await issued()
  const done = await door.perform(step(on, registrar, 'consume', deed))
  assert.equal(done.state, 'consumed')
  const { state, isInForce } = await verifyByNumber(platform, await numberOf(on))
  assert.ok(typeof state === 'object')
  assert.equal(state.state, 'consumed')
  assert.equal(isInForce, false)
  assert.equal(state.item['deedNumber'], '1432/2026')
  assert.equal(state.item['usedAt'], 'Office of the Sub-Registrar\nدفتر سب رجسٹرار')
  assert.doesNotMatch(JSON.stringify(state.item), /Officer \d|39990/)
})

test('a second attempt says when, where, for which deed; no names (CO-1, T-STAMP-4)', async () => {
  const on = await issued()
  await door.perform(step(on, registrar, 'consume', deed))
  const again = door.perform(step(on, other, 'consume', { ...deed, deedNumber: '9/2026' }))
  await assert.rejects(again, (error: unknown) => {
    assert.ok(error instanceof Problem)
    assert.equal(error.code, 'e-stamp-used-already')
    const told = error.title('en')
    assert.match(told, /Office of the Sub-Registrar/)
    assert.match(told, /1432\/2026/)
    assert.match(told, new RegExp(deedFile.slice(0, 16)))
    assert.match(error.title('ur'), /دفتر سب رجسٹرار/)
    assert.doesNotMatch(told, /Officer \d|39990/)
    return true
  })
  const stranger: Actor = { kind: 'citizen', personId: 'X', assurance: 'substantial' }
  await assert.rejects(
    door.perform(step(on, stranger, 'consume', deed)),
    refusedWith('action-not-yours'),
  )
})

test('two officers at once: one wins, the other is told of it (CO-1, T-STAMP-4)', async () => {
  const on = await issued()
  const tried = await Promise.allSettled([
    door.perform(step(on, registrar, 'consume', deed)),
    door.perform(step(on, other, 'consume', { ...deed, deedNumber: '9/2026' })),
  ])
  assert.equal(tried.filter(({ status }) => status === 'fulfilled').length, 1)
  const lost = tried.find(({ status }) => status === 'rejected')
  assert.ok(lost?.status === 'rejected' && refusedWith('e-stamp-used-already')(lost.reason))
})

test('using it and asking for its money at once: exactly one wins (CO-3, T-STAMP-6)', async () => {
  const on = await issued()
  const tried = await Promise.allSettled([
    door.perform(step(on, registrar, 'consume', deed)),
    door.perform(step(on, citizen, 'applyForRefund', request)),
  ])
  assert.equal(tried.filter(({ status }) => status === 'fulfilled').length, 1)
  assert.match((await stateOf(on)) ?? '', /^(consumed|refund-asked)$/)
})

test('too low for its deed: the rest is asked with reasons, paid, and the stamp used', async () => {
  const on = await issued()
  const said = { ...deed, instrument: 'agreement-to-sell' }
  const short = await door.perform(step(on, registrar, 'consume', said))
  assert.equal(short.state, 'deficient')
  const view = await getCase(db, setting, citizen, on)
  assert.equal(view.due?.amount, rupees(2_700))
  const sum = view.due?.steps.reduce((total, one) => total + (one.amount ?? 0), 0)
  assert.equal(sum, rupees(2_700))
  assert.ok(view.due?.steps.every(({ authority }) => authority?.ur))
  await pay(platform, { ...short, amount: rupees(2_700) })
  const paid = await getCase(db, setting, citizen, on)
  assert.equal(paid.case.state, 'issued')
  assert.equal(paid.due, undefined)
  assert.equal(paid.explanation?.amount, rupees(3_000))
  const used = await door.perform(step(on, registrar, 'consume', said))
  assert.equal(used.state, 'consumed')
  // Bound to the deed as it lay before the officer, not to what was said of it (CO-2).
  const { state } = await verifyByNumber(platform, await numberOf(on))
  assert.ok(typeof state === 'object')
  assert.equal(state.item['deedKind'], 'agreement-to-sell')
})

test('a top-up that nobody pays lapses, and the stamp is good for what is on it', async () => {
  const on = await issued()
  const said = { ...deed, instrument: 'agreement-to-sell' }
  await door.perform(step(on, registrar, 'consume', said))
  const { clockAt } = (await findCase(db, on)) ?? {}
  assert.ok(clockAt)
  platform.clockTo(new Date(clockAt.getTime() + 1))
  await platform.clock.tick()
  assert.equal(await stateOf(on), 'issued')
  const [, asked] = await findChargesOfCase(db, on.jurisdiction, on.id)
  assert.equal(asked?.state, 'expired')
  assert.equal((await door.perform(step(on, registrar, 'consume', deed))).state, 'consumed')
})

test('a top-up that was asked in error is withdrawn, with its reason and its charge', async () => {
  const on = await issued()
  const wrong = { ...deed, instrument: 'agreement-to-sell' }
  const short = await door.perform(step(on, registrar, 'consume', wrong))
  const note = 'It is an affidavit'
  await assert.rejects(
    door.perform(step(on, registrar, 'withdraw', {})),
    refusedWith('form-text-missing'),
  )
  await assert.rejects(
    door.perform(step(on, clerk, 'withdraw', { note })),
    refusedWith('action-not-yours'),
  )
  assert.equal((await door.perform(step(on, other, 'withdraw', { note }))).state, 'issued')
  const [, asked] = await findChargesOfCase(db, on.jurisdiction, on.id)
  assert.deepEqual([asked?.psid, asked?.state], [short.psid, 'cancelled'])
  const view = await getCase(db, setting, citizen, on)
  assert.deepEqual([view.due, view.case.facts['amount']], [undefined, rupees(300)])
  assert.equal((await door.perform(step(on, registrar, 'consume', deed))).state, 'consumed')
})

test('the deed is named by file or number, and never by a CNIC', async () => {
  const on = await issued()
  const tries: readonly (readonly [object, string])[] = [
    [{ pageCount: '3' }, 'e-stamp-deed-not-named'],
    [{ ...deed, deedNumber: '35202-1234567-1' }, 'e-stamp-deed-number-wrong'],
    [{ ...deed, deedFile: 'abc' }, 'form-fingerprint-wrong'],
    [{ ...deed, instrument: 'sale-deed' }, 'e-stamp-deed-of-another-kind'],
  ]
  for (const [input, code] of tries) {
    await assert.rejects(door.perform(step(on, registrar, 'consume', input)), refusedWith(code))
  }
  assert.equal(await stateOf(on), 'issued')
})

test('money back: checked, approved by another, less what the law keeps (T-STAMP-7)', async () => {
  const on = await issued()
  const before = await owed()
  await door.perform(step(on, citizen, 'applyForRefund', request))
  await assert.rejects(
    door.perform(step(on, registrar, 'consume', deed)),
    refusedWith('e-stamp-refund-pending'),
  )
  const askedOn = civilDateOf(setting.now())
  platform.clockTo(new Date(setting.now().getTime() + 3 * 86_400_000))
  await door.perform(step(on, clerk, 'checkRefund', checked))
  const seen = await verifyByNumber(platform, await numberOf(on))
  assert.ok(typeof seen.state === 'object')
  assert.equal(seen.state.item['refundAskedOn'], askedOn)
  const alsoCollector: Actor = {
    ...(clerk as Actor & { kind: 'officer' }),
    posts: (collector as Actor & { kind: 'officer' }).posts,
  }
  await assert.rejects(
    door.perform(step(on, alsoCollector, 'approve', { note: 'Seen' })),
    refusedWith('action-own-case'),
  )
  const view = await getCase(db, setting, collector, on)
  const [approve] = view.moves.filter(({ action }) => action === 'approve')
  assert.ok(approve)
  assert.equal((await foreseeStep(db, setting, view, approve.move)).refund?.amount, rupees(270))
  await door.perform(step(on, collector, 'approve', { note: 'Seen' }))
  assert.equal((await owed()) - before, rupees(270))
  const after = await getCase(db, setting, citizen, on)
  assert.equal(after.refund?.deducted, rupees(30))
  assert.match(after.refund?.steps[1]?.authority?.en ?? '', /not yet compared/)
  assert.deepEqual(await checkLedger(db), [])
  await assert.rejects(
    door.perform(step(on, registrar, 'consume', deed)),
    refusedWith('e-stamp-refunded-already'),
  )
})

async function owed(): Promise<number> {
  const all = await balances(db, { asOf: setting.now() })
  const payable = all.find(({ account: name }) => name === 'refund/payable')
  return (payable?.creditPaisa ?? 0) - (payable?.debitPaisa ?? 0)
}

test('a refused refund gives its reason, and the stamp can be used again', async () => {
  const on = await issued()
  await door.perform(step(on, citizen, 'applyForRefund', request))
  await door.perform(step(on, clerk, 'returnRefund', { note: 'The printed stamp is missing' }))
  assert.equal(await stateOf(on), 'issued')
  const events = await eventsOf(db, on)
  assert.equal(events.at(-1)?.action, 'returnRefund')
  assert.equal((await findDocumentsOfCase(db, on.jurisdiction, on.id)).length, 1)
  assert.equal((await door.perform(step(on, registrar, 'consume', deed))).state, 'consumed')
})

test('every paper stays what it was, certificate and endorsement, each for itself', async () => {
  const on = await issued()
  await door.perform(step(on, registrar, 'consume', { ...deed, instrument: 'agreement-to-sell' }))
  const held = await getCase(db, setting, citizen, on)
  const { case: kase } = held
  await pay(platform, { psid: String(kase.facts['psid']), amount: rupees(2_700) })
  await door.perform(step(on, registrar, 'consume', deed))
  await platform.sequencer.sealOnce()
  const papers = await findDocumentsOfCase(db, on.jurisdiction, on.id)
  const answers = await Promise.all(
    papers.map(async (document) => {
      const code = credentialText(openCredential(setting.vault, held, document))
      const { state, isInForce, log } = await verifyByCode(platform, code)
      return [document.kind, typeof state === 'object' ? state.state : state, isInForce, log.kind]
    }),
  )
  assert.deepEqual(answers, [
    ['e-stamp', 'replaced', false, 'sealed'],
    ['e-stamp', 'consumed', false, 'sealed'],
    ['e-stamp/3', 'consumed', true, 'sealed'],
  ])
  const view = await getCase(db, setting, citizen, on)
  const endorsement = await handOutCertificate(platform, citizen, view, 3)
  assert.match(endorsement.fileName, /-3\.pdf$/)
})

test('after six months nobody may ask, however the case was touched in between', async () => {
  const on = await issued()
  await door.perform(step(on, citizen, 'applyForRefund', request))
  await door.perform(step(on, clerk, 'returnRefund', { note: 'No stamp' }))
  const last = addMonths(civilDateOf(setting.now()), 6)
  platform.clockTo(new Date(startOf(last).getTime() + 3_600_000 * 25))
  await assert.rejects(
    door.perform(step(on, citizen, 'applyForRefund', request)),
    refusedWith('e-stamp-refund-too-late'),
  )
})
