/** Where an office prepares its answer, subject by subject, and publishes the whole. */
import {
  BackLink,
  Button,
  ErrorSummary,
  Form,
  InsetText,
  Link,
  Radios,
  Split,
  Table,
  Textarea,
  fieldOf,
  goTo,
  tellProblem,
} from '#channels/components'
import {
  commentCounts,
  findAnswering,
  publishAnswer,
  writeReply,
  type Consultation,
} from '#platform/catalogue'
import { type Reply } from '#platform/consultations'
import { formatInstant, Problem } from '#platform/kernel'
import type { FastifyReply } from 'fastify'
import { SectionText } from './draft.tsx'
import { consultationHref, keyIn, sendWorkPage, subjectName, type SignedInVisit } from './visit.ts'
import { answerWords as words } from './work-wording.ts'
import { words as shared } from './wording.ts'

export async function showAnswering(visit: SignedInVisit): Promise<FastifyReply> {
  const { speak, platform, session, language, visitor } = visit
  const found = await findAnswering(platform, session.actor, keyIn(visit.params))
  const { key, round, still, replies } = found
  const counts = await commentCounts(platform.db, key)
  const when = formatInstant(round.answerDueAt, language)
  const isReady = round.outcome && still.missing.length === 0 && still.undecided === 0
  return sendWorkPage(visit, {
    title: speak(words.title),
    before: <BackLink href={consultationHref(key)} />,
    body: (
      <>
        <span class="govuk-caption-l">{speak(found.name)}</span>
        <h1 class="govuk-heading-l">{speak(words.title)}</h1>
        <p class="govuk-body">{speak(words.lead)}</p>
        <InsetText>{speak(words.due, { when })}</InsetText>
        <Table
          caption={speak(words.title)}
          captionClasses="govuk-visually-hidden"
          head={[
            { text: speak(words.subject) },
            { text: speak(words.comments), format: 'numeric' },
            { text: speak(words.state) },
          ]}
          rows={still.subjects.map((about) => [
            {
              text: (
                <Link href={consultationHref(key, `answer/${about}`)}>
                  {speak(subjectName(found, about))}
                </Link>
              ),
            },
            { text: String(counts.get(about)?.published ?? 0), format: 'numeric' as const },
            { text: speak(replies.has(about) ? words.written : words.missing) },
          ])}
        />
        {still.undecided > 0 && (
          <p class="govuk-body">{speak(words.undecided, { count: String(still.undecided) })}</p>
        )}
        {isReady && (
          <Form action={consultationHref(key, 'answer')} hidden={{ _csrf: visitor.csrfToken }}>
            <Button preventDoubleClick>{speak(words.publish)}</Button>
          </Form>
        )}
      </>
    ),
  })
}

export async function publishIt(visit: SignedInVisit): Promise<FastifyReply> {
  const key = keyIn(visit.params)
  await publishAnswer(visit.platform, visit.session.actor, key)
  return goTo(visit, consultationHref(key))
}

const fields = ['saidUr', 'saidEn', 'whyUr', 'whyEn', 'textUr', 'textEn'] as const
type Field = (typeof fields)[number]
type Typed = Readonly<Record<Field, string>> & { readonly outcome: string }

export async function showReply(visit: SignedInVisit): Promise<FastifyReply> {
  const { platform, session, params } = visit
  const { about = '' } = params
  const found = await findAnswering(platform, session.actor, keyIn(params))
  const section = found.terms.sections.find(({ id }) => id === about)
  const before = found.replies.get(about)
  // The draft stands in the form, to be changed where it is.
  const typed: Typed = {
    saidUr: before?.saidUr ?? '',
    saidEn: before?.saidEn ?? '',
    whyUr: before?.whyUr ?? '',
    whyEn: before?.whyEn ?? '',
    textUr: before?.textUr ?? section?.textUr ?? '',
    textEn: before?.textEn ?? section?.textEn ?? '',
    outcome: before?.outcome ?? '',
  }
  return sendReplyForm(visit, { consultation: found, about, typed })
}

