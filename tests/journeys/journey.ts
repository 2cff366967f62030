/** What every journey through the real program begins with: its people, screens and start. */
import { after, before } from 'node:test'
import type { Page } from 'playwright-core'
import {
  expectAccessible,
  expectNoHorizontalScroll,
  expectValidHtml,
  screenshot,
  useBrowser,
  type PageOptions,
  type TestBrowser,
} from '#tests/browser'
import { codeOnPhone } from '#tests/demo-phone'
import { bringToWork, ticketOnPhone } from '#tests/passkeys'
import { startProgram, type Program } from '#tests/program'

export type Person = { readonly cnic: string; readonly phone: string }

/** In the demonstration a CNIC and its phone carry the same number. */
export function demoPerson(cnic: string): Person {
  return { cnic, phone: `+923990${cnic.replaceAll('-', '').slice(6, 12)}` }
}

/** Presses the page's main button and waits for the page that it leads to. */
export async function pressMain(page: Page): Promise<void> {
  await pressButton(page, 'main form:not([data-passkey]) button.govuk-button:not([name])')
}

async function pressButton(page: Page, button: string): Promise<void> {
  const arrived = page.waitForEvent('framenavigated', (frame) => frame === page.mainFrame())
  await page.click(button)
  await arrived
  await page.waitForLoadState()
}

/**
 * `npm test` goes a long journey as its poorest user: in Urdu, on a phone, without JavaScript. `npm
 * run test:long` goes all its ways.
 */
export function waysNow<W extends { readonly javaScript: boolean }>(ways: readonly W[]) {
  return process.env['DAFTAR_JOURNEYS'] === 'all' ? ways : ways.filter((way) => !way.javaScript)
}

export const placeOf = (page: Page) => new URL(page.url()).pathname
/** Of the case whose page is open. */
export const referenceOf = (page: Page) => placeOf(page).split('/')[2] ?? ''

export async function fillDate(
  page: Page,
  name: string,
  [day, month, year]: readonly [string, string, string],
): Promise<void> {
  await page.fill(`[name="${name}.day"]`, day)
  await page.fill(`[name="${name}.month"]`, month)
  await page.fill(`[name="${name}.year"]`, year)
}

export type Journey = {
  readonly browser: TestBrowser
  /** The whole address of a place in the program. */
  readonly at: (path: string) => string
  /**
   * Opens a page that needs a person, and comes to it through the sign-in: a citizen by a code, an
   * officer to his work by a passkey. On a screen without JavaScript he has signed in before, and
   * goes on without.
   */
  readonly comeAs: (person: Person, screen: PageOptions, path: string) => Promise<Page>
  /** From the sign-in page through the code that came to the demo phone. */
  readonly signIn: (page: Page, person: Person) => Promise<void>
  /** The code that a person was sent last. */
  readonly codeFor: (page: Page, person: Pick<Person, 'phone'>) => Promise<string>
  /** Every page that is met is looked at: by axe, on a cheap phone, by the standard, and kept. */
  readonly judge: (page: Page, screen: PageOptions, name: string) => Promise<void>
}

/** What is looked at: the program, or another that has pages. */
type Site = Pick<Program, 'url'> & { stop(): Promise<unknown> }

/** One program and one browser for a test file; its pictures bear the name of the journey. */
export function useJourney(
  name: string,
  start: () => Promise<Site> = async () => startProgram(),
): Journey {
  const browser = useBrowser()
  let program: Site | undefined
  before(async () => {
    program = await start()
  })
  after(async () => program?.stop())

  // By the name of this machine: browsers have passkeys for names, and for no number.
  const url = () => (program?.url ?? '').replace('//127.0.0.1:', '//localhost:')
  const at: Journey['at'] = (path) => new URL(path, url()).href
  const codeFor: Journey['codeFor'] = async (page, { phone }) =>
    codeOnPhone(await browser.openPage({ sameAs: page }), new URL(at('/')).origin, phone)
  const signIn: Journey['signIn'] = async (page, person) => {
    await page.fill('#cnic', person.cnic)
    await pressButton(page, 'form[action="/sign-in/code"] button.govuk-button')
    await page.fill('#code', await codeFor(page, person))
    await pressMain(page)
  }
  const ticketFor = async (page: Page, { phone }: Pick<Person, 'phone'>) =>
    ticketOnPhone(await browser.openPage({ sameAs: page }), url(), phone)
  const comeToWork: Journey['comeAs'] = async (officer, screen, path) => {
    const page = await browser.openPage({ ...screen, javaScript: true })
    await page.goto(at(`/?lang=${screen.language}`))
    await bringToWork(page, officer, path, { url: url(), codeFor, ticketFor })
    if (screen.javaScript) return page
    const scriptless = await browser.openPage(screen)
    await scriptless.context().addCookies(await page.context().cookies())
    await page.close()
    await scriptless.goto(at(path))
    return scriptless
  }
  return {
    browser,
    at,
    codeFor,
    signIn,
    async comeAs(person, screen, path) {
      if (/^\/(?:desk|counter|registry|offices|enrolment)/.test(path))
        return comeToWork(person, screen, path)
      const page = await browser.openPage(screen)
      await page.goto(at(`/sign-in?lang=${screen.language}&next=${encodeURIComponent(path)}`))
      await signIn(page, person)
      return page
    },
    async judge(page, { language, width }, picture) {
      await expectAccessible(page)
      await expectNoHorizontalScroll(page, 360)
      await page.setViewportSize({ width, height: 800 })
      await expectValidHtml(await page.content())
      await screenshot(page, `${name}-${language}-${width}-${picture}`)
    },
  }
}
