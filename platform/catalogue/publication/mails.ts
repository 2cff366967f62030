/** Hearing of a public case by e-mail, for whoever opens the link that went to the address. */
import { timingSafeEqual } from 'node:crypto'
import { formatReference, type CaseKey } from '#platform/cases'
import type { Tx } from '#platform/database'
import { fill, text, type Language } from '#platform/kernel'
import { enqueueMessages, parseMailAddress, type NewMessage } from '#platform/notifications'
import {
  askToMail,
  confirmMailFollow,
  endMailFollow,
  findMailFollow,
  publicationProblems,
  takeMailsToTell,
  type MailFollowState,
} from '#platform/publication'
import type { Platform } from '../platform.ts'
import type { Setting } from '../setting.ts'
import { htmlOf, plainOf, type Letter } from './letter.ts'
import { publicCase } from './near.ts'
import { stageWords } from './stage-words.ts'

type Place = Pick<Platform, 'db' | 'setting'>
type Sealing = Pick<Setting, 'vault'>

const words = {
  confirm: text(
    'Confirm: mails about {service} {reference}',
    'تصدیق: {service} {reference} کی ای میل',
  ),
  asked: text(
    'Somebody, perhaps you, asked that this address hears of the public case {reference} ({service}).',
    'کسی نے، شاید آپ نے، چاہا ہے کہ اس پتے کو عوامی معاملے {reference} ({service}) کی خبر ملے۔',
  ),
  open: text(
    'To confirm, open this within 24 hours and press the button:',
    'تصدیق کے لیے 24 گھنٹے کے اندر یہ کھولیں اور بٹن دبائیں:',
  ),
  ignore: text(
    'If it was not you, do nothing: no further mail comes of it, and the address is forgotten.',
    'اگر یہ آپ نہیں تھے تو کچھ نہ کریں: اس پر مزید ای میل نہیں آئے گی اور پتہ بھلا دیا جائے گا۔',
  ),
  news: text('{service} {reference}: {stage}', '{service} {reference}: {stage}'),
  now: text(
    'The public case {reference} ({service}) has come to: {stage}.',
    'عوامی معاملہ {reference} ({service}) اب یہاں ہے: {stage}۔',
  ),
  page: text('Its page:', 'اس کا صفحہ:'),
  stop: text('No more mails about it:', 'اس کی مزید ای میل نہ آئے:'),
}

/** Whether mails can be sent from here at all. */
export function sendsMails({ mailsFrom }: Pick<Setting, 'mailsFrom'>): boolean {
  return mailsFrom?.() !== undefined
}

type LinkKind = 'confirm' | 'stop'
const proofBytes = 16

/** Nobody guesses it, and nothing of it is stored: the row's id, and a keyed proof for one use. */
export function mailTokenOf({ vault }: Sealing, id: string, kind: LinkKind): string {
  const proof = vault.blindIndex('publication-mail', `${kind}|${id}`).subarray(0, proofBytes)
  return `${id}.${proof.toString('base64url')}`
}

function idIn(sealing: Sealing, token: string, kind: LinkKind): string | undefined {
  const id = token.slice(0, token.lastIndexOf('.'))
  const [said, right] = [Buffer.from(token), Buffer.from(mailTokenOf(sealing, id, kind))]
  return said.length === right.length && timingSafeEqual(said, right) ? id : undefined
}

const hashOf = ({ vault }: Sealing, address: string) =>
  vault.blindIndex('publication-mail-address', address.toLowerCase())
const sealedIn = (id: string) => `publication.mail_follow|${id}`

/**
 * Sends the link that confirms. Whether the address follows already, or was asked too often, is
 * told to nobody: the answer is the same.
 * @throws publication-unknown, publication-mail-address
 */
