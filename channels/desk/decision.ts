/** An officer takes a step on a case: through the one door, once however often it is pressed. */
import { createHash } from 'node:crypto'
import type { CaseView, Platform, Service } from '#platform/catalogue'
import {
  parseWebAnswer,
  pathOf,
  type Form,
  type Lists,
  type Question,
  type WebFields,
} from '#platform/forms'
import { civilDateOf, Problem } from '#platform/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { caseIn, showCase } from './case.tsx'
import { forOfficer } from './officer.ts'
import { deskProblems } from './problems.ts'
import { fieldOf, goTo, type OfficerVisit } from './visit.tsx'

export function registerDecision(app: FastifyInstance, platform: Platform): void {
  app.get(
    '/desk/cases/:reference/:action',
    forOfficer(platform, async (visit) => goTo(visit, `/desk/cases/${visit.params['reference']}`)),
  )
  app.post('/desk/cases/:reference/:action', forOfficer(platform, takeStep))
}

async function takeStep(visit: OfficerVisit): Promise<FastifyReply> {
  const { platform, actor, params, language } = visit
  const view = await caseIn(visit)
  const action = params['action'] ?? ''
  const asks = asksOf(view.service, action)
  if (!asks) throw deskProblems['desk-page-not-found']()
  const fields = visit.fields as WebFields
  const key = fieldOf(visit.fields, 'key').slice(0, 60)
  const pressed = { action, key, typed: fields }
  const lists = await platform.lists.of(view.service, view.case.jurisdiction)
  const { input, faults } = readAsked(asks, fields, platform, lists)
  if (faults.length > 0) return showCase(visit, view, { ...pressed, status: 422, faults })
  const { jurisdiction, id } = view.case
  try {
    await platform.door.perform({
      kind: 'act',
      actor,
      case: { jurisdiction, id },
      action,
      input,
      language,
      ...(key && { request: { key: `desk/${key}`, bodyHash: hashOf(view, action, input) } }),
    })
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.status >= 500) throw problem
    const told = problem.faults.length > 0 ? problem.faults : [problem]
    // It may have moved on a moment ago: the page shows it as it stands now.
    const now = await caseIn(visit)
    return showCase(visit, now, { ...pressed, status: problem.status, faults: told })
  }
  platform.sender.wake()
  return goTo(visit, `/desk/cases/${view.reference}?done=${encodeURIComponent(action)}`)
}

/**
 * What a step asks, wherever in the workflow it stands: a second press comes when the case has
 * moved on, and must be read like the first. Undefined for what no officer can do.
 */
function asksOf({ workflow }: Service, action: string): Form | undefined {
  const notOfficers = ['applicant', 'ledger', 'clock']
  for (const moves of Object.values(workflow.states)) {
    const move = Object.hasOwn(moves, action) ? moves[action] : undefined
    if (move && !notOfficers.includes(move.by)) return move.asks ?? {}
  }
  return undefined
}

/** The same step with the same words; another one may not be sent under the same key. */
function hashOf(view: CaseView, action: string, input: object): Buffer {
  return createHash('sha256')
    .update(JSON.stringify([view.reference, action, input]))
    .digest()
}

function readAsked(asks: Form, fields: WebFields, { setting }: Platform, lists: Lists) {
  const context = { today: civilDateOf(setting.now()), lists }
  const input: Record<string, unknown> = {}
  const faults: Problem[] = []
  for (const name of Object.keys(asks)) {
    // A question whose condition fails for what was said so far is not read.
    if (!pathOf(asks, input).includes(name)) continue
    const parsed = parseWebAnswer(asks[name] as Question, name, fields, context)
    if ('faults' in parsed) faults.push(...parsed.faults)
    else if (parsed.value !== undefined) input[name] = parsed.value
  }
  return { input, faults }
}
