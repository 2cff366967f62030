/** The whole way, through an independent client library, over HTTP. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openAskedBy } from '#channels/components'
import { decideRecovery, prepareRecovery, withdrawSharing } from '#platform/catalogue'
import { findConsents, listConsents, listReads, restrict, withdrawConsent } from '#platform/consent'
import { signedInBy, type Actor } from '#platform/identity'
import { findLeaves } from '#platform/log'
import { claimWord } from '#platform/openid'
import { actsNamed } from '#tests/acts'
import { testPersons } from '#tests/platform'
import { enterEvent, newcomer, testRegistrars } from '#tests/registrars'
import * as client from 'openid-client'
import { begin, Person, redeem, register, testOpenId } from './test-openid.ts'

const openId = await testOpenId()
const { platform, origin } = openId
const bank = await register(openId, 'kite-bank')
const shop = await register(openId, 'kite-shop')
const { personId } = platform.citizen

const claims = (userinfo: object, more: object = {}) => JSON.stringify({ userinfo, ...more })
const soon = () => new Date(Date.now() + 1_000)
const zara = { name: { essential: true }, phone_number: null }

async function agreed(
  party: typeof bank,
  asked: Readonly<Record<string, string>>,
  also: string[] = [],
) {
  const begun = await begin(openId, party, asked)
  const person = await new Person(origin).signIn(openId, personId)
  await person.open(begun.url.href)
  const page = person.html
  const back = await person.press({ decision: 'agree', also })
  const tokens = await redeem(begun, back)
  return { ...begun, person, page, back, tokens, sub: tokens.claims()?.sub ?? '' }
}

describe('a bank asks, the person agrees, and the bank gets that and no more', () => {
  test('name and what was ticked; what was not ticked stays (T-ID-34)', async () => {
    const asked = { claims: claims({ ...zara, cnic: null }) }
    const { config, dpop, tokens, sub, page } = await agreed(bank, asked, ['phone_number'])
    assert.match(page, /Zara Invented/, 'the value is shown before it is given')
    assert.match(page, /Kite Banking Act, section 1/)
    const info = await client.fetchUserInfo(config, tokens.access_token, sub, { DPoP: dpop })
    assert.equal(info.name, 'Zara Invented')
    assert.equal(info.phone_number, '+923990099001')
    assert.equal('cnic' in info, false)
    assert.equal(tokens.claims()?.['acr'], 'urn:daftar:assurance:substantial')
    const released = (await actsNamed(platform.db, 'release')).at(-1)
    assert.deepEqual(released?.facts['claims'], ['name', 'phone_number'])
    const { waiting, sealed } = await findLeaves(platform.db, [released?.act ?? ''])
    assert.equal(waiting.size + sealed.size, 1, 'the release has its leaf')
    assert.doesNotMatch(JSON.stringify(released), /Zara|39990|\+92/)
  })

  test('a number that is compared is shown as on the card, however it was sent', async () => {
    const asked = { prompt: 'consent', claims: claims({ cnic_matches: { to: '3999099000011' } }) }
    const { page } = await agreed(bank, asked)
    assert.match(page, /39990-9900001-1/)
    assert.doesNotMatch(page, /3999099000011/)
  })

  test('what is agreed to once is answered once, and stands as ended', async () => {
    const asked = { prompt: 'consent', claims: claims(zara) }
    const { config, dpop, tokens, sub, person } = await agreed(shop, asked)
    const clientId = shop.id
    const held = () => findConsents(platform.db, { personId, clientId, at: soon() })
    assert.equal((await held()).length, 1)
    const info = () => client.fetchUserInfo(config, tokens.access_token, sub, { DPoP: dpop })
    assert.equal((await info()).name, 'Zara Invented')
    assert.deepEqual(await held(), [], 'it ended with the answer')
    await assert.rejects(info(), /./, 'the token lives, what it was for does not')
    const again = await begin(openId, shop, { claims: claims(zara) })
    await person.open(again.url.href)
    assert.match(person.html, /Agree and go on/, 'the next time the person is asked anew')
  })

  test('two organisations know one person under two names (T-ID-35)', async () => {
    const [first, again, other] = [
      await agreed(bank, {}),
      await agreed(bank, {}),
      await agreed(shop, {}),
    ]
    assert.equal(first.sub, again.sub)
    assert.notEqual(first.sub, other.sub)
    assert.notEqual(first.sub, personId)
  })

  test('verified claims are given where frame and assurance are met', async () => {
    const element = (level: string) => ({
      verification: { trust_framework: { value: 'pk_daftar' }, assurance_level: { value: level } },
      claims: { name: { essential: true }, cnic_matches: { to: '39990-9900001-1' } },
    })
    const asked = [element('substantial'), element('high')]
    const { config, dpop, tokens, sub } = await agreed(
      bank,
      { claims: claims({ verified_claims: asked }) },
      ['cnic_matches'],
    )
    const info = await client.fetchUserInfo(config, tokens.access_token, sub, { DPoP: dpop })
    const [only, ...others] = info['verified_claims'] as Record<string, unknown>[]
    assert.deepEqual(others, [])
    assert.deepEqual(only?.['claims'], { name: 'Zara Invented', cnic_matches: true })
    assert.equal('name' in info, false)
  })

  test('nobody consents: the bank hears that, and nothing else', async () => {
    const begun = await begin(openId, bank, { claims: claims(zara) })
    const person = await new Person(origin).signIn(openId, personId)
    await person.open(begun.url.href)
    const back = await person.press({ decision: 'refuse' })
    assert.equal(back.searchParams.get('error'), 'access_denied')
    assert.equal(back.searchParams.get('code'), null)
  })

  test('whoever has not signed in does so first, and one who has too little is told', async () => {
    const begun = await begin(openId, bank)
    const person = new Person(origin)
    const at = await person.open(begun.url.href)
    assert.equal(at.pathname, '/sign-in')
    const { vault, now } = platform.setting
    const said = (name: string) => at.searchParams.get(name) ?? ''
    const way = { next: said('next'), asker: said('for') }
    assert.equal(openAskedBy(vault, way, now())?.en, 'Kite Bank', 'it says who asks')
    await person.signIn(openId, personId)
    await person.open(at.searchParams.get('next') ?? '')
    assert.match(person.html, /asks who you are/)
    const high = await begin(openId, bank, { acr_values: 'urn:daftar:assurance:high' })
    const other = await new Person(origin).signIn(openId, personId)
    await other.open(high.url.href)
    assert.match(other.html, /needs a stronger proof/)
    await other.signIn(openId, personId, 'high')
    const asked = await other.open(other.path)
    assert.deepEqual([asked.pathname, asked.searchParams.get('by')], ['/confirm', 'passkey'])
    await other.signIn(openId, personId, 'high', signedInBy.devicePasskey)
    await other.open(asked.searchParams.get('next') ?? '')
    const back = await other.press({ decision: 'agree' })
    const tokens = await redeem(high, back)
    assert.equal(tokens.claims()?.['acr'], 'urn:daftar:assurance:high')
  })

  test('phr asks for a passkey now: not by code, not by one of a while ago', async () => {
    const phr = { acr_values: 'phr' }
    const begun = await begin(openId, bank, phr)
    const person = await new Person(origin).signIn(openId, personId)
    const { searchParams: asked } = await person.open(begun.url.href)
    assert.equal(asked.get('by'), 'passkey')
    await person.signIn(openId, personId, 'substantial', signedInBy.syncedPasskey)
    await person.open(asked.get('next') ?? '')
    const first = await redeem(begun, await person.press({ decision: 'agree' }))
    assert.equal(first.claims()?.['acr'], 'phr')
    const soonAgain = await begin(openId, bank, phr)
    assert.equal((await person.open(soonAgain.url.href)).pathname, '/return')
    const plain = await begin(openId, bank)
    const tokens = await redeem(plain, await person.open(plain.url.href))
    assert.equal(tokens.claims()?.['acr'], 'urn:daftar:assurance:substantial')
    const late = await begin(openId, bank, phr)
    platform.clockTo(new Date(Date.now() + 6 * 60_000))
    const { pathname } = await person.open(late.url.href)
    platform.clockTo(new Date())
    assert.equal(pathname, '/confirm')
  })

  test('a consent that is withdrawn ends every token that came of it, at once', async () => {
    const asked = { scope: 'openid offline_access', prompt: 'consent', claims: claims(zara) }
    const { config, dpop, tokens, sub } = await agreed(bank, asked)
    const info = () => client.fetchUserInfo(config, tokens.access_token, sub, { DPoP: dpop })
    assert.equal((await info()).name, 'Zara Invented')
    const [consent] = await listConsents(platform.db, personId)
    assert.deepEqual(consent?.said.data, [claimWord('name')])
    const [look] = await listReads(platform.db, personId, {
      now: soon(),
      before: soon(),
      limit: 1,
    })
    assert.deepEqual([look?.readerKind, look?.readerId], ['client', bank.id], 'he sees who read')
    const id = consent?.id ?? ''
    await withdrawConsent(platform.db, { personId, id, at: platform.setting.now() })
    await assert.rejects(info(), /./)
    const again = client.refreshTokenGrant(config, tokens.refresh_token ?? '', undefined, {
      DPoP: dpop,
    })
    await assert.rejects(again, { error: 'invalid_grant' })
  })

  test('with offline access it comes again by a new token each time (T-ID-32)', async () => {
    const asked = { scope: 'openid offline_access', prompt: 'consent', claims: claims(zara) }
    const { config, dpop, tokens, sub } = await agreed(bank, asked)
    const next = await client.refreshTokenGrant(config, tokens.refresh_token ?? '', undefined, {
      DPoP: dpop,
    })
    assert.notEqual(next.refresh_token, tokens.refresh_token)
    const info = await client.fetchUserInfo(config, next.access_token, sub, { DPoP: dpop })
    assert.equal(info.name, 'Zara Invented')
    // A stolen token that was used already: both die.
    const stolen = client.refreshTokenGrant(config, tokens.refresh_token ?? '', undefined, {
      DPoP: dpop,
    })
    await assert.rejects(stolen, { error: 'invalid_grant' })
    const late = client.refreshTokenGrant(config, next.refresh_token ?? '', undefined, {
      DPoP: dpop,
    })
    await assert.rejects(late, { error: 'invalid_grant' })
    await assert.rejects(client.fetchUserInfo(config, next.access_token, sub, { DPoP: dpop }), /./)
  })
})

describe('what a person lets one organisation have', () => {
  const lasting = { scope: 'openid offline_access', prompt: 'consent', claims: claims(zara) }
  const live = async () => {
    const at = platform.setting.now()
    return findConsents(platform.db, { personId, clientId: bank.id, at })
  }

  test('stands once: a second consent takes the place of the first and of its tokens', async () => {
    const first = await agreed(bank, lasting, ['phone_number'])
    const second = await agreed(bank, lasting)
    const [only, ...others] = await live()
    assert.deepEqual(others, [])
    assert.deepEqual(only?.said.data, [claimWord('name')])
    const { config, dpop } = first
    const old = client.refreshTokenGrant(config, first.tokens.refresh_token ?? '', undefined, {
      DPoP: dpop,
    })
    await assert.rejects(old, { error: 'invalid_grant' })
    // Asked a single question the person keeps what lasts; all of it is withdrawn together.
    await agreed(bank, { prompt: 'consent', claims: claims({ cnic: { essential: true } }) })
    assert.equal((await live()).length, 2)
    const held = client.fetchUserInfo(second.config, second.tokens.access_token, second.sub, {
      DPoP: second.dpop,
    })
    assert.equal((await held).name, 'Zara Invented')
    await withdrawSharing(platform, { personId, id: only?.id ?? '' })
    assert.deepEqual(await live(), [])
  })

  test('is nothing while its use is restricted: the page says so, the bank hears no', async () => {
    const begun = await begin(openId, bank, lasting)
    const person = await new Person(origin).signIn(openId, personId)
    await person.open(begun.url.href)
    assert.match(person.html, /asks for your data/)
    const restricting = (isRestricted: boolean) =>
      restrict(platform.db, { personId, isRestricted, at: platform.setting.now() })
    await restricting(true)
    await person.press({ decision: 'agree' })
    assert.match(person.html, /You have restricted the use of your data/)
    assert.match(person.html, /href="\/account\/data"/)
    assert.doesNotMatch(person.html, /Not known here|value="agree"/)
    const back = await person.press({})
    assert.equal(back.searchParams.get('error'), 'access_denied')
    assert.doesNotMatch(back.href, /restrict/)
    assert.deepEqual(await live(), [])
    await restricting(false)
    await agreed(bank, lasting)
    assert.equal((await live()).length, 1)
  })
})

describe('who has lost phone and passkey, and was given a new start by two officers', () => {
  test('T-ID-29 is the same to the bank, which has to ask again', async () => {
    const asked = { scope: 'openid offline_access', prompt: 'consent', claims: claims(zara) }
    const before = await agreed(bank, asked)
    const { config, dpop, tokens, sub } = before
    const recovering = (who: string): Actor => ({
      kind: 'officer',
      personId: who,
      posts: [{ id: who, jurisdiction: 'PB-KTE', officeId: 'kites', role: 'recovery-officer' }],
    })
    const [first, second] = [recovering(platform.officer.personId), recovering('SECOND')]
    const particulars = { reason: 'Lost', evidence: 'Card and face' }
    const [{ cnic }] = testPersons
    const id = await prepareRecovery(platform, first, { ...particulars, cnic })
    await decideRecovery(platform, second, id, 'approved')
    platform.sessions.forgetAll()
    await assert.rejects(
      client.fetchUserInfo(config, tokens.access_token, sub, { DPoP: dpop }),
      /./,
    )
    const refreshed = client.refreshTokenGrant(config, tokens.refresh_token ?? '', undefined, {
      DPoP: dpop,
    })
    await assert.rejects(refreshed, { error: 'invalid_grant' })
    const old = await before.person.open((await begin(openId, bank, asked)).url.href)
    assert.equal(old.pathname, '/sign-in', 'the lost phone is signed out')
    const after = await agreed(bank, asked)
    assert.equal(after.sub, sub, 'the same subject identifier')
    assert.equal((await agreed(shop, {})).sub === sub, false)
  })
})

describe('what the population register knows of a person', () => {
  test('is given as yes or no where that is enough; of who objected nothing', async () => {
    const registrar = { ...platform, ...(await testRegistrars(platform)) }
    const name = { en: 'Hina Invented', ur: 'حنا فرضی' }
    const born = '2000-01-01' as const
    const person = newcomer(registrar, { name, born })
    const id = (await enterEvent(registrar, { what: 'birth', person })) ?? ''
    const adults = await register(openId, 'kite-adults', {
      claims: (['name#ur', 'age_over_18'] as const).map((one) => ({
        name: one,
        purpose: name,
        legalBasis: name,
      })),
    })
    const asked = { age_over_18: { essential: true }, 'name#ur': { essential: true } }
    // For longer than one answer: the second is of somebody who has objected since.
    const lasting = { scope: 'openid offline_access', prompt: 'consent' }
    const begun = await begin(openId, adults, { ...lasting, claims: claims(asked) })
    const browser = await new Person(origin).signIn(openId, id)
    await browser.open(begun.url.href)
    const tokens = await redeem(begun, await browser.press({ decision: 'agree' }))
    const { config, dpop } = begun
    const sub = tokens.claims()?.sub ?? ''
    const read = () => client.fetchUserInfo(config, tokens.access_token, sub, { DPoP: dpop })
    assert.deepEqual(await read(), { sub, 'name#ur': name.ur, age_over_18: true })
    const objection = { personId: id, isRestricted: true, at: platform.setting.now() }
    await restrict(platform.db, objection)
    assert.deepEqual(await read(), { sub })
  })
})
