import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createAllowList, isNetwork } from './bank-networks.ts'

const octets = (value: number) => [24, 16, 8, 0].map((by) => (value >>> by) & 255).join('.')

test('an IPv4 address is let in exactly when its first bits are those of a network', () => {
  const any = fc.integer({ min: 0, max: 0xffffffff })
  fc.assert(
    fc.property(any, any, fc.integer({ min: 0, max: 32 }), (network, asked, bits) => {
      const allows = createAllowList([`${octets(network)}/${bits}`])
      const isIn = bits === 0 || network >>> (32 - bits) === asked >>> (32 - bits)
      assert.equal(allows(octets(asked)), isIn)
      assert.equal(allows(`::ffff:${octets(asked)}`), isIn, 'in its IPv6 form')
      assert.equal(allows(octets(network)), true)
    }),
  )
})

test('a network of IPv6 lets its own in, however they are written', () => {
  const allows = createAllowList(['2001:db8:1::/48', '2001:db8:ff::5'])
  for (const address of ['2001:db8:1::1', '2001:0DB8:0001:ffff::', '2001:db8:ff::5%eth0']) {
    assert.equal(allows(address), true, address)
  }
  for (const address of ['2001:db8:2::1', '2001:db8:ff::6', '203.0.113.1', 'x', '']) {
    assert.equal(allows(address), false, address)
  }
})

test('what is no network is not taken for one', () => {
  const wrong = ['', '10.0.0', '10.0.0.0/33', '10.0.0.0/-1', '10.0.0.0/8/8', '::1/129', '::1/x']
  for (const written of [...wrong, 'fe80::1%eth0', 'bank.example', '10.0.0.0/', ' 10.0.0.0/8']) {
    assert.equal(isNetwork(written), false, written)
    assert.throws(() => createAllowList([written]), RangeError)
  }
  for (const written of ['10.0.0.0/8', '10.0.0.1', '::/0', '2001:db8::/32']) {
    assert.equal(isNetwork(written), true, written)
  }
})
