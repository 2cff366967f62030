/**
 * The counter's webcam: a picture of who stands there goes into the form's own file field, and the
 * form is sent as with any chosen file. Without a camera the file field is all there is.
 */
import { hasCamera, openCamera, type Camera } from './camera.ts'

export function useCounterCameras(): void {
  if (!hasCamera()) return
  for (const place of document.querySelectorAll<HTMLElement>('[data-counter-face]')) enable(place)
}

function enable(place: HTMLElement): void {
  const find = <E extends HTMLElement>(what: string) => place.querySelector<E>(what)
  const file = find<HTMLInputElement>('input[type="file"]')
  const video = find<HTMLVideoElement>('video')
  const stage = find('[data-counter-stage]')
  const open = find('[data-counter-open]')
  const take = find('[data-counter-take]')
  const says = find('[data-counter-says]')
  if (!file || !video || !stage || !open || !take || !says) return
  let camera: Camera | undefined
  const show = (isOn: boolean) => {
    stage.hidden = !isOn
    take.hidden = !isOn
    open.hidden = isOn
  }
  const close = () => {
    camera?.close()
    camera = undefined
  }
  show(false)
  addEventListener('pagehide', close)
  open.addEventListener('click', () => {
    says.textContent = ''
    openCamera(video)
      .then((opened) => {
        camera = opened
        show(true)
        take.focus()
      })
      .catch(() => {
        says.textContent = place.dataset['counterFace'] ?? ''
        file.focus()
      })
  })
  take.addEventListener('click', () => {
    camera
      ?.frame()
      .then((frame) => {
        const carrier = new DataTransfer()
        carrier.items.add(new File([frame], 'face.jpg', { type: 'image/jpeg' }))
        file.files = carrier.files
        close()
        file.form?.requestSubmit()
      })
      .catch(() => {
        says.textContent = place.dataset['counterFace'] ?? ''
      })
  })
}
