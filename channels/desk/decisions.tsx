/** The steps that the officer may take now, each with what it asks, on the page of the case. */
import { Button, Form, InsetText, tellProblem } from '#channels/components'
import { catalogueProblems, type Move } from '#platform/catalogue'
import { personsIn, type FormWording } from '#platform/forms'
import { dutiesMeet, dutiesThatMustNotMeet, type Capacity } from '#platform/identity'
import { AskedFields, type AskedProps } from './asked.tsx'
import type { Shown } from './case.tsx'
import { actionName } from './workflow.tsx'
import { caseWords as words } from './wording.ts'

type Props = { readonly shown: Shown }

export function Decisions({ shown }: Props) {
  const { visit, view } = shown
  const moves = view.moves.filter(({ move }) => move.by !== 'applicant')
  if (moves.length === 0) return <p class="govuk-body">{visit.speak(words.nothing)}</p>
  // The door refuses too; who cannot decide is spared the trouble of writing first.
  if (isBarred(shown)) {
    return (
      <InsetText>{tellProblem(catalogueProblems['action-own-case'](), visit.language)}</InsetText>
    )
  }
  return (
    <ul class="daftar-cards">
      {moves.map(({ action, move }, index) => (
        <Decision shown={shown} action={action} move={move} isFirst={index === 0} />
      ))}
    </ul>
  )
}

/** Who decides by a post may not be applicant or party of the case (GL-2). */
function isBarred({ visit, view }: Shown): boolean {
  const { person } = visit.session
  const parties = personsIn(view.service.form, view.answers)
  const held: Capacity[] = []
  if (view.case.applicantId === person.id) held.push('applicant')
  if (parties.some(({ cnic }) => cnic === person.cnic)) held.push('party')
  return dutiesMeet(dutiesThatMustNotMeet, 'case', held, 'decider') !== undefined
}

/** A step's questions with what was typed, if this is the step that was pressed. */
export function askedPropsOf(shown: Shown, action: string): AskedProps {
  const { visit, view, lists, pressed } = shown
  const isPressed = pressed?.action === action
  const move = view.service.workflow.states[view.case.state]?.[action]
  return {
    action,
    asks: move?.asks ?? {},
    wording: (view.service.wording.asks?.[action] ?? {}) as FormWording,
    lists,
    typed: isPressed ? pressed.typed : undefined,
    faults: isPressed ? pressed.faults : [],
    language: visit.language,
  }
}

type DecisionProps = Props & {
  readonly action: string
  readonly move: Move
  readonly isFirst: boolean
}

function Decision({ shown, action, move, isFirst }: DecisionProps) {
  const { visit, view, pressed } = shown
  const { speak, visitor, platform } = visit
  const name = actionName(visit, view.service, action)
  const state = view.service.wording.states[move.to]
  const key = pressed?.action === action && pressed.key ? pressed.key : platform.setting.newId()
  return (
    <li class="daftar-card">
      <h3 class="govuk-heading-s">{name}</h3>
      <p class="govuk-body">
        {speak(words.leadsTo, { state: state ? speak(state.name) : move.to })}
      </p>
      <Form
        action={`/desk/cases/${view.reference}/${action}`}
        hidden={{ _csrf: visitor.csrfToken, key }}
        label={name}
      >
        <AskedFields {...askedPropsOf(shown, action)} />
        <Button preventDoubleClick {...(!isFirst && { variant: 'secondary' as const })}>
          {name}
        </Button>
      </Form>
    </li>
  )
}