export async function writeIt(visit: SignedInVisit): Promise<FastifyReply> {
  const { platform, session, params } = visit
  const { about = '' } = params
  const key = keyIn(params)
  const typed = {
    ...(Object.fromEntries(
      fields.map((name) => [name, fieldOf(visit.fields, name).replaceAll('\r', '').trim()]),
    ) as Record<Field, string>),
    outcome: fieldOf(visit.fields, 'outcome'),
  }
  try {
    await writeReply(platform, session.actor, { key, reply: replyOf(about, typed) })
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.status !== 422) throw problem
    const consultation = await findAnswering(platform, session.actor, key)
    return sendReplyForm(visit, { consultation, about, typed, problem })
  }
  return goTo(visit, consultationHref(key, 'answer'))
}

/** Without an outcome there is no reason for it either: that is refused. */
function replyOf(about: string, typed: Typed): Reply {
  const outcome = typed.outcome === 'kept' ? 'kept' : 'changed'
  const given = (name: Field) => (typed[name] === '' ? null : typed[name])
  const isText = outcome === 'changed'
  return {
    about,
    outcome,
    saidEn: given('saidEn'),
    saidUr: given('saidUr'),
    whyEn: typed.outcome === '' ? null : given('whyEn'),
    whyUr: typed.outcome === '' ? null : given('whyUr'),
    textEn: isText ? given('textEn') : null,
    textUr: isText ? given('textUr') : null,
  }
}

type ReplyForm = {
  readonly consultation: Consultation
  readonly about: string
  readonly typed: Typed
  readonly problem?: Problem
}

function sendReplyForm(
  visit: SignedInVisit,
  { consultation, about, typed, problem }: ReplyForm,
): FastifyReply {
  const { speak, visitor, language } = visit
  const { key, terms } = consultation
  // Without an outcome there is no reason either: then the outcome is what is missing.
  const isUnsaid = typed.outcome === '' && problem?.field?.startsWith('why')
  const field = isUnsaid ? 'outcome' : (problem?.field ?? fields[0])
  const errorAt = (name: string) =>
    problem && name === field ? tellProblem(problem, language) : undefined
  const asked = (name: Field) => ({ visit, name, typed, error: errorAt(name) })
  const section = terms.sections.find(({ id }) => id === about)
  const texts = (['textUr', 'textEn'] as const).filter((name) => section?.[name] !== undefined)
  return sendWorkPage(visit, {
    title: speak(subjectName(consultation, about)),
    status: problem?.status ?? 200,
    hasErrors: problem !== undefined,
    before: <BackLink href={consultationHref(key, 'answer')}>{speak(words.back)}</BackLink>,
    body: (
      <Split>
        {problem && (
          <ErrorSummary errors={[{ text: tellProblem(problem, language), href: `#${field}` }]} />
        )}
        <span class="govuk-caption-l">{speak(consultation.name)}</span>
        <h1 class="govuk-heading-l">{speak(subjectName(consultation, about))}</h1>
        {section && <SectionText visit={visit} section={section} />}
        <p class="govuk-body">
          <Link href={`${consultationHref(key, 'comments')}?about=${about}`}>
            {speak(words.read)}
          </Link>
        </p>
        <Form
          action={consultationHref(key, `answer/${about}`)}
          hidden={{ _csrf: visitor.csrfToken }}
        >
          <Written {...asked('saidUr')} hint={speak(words.saidHint)} />
          <Written {...asked('saidEn')} />
          <Radios
            name="outcome"
            legend={speak(words.outcome)}
            legendSize="s"
            value={typed.outcome}
            error={errorAt('outcome')}
            items={(['changed', 'kept'] as const).map((value) => ({
              value,
              text: speak(shared.outcomes[value]),
            }))}
          />
          <Written {...asked('whyUr')} />
          <Written {...asked('whyEn')} />
          {texts.map((name) => (
            <Written {...asked(name)} hint={speak(words.textHint)} />
          ))}
          <Button preventDoubleClick>{speak(words.keep)}</Button>
        </Form>
      </Split>
    ),
  })
}

function Written({
  visit: { speak },
  name,
  typed,
  error,
  hint,
}: {
  readonly visit: SignedInVisit
  readonly name: Field
  readonly typed: Typed
  readonly error: string | undefined
  readonly hint?: string
}) {
  return (
    <Textarea
      name={name}
      label={speak(words[name])}
      labelSize="s"
      hint={hint}
      error={error}
      value={typed[name]}
      dir="auto"
      rows={4}
    />
  )
}
