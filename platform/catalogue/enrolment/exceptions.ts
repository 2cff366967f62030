/** The way of equal standing: an officer says why, and by what else; another decides. */
import {
  askException,
  biometricsProblems,
  decideException,
  exceptionWordsMax,
  findException,
  listExceptions,
  openException,
  type ExceptionAsked,
  type ExceptionDecision,
  type ExceptionPosition,
  type ExceptionWords,
} from '#platform/biometrics'
import { covers, type Post } from '#platform/identity'
import { enrolmentPosts } from './posts.ts'
import { enrolmentProblems } from './problems.ts'
import { recordCentreAct } from './record-act.ts'
import {
  mustBeAnother,
  openSubject,
  readingAt,
  type Centre,
  type Hand,
  type Officer,
  type Subject,
} from './subject.ts'

/** @throws enrolment-own-cause, enrolment-words-missing */
export async function askForException(
  centre: Centre,
  hand: Hand,
  asked: ExceptionWords & { readonly personId: string; readonly position: ExceptionPosition },
): Promise<string> {
  const { db, setting } = centre
  const { personId, position } = asked
  await mustBeAnother(db, setting, hand.actor, [personId])
  const [reason, proof] = (['reason', 'proof'] as const).map((field) => {
    const said = asked[field].trim().slice(0, exceptionWordsMax)
    if (said === '') throw enrolmentProblems['enrolment-words-missing']({ field })
    return said
  })
  const id = setting.newId()
  const { actor, post, case: kase } = hand
  await db.transact(async (tx) => {
    await askException(tx, setting.biometricVault, {
      id,
      personId,
      position,
      jurisdiction: post.jurisdiction,
      askedBy: actor.personId,
      askedPost: post.id,
      caseId: kase?.id,
      askedAt: setting.now(),
      reason: reason ?? '',
      proof: proof ?? '',
    })
    const facts = { exception: id, position }
    await recordCentreAct(tx, setting, hand, { id, action: 'ask-exception', to: 'asked', facts })
  })
  return id
}

/** Whoever decides, or takes, at the place where one was asked for. */
function deciderOf({ setting }: Centre, actor: Officer, jurisdiction: string): Post | undefined {
  const { taking, deciding } = enrolmentPosts(setting, actor)
  return [...deciding, ...taking].find((post) => covers(post.jurisdiction, jurisdiction))
}

/** Those that wait at the places of this officer, unopened. */
export async function waitingExceptions(
  { db, setting }: Centre,
  actor: Officer,
): Promise<ExceptionAsked[]> {
  const { taking, deciding } = enrolmentPosts(setting, actor)
  const posts = [...deciding, ...taking]
  const places = [...setting.jurisdictions.keys()].filter((place) =>
    posts.some(({ jurisdiction }) => covers(jurisdiction, place)),
  )
  return listExceptions(db, places, setting.now())
}

export type WaitingException = {
  readonly asked: ExceptionAsked
  readonly words: ExceptionWords
  readonly subject: Subject
  readonly isOwn: boolean
}

/** One of them, opened to be decided. @throws biometrics-exception-not-open, enrolment-own-cause */
export async function exceptionToDecide(
  centre: Centre,
  actor: Officer,
  id: string,
): Promise<WaitingException> {
  const { db, setting } = centre
  const { asked, hand } = await handFor(centre, actor, id)
  const words = await openException(
    db,
    setting.biometricVault,
    asked,
    readingAt(centre, hand)('enrolment'),
  )
  const subject = await openSubject(centre, hand, asked.personId)
  return { asked, words, subject, isOwn: asked.askedBy === actor.personId }
}

async function handFor(centre: Centre, actor: Officer, id: string) {
  const { db, setting } = centre
  const asked = await findException(db, id, setting.now())
  const post = asked && deciderOf(centre, actor, asked.jurisdiction)
  if (!asked || !post) throw biometricsProblems['biometrics-exception-not-open']()
  await mustBeAnother(db, setting, actor, [asked.personId])
  return { asked, hand: { actor, post } }
}

/** @throws biometrics-exception-not-open, enrolment-own-cause, enrolment-own-work */
export async function decideOnException(
  centre: Centre,
  actor: Officer,
  id: string,
  decision: ExceptionDecision,
): Promise<void> {
  const { db, setting } = centre
  const { asked, hand } = await handFor(centre, actor, id)
  if (asked.askedBy === actor.personId) throw enrolmentProblems['enrolment-own-work']()
  const at = setting.now()
  await db.transact(async (tx) => {
    await decideException(tx, { id, decision, by: actor.personId, post: hand.post.id, at })
    const facts = { exception: id }
    const act = { id: setting.newId(), action: 'decide-exception', to: decision, facts } as const
    await recordCentreAct(tx, setting, hand, act)
  })
}
