/**
 * A chosen photo is made small here and sent in parts; where the line breaks, it goes on from what
 * has arrived. The form then carries its number. Whatever this cannot do, the form does by itself.
 */

const sideMax = 1_600
const quality = 0.82
const partBytes = 128 * 1024
const triesMax = 8
const restMsMax = 15_000

type Words = Readonly<Record<string, string | undefined>>

/** The server's word, in the page's language. */
class Told extends Error {}

export function sendPhotos(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-photos]')) enable(place)
}

function enable(place: HTMLElement): void {
  const status = document.createElement('p')
  status.className = 'govuk-hint'
  status.setAttribute('role', 'status')
  place.append(status)
  const inputs = [...place.querySelectorAll<HTMLInputElement>('input[type="file"]')]
  const name = inputs[0]?.name.replace(/\.file\d*$/, '') ?? ''
  const before = place.querySelectorAll('.daftar-photos li').length
  let sending = 0
  inputs.forEach((input, index) => {
    input.addEventListener('change', () => {
      const file = input.files?.[0]
      if (!file) return
      sending += 1
      setBusy(place, true)
      void send(place, file, (said) => {
        status.textContent = said
      })
        .then((id) => {
          input.value = ''
          show(place, { id, name, file, input, number: before + index + 1 })
          status.textContent = place.dataset['sent'] ?? ''
        })
        .catch((error: unknown) => {
          // What was refused is not sent again with the form; what did not arrive is.
          if (error instanceof Told) input.value = ''
          status.textContent =
            error instanceof Told ? error.message : (place.dataset['failed'] ?? '')
        })
        .finally(() => {
          sending -= 1
          setBusy(place, sending > 0)
        })
    })
  })
}

/** A form that is sent while a photo is on its way would leave it behind. */
function setBusy(place: HTMLElement, isBusy: boolean): void {
  for (const button of place.closest('form')?.querySelectorAll('button') ?? []) {
    button.disabled = isBusy
  }
}

async function send(place: HTMLElement, file: File, say: (words: string) => void): Promise<string> {
  const words: Words = place.dataset
  const base = words['photos'] ?? ''
  const photo = await madeSmall(file)
  const begun = await ask<{ id: string }>(place, base, {
    question: words['question'] ?? '',
    size: String(photo.size),
  })
  const address = `${base}/${begun.id}`
  let [received, tries] = [0, 0]
  let isDone = false
  while (!isDone) {
    say((words['sending'] ?? '').replace('{percent}', percentOf(received, photo.size)))
    try {
      const part = photo.slice(received, received + partBytes)
      const answer = await ask<Answer>(place, address, { offset: String(received), part })
      received = answer.received
      isDone = received === photo.size
      tries = 0
    } catch (error) {
      tries += 1
      if (error instanceof Told || tries > triesMax) throw error
      say(words['again'] ?? '')
      await rest(tries)
      received = await arrived(address).catch(() => received)
    }
  }
  return begun.id
}

type Answer = { readonly received: number }

/** Numbers of a page in Urdu stand in their own direction, as those that the server writes. */
const percentOf = (received: number, size: number) =>
  `\u2068${String(Math.floor((received / size) * 100))}\u2069`

const rest = (tries: number) =>
  new Promise((done) => {
    setTimeout(done, Math.min(restMsMax, 500 * 2 ** tries))
    addEventListener('online', done, { once: true })
  })

async function arrived(address: string): Promise<number> {
  const answer = await fetch(address)
  return ((await answer.json()) as Answer).received
}

async function ask<T>(
  place: HTMLElement,
  address: string,
  fields: Readonly<Record<string, string | Blob>>,
): Promise<T> {
  const token = place.closest('form')?.querySelector<HTMLInputElement>('input[name="_csrf"]')
  const body = new FormData()
  body.append('_csrf', token?.value ?? '')
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  const answer = await fetch(address, { method: 'POST', body })
  const said = (await answer.json()) as T & { problem?: string }
  // Too busy, or a part that came twice: it is asked how much has arrived, and goes on.
  if (answer.status === 409 || answer.status >= 500) throw new Error(String(answer.status))
  if (!answer.ok) throw new Told(said.problem ?? '')
  return said
}

/** Upright and at most so many dots; as it is where the browser cannot read it. */
async function madeSmall(file: File): Promise<Blob> {
  try {
    const bitmap = await createImageBitmap(file)
    const scale = Math.min(1, sideMax / Math.max(bitmap.width, bitmap.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(bitmap.width * scale)
    canvas.height = Math.round(bitmap.height * scale)
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
    bitmap.close()
    const made = await new Promise<Blob | null>((done) => {
      canvas.toBlob(done, 'image/jpeg', quality)
    })
    return made && made.size < file.size ? made : file
  } catch {
    return file
  }
}

type Shown = {
  readonly id: string
  readonly name: string
  readonly file: File
  readonly input: HTMLInputElement
  readonly number: number
}

/** In place of its field, until it is taken back. */
function show(place: HTMLElement, { id, name, file, input, number }: Shown): void {
  const label = (words = '') => words.replace('{number}', `\u2068${String(number)}\u2069`)
  const group = input.closest<HTMLElement>('.govuk-form-group')
  const [shown, image] = [document.createElement('div'), document.createElement('img')]
  const [field, button] = [document.createElement('input'), document.createElement('button')]
  shown.className = 'daftar-photos'
  image.alt = label(place.dataset['photo'])
  image.src = URL.createObjectURL(file)
  field.type = 'hidden'
  field.name = name
  field.value = id
  button.type = 'button'
  button.name = 'remove-photo'
  button.className = 'govuk-button govuk-button--secondary'
  button.textContent = label(place.dataset['remove'])
  button.addEventListener('click', () => {
    URL.revokeObjectURL(image.src)
    shown.remove()
    if (group) group.hidden = false
    input.focus()
  })
  // What stood there when the page came is no longer all of it.
  place.querySelector('[data-photos-added]')?.remove()
  const one = document.createElement('div')
  one.append(image, field, button)
  shown.append(one)
  group?.before(shown)
  if (group) group.hidden = true
}
