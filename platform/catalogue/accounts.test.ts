import assert from 'node:assert/strict'
import { test } from 'node:test'
import { registerPosts } from '#platform/identity'
import { text } from '#platform/kernel'
import { listAccounts } from '#platform/payments'
import { kiteAccounts } from '#tests/kite-accounts'
import { contestRegister, kiteContest, kiteSale } from '#tests/kite-contest'
import { kiteCounter, kiteStock, sellerRegister, tokenRegister } from '#tests/kite-counter'
import { kitePermit, kiteRegister } from '#tests/kite-permit'
import { bankCredentials, kiteDistrict, testPlatform } from '#tests/platform'
import { accountsOf, headsOf } from './accounts.ts'
import { faultsOf } from './check.ts'
import { stopsStart } from './checks/fault.ts'
import type { Service } from './definition.ts'

const services = [kiteContest, kiteSale, kiteCounter, kiteStock]
const platform = await testPlatform(services, [contestRegister, tokenRegister, sellerRegister])
const { db, setting } = platform
const jurisdiction = kiteDistrict.code
const known = async () => new Map((await listAccounts(db)).map((one) => [one.id, one]))

test('what services, banks and the province need is open before anybody pays', async () => {
  const ids = [...(await known()).keys()]
  for (const id of [
    'clearing/KITE',
    'suspense/KITE',
    'refund/payable',
    'treasury/account-1',
    'revenue/kites',
    'stock/kites',
    // The clerk of Kite Town sells at a counter.
    'stock/kite-3',
  ]) {
    assert.ok((ids as string[]).includes(id), id)
  }
})

test('an account says whose it is, what for, and under which head', async () => {
  const accounts = await known()
  const earned = accounts.get('revenue/kites')
  assert.deepEqual(
    [earned?.owner, earned?.head, earned?.jurisdiction],
    [{ kind: 'province', code: 'PB' }, 'B99999', undefined],
  )
  assert.deepEqual(earned?.purpose, kiteAccounts[0]?.purpose)
  assert.deepEqual(accounts.get('clearing/KITE')?.owner, { kind: 'bank', code: 'KITE' })
  const stock = accounts.get('stock/kite-3')
  assert.deepEqual(
    [stock?.owner, stock?.head, stock?.jurisdiction],
    [{ kind: 'vendor', code: 'kite-3' }, 'B99999', jurisdiction],
  )
  assert.equal(headsOf(setting).get('B99999')?.name.en, 'Kites')
})

test('a vendor who is registered later gets his stock, once', async () => {
  const title = text('Stall', 'اسٹال')
  const post = { id: 'stall-77', jurisdiction, officeId: 'kites', role: 'kite-clerk', title }
  await registerPosts(db, [post])
  assert.equal((await known()).has('stock/stall-77'), false)
  await platform.openBooks()
  const opened = await known()
  assert.ok(opened.has('stock/stall-77'))
  await platform.openBooks()
  assert.deepEqual(await known(), opened)
})

test('a post that serves several districts has one stock for all of them', () => {
  const districts = ['PB-AAA', 'PB-BBB'].map((code) => [code, { ...kiteDistrict, code }] as const)
  const title = text('Stall', 'اسٹال')
  const role = 'kite-clerk'
  const posts = ['PB', 'PB-AAA'].map((place) => {
    return { id: `at-${place}`, jurisdiction: place, officeId: 'kites', role, title }
  })
  const accounts = accountsOf(
    { services: setting.services, jurisdictions: new Map(districts) },
    { posts, banks: [bankCredentials], clients: [] },
  )
  const placeOf = (id: string) => accounts.find((one) => one.id === id)
  assert.equal(placeOf('stock/at-PB')?.jurisdiction, undefined)
  assert.equal(placeOf('stock/at-PB-AAA')?.jurisdiction, 'PB-AAA')
  assert.equal(new Set(accounts.map(({ id }) => id)).size, accounts.length)
})

test('two services that declare one account otherwise may not start', () => {
  const [first] = kiteAccounts
  assert.ok(first)
  const accounts = [{ ...first, purpose: text('Else', 'اور') }]
  const other = { ...kiteContest, id: 'other', cost: { ...kiteContest.cost, accounts } } as Service
  const faults = faultsOf({ services: [kiteSale, other], registers: [] }, new Set())
  assert.ok(faults.some(({ kind, at }) => kind === 'taken-twice' && at === 'cost.accounts.0'))
})

const [fees] = kiteAccounts
const broken: readonly [what: string, cost: object, at: string][] = [
  ['money for an account that nobody opens', { accounts: [] }, 'cost.creditAccount'],
  [
    'an account with a name that is none',
    { accounts: [...kiteAccounts, { ...fees, id: 'income/kites' }] },
    'cost.accounts.1.id',
  ],
  [
    'a head of account that is none',
    { accounts: [{ ...fees, head: { ...fees?.head, code: '2701' } }] },
    'cost.accounts.0.head.code',
  ],
  ['papers with another head than the account', { headOfAccount: 'B02701' }, 'cost.headOfAccount'],
]

for (const [what, cost, at] of broken) {
  test(`${what} stops the start`, () => {
    const service = { ...kitePermit, cost: { ...kitePermit.cost, ...cost } } as Service
    const faults = faultsOf({ services: [service], registers: [kiteRegister] }, new Set(['x']))
    const found = faults.find((fault) => fault.at === at)
    assert.equal(found?.kind, 'no-account', JSON.stringify(faults))
    assert.ok(found && stopsStart(found))
  })
}
