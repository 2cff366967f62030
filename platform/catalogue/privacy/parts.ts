/** What is held of a person, part by part; the register of columns says which column is where. */
import {
  findPortrait,
  listChecksOf,
  listPortraitsOf,
  listTemplatesOf,
  openExceptionsOf,
  openPortrait,
  type Portrait,
} from '#platform/biometrics'
import { listAttachments, openPicture, type Attachment } from '#platform/attachments'
import { savedAccounts } from '#platform/billing'
import { casesOfApplicant, draftsOf } from '#platform/cases'
import { listConsents, listReads, ownReading, recordReads } from '#platform/consent'
import type { Tx } from '#platform/database'
import { findDocumentsOfCase } from '#platform/documents'
import {
  appointmentsOf,
  getPerson,
  holdingsOf,
  listLeaves,
  listPasskeys,
  listSessions,
  mandatesOf,
  openerFor,
  visitsOf,
  type Actor,
} from '#platform/identity'
import { civilDateOf, text, type Text } from '#platform/kernel'
import { messagesOf } from '#platform/notifications'
import { correctionsOf, findPersonEntries } from '#platform/population'
import { followedBy } from '#platform/publication'
import { credentialsOfPerson } from '#platform/wallet'
import { getCase } from '../case-view.ts'
import { opinionsHeld } from '../consultations/held.ts'
import { openDraftsOf } from '../drafts.ts'
import { ownRatings } from '../ratings/rate.ts'
import type { Setting } from '../setting.ts'

/** One part, as it is handed out: values as they are kept, times in UTC. */
export type HeldPart = {
  readonly name: Text
  readonly read: (tx: Tx, setting: Setting, personId: string) => Promise<readonly object[]>
}

/** More than anybody has; what is beyond is asked of the office. */
const atMost = 10_000

export const heldParts = {
  person: {
    name: text('Your details', 'آپ کے کوائف'),
    read: async (tx, { vault }, personId) => [
      await getPerson(tx, vault, personId, ownReading(personId)),
    ],
  },
  cases: {
    name: text(
      'Your applications, payments and documents',
      'آپ کی درخواستیں، ادائیگیاں اور دستاویزات',
    ),
    read: readCases,
  },
  drafts: {
    name: text('Applications not handed in', 'نامکمل درخواستیں'),
    read: (tx, setting, personId) => openDraftsOf(tx, setting, personId, atMost),
  },
  photos: {
    name: text('Photos you gave with applications', 'درخواستوں کے ساتھ دی گئی تصاویر'),
    read: ownPhotos,
  },
  messages: {
    name: text('Messages to you', 'آپ کے نام پیغامات'),
    read: (tx, { vault }, personId) => messagesOf(tx, vault, { personId, limit: atMost }),
  },
  bills: {
    name: text('Bills that you watch', 'آپ کے محفوظ بل'),
    read: (tx, { vault }, personId) => savedAccounts(tx, vault, personId),
  },
  follows: {
    name: text('Public cases that you follow', 'عوامی معاملات جن کی خبر آپ کو ملتی ہے'),
    read: (tx, _setting, personId) => followedBy(tx, personId, atMost),
  },
  opinions: {
    name: text('What you said in consultations', 'مشاورتوں میں آپ کی رائے'),
    read: (tx, setting, personId) => opinionsHeld(tx, setting, personId, atMost),
  },
  ratings: {
    name: text('How you rated finished cases', 'مکمل معاملات پر آپ کی رائے'),
    read: (tx, setting, personId) => ownRatings(tx, setting, personId),
  },
  biometrics: {
    name: text('Face, fingers and portraits', 'چہرہ، انگلیاں اور تصویریں'),
    read: async (tx, setting, personId) => [
      ...(await listTemplatesOf(tx, personId)),
      ...(await ownPortraits(tx, setting, personId)),
      ...(await listChecksOf(tx, personId)),
      ...(await openExceptionsOf(tx, setting.biometricVault, personId, ownReading(personId))),
    ],
  },
  sessions: {
    name: text('Where you are signed in', 'آپ کہاں داخل ہیں'),
    read: (tx, { now }, personId) => listSessions(tx, personId, now()),
  },
  population: {
    name: text('Your entries in the population register', 'آبادی کے رجسٹر میں آپ کے اندراج'),
    read: async (tx, { vault }, personId) => {
      const opener = openerFor(tx, ownReading(personId))
      const entries = await findPersonEntries(tx, vault, opener, [personId])
      return (entries.get(personId) ?? []).map((entry) => ({
        seq: entry.seq,
        fact: entry.fact,
        jurisdiction: entry.jurisdiction,
        recordedAt: entry.recordedAt,
      }))
    },
  },
  corrections: {
    name: text('Corrections you asked for', 'آپ کی درستی کی درخواستیں'),
    read: (tx, { vault }, personId) =>
      correctionsOf(tx, vault, openerFor(tx, ownReading(personId)), personId),
  },
  mandates: {
    name: text('Who acts for whom', 'کون کس کی طرف سے کام کرتا ہے'),
    read: async (tx, { vault }, personId) =>
      mandatesOf(tx, vault, await getPerson(tx, vault, personId, ownReading(personId))),
  },
  visits: {
    name: text('Visits at a counter', 'کاؤنٹر پر آمد'),
    read: async (tx, _setting, personId) =>
      (await visitsOf(tx, personId, atMost)).map((visit) => ({ ...visit, officerId: undefined })),
  },
  passkeys: {
    name: text('Your passkeys', 'آپ کی ڈیجیٹل چابیاں'),
    read: (tx, { vault }, personId) => listPasskeys(tx, vault, personId),
  },
  wallet: {
    name: text('Cards in your wallets', 'آپ کے والٹ میں کارڈ'),
    read: async (tx, _setting, personId) =>
      (await credentialsOfPerson(tx, personId)).map(({ isLost: _isLost, ...one }) => ({
        ...one,
        holderKey: one.holderKey.toString('hex'),
      })),
  },
  posts: {
    name: text('Public posts you held', 'آپ کے سرکاری عہدے'),
    read: async (tx, _setting, personId) => [
      ...(await holdingsOf(tx, personId)),
      ...(await listLeaves(tx, [personId], civilDateOf(new Date(0)))),
      ...(await appointmentsOf(tx, personId)).map(ownPartOf),
    ],
  },
  consents: {
    name: text('What you allowed', 'آپ نے کیا اجازت دی'),
    read: (tx, _setting, personId) => listConsents(tx, personId),
  },
  reads: {
    name: text('Who looked at your data', 'آپ کی معلومات کس نے دیکھیں'),
    read: async (tx, { now }, personId) => {
      const before = new Date(now().getTime() + 1)
      const lines = await listReads(tx, personId, { now: now(), before, limit: atMost })
      // Organisations and services by their id; officers by office and post alone.
      return lines.map(({ readerId, ...line }) =>
        line.readerKind === 'client' || line.readerKind === 'service'
          ? { ...line, readerId }
          : line,
      )
    },
  },
} as const satisfies Readonly<Record<string, HeldPart>>

