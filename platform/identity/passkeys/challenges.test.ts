import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '#tests/database'
import { createVault, secureRandomness } from '../index.ts'
import { issueChallenge, takeChallenge, type PasskeyPurpose } from './challenges.ts'

const db = await testDatabase()
const vault = createVault(Buffer.alloc(32, 6))
const now = new Date('2026-11-22T10:00:00Z')
const asking = { vault, browser: 'one browser', now, random: secureRandomness }
const purposes: readonly PasskeyPurpose[] = ['sign-in', 'confirm', 'add', 'enrol']

test('T-ID-25 a challenge made for one purpose answers no other of the same person', async () => {
  for (const made of purposes) {
    for (const used of purposes) {
      const challenge = await issueChallenge(db, asking, made, 'PERSON')
      const isTaken = await takeChallenge(db, asking, challenge, {
        purpose: used,
        personId: 'PERSON',
      })
      assert.equal(isTaken, made === used, `${made} ${used}`)
    }
  }
})
