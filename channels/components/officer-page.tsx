/** The frame of every page for officers, and the pages on which they are told no. */
import { text, type Problem, type Text } from '#platform/kernel'
import type { FastifyReply } from 'fastify'
import type { Content } from './attributes.ts'
import { Split } from './blocks.tsx'
import { Button } from './button.tsx'
import { Textarea } from './fields.tsx'
import { PhaseBanner } from './messages.tsx'
import type { PostedFields, Visit } from './visit.tsx'
import { sendPage, type PageParts } from './visitor.tsx'
import { words as shared } from './words.ts'

const words = {
  unreal: text(
    'Persons, offices and money are invented.',
    'یہاں افراد، دفاتر اور رقوم سب فرضی ہیں۔',
  ),
  ended: text('Your session has ended', 'آپ کا سیشن ختم ہو گیا ہے'),
  typed: text('What you typed', 'آپ کا لکھا ہوا'),
  signIn: text('Sign in again', 'دوبارہ داخل ہوں'),
}

export type OfficerPage = Omit<PageParts, 'wide' | 'homeHref' | 'before'> & {
  readonly before?: Content
}

/** Sends a page for officers, as wide as the screen. `demo` is set where everything is invented. */
export function sendOfficerPage(
  visit: Visit<{ readonly demo?: object | undefined }>,
  page: OfficerPage,
): FastifyReply {
  const { speak, platform, request, reply } = visit
  const { before, ...parts } = page
  return sendPage(request, reply, {
    ...parts,
    wide: true,
    before: (
      <>
        {platform.demo && (
          <PhaseBanner tag={speak(shared.demonstration)}>{speak(words.unreal)}</PhaseBanner>
        )}
        {before}
      </>
    ),
  }) as FastifyReply
}

/** What a page says instead of itself. */
type InsteadOfPage = Required<Pick<PageParts, 'title' | 'status' | 'body'>>

/** Why not, with the problem's own status, and `onward` where to go from there. */
export function refusalPage(
  { language }: Pick<Visit<unknown>, 'language'>,
  problem: Problem,
  onward: Content,
): InsteadOfPage {
  const title = problem.title(language)
  return {
    title,
    status: problem.status,
    body: (
      <Split>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{problem.wayOut(language)}</p>
        {onward}
      </Split>
    ),
  }
}

/** The fields of a posted form that no hand filled in. */
const notTyped = new Set(['_csrf', 'key'])

function typedIn(fields: PostedFields) {
  return Object.entries(fields).flatMap(([name, value]) =>
    notTyped.has(name) || typeof value !== 'string' || value === '' ? [] : [{ name, value }],
  )
}

/**
 * A form that came after its session had ended: nothing was done, and what was typed is shown,
 * so that it can be copied. `next` is where the sign-in leads back to.
 */
export function endedSessionPage(
  { speak, fields }: Pick<Visit<unknown>, 'speak' | 'fields'>,
  told: { readonly wayOut: Text; readonly next: string },
): InsteadOfPage {
  return {
    title: speak(words.ended),
    status: 401,
    body: (
      <Split>
        <h1 class="govuk-heading-l">{speak(words.ended)}</h1>
        <p class="govuk-body">{speak(told.wayOut)}</p>
        {typedIn(fields).map(({ name, value }) => (
          <Textarea name={name} label={speak(words.typed)} value={value} dir="auto" />
        ))}
        <Button href={`/sign-in?next=${encodeURIComponent(told.next)}`}>
          {speak(words.signIn)}
        </Button>
      </Split>
    ),
  }
}
