/** Whom a search found like a face: looked at side by side, and judged one by one. */
import {
  findCaptures,
  judgeCandidate,
  listCandidates,
  openVerdictReasons,
  type Candidate,
  type Capture,
  type Verdict,
} from '#platform/biometrics'
import { enrolmentProblems } from './problems.ts'
import { recordCentreAct } from './record-act.ts'
import {
  mustBeAnother,
  openSubjects,
  readingAt,
  type Centre,
  type Hand,
  type Subject,
} from './subject.ts'

export type Likeness = {
  readonly candidate: Candidate
  /** Undefined for whoever was erased meanwhile. */
  readonly subject: Subject | undefined
  /** Why it was judged as it was. */
  readonly reason: string | undefined
}

export type Likenesses = {
  readonly capture: Capture
  readonly subject: Subject | undefined
  readonly likenesses: readonly Likeness[]
  /** Whether this officer took it, or is one of those whom it is about. */
  readonly mayJudge: boolean
}

/** A capture of the case that the officer works on. */
async function captureOf({ db }: Centre, { case: kase }: Hand, id: string): Promise<Capture> {
  const [capture] = await findCaptures(db, [id])
  const isOfCase = kase && [capture?.takenForCase, capture?.usedByCase].includes(kase.id)
  if (!capture || !isOfCase) throw enrolmentProblems['enrolment-page-not-found']()
  return capture
}

/**
 * What was found like a capture of the hand's case, each read by name.
 * @throws enrolment-page-not-found, enrolment-own-cause
 */
export async function likenessesOf(centre: Centre, hand: Hand, id: string): Promise<Likenesses> {
  const { db, setting } = centre
  const capture = await captureOf(centre, hand, id)
  const candidates = await listCandidates(db, id)
  const persons = [capture.personId, ...candidates.map(({ personId }) => personId)]
  await mustBeAnother(db, setting, hand.actor, persons)
  const subjects = await openSubjects(centre, hand, persons)
  const reading = readingAt(centre, hand)('enrolment')
  const reasons = await openVerdictReasons(db, setting.biometricVault, capture, reading)
  const byId = new Map(subjects.map((subject) => [subject.personId, subject]))
  return {
    capture,
    subject: byId.get(capture.personId),
    likenesses: candidates.map((candidate) => ({
      candidate,
      subject: byId.get(candidate.personId),
      reason: reasons.get(candidate.personId),
    })),
    mayJudge: capture.takenBy !== hand.actor.personId,
  }
}

export const verdictReasonMax = 400

/**
 * One candidate judged, by an officer who did not take the capture.
 * @throws enrolment-page-not-found, enrolment-own-work, enrolment-own-cause,
 * enrolment-words-missing, enrolment-candidate-not-open
 */
export async function judgeLikeness(
  centre: Centre,
  hand: Hand,
  judged: {
    readonly captureId: string
    readonly candidateId: string
    readonly verdict: Verdict
    readonly reason: string
  },
): Promise<void> {
  const { db, setting } = centre
  const { captureId, candidateId, verdict } = judged
  const capture = await captureOf(centre, hand, captureId)
  const { personId, takenBy, assistedBy } = capture
  const { actor, post } = hand
  if (takenBy === actor.personId || assistedBy === post.id) {
    throw enrolmentProblems['enrolment-own-work']()
  }
  await mustBeAnother(db, setting, actor, [personId, candidateId])
  const reason = judged.reason.trim().slice(0, verdictReasonMax)
  if (reason === '') throw enrolmentProblems['enrolment-words-missing']({ field: 'reason' })
  await db.transact(async (tx) => {
    const pair = { captureId, personId, candidateId }
    const said = { verdict, reason, by: actor.personId, at: setting.now() }
    const isNew = await judgeCandidate(tx, setting.biometricVault, { ...pair, ...said })
    if (!isNew) throw enrolmentProblems['enrolment-candidate-not-open']()
    await recordCentreAct(tx, setting, hand, {
      id: setting.newId(),
      action: 'judge-likeness',
      to: verdict,
      facts: { capture: captureId, candidate: candidateId },
    })
  })
}
