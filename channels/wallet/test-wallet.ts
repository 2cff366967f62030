/** What the tests share: an invented permit that says who one is, and another project's wallet. */
import { createHash, randomBytes } from 'node:crypto'
import { Openid4vciClient } from '@openid4vc/openid4vci'
import type { FastifyInstance } from 'fastify'
import { SignJWT, type JWTPayload } from 'jose'
import type { Service } from '#platform/catalogue'
import { text } from '#platform/kernel'
import { demoMessages } from '#platform/notifications'
import type { Holder } from '#tests/holder'
import { kitePermit } from '#tests/kite-permit'
import { testPersons, type TestPlatform } from '#tests/platform'
import { signedIn } from '#tests/web'

const output = kitePermit.output
if (!output) throw new Error('the permit has a paper')

/** The permit of a flyer born in 1990; it holds until the end of 2099. */
export const kiteCard: Service = {
  ...kitePermit,
  output: {
    ...output,
    suspendedIn: ['grounded'],
    validUntil: () => '2099-12-31',
    certificate: {
      ...output.certificate,
      identity: {
        credentialType: 'urn:example:kite:1',
        name: text('Kite card', 'پتنگ کارڈ'),
        person: (item) => ({
          fullName: String(item['flyer']),
          secondName: 'زارا',
          dateOfBirth: '1990-05-06',
          gender: 'female',
          nationality: 'PAK',
          expiresOn: '2099-12-31',
          personalNumber: String(item['cnic']),
        }),
      },
    },
  },
}

export const houseAddress = 'https://kite.example'

/** Where wallets reach the house of a test. */
export const housed = { origin: houseAddress, site: () => houseAddress }

/** Another project's wallet client, whose requests reach the server under test. */
export function walletOf(app: FastifyInstance, holder: Holder): Openid4vciClient {
  return new Openid4vciClient({
    callbacks: {
      fetch: (address, init) => fetchFrom(app, address, init),
      hash: (data, algorithm) =>
        new Uint8Array(createHash(algorithm.replace('-', '')).update(data).digest()),
      generateRandom: (size) => new Uint8Array(randomBytes(size)),
      clientAuthentication: () => undefined,
      signJwt: async (_signer, { header, payload }) => ({
        jwt: await new SignJWT({ ...(payload as JWTPayload) })
          .setProtectedHeader(header as never)
          .sign(holder.privateKey),
        signerJwk: holder.jwk as never,
      }),
    },
  })
}

/** As if over the network: an address reaches the server under test. */
export async function fetchFrom(
  app: FastifyInstance,
  address: URL | RequestInfo,
  init: RequestInit = {},
): Promise<Response> {
  const url = new URL(address instanceof Request ? address.url : address)
  const headers = Object.fromEntries(new Headers(init.headers ?? {}))
  const { body } = init
  const answer = await app.inject({
    method: (init.method ?? 'GET') as 'GET' | 'POST',
    url: url.pathname + url.search,
    headers: { ...headers, host: url.host },
    ...(body && { payload: await new Response(body).text() }),
  })
  const response = new Response(answer.body, {
    status: answer.statusCode,
    headers: { 'content-type': String(answer.headers['content-type'] ?? '') },
  })
  Object.defineProperty(response, 'url', { value: url.href })
  return response
}

/** A person's paper, and the site that offers it. */
export type WalletFlow = {
  readonly app: FastifyInstance
  readonly platform: TestPlatform
  readonly reference: string
}

/** What the page offers: the text of its code, and the PIN on the person's phone. */
export async function offeredOn({ app, platform, reference }: WalletFlow) {
  const { citizen, db, setting } = platform
  const visitor = await signedIn(app, platform, citizen.personId, { kind: 'citizen' })
  const path = `/cases/${reference}/wallet`
  await visitor.open(path)
  const { html } = await visitor.send(path)
  const link = /openid-credential-offer:\/\/[^"]+/.exec(html)?.[0] ?? ''
  await platform.sender.sendDue()
  const [{ phone }] = testPersons
  const [shown] = await demoMessages(db, setting.vault, { phone, limit: 1 })
  const pin = /\d{6}/.exec(shown?.messages[0]?.text ?? '')?.[0] ?? ''
  return { pin, link }
}

export async function grantedTo(by: Holder, flow: WalletFlow) {
  const wallet = walletOf(flow.app, by)
  const { link, pin } = await offeredOn(flow)
  const credentialOffer = await wallet.resolveCredentialOffer(link)
  const issuerMetadata = await wallet.resolveIssuerMetadata(credentialOffer.credential_issuer)
  const given = await wallet.retrievePreAuthorizedCodeAccessTokenFromOffer({
    credentialOffer,
    issuerMetadata,
    txCode: pin,
  })
  const { c_nonce: nonce } = await wallet.requestNonce({ issuerMetadata })
  const { jwt } = await wallet.createCredentialRequestJwtProof({
    issuerMetadata,
    credentialConfigurationId: 'kite-permit',
    nonce,
    signer: { method: 'jwk', alg: 'ES256', publicJwk: by.jwk as never },
  })
  const asked = {
    issuerMetadata,
    accessToken: given.accessTokenResponse.access_token,
    credentialConfigurationId: 'kite-permit',
    proofs: { jwt: [jwt] as [string] },
  }
  return { wallet, asked, issuerMetadata, credentialOffer, pin }
}

export async function fetchedBy(by: Holder, flow: WalletFlow) {
  const given = await grantedTo(by, flow)
  const { credentialResponse } = await given.wallet.retrieveCredentials(given.asked)
  const [one] = credentialResponse.credentials ?? []
  const { credential } = one as { credential: string }
  return { ...given, credential }
}
