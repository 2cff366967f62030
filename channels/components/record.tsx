/** What an official record shows: its state, its history, how its amount came about. */
import type { Paisa } from '#platform/kernel'
import { classNames, type Content, safeHref } from './attributes.ts'
import { Isolate, Money } from './isolate.tsx'
import { Heading, Tag, type TagColour } from './messages.tsx'
import { useSay, words } from './words.ts'

/** What a state means to the reader, whatever the service calls it. */
export type StatusTone = 'neutral' | 'waiting' | 'action' | 'progress' | 'done' | 'refused'

const toneColours: Record<StatusTone, TagColour | undefined> = {
  neutral: 'grey',
  waiting: 'yellow',
  action: 'orange',
  progress: undefined,
  done: 'green',
  refused: 'red',
}

type StatusTagProps = { readonly tone: StatusTone; readonly children: Content }

/** The state of a case or document: the word says it, the colour only helps. */
export function StatusTag({ tone, children }: StatusTagProps) {
  return (
    <Tag colour={toneColours[tone]} classes="daftar-status">
      {children}
    </Tag>
  )
}

export type TimelineEvent = {
  readonly title: Content
  /** When, already in words, e.g. `formatInstant(…)`. */
  readonly when?: string | undefined
  /** The same moment for machines, ISO 8601. */
  readonly whenIso?: string | undefined
  /** Who did it: a post or an office. */
  readonly by?: Content | undefined
  readonly detail?: Content | undefined
  readonly state?: 'done' | 'current' | 'coming' | 'stopped' | undefined
}

type TimelineProps = {
  readonly events: readonly TimelineEvent[]
  readonly label?: string | undefined
}

/** The history of a case, and what is still to come, in the order of time. */
export function Timeline({ events, label }: TimelineProps) {
  const speak = useSay()
  return (
    <ol class="daftar-timeline" aria-label={label}>
      {events.map((event) => {
        const state = event.state ?? 'done'
        return (
          <li
            class={`daftar-timeline__event daftar-timeline__event--${state}`}
            aria-current={state === 'current' ? 'step' : undefined}
          >
            <p class="daftar-timeline__title">
              {event.title}
              {state === 'current' && <span class="daftar-timeline__now">{speak(words.now)}</span>}
            </p>
            {(event.when || event.by) && (
              <p class="daftar-timeline__when">
                {event.when && (
                  <time datetime={event.whenIso}>
                    <bdi>{event.when}</bdi>
                  </time>
                )}
                {event.when && event.by && ' · '}
                {event.by && <bdi>{event.by}</bdi>}
              </p>
            )}
            {event.detail && <div class="daftar-timeline__detail">{event.detail}</div>}
          </li>
        )
      })}
    </ol>
  )
}

export type AmountStep = {
  readonly text: Content
  /** None for a step that states a value or a rate but is no amount to add. */
  readonly paisa?: Paisa | undefined
  /** What stands in place of an amount, e.g. `1 %`. */
  readonly value?: string | undefined
  /** The rule: act, section, schedule entry. */
  readonly basis?: Content | undefined
  readonly basisHref?: string | undefined
}

type StepsProps = {
  readonly steps: readonly AmountStep[]
  readonly total: Paisa
  readonly title?: Content | undefined
  readonly totalText?: Content | undefined
  readonly headingLevel?: 2 | 3 | 4 | undefined
}

/** How an amount came about, step by step, each with the law it rests on. */
export function Steps(props: StepsProps) {
  const speak = useSay()
  return (
    <section class="daftar-steps">
      <Heading level={props.headingLevel ?? 2} class="govuk-heading-s daftar-steps__heading">
        {props.title ?? speak(words.steps)}
      </Heading>
      <ol class="daftar-steps__list">
        {props.steps.map((step) => (
          <li class="daftar-steps__step">
            <span class="daftar-steps__text">
              {step.text}
              {step.basis && (
                <cite class="daftar-steps__basis">
                  <span class="govuk-visually-hidden">{speak(words.basis)}: </span>
                  <Basis step={step} />
                </cite>
              )}
            </span>
            <StepValue step={step} />
          </li>
        ))}
      </ol>
      <p class="daftar-steps__total">
        <span class="daftar-steps__text">{props.totalText ?? speak(words.total)}</span>
        <Money paisa={props.total} strong />
      </p>
    </section>
  )
}

function Basis({ step }: { readonly step: AmountStep }) {
  const href = safeHref(step.basisHref)
  if (!href) return <>{step.basis}</>
  return (
    <a class="govuk-link" href={href}>
      {step.basis}
    </a>
  )
}

function StepValue({ step }: { readonly step: AmountStep }) {
  if (step.paisa !== undefined) {
    return <Money paisa={step.paisa} />
  }
  return step.value ? <Isolate classes="daftar-money">{step.value}</Isolate> : null
}

/** The squares of a QR code, row by row, as `qrcode`'s `create(…).modules` gives them. */
export type QrModules = {
  readonly size: number
  readonly data: ArrayLike<number | boolean>
}

type QrProps = {
  readonly modules: QrModules
  /** What scanning it does, for those who cannot see it. */
  readonly label: string
  readonly caption?: Content | undefined
  readonly large?: boolean | undefined
}

const quietModules = 4

/** One path of horizontal runs: a tenth of the bytes of a rectangle for each square. */
function qrPath({ size, data }: QrModules): string {
  let path = ''
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (!data[y * size + x]) continue
      const start = x
      while (x < size && data[y * size + x]) x++
      path += `M${start + quietModules} ${y + quietModules}h${x - start}v1h-${x - start}z`
    }
  }
  return path
}

/** A QR code drawn as SVG, with its quiet zone (ISO/IEC 18004: four modules on each side). */
export function Qr({ modules, label, caption, large }: QrProps) {
  const side = modules.size + 2 * quietModules
  return (
    <figure class={classNames('daftar-qr', large && 'daftar-qr--large')}>
      <svg
        xmlns="http://www.w3.org/2000/svg"
        viewBox={`0 0 ${side} ${side}`}
        role="img"
        aria-label={label}
        shape-rendering="crispEdges"
      >
        <path fill="#fff" d={`M0 0h${side}v${side}H0z`} />
        <path d={qrPath(modules)} />
      </svg>
      {caption && <figcaption class="daftar-qr__caption">{caption}</figcaption>}
    </figure>
  )
}
