/**
 * The counter's webcam. The picture of who stands there is shown first, with the portrait that a
 * document would show of it; only then it goes into the form's own file field, and the form is sent
 * as with any chosen file. Without a camera the file field is all there is.
 */
import { hasCamera, openCamera, type Camera } from './camera.ts'

/** The server's word on a picture that was not sent yet. */
type Look = { readonly isFit?: boolean; readonly says?: string; readonly portrait?: string }

export function useCounterCameras(): void {
  if (!hasCamera()) return
  for (const place of document.querySelectorAll<HTMLElement>('[data-counter-face]')) enable(place)
}

type Step = 'closed' | 'open' | 'taken'

function enable(place: HTMLElement): void {
  const part = <E extends HTMLElement>(name: string) =>
    place.querySelector<E>(`[data-counter-${name}]`) as E
  const file = place.querySelector('input[type="file"]') as HTMLInputElement
  const words = JSON.parse(place.dataset['words'] ?? '{}') as Record<string, string>
  const says = part('says')
  let camera: Camera | undefined
  let picture: File | undefined

  const show = (step: Step) => {
    part('open').hidden = step !== 'closed'
    part('stage').hidden = step !== 'open'
    part('take').hidden = step !== 'open'
    part('taken').hidden = step !== 'taken'
    part('choice').hidden = step !== 'taken'
  }
  const close = () => {
    camera?.close()
    camera = undefined
  }
  const giveUp = () => {
    close()
    show('closed')
    says.textContent = words['none'] ?? ''
    file.focus()
  }
  const open = async () => {
    picture = undefined
    file.value = ''
    says.textContent = ''
    camera = await openCamera(place.querySelector('video') as HTMLVideoElement)
    show('open')
    part('take').focus()
  }
  const take = async () => {
    const frame = await camera?.frame()
    close()
    if (!frame) return
    picture = new File([frame], 'face.jpg', { type: 'image/jpeg' })
    const carrier = new DataTransfer()
    carrier.items.add(picture)
    file.files = carrier.files
    part('taken').replaceChildren(imageOf(URL.createObjectURL(frame), words['still']))
    part('send').hidden = true
    show('taken')
    part('again').focus()
    await tell(picture)
  }
  /** What cannot be told leaves the choice to whoever looks at the still. */
  const tell = async (taken: File) => {
    says.textContent = words['looking'] ?? ''
    const {
      isFit = true,
      says: said,
      portrait,
    } = await lookAt(place, taken).catch((): Look => ({}))
    if (picture !== taken) return
    says.textContent = said ?? words['unseen'] ?? ''
    if (portrait !== undefined) part('taken').append(imageOf(portrait, words['portrait']))
    part('send').hidden = !isFit
    if (isFit) part('send').focus()
  }

  show('closed')
  addEventListener('pagehide', close)
  part('open').addEventListener('click', () => void open().catch(giveUp))
  part('again').addEventListener('click', () => void open().catch(giveUp))
  part('take').addEventListener('click', () => void take().catch(giveUp))
  part('send').addEventListener('click', () => file.form?.requestSubmit())
}

const imageOf = (src: string, alt = '') => Object.assign(new Image(), { src, alt })

async function lookAt(place: HTMLElement, picture: File): Promise<Look> {
  const address = place.dataset['counterFace']
  if (!address) return {}
  const token = place.closest('form')?.querySelector<HTMLInputElement>('[name="_csrf"]')
  const body = new FormData()
  body.append('_csrf', token?.value ?? '')
  body.append('file', picture)
  const answer = await fetch(address, { method: 'POST', body })
  return (await answer.json()) as Look
}
