/** A service's workflow as a drawing and in words, read from its definition. */
import {
  sayDuration,
  StateDiagram,
  type DiagramMove,
  type DiagramState,
} from '#channels/components'
import type { CaseEvent } from '#platform/cases'
import { actionNameOf, roleNameOf, stateNameOf, type Move, type Service } from '#platform/catalogue'
import type { HeldPost } from '#platform/identity'
import type { OfficerVisit } from './visit.tsx'
import { caseWords, stepWords as words } from './wording.ts'

type WorkflowProps = {
  readonly visit: OfficerVisit
  readonly service: Service
  /** The posts of the service's roles, for the names of those who act. */
  readonly posts: readonly HeldPost[]
  /** Where a case stands, and its history. */
  readonly at?: { readonly state: string; readonly events: readonly CaseEvent[] }
}

export function Workflow({ visit, service, posts, at }: WorkflowProps) {
  const { speak } = visit
  const nameOf = (state: string) => speak(stateNameOf(service, state))
  const passed = new Set(at && [service.workflow.initial, ...at.events.map((one) => one.toState)])
  const ids = statesInOrder(service)
  const states: DiagramState[] = ids.map((id) => ({
    id,
    name: nameOf(id),
    place: id === at?.state ? 'current' : passed.has(id) ? 'passed' : undefined,
  }))
  const moves: DiagramMove[] = ids.flatMap((from) =>
    Object.entries(service.workflow.states[from] ?? {}).flatMap(([action, move]) =>
      waysOf(move).map(({ to, isOther }) => ({
        from,
        to,
        text: speak(isOther ? words.otherStep : words.step, {
          action: speak(actionNameOf(service, action)),
          from: nameOf(from),
          to: nameOf(to),
          who: whoOf(visit, move, posts),
        }),
      })),
    ),
  )
  const label = at
    ? speak(caseWords.diagramAt, {
        service: speak(service.wording.name),
        state: nameOf(at.state),
      })
    : speak(caseWords.diagramOf, { service: speak(service.wording.name) })
  return <StateDiagram states={states} moves={moves} label={label} />
}

/** A step may end in another state than its own, where its rule says so: that is drawn as well. */
function waysOf({ to, or }: Move): { to: string; isOther: boolean }[] {
  const own = { to, isOther: false }
  return or ? [own, { to: or.to, isOther: true }] : [own]
}

/** The initial state first, then as the definition has them. */
function statesInOrder({ workflow }: Service): string[] {
  const others = Object.keys(workflow.states).filter((state) => state !== workflow.initial)
  return [workflow.initial, ...others]
}

function whoOf(visit: OfficerVisit, move: Move, posts: readonly HeldPost[]): string {
  const { speak, language } = visit
  const parts = [actorOf(visit, move, posts)]
  if (move.within) parts.push(speak(words.within, { time: sayDuration(move.within, language) }))
  return parts.join(language === 'ur' ? '، ' : ', ')
}

function actorOf(
  visit: OfficerVisit,
  { by, after, missed }: Move,
  posts: readonly HeldPost[],
): string {
  const { speak, language } = visit
  if (by === 'applicant') return speak(words.applicant)
  if (by === 'joined') return speak(words.joined)
  if (by === 'ledger') return speak(words.ledger)
  if (by === 'audit') return speak(words.audit)
  if (by === 'clock') {
    if (missed) return speak(words.partMissed)
    return speak(words.clockAfter, { time: after ? sayDuration(after, language) : '' })
  }
  return speak(words.role, { role: roleName(visit, by, posts) })
}

/** A role by the title of the nearest post that has it. */
export function roleName(
  { language, platform }: OfficerVisit,
  role: string,
  posts: readonly HeldPost[],
): string {
  return (
    posts.find((post) => post.role === role)?.title[language] ??
    roleNameOf(platform.setting, role)[language]
  )
}
