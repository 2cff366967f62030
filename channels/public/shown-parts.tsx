/** Words and photos of a public case, as far as everybody may see them; taking them back. */
import {
  Button,
  Form,
  InsetText,
  Lines,
  fieldOf,
  goTo,
  type SignedInVisit,
} from '#channels/components'
import {
  mediaHref,
  partActions,
  withheldWords,
  type PartShown,
  type Platform,
} from '#platform/catalogue'
import { readReference } from '#platform/cases'
import { formatInstant } from '#platform/kernel'
import { backGroups, isOfGroup, type PartSource, type PublicCase } from '#platform/publication'
import type { FastifyReply } from 'fastify'
import { publicHref, type Visit } from './visit.ts'
import { shownWords as words } from './shown-wording.ts'

type ShownProps = {
  readonly visit: Visit
  readonly found: PublicCase
  readonly parts: readonly PartShown[]
  /** Of the visitor's own case: he may take back. */
  readonly isOwn: boolean
}

export function ShownParts({ visit, found, parts, isOwn }: ShownProps) {
  return (
    <>
      {(['told', 'answer'] as const).map((source) => (
        <Source
          visit={visit}
          source={source}
          parts={parts.filter((one) => one.source === source)}
        />
      ))}
      {isOwn && <TakeBack visit={visit} found={found} parts={parts} />}
    </>
  )
}

type SourceProps = {
  readonly visit: Visit
  readonly source: PartSource
  readonly parts: readonly PartShown[]
}

function Source({ visit: { speak, language }, source, parts }: SourceProps) {
  if (parts.length === 0) return null
  const texts = parts.filter(({ kind }) => kind === 'text')
  const photos = parts.filter(({ kind, isShown }) => kind === 'photo' && isShown)
  const isCovered = texts.some(({ isShown, covered }) => isShown && covered.length > 0)
  const isLate = (at: Date) => speak(words.later, { when: formatInstant(at, language) })
  const notes = parts.flatMap((one) => {
    if (one.isShown) return []
    if (one.state === 'withheld' && one.reason) {
      return speak(words.withheld[one.kind], { reason: speak(withheldWords[one.reason]) })
    }
    if (one.state === 'taken-back') return speak(words.back[one.kind])
    return one.kind === 'text' && one.shownAt ? isLate(one.shownAt) : speak(words.photoLater)
  })
  return (
    <>
      <h2 class="govuk-heading-m">{speak(words[source])}</h2>
      {texts.map(
        ({ words: shown }) =>
          shown !== null && (
            <InsetText>
              <Lines lines={shown.split('\n')} />
            </InsetText>
          ),
      )}
      {isCovered && <p class="govuk-hint">{speak(words.covered)}</p>}
      {photos.map(
        ({ address }, index) =>
          address !== null && (
            <p class="govuk-body">
              <img
                class="daftar-diagram"
                src={mediaHref(address)}
                alt={speak(words.photo[source], { number: String(index + 1) })}
              />
            </p>
          ),
      )}
      {[...new Set(notes)].map((note) => (
        <p class="govuk-hint">{note}</p>
      ))}
    </>
  )
}

function TakeBack({ visit: { speak, visitor }, found, parts }: Omit<ShownProps, 'isOwn'>) {
  const groups = backGroups.filter((group) =>
    parts.some((part) => isOfGroup(part, group) && part.state !== 'taken-back'),
  )
  if (groups.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{speak(words.own)}</h2>
      <p class="govuk-body">{speak(words.ownHow)}</p>
      {groups.map((group) => (
        <Form
          action={publicHref(found, 'take-back')}
          hidden={{ _csrf: visitor.csrfToken, group }}
          label={speak(words.take[group])}
        >
          <Button variant="secondary" preventDoubleClick>
            {speak(words.take[group])}
          </Button>
        </Form>
      ))}
    </>
  )
}

/** Out of public view at once and for good; the office keeps it. */
export async function takeBack(visit: SignedInVisit<Platform>): Promise<FastifyReply> {
  const { platform, session, params, fields, language } = visit
  const key = readReference(params['reference'])
  await platform.door.perform({
    kind: 'act',
    actor: session.actor,
    case: key,
    action: partActions.back,
    input: { group: fieldOf(fields, 'group') },
    language,
  })
  return goTo(visit, publicHref(key))
}
