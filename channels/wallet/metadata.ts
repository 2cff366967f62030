/** What a wallet reads before it asks: OpenID4VCI 1.0, RFC 8414, SD-JWT VC. */
import { identityPapersOf, type IdentityPaper } from '#platform/catalogue'
import { credentialType } from '#platform/wallet'
import type { FastifyInstance } from 'fastify'
import { issuerAddress, type House } from './house.ts'
import { claimNames } from './person-claims.ts'
import { grantType } from './token.ts'

const algorithms = ['ES256']

function configurationOf({ identity }: IdentityPaper) {
  const display = [
    { name: identity.name.en, locale: 'en' },
    { name: identity.name.ur, locale: 'ur' },
  ]
  const claims = Object.entries(claimNames).map(([name, said]) => ({
    path: [name],
    display: [
      { name: said.en, locale: 'en' },
      { name: said.ur, locale: 'ur' },
    ],
  }))
  return {
    format: credentialType,
    vct: identity.credentialType,
    scope: identity.credentialType,
    cryptographic_binding_methods_supported: ['jwk'],
    credential_signing_alg_values_supported: algorithms,
    proof_types_supported: { jwt: { proof_signing_alg_values_supported: algorithms } },
    credential_metadata: { display, claims },
  }
}

/** Who issues, as a wallet shows it: each authority of identity papers; a card names its own. */
function displayOf({ setting }: House) {
  const names = identityPapersOf(setting).map(({ service }) => service.competentAuthority)
  const each = [...new Map(names.map((name) => [name.en, name])).values()]
  return [
    { name: each.map(({ en }) => en).join(', '), locale: 'en' },
    { name: each.map(({ ur }) => ur).join('، '), locale: 'ur' },
  ]
}

/** Registers the well-known addresses of the issuer. */
export function registerMetadata(api: FastifyInstance, platform: House): void {
  const base = () => issuerAddress(platform)
  api.get('/.well-known/openid-credential-issuer/wallet', () => ({
    credential_issuer: base(),
    authorization_servers: [base()],
    credential_endpoint: `${base()}/credential`,
    nonce_endpoint: `${base()}/nonce`,
    display: displayOf(platform),
    credential_configurations_supported: Object.fromEntries(
      identityPapersOf(platform.setting).map((one) => [one.service.id, configurationOf(one)]),
    ),
  }))
  api.get('/.well-known/oauth-authorization-server/wallet', () => ({
    issuer: base(),
    token_endpoint: `${base()}/token`,
    grant_types_supported: [grantType],
    response_types_supported: ['none'],
    token_endpoint_auth_methods_supported: ['none'],
    'pre-authorized_grant_anonymous_access_supported': true,
  }))
  api.get('/.well-known/jwt-vc-issuer/wallet', () => ({
    issuer: base(),
    jwks: {
      keys: platform.documentKeys.trustList.keys.map(({ kid, publicKeyJwk }) => ({
        ...publicKeyJwk,
        kid,
        use: 'sig',
        alg: 'ES256',
      })),
    },
  }))
}
