import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '#tests/database'
import {
  askForPasskey,
  askPasskey,
  checkNewPasskey,
  checkPasskey,
  createVault,
  identityProblems,
  keepPasskey,
  listPasskeys,
  passkeySiteOf,
  registerPersons,
  removePasskey,
  renamePasskey,
  secureRandomness,
  type PasskeyMaking,
  type PasskeyQuestion,
} from '../index.ts'
import { challengeLifetimeMs } from './challenges.ts'
import { passkeysMax } from './passkeys.ts'
import { makeSoftPasskey, signSoftly, type Misdeeds, type SoftPasskey } from './soft-passkey.ts'

const db = await testDatabase()
const vault = createVault(Buffer.alloc(32, 5))
const random = secureRandomness
const now = new Date('2026-11-22T10:00:00Z')
const after = (ms: number) => new Date(now.getTime() + ms)
const site = { id: 'daftar.example', origin: 'https://daftar.example' }
const [zara, bilal] = ['PERSON000001', 'PERSON000002'].map((id, at) => ({
  id,
  name: `Invented ${at}`,
  cnic: `399909900001${at}`,
  phone: `+92399009900${at}`,
  language: 'en' as const,
})) as [Who, Who]
type Who = { id: string; name: string; cnic: string; phone: string; language: 'en' }
await registerPersons(db, vault, [zara, bilal], now)

const asking = { vault, site, browser: 'the browser of Zara', now, random }
const makingFor = (person: Who, more: Partial<PasskeyMaking> = {}): PasskeyMaking => ({
  ...asking,
  person,
  purpose: 'add',
  isForWork: false,
  allowed: undefined,
  ...more,
})

async function make(person = zara, more: Partial<PasskeyMaking> = {}): Promise<SoftPasskey> {
  const making = makingFor(person, more)
  const { passkey, answer } = await makeSoftPasskey(await askForPasskey(db, making), site.origin)
  const made = await checkNewPasskey(db, making, JSON.stringify(answer))
  assert.ok(made.isMade)
  await db.transact((tx) => keepPasskey(tx, making, made.verified, 'My phone'))
  return passkey
}

type Play = { question?: Partial<PasskeyQuestion>; origin?: string; misdeeds?: Misdeeds }

/** Asked, signed, and checked; `question` changes what it is checked against. */
async function sign(passkey: SoftPasskey, { question = {}, origin, misdeeds }: Play = {}) {
  const options = await askPasskey(db, asking)
  const signed = await signSoftly(passkey, options, origin ?? site.origin, misdeeds)
  const sent = JSON.stringify(signed.answer)
  return { ...signed, sent, proof: await checkPasskey(db, { ...asking, ...question }, sent) }
}

const codeOf = (proof: Awaited<ReturnType<typeof checkPasskey>>) =>
  proof.isProven ? undefined : proof.problem.code

test('whoever has a passkey is known by it alone, and how strong it is', async () => {
  const { proof } = await sign(await make())
  assert.deepEqual(proof, {
    isProven: true,
    personId: zara.id,
    isForWork: false,
    amr: ['hwk', 'user', 'mfa'],
  })
})

test('the question of a sign-in is the same for everybody, and names no passkey', async () => {
  await make()
  const { challenge, ...options } = await askPasskey(db, asking)
  assert.match(challenge, /^[\w-]{43}$/)
  assert.deepEqual(options.allowCredentials ?? [], [])
  assert.equal(options.userVerification, 'required')
})

test('T-ID-22 an assertion that is sent again opens nothing', async () => {
  const { sent, proof } = await sign(await make())
  assert.ok(proof.isProven)
  assert.equal(codeOf(await checkPasskey(db, asking, sent)), 'identity-passkey-expired')
  const other = await askPasskey(db, asking)
  const answer = JSON.parse(sent) as { response: { clientDataJSON: string } }
  const client = { type: 'webauthn.get', challenge: other.challenge, origin: site.origin }
  answer.response.clientDataJSON = Buffer.from(JSON.stringify(client)).toString('base64url')
  const forged = await checkPasskey(db, asking, JSON.stringify(answer))
  assert.equal(codeOf(forged), 'identity-passkey-refused')
})

test('T-ID-23 a copied authenticator is found by its count, stopped and told of', async () => {
  const passkey = await make()
  const { passkey: counted } = await sign(passkey)
  const { proof } = await sign(passkey)
  assert.equal(codeOf(proof), 'identity-passkey-cloned')
  assert.deepEqual(!proof.isProven && proof.clonedOf, { personId: zara.id, language: 'en' })
  const genuine = await sign(counted)
  assert.equal(codeOf(genuine.proof), 'identity-passkey-cloned', 'nobody knows which is the copy')
  const listed = await listPasskeys(db, vault, zara.id)
  assert.ok(listed.some(({ suspendedAt }) => suspendedAt !== undefined))
})

test('a forged signature calls no passkey a copy', async () => {
  const passkey = await make()
  await sign(passkey)
  const stranger = await make(bilal)
  const forged = { ...stranger, id: passkey.id, userHandle: passkey.userHandle, counter: -1 }
  assert.equal(codeOf((await sign(forged)).proof), 'identity-passkey-refused')
  assert.ok((await sign({ ...passkey, counter: 1 })).proof.isProven)
})

test('a passkey that says it is of another person opens nothing', async () => {
  const [own, other] = [await make(), await make(bilal)]
  const { userHandle } = other
  assert.equal(codeOf((await sign({ ...own, userHandle })).proof), 'identity-passkey-refused')
  assert.ok((await sign(own)).proof.isProven)
})

