/** Saying something of a draft: once for everybody, anew as often as he likes until the close. */
import {
  commentMax,
  commentsOf,
  consultationProblems as problems,
  dropComment,
  dropOpinion,
  dropPhoneOpinions,
  findOpinion,
  holdConsultation,
  holdPhone,
  opinionFaults,
  phoneSpoke,
  putComment,
  putOpinion,
  type ConsultationRound,
  type KeptComment,
  type Opinion,
} from '#platform/consultations'
import type { Tx } from '#platform/database'
import type { Actor } from '#platform/identity'
import { civilDateOf, instantAfter, type Language } from '#platform/kernel'
import { recordActOfNoCase } from '../act-of-no-case.ts'
import { noEffects, writeEffects } from '../effects.ts'
import type { Setting } from '../setting.ts'
import { consultationPhase, findOpened, type Consultation, type ConsultingPlace } from './find.ts'
import { sayerFor, sayerHashOf, type KnownSayer } from './sayer.ts'
import { openAnswersOf, openComment, sealAnswers, sealComment } from './sealed-opinion.ts'
import { tellSayers } from './tell.ts'

/** One that is open now. @throws consultation-unknown, consultation-not-open */
export async function findOpenConsultation({ db, setting }: ConsultingPlace, key: string) {
  const found = await findOpened(db, setting, key)
  if (consultationPhase(found, setting.now()) !== 'open') throw problems['consultation-not-open']()
  return found
}

/** @throws as `opinionFaults` finds, each in the field it is about */
function checkOpinion(terms: ConsultationRound['terms'], opinion: Opinion): void {
  const [fault] = opinionFaults(terms, opinion)
  if (!fault) return
  switch (fault.kind) {
    case 'empty':
      throw problems['consultation-empty']()
    case 'unknown':
      throw problems['consultation-said-wrong']()
    case 'long':
      throw problems['consultation-comment-long']({
        field: fault.about,
        values: { max: String(commentMax) },
      })
    default:
      throw problems['consultation-numbers']({ field: fault.about })
  }
}

/**
 * Takes what somebody says; what he said before gives way to it.
 * @throws as `findOpenConsultation`, `sayerFor` and `checkOpinion`; consultation-phone-spoke
 */
export async function sayOpinion(
  place: ConsultingPlace,
  actor: Actor,
  said: { readonly key: string; readonly opinion: Opinion; readonly language: Language },
): Promise<void> {
  const { db, setting } = place
  const { key, opinion, language } = said
  const consultation = await findOpenConsultation(place, key)
  const sayer = await sayerFor(place, actor, consultation)
  checkOpinion(consultation.terms, opinion)
  await db.transact(async (tx) => {
    const round = await holdOpen(tx, setting, key)
    const now = setting.now()
    await countOnce(tx, setting, round, sayer)
    const before = await findOpinion(tx, key, sayer.personHash)
    const id = before?.id ?? randomIdOf(setting)
    const { answers } = opinion
    const area = sayer.area ?? opinion.area
    const sealed = sealAnswers(setting.vault, key, { id, answers })
    await putOpinion(tx, key, { ...sayer, id, area, language, sealed, saidAt: now })
    const shownAfter = consultation.rules.shownAfter
    await putComments(tx, setting, round, { id, comments: opinion.comments, shownAfter })
    await recordSaid(tx, setting, round, {
      action: 'say',
      id,
      content: [...opinion.comments, ...answers],
    })
  })
}

/** Locked against the close. @throws consultation-not-open */
async function holdOpen(tx: Tx, setting: Setting, key: string): Promise<ConsultationRound> {
  const round = await holdConsultation(tx, key, 'share')
  const now = setting.now()
  if (!round || round.outcome || now >= round.closesAt || now < round.opensAt) {
    throw problems['consultation-not-open']()
  }
  return round
}

/** One person once; of phones without a card one once. @throws consultation-phone-spoke */
async function countOnce(
  tx: Tx,
  setting: Setting,
  { key, terms }: ConsultationRound,
  sayer: KnownSayer,
): Promise<void> {
  await holdPhone(tx, sayer)
  if (sayer.level === 'phone' && (await phoneSpoke(tx, key, sayer))) {
    throw problems['consultation-phone-spoke']()
  }
  if (sayer.level !== 'verified') return
  const given = await dropPhoneOpinions(tx, key, sayer)
  await tellSayers(tx, setting, { key, terms, what: 'gave-way', to: given })
}

