/** Journey 3: anyone verifies, with network and without, in both languages, on a small phone. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { announceRules } from '#platform/catalogue'
import { credentialBytes, credentialText, makeNumber } from '#platform/documents'
import {
  expectAccessible,
  expectNoHorizontalScroll,
  expectValidHtml,
  screenshot,
  useBrowser,
} from '#tests/browser'
import { kitePermit } from '#tests/kite-permit'
import { testPlatform } from '#tests/platform'
import {
  flyer,
  groundKite,
  issuePermit,
  pdfOfPermit,
  photoOf,
  sealAll,
  verifierServer,
} from '../../channels/verifier/test-verifier.ts'

const platform = await testPlatform()
const app = await verifierServer(platform)
const url = await app.listen({ host: '127.0.0.1', port: 0 })
const permit = await issuePermit(platform)
const grounded = await issuePermit(platform)
await groundKite(platform, grounded)
await sealAll(platform)

const browser = useBrowser()
const folder = mkdtempSync(join(tmpdir(), 'daftar-verify-'))
after(() => rmSync(folder, { recursive: true }))

function keep(name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

const photo = keep('photo.png', await photoOf(permit.code))
const forgedCode = (() => {
  const bytes = Buffer.from(credentialBytes(permit.code) ?? [])
  bytes.write('Sara', bytes.indexOf('Zara'))
  return credentialText(bytes)
})()

async function judge(page: Page, name: string): Promise<void> {
  await expectAccessible(page)
  await expectNoHorizontalScroll(page)
  await screenshot(page, name)
}

/** The words of the three answers, once the page of answers is there. */
async function tags(page: Page): Promise<string[]> {
  await page.locator('.daftar-card').first().waitFor()
  return page.locator('.daftar-card .govuk-tag').allTextContents()
}

const genuine = {
  en: ['Signature genuine', 'Permitted', 'In the public log'],
  ur: ['دستخط اصلی ہیں', 'اجازت', 'عوامی ریکارڈ میں ہے'],
} as const

for (const language of ['en', 'ur'] as const) {
  for (const javaScript of [true, false]) {
    const how = `${language}, ${javaScript ? 'with' : 'without'} JavaScript`

    test(`three ways to verify (${how})`, async () => {
      const page = await browser.openPage({ language, javaScript, width: 360 })
      await page.goto(`${url}/verify?lang=${language}`)
      await expectValidHtml(await page.content())
      await judge(page, `verify-start-${language}`)

      await page.locator('#file').setInputFiles(photo)
      await page.locator('form[enctype] button').click()
      assert.deepEqual(await tags(page), genuine[language])
      await expectValidHtml(await page.content())
      assert.ok((await page.textContent('main'))?.includes(flyer))
      await judge(page, `verify-result-${language}`)

      await page.goto(`${url}/verify`)
      await page.locator('#number').fill(permit.number)
      await page.locator('form[method=get] button').click()
      assert.equal((await tags(page))[1], genuine[language][1])
      assert.ok(!(await page.textContent('main'))?.includes(flyer))
      await judge(page, `verify-number-${language}`)

      await page.goto(`${url}/verify`)
      await page.locator('#code').fill(forgedCode)
      await page.locator('form:has(#code) button').click()
      assert.equal((await tags(page)).length, 3)
      await judge(page, `verify-forged-${language}`)

      await page.goto(`${url}/log`)
      await judge(page, `verify-log-${language}`)
    })
  }
}

test('a PDF with something added, and a document that lost its force', async () => {
  const page = await browser.openPage({ width: 360 })
  const pdf = await pdfOfPermit(platform, permit)
  const appended = keep('appended.pdf', Buffer.concat([pdf, Buffer.from('\n% added\n')]))
  await page.goto(`${url}/verify?lang=en`)
  await page.locator('#file').setInputFiles(appended)
  await page.locator('form[enctype] button').click()
  assert.equal((await tags(page))[0], 'Something was added afterwards')
  await judge(page, 'verify-appended-en')
  await page.goto(`${url}/verify`)
  await page.locator('#code').fill(grounded.code)
  await page.locator('form:has(#code) button').click()
  assert.deepEqual(await tags(page), ['Signature genuine', 'Grounded', 'In the public log'])
  await judge(page, 'verify-grounded-en')
})

