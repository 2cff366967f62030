/**
 * People with a device that makes passkeys: Chromium's own virtual authenticator, driven by the
 * protocol of its tools (https://www.w3.org/TR/webauthn-3/#sctn-automation). What an authenticator
 * holds is kept by person, so that the next page of a test has the same device.
 */
import assert from 'node:assert/strict'
import { setTimeout as wait } from 'node:timers/promises'
import type { CDPSession, Page } from 'playwright-core'

/** As the protocol writes one; `signCount` goes on where it was. */
type Credential = {
  readonly credentialId: string
  readonly isResidentCredential: boolean
  readonly privateKey: string
  readonly signCount: number
  readonly rpId?: string
  readonly userHandle?: string
}

export type Device = {
  /** What the device holds now. */
  credentials(): Promise<readonly Credential[]>
  hold(credentials: readonly Credential[]): Promise<void>
  /** Whether finger, face or PIN are recognised from now on. */
  recognise(isRecognised: boolean): Promise<void>
}

const options = {
  protocol: 'ctap2',
  transport: 'internal',
  hasResidentKey: true,
  hasUserVerification: true,
  isUserVerified: true,
  automaticPresenceSimulation: true,
} as const

/** Gives the page's browser a device with a fingerprint reader. */
export async function giveDevice(page: Page): Promise<Device> {
  const session: CDPSession = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', { options })
  return {
    credentials: async () => {
      const held = await session.send('WebAuthn.getCredentials', { authenticatorId })
      return held.credentials
    },
    hold: async (credentials) => {
      for (const credential of credentials) {
        await session.send('WebAuthn.addCredential', { authenticatorId, credential })
      }
    },
    recognise: async (isUserVerified) => {
      await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified })
    },
  }
}

type Officer = { readonly cnic: string; readonly phone: string }

/** By program and officer: the passkey he enrolled, as it counts. */
const kept = new Map<string, readonly Credential[]>()

export type OfficersWay = {
  /** The site by a name that passkeys work at. */
  readonly url: string
  readonly codeFor: (page: Page, person: Pick<Officer, 'phone'>) => Promise<string>
  readonly ticketFor: (page: Page, person: Pick<Officer, 'phone'>) => Promise<string>
}

/** From the sign-in page to the officer's page, which he has open at the end. */
export async function bringToWork(
  page: Page,
  officer: Officer,
  path: string,
  way: OfficersWay,
): Promise<void> {
  const device = await giveDevice(page)
  const key = `${way.url} ${officer.cnic}`
  const known = kept.get(key)
  const signInPath = `${way.url}/sign-in?next=${encodeURIComponent(path)}`
  if (known) {
    await device.hold(known)
    await page.goto(signInPath)
    await usePasskey(page)
  } else {
    await page.goto(signInPath)
    await page.fill('#cnic', officer.cnic)
    await page.click('form[action="/sign-in/code"] button.govuk-button')
    await page.fill('#code', await way.codeFor(page, officer))
    await page.click('main form button.govuk-button:not([name])')
    await page.waitForURL('**/enrol?**')
    await page.fill('#ticket', await way.ticketFor(page, officer))
    // The phone's page was opened over it: a browser asks for no passkey behind another page.
    await page.bringToFront()
    await page.click('form[data-passkey="create"] button.govuk-button')
  }
  await page.waitForURL((url) => !/^\/(?:sign-in|enrol)(?:\/|$)/.test(url.pathname))
  // Who serves at one counter alone is sent on to it.
  const [place, asked] = [page.url(), new URL(path, way.url).href].map((url) => new URL(url))
  assert.ok(`${place?.pathname}/`.startsWith(`${asked?.pathname}/`), page.url())
  kept.set(key, await device.credentials())
}

/** Presses the button, unless the browser has offered the passkey in the field already. */
export async function usePasskey(page: Page): Promise<void> {
  const button = page.locator('form[data-passkey="get"] button.govuk-button').first()
  await Promise.race([
    page.waitForURL((url) => !url.pathname.startsWith('/sign-in')),
    button.click({ timeout: 5_000 }).catch(() => undefined),
  ])
}

/** The ticket that came last to an officer's demo phone. */
export async function ticketOnPhone(page: Page, url: string, phone: string): Promise<string> {
  for (let tries = 0; tries < 300; tries += 1) {
    await page.goto(`${url}/demo/phone?phone=${encodeURIComponent(phone)}`)
    const shown = await page.innerText('main')
    const [ticket] = /\b[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}\b/.exec(shown) ?? []
    if (ticket) {
      await page.close()
      return ticket
    }
    await wait(100)
  }
  return assert.fail('no ticket has come to the demo phone')
}
