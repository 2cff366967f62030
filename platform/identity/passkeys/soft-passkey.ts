/**
 * A passkey made of software, as WebAuthn level 3 describes one. On an installation for trying out
 * it stands in for a phone's fingerprint, so that everybody can go every way; tests and measures
 * sign with it. The server cannot tell it from any other, and treats it no better.
 */
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/browser'

export type SoftPasskey = {
  readonly id: string
  readonly privateKey: JsonWebKey
  readonly siteId: string
  readonly userHandle: string
  readonly name: string
  readonly counter: number
}

/** What tests may have it do wrong. */
export type Misdeeds = { readonly isVerified?: boolean; readonly counter?: number }

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const
const isPresent = 0x01
const isVerified = 0x04
const hasCredential = 0x40

export async function makeSoftPasskey(
  options: PublicKeyCredentialCreationOptionsJSON,
  origin: string,
): Promise<{ readonly passkey: SoftPasskey; readonly answer: RegistrationResponseJSON }> {
  const pair = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const [privateKey, point] = await Promise.all([
    crypto.subtle.exportKey('jwk', pair.privateKey),
    crypto.subtle.exportKey('raw', pair.publicKey),
  ])
  const credentialId = crypto.getRandomValues(new Uint8Array(32))
  const id = toText(credentialId)
  const siteId = options.rp.id ?? new URL(origin).hostname
  const clientData = clientDataOf('webauthn.create', options.challenge, origin)
  const authData = join(
    await headOf(siteId, isPresent | isVerified | hasCredential, 0),
    new Uint8Array(16),
    Uint8Array.of(0, credentialId.length),
    credentialId,
    coseKeyOf(new Uint8Array(point)),
  )
  return {
    passkey: {
      id,
      privateKey,
      siteId,
      userHandle: options.user.id,
      name: options.user.name,
      counter: 0,
    },
    answer: {
      id,
      rawId: id,
      type: 'public-key',
      clientExtensionResults: {},
      response: {
        clientDataJSON: toText(clientData),
        attestationObject: toText(unattested(authData)),
        transports: ['internal'],
      },
    },
  }
}

/** The passkey as it counts on, and what it signed. */
export async function signSoftly(
  passkey: SoftPasskey,
  options: PublicKeyCredentialRequestOptionsJSON,
  origin: string,
  misdeeds: Misdeeds = {},
): Promise<{ readonly passkey: SoftPasskey; readonly answer: AuthenticationResponseJSON }> {
  const { isVerified: verifies = true, counter = passkey.counter + 1 } = misdeeds
  const key = await crypto.subtle.importKey('jwk', passkey.privateKey, algorithm, false, ['sign'])
  const clientData = clientDataOf('webauthn.get', options.challenge, origin)
  const flags = verifies ? isPresent | isVerified : isPresent
  const authData = await headOf(passkey.siteId, flags, counter)
  const signed = join(authData, await sha256(clientData))
  const raw = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, key, signed)
  return {
    passkey: { ...passkey, counter },
    answer: {
      id: passkey.id,
      rawId: passkey.id,
      type: 'public-key',
      clientExtensionResults: {},
      response: {
        clientDataJSON: toText(clientData),
        authenticatorData: toText(authData),
        signature: toText(derOf(new Uint8Array(raw))),
        userHandle: passkey.userHandle,
      },
    },
  }
}

type Bytes = Uint8Array<ArrayBuffer>

function clientDataOf(type: string, challenge: string, origin: string): Bytes {
  return utf8(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
}

/** The site's hash, the flags, the count: 37 bytes. */
async function headOf(siteId: string, flags: number, counter: number): Promise<Bytes> {
  const count = new Uint8Array(4)
  new DataView(count.buffer).setUint32(0, counter)
  return join(await sha256(utf8(siteId)), Uint8Array.of(flags), count)
}

/** The public key in COSE: kty EC2, alg ES256, curve P-256, x, y (RFC 9053). */
function coseKeyOf(point: Bytes): Bytes {
  const head = Uint8Array.of(0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20)
  const between = Uint8Array.of(0x22, 0x58, 0x20)
  return join(head, point.slice(1, 33), between, point.slice(33, 65))
}

/** The map of an attestation that attests nothing, in CBOR. */
function unattested(authData: Bytes): Bytes {
  const word = (text: string) => join(Uint8Array.of(0x60 + text.length), utf8(text))
  return join(
    Uint8Array.of(0xa3),
    word('fmt'),
    word('none'),
    word('attStmt'),
    Uint8Array.of(0xa0),
    word('authData'),
    Uint8Array.of(0x58, authData.length),
    authData,
  )
}

/** Web Crypto gives r and s as they are; WebAuthn wants them in DER. */
function derOf(raw: Bytes): Bytes {
  const integer = (part: Bytes) => {
    let start = 0
    while (start < part.length - 1 && part[start] === 0) start += 1
    const value = part.slice(start)
    const isHigh = (value[0] ?? 0) >= 0x80
    const body = isHigh ? join(Uint8Array.of(0), value) : value
    return join(Uint8Array.of(0x02, body.length), body)
  }
  const both = join(integer(raw.slice(0, 32)), integer(raw.slice(32)))
  return join(Uint8Array.of(0x30, both.length), both)
}

async function sha256(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
}

function utf8(text: string): Bytes {
  return new TextEncoder().encode(text)
}

function join(...parts: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function toText(bytes: Bytes): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}
