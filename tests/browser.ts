/**
 * Pages as a person meets them: with JavaScript or without, in either language, on any width.
 * A test fails by itself on an error in the console, in a script, or against the page's policy.
 */
import assert from 'node:assert/strict'
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { after, afterEach, before } from 'node:test'
import type Axe from 'axe-core'
import { HtmlValidate } from 'html-validate'
import type { Browser, BrowserContext, ConsoleMessage, Page, Response } from 'playwright-core'
import { launchChromium } from './chromium.ts'

export type PageOptions = {
  readonly javaScript: boolean
  readonly language: 'en' | 'ur'
  /** Columns of the screen in CSS pixels; 360 is the cheap phone. */
  readonly width: number
  /** Another page of the same person: shares its cookies. */
  readonly sameAs?: Page
}

export type TestBrowser = {
  openPage(options?: Partial<PageOptions>): Promise<Page>
  /** Tells that this page is meant to run into trouble, such as a network that is gone. */
  expectErrors(page: Page): void
  /** What the page reported so far. */
  errorsOf(page: Page): readonly string[]
}

const scriptless = new WeakSet<BrowserContext>()
const usual: PageOptions = { javaScript: true, language: 'en', width: 1280 }
const heightOf = (width: number) => (width < 600 ? 740 : 900)

/** One browser for a test file; what a test opened is closed, and judged, when it ends. */
export function useBrowser(flags: readonly string[] = []): TestBrowser {
  let browser: Browser | undefined
  let open: { readonly page: Page; readonly errors: string[] }[] = []
  before(async () => {
    browser = await launchChromium(flags)
  })
  afterEach(async () => {
    const ended = open
    open = []
    const contexts = new Set(ended.map(({ page }) => page.context()))
    for (const context of contexts) {
      await twins.get(context)?.page.context().close()
      await context.close()
    }
    const errors = ended.flatMap((one) => one.errors)
    assert.ok(errors.length === 0, `the page reported:\n${errors.join('\n')}`)
  })
  after(async () => browser?.close())
  return {
    async openPage(given = {}) {
      assert.ok(browser, 'call useBrowser() at the top of the file, openPage() inside a test')
      const options = { ...usual, ...given }
      const context = options.sameAs?.context() ?? (await newContext(browser, options))
      const page = await context.newPage()
      await page.setViewportSize({ width: options.width, height: heightOf(options.width) })
      open.push({ page, errors: listen(page) })
      return page
    },
    errorsOf: (page) => open.find((one) => one.page === page)?.errors ?? [],
    expectErrors(page) {
      open = open.map((one) => (one.page === page ? { page, errors: [] } : one))
    },
  }
}

async function newContext(browser: Browser, options: PageOptions): Promise<BrowserContext> {
  const context = await browser.newContext({
    javaScriptEnabled: options.javaScript,
    locale: options.language === 'ur' ? 'ur-PK' : 'en-PK',
    timezoneId: 'Asia/Karachi',
    acceptDownloads: true,
  })
  context.setDefaultTimeout(15_000)
  if (!options.javaScript) scriptless.add(context)
  return context
}

