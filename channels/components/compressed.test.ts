import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { compressed } from './compressed.ts'

const page = `<!doctype html>${'<p>پتنگ اڑانے کی اجازت۔ Permission to fly a kite.</p>'.repeat(60)}`

test('a page comes back as it was, whichever way it travelled', () => {
  const br = compressed(page, 'gzip, deflate, br')
  assert.equal(br.encoding, 'br')
  assert.equal(brotliDecompressSync(br.body).toString('utf8'), page)
  const gzip = compressed(page, 'gzip')
  assert.equal(gzip.encoding, 'gzip')
  assert.equal(gunzipSync(gzip.body).toString('utf8'), page)
})

test('a browser that reads neither, and a page too short to gain, get plain text', () => {
  assert.deepEqual(compressed(page, undefined), { body: page })
  assert.deepEqual(compressed('<p>Short</p>', 'br'), { body: '<p>Short</p>' })
})
