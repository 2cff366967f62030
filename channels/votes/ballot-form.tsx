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

type FieldsProps = { readonly visit: Visit; readonly vote: Vote; readonly filled: Filled }

function Fields({ visit, vote, filled }: FieldsProps) {
  const { speak, language } = visit
  const { problem } = filled
  const { projects, choicesMax } = vote.terms
  const told = problem && tellProblem(problem, language)
  const isAboutChoice = problem?.code === 'ballot-choices-wrong'
  return (
    <div data-vote-ballot={vote.key}>
      <Form action={voteHref(vote.key, 'box')} hidden={{ language }}>
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
        <p class="govuk-body">{speak(words.final)}</p>
        <Button preventDoubleClick>{speak(words.cast)}</Button>
      </Form>
    </div>
  )
}
