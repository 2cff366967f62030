/** The pages of the bank that ask a digital identity or a wallet, both of which are played here. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { expectValidHtml } from '#tests/browser'
import type { Typed } from './identity/relying-party.ts'
import type { WalletAnswer } from './identity/wallet-question.ts'
import { createBankServer } from './server.tsx'
import { testBiller } from './test-biller.ts'

const asked: [question: string, typed: Typed][] = []
let answer: WalletAnswer = 'waiting'
const nobody = () => Promise.reject(new Error('asked'))
const host = 'localhost:8090'
const bank = {
  ...(await testBiller()).bankIn('identity'),
  identity: {
    issuer: () => 'https://kite.example/openid',
    clientId: 'kite',
    key: () => ({}),
    redirectUri: () => `http://${host}/account/return`,
  },
  relyingParty: {
    begin: async (_browser: string, question: string, typed: Typed) => {
      asked.push([question, typed])
      return 'https://kite.example/asked'
    },
    finish: nobody,
    renew: nobody,
    hear: nobody,
  },
  walletQuestion: {
    ask: async () => ({ id: 'one', text: 'openid4vp://?client_id=kite' }),
    answerTo: async () => answer,
  },
}
const app = await createBankServer(bank, { trialWallet: 'http://localhost:8092' })
after(() => app.close())

const headers = { host, 'accept-language': 'en' }
const post = (url: string, form: Readonly<Record<string, string>>) =>
  app.inject({
    method: 'POST',
    url,
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(form).toString(),
  })
const open = async (url: string) => (await app.inject({ url, headers })).body

test('what cannot be a name or a CNIC number is marked, and asked of nobody', async () => {
  for (const [form, faulty] of [
    [{ question: 'check', name: 'Zara', cnic: '39990-99' }, ['cnic']],
    [{ question: 'check', name: '', cnic: '' }, ['name', 'cnic']],
  ] as const) {
    const { statusCode, body } = await post('/account', form)
    await expectValidHtml(body)
    assert.equal(statusCode, 422)
    assert.match(body, /<title[^>]*>Error: /)
    for (const field of faulty) assert.ok(body.includes(`id="${field}-error"`), field)
  }
  assert.deepEqual(asked, [])
})

test('a CNIC number is asked as it is written, however it was typed', async () => {
  const { statusCode } = await post('/account', {
    question: 'check',
    name: 'Zara',
    cnic: '۳۹۹۹۰ 9900001 1',
  })
  assert.equal(statusCode, 303)
  assert.deepEqual(asked, [['check', { name: 'Zara', cnic: '39990-9900001-1' }]])
})

test('a wallet is asked by a code that the wallet for trying out can be opened with', async () => {
  await post('/account/wallet', {})
  const code = await open('/account/wallet/one')
  await expectValidHtml(code)
  assert.match(code, /href="http:\/\/localhost:8092\/request\?client_id=kite"/)
})

test('who shows a card that counts no more is told that, and who shares nothing too', async () => {
  const said: readonly (readonly [WalletAnswer, RegExp])[] = [
    ['ended', /This card was withdrawn[^]*its wallet was taken back/],
    ['declined', /You shared nothing/],
    ['none', /Your wallet has not said/],
  ]
  for (const [one, words] of said) {
    answer = one
    const page = await open('/account/wallet/one')
    await expectValidHtml(page)
    assert.match(page, words, one)
  }
})