test('what was typed wrong comes back with its fault', async () => {
  const page = await browser.openPage({ language: 'ur', width: 360 })
  await page.goto(`${url}/verify?lang=ur`)
  await page.locator('#number').fill('PB-KTE-0032 5123 4567 8900')
  await page.locator('form[method=get] button').click()
  await page.locator('.govuk-error-summary').waitFor()
  assert.equal(await page.locator('#number').inputValue(), 'PB-KTE-0032 5123 4567 8900')
  await judge(page, 'verify-mistyped-ur')
  const unknown = makeNumber('PB-KTE-', '2026-11-22', () => 5)
  await page.goto(`${url}/verify/number?number=${unknown}`)
  await judge(page, 'verify-unknown-ur')
})

test('a photo above the limit is refused with a page, not a broken line', async () => {
  const page = await browser.openPage()
  const large = keep('large.jpg', Buffer.alloc(13 * 1024 * 1024, 7))
  await page.goto(`${url}/verify?lang=en`)
  await page.locator('#file').setInputFiles(large)
  await page.locator('form[enctype] button').click()
  await page.locator('.govuk-error-summary').waitFor()
  assert.match((await page.textContent('.govuk-error-summary')) ?? '', /at most 12 MB/)
})

test('the camera scans the code and sends it', async () => {
  const page = await browser.openPage({ width: 360 })
  const picture = `data:image/png;base64,${(await photoOf(permit.code)).toString('base64')}`
  await page.addInitScript((source) => {
    // A camera that looks at one picture.
    const fake = {
      enumerateDevices: async () => [{ kind: 'videoinput' }],
      getUserMedia: async () => {
        const image = new Image()
        image.src = source
        await image.decode()
        const canvas = document.createElement('canvas')
        canvas.width = image.width
        canvas.height = image.height
        const draw = () => canvas.getContext('2d')?.drawImage(image, 0, 0)
        draw()
        setInterval(draw, 50)
        return canvas.captureStream(10)
      },
    }
    Object.defineProperty(navigator, 'mediaDevices', { value: fake })
  }, picture)
  await page.goto(`${url}/verify?lang=en`)
  await page.locator('#camera button').click()
  await page.waitForURL(`${url}/verify`)
  await page.locator('.daftar-card').first().waitFor()
  assert.deepEqual(await tags(page), genuine.en)
})

