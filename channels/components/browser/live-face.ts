/**
 * A face before the camera: what to do is shown sign by sign, the pictures go into the form as one
 * file, and the form is sent as any other. Without JavaScript, or without a camera, these forms
 * stay hidden and the page's other ways are all there is.
 */
import { hasCamera, openCamera, type Camera } from './camera.ts'
import { useCounterCameras } from './counter-face.ts'
import { packFrames } from './pack-frames.ts'

type Asked = { readonly sign: string; readonly words: string }
/** The server's word on a first picture: what to change, or what to do. */
type Answer = {
  readonly advice?: string
  readonly problem?: string
  readonly nonce?: string
  readonly signs?: readonly Asked[]
}

/** Closed eyes; where the head turns, the page draws an arrow by `data-sign`. */
const marks: Readonly<Record<string, string>> = { blink: '– –' }
const adviceMs = 1_500
const looksMax = 20
/** For each sign so many pictures, and so many of rest between: whoever listens has time. */
const pace = { signFrames: 6, signMs: 500, restFrames: 2, restMs: 400 } as const

class Stopped extends Error {}
/** The page has words for it. */
class Told extends Error {}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-live-face]')) {
  if (hasCamera()) enable(form)
}

useCounterCameras()

function enable(form: HTMLFormElement): void {
  let running: AbortController | undefined
  form.hidden = false
  const stop = () => running?.abort()
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (running) return
    running = new AbortController()
    void take(form, running.signal).finally(() => {
      running = undefined
    })
  })
  part(form, 'stop').addEventListener('click', stop)
  form.addEventListener('keydown', ({ key }) => key === 'Escape' && stop())
  addEventListener('pagehide', stop)
}

async function take(form: HTMLFormElement, signal: AbortSignal): Promise<void> {
  const video = form.querySelector('video') as HTMLVideoElement
  let camera: Camera | undefined
  try {
    say(form, 'opening')
    camera = await openCamera(video).catch((error: unknown) => {
      throw new Told(wordFor(error))
    })
    showRunning(form, true)
    const { nonce = '', signs = [] } = await askFor(form, camera, signal)
    const frames = await follow(form, camera, signs, signal)
    say(form, 'checking')
    send(form, nonce, frames)
  } catch (error) {
    showSign(form, undefined)
    showRunning(form, false)
    tell(form, error)
  } finally {
    camera?.close()
  }
}

/** One picture at a time, until the server finds nothing to change; its answer is the signs. */
async function askFor(form: HTMLFormElement, camera: Camera, signal: AbortSignal): Promise<Answer> {
  say(form, 'look')
  for (let looks = 0; looks < looksMax; looks += 1) {
    await pause(adviceMs, signal)
    const fields = new FormData()
    for (const [name, value] of new FormData(form)) {
      if (typeof value === 'string') fields.append(name, value)
    }
    fields.append('look', await camera.frame(), 'look.jpg')
    const address = form.dataset['challenge'] ?? ''
    const answered = await fetch(address, { method: 'POST', body: fields, signal })
    const answer = (await answered.json()) as Answer
    if (answer.signs) return answer
    if (answer.problem !== undefined) throw new Error(answer.problem, { cause: 'said' })
    part(form, 'says').textContent = answer.advice ?? ''
  }
  throw new Told('failed')
}

/** Shows each sign and takes pictures of what is done; first, and between, the face at rest. */
async function follow(
  form: HTMLFormElement,
  camera: Camera,
  signs: readonly Asked[],
  signal: AbortSignal,
): Promise<Blob[]> {
  const frames: Blob[] = []
  const shoot = async (count: number, everyMs: number) => {
    for (let taken = 0; taken < count; taken += 1) {
      await pause(everyMs, signal)
      frames.push(await camera.frame())
    }
  }
  for (const left of [3, 2, 1]) {
    say(form, 'ready')
    showSign(form, { sign: '', mark: String(left) })
    await pause(1_000, signal)
  }
  for (const [at, { sign, words }] of signs.entries()) {
    showSign(form, { sign: '', mark: '•' })
    say(form, 'straight')
    await shoot(pace.restFrames, pace.restMs)
    showSign(form, { sign, mark: marks[sign] ?? '' })
    part(form, 'says').textContent = `${at + 1}/${signs.length} ${words}`
    navigator.vibrate?.(60)
    await shoot(pace.signFrames, pace.signMs)
  }
  showSign(form, { sign: '', mark: '•' })
  say(form, 'straight')
  await shoot(pace.restFrames, pace.restMs)
  navigator.vibrate?.(60)
  return frames
}

function send(form: HTMLFormElement, nonce: string, frames: readonly Blob[]): void {
  const carrier = new DataTransfer()
  carrier.items.add(new File([packFrames(frames)], 'frames.bin'))
  const file = form.querySelector('input[type="file"]') as HTMLInputElement
  file.files = carrier.files
  const field = form.elements.namedItem('nonce') as HTMLInputElement
  field.value = nonce
  HTMLFormElement.prototype.submit.call(form)
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms))
  if (signal.aborted) throw new Stopped()
}

function showRunning(form: HTMLFormElement, isRunning: boolean): void {
  part(form, 'stage').hidden = !isRunning
  part(form, 'stop').hidden = !isRunning
  const start = part(form, 'start')
  start.hidden = isRunning
  ;(isRunning ? part(form, 'stop') : start).focus()
}

/** The sign as it is drawn over the picture; whoever does not see it is told in words. */
function showSign(
  form: HTMLFormElement,
  shown: { readonly sign: string; readonly mark: string } | undefined,
): void {
  const place = part(form, 'sign')
  place.textContent = shown?.mark ?? ''
  form.dataset['sign'] = shown?.sign ?? ''
}

/** Says what went wrong; where there is no camera, leads to the other way at once. */
function tell(form: HTMLFormElement, error: unknown): void {
  const isStopped = error instanceof Stopped || (error as Error).name === 'AbortError'
  if (isStopped) return say(form, 'stopped')
  if (error instanceof Error && error.cause === 'said') {
    part(form, 'says').textContent = error.message
    return
  }
  say(form, error instanceof Told ? error.message : 'failed')
  if (error instanceof Told) otherWay(form)
}

function otherWay(form: HTMLFormElement): void {
  const place = document.getElementById(form.dataset['otherwise'] ?? '')
  const details = place?.closest('details')
  if (details) details.open = true
  place?.focus()
}

function wordFor(error: unknown): string {
  const { name } = error as { name?: string }
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused'
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'none' : 'busy'
}

function say(form: HTMLFormElement, word: string): void {
  const words = JSON.parse(form.dataset['words'] ?? '{}') as Record<string, string>
  const place = part(form, 'says')
  // Said once: what is written again is read out again.
  if (place.textContent !== words[word]) place.textContent = words[word] ?? ''
}

function part(form: HTMLFormElement, name: string): HTMLElement {
  const found = form.querySelector<HTMLElement>(`[data-face-${name}]`)
  if (!found) throw new Error(`the form has no place for ${name}`)
  return found
}
