import type { KeyObject } from 'node:crypto'
import type { Case } from '#platform/cases'
import type { PreparedAct } from './command.ts'
import type { Service } from './definition.ts'
import { newCaseKey, sealPart } from './sealed-answers.ts'
import type { Setting } from './setting.ts'

type Opened = {
  readonly service: Service
  readonly act: PreparedAct
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
  return Object.fromEntries(
    Object.entries(answers).filter(([name]) => factKinds.has(service.form[name]?.kind ?? '')),
  )
}
