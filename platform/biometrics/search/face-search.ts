/**
 * Who else looks like a capture: a gallery of everybody's enrolled face, read from the store at the
 * start and kept up with it. What it finds is kept as candidates, for an officer to judge.
 */
import { machinePermit, machineReading } from '#platform/consent'
import type { Database } from '#platform/database'
import { Problem } from '#platform/kernel'
import { keepCandidates, type Candidate } from '../candidate-store.ts'
import { findCaptures } from '../capture-store.ts'
import { descriptorOf } from '../face/compare.ts'
import { biometricsProblems } from '../problems.ts'
import {
  listChangedFaces,
  openFacesOf,
  openNextFaces,
  openTemplate,
  type EnrolledFace,
} from '../template-store.ts'
import type { BiometricVault } from '../vault.ts'
import { createGallery, type Gallery } from './gallery.ts'

export type FaceSearch = {
  /** Reads all faces, if there are any; else that waits until somebody asks. */
  start(): Promise<void>
  /**
   * The people, other than its own person, whose faces are like this capture's: `shortlistMax` at
   * most, the most like first. Kept with the capture. Throws `biometrics-capture-unknown` where
   * there is no such face, and what `Gallery.search` throws.
   */
  searchFor(captureId: string): Promise<Shortlist>
  stop(): Promise<void>
}

export type Shortlist = readonly Pick<Candidate, 'personId' | 'score'>[]

export type FaceSearchOptions = {
  readonly db: Database
  readonly vault: BiometricVault
  readonly now: () => Date
  readonly threads: number
}

/** As many as an officer can look at with care. */
export const shortlistMax = 20
/**
 * How far a face on the list may be. On the measured set 1 pair of two people in 4,300 is nearer,
 * so among a million some two hundred strangers are: the nearest of them go on the list.
 */
export const shortlistDistanceMax = 0.5
const dimensions = 128
const rowsAtOnce = 5_000
/** An act may be committed so long after the moment that it bears. */
const slackMs = 5 * 60_000

/** A gallery, and which changes of the store it has seen: by person the capture, null for none. */
type Held = {
  readonly gallery: Gallery
  readonly seen: Map<string, string | null>
  upTo: Date
}

/** The more, the more alike: as with every other comparison. */
export const scoreOfDistance = (distance: number): number => 1 - distance

/** Everybody's face from the store. */
async function load({ db, vault, now, threads }: FaceSearchOptions): Promise<Held> {
  const upTo = now()
  const permit = machinePermit('enrolment')
  const gallery = createGallery({ dimensions, threads })
  for (let after = ''; ; ) {
    const faces = await openNextFaces(db, vault, { after, limit: rowsAtOnce, permit })
    await gallery.add(faces.map(entryOf))
    after = faces.at(-1)?.personId ?? after
    if (faces.length < rowsAtOnce) return { gallery, seen: new Map(), upTo }
  }
}

/** What the store has taken in and destroyed since. */
async function follow(held: Held, { db, vault, now }: FaceSearchOptions): Promise<void> {
  const since = new Date(held.upTo.getTime() - slackMs)
  held.upTo = now()
  const rows = await listChangedFaces(db, since)
  const changed = rows.filter((row) => held.seen.get(row.personId) !== row.captureId)
  const ids = changed.map(({ personId }) => personId)
  if (ids.length > 0) {
    const permit = machinePermit('enrolment')
    const faces = await openFacesOf(db, vault, { ids, permit })
    const there = new Set(faces.map(({ personId }) => personId))
    await held.gallery.add(faces.map(entryOf))
    await held.gallery.remove(ids.filter((id) => !there.has(id)))
  }
  held.seen.clear()
  for (const { personId, captureId } of rows) held.seen.set(personId, captureId)
}

export function createFaceSearch(options: FaceSearchOptions): FaceSearch {
  const { db, vault, now } = options
  let holding: Promise<Held> | undefined

  const hold = async (): Promise<Held> => {
    holding ??= load(options)
    try {
      return await holding
    } catch (error) {
      holding = undefined
      throw error
    }
  }
  const nearest = async (descriptor: Float32Array) => {
    const held = await hold()
    await follow(held, options)
    const wanted = { count: shortlistMax + 1, distanceMax: shortlistDistanceMax }
    return held.gallery.search(descriptor, wanted)
  }

  /** What failed for want of a thread is made anew at the next question. */
  const forget = async (): Promise<void> => {
    const lost = holding
    holding = undefined
    await lost?.then(({ gallery }) => gallery.close()).catch(() => undefined)
  }

  return {
    async start() {
      const [any] = await openNextFaces(db, vault, {
        after: '',
        limit: 1,
        permit: machinePermit('enrolment'),
      })
      if (!any) return
      await hold()
    },
    async searchFor(captureId) {
      const [capture] = await findCaptures(db, [captureId])
      if (capture?.format !== 'face-128') throw biometricsProblems['biometrics-capture-unknown']()
      const { bytes } = await openTemplate(db, vault, captureId, machineReading('enrolment'))
      const found = await nearest(descriptorOf(bytes)).catch(async (error: unknown) => {
        if (!(error instanceof Problem)) await forget()
        throw error
      })
      const others = found
        .filter(({ id }) => id !== capture.personId)
        .slice(0, shortlistMax)
        .map(({ id, distance }) => ({ personId: id, score: scoreOfDistance(distance) }))
      const searched = { id: captureId, personId: capture.personId, at: now() }
      await keepCandidates(db, searched, others)
      return others
    },
    stop: forget,
  }
}

function entryOf({ personId, bytes }: EnrolledFace) {
  return { id: personId, descriptor: descriptorOf(bytes) }
}
