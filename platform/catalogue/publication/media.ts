/** Photos on their way to everybody: faces found, areas covered, a copy made when released. */
import { openPicture, type Area, type Opening } from '#platform/attachments'
import { findCase } from '#platform/cases'
import { machinePermit } from '#platform/consent'
import {
  findCopy,
  findReleased,
  findUnseen,
  grid,
  noteFaces,
  publicationProblems as problems,
  putCopy,
  type Box,
  type Part,
} from '#platform/publication'
import type { CaseView } from '../case-view.ts'
import { createCounting, type Counter } from '../counting.ts'
import type { Platform } from '../platform.ts'
import { subjectOf } from '../sealed-answers.ts'

type Tools = Pick<Platform, 'db' | 'setting' | 'pictures' | 'biometrics'>

/** Faces and cells as areas, in thousandths. */
function areasOf(faces: readonly Box[], cells: readonly number[]): Area[] {
  const [wide, high] = [1000 / grid.columns, 1000 / grid.rows]
  const covered = cells.map((cell): Area => {
    const [column, row] = [cell % grid.columns, Math.floor(cell / grid.columns)]
    return [column * wide, row * high, wide, high]
  })
  return [...faces, ...covered]
}

/**
 * The photo as everybody would see it, with a grid over it, for whoever looks it over: only a copy
 * in which faces were looked for is ever shown for release.
 * @throws publication-part-unknown, and what finding faces and making pictures refuse
 */
export async function previewPart(
  tools: Tools,
  { case: kase, permit }: Pick<CaseView, 'case' | 'permit'>,
  part: Part,
): Promise<Buffer> {
  const opening = { permit, subject: subjectOf(kase) }
  const picture = await pictureOf(tools, part, opening)
  const faces = part.faces ?? (await facesIn(tools, part, picture))
  const areas = areasOf(faces, part.covered as readonly number[])
  return tools.pictures.cover(picture, { areas, grid })
}

async function facesIn({ db, biometrics }: Tools, part: Part, picture: Buffer) {
  const faces = await biometrics.faces.findToCover(picture)
  await noteFaces(db, part, faces)
  return faces
}

function pictureOf({ db, setting }: Tools, { id: caseId, name: id, kind }: Part, opening: Opening) {
  if (kind !== 'photo') throw problems['publication-part-unknown']()
  return openPicture(db, setting.vault, { id, caseId, size: 'picture' }, opening)
}

/**
 * Looks for faces in what waits, a photo at a time, so that whoever looks it over does not wait.
 * Told to stop it ends at once: the photo under way is looked at again.
 */
export function createFaceFinding(tools: Tools): Omit<Counter, 'countOnce'> {
  let [after, isStopping] = ['', false]
  const counting = createCounting(async () => {
    const looked = await findFacesAfter(tools, after).catch((thrown: unknown) => {
      if (isStopping) return undefined
      throw thrown
    })
    after = looked ?? ''
    return looked !== undefined
  })
  return {
    start: (intervalMs, onTrouble) => counting.start(intervalMs, onTrouble),
    stop: () => {
      isStopping = true
      void counting.stop()
      return Promise.resolve()
    },
  }
}

/**
 * Looks at the photo after this one; gives its name, or undefined after the last. One that cannot
 * be read is left for whoever opens it.
 */
export async function findFacesAfter(tools: Tools, after: string): Promise<string | undefined> {
  const { db } = tools
  const part = await findUnseen(db, after)
  const kase = part && (await findCase(db, part))
  if (!part || !kase) return undefined
  const opening = { permit: machinePermit('rules'), subject: subjectOf(kase) }
  await pictureOf(tools, part, opening)
    .then((picture) => facesIn(tools, part, picture))
    .catch(() => undefined)
  return `${part.id}/${part.name}`
}

/**
 * The copy of a released photo, made when it is first asked for. A photo that is withheld, taken
 * back or erased is nowhere from that moment on.
 * @throws publication-part-unknown
 */
export async function releasedCopy(tools: Tools, address: string): Promise<Buffer> {
  const { db, pictures } = tools
  const kept = await findCopy(db, address)
  if (kept) return kept
  const part = await findReleased(db, address)
  const kase = part && (await findCase(db, part))
  if (!part?.faces || !kase) throw problems['publication-part-unknown']()
  const opening = { permit: machinePermit('rules'), subject: subjectOf(kase) }
  const picture = await pictureOf(tools, part, opening)
  const areas = areasOf(part.faces, part.covered as readonly number[])
  const copy = await pictures.cover(picture, { areas })
  await putCopy(db, address, copy)
  // Withheld while it was made: then it is not sent either.
  if (!(await findReleased(db, address))) throw problems['publication-part-unknown']()
  return copy
}
