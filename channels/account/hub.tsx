/** "My identity": who I am here, and every part of it that I can see or change. */
import {
  Cards,
  forSignedIn,
  isGuestPage,
  Isolate,
  Name,
  Split,
  SummaryList,
} from '#channels/components'
import type { Platform } from '#platform/catalogue'
import { nameIn } from '#platform/identity'
import { maskCnic, maskPhone } from '#platform/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { sections } from './sections.ts'
import { showAccountPage, type SignedInVisit } from './visit.tsx'
import { hubWords as words } from './wording.ts'

export function registerHub(app: FastifyInstance, platform: Platform): void {
  app.get('/account', forSignedIn(platform, showHub))
}

function showHub(visit: SignedInVisit): FastifyReply {
  const { speak, session, language } = visit
  const { cnic, phone, guest } = session.person
  const shown = sections.filter(({ href }) => !guest || isGuestPage(href))
  const title = speak(words.title)
  return showAccountPage(visit, {
    title,
    isRest: true,
    body: (
      <Split>
        <h1 class="govuk-heading-l">{title}</h1>
        <SummaryList
          rows={[
            { key: speak(words.name), value: <Name>{nameIn(session.person, language)}</Name> },
            cnic
              ? { key: speak(words.cnic), value: <Isolate>{maskCnic(cnic)}</Isolate> }
              : undefined,
            phone
              ? { key: speak(words.phone), value: <Isolate>{maskPhone(phone)}</Isolate> }
              : undefined,
            { key: speak(words.assurance), value: speak(words.assurances[session.assurance]) },
          ]}
        />
        <Cards
          cards={shown.map(({ href, name: section, about }) => ({
            title: speak(section),
            href,
            text: speak(about),
          }))}
        />
      </Split>
    ),
  })
}
