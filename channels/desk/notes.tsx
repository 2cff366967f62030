/** What officers write on a case for one another, and the form to add to it. */
import {
  Button,
  ErrorSummary,
  Form,
  InsetText,
  Lines,
  Textarea,
  fieldOf,
  goTo,
  pressKeyIn,
  readAsked,
  requestOf,
  tellProblem,
} from '#channels/components'
import { noteForm, writeNote, type Note, type Platform } from '#platform/catalogue'
import { civilDateOf, eachFault, formatInstant, Problem } from '#platform/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { caseIn, showCase, type Shown } from './case.tsx'
import { forOfficer } from './officer.ts'
import type { OfficerVisit } from './visit.tsx'
import { caseWords, noteWords as words, queueWords } from './wording.ts'

/** What was typed of a note that could not be kept. */
export type TypedNote = {
  readonly key: string
  readonly text: string
  readonly faults: readonly Problem[]
}

export function registerNotes(app: FastifyInstance, platform: Platform): void {
  app.post('/desk/notes/:reference', forOfficer(platform, addNote))
}

async function addNote(visit: OfficerVisit): Promise<FastifyReply> {
  const { platform, actor, fields } = visit
  const view = await caseIn(visit)
  const key = pressKeyIn(fields)
  const today = civilDateOf(platform.setting.now())
  const { input, faults } = readAsked(noteForm, fields, { today, lists: {} })
  const typed = { key, text: fieldOf(fields, 'note') }
  if (faults.length > 0) return showCase(visit, view, { note: { ...typed, faults } })
  const request = requestOf('desk', key, { reference: view.reference, action: 'note', input })
  try {
    await writeNote(platform, actor, view, { input, ...request })
  } catch (thrown) {
    if (!(thrown instanceof Problem)) throw thrown
    const note = { ...typed, faults: eachFault(thrown) }
    return showCase(visit, await caseIn(visit), { note })
  }
  return goTo(visit, `/desk/cases/${view.reference}#notes`)
}

type Props = { readonly shown: Shown }

/** Beside the case, where the reader may know of them at all. */
export function Notes({ shown }: Props) {
  const { visit, view, notes, typedNote } = shown
  const { speak, language, visitor, platform } = visit
  if (!notes) return null
  const fault = typedNote?.faults[0]
  return (
    <section aria-labelledby="notes">
      <h2 class="govuk-heading-m" id="notes">
        {speak(words.title)}
      </h2>
      <p class="govuk-hint">{speak(words.forWhom)}</p>
      {notes.notes.map((note) => (
        <InsetText>
          <p class="govuk-body-s">{headOf(shown, note)}</p>
          <p class="govuk-body">
            <Lines lines={note.words.split('\n')} />
          </p>
        </InsetText>
      ))}
      {notes.mayWrite && (
        <Form
          action={`/desk/notes/${view.reference}`}
          hidden={{ _csrf: visitor.csrfToken, key: typedNote?.key || platform.setting.newId() }}
          label={speak(words.add)}
        >
          <Textarea
            name="note"
            label={speak(words.label)}
            value={typedNote?.text}
            error={fault && tellProblem(fault, language)}
            rows={3}
            dir="auto"
          />
          <Button variant="secondary" preventDoubleClick>
            {speak(words.add)}
          </Button>
        </Form>
      )}
    </section>
  )
}

function headOf({ visit, posts }: Shown, { postId, at, isOwn }: Note): string {
  const { speak, language } = visit
  const post = posts.find(({ id }) => id === postId)
  const title = post
    ? speak(queueWords.postAt, { title: post.title[language], office: post.office[language] })
    : postId
  const by = isOwn ? `${title} (${speak(caseWords.you)})` : title
  return speak(words.by, { post: by, when: formatInstant(at, language) })
}

/** Why a note was not kept, at the top of the page. */
export function NoteRefused({ shown }: Props) {
  const { visit, typedNote } = shown
  if (!typedNote) return null
  const errors = typedNote.faults.map((fault) => ({
    text: tellProblem(fault, visit.language),
    href: '#note',
  }))
  return <ErrorSummary errors={errors} />
}
