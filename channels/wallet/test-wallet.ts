/** What the tests share: an invented permit that says who one is, and another project's wallet. */
import { createHash, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto'
import { Openid4vciClient } from '@openid4vc/openid4vci'
import type { FastifyInstance } from 'fastify'
import { SignJWT, type JWK, type JWTPayload } from 'jose'
import type { Service } from '#platform/catalogue'
import { text } from '#platform/kernel'
import { kitePermit } from '#tests/kite-permit'

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

export type Holder = { readonly privateKey: KeyObject; readonly jwk: JWK }

export function newHolder(): Holder {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return { privateKey: pair.privateKey, jwk: pair.publicKey.export({ format: 'jwk' }) as JWK }
}

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

async function fetchFrom(
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
