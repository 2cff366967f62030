/** The form on which somebody says what he thinks: every section, every question, all optional. */
import {
  BackLink,
  Button,
  Details,
  ErrorSummary,
  Form,
  InsetText,
  Radios,
  Select,
  Split,
  Textarea,
  fieldOf,
  goTo,
  sendCitizenPage,
  tellProblem,
} from '#channels/components'
import {
  catalogueProblems,
  findOpenConsultation,
  ownOpinion,
  sayerFor,
  sayOpinion,
  takeOpinionBack,
  type Consultation,
  type KnownSayer,
} from '#platform/catalogue'
import {
  commentMax,
  namesOf,
  subjectsOf,
  tidyComment,
  titlesOf,
  type ConsultationQuestion,
  type Opinion,
  type Section,
} from '#platform/consultations'
import { Problem } from '#platform/kernel'
import type { FastifyReply } from 'fastify'
import { SectionText } from './draft.tsx'
import { consultationHref, keyIn, subjectName, type SignedInVisit } from './visit.ts'
import { sayWords as words } from './wording.ts'

const commentField = (about: string) => `comment-${about}`
const answerField = (question: string) => `answer-${question}`

type Shown = {
  readonly consultation: Consultation
  readonly sayer: KnownSayer
  readonly opinion: Opinion
  readonly isAgain: boolean
  readonly problem?: Problem
}

export async function showSay(visit: SignedInVisit): Promise<FastifyReply> {
  const { platform, session } = visit
  const consultation = await findOpenConsultation(platform, keyIn(visit.params))
  const sayer = await sayerFor(platform, session.actor, consultation)
  const own = await ownOpinion(platform, session.actor, consultation)
  const comments = new Map(own?.comments.map((one) => [one.about, one.words]))
  const opinion = { comments, answers: own?.answers ?? new Map(), area: own?.area ?? '' }
  return sendForm(visit, { consultation, sayer, opinion, isAgain: own !== undefined })
}

/** What stands in the posted form. */
function opinionIn({ fields }: SignedInVisit, { terms }: Consultation): Opinion {
  const comments = new Map<string, string>()
  const answers = new Map<string, string>()
  for (const about of subjectsOf(terms)) {
    const words = tidyComment(fieldOf(fields, commentField(about)))
    if (words !== '') comments.set(about, words)
  }
  for (const { id, options } of terms.questions) {
    const answer = fieldOf(fields, answerField(id))
    if (options && answer !== '') answers.set(id, answer)
  }
  return { comments, answers, area: fieldOf(fields, 'area') }
}

/** @throws asked-too-often */
function countSaying({ platform, session, reply }: SignedInVisit): void {
  const seconds = platform.limits.sayOpinion.refuse(session.person.id)
  if (seconds === undefined) return
  void reply.header('retry-after', String(seconds))
  throw catalogueProblems['asked-too-often']({ values: { seconds: String(seconds) } })
}

export async function sayIt(visit: SignedInVisit): Promise<FastifyReply> {
  const { platform, session, language } = visit
  countSaying(visit)
  const consultation = await findOpenConsultation(platform, keyIn(visit.params))
  const { key } = consultation
  const opinion = opinionIn(visit, consultation)
  try {
    await sayOpinion(platform, session.actor, { key, opinion, language })
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.status !== 422) throw problem
    const sayer = await sayerFor(platform, session.actor, consultation)
    return sendForm(visit, { consultation, sayer, opinion, isAgain: false, problem })
  }
  return goTo(visit, `${consultationHref(key, 'mine')}?sent=1`)
}

export async function takeItBack(visit: SignedInVisit): Promise<FastifyReply> {
  countSaying(visit)
  const key = keyIn(visit.params)
  await takeOpinionBack(visit.platform, visit.session.actor, key)
  return goTo(visit, consultationHref(key, 'mine'))
}

