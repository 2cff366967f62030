/** The word that a guest without a name is given: when he first hands in, and when he asks. */
import { Button, Details, Form, goTo, InsetText } from '#channels/components'
import type { Platform } from '#platform/catalogue'
import { giveWord, hasWord, secureRandomness } from '#platform/identity'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { forSignedIn } from '../signed-in.tsx'
import type { SignedInVisit } from '../visit.tsx'
import { newWordPath, showGivenWord } from './pages.tsx'
import { guestWords as words } from './wording.ts'

export function registerWord(app: FastifyInstance, platform: Platform): void {
  app.post(newWordPath, forSignedIn(platform, makeWord))
}

/** After a hand-in: the word, where the guest has none yet; else the case. */
export async function afterHandIn(visit: SignedInVisit, reference: string): Promise<FastifyReply> {
  const { id, guest } = visit.session.person
  const isFirst = guest === 'anonymous' && !(await hasWord(visit.platform.db, id))
  return isFirst ? show(visit, reference) : goTo(visit, `/cases/${reference}`)
}

async function makeWord(visit: SignedInVisit): Promise<FastifyReply> {
  return show(visit, undefined)
}

async function show(visit: SignedInVisit, reference: string | undefined): Promise<FastifyReply> {
  const { platform, session } = visit
  const { vault } = platform.setting
  const asked = { vault, random: secureRandomness, personId: session.person.id }
  const word = await giveWord(platform.db, asked)
  if (!word) return goTo(visit, '/cases')
  return showGivenWord(visit, { word, reference })
}

/** On the pages of a guest whom no message reaches. */
export function NoMessage({ visit }: { readonly visit: SignedInVisit }) {
  const { speak, session, visitor } = visit
  if (session.person.guest !== 'anonymous') return null
  return (
    <>
      <InsetText>{speak(words.noMessage)}</InsetText>
      <Details summary={speak(words.newWord)}>
        <p class="govuk-body">{speak(words.newWordWhy)}</p>
        <Form action={newWordPath} hidden={{ _csrf: visitor.csrfToken }}>
          <Button variant="secondary" preventDoubleClick>
            {speak(words.newWord)}
          </Button>
        </Form>
      </Details>
    </>
  )
}
