/**
 * The voter's side of RSABSSA-SHA384-PSS-Randomized (RFC 9474): in the browser, and on the server
 * for whoever has no script. Nothing here needs Node.
 */
import { RSABSSA } from '@cloudflare/blindrsa-ts'
import { tokenBytes, type VotingPaper } from './paper.ts'

const suite = RSABSSA.SHA384.PSS.Randomized()

/** A paper that is not signed yet. Only `blinded` is shown to the signer. */
export type Blinded = {
  readonly prepared: Uint8Array
  /** Takes the blinding off again. */
  readonly inverse: Uint8Array
  readonly blinded: Uint8Array
}

/** Makes a random token and hides it from whoever signs it. */
export async function blindToken(publicKey: Uint8Array): Promise<Blinded> {
  const token = crypto.getRandomValues(new Uint8Array(tokenBytes))
  const prepared = suite.prepare(token)
  const { blindedMsg, inv } = await suite.blind(await importKey(publicKey), prepared)
  return { prepared, inverse: inv, blinded: blindedMsg }
}

/** The paper, signed. @throws Error where what came back is no signature of this key */
export async function unblind(
  publicKey: Uint8Array,
  { prepared, inverse }: Pick<Blinded, 'prepared' | 'inverse'>,
  signed: Uint8Array,
): Promise<VotingPaper> {
  const key = await importKey(publicKey)
  return { prepared, signature: await suite.finalize(key, prepared, signed, inverse) }
}

function importKey(publicKey: Uint8Array): Promise<CryptoKey> {
  const algorithm = { name: 'RSA-PSS', hash: 'SHA-384' }
  const bytes = new Uint8Array(publicKey)
  return crypto.subtle.importKey('spki', bytes, algorithm, true, ['verify'])
}
