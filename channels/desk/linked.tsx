/** What a case has to do with others, at the desk: told, and chosen where a step asks. */
import {
  fieldOf,
  Input,
  InsetText,
  Link,
  Linked,
  Radios,
  Reference,
  Said,
  Select,
  tellProblem,
  type Content,
} from '#channels/components'
import { formatReference, type Case } from '#platform/cases'
import {
  findOfficesToAsk,
  findSimilar,
  intoQuestion,
  officeQuestion,
  stateNameOf,
  tellLinks,
  type CaseView,
  type LinksTold,
  type Move,
} from '#platform/catalogue'
import type { WebFields } from '#platform/forms'
import { civilDateOf, formatDate, type Text } from '#platform/kernel'
import type { Shown } from './case.tsx'
import { officersMoves } from './decisions.tsx'
import { linkedWords as words } from './linked-wording.ts'
import type { OfficerVisit } from './visit.tsx'

type AskableOffice = { readonly office: string; readonly name: Text }

export type LinkedShown = {
  readonly links: LinksTold
  /** Which this one may tell the same as. */
  readonly similar: readonly Case[]
  readonly offices: readonly AskableOffice[]
}

/** Only what a step of this officer asks for is looked up. */
export async function linkedIn(visit: OfficerVisit, view: CaseView): Promise<LinkedShown> {
  const { actor, platform } = visit
  const { db, setting } = platform
  const moves = officersMoves(view).map(({ move }) => move)
  const [links, similar, offices] = await Promise.all([
    tellLinks(db, setting, view),
    moves.some(({ joins }) => joins) ? findSimilar(db, setting, actor, view) : [],
    moves.some(({ task }) => task === 'set') ? findOfficesToAsk(db, setting, view) : [],
  ])
  return { links, similar, offices }
}

/** The radio of a case that is alike. */
const similarField = 'similar'

/** What was chosen stands where nothing was typed. */
export function withChosen(fields: WebFields): WebFields {
  const chosen = fieldOf(fields, similarField)
  const isTyped = fieldOf(fields, intoQuestion).trim() !== ''
  return chosen === '' || isTyped ? fields : { ...fields, [intoQuestion]: chosen }
}

/** The questions of a step that are drawn from what there is. */
export function drawnLinked(
  shown: Shown,
  action: string,
  move: Move | undefined,
): ReadonlyMap<string, Content> {
  const drawn = new Map<string, Content>()
  if (move?.joins) drawn.set(intoQuestion, <IntoField shown={shown} action={action} />)
  const { links, offices } = shown.linked
  const asked = links.tasks.map(({ office, name }) => ({ office, name }))
  if (move?.task === 'set') {
    drawn.set(officeQuestion, <OfficeField shown={shown} action={action} offices={offices} />)
  }
  if (move?.task === 'end') {
    drawn.set(officeQuestion, <OfficeField shown={shown} action={action} offices={asked} />)
  }
  return drawn
}

type FieldProps = { readonly shown: Shown; readonly action: string }

/** What was typed before, and what was wrong with it. */
function pressedIn({ visit, pressed }: Shown, action: string, name: string) {
  const { typed = {}, faults = [] } = pressed?.action === action ? pressed : {}
  const fault = faults.find(({ field }) => field === name)
  return {
    typed,
    value: fieldOf(typed, name),
    error: fault && tellProblem(fault, visit.language),
  }
}

function IntoField({ shown, action }: FieldProps) {
  const { visit, linked } = shown
  const { speak } = visit
  const { typed, value, error } = pressedIn(shown, action, intoQuestion)
  return (
    <>
      {linked.similar.length > 0 && (
        <Radios
          name={similarField}
          idPrefix={`${action}-${similarField}`}
          legend={speak(words.similar)}
          legendSize="s"
          hint={speak(words.similarHint)}
          small
          value={fieldOf(typed, similarField)}
          items={[
            ...linked.similar.map((kase) => choiceOf(shown, kase)),
            { value: '', text: speak(words.typed) },
          ]}
        />
      )}
      <Input
        name={intoQuestion}
        label={speak(words.reference)}
        value={value}
        error={error}
        width={20}
        dir="ltr"
        spellcheck={false}
      />
    </>
  )
}

function choiceOf({ visit, view }: Shown, kase: Case) {
  const { speak, language } = visit
  const reference = formatReference(kase)
  const state = speak(stateNameOf(view.service, kase.state))
  const date = formatDate(civilDateOf(kase.createdAt), language)
  return {
    value: reference,
    text: <Reference value={reference} />,
    hint: (
      <>
        {speak(words.similarAt, { state, date })}{' '}
        <Link href={`/desk/cases/${reference}`}>{speak(words.open, { reference })}</Link>
      </>
    ),
  }
}

function OfficeField({
  shown,
  action,
  offices,
}: FieldProps & { readonly offices: readonly AskableOffice[] }) {
  const { speak, language } = shown.visit
  const { value, error } = pressedIn(shown, action, officeQuestion)
  const asks = shown.view.service.wording.asks?.[action] as
    | Readonly<Record<string, { readonly title: Text }>>
    | undefined
  const title = asks?.[officeQuestion]?.title
  const question =
    shown.view.service.workflow.states[shown.view.case.state]?.[action]?.asks?.[officeQuestion]
  const list = question?.kind === 'one-from' ? shown.lists[question.list] : undefined
  const known = list && new Set(list.map(({ value: one }) => one))
  return (
    <Select
      name={officeQuestion}
      id={`${action}-${officeQuestion}`}
      label={title ? speak(title) : speak(words.office)}
      value={value}
      error={error}
      options={[
        { value: '', text: speak(words.noOffice) },
        ...offices
          .filter(({ office }) => known?.has(office) ?? true)
          .map(({ office, name }) => ({ value: office, text: name[language] })),
      ]}
    />
  )
}

/** What the case goes with, and what other offices do in it. */
export function LinkedPart({ shown }: { readonly shown: Shown }) {
  const { visit, linked } = shown
  const addressOf = (reference: string) => `/desk/cases/${reference}`
  return (
    <>
      <Linked visit={visit} links={linked.links} addressOf={addressOf} isOfficer />
      <TasksAsked shown={shown} />
    </>
  )
}

/** What the officers of another office are asked, in the words of whoever asked. */
function TasksAsked({ shown }: { readonly shown: Shown }) {
  const { visit, view, linked } = shown
  const { speak, language } = visit
  const { service } = view
  const captured = { ...shown.lists, ...view.captured }
  return (
    <>
      {linked.links.tasks.map(({ office, name, until }) => {
        const event = view.events.findLast(({ facts }) => taskIn(facts)?.office === office)
        const date = formatDate(until, language)
        return (
          <InsetText>
            <p class="govuk-body">
              <strong>{speak(words.asked, { office: name[language], date })}</strong>
            </p>
            {event && <Said visit={visit} service={service} captured={captured} event={event} />}
          </InsetText>
        )
      })}
    </>
  )
}

const taskIn = (facts: Readonly<Record<string, unknown>>) =>
  facts['task'] as { readonly office: string } | undefined
