/**
 * A camera for journeys. `followSigns` puts a person before it who does what the page asks: a head
 * that is made of one photograph. Without it the browser's own fake camera plays `stillFilm`.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { createFaceReader } from '#platform/biometrics'
import type { Page } from 'playwright-core'
import { headOf, photo, type Movement, type PhotoName } from '#tests/faces/turned-head'

const movements: Readonly<Record<string, Movement>> = {
  '': {},
  left: { yaw: 24 },
  right: { yaw: -24 },
  up: { pitch: 24 },
  down: { pitch: -24 },
  blink: { blink: true },
}

const made = new Map<PhotoName, Promise<Record<string, string>>>()

/** By sign a picture of the head that shows it; made once for a test file. */
async function picturesOf(name: PhotoName): Promise<Record<string, string>> {
  const reader = createFaceReader({ workers: 1 })
  const { face } = await reader.look(photo(name))
  await reader.close()
  const head = await headOf(photo(name), face?.points ?? [])
  const pictures: Record<string, string> = {}
  for (const [sign, movement] of Object.entries(movements)) {
    pictures[sign] = `data:image/jpeg;base64,${(await head(movement)).toString('base64')}`
  }
  return pictures
}

/**
 * Before the page is opened: whoever stands before its camera follows the signs that it shows. As
 * from a real camera, no two pictures are alike to the last dot.
 */
export async function followSigns(page: Page, name: PhotoName = 'collins'): Promise<void> {
  const pictures = made.get(name) ?? picturesOf(name)
  made.set(name, pictures)
  await page.addInitScript(actBeforeCamera, await pictures)
}

/** In the browser. */
function actBeforeCamera(pictures: Record<string, string>): void {
  const images = Object.fromEntries(
    Object.entries(pictures).map(([sign, address]) => {
      const image = new Image()
      image.src = address
      return [sign, image] as const
    }),
  )
  const canvas = document.createElement('canvas')
  const [width, height] = [480, 600]
  Object.assign(canvas, { width, height })
  const draw = () => {
    const sign = document.querySelector<HTMLElement>('[data-live-face]')?.dataset['sign'] ?? ''
    const image = images[sign] ?? images['']
    const context = canvas.getContext('2d')
    if (!context || !image) return
    context.drawImage(image, 0, 0, width, height)
    for (let dot = 0; dot < 200; dot += 1) {
      context.fillStyle = `rgb(${Math.random() * 255},120,120)`
      context.fillRect(Math.random() * width, Math.random() * 20, 2, 2)
    }
  }
  setInterval(draw, 60)
  navigator.mediaDevices.getUserMedia = async () => {
    draw()
    return canvas.captureStream(15)
  }
}

/** Nobody lets the page see: as a person who presses "Block", or a machine without a camera. */
export async function refuseCamera(page: Page, error: 'NotAllowedError' | 'NotFoundError') {
  await page.addInitScript((name) => {
    navigator.mediaDevices.getUserMedia = async () => {
      throw new DOMException('no camera', name)
    }
  }, error)
}

/** Flags for a browser whose camera plays a film of one photograph, again and again. */
export function stillCamera(name: PhotoName): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'daftar-camera-'))
  after(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'camera.mjpeg')
  writeFileSync(file, Buffer.concat(Array.from({ length: 4 }, () => photo(name))))
  return [
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${file}`,
  ]
}
