/** Every dated rule that was announced, with its authority and its entry in the public log. */
import { Isolate, Split, Table, type Cell } from '#channels/components'
import { announcedRules, type AnnouncedRule, type DatedRule } from '#platform/catalogue'
import { formatDate } from '#platform/kernel'
import type { FastifyReply } from 'fastify'
import { showPage, type Asking } from './frame.tsx'
import { ruleWords as words } from './log-wording.ts'

export async function showRules(asking: Asking): Promise<FastifyReply> {
  const { platform, speak } = asking
  const rules = await announcedRules(platform.db)
  const byService = [...Map.groupBy(rules, ({ service }) => service)]
  return showPage(asking, {
    title: speak(words.title),
    section: undefined,
    body: (
      <>
        <Split>
          <h1 class="govuk-heading-l">{speak(words.title)}</h1>
          <p class="govuk-body">{speak(words.lead)}</p>
          <p class="govuk-body">
            {speak(words.ids, { example: 'child / executive / any / 2026-10-09' })}
          </p>
          <p class="govuk-body">{speak(words.sources)}</p>
          {rules.length === 0 && <p class="govuk-body">{speak(words.none)}</p>}
        </Split>
        {byService.map(([service, own]) => (
          <RuleTable asking={asking} service={service} rules={own} />
        ))}
      </>
    ),
  })
}

type RuleTableProps = {
  readonly asking: Asking
  readonly service: string
  readonly rules: readonly AnnouncedRule[]
}

function RuleTable({ asking, service, rules }: RuleTableProps) {
  const { speak, platform } = asking
  const name = platform.setting.services.get(service)?.wording.name
  return (
    <Table
      stacked
      caption={name ? speak(name) : <Isolate>{service}</Isolate>}
      captionSize="m"
      head={[
        { text: speak(words.rule) },
        { text: speak(words.holds) },
        { text: speak(words.authority) },
        { text: speak(words.index) },
      ]}
      rows={rules.map((one) => rowOf(asking, one))}
    />
  )
}

function rowOf(asking: Asking, one: AnnouncedRule): readonly Cell[] {
  const { speak } = asking
  const { rule, isWithdrawn, index } = one
  return [
    { text: <RuleId id={rule.id} /> },
    { text: isWithdrawn ? speak(words.withdrawn) : daysOf(asking, rule) },
    {
      text: (
        <>
          {speak(rule.authority)}
          <br />
          <bdi dir="ltr" class="daftar-wrap">
            {rule.source}
          </bdi>
        </>
      ),
    },
    { text: index === undefined ? speak(words.waiting) : <Isolate>{index}</Isolate> },
  ]
}

/** Its parts apart, so that a long one takes several lines: `child / executive / any`. */
function RuleId({ id }: { readonly id: string }) {
  return (
    <bdi dir="ltr" class="daftar-wrap">
      {id.split('/').join(' / ')}
    </bdi>
  )
}

/** The days on which a rule holds. */
function daysOf({ speak, language }: Asking, { from, to }: DatedRule): string {
  const first = formatDate(from, language)
  if (to === undefined) return speak(words.from, { from: first })
  return speak(words.fromTo, { from: first, to: formatDate(to, language) })
}
