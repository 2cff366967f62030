import { Button, Form, SummaryList } from '#channels/components'
import type { ListedSession } from '#platform/identity'
import { formatInstant } from '#platform/kernel'
import type { SignedInVisit } from '../visit.tsx'
import { devicesWords as words } from './wording.ts'

type SessionsProps = {
  readonly visit: SignedInVisit
  readonly sessions: readonly ListedSession[]
}

export function Sessions({ visit, sessions }: SessionsProps) {
  return (
    <>
      {inOrder(visit, sessions).map((session) => (
        <One visit={visit} session={session} />
      ))}
    </>
  )
}

/** This one first and the others by their beginning: what is in use does not jump about. */
function inOrder({ session }: SignedInVisit, sessions: readonly ListedSession[]) {
  return [...sessions].sort(
    (a, b) =>
      Number(b.id === session.id) - Number(a.id === session.id) ||
      b.openedAt.getTime() - a.openedAt.getTime(),
  )
}

type OneProps = { readonly visit: SignedInVisit; readonly session: ListedSession }

function One({ visit, session }: OneProps) {
  const { speak, language } = visit
  const { id, device, amr, kind, openedAt, lastSeenAt } = session
  const isThis = id === visit.session.id
  const name = device === '' ? speak(words.unknownDevice) : device
  const when = (at: Date) => <bdi>{formatInstant(at, language)}</bdi>
  return (
    <>
      <SummaryList
        card={{ title: isThis ? speak(words.thisOne, { device: name }) : <bdi>{name}</bdi> }}
        rows={[
          {
            key: speak(words.how),
            value: speak(amr.includes('mfa') ? words.byPasskey : words.byCode),
          },
          { key: speak(words.as), value: speak(words.kinds[kind]) },
          { key: speak(words.opened), value: when(openedAt) },
          { key: speak(words.seen), value: when(lastSeenAt) },
        ]}
      />
      {!isThis && (
        <Form
          action="/account/devices/sessions/end"
          hidden={{ _csrf: visit.visitor.csrfToken, session: id }}
        >
          <Button variant="secondary" preventDoubleClick>
            {speak(words.endOne, { device: name })}
          </Button>
        </Form>
      )}
    </>
  )
}
