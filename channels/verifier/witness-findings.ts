/** Who confirms the head of the log, made ready to be shown. Free of Node. */
import { fill, formatInstant, type Language } from '#platform/kernel'
import { judgeWitnessed, type Witnessed, type WitnessVerdict } from '../../platform/log/browser.ts'
import type { Finding } from './findings.ts'
import { witnessAnswers, witnessWords } from './witness-wording.ts'

/** What is known of a head's witnesses; plain JSON. */
export type SeenBy = {
  readonly verdict: WitnessVerdict
  readonly count: number
  readonly known: number
  readonly needed: number
  /** When the last of them saw it, ISO 8601. */
  readonly at: string | undefined
  readonly areDemo: boolean
}

/** With `now` the witnesses must have spoken lately; a saved proof is judged without. */
export function seenBy(witnessed: Witnessed, areDemo: boolean, now?: Date): SeenBy {
  const { known, needed, by } = witnessed
  return {
    verdict: judgeWitnessed(witnessed, now),
    count: by.length,
    known,
    needed,
    at: by[0]?.at.toISOString(),
    areDemo,
  }
}

/** The line about the witnesses; undefined where none is known, which is said in another place. */
export function witnessFinding(seen: SeenBy, language: Language): Finding | undefined {
  const { verdict, count, known, needed, at, areDemo } = seen
  if (verdict === 'none-known') return undefined
  const answer = witnessAnswers[verdict]
  const values = {
    count: String(count),
    known: String(known),
    needed: String(needed),
    time: at === undefined ? '–' : formatInstant(new Date(at), language),
  }
  return {
    tone: answer.tone,
    name: fill(answer.name, language, values),
    meaning: fill(answer.meaning, language, values),
    also: areDemo ? [witnessWords.demo[language]] : [],
  }
}

/** What is found of a place in the log, and on a line of its own who confirms the log's head. */
export function withWitnesses(
  log: Finding,
  seen: SeenBy | undefined,
  language: Language,
): { readonly log: Finding; readonly witnesses: Finding | undefined } {
  if (!seen) return { log, witnesses: undefined }
  const witnesses = witnessFinding(seen, language)
  const isNone = seen.verdict === 'none-known'
  return {
    log: isNone ? { ...log, also: [...log.also, witnessWords.none[language]] } : log,
    witnesses,
  }
}
