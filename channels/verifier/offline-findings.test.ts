import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Credential } from '../../platform/documents/browser.ts'
import { stateAnswers } from './answer-wording.ts'
import { offlineFindings } from './offline-findings.ts'

const credential: Credential = {
  issuer: 'PK-KITE',
  documentType: 901,
  number: 'PB-KTE-0123456789012345',
  issuedAt: new Date('2026-11-22T06:00:00Z'),
  salt: Buffer.alloc(16),
  claims: new Map(),
}

test('without network a genuine paper is called genuine and never unused (CO-4)', () => {
  for (const language of ['en', 'ur'] as const) {
    const findings = offlineFindings({
      data: {
        trustList: { issuedAt: '2026-11-22T06:00:00Z', keys: [] },
        logVerifierKey: '',
        certificates: [],
      } as never,
      checked: { signature: 'good', credential } as never,
      text: 'PK1:',
      online: undefined,
      language,
    } as never)
    assert.equal(findings.signature[0]?.tone, 'good')
    assert.equal(findings.state.name, stateAnswers.offline.name[language])
    assert.notEqual(findings.state.tone, 'good')
    assert.equal(findings.advice, 'online')
  }
})