export async function askForMails(
  { db, setting }: Place,
  key: CaseKey,
  typed: string,
  language: Language,
): Promise<void> {
  const site = setting.mailsFrom?.()
  const { definition } = await publicCase(db, setting, key)
  const address = parseMailAddress(typed)
  if (address === undefined) throw publicationProblems['publication-mail-address']()
  if (site === undefined) return
  const id = setting.newId()
  await db.transact(async (tx) => {
    const addressHash = hashOf(setting, address)
    const sealedAddress = setting.vault.seal(address, sealedIn(id))
    const asked = { id, addressHash, sealedAddress, language }
    if ((await askToMail(tx, key, asked, setting.now())) === undefined) return
    const reference = formatReference(key)
    const values = { service: definition.wording.name[language], reference }
    const href = `${site}/public/mail/${mailTokenOf(setting, id, 'confirm')}`
    const say = (one: keyof typeof words) => fill(words[one], language, { ...values, stage: '' })
    const lines = [say('asked'), say('open'), { href }, say('ignore')]
    const letter = { subject: say('confirm'), lines }
    await enqueue(tx, setting, { letter, address, language, template: 'public-case-confirm' })
  })
}

type Sent = {
  readonly letter: Letter
  readonly address: string
  readonly language: Language
  readonly template: string
  readonly stopAt?: string
}

async function enqueue(tx: Tx, setting: Setting, sent: Sent): Promise<void> {
  await enqueueMessages(tx, setting.vault, [messageOf(setting, sent)])
}

function messageOf({ newId, now }: Setting, sent: Sent): NewMessage {
  const { letter, address, language, template, stopAt } = sent
  return {
    id: newId(),
    mail: { address, subject: letter.subject, html: htmlOf(letter, language), stopAt },
    template,
    language,
    text: plainOf(letter),
    createdAt: now(),
  }
}

/** The case that a link is about, and how far it is; both links of a mail lead to the same. */
export async function mailFollowAt(
  { db, setting }: Place,
  token: string,
): Promise<MailFollowState & { readonly kind: LinkKind }> {
  for (const kind of ['confirm', 'stop'] as const) {
    const id = idIn(setting, token, kind)
    const found = id && (await findMailFollow(db, id, setting.now()))
    if (found) return { ...found, kind }
  }
  throw publicationProblems['publication-mail-unknown']()
}

/** @throws publication-mail-unknown */
export async function confirmMails(place: Place, token: string): Promise<void> {
  await mailFollowAt(place, token)
  const id = idIn(place.setting, token, 'confirm')
  if (id !== undefined) await confirmMailFollow(place.db, id, place.setting.now())
}

/** By either link, as often as one likes; a wrong one does nothing. */
export async function endMails({ db, setting }: Place, token: string): Promise<void> {
  const id = idIn(setting, token, 'stop') ?? idIn(setting, token, 'confirm')
  if (id !== undefined) await endMailFollow(db, id)
}

const toldAtOnceMax = 200

/** Words and what was heard in one transaction: told once, whatever happens. */
export async function tellByMail({ db, setting }: Place): Promise<void> {
  const site = setting.mailsFrom?.()
  if (site === undefined) return
  await db.transact(async (tx) => {
    const due = await takeMailsToTell(tx, toldAtOnceMax)
    const messages = due.map(({ id, case: key, service, stage, language, sealedAddress }) => {
      const name = setting.services.get(service)?.wording.name[language] ?? ''
      const reference = formatReference(key)
      const values = { service: name, reference, stage: stageWords[stage][language] }
      const say = (one: keyof typeof words) => fill(words[one], language, values)
      const page = { href: `${site}/public/${reference}` }
      const stop = `${site}/public/mail/${mailTokenOf(setting, id, 'stop')}`
      const lines = [say('now'), say('page'), page, say('stop'), { href: stop }]
      const address = setting.vault.open(sealedAddress, sealedIn(id)).toString('utf8')
      const letter = { subject: say('news'), lines }
      const stopAt = `${stop}/stop`
      return messageOf(setting, { letter, address, language, template: 'public-case', stopAt })
    })
    await enqueueMessages(tx, setting.vault, messages)
  })
}
