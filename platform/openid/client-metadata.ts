/** A relying party as the protocol knows it: FAPI 2.0, one way for everything. */
import type { ClientMetadata } from 'oidc-provider'
import type { PartyTerms } from './party.ts'

export const signingAlgorithm = 'ES256'

export function metadataOf(id: string, terms: PartyTerms): ClientMetadata {
  const { name, redirectUris, logoutUris, backchannelLogoutUri, keys, accessDays } = terms
  const comesAgain = accessDays > 0
  return {
    client_id: id,
    client_name: name.en,
    redirect_uris: [...redirectUris],
    post_logout_redirect_uris: [...logoutUris],
    ...(backchannelLogoutUri !== undefined && {
      backchannel_logout_uri: backchannelLogoutUri,
      // So that id tokens name the visit. Of a consent that is withdrawn a token tells without one.
      backchannel_logout_session_required: true,
    }),
    jwks: { keys: keys.map((key) => ({ ...key })) as never },
    token_endpoint_auth_method: 'private_key_jwt',
    token_endpoint_auth_signing_alg: signingAlgorithm,
    grant_types: ['authorization_code', ...(comesAgain ? ['refresh_token'] : [])],
    response_types: ['code'],
    scope: comesAgain ? 'openid offline_access' : 'openid',
    subject_type: 'pairwise',
    id_token_signed_response_alg: signingAlgorithm,
    dpop_bound_access_tokens: true,
    require_pushed_authorization_requests: true,
  }
}