/** Errors of scripts, of the console and against the content security policy, as they come. */
function listen(page: Page): string[] {
  const errors: string[] = []
  const refusedPages = new Set<string>()
  page.on('response', (response: Response) => {
    // A form that comes back with its errors is a page with a status of 4xx, and no fault.
    const isPage = response.request().isNavigationRequest()
    if (isPage && response.status() >= 400) refusedPages.add(response.url())
  })
  page.on('pageerror', (error) => errors.push(`${page.url()} script: ${error.message}`))
  page.on('console', (message: ConsoleMessage) => {
    if (message.type() !== 'error') return
    const about = message.location().url
    const isRefusal = message.text().startsWith('Failed to load resource')
    if (isRefusal && refusedPages.has(about)) return
    errors.push(`${page.url()} console: ${message.text()} (${about})`)
  })
  return errors
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** No violation that axe knows of, by WCAG 2.2 AA and its own best practices. */
export async function expectAccessible(page: Page): Promise<void> {
  // What was pressed may have brought the address of the next page and nothing of it yet.
  await page.waitForLoadState()
  const judged = scriptless.has(page.context()) ? await twinOf(page) : page
  await judged.evaluate(axe)
  const told = await judged.evaluate(async () => {
    const judge = (globalThis as unknown as { axe: typeof Axe }).axe
    const { violations } = await judge.run(document, { resultTypes: ['violations'] })
    return violations.map(({ id, help, nodes }) =>
      [`${id}: ${help}`, ...nodes.map((node) => `    ${node.html}`)].join('\n'),
    )
  })
  assert.ok(told.length === 0, `${page.url()}\n${told.join('\n')}`)
}

/** By the context of a person without JavaScript: the page on which axe judges his. */
const twins = new WeakMap<BrowserContext, { readonly page: Page; html: string }>()

/**
 * axe is a script: a page without JavaScript is judged as a twin that has it, made of the same
 * HTML and the same style sheets, whose own scripts are not loaded.
 */
async function twinOf(page: Page): Promise<Page> {
  const context = page.context()
  const twin = twins.get(context) ?? (await newTwin(context))
  twins.set(context, twin)
  twin.html = await page.content()
  const size = page.viewportSize()
  if (size) await twin.page.setViewportSize(size)
  await twin.page.goto(page.url())
  return twin.page
}

async function newTwin(of: BrowserContext): Promise<{ readonly page: Page; html: string }> {
  const browser = of.browser()
  assert.ok(browser, 'the page has no browser')
  const context = await browser.newContext({ storageState: await of.storageState() })
  const twin = { page: await context.newPage(), html: '' }
  await twin.page.route('**/*', async (route) => {
    const request = route.request()
    if (request.isNavigationRequest())
      return route.fulfill({ body: twin.html, contentType: 'text/html' })
    return request.resourceType() === 'script' ? route.abort() : route.continue()
  })
  return twin
}

/** Nothing reaches out of the screen of a cheap phone. */
export async function expectNoHorizontalScroll(page: Page, width = 360): Promise<void> {
  await page.setViewportSize({ width, height: heightOf(width) })
  const { over, wide } = await page.evaluate(() => {
    const root = document.documentElement
    const room = root.clientWidth
    const names = [...document.body.querySelectorAll('*')]
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect()
        return right > room + 1 || left < -1
      })
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}`)
    return { over: root.scrollWidth - room, wide: names.slice(0, 5) }
  })
  assert.ok(over <= 0, `${page.url()} is ${over} px too wide at ${width} px: ${wide.join(', ')}`)
}

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // The renderer writes <input/>, which HTML allows; it also decides quotes and white space.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    // GOV.UK Frontend's own markup: role=button on links, headings inside legends.
    'prefer-native-element': 'off',
    // A picture that is pressed: no button says where.
    'prefer-button': ['error', { exclude: ['image'] }],
    'no-redundant-role': 'off',
    // A set of checkboxes has one name, as a set of radios.
    'form-dup-name': ['error', { shared: ['radio', 'button', 'reset', 'submit', 'checkbox'] }],
    'wcag/h30': 'error',
  },
})

/** A whole page, or a piece of one, is HTML by the standard. */
export async function expectValidHtml(html: string): Promise<void> {
  const report = await validator.validateString(html)
  const told = report.results.flatMap(({ messages }) =>
    messages.map(
      ({ ruleId, message, offset }) =>
        `${ruleId} ${message}: … ${html.slice(Math.max(0, offset - 60), offset + 60)} …`,
    ),
  )
  assert.ok(report.valid, told.join('\n'))
}

/** A step of an officer stands folded under its name, until he opens it. */
export async function unfold(page: Page, form: string): Promise<void> {
  const fold = page.locator(`details:not([open]):has(> .govuk-details__text > ${form})`)
  if ((await fold.count()) > 0) await fold.locator('> summary').click()
}

/** Keeps a picture in the folder that `DAFTAR_SCREENSHOTS` names; without it nothing happens. */
export async function screenshot(page: Page, name: string): Promise<void> {
  const folder = process.env['DAFTAR_SCREENSHOTS']
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  // The caret as it is: to hide it, each field is given a style, which stays and is no valid page.
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true, caret: 'initial' })
}
