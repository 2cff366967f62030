/** Comments on one subject as everybody reads them; those that are withheld stand among them. */
import {
  BackLink,
  Lines,
  Pagination,
  Split,
  Tag,
  fieldOf,
  sendCitizenPage,
} from '#channels/components'
import { subjectsOf, toldComments, type ToldComment } from '#platform/consultations'
import { formatDate } from '#platform/kernel'
import type { FastifyReply } from 'fastify'
import { consultationAt, consultationHref, subjectName, type Visit } from './visit.ts'
import { commentWords as own, groundWords, levelWords } from './wording.ts'

const onPage = 30

export async function showComments(visit: Visit): Promise<FastifyReply> {
  const { speak, platform, query } = visit
  const consultation = await consultationAt(visit)
  const { key, terms } = consultation
  const asked = fieldOf(query, 'about')
  const about = subjectsOf(terms).find((one) => one === asked)
  const after = fieldOf(query, 'after').slice(0, 40)
  const found = await toldComments(platform.db, key, { about, after, limit: onPage + 1 })
  const shown = found.slice(0, onPage)
  const subject = about === undefined ? consultation.name : subjectName(consultation, about)
  const last = shown.at(-1)?.id ?? ''
  const more = new URLSearchParams({ ...(about && { about }), after: last }).toString()
  return sendCitizenPage(visit, {
    title: `${speak(own.title)}: ${speak(subject)}`,
    section: 'services',
    before: <BackLink href={consultationHref(key)} />,
    body: (
      <Split>
        <span class="govuk-caption-l">{speak(own.title)}</span>
        <h1 class="govuk-heading-l">{speak(subject)}</h1>
        {shown.length === 0 && <p class="govuk-body">{speak(own.none)}</p>}
        <ol class="govuk-list govuk-list--spaced">
          {shown.map((one) => (
            <Comment visit={visit} one={one} />
          ))}
        </ol>
        {found.length > onPage && (
          <Pagination
            next={{
              href: `${consultationHref(key, 'comments')}?${more}`,
              text: speak(own.more),
            }}
          />
        )}
      </Split>
    ),
  })
}

function Comment({ visit, one }: { readonly visit: Visit; readonly one: ToldComment }) {
  const { speak, language } = visit
  const { words: written, ground, level, organisation, saidOn } = one
  return (
    <li id={`c${one.id}`}>
      {written === null ? (
        <p class="govuk-body">
          {speak(own.withheld, { ground: ground ? speak(groundWords[ground]) : '' })}
        </p>
      ) : (
        <p class="govuk-body">
          <Lines lines={written.split('\n')} />
        </p>
      )}
      <p class="govuk-body-s">
        <Tag colour={level === 'verified' ? 'green' : level === 'phone' ? 'grey' : 'blue'}>
          {organisation === null
            ? speak(levelWords[level])
            : speak(own.company, { name: organisation })}
        </Tag>{' '}
        <bdi>{formatDate(saidOn, language)}</bdi>
      </p>
    </li>
  )
}
