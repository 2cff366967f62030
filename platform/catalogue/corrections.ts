/** What a registrar does with what persons say is wrong in their entries. */
import { openerFor, readingBy, type Actor } from '#platform/identity'
import { text } from '#platform/kernel'
import { enqueueMessages } from '#platform/notifications'
import {
  answerCorrection,
  openCorrection,
  populationProblems as problems,
  waitingCorrections,
  type CorrectionRequest,
  type WaitingCorrection,
} from '#platform/population'
import type { Catalogue } from './catalogue.ts'
import { registrarPlaces, registrarPosts } from './registrar.ts'

type Officer = Extract<Actor, { kind: 'officer' }>
type Tools = Pick<Catalogue, 'db' | 'setting'>
type Asked = Pick<CorrectionRequest, 'personId' | 'id'>

export function correctionsWaiting(tools: Tools, actor: Officer): Promise<WaitingCorrection[]> {
  return waitingCorrections(tools.db, registrarPlaces(tools, actor))
}

/** Opened by name: the person sees it. @throws population-proposal-done */
export async function correctionAsked(
  tools: Tools,
  actor: Officer,
  asked: Asked,
): Promise<CorrectionRequest> {
  const { db, setting } = tools
  const [post] = registrarPosts(actor)
  const reading = readingBy(actor, 'population-register', { at: setting.now(), post })
  const key = { ...asked, jurisdictions: registrarPlaces(tools, actor) }
  const found = await openCorrection(db, setting.vault, openerFor(db, reading), key)
  if (!found) throw problems['population-proposal-done']()
  return found
}

const told = text(
  'The registrar has answered your correction request. See My identity, Your data.',
  'رجسٹرار نے آپ کی درستی کی درخواست کا جواب دے دیا ہے۔ ”میری شناخت“ میں ”آپ کی معلومات“ دیکھیں۔',
)

/** The entry itself is corrected under four eyes as any other; the person is told by message. */
export function answerAsked(
  tools: Tools,
  actor: Officer,
  answer: Asked & { readonly state: 'corrected' | 'declined'; readonly answer: string },
): Promise<void> {
  const { db, setting } = tools
  const { personId } = answer
  const at = setting.now()
  const jurisdictions = registrarPlaces(tools, actor)
  const by = { by: actor.personId, at }
  // Nobody's language is opened for it: both stand in the message.
  const words = { language: 'ur' as const, text: `${told.ur}\n${told.en}` }
  const message = { ...words, id: setting.newId(), template: 'correction-answered', personId }
  return db.transact(async (tx) => {
    await answerCorrection(tx, setting.vault, { ...answer, ...by, jurisdictions })
    await enqueueMessages(tx, setting.vault, [{ ...message, createdAt: at }])
  })
}
