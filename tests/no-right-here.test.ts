/** An officer who comes to pages of another's work: told no, and led back to his own. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { registerEnrolment } from '#channels/enrolment'
import { registerRegistry } from '#channels/registry'
import { expectValidHtml } from '#tests/browser'
import { testPlatform } from '#tests/platform'
import { signedIn, webOn } from '#tests/web'

const platform = await testPlatform()
const { citizen, officer } = platform

const pages = [
  ['/enrolment', await webOn(platform, registerEnrolment)],
  ['/registry', await webOn(platform, registerRegistry)],
] as const

for (const [page, app] of pages) {
  test(`${page} leads an officer without its right back to his desk`, async () => {
    const working = await signedIn(app, platform, officer.personId, { kind: 'officer' })
    const { status, html } = await working.open(page)
    assert.equal(status, 403)
    await expectValidHtml(html)
    const [, main = ''] = html.split('<main')
    assert.match(main, /href="\/desk"/)
    assert.doesNotMatch(main, new RegExp(`href="${page}"`))
    const visitor = await signedIn(app, platform, citizen.personId, { kind: 'citizen' })
    const [, seen = ''] = (await visitor.open(page)).html.split('<main')
    assert.doesNotMatch(seen, /href="\/desk"/, 'a citizen has none')
  })
}