describe('without network', () => {
  const offlineWords = {
    en: { good: 'Signature genuine', unknown: 'State unknown without network' },
    ur: { good: 'دستخط اصلی ہیں', unknown: 'نیٹ ورک کے بغیر حالت معلوم نہیں' },
  }

  async function openOffline(language: 'en' | 'ur'): Promise<Page> {
    const page = await browser.openPage({ language, width: 360 })
    await page.goto(`${url}/verify/offline?lang=${language}`)
    await page.locator('#offline:not([hidden])').waitFor()
    await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state)
    await page.waitForFunction(() => /Ready|تیار ہے/.test(document.body.textContent ?? ''))
    return page
  }

  const check = async (page: Page) => {
    await page.locator('#offline form button').last().click()
    await page.locator('#offline-title').waitFor()
  }

  for (const language of ['en', 'ur'] as const) {
    test(`the page opens again and checks signatures (${language})`, async () => {
      const page = await openOffline(language)
      await expectValidHtml(await page.content())
      await judge(page, `offline-start-${language}`)
      await page.context().setOffline(true)
      await page.reload()
      await page.locator('#offline:not([hidden])').waitFor()
      assert.equal(await page.locator('html').getAttribute('lang'), language)

      await page.locator('#photo').setInputFiles(photo)
      await check(page)
      const words = offlineWords[language]
      assert.deepEqual((await tags(page)).slice(0, 2), [words.good, words.unknown])
      assert.ok((await page.textContent('#offline-result'))?.includes(flyer))
      await judge(page, `offline-result-${language}`)

      await page.reload()
      await page.locator('#offline:not([hidden])').waitFor()
      await page.locator('#code').fill(forgedCode)
      await check(page)
      assert.notEqual((await tags(page))[0], words.good)
      assert.ok(!(await page.textContent('#offline-result'))?.includes('Sara'))
      browser.expectErrors(page)
    })
  }

  test('the language can be changed, and the address alone opens the last one', async () => {
    const page = await openOffline('ur')
    await page.context().setOffline(true)
    await page.goto(`${url}/verify/offline?lang=en`)
    assert.equal(await page.locator('html').getAttribute('lang'), 'en')
    await page.locator('#offline:not([hidden])').waitFor()
    browser.expectErrors(page)
  })

  test('a proof file is checked, and a wrong one is told', async () => {
    const page = await openOffline('en')
    const proofOf = async (number: string) =>
      (await app.inject({ url: `/verify/proof/${number}` })).body
    const own = keep('own.tlog-proof', await proofOf(permit.number))
    const other = keep('other.tlog-proof', await proofOf(grounded.number))
    const changed = keep('bad.tlog-proof', (await proofOf(permit.number)).replace('kite.', 'kyte.'))
    await page.context().setOffline(true)
    await page.locator('#code').fill(permit.code)
    for (const [file, word] of [
      [own, 'In the public log, proof checked'],
      [other, 'Proof of another document'],
      [changed, 'Proof false'],
      [photo, 'Proof unreadable'],
    ] as const) {
      await page.locator('#proof').setInputFiles(file)
      await page.locator('#offline-result').evaluate((place) => place.replaceChildren())
      await check(page)
      assert.equal((await tags(page))[2], word)
    }
    browser.expectErrors(page)
  })

  test('when the network is there after all, the register is asked', async () => {
    const page = await openOffline('en')
    await page.locator('#code').fill(grounded.code)
    await check(page)
    assert.deepEqual(await tags(page), ['Signature genuine', 'Grounded', 'In the public log'])
  })

  test('nothing of a person stays on the device', async () => {
    const page = await openOffline('en')
    await page.locator('#code').fill(permit.code)
    await check(page)
    const kept = await page.evaluate(async () => {
      const texts: string[] = []
      for (const name of await caches.keys()) {
        const cache = await caches.open(name)
        for (const request of await cache.keys()) {
          texts.push(request.url, (await (await cache.match(request))?.text()) ?? '')
        }
      }
      return texts.join('\n')
    })
    assert.ok(kept.includes('/verify/offline'))
    assert.ok(!kept.includes(flyer))
  })

  test('without JavaScript the page says what to do instead', async () => {
    const page = await browser.openPage({ javaScript: false, width: 360 })
    await page.goto(`${url}/verify/offline?lang=en`)
    assert.match((await page.textContent('main')) ?? '', /Verify online instead/)
    await judge(page, 'offline-without-javascript')
  })
})

test('the announced rules stand within the page, however long a source is', async () => {
  const rule = {
    id: `${'large-or-larger/'.repeat(6)}2026-01-01`,
    from: '2026-01-01',
    authority: { en: 'Kite Act 2026', ur: 'پتنگ ایکٹ 2026' },
    source: 'A fee table that others published and nobody could compare, '.repeat(8),
  }
  const services = new Map([[kitePermit.id, { ...kitePermit, rules: [rule] }]])
  await announceRules(platform.db, { ...platform.setting, services })
  const page = await browser.openPage({ language: 'ur', width: 360 })
  await page.goto(`${url}/log/rules?lang=ur`)
  await judge(page, 'rules-ur-360')
  await expectNoHorizontalScroll(page, 1280)
})
