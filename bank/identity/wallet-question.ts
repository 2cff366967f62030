/** The bank asks a wallet through the digital identity, and learns yes or no: nothing else. */
import { randomUUID } from 'node:crypto'
import { textOf } from '#platform/kernel'
import { importJWK, SignJWT } from 'jose'
import type { IdentityAccess } from './relying-party.ts'

export type AskedWallet = {
  readonly id: string
  /** What a wallet reads. */
  readonly text: string
}
/** `ended`: a card that counts no more was shown; `none`: it came too late, or was not believed. */
export type WalletAnswer = 'waiting' | 'yes' | 'no' | 'ended' | 'declined' | 'none'

export type WalletQuestion = {
  ask(): Promise<AskedWallet>
  answerTo(id: string): Promise<WalletAnswer>
}

const msMax = 5_000
const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

/** Whether whoever holds a wallet is over 18. */
export function createWalletQuestion(access: IdentityAccess, now: () => Date): WalletQuestion {
  /** With a proof by the bank's registered key, good once (RFC 7523). */
  const post = async (path: string, form: Readonly<Record<string, string>>) => {
    const place = `${new URL(access.issuer()).origin}/wallet`
    const { clientId } = access
    const proof = await new SignJWT({ jti: randomUUID() })
      .setProtectedHeader({ alg: 'ES256' })
      .setIssuer(clientId)
      .setSubject(clientId)
      .setAudience(place)
      .setIssuedAt(now())
      .setExpirationTime(new Date(now().getTime() + 60_000))
      .sign(await importJWK({ ...access.key() }, 'ES256'))
    const assertion = { client_assertion_type: assertionType, client_assertion: proof }
    const answer = await fetch(place + path, {
      method: 'POST',
      body: new URLSearchParams({ ...form, ...assertion }),
      signal: AbortSignal.timeout(msMax),
    })
    if (!answer.ok) throw new Error(`the identity answers ${answer.status}`)
    return (await answer.json()) as Readonly<Record<string, unknown>>
  }
  return {
    async ask() {
      const { id, request } = await post('/ask', { question: 'over-18' })
      return { id: textOf(id), text: textOf(request) }
    },
    async answerTo(id) {
      const { state, answer } = await post(`/ask/${encodeURIComponent(id)}`, {})
      if (state === 'waiting') return 'waiting'
      return outcomes[textOf(answer)] ?? 'none'
    },
  }
}

const outcomes: Readonly<Record<string, WalletAnswer>> = {
  yes: 'yes',
  no: 'no',
  'not-in-force': 'ended',
  declined: 'declined',
}
