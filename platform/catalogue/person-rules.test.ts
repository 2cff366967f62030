import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Problem } from '#platform/kernel'
import { checkAsRegistered } from './person-rules.ts'

const registered = {
  nameEn: 'Ayesha Bibi',
  nameUr: 'عائشہ بی بی',
  fatherNameEn: 'Muhammad Asghar',
  fatherNameUr: 'محمد اصغر',
}
const tariq = { nameEn: 'Tariq Mehmood', nameUr: 'طارق محمود' }

function faultsOf(relation: 'daughter-of' | 'wife-of' | 'widow-of', name: string, register = {}) {
  const written = { name: 'Aisha Bibi', relation, relativeName: name }
  try {
    checkAsRegistered('holder', written, { ...registered, ...register })
    return []
  } catch (thrown) {
    return (thrown as Problem).faults.map(({ code, field }) => [code, field])
  }
}

test('who names a husband instead of the father is held to the register too', () => {
  const wrong = [['husband-not-as-registered', 'holder.relativeName']]
  for (const relation of ['wife-of', 'widow-of'] as const) {
    assert.deepEqual(faultsOf(relation, 'Tarik Mahmood', { spouses: [tariq] }), [])
    assert.deepEqual(faultsOf(relation, 'Somebody Wrong', { spouses: [tariq] }), wrong)
    assert.deepEqual(faultsOf(relation, 'Muhammad Asghar', { spouses: [tariq] }), wrong)
    assert.deepEqual(faultsOf(relation, 'Tariq Mehmood', { spouses: [] }), [
      ['marriage-not-registered', 'holder.relation'],
    ])
  }
  assert.deepEqual(faultsOf('daughter-of', 'Somebody Wrong', { spouses: [tariq] }), [
    ['parent-not-as-registered', 'holder.relativeName'],
  ])
})

test('what the register does not know contradicts nothing', () => {
  const nobody = { nameEn: '', nameUr: '' }
  const fatherless = { fatherNameEn: '', fatherNameUr: '' }
  for (const register of [{}, { spouses: [nobody] }, { spouses: [], ...fatherless }]) {
    assert.deepEqual(faultsOf('wife-of', 'Tariq Mehmood', register), [])
  }
  assert.deepEqual(faultsOf('daughter-of', 'Tariq Mehmood', fatherless), [])
})
