/** The bytes of a picture lie under a key of its own, wrapped for its case. */
import type { KeyObject } from 'node:crypto'
import type { Permit } from '#platform/consent'
import { openUnder, sealUnder, type DataKey, type Vault } from '#platform/identity'

/** What a part of an attachment is; `source` only until all of it has arrived. */
export type PartKind = 'source' | 'picture' | 'thumbnail'

/** Who opens: under what reading, and whose data the case holds. */
export type Opening = { readonly permit: Permit; readonly subject: string }

/** Wrapped as the key of its case: where that one is destroyed, this one opens nothing either. */
const ownerOf = (caseId: string) => `case|${caseId}`

export function newPictureKey(vault: Vault, caseId: string): DataKey {
  return vault.newDataKey(ownerOf(caseId))
}

export function pictureKeyOf(
  vault: Vault,
  { wrapped, caseId }: { readonly wrapped: Buffer; readonly caseId: string },
  { permit, subject }: Opening,
): KeyObject {
  return vault.unwrapKey(wrapped, ownerOf(caseId), permit, [subject])
}

type Place = { readonly id: string; readonly kind: PartKind; readonly at: number }

const placeOf = ({ id, kind, at }: Place) => `attachments.part|${id}|${kind}|${at}`

export function sealPart(key: KeyObject, bytes: Buffer, place: Place): Buffer {
  return sealUnder(key, bytes, placeOf(place))
}

export function openPart(key: KeyObject, sealed: Buffer, place: Place): Buffer {
  return openUnder(key, sealed, placeOf(place))
}
