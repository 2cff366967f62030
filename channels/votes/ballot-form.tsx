/** The ballot: a paper and a choice. It stands on a page for everybody and asks nobody's name. */
import {
  BackLink,
  Button,
  Checkboxes,
  ErrorSummary,
  Form,
  InsetText,
  Money,
  Split,
  Textarea,
  sendCitizenPage,
  tellProblem,
} from '#channels/components'
import { findOpenVote, type Vote } from '#platform/catalogue'
import type { Problem } from '#platform/kernel'
import type { FastifyReply } from 'fastify'
import { bothNames, voteAt, voteHref, type Visit } from './visit.ts'
import { ballotWords as words } from './wording.ts'

export type Filled = {
  readonly paper: string
  readonly choices: readonly string[]
  readonly problem?: Problem
  /** A script shows the page itself: to it a refusal is an answer like any other. */
  readonly isByScript?: boolean
}

export async function showBallot(visit: Visit): Promise<FastifyReply> {
  const { key } = await voteAt(visit)
  const vote = await findOpenVote(visit.platform, key)
  return showBallotForm(visit, vote, { paper: '', choices: [] })
}

export function showBallotForm(visit: Visit, vote: Vote, filled: Filled): FastifyReply {
  const { speak, language, visitor } = visit
  const { problem } = filled
  const isAboutPaper = problem?.code !== 'ballot-choices-wrong'
  return sendCitizenPage(visit, {
    title: speak(words.title),
    section: 'services',
    before: <BackLink href={voteHref(vote.key)} />,
    hasVoteScript: true,
    problem,
    ...(filled.isByScript && { status: 200 }),
    body: (
      <Split>
        {problem && (
          <ErrorSummary
            errors={[
              { text: tellProblem(problem, language), href: isAboutPaper ? '#paper' : '#choice' },
            ]}
          />
        )}
        <span class="govuk-caption-l">{speak(vote.name)}</span>
        <h1 class="govuk-heading-l">{speak(words.title)}</h1>
        <p class="govuk-body">{speak(words.how)}</p>
        {visitor.session && (
          <div data-vote-without>
            <InsetText>{speak(words.signedIn)}</InsetText>
          </div>
        )}
        <Fields visit={visit} vote={vote} filled={filled} />
      </Split>
    ),
  })
}

/** Sent with the ballot: what was chosen is shown first, and nothing is put into the box. */
export const lookField = 'look'
/** Back to the form, as it was filled in. */
export const changeField = 'change'

/** What was chosen, to be looked at before it cannot be changed any more. */
export function showFilled(
  visit: Visit,
  vote: Vote,
  { paper, choices }: Pick<Filled, 'paper' | 'choices'>,
): FastifyReply {
  const { speak, language } = visit
  const chosen = vote.terms.projects.filter(({ id }) => choices.includes(id))
  const again = (more: Readonly<Record<string, string>>, label: string, isLast: boolean) => (
    <Form action={voteHref(vote.key, 'box')} hidden={{ language, paper, ...more }}>
      {chosen.map(({ id }) => (
        <input type="hidden" name="choice" value={id} />
      ))}
      <Button preventDoubleClick variant={isLast ? undefined : 'secondary'}>
        {label}
      </Button>
    </Form>
  )
  return sendCitizenPage(visit, {
    title: speak(words.look),
    section: 'services',
    hasVoteScript: true,
    body: (
      <Split>
        <span class="govuk-caption-l">{speak(vote.name)}</span>
        <h1 class="govuk-heading-l">{speak(words.look)}</h1>
        <p class="govuk-body">{speak(words.chosen)}</p>
        <ul class="govuk-list govuk-list--bullet">
          {chosen.map((project) => (
            <li>
              {speak(bothNames(project))} – <Money paisa={project.cost} />
            </li>
          ))}
        </ul>
        <InsetText>{speak(words.final)}</InsetText>
        <div data-vote-ballot={vote.key}>
          {again({}, speak(words.cast), true)}
          {again({ [changeField]: 'yes' }, speak(words.change), false)}
        </div>
      </Split>
    ),
  })
}

type FieldsProps = { readonly visit: Visit; readonly vote: Vote; readonly filled: Filled }

function Fields({ visit, vote, filled }: FieldsProps) {
  const { speak, language } = visit
  const { problem } = filled
  const { projects, choicesMax } = vote.terms
  const told = problem && tellProblem(problem, language)
  const isAboutChoice = problem?.code === 'ballot-choices-wrong'
  return (
    <div data-vote-ballot={vote.key}>
      <Form action={voteHref(vote.key, 'box')} hidden={{ language, [lookField]: 'yes' }}>
        <Checkboxes
          name="choice"
          legend={speak(words.choose, { max: String(choicesMax) })}
          legendSize="m"
          values={filled.choices}
          {...(isAboutChoice && { error: told })}
          items={projects.map((project) => ({
            value: project.id,
            text: speak(bothNames(project)),
            hint: <Money paisa={project.cost} />,
          }))}
        />
        <Textarea
          name="paper"
          label={speak(words.paper)}
          labelSize="m"
          hint={speak(words.paperHint)}
          value={filled.paper}
          rows={6}
          dir="ltr"
          spellcheck={false}
          autocomplete="off"
          {...(problem && !isAboutChoice && { error: told })}
        />
        <Button preventDoubleClick>{speak(words.goOn)}</Button>
      </Form>
    </div>
  )
}
