/** The steps that the officer may take now, by name; each unfolds to what it asks. */
import {
  asksFile,
  Button,
  ButtonGroup,
  Details,
  fieldOf,
  Form,
  InsetText,
  Link,
  PhotosContext,
  Select,
  tellProblem,
  type Content,
} from '#channels/components'
import {
  actionNameOf,
  catalogueProblems,
  colleagueQuestion,
  stateNameOf,
  type CaseView,
  type Move,
} from '#platform/catalogue'
import {
  personsIn,
  webFieldsOf,
  type FormWording,
  type Question,
  type WebFields,
} from '#platform/forms'
import { dutiesMeet, dutiesThatMustNotMeet, type Capacity } from '#platform/identity'
import { formatInstant, Problem } from '#platform/kernel'
import { Amount } from './amount.tsx'
import { AskedFields, type AskedProps } from './asked.tsx'
import type { Shown } from './case.tsx'
import { ColleagueField } from './colleague.tsx'
import { FoundChoice } from './found-choice.tsx'
import { AndNext } from './queue-walk.tsx'
import { drawnLinked } from './linked.tsx'
import { templateWords } from './template-wording.ts'
import { caseWords as words } from './wording.ts'

type Props = { readonly shown: Shown }

export function Decisions({ shown }: Props) {
  const { visit, view } = shown
  const moves = officersMoves(view)
  if (moves.length === 0) return <p class="govuk-body">{visit.speak(words.nothing)}</p>
  // The door refuses too; who cannot decide is spared the trouble of writing first.
  if (moves.every(({ move }) => isBarred(shown, move))) {
    return (
      <InsetText>{tellProblem(catalogueProblems['action-own-case'](), visit.language)}</InsetText>
    )
  }
  const open = openIn(shown)
  return (
    <ul class="govuk-list">
      {moves.map(({ action, move }) => (
        <li>
          <Decision shown={shown} action={action} move={move} isOpen={action === open} />
        </li>
      ))}
    </ul>
  )
}

/** The one that was pressed and came back; else the first, which a case mostly waits for. */
function openIn({ view, pressed }: Shown): string | undefined {
  const actions = officersMoves(view).map(({ action }) => action)
  return actions.find((action) => action === pressed?.action) ?? actions[0]
}

/** The steps that are open to officers, of those that the reader may take. */
export function officersMoves(view: CaseView) {
  return view.moves.filter(({ move }) => move.by !== 'applicant')
}

/** Who acts by a post may be neither applicant nor party, nor have prepared what he decides. */
function isBarred({ visit, view }: Shown, { duty = 'decider' }: Move): boolean {
  const { person } = visit.session
  const parties = personsIn(view.service.form, view.answers)
  const held: Capacity[] = view.events.flatMap(({ actorId, postId, fromState, action }) => {
    const taken = view.service.workflow.states[fromState ?? '']?.[action]
    return actorId === person.id && postId !== undefined && taken ? [taken.duty ?? 'decider'] : []
  })
  if (view.case.applicantId === person.id) held.push('applicant')
  if (parties.some(({ cnic }) => cnic === person.cnic)) held.push('party')
  return dutiesMeet(dutiesThatMustNotMeet, 'case', held, duty) !== undefined
}

/**
 * What was said when this step was last taken from here and ended otherwise: an under-stamped deed
 * comes back when the rest is paid, and nobody types it again. What was ticked is confirmed anew.
 */
function earlierOf({ view }: Shown, action: string) {
  const { state } = view.case
  const move = view.service.workflow.states[state]?.[action]
  const earlier = view.events.findLast(
    (event) => event.action === action && event.fromState === state,
  )
  if (!earlier?.said || earlier.toState !== move?.or?.to) return undefined
  const { said, at } = earlier
  const typed: WebFields = Object.fromEntries(
    Object.entries(move.asks ?? {})
      .filter(([name, { kind }]) => said[name] !== undefined && kind !== 'confirmation')
      .flatMap(([name, question]) => Object.entries(webFieldsOf(question, name, said[name]))),
  )
  return { typed, at }
}

/** A step's questions with what was typed: just now, or when the step was taken before. */
export function askedPropsOf(shown: Shown, action: string): AskedProps {
  const { visit, view, lists, pressed } = shown
  const isPressed = pressed?.action === action
  const move = view.service.workflow.states[view.case.state]?.[action]
  return {
    action,
    asks: move?.asks ?? {},
    corrects: new Set(move?.restates ? Object.keys(view.service.form) : []),
    drawn: drawnIn(shown, action, move),
    wording: wordingOf(view, action),
    lists,
    typed: isPressed ? pressed.typed : earlierOf(shown, action)?.typed,
    faults: isPressed ? pressed.faults : [],
    language: visit.language,
  }
}

