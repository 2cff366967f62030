/** What compares faces and fingers, in threads of its own, and the key of their templates. */
import {
  confirmBiometricVault,
  createBiometricVault,
  createFaceReader,
  createFaceSearch,
  createFingerMatcher,
  loadOrCreateBiometricKey,
  type BiometricVault,
} from '#platform/biometrics'
import type { Biometrics, Setting } from '#platform/catalogue'
import type { Database } from '#platform/database'
import type { Config } from './config.ts'
import type { Troubles } from './troubles.ts'

/** The vault with this installation's biometrics key, which must be the one of this database. */
export async function openBiometricVault(config: Config, db: Database): Promise<BiometricVault> {
  const vault = createBiometricVault(loadOrCreateBiometricKey(config.keysFolder))
  await confirmBiometricVault(db, vault)
  return vault
}

/** Threads start when first needed; where faces are enrolled, they are read into memory at once. */
export function openBiometrics(
  db: Database,
  { biometricVault: vault, now }: Setting,
  troubles: Troubles,
): { readonly parts: Biometrics; stop(): Promise<void> } {
  const faces = createFaceReader({ workers: 1 })
  const fingers = createFingerMatcher({ workers: 1 })
  const faceSearch = createFaceSearch({ db, vault, now, threads: 2 })
  faceSearch.start().catch((error: unknown) => troubles.tell('faces', error))
  return {
    parts: { faces, fingers, faceSearch },
    stop: async () => {
      await Promise.all([faces.close(), fingers.close(), faceSearch.stop()])
    },
  }
}