function sendForm(visit: SignedInVisit, shown: Shown): FastifyReply {
  const { speak, visitor, language } = visit
  const { consultation, sayer, isAgain, problem } = shown
  const { key, terms } = consultation
  const field = problem?.field
  const general = terms.questions.filter(({ section }) => section === undefined)
  return sendCitizenPage(visit, {
    title: speak(words.title),
    section: 'services',
    status: problem?.status ?? 200,
    hasErrors: problem !== undefined,
    before: <BackLink href={consultationHref(key)} />,
    body: (
      <Split>
        {problem && (
          <ErrorSummary
            errors={[
              {
                text: tellProblem(problem, language),
                href: `#${commentField(field ?? terms.sections[0]?.id ?? '')}`,
              },
            ]}
          />
        )}
        <span class="govuk-caption-l">{speak(consultation.name)}</span>
        <h1 class="govuk-heading-l">{speak(words.title)}</h1>
        <p class="govuk-body-l">{speak(words.lead)}</p>
        <p class="govuk-body">{speak(words.noNumbers)}</p>
        {isAgain && <InsetText>{speak(words.again)}</InsetText>}
        {sayer.organisation !== null && (
          <InsetText>{speak(words.company, { name: sayer.organisation })}</InsetText>
        )}
        <Form action={consultationHref(key, 'say')} hidden={{ _csrf: visitor.csrfToken }}>
          {terms.sections.map((section) => (
            <SectionFields visit={visit} shown={shown} section={section} />
          ))}
          {general.map((question) => (
            <QuestionField visit={visit} shown={shown} question={question} />
          ))}
          <CommentField visit={visit} shown={shown} about="general" />
          <AreaField visit={visit} shown={shown} />
          <Button preventDoubleClick>{speak(words.send)}</Button>
        </Form>
      </Split>
    ),
  })
}

type Part = { readonly visit: SignedInVisit; readonly shown: Shown }

function SectionFields({ visit, shown, section }: Part & { readonly section: Section }) {
  const { speak } = visit
  const questions = shown.consultation.terms.questions.filter((one) => one.section === section.id)
  return (
    <>
      <h2 class="govuk-heading-m">{speak(titlesOf(section))}</h2>
      <Details summary={speak(words.text)}>
        <SectionText visit={visit} section={section} />
      </Details>
      {questions.map((question) => (
        <QuestionField visit={visit} shown={shown} question={question} />
      ))}
      <CommentField visit={visit} shown={shown} about={section.id} />
    </>
  )
}

function CommentField({ visit, shown, about }: Part & { readonly about: string }) {
  const { speak, language } = visit
  const { consultation, opinion, problem } = shown
  const subject = speak(subjectName(consultation, about))
  const isWrong = problem?.field === about
  return (
    <Textarea
      name={commentField(about)}
      label={speak(words.comment, { subject })}
      labelSize="s"
      value={opinion.comments.get(about)}
      error={isWrong ? tellProblem(problem, language) : undefined}
      dir="auto"
      rows={3}
      maxLength={commentMax}
    />
  )
}

function QuestionField({
  visit,
  shown,
  question,
}: Part & { readonly question: ConsultationQuestion }) {
  const { speak } = visit
  const { id, options } = question
  if (!options) return <CommentField visit={visit} shown={shown} about={id} />
  return (
    <Radios
      name={answerField(id)}
      legend={speak(titlesOf(question))}
      legendSize="s"
      small
      value={shown.opinion.answers.get(id) ?? ''}
      items={[
        ...options.map((option) => ({ value: option.id, text: speak(namesOf(option)) })),
        { value: '', text: speak(words.noAnswer) },
      ]}
    />
  )
}

/** Only of whom no register says it. */
function AreaField({ visit: { speak }, shown }: Part) {
  const { terms } = shown.consultation
  const { level, area } = shown.sayer
  if (terms.areas.length === 0 || level === 'organisation' || area !== undefined) return null
  return (
    <Select
      name="area"
      label={speak(words.area)}
      labelSize="s"
      hint={speak(words.areaHint)}
      value={shown.opinion.area}
      options={[
        { value: '', text: speak(words.areaNone) },
        ...terms.areas.map((one) => ({ value: one.code, text: speak(namesOf(one)) })),
      ]}
    />
  )
}
