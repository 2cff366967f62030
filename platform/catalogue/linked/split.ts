/** Of a case that speaks of two matters the second becomes a case of its own, as old as it. */
import { formatReference, type Case } from '#platform/cases'
import { moveOn, type Decided } from '../move-on.ts'
import { mergeEffects } from '../effects.ts'
import { newCase } from '../new-case.ts'
import { openingActionOf } from '../open-step.ts'
import { catalogueProblems } from '../problems.ts'
import { nobodyBarred } from '../routing/responsible.ts'
import type { Setting } from '../setting.ts'
import type { World } from '../world.ts'
import { linksOf, splitAction } from './links.ts'
import type { Beside, StepTaken } from './step.ts'

/**
 * It comes to whoever the rows name for what the officer says, by the days of the first: also those
 * that have passed count as passed. Whom the first is about the second is about.
 */
export function splitOff(setting: Setting, world: World, taken: StepTaken): Beside {
  const { case: kase } = taken
  const second = { jurisdiction: kase.jurisdiction, id: setting.newId() }
  const reference = formatReference(second)
  const links = linksOf(kase)
  const into = [...(links.splitInto ?? []), reference]
  return {
    linking: { links: { ...links, splitInto: into }, told: { into: reference } },
    follow: (decided) => {
      const counted = { ...taken, case: decided.case }
      mergeEffects(decided.effects, openSecond(setting, world, counted, second).effects)
      return decided
    },
  }
}

function openSecond(
  setting: Setting,
  world: World,
  taken: StepTaken,
  key: Pick<Case, 'jurisdiction' | 'id'>,
): Decided {
  const { service, jurisdiction, case: first, evidence, actedBy, now } = taken
  const answers = answersApart(taken)
  const act = { case: key, language: first.language, checked: answers }
  const { applicantId } = first
  const opened = newCase(setting, { service, act, applicantId, now })
  const { times } = first.facts
  // So that one case cannot become ever more: what is left of its steps is left for both.
  const facts = { ...opened.case.facts, ...(times !== undefined && { times }) }
  const fresh = { ...opened.case, facts, createdAt: first.createdAt }
  const opening = service.workflow.states[service.workflow.initial]?.[openingActionOf(service)]
  if (!opening) throw catalogueProblems['action-not-now']()
  const from = formatReference(first)
  const decided = moveOn(setting, world, {
    service,
    jurisdiction,
    action: splitAction,
    move: { by: taken.move.by, to: opening.to },
    actedBy,
    case: fresh,
    dataKey: opened.key,
    answers,
    said: {},
    evidence,
    amount: undefined,
    barred: world.barred.get(from) ?? nobodyBarred,
    linking: { links: { splitFrom: from }, told: { from } },
    now,
  })
  decided.effects.newCases.set(formatReference(fresh), decided.case)
  decided.effects.movedCases.clear()
  return decided
}

/** What the officer says stands instead of what was answered; photos stay where they were given. */
function answersApart({ service: { form }, answers, said }: StepTaken) {
  const named = Object.entries(said).filter(([name]) => Object.hasOwn(form, name))
  const both = { ...answers, ...Object.fromEntries(named) }
  return Object.fromEntries(Object.entries(both).filter(([name]) => form[name]?.kind !== 'photos'))
}
