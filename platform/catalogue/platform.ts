import type { PictureReader } from '#platform/attachments'
import type { FaceReader, FaceSearch, FingerMatcher } from '#platform/biometrics'
import type { DocumentKeys, Renderer } from '#platform/documents'
import type { AllowedAuthenticators, SessionReader } from '#platform/identity'
import type { Language } from '#platform/kernel'
import type { OpenedLog } from '#platform/log'
import type { Sender } from '#platform/notifications'
import type { BankDirectory } from '#platform/payments'
import type { AddressLimits } from './address-limits.ts'
import type { Catalogue } from './catalogue.ts'

/** What a channel is given: the catalogue, and the parts of the platform that it shows. */
export type Platform = Catalogue & {
  readonly biometrics: Biometrics
  /** Makes sent pictures anew, in a thread of its own. */
  readonly pictures: PictureReader
  readonly sessions: SessionReader
  readonly sender: Sender
  readonly renderer: Renderer
  readonly documentKeys: DocumentKeys
  readonly log: OpenedLog
  readonly logVerifierKey: string
  readonly witnesses: KnownWitnesses
  readonly banks: BankDirectory
  readonly limits: AddressLimits
  /** Which devices officers may make passkeys on; undefined allows any. */
  readonly workAuthenticators: AllowedAuthenticators
  /** The site's public address, without a slash at the end; undefined on a laptop. */
  readonly origin: string | undefined
  /** Where whoever holds a printed paper can check it, as the paper says; none says nothing. */
  readonly verifyAt: string | undefined
  /** The language of a visitor who has not chosen. */
  readonly defaultLanguage: Language
  /** Present on an installation for trying out: what the demo phone and the demo bank need. */
  readonly demo: Demo | undefined
}

/** What compares faces and fingers, in threads of its own. */
export type Biometrics = {
  readonly fingers: FingerMatcher
  readonly faces: FaceReader
  readonly faceSearch: FaceSearch
}

/** Who cosigns the heads of the public log. */
export type KnownWitnesses = {
  readonly verifierKeys: readonly string[]
  /** Run by this very program, to show how it works: they make nobody safer. */
  readonly areDemo: boolean
}

/** Invented persons and a bank to play with; never present in production. */
export type Demo = {
  readonly persons: readonly DemoPerson[]
  readonly bank: { readonly mnemonic: string; readonly username: string; readonly password: string }
  /** Where the wallet for trying out listens, once somebody starts it: another program. */
  readonly wallet: string
}

export type DemoPerson = {
  readonly name: string
  readonly nameUr?: string | undefined
  readonly cnic: string
  readonly phone: string
  /** The title of the post, for an officer. */
  readonly post: { readonly en: string; readonly ur: string } | undefined
}
