/** What a registrar does with what persons say is wrong in their entries. */
import { openerFor, readingBy, type Actor } from '#platform/identity'
import { text } from '#platform/kernel'
import { enqueueMessages } from '#platform/notifications'
import {
  answerCorrected,
  confirmDecline,
  entriesByTwoSince,
  openCorrection,
  populationProblems as problems,
  prepareDecline,
  undoDecline,
  waitingCorrections,
  type CorrectionRequest,
  type Entry,
  type WaitingCorrection,
} from '#platform/population'
import type { Catalogue } from './catalogue.ts'
import { registrarPlaces, registrarPosts, registryPerson } from './registrar.ts'

type Officer = Extract<Actor, { kind: 'officer' }>
type Tools = Pick<Catalogue, 'db' | 'setting'>
type Asked = Pick<CorrectionRequest, 'personId' | 'id'>

export function correctionsWaiting(tools: Tools, actor: Officer): Promise<WaitingCorrection[]> {
  return waitingCorrections(tools.db, registrarPlaces(tools, actor))
}

export type AskedCorrection = {
  readonly asked: CorrectionRequest
  /** What two registrars have entered since, of which one may have corrected it. */
  readonly since: readonly Entry[]
}

/** Opened by name: the person sees it. @throws population-proposal-done, population-own-look */
export async function correctionAsked(
  tools: Tools,
  actor: Officer,
  key: Asked,
): Promise<AskedCorrection> {
  const { db, setting } = tools
  const [post] = registrarPosts(actor)
  const reading = readingBy(actor, 'population-register', { at: setting.now(), post })
  const jurisdictions = registrarPlaces(tools, actor)
  const opener = openerFor(db, reading)
  const asked = await openCorrection(db, setting.vault, opener, { ...key, jurisdictions })
  if (!asked) throw problems['population-proposal-done']()
  const seqs = await entriesByTwoSince(db, key.personId, asked.askedAt)
  if (seqs.length === 0) return { asked, since: [] }
  const { history } = await registryPerson(tools, actor, key.personId)
  return { asked, since: history.filter(({ seq }) => seqs.includes(seq)) }
}

const told = text(
  'The registrar has answered your correction request. See My identity, Your data.',
  'رجسٹرار نے آپ کی درستی کی درخواست کا جواب دے دیا ہے۔ ”میری شناخت“ میں ”آپ کی معلومات“ دیکھیں۔',
)

/** `corrected` names the entry; that it stays as it is one prepares, and another confirms. */
export type CorrectionAnswer = Asked &
  (
    | { readonly do: 'corrected'; readonly answer: string; readonly entry: number }
    | { readonly do: 'prepare'; readonly answer: string }
    | { readonly do: 'confirm' }
    | { readonly do: 'undo' }
  )

/** Two have decided whatever the person is told: he is told by message. */
export function answerAsked(tools: Tools, actor: Officer, answer: CorrectionAnswer): Promise<void> {
  const { db, setting } = tools
  const { personId, id } = answer
  const at = setting.now()
  const key = { personId, id, jurisdictions: registrarPlaces(tools, actor) }
  const deciding = { ...key, by: actor.personId, at }
  // Nobody's language is opened for it: both stand in the message.
  const words = { language: 'ur' as const, text: `${told.ur}\n${told.en}` }
  const message = { ...words, id: setting.newId(), template: 'correction-answered', personId }
  return db.transact(async (tx) => {
    if (answer.do === 'undo') return undoDecline(tx, deciding)
    if (answer.do === 'prepare') {
      return prepareDecline(tx, setting.vault, { ...deciding, answer: answer.answer })
    }
    if (answer.do === 'confirm') await confirmDecline(tx, deciding)
    else await answerCorrected(tx, setting.vault, { ...deciding, ...answer })
    await enqueueMessages(tx, setting.vault, [{ ...message, createdAt: at }])
  })
}
