/** The photograph that a document shows, on the page of its case; every look opens it anew. */
import {
  pictureOfCase,
  portraitWords,
  type CasePortrait,
  type CaseView,
  type Platform,
} from '#platform/catalogue'
import { civilDateOf, formatDate, type Language, text, type Text } from '#platform/kernel'
import type { FastifyReply } from 'fastify'
import type { Speak, Visit } from './visit.tsx'

const words = {
  title: text('Photograph', 'تصویر'),
  taken: text('Taken on {date}', '{date} کو لی گئی'),
}

type PortraitProps = {
  readonly portrait: CasePortrait | undefined
  /** Where the picture is sent from. */
  readonly address: string
  /** What whoever looks is to know of it. */
  readonly hint?: Text | undefined
  readonly speak: Speak
  readonly language: Language
}

/** Nothing for a document that shows nobody; in words why it shows none. */
export function Portrait({ portrait, address, hint, speak, language }: PortraitProps) {
  if (!portrait) return null
  return (
    <>
      <h2 class="govuk-heading-m">{speak(words.title)}</h2>
      {portrait.kind === 'shown' ? (
        <>
          <figure class="daftar-portrait">
            <img src={address} width="180" height="231" alt={speak(portraitWords.alt)} />
            <figcaption class="daftar-qr__caption">
              {speak(words.taken, {
                date: formatDate(civilDateOf(portrait.portrait.takenAt), language),
              })}
            </figcaption>
          </figure>
          {hint && <p class="govuk-body">{speak(hint)}</p>}
        </>
      ) : (
        <p class="govuk-body">{speak(portraitWords[portrait.kind])}</p>
      )}
    </>
  )
}

/**
 * The picture, for whoever has just opened the case: kept by no browser and nobody on the way.
 * @throws action-not-now where there is none
 */
export async function sendPortrait(
  { platform, reply }: Pick<Visit<Platform>, 'platform' | 'reply'>,
  view: CaseView,
): Promise<FastifyReply> {
  const picture = await pictureOfCase(platform, view)
  return reply.header('cache-control', 'no-store').type('image/jpeg').send(picture)
}
