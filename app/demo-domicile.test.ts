import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkAnswers } from '#platform/forms'
import { domicile } from '#services/domicile'
import { demoPersons } from './demo.ts'
import { inventedDomiciles } from './demo-domicile.ts'

test('what the demonstration lets wait is whole, and in the language of who asks', () => {
  const citizens = demoPersons.filter(({ post }) => !post)
  const waiting = inventedDomiciles(
    citizens.map(({ cnic, name }, i) => ({
      id: cnic,
      cnic: cnic.replaceAll('-', ''),
      name,
      nameUr: 'امینہ بی بی',
      language: i === 1 ? ('en' as const) : ('ur' as const),
    })),
  )
  assert.equal(waiting.length, 3)
  for (const { input, language } of waiting) {
    const result = checkAnswers(domicile.form, input, { today: '2026-11-23', lists: {} })
    assert.ok(!('faults' in result), JSON.stringify(result))
    assert.equal(/\p{Script=Arabic}/u.test(input.applicant.name), language === 'ur')
  }
})