/** Colleague, other case and office are chosen of those there are, of a long list by words. */
function drawnIn(shown: Shown, action: string, move: Move | undefined) {
  const { visit, view, colleagues, pressed, lists } = shown
  const isPressed = pressed?.action === action
  const typed = isPressed ? pressed.typed : earlierOf(shown, action)?.typed
  const errorOf = (name: string) => {
    const fault = isPressed && pressed.faults.find(({ field }) => field === name)
    return fault ? tellProblem(fault, visit.language) : undefined
  }
  const drawn = new Map<string, Content>(drawnLinked(shown, action, move))
  if (move?.routes === 'colleague') {
    const value = fieldOf(typed ?? {}, colleagueQuestion)
    const error = errorOf(colleagueQuestion)
    const field = { visit, colleagues, value, error }
    drawn.set(colleagueQuestion, <ColleagueField {...field} />)
  }
  for (const [name, question] of Object.entries(move?.asks ?? {})) {
    if (question.kind !== 'one-from' || !question.found) continue
    const { title } = wordingOf(view, action)[name] ?? { title: actionNameOf(view.service, action) }
    const address = `/desk/cases/${view.reference}/${action}`
    const options = lists[question.list] ?? []
    const asked = { visit, address, action, name, title, options, typed }
    drawn.set(name, <FoundChoice {...asked} told={toldIn(view, name)} error={errorOf(name)} />)
  }
  return drawn
}

/** What the applicant wrote, where the same question was suggested from it. */
function toldIn({ service, answers }: CaseView, name: string): string {
  const question: Question | undefined = service.form[name]
  const from = question?.kind === 'one-from' ? question.found?.suggestedBy : undefined
  const told = answers[from ?? '']
  return typeof told === 'string' ? told : ''
}

const wordingOf = ({ service }: CaseView, action: string) =>
  (service.wording.asks?.[action] ?? {}) as FormWording

/** What the step would come to: shown before anything is decided. */
function Before({ shown, action }: Props & { readonly action: string }) {
  const { visit, foreseen } = shown
  const { language } = visit
  const known = foreseen.get(action)
  if (known === undefined) return null
  if (known instanceof Problem) return <InsetText>{tellProblem(known, language)}</InsetText>
  const { requires, refund } = known
  return (
    <>
      {requires && <Amount visit={visit} amount={requires} title={words.requires} />}
      {refund && <Amount visit={visit} amount={{ ...refund, notices: [] }} title={words.refund} />}
    </>
  )
}

/** What the answer may begin with: chosen, it comes back filled in. */
function TemplateChoice({ shown, action, move }: Omit<DecisionProps, 'isOpen'>) {
  const { visit, view } = shown
  const { speak, language } = visit
  // The page that comes back begins where one goes on writing.
  const filled = `/desk/cases/${view.reference}/${action}#${action}-${move.templates ?? ''}`
  const offered = shown.templates.filter((one) => one.action === action)
  if (offered.length === 0) return null
  return (
    <>
      <Select
        name="template"
        id={`template-${action}`}
        label={speak(templateWords.choose)}
        hint={speak(templateWords.chooseHint)}
        options={[
          { value: '', text: speak(templateWords.noTemplate) },
          ...offered.map(({ id, title }) => ({ value: id, text: title[language] })),
        ]}
      />
      <Button variant="secondary" name="fillIn" value="yes" formAction={filled}>
        {speak(templateWords.fillIn)}
      </Button>
    </>
  )
}

const warnedIn = (pressed: Shown['pressed'], action: string) =>
  pressed?.action === action && pressed.warned ? { warned: pressed.warned } : {}

type DecisionProps = Props & {
  readonly action: string
  readonly move: Move
  readonly isOpen: boolean
}

function Decision({ shown, action, move, isOpen }: DecisionProps) {
  const { visit, view, pressed } = shown
  const { speak, language, visitor, platform } = visit
  const name = speak(actionNameOf(view.service, action))
  const earlier = pressed?.action === action ? undefined : earlierOf(shown, action)
  const key = pressed?.action === action && pressed.key ? pressed.key : platform.setting.newId()
  return (
    <Details summary={name} open={isOpen}>
      <p class="govuk-body">
        {speak(words.leadsTo, { state: speak(stateNameOf(view.service, move.to)) })}
      </p>
      <Before shown={shown} action={action} />
      <Form
        hasFiles={asksFile(move.asks ?? {})}
        action={`/desk/cases/${view.reference}/${action}`}
        hidden={{ _csrf: visitor.csrfToken, key, ...warnedIn(pressed, action) }}
        label={name}
      >
        {earlier && (
          <InsetText>
            {speak(words.earlier, { when: formatInstant(earlier.at, language) })}
          </InsetText>
        )}
        {Object.values(move.asks ?? {}).some(({ kind }) => kind === 'biometric') && (
          <p class="govuk-body">
            <Link href={`/enrolment/cases/${view.reference}`}>{speak(words.takeCaptures)}</Link>
          </p>
        )}
        <TemplateChoice shown={shown} action={action} move={move} />
        <PhotosContext.Provider value={{ base: `/desk/photos/${view.reference}`, action }}>
          <AskedFields {...askedPropsOf(shown, action)} />
        </PhotosContext.Provider>
        <ButtonGroup>
          <Button preventDoubleClick {...(!isOpen && { variant: 'secondary' as const })}>
            {name}
          </Button>
          <AndNext visit={visit} walk={shown.walk} step={name} />
          {move.restates && (
            <Button variant="secondary" name="workOut" value="yes">
              {speak(words.workOut)}
            </Button>
          )}
        </ButtonGroup>
      </Form>
    </Details>
  )
}
