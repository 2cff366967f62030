/** The register's answer, where the network is there after all. */
import {
  commitmentOf,
  credentialBytes,
  type Credential,
} from '../../../platform/documents/browser.ts'
import type { StateAnswer } from '../offline-data.ts'

const waitMsMax = 5_000

/** Undefined without network, and where the server does not answer in time. */
export async function askState(
  { number, salt }: Credential,
  code: string,
): Promise<StateAnswer | undefined> {
  if (!navigator.onLine) return undefined
  const hash = await hashOf(code, salt)
  const query = new URLSearchParams({ number, hash })
  try {
    const response = await fetch(`/verify/state?${query.toString()}`, {
      signal: AbortSignal.timeout(waitMsMax),
      credentials: 'omit',
    })
    return response.ok ? ((await response.json()) as StateAnswer) : undefined
  } catch {
    return undefined
  }
}

/** Names the credential without showing what is in it. */
async function hashOf(code: string, salt: Uint8Array): Promise<string> {
  const bytes = credentialBytes(code.trim()) ?? new Uint8Array()
  return Array.from(await commitmentOf(bytes, salt), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
}
