/** A citizen votes on the neighbourhood's budget; with a script, in secret from the server too. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { citizenWays, type CitizenWay } from './citizen-ways.ts'
import { demoPerson, placeOf, useJourney, waysNow } from './journey.ts'

const { at, browser, comeAs, judge } = useJourney('vote')

const vote = '/votes/PB-MHR/gulshan-e-mehr'
const elsewhere = demoPerson('3999010000056')

async function press(page: Page, button: string): Promise<void> {
  const arrived = page.waitForEvent('framenavigated', (frame) => frame === page.mainFrame())
  await page.click(button)
  await arrived
  await page.waitForLoadState()
}

/** To the ballot, with a paper on it. */
async function takePaper(page: Page, way: CitizenWay): Promise<void> {
  await page.goto(at(`${vote}/paper`))
  await judge(page, way, 'paper')
  if (way.javaScript) {
    const signed: string[] = []
    page.on('request', (request) => signed.push(request.postData() ?? ''))
    await page.click('form[data-vote-paper] button')
    await page.waitForURL(/\/ballot$/)
    assert.ok(signed.some((body) => body.includes('blinded=')))
    assert.ok(
      signed.every((body) => !/prepared=|inverse=/.test(body)),
      'only what is hidden is sent',
    )
    return
  }
  await press(page, '[data-vote-without] a.govuk-button')
  await judge(page, way, 'paper-here')
  await press(page, `main form[action="${vote}/paper"] button`)
}

for (const way of waysNow(citizenWays)) {
  test(`a resident takes a paper, votes in secret, and keeps a receipt, ${way.name}`, async () => {
    const page = await comeAs(way.citizen, way, '/votes')
    await judge(page, way, 'votes')
    await press(page, `main a[href="${vote}"]`)
    await judge(page, way, 'vote')
    await takePaper(page, way)
    const paper = await page.inputValue('textarea[name="paper"]')
    assert.equal(paper.length, 598)

    // Nothing is ticked: the paper stays, and the page says what is missing.
    const cast = `main form[action="${vote}/box"] button`
    await page.click(cast)
    await page.waitForSelector('.govuk-error-summary')
    await judge(page, way, 'ballot-empty')
    assert.equal(await page.inputValue('textarea[name="paper"]'), paper)

    const sent = page.waitForRequest((request) => request.url().endsWith('/box'))
    await page.check('input[name="choice"][value="drain"]')
    await page.click(cast)
    const again = await page.waitForSelector('main input[name="change"] ~ button')
    await judge(page, way, 'ballot-look')
    await again.click()
    await page.waitForSelector('input[name="choice"][value="drain"]:checked')
    await page.uncheck('input[name="choice"][value="drain"]')
    await page.check('input[name="choice"][value="park"]')
    await page.click(cast)
    await page.waitForSelector('main input[name="change"]', { state: 'attached' })
    await page.click(cast)
    const cookie = (await (await sent).allHeaders())['cookie']
    if (way.javaScript) assert.equal(cookie, undefined, 'the box is not told who')
    await page.waitForSelector('text=PK1:')
    await judge(page, way, 'receipt')
    assert.match(await page.innerText('main'), /([0-9A-Z]{4}-){4}[0-9A-Z]{4}/)
    const kept = await page.evaluate('Object.keys(localStorage).length').catch(() => 0)
    assert.equal(kept, 0)

    // The same paper for another choice, from a browser that nobody is signed in at.
    const stranger = await browser.openPage({ ...way, javaScript: false })
    await stranger.goto(at(`${vote}/ballot?lang=${way.language}`))
    await judge(stranger, way, 'ballot')
    await stranger.fill('textarea[name="paper"]', paper)
    await stranger.check('input[name="choice"][value="drain"]')
    await press(stranger, cast)
    await press(stranger, cast)
    await judge(stranger, way, 'ballot-used')
    assert.equal(placeOf(stranger), `${vote}/box`)

    await page.goto(at(`${vote}/paper`))
    if (way.javaScript) await page.click('form[data-vote-paper] button')
    else {
      await press(page, '[data-vote-without] a.govuk-button')
      await press(page, `main form[action="${vote}/paper"] button`)
    }
    await page.waitForFunction(
      (words: string) => new RegExp(words).test(document.body.innerText),
      'You have been given|دی جا چکی ہے',
    )
    await judge(page, way, 'given')
  })
}

test('an officer at work and who lives elsewhere get no paper', async () => {
  const screen = { language: 'en', javaScript: false, width: 1280 } as const
  const officer = await comeAs(elsewhere, { ...screen, javaScript: true }, '/desk')
  await officer.goto(at(`${vote}/paper`))
  assert.match(await officer.innerText('main'), /for himself, as a citizen/)
  const citizen = await comeAs(elsewhere, screen, `${vote}/paper`)
  assert.match(await citizen.innerText('main'), /not in this neighbourhood/)
})
