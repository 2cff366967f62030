/** The history of a case: what happened, when, in which capacity, and its seal in the log. */
import { eventNameOf, Timeline, timelineEventOf } from '#channels/components'
import {
  auditActor,
  isOfOtherCase,
  type CaseView,
  type EventView,
  type SealedEvent,
} from '#platform/catalogue'
import { findPostNames, nameIn, placesCovering } from '#platform/identity'
import type { Text } from '#platform/kernel'
import { caseWords as words } from './case-wording.ts'
import type { SignedInVisit } from './visit.tsx'

/** What the posts that took steps are called, and their offices. */
export type PostsTold = ReadonlyMap<string, { readonly title: Text; readonly office: Text }>

type HistoryProps = {
  readonly visit: SignedInVisit
  readonly view: CaseView
  readonly events: readonly SealedEvent[]
  readonly posts: PostsTold
}

/** Of the posts that acted, by id: the nearest of that name to where the case lives. */
export async function postsThatActed(
  { platform }: Pick<SignedInVisit, 'platform'>,
  view: CaseView,
): Promise<PostsTold> {
  const ids = [...new Set(view.events.flatMap(({ postId }) => postId ?? []))]
  const places = placesCovering(view.case.jurisdiction)
  const asked = places.flatMap((jurisdiction) => ids.map((id) => ({ jurisdiction, id })))
  const found = await findPostNames(platform.db, asked)
  const nearest = ids.flatMap((id) => {
    const post = places.flatMap((place) => found.get(`${place}/${id}`) ?? [])[0]
    return post ? [[id, post] as const] : []
  })
  return new Map(nearest)
}

export function History(props: HistoryProps) {
  const { visit, view, events } = props
  const { speak } = visit
  return (
    <Timeline
      label={speak(words.history)}
      events={events.map((one, index) => ({
        ...timelineEventOf(visit, view, one, index === events.length - 1),
        title: speak(eventNameOf(view.service, view.events, index)),
        by: actorOf(props, one.event),
      }))}
    />
  )
}

/** The capacity in which somebody acted: the post and its office, never who it was. */
function actorOf({ visit, view, posts }: HistoryProps, event: EventView): string {
  const { speak, language, session } = visit
  if (event.actorKind === 'ledger') return speak(words.bank)
  if (event.actorKind === 'clock') return speak(words.clock)
  if (event.actorKind === auditActor) return speak(words.audit)
  if (event.postId !== undefined) {
    const post = posts.get(event.postId)
    if (!post) return speak(words.officer, { authority: speak(view.service.competentAuthority) })
    const office = post.office[language]
    return speak(words.post, { title: titleApart(post.title[language], office), office })
  }
  const isYou = event.actorId === session.person.id
  if (!isYou && isOfOtherCase(event)) return speak(words.otherApplicant)
  const acting = view.acting.find(({ seqs }) => seqs.includes(event.seq))
  if (acting) return isYou ? speak(words.youForAnother) : whoActed(visit, acting)
  return speak(isYou ? words.you : words.applicant)
}

/** Without the office, where the title ends with its name. */
function titleApart(title: string, office: string): string {
  const [, own, last] = /^(.+)[,،] *([^,،]+)$/.exec(title) ?? []
  return own !== undefined && last !== undefined && office.startsWith(last) ? own : title
}

/** Somebody else, for whom the case is: by name where he may know it. */
export function whoActed(
  { speak, language }: Pick<SignedInVisit, 'speak' | 'language'>,
  { by, under }: CaseView['acting'][number],
): string {
  if ('visitId' in under) return speak(words.atCounter, { post: under.postId.toUpperCase() })
  const { name = '', nameUr } = by
  const named = nameIn({ name, nameUr }, language)
  return named ? speak(words.byNamed, { name: named }) : speak(words.mandateHolder)
}