/** Chance gives them, so that their order tells nothing of when something was said. */
const randomIdOf = ({ randomBytes }: Setting) => randomBytes(8).toString('hex')

async function putComments(
  tx: Tx,
  setting: Setting,
  { key, jurisdiction }: ConsultationRound,
  said: {
    readonly id: string
    readonly comments: Opinion['comments']
    readonly shownAfter: Parameters<typeof instantAfter>[1]
  },
): Promise<void> {
  const { vault, jurisdictions } = setting
  const now = setting.now()
  const before = new Map((await commentsOf(tx, key, said.id)).map((one) => [one.about, one]))
  for (const [about, old] of before) {
    if (!said.comments.has(about))
      await dropComment(tx, key, { opinionId: said.id, about: old.about })
  }
  const calendar = jurisdictions.get(jurisdiction)?.calendar
  for (const [about, words] of said.comments) {
    const old = before.get(about)
    // What stays as it was stays shown, or withheld.
    if (!calendar || (old && openComment(vault, key, old) === words)) continue
    const id = randomIdOf(setting)
    await putComment(tx, key, {
      id,
      opinionId: said.id,
      about,
      sealed: sealComment(vault, key, { id, words }),
      saidOn: civilDateOf(now),
      dueAt: instantAfter(now, said.shownAfter, calendar),
    })
  }
}

/** That something was said has a leaf; by whom stands in no event, and what under a keyed hash. */
async function recordSaid(
  tx: Tx,
  setting: Setting,
  { key, jurisdiction }: ConsultationRound,
  { action, id, content }: { action: 'say' | 'take-back'; id: string; content: readonly unknown[] },
): Promise<void> {
  const now = setting.now()
  const effects = noEffects()
  const bound = setting.vault.blindIndex('consultation-opinion', JSON.stringify([key, id, content]))
  recordActOfNoCase(setting, effects, {
    jurisdiction,
    id: setting.newId(),
    action,
    kind: action === 'say' ? 'noted' : 'withdrawn',
    actedBy: { kind: 'sayer', id: key, postId: undefined },
    toState: action === 'say' ? 'said' : 'taken-back',
    facts: { consultation: key, opinion: bound.toString('base64url') },
    entries: [],
    now,
  })
  await writeEffects(tx, setting, effects, now)
}

/**
 * Takes back all that somebody said, while it is open.
 * @throws as `findOpenConsultation` and `sayerHashOf`
 */
export async function takeOpinionBack(
  place: ConsultingPlace,
  actor: Actor,
  key: string,
): Promise<void> {
  const { db, setting } = place
  const personHash = sayerHashOf(place, actor, await findOpenConsultation(place, key))
  await db.transact(async (tx) => {
    const round = await holdOpen(tx, setting, key)
    await holdPhone(tx, { personHash, phoneHash: undefined })
    const own = await findOpinion(tx, key, personHash)
    if (!own) return
    await dropOpinion(tx, key, own.id)
    await recordSaid(tx, setting, round, { action: 'take-back', id: own.id, content: [] })
  })
}

export type OwnComment = Omit<KeptComment, 'sealed' | 'words' | 'withheldBy'> & {
  readonly words: string
}

export type OwnSaid = {
  readonly answers: ReadonlyMap<string, string>
  readonly area: string
  readonly comments: readonly OwnComment[]
}

/** What somebody has said so far, with what became of it; undefined where he has not. */
export async function ownOpinion(
  place: ConsultingPlace,
  actor: Actor,
  consultation: Pick<Consultation, 'key' | 'record'>,
): Promise<OwnSaid | undefined> {
  const { db, setting } = place
  const { key } = consultation
  const own = await findOpinion(db, key, sayerHashOf(place, actor, consultation))
  if (!own) return undefined
  const comments = await commentsOf(db, key, own.id)
  return {
    answers: openAnswersOf(setting.vault, key, own),
    area: own.area,
    comments: comments.map(({ id, opinionId, about, state, ground, saidOn, dueAt, sealed }) => {
      const words = openComment(setting.vault, key, { id, sealed })
      return { id, opinionId, about, state, ground, saidOn, dueAt, words }
    }),
  }
}
