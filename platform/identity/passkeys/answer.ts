/** What a browser sends back, read with care: it comes from anybody. */
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'

const answerLengthMax = 20_000

type Answer = { readonly id: string; readonly response: { readonly clientDataJSON: string } }

/** The answer as the library takes it, and the challenge it says it signed; undefined if unread. */
export type ReadAnswer<T> = { readonly answer: T; readonly challenge: string }

export const readAssertion = (sent: string): ReadAnswer<AuthenticationResponseJSON> | undefined =>
  read<AuthenticationResponseJSON>(sent)

export const readAttestation = (sent: string): ReadAnswer<RegistrationResponseJSON> | undefined =>
  read<RegistrationResponseJSON>(sent)

/** The library checks every field again; here only what is needed to know what is answered. */
function read<T extends Answer>(sent: string): ReadAnswer<T> | undefined {
  if (sent.length > answerLengthMax) return undefined
  try {
    const answer = JSON.parse(sent) as T
    const { id, response } = answer
    if (typeof id !== 'string' || typeof response?.clientDataJSON !== 'string') return undefined
    const client = JSON.parse(
      Buffer.from(response.clientDataJSON, 'base64url').toString('utf8'),
    ) as { challenge?: unknown }
    return typeof client.challenge === 'string'
      ? { answer, challenge: client.challenge }
      : undefined
  } catch {
    return undefined
  }
}
