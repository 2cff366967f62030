/**
 * A guest signs out with answers that are not handed in. Where nothing leads back to them he is
 * told first, with the ways to keep them; else he is told, once he is out, what leads back.
 */
import { Button, ButtonGroup, Form, fieldOf, Link, Split, WarningText } from '#channels/components'
import { openDraftsOf, type Platform } from '#platform/catalogue'
import { hasWord } from '#platform/identity'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { forAnybody } from '../signed-in.tsx'
import { showPage, type Visit } from '../visit.tsx'
import { newWordPath, phonePath, wordPath } from './pages.tsx'
import { guestWords as words } from './wording.ts'

const draftsLookedAt = 50

/** What a guest has begun and not handed in, and what leads back to it once he is out. */
export type Leaving = { readonly draftId: string; readonly back: 'phone' | 'word' | undefined }

/** Nothing for whoever is no guest, or has answered nothing yet. */
export async function leavingOf({ platform, visitor }: Visit): Promise<Leaving | undefined> {
  const { db, setting } = platform
  const { id, guest } = visitor.session?.person ?? {}
  if (id === undefined || !guest) return undefined
  const drafts = await openDraftsOf(db, setting, id, draftsLookedAt)
  const begun = drafts.find(({ answers }) => Object.keys(answers).length > 0)
  if (!begun) return undefined
  if (guest === 'phone') return { draftId: begun.id, back: 'phone' }
  return { draftId: begun.id, back: (await hasWord(db, id)) ? 'word' : undefined }
}

const isSure = 'sure'

/** Whether the page before the end is to be shown: once, and only where something would be lost. */
export const isWarned = ({ fields }: Pick<Visit, 'fields'>, leaving: Leaving | undefined) =>
  leaving !== undefined && leaving.back === undefined && fieldOf(fields, isSure) === ''

export function showLeaving(visit: Visit, { draftId }: Leaving): FastifyReply {
  const { speak, visitor } = visit
  const hidden = { _csrf: visitor.csrfToken }
  return showPage(visit, {
    title: speak(words.leaveTitle),
    body: (
      <Split>
        <h1 class="govuk-heading-l">{speak(words.leaveTitle)}</h1>
        <WarningText>{speak(words.leaveLost)}</WarningText>
        <p class="govuk-body">{speak(words.leaveKeep)}</p>
        <Form action={newWordPath} hidden={hidden}>
          <ButtonGroup>
            <Button preventDoubleClick>{speak(words.leaveWord)}</Button>
            <Link href={`/apply/${draftId}/check`}>{speak(words.leaveGoOn)}</Link>
          </ButtonGroup>
        </Form>
        <Form action="/sign-out" hidden={{ ...hidden, [isSure]: 'yes' }}>
          <Button variant="warning">{speak(words.leaveAll)}</Button>
        </Form>
      </Split>
    ),
  })
}

const leftPath = '/guest/left'

/** Where a guest comes to who has signed out. */
export const leftTo = ({ back }: Leaving): string => `${leftPath}?by=${back ?? ''}`

export function registerLeft(app: FastifyInstance, platform: Platform): void {
  app.get(leftPath, forAnybody(platform, showLeft))
}

function showLeft(visit: Visit): FastifyReply {
  const { speak, query } = visit
  const isPhone = fieldOf(query, 'by') === 'phone'
  return showPage(visit, {
    title: speak(words.leftTitle),
    body: (
      <Split>
        <h1 class="govuk-heading-l">{speak(words.leftTitle)}</h1>
        <p class="govuk-body">{speak(words.leftKept)}</p>
        <p class="govuk-body">
          <Link href={isPhone ? phonePath : wordPath}>
            {speak(isPhone ? words.toPhone : words.wordTitle)}
          </Link>
        </p>
      </Split>
    ),
  })
}
