/** Narrowing a queue: a form that works without a script, each choice with what it would show. */
import { Button, Details, Form, Select } from '#channels/components'
import { optionNames, stateNameOf, type Service } from '#platform/catalogue'
import type { Lists } from '#platform/forms'
import { countIn, countsBy, type QueueAsked } from './queue-asked.ts'
import type { Queue } from './queue-cases.ts'
import type { OfficerVisit } from './visit.tsx'
import { queueWords as words } from './wording.ts'

type FilterProps = {
  readonly visit: OfficerVisit
  readonly asked: QueueAsked
  readonly queue: Queue
  /** Of the service that was asked for. */
  readonly lists: Lists
}

export function Filter({ visit, asked, queue, lists }: FilterProps) {
  const { speak } = visit
  const { groups } = queue
  const service = visit.platform.setting.services.get(asked.service ?? '')
  const counted = (text: string, count: number) => speak(words.counted, { text, count: `${count}` })
  const { due, isRaised, service: id, whose, post } = asked
  const isNarrowed = [due, isRaised, id].some((one) => one !== undefined)
  const dueOptions = (['overdue', 'today', 'week'] as const).map((value) => ({
    value,
    text: counted(speak(words.due[value]), countIn(groups, { ...asked, due: value })),
  }))
  return (
    <Details summary={speak(words.filter)} open={isNarrowed}>
      <Form
        method="get"
        action="/desk"
        label={speak(words.filter)}
        hidden={{ ...(whose !== 'mine' && { whose }), ...(post && { post }) }}
      >
        <Select
          name="service"
          label={speak(words.service)}
          value={id}
          options={[
            { value: '', text: speak(words.everyService) },
            // Of another service neither the state nor the topic would mean anything.
            ...countsBy(groups, { due, isRaised }, 'service').map(([value, count]) => ({
              value,
              text: counted(nameOf(visit, value), count),
            })),
          ]}
        />
        {service && <OfService {...{ visit, asked, queue, lists, service }} />}
        <Select
          name="show"
          label={speak(words.which)}
          value={due ?? ''}
          options={[{ value: '', text: speak(words.all) }, ...dueOptions]}
        />
        <Select
          name="raised"
          label={speak(words.level)}
          value={isRaised ? 'yes' : ''}
          options={[
            { value: '', text: speak(words.everyLevel) },
            {
              value: 'yes',
              text: counted(speak(words.raisedOnly), countIn(groups, { ...asked, isRaised: true })),
            },
          ]}
        />
        <Button variant="secondary">{speak(words.apply)}</Button>
      </Form>
    </Details>
  )
}

/** What only the cases of one service have: its states, and what they are about. */
function OfService(props: FilterProps & { readonly service: Service }) {
  const { visit, asked, queue, lists, service } = props
  const { speak } = visit
  const { groups } = queue
  const counted = (text: string, count: number) => speak(words.counted, { text, count: `${count}` })
  const topics = optionNames(service, service.routing?.topic ?? '', lists)
  const topicName = (value: string) => speak(topics.get(value) ?? { en: value, ur: value })
  return (
    <>
      <Select
        name="state"
        label={speak(words.state)}
        value={asked.state}
        options={[
          { value: '', text: speak(words.everyState) },
          ...countsBy(groups, asked, 'state').map(([value, count]) => ({
            value,
            text: counted(speak(stateNameOf(service, value)), count),
          })),
        ]}
      />
      {service.routing?.topic && (
        <Select
          name="topic"
          label={speak(words.topic)}
          value={asked.topic}
          options={[
            { value: '', text: speak(words.everyTopic) },
            ...countsBy(groups, asked, 'topic').map(([value, count]) => ({
              value,
              text: counted(topicName(value), count),
            })),
          ]}
        />
      )}
    </>
  )
}

function nameOf({ platform, speak }: OfficerVisit, id: string): string {
  const service = platform.setting.services.get(id)
  return service ? speak(service.wording.name) : id
}
