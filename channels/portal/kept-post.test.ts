import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { localPath, openPost, sealPost } from '#channels/components'
import { createVault } from '#platform/identity'
import { openAsked, sealAsked } from './asked-sign-in.ts'
import { nextOf } from './sign-in-way.ts'
import { refererPath } from './sign-in.tsx'

const vault = createVault(randomBytes(32))
const now = new Date('2026-05-04T10:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

describe('a form that arrived after its session had ended', () => {
  const post = { path: '/apply/1/flyer', fields: { 'flyer.name': 'پتنگ باز', size: ['a', 'b'] } }

  test('comes back as it was typed', () => {
    assert.deepEqual(
      openPost(vault, sealPost(vault, post, 'browser', now), 'browser', later(29)),
      post,
    )
  })

  test('shows nothing of what was typed to whoever reads the page', () => {
    const sealed = sealPost(vault, post, 'browser', now)
    assert.ok(!Buffer.from(sealed, 'base64url').includes('flyer'))
  })

  test('is forgotten after half an hour, or when a byte was changed, or under another key', () => {
    const sealed = sealPost(vault, post, 'browser', now)
    assert.equal(openPost(vault, sealed, 'browser', later(31)), undefined)
    const changed = Buffer.from(sealed, 'base64url')
    changed[40] = (changed[40] ?? 0) ^ 1
    assert.equal(openPost(vault, changed.toString('base64url'), 'browser', now), undefined)
    assert.equal(openPost(createVault(randomBytes(32)), sealed, 'browser', now), undefined)
    assert.equal(openPost(vault, '', 'browser', now), undefined)
  })

  test('is never sent to another site, even if it was sealed so', () => {
    const away = sealPost(vault, { path: '//evil.example/', fields: {} }, 'browser', now)
    assert.equal(openPost(vault, away, 'browser', now), undefined)
  })

  test('cannot be taken for a sign-in that is under way', () => {
    const signIn = { cnic: '3999099000011', challenge: 'q83vEjRWeJCrze8SNFZ4kA', next: '/' }
    const asked = sealAsked(vault, signIn, 'browser', now)
    assert.equal(openPost(vault, asked, 'browser', now), undefined)
    assert.deepEqual(openAsked(vault, asked, 'browser', now), signIn)
  })
})

describe('where a sign-in leads', () => {
  test('within the site', () => {
    assert.equal(nextOf('/apply/1/flyer?from=check'), '/apply/1/flyer?from=check')
    for (const away of [
      '//evil.example',
      '/\\evil.example',
      '/\t/evil.example',
      'https://evil.example/',
      'javascript:alert(1)',
      'evil',
      '',
      undefined,
    ]) {
      assert.equal(nextOf(away), undefined, String(away))
    }
  })

  test('never round in a circle', () => {
    for (const circle of ['/sign-in', '/sign-in/code', '/sign-in?next=/', '/sign-out']) {
      assert.equal(nextOf(circle), undefined)
    }
    assert.equal(nextOf('/sign-ins'), '/sign-ins')
  })

  test('whatever is asked, a browser stays on this host', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((s) => `/${s}`),
        ),
        (address) => {
          const path = localPath(address)
          if (path === undefined) return
          assert.equal(new URL(path, 'https://daftar.example/a/b').host, 'daftar.example')
        },
      ),
    )
  })

  test('back to the page that one came from, if it was ours', () => {
    assert.equal(refererPath('http://a.example:8080/track?x=1', 'a.example:8080'), '/track?x=1')
    assert.equal(refererPath('http://b.example/track', 'a.example'), undefined)
    assert.equal(refererPath('no address', 'a.example'), undefined)
    assert.equal(refererPath(undefined, 'a.example'), undefined)
  })
})
