/** What officers are told to do in docs/operating/money.md, against what the desk says. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chargeStateNames, refundStateNames } from '#platform/payments'
import { exceptionKinds, exceptionWorkingDays } from '#platform/reconciliation'
import { bankWords } from '../channels/desk/bank-wording.ts'
import { ledgerWords } from '../channels/desk/ledger-wording.ts'
import { refundWords } from '../channels/desk/refund-wording.ts'
import { findingWords, treasuryWords } from '../channels/desk/treasury-wording.ts'
import { frameWords } from '../channels/desk/wording.ts'
import { read } from './checks/tree.ts'

const { source } = read('docs/operating/money.md')

test('each kind of exception has its part, under its name and with its term', () => {
  for (const kind of exceptionKinds) {
    const days = exceptionWorkingDays[kind]
    const term = `${days} working ${days === 1 ? 'day' : 'days'}`
    const heading = `### *${findingWords[kind].name.en}* (\`${kind}\`): ${term}\n`
    assert.ok(source.includes(heading), heading)
  }
})

test('what is said to stand on the desk stands there', () => {
  const all = [bankWords, ledgerWords, refundWords, treasuryWords, frameWords, findingWords]
  const said = JSON.stringify([...all, chargeStateNames, refundStateNames])
    .replaceAll('’', "'")
    .toLowerCase()
  const phrases = [...source.matchAll(/(?<!\*)\*([^*\n]+)\*(?!\*)/g)].map(
    ([, phrase = '']) => phrase,
  )
  assert.ok(phrases.length > 20)
  for (const phrase of new Set(phrases)) {
    assert.ok(said.includes(`"en":"${phrase.toLowerCase()}"`), phrase)
  }
})
