import type { KeyObject } from 'node:crypto'
import type { Case } from '#platform/cases'
import { filled, text, type Text } from '#platform/kernel'
import type { Location } from '#platform/forms'
import type { PreparedAct } from './command.ts'
import type { Service } from './definition.ts'
import { topicIn } from './routing/rows.ts'
import { newCaseKey, sealPart } from './sealed-answers.ts'
import type { Setting } from './setting.ts'

type Opened = {
  readonly service: Service
  readonly act: Pick<PreparedAct, 'case' | 'language' | 'checked'>
  readonly applicantId: string | undefined
  readonly now: Date
}

/** A case before its first event, with a data key of its own under which its answers are sealed. */
export function newCase(
  { vault }: Pick<Setting, 'vault'>,
  { service, act, applicantId, now }: Opened,
): { case: Case; key: KeyObject } {
  const { key, wrapped } = newCaseKey(vault, act.case.id)
  const kase: Case = {
    ...act.case,
    service: service.id,
    state: service.workflow.initial,
    seq: 0,
    applicantId,
    language: act.language,
    dataKey: wrapped,
    sealed: sealPart(key, act.case.id, 'answers', act.checked),
    facts: publicFacts(service, act.checked),
    recordKey: undefined,
    postId: undefined,
    deadlineAt: undefined,
    escalations: 0,
    clockAction: undefined,
    clockAt: undefined,
    createdAt: now,
    updatedAt: now,
  }
  return { case: kase, key }
}

/** Choices, amounts, dates and sizes: what lists and statistics may show. Never free text. */
const factKinds = new Set(['one-of', 'one-from', 'money', 'date', 'area', 'quantity'])

function publicFacts(service: Service, answers: Readonly<Record<string, unknown>>) {
  const facts = Object.fromEntries(
    Object.entries(answers).flatMap(([name, value]) => {
      const kind = service.form[name]?.kind ?? ''
      // Of where something is only the place of the list: never the landmark, never the point.
      if (kind === 'location') return [[name, (value as Location).place]]
      return factKinds.has(kind) ? [[name, value]] : []
    }),
  )
  return {
    ...facts,
    ...topicIn(service, facts),
    ...(service.subject && { subject: service.subject(answers as never) }),
  }
}

const named = text('{name}, {subject}', '{name}، {subject}')

/** What a case is called: its service, and its subject where the service tells one. */
export function nameOfCase(service: Service, kase: Case): Text {
  const { name } = service.wording
  const subject = subjectOf(service, kase)
  return subject === undefined ? name : filled(named, { name, subject })
}

/** As it was said when the case was opened. */
export function subjectOf(service: Service, { facts: { subject } }: Case): string | undefined {
  return service.subject && typeof subject === 'string' ? subject : undefined
}
