/** The register's answer, where the network is there after all. */
import { receiptClaims, receiptDocumentType } from '../../../platform/catalogue/browser.ts'
import {
  commitmentOf,
  credentialBytes,
  encodePayload,
  identityCodeType,
  type Credential,
} from '../../../platform/documents/browser.ts'
import type { StateAnswer } from '../offline-data.ts'

const waitMsMax = 5_000

/** Undefined without network, and where the server does not answer in time. */
export async function askState(
  credential: Credential,
  code: string,
): Promise<StateAnswer | undefined> {
  if (!navigator.onLine) return undefined
  const { number } = credential
  const query = new URLSearchParams({ number, ...(await namesOf(credential, code)) })
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

/** A receipt is named by its payment number and what is signed, everything else by its bytes. */
async function namesOf(
  credential: Credential,
  code: string,
): Promise<Partial<Record<'hash' | 'psid', string>>> {
  // A card's code is signed anew whenever it is printed: its number says which card it is.
  if (credential.documentType === identityCodeType) return {}
  if (credential.documentType !== receiptDocumentType) {
    return { hash: await hashOf(code, credential.salt) }
  }
  const payload = encodePayload(credential)
  const psid = String(credential.claims.get(receiptClaims.psid.key) ?? '')
  return { hash: hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', payload))), psid }
}

/** Names the credential without showing what is in it. */
async function hashOf(code: string, salt: Uint8Array): Promise<string> {
  const bytes = credentialBytes(code.trim()) ?? new Uint8Array()
  return hexOf(await commitmentOf(bytes, salt))
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
