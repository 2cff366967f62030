/** A service's workflow as a Mermaid state diagram, read from the table that runs it. */
import type { Move, Service } from '#platform/catalogue'
import type { Language } from '#platform/kernel'

const actors: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  applicant: { en: 'applicant', ur: 'درخواست گزار' },
  ledger: { en: 'payment', ur: 'ادائیگی' },
  clock: { en: 'clock', ur: 'وقت' },
}

/** Lines of https://mermaid.js.org/syntax/stateDiagram.html, in one language. */
export function drawService({ workflow, wording }: Service, language: Language): string[] {
  const label = (words: string) => words.replaceAll('"', "'").replaceAll(/[:;#]/g, ',')
  const box = (state: string) => state.replaceAll('-', '_')
  const names = Object.keys(workflow.states).map((state) => {
    return `  state "${label(wording.states[state]?.name[language] ?? state)}" as ${box(state)}`
  })
  const steps = Object.entries(workflow.states).flatMap(([state, moves]) => {
    const ways = Object.entries(moves).flatMap(([action, move]) => {
      const what = label(wording.actions[action]?.[language] ?? action)
      const ends = move.or ? [move.to, move.or.to] : [move.to]
      return ends.map(
        (to) => `  ${box(state)} --> ${box(to)} : ${what} (${label(actorOf(move, language))})`,
      )
    })
    return ways.length === 0 ? [`  ${box(state)} --> [*]`] : ways
  })
  return ['stateDiagram-v2', ...names, `  [*] --> ${box(workflow.initial)}`, ...steps]
}

function actorOf({ by, after }: Move, language: Language): string {
  const actor = actors[by]?.[language] ?? by
  return after ? `${actor}, ${after}` : actor
}
