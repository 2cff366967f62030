/** A centre on a server of its own: a service that measures faces, its clerks, what they send. */
import {
  createFaceReader,
  faceProblems,
  type FaceReader,
  type FaceSeen,
} from '#platform/biometrics'
import type { ActOutcome, Move, Service } from '#platform/catalogue'
import { biometric } from '#platform/forms'
import { defineProblems, text } from '#platform/kernel'
import { applyForKite } from '#tests/kite-case'
import { kitePermit } from '#tests/kite-permit'
import { showing } from '#tests/kite-portrait'
import { appointOfficer } from '#tests/officers'
import { photo } from '#tests/faces/turned-head'
import { kiteDistrict, testPlatform, type TestPlatform } from '#tests/platform'
import { signedIn, webOn } from '#tests/web'
import multipart from '@fastify/multipart'
import { registerDesk } from '#channels/desk'
import { registerEnrolment } from '#channels/enrolment'

const said = text('Somebody looks alike', 'کوئی ملتا جلتا ہے')
export const alikeProblems = defineProblems({
  'kite-flyer-alike': { status: 409, title: said, wayOut: said },
})

const { review, ...others } = kitePermit.workflow.states
const face = { title: text('Face of the flyer', 'اڑانے والے کا چہرہ') }
const finger = { title: text('Finger of a witness', 'گواہ کی انگلی') }

/** A clerk measures the flyer; the officer allows, once nobody who looks alike is left. */
const measured: Service = {
  ...kitePermit,
  wording: {
    ...kitePermit.wording,
    states: {
      ...kitePermit.wording.states,
      measured: { name: text('Measured', 'ناپ لیا'), meaning: said, public: said },
    },
    actions: { ...kitePermit.wording.actions, measure: text('Measure', 'ناپیں') },
    done: { ...kitePermit.wording.done, measure: text('Measured', 'ناپ لیا') },
    asks: { ...kitePermit.wording.asks, measure: { face, finger } },
  },
  workflow: {
    initial: 'draft',
    states: {
      ...kitePermit.workflow.states,
      review: {
        measure: {
          by: 'kite-clerk',
          to: 'measured',
          duty: 'maker',
          asks: {
            face: biometric({ modality: 'face' }),
            finger: biometric({ modality: 'finger', of: 'anybody', optional: true }),
          },
        },
      },
      measured: {
        ...review,
        allow: {
          ...(review?.['allow'] as Move),
          check: ({ captures }) => {
            if (captures['face']?.duplicates !== 0) throw alikeProblems['kite-flyer-alike']()
          },
        },
      },
      ...others,
    },
  },
  serviceLevels: {
    review: { role: 'kite-clerk', within: '2 working days' },
    measured: { role: 'kite-officer', within: '2 working days' },
  },
} as Service

/** The same with the face on its paper. */
export const measuredAndShown = showing(measured, 'face')

/** In place of looking: a file says itself what is seen in it. */
const told: FaceReader = {
  async look(image) {
    const said = Buffer.from(image).toString('latin1')
    if (!said.startsWith('{')) throw faceProblems['biometrics-photo-unreadable']()
    const { of, faults = [] } = JSON.parse(said) as { of: number; faults?: FaceSeen['faults'] }
    const descriptor = Float32Array.from({ length: 128 }, (_, at) => (at === 0 ? of : 0))
    const score = faults.length > 0 ? 0 : 80
    return { face: { descriptor } as never, faults, score, width: 320, height: 320 }
  },
  portray: async () => photo('collins'),
  findToCover: async () => [],
  close: async () => undefined,
}

/** A photograph of the person of this number; two numbers 0.4 apart look alike. */
export const photoOf = (of: number, faults?: FaceSeen['faults']) =>
  Buffer.from(JSON.stringify({ of, faults }))

type Seat = Awaited<ReturnType<typeof signedIn>>

export type Centre = {
  readonly platform: TestPlatform
  readonly sitDown: (personId: string, language?: 'en' | 'ur') => Promise<Seat>
  /** Sends a form of the page last opened, with a file. */
  readonly sendFile: (
    seat: Seat,
    path: string,
    sent: { readonly file: Buffer; readonly [name: string]: string | Buffer },
  ) => Promise<{ status: number; location: string; html: string }>
  readonly apply: () => Promise<ActOutcome>
  readonly clerk: () => ReturnType<typeof appointOfficer>
}

export async function testCentre(realFaces = false, service = measured): Promise<Centre> {
  const base = await testPlatform([service])
  const faces = realFaces ? createFaceReader({ workers: 1 }) : told
  const platform = { ...base, biometrics: { ...base.biometrics, faces } }
  const app = await webOn(platform, (web, on) => {
    void web.register(multipart, { attachFieldsToBody: 'keyValues', limits: { fileSize: 1_000 } })
    registerEnrolment(web, on)
    registerDesk(web, on)
  })
  app.addHook('onClose', () => faces.close())
  return {
    platform,
    sitDown: (personId, language = 'en') =>
      signedIn(app, platform, personId, { kind: 'officer', language }),
    async sendFile(seat, path, { file, ...fields }) {
      const [hidden] = seat.formsOf(path)
      const form = new FormData()
      for (const [name, value] of Object.entries({ ...hidden, ...fields })) {
        form.append(name, String(value))
      }
      form.append('file', new Blob([new Uint8Array(file)]), 'sent.bin')
      const body = new Response(form)
      const answer = await app.inject({
        method: 'POST',
        url: path,
        cookies: { daftar_session: seat.token, daftar_language: 'en' },
        headers: { 'content-type': body.headers.get('content-type') ?? '' },
        payload: Buffer.from(await body.arrayBuffer()),
      })
      const { statusCode: status, headers, body: html } = answer
      return { status, location: headers.location ?? '', html }
    },
    apply: () => applyForKite(platform),
    clerk: () => appointOfficer(platform, 'kite-clerk', kiteDistrict.code),
  }
}