/** Of when and until when, with the picture itself, a JPEG in base64. */
async function ownPortraits(
  tx: Tx,
  { biometricVault: vault, now }: Setting,
  personId: string,
): Promise<OwnPortrait[]> {
  const portraits = await listPortraitsOf(tx, personId)
  if (portraits.length === 0) return []
  const permit = await recordReads(tx, ownReading(personId), [personId])
  const own: OwnPortrait[] = []
  for (const { captureId, takenAt, expiresAt, caseId } of portraits) {
    const found = await findPortrait(tx, captureId, now())
    const picture = found && openPortrait(vault, found, permit).toString('base64')
    own.push({ modality: 'portrait', takenAt, expiresAt, caseId, picture })
  }
  return own
}

type OwnPortrait = Pick<Portrait, 'takenAt' | 'expiresAt' | 'caseId'> & {
  readonly modality: 'portrait'
  readonly picture: string | undefined
}

/** What belongs to one's own cases and drafts, each with the picture itself, in base64. */
async function ownPhotos(tx: Tx, { vault, now }: Setting, personId: string): Promise<OwnPhoto[]> {
  const [cases, drafts] = await Promise.all([
    casesOfApplicant(tx, personId, atMost),
    draftsOf(tx, personId, atMost),
  ])
  const found = await listAttachments(
    tx,
    [...cases, ...drafts].map(({ id }) => id),
    now(),
  )
  if (found.length === 0) return []
  const permit = await recordReads(tx, ownReading(personId), [personId])
  const own: OwnPhoto[] = []
  for (const { id, caseId, question, begunAt, usedAt } of found) {
    const asked = { id, caseId, size: 'picture' } as const
    const jpeg = await openPicture(tx, vault, asked, { permit, subject: personId })
    own.push({ caseId, question, begunAt, usedAt, picture: jpeg.toString('base64') })
  }
  return own
}

type OwnPhoto = Pick<Attachment, 'caseId' | 'question' | 'begunAt' | 'usedAt'> & {
  readonly picture: string
}

/** Every part, as it is read. */
export type HeldParts = {
  readonly [Name in keyof typeof heldParts]: Awaited<ReturnType<(typeof heldParts)[Name]['read']>>
}

/** Of a proposal the person's own part; who proposed and decided it is the office's. */
function ownPartOf(appointment: Awaited<ReturnType<typeof appointmentsOf>>[number]) {
  const { kind, jurisdiction, postId, from, to, decision, proposedAt, decidedAt } = appointment
  return { kind, jurisdiction, postId, from, to, decision, proposedAt, decidedAt }
}

async function readCases(tx: Tx, setting: Setting, personId: string) {
  const reader: Actor = { kind: 'citizen', personId, assurance: 'high' }
  const own = await casesOfApplicant(tx, personId, atMost)
  const all = []
  for (const kase of own) {
    const view = await getCase(tx, setting, reader, kase)
    const { events, charges, answers, item, reference, refundParts } = view
    all.push({
      reference,
      jurisdiction: kase.jurisdiction,
      service: kase.service,
      state: kase.state,
      language: kase.language,
      createdAt: kase.createdAt,
      updatedAt: kase.updatedAt,
      deadlineAt: kase.deadlineAt,
      answers,
      facts: kase.facts,
      record: item && { key: kase.recordKey, ...item },
      events: events.map(({ action, toState, at, said }) => ({ action, toState, at, said })),
      charges: charges.map(({ psid, state, amountPaisa, dueDate, paidBy }) => {
        return { psid, state, amountPaisa, dueDate, paidBy }
      }),
      refunds: refundParts,
      documents: (await findDocumentsOfCase(tx, kase.jurisdiction, kase.id)).map(
        ({ number, kind, issuedAt }) => ({ number, kind, issuedAt }),
      ),
    })
  }
  return all
}
