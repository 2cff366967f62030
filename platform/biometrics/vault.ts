/**
 * Templates are sealed under a key of their own, which lies in a file of its own: whoever has the
 * database and the master key still reads no face and no finger.
 *
 * Each person's templates are sealed under a key derived for that person (HMAC-SHA256, SP 800-108
 * in counter mode with one block), so that no key comes near the 2^32 values that AES-GCM with
 * random nonces allows, however many people there are.
 */
import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto'
import { openingUnder, type Permit } from '#platform/consent'
import type { Tx } from '#platform/database'
import { loadOrCreateKeyFile, openUnder, sealUnder } from '#platform/identity'
import type { CaptureModality, Position } from './positions.ts'

/** What the sealed bytes are. `reason` is the text of an exception, in UTF-8. */
export type TemplateFormat = 'iso-19794-2' | 'face-128' | 'face-512' | 'reason'

/** Bytes that a person is compared by, in the clear: for a worker thread, never for a log. */
export type Template = { readonly format: TemplateFormat; readonly bytes: Buffer }

/** Where sealed bytes belong: they open nowhere else. */
export type TemplatePlace = {
  readonly personId: string
  readonly captureId: string
  readonly modality: CaptureModality
  readonly position: Position
  readonly format: TemplateFormat
}

/** Of which capture a portrait is. */
export type PortraitPlace = { readonly personId: string; readonly captureId: string }

export type BiometricVault = {
  sealTemplate(bytes: Buffer, place: TemplatePlace): Buffer
  /**
   * Opens under a recorded reading of the person. Throws `identity-sealed-unreadable` for another
   * key, another place or a changed byte.
   */
  openTemplate(sealed: Buffer, place: TemplatePlace, permit: Permit): Buffer
  sealPortrait(jpeg: Buffer, place: PortraitPlace): Buffer
  /** The same; `named` is whom the reading names, where that is not the person in the picture. */
  openPortrait(sealed: Buffer, place: PortraitPlace, permit: Permit): Buffer
  /** The same for the same key: by it a database knows its key again. */
  readonly mark: Buffer
}

const keyBytes = 32

/** The key in `directory/biometrics.key`, made at the first start; see `loadOrCreateMasterKey`. */
export function loadOrCreateBiometricKey(directory: string): Buffer {
  return loadOrCreateKeyFile(directory, 'biometrics.key')
}

export function createBiometricVault(key: Buffer): BiometricVault {
  if (key.length !== keyBytes) throw new RangeError('a biometric key has 32 bytes')
  const derive = (purpose: string): KeyObject =>
    createSecretKey(Buffer.from(hkdfSync('sha256', key, 'daftar-biometrics', purpose, keyBytes)))
  const root = derive('person')
  const keyOf = (personId: string): KeyObject =>
    createSecretKey(createHmac('sha256', root).update(personId).digest())
  return {
    sealTemplate: (bytes, place) => sealUnder(keyOf(place.personId), bytes, wordsOf(place)),
    openTemplate: (sealed, place, permit) => {
      openingUnder(permit, [place.personId])
      return openUnder(keyOf(place.personId), sealed, wordsOf(place))
    },
    sealPortrait: (jpeg, place) => sealUnder(keyOf(place.personId), jpeg, portraitWordsOf(place)),
    openPortrait: (sealed, place, permit) => {
      openingUnder(permit, [place.personId])
      return openUnder(keyOf(place.personId), sealed, portraitWordsOf(place))
    },
    mark: createHmac('sha256', derive('mark')).update('biometrics.vault').digest(),
  }
}

function wordsOf({ personId, captureId, modality, position, format }: TemplatePlace): string {
  return `biometrics.template|${[personId, captureId, modality, position, format].join('|')}`
}

const portraitWordsOf = ({ personId, captureId }: PortraitPlace) =>
  `biometrics.portrait|${personId}|${captureId}`

/**
 * Called at each start, as `confirmVault` for the master key. Throws when the key is not the one
 * that this database's templates were sealed under.
 */
export async function confirmBiometricVault(tx: Tx, { mark }: BiometricVault): Promise<void> {
  await tx.query(`insert into biometrics.vault (id, mark) values (1, $1) on conflict do nothing`, [
    mark,
  ])
  const [row] = await tx.query<{ mark: Buffer }>(`select mark from biometrics.vault where id = 1`)
  if (!row?.mark.equals(mark)) {
    throw new Error('this biometrics key is not the one that the templates were sealed with')
  }
}
