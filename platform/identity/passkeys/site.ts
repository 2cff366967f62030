/** For which site passkeys are: a browser gives them to no other (WebAuthn's relying party). */

export type PasskeySite = {
  /** The host, without a port. */
  readonly id: string
  /** As the browser writes it into what it signs. */
  readonly origin: string
}

const loopback = /^(?:localhost|127\.0\.0\.1|\[::1\])$/

/**
 * By the installation's public address; on a laptop, which has none, by the address asked for, if
 * that is this machine itself. Undefined where browsers would refuse: no address, or no HTTPS.
 */
export function passkeySiteOf(origin: string | undefined, host: string): PasskeySite | undefined {
  const address = origin ?? `http://${host}`
  if (!URL.canParse(address)) return undefined
  const { protocol, hostname, origin: own } = new URL(address)
  const isOwnMachine = loopback.test(hostname)
  if (!isOwnMachine && (origin === undefined || protocol !== 'https:')) return undefined
  return { id: hostname, origin: own }
}