test('an authenticator that does not count is let in again and again', async () => {
  const passkey = await make()
  for (let n = 0; n < 3; n += 1) {
    assert.ok((await sign(passkey, { misdeeds: { counter: 0 } })).proof.isProven)
  }
})

test('T-ID-24 without finger, face or PIN a passkey opens nothing', async () => {
  const { proof } = await sign(await make(), { misdeeds: { isVerified: false } })
  assert.equal(codeOf(proof), 'identity-passkey-refused')
})

test('T-ID-25 a challenge serves the browser that asked, once, for five minutes', async () => {
  const passkey = await make()
  const elsewhere = await sign(passkey, { question: { browser: 'another browser' } })
  assert.equal(codeOf(elsewhere.proof), 'identity-passkey-expired')
  const late = await sign(passkey, { question: { now: after(challengeLifetimeMs) } })
  assert.equal(codeOf(late.proof), 'identity-passkey-expired')
  const confirming = await sign(passkey, { question: { personId: zara.id } })
  assert.equal(codeOf(confirming.proof), 'identity-passkey-expired', 'a sign-in confirms nothing')
})

test('T-ID-25 a page of another site gets nothing that this one takes', async () => {
  const passkey = await make()
  const phished = await sign(passkey, { origin: 'https://daftar.example.evil.example' })
  assert.equal(codeOf(phished.proof), 'identity-passkey-refused')
  const elsewhere = await sign({ ...passkey, siteId: 'evil.example' })
  assert.equal(codeOf(elsewhere.proof), 'identity-passkey-refused')
})

test('a confirmation takes the passkey of the person who is signed in', async () => {
  const [own, other] = [await make(), await make(bilal)]
  const question = { ...asking, personId: zara.id }
  for (const [passkey, expected] of [
    [own, undefined],
    [other, 'identity-passkey-refused'],
  ] as const) {
    const options = await askPasskey(db, question)
    assert.ok(options.allowCredentials?.some(({ id }) => id === own.id))
    const { answer } = await signSoftly(passkey, options, site.origin)
    assert.equal(codeOf(await checkPasskey(db, question, JSON.stringify(answer))), expected)
  }
})

test('whatever else is sent is refused in the same words', async () => {
  const unknown = await sign({ ...(await make()), id: Buffer.alloc(32, 7).toString('base64url') })
  assert.equal(codeOf(unknown.proof), 'identity-passkey-refused')
  const challenge = { response: { clientDataJSON: 'e30' }, id: 'x' }
  for (const sent of ['', '{}', '[]', 'null', 'x'.repeat(30_000), JSON.stringify(challenge)]) {
    assert.equal(codeOf(await checkPasskey(db, asking, sent)), 'identity-passkey-refused', sent)
  }
})

test('a passkey is made once, by who asked, and a person has a dozen at most', async () => {
  await db.owner.query('truncate identity.passkey')
  const making = makingFor(zara)
  const options = await askForPasskey(db, making)
  const { answer } = await makeSoftPasskey(options, site.origin)
  const sent = JSON.stringify(answer)
  const stolen = await checkNewPasskey(db, makingFor(bilal), sent)
  assert.equal(!stolen.isMade && stolen.problem.code, 'identity-passkey-expired')
  const late = await checkNewPasskey(db, making, sent)
  assert.ok(!late.isMade, 'the challenge was spent on the attempt')
  for (let n = 0; n < passkeysMax; n += 1) await make()
  await assert.rejects(askForPasskey(db, making), {
    code: identityProblems['identity-passkeys-too-many']().code,
  })
})

test('an office that allows certain devices only is not content with a claim', async () => {
  const aaguid = '00000000-0000-0000-0000-000000000000'
  const making = makingFor(bilal, { isForWork: true, allowed: new Set([aaguid]) })
  const { answer } = await makeSoftPasskey(await askForPasskey(db, making), site.origin)
  const made = await checkNewPasskey(db, making, JSON.stringify(answer))
  assert.equal(!made.isMade && made.problem.code, 'identity-authenticator-not-allowed')
})

test('a person names and removes their own passkeys, and nobody else’s', async () => {
  await db.owner.query('truncate identity.passkey')
  const passkey = await make()
  const [listed] = await listPasskeys(db, vault, zara.id)
  const id = listed?.id ?? ''
  assert.ok(!(await renamePasskey(db, vault, { personId: bilal.id, id, name: 'Mine' })))
  assert.ok(!(await removePasskey(db, { personId: bilal.id, id, keeping: '' })))
  assert.ok(await renamePasskey(db, vault, { personId: zara.id, id, name: 'زارا کا فون' }))
  assert.equal((await listPasskeys(db, vault, zara.id))[0]?.name, 'زارا کا فون')
  assert.ok(await removePasskey(db, { personId: zara.id, id, keeping: '' }))
  assert.equal(codeOf((await sign(passkey)).proof), 'identity-passkey-refused')
})

test('passkeys are for the public address over HTTPS, on a laptop for the machine itself', () => {
  const gov = 'https://daftar.gov.example'
  assert.deepEqual(passkeySiteOf(gov, 'evil.example'), { id: 'daftar.gov.example', origin: gov })
  assert.equal(passkeySiteOf('http://daftar.gov.example', 'daftar.gov.example'), undefined)
  assert.deepEqual(passkeySiteOf(undefined, 'localhost:8080'), {
    id: 'localhost',
    origin: 'http://localhost:8080',
  })
  assert.equal(passkeySiteOf(undefined, 'evil.example'), undefined)
  assert.equal(passkeySiteOf(undefined, 'localhost.evil.example'), undefined)
})
