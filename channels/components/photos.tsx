/** The photos that were handed in with a case; each leads to the whole picture. */
import type { CasePhoto } from '#platform/catalogue'
import { fill, formatInstant, text } from '#platform/kernel'
import { useContext } from 'preact/hooks'
import { LanguageContext } from './words.ts'

const words = {
  title: text('Photos', 'تصاویر'),
  photo: text('Photo {number}', 'تصویر {number}'),
  told: text('{question}, {when}', '{question}، {when}'),
}

type PhotosProps = {
  readonly photos: readonly CasePhoto[]
  /** Where they are shown from. */
  readonly base: string
}

export function Photos({ photos, base }: PhotosProps) {
  const language = useContext(LanguageContext)
  if (photos.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{words.title[language]}</h2>
      <ul class="daftar-photos">
        {photos.map(({ id, label, handedInAt }) => {
          const told = fill(words.told, language, {
            question: label?.[language] ?? words.title[language],
            when: formatInstant(handedInAt, language),
          })
          return (
            <li>
              <a class="govuk-link" href={`${base}/${id}/picture.jpg`}>
                <img src={`${base}/${id}/thumbnail.jpg`} alt="" />
                {told}
              </a>
            </li>
          )
        })}
      </ul>
    </>
  )
}

/** Photos on their way to be handed in. */
export function Thumbnails({
  ids,
  base,
}: {
  readonly ids: readonly string[]
  readonly base: string
}) {
  const language = useContext(LanguageContext)
  return (
    <ul class="daftar-photos">
      {ids.map((id, index) => (
        <li>
          <img
            src={`${base}/${id}/thumbnail.jpg`}
            alt={fill(words.photo, language, { number: String(index + 1) })}
          />
        </li>
      ))}
    </ul>
  )
}
