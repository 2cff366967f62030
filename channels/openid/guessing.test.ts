/** What a relying party, or whoever plays one, could find out by asking with another guess. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatCnic } from '#platform/kernel'
import { testPersons } from '#tests/platform'
import * as jose from 'jose'
import { begin, Person, register, testOpenId } from './test-openid.ts'

const openId = await testOpenId()
const { origin, platform } = openId
const issuer = `${origin}/openid`
const bank = await register(openId, 'kite-bank')
const [zara, bilal] = testPersons
const signedIn = () => new Person(origin).signIn(openId, platform.citizen.personId)

test('T-ID-93 who agreed to be compared with one number is asked anew for another', async () => {
  const person = await signedIn()
  const comparedWith = async (to: string) => {
    const claims = JSON.stringify({ userinfo: { cnic_matches: { essential: true, to } } })
    const { url } = await begin(openId, bank, { claims })
    return (await person.open(url.href)).pathname
  }
  assert.match(await comparedWith(zara.cnic), /^\/openid\/interaction\//)
  assert.equal((await person.press({ decision: 'agree' })).pathname, '/return')
  assert.equal(await comparedWith(zara.cnic), '/return', 'the same again needs no new consent')
  assert.match(await comparedWith(bilal.cnic), /^\/openid\/interaction\//)
})

/** Somebody’s who is not here, and nobody’s. */
const guessed = [bilal.cnic, '3999099099998'] as const

/** What can be seen of an answer, but for what is made anew each time. */
async function shapeOf(answer: Response) {
  const named = [...answer.headers].map(([name, value]) => {
    const isAnew = ['date', 'content-length', 'set-cookie', 'location'].includes(name)
    return [name, isAnew ? value.length : value]
  })
  const body = await answer.text()
  const goal = answer.headers.get('location')?.replaceAll(/[\w-]{21,}/g, '…')
  return { status: answer.status, goal, named, body: body.replaceAll(/[\w-]{21,}/g, '…') }
}

/** A request that names a person, pushed by a bank. */
async function pushed(hint: Readonly<Record<string, string>>): Promise<Response> {
  const proof = await new jose.SignJWT({ aud: issuer, jti: crypto.randomUUID() })
    .setProtectedHeader({ alg: 'ES256' })
    .setIssuer(bank.id)
    .setSubject(bank.id)
    .setIssuedAt()
    .setExpirationTime('1m')
    .sign(bank.privateKey)
  const body = new URLSearchParams({
    client_id: bank.id,
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: proof,
    response_type: 'code',
    redirect_uri: bank.redirectUri,
    scope: 'openid',
    state: 'kite',
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
    claims: JSON.stringify({ userinfo: { name: { essential: true } } }),
    ...hint,
  })
  return fetch(`${issuer}/request`, { method: 'POST', body })
}

const addressOf = async (hint: Readonly<Record<string, string>>) => {
  const told = (await (await pushed(hint)).json()) as { request_uri?: string }
  const query = new URLSearchParams({ client_id: bank.id, request_uri: told.request_uri ?? '' })
  return `${issuer}/auth?${query.toString()}`
}

const hints = (cnic: string): readonly Readonly<Record<string, string>>[] => [
  { login_hint: cnic },
  { login_hint: formatCnic(cnic), prompt: 'login' },
  { login_hint: cnic, prompt: 'none' },
  { login_hint: cnic, max_age: '0' },
]

test('T-ID-27 a number in a login hint: pushed, opened by nobody, opened by another', async () => {
  const [known, unknown] = guessed.map(hints)
  for (const [at, hint] of (known ?? []).entries()) {
    const other = unknown?.[at] ?? {}
    const both = await Promise.all([hint, other].map(async (one) => shapeOf(await pushed(one))))
    assert.equal(both[0]?.status, 201)
    assert.deepEqual(both[0], both[1], 'where it is pushed')
    const nobody = async (one: Readonly<Record<string, string>>) =>
      shapeOf(await fetch(await addressOf(one), { redirect: 'manual' }))
    const opened = [await nobody(hint), await nobody(other)]
    assert.equal(opened[0]?.status, 303)
    assert.deepEqual(opened[0], opened[1], 'where nobody is signed in')
    const seen = async (one: Readonly<Record<string, string>>) => {
      const person = await signedIn()
      const goal = await person.open(await addressOf(one))
      return [goal.href, person.html].map((text) => text.replaceAll(/[\w-]{21,}/g, '…'))
    }
    const [mine, theirs] = [await seen(hint), await seen(other)]
    assert.deepEqual(mine, theirs, 'where somebody else is')
    for (const text of mine) assert.doesNotMatch(text, /3999099|39990-99|Bilal/)
  }
})

test('T-ID-27 a number in an address that was not pushed', async () => {
  for (const name of ['login_hint', 'id_token_hint', 'claims', 'request_uri']) {
    const [known, unknown] = await Promise.all(
      guessed.map(async (cnic) => {
        const query = new URLSearchParams({ client_id: bank.id, [name]: cnic })
        return shapeOf(await fetch(`${issuer}/auth?${query.toString()}`, { redirect: 'manual' }))
      }),
    )
    assert.deepEqual(known, unknown, name)
    assert.doesNotMatch(JSON.stringify(known), /3999099/, 'and it is not repeated')
  }
})
