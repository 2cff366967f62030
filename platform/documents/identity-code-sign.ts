/** Signing and checking the code of an identity card with Node's own means, for the server. */
import { deflateSync } from 'node:zlib'
import type { CredentialResult, TrustList } from './credential-check.ts'
import { verifyWithOpenSsl } from './credential-verify.ts'
import { signBytes, type CredentialKey } from './credential.ts'
import * as anywhere from './identity-code.ts'
import {
  encodeIdentityMessage,
  encodeIdentityPayload,
  identityCodeText,
  type IdentityCodeResult,
  type IdentityToken,
} from './identity-code.ts'

/** The text of the card's QR code. ECDSA is random: two codes of one card differ, both hold. */
export function signIdentityCode(token: IdentityToken, key: CredentialKey): string {
  const payload = encodeIdentityPayload(token)
  const message = encodeIdentityMessage(key.kid, payload, (bytes) => signBytes(bytes, key))
  return identityCodeText(deflateSync(message, { level: 9 }))
}

/** Checks the text of a card's code. Never throws for what a stranger typed or printed. */
export function checkIdentityCode(
  text: string,
  trustList: TrustList,
  now: Date,
): Promise<IdentityCodeResult> {
  return anywhere.checkIdentityCode(text, trustList, now, verifyWithOpenSsl)
}

/** Checks whichever code is read, that of a document or of an identity card. */
export function checkCode(
  text: string,
  trustList: TrustList,
  now: Date,
): Promise<CredentialResult> {
  return anywhere.checkCode(text, trustList, now, verifyWithOpenSsl)
}
