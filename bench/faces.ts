/**
 * How often the comparison of faces errs, on a folder of photographs with `pairs.csv`: image_a,
 * image_b, same_person, and, where it is known, group. With groups (sex, age, region, however the
 * people of the set were told apart) the rates of each stand beside those of all at the threshold
 * in use: whoever deploys this runs it on faces of his own country before he trusts it.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import {
  compareFaces,
  createFaceReader,
  faceDistanceMax,
  type FaceReader,
} from '#platform/biometrics'
import { errorsOf, type Scored } from './error-rates.ts'
import { rateOf, round, type Measured } from './measure.ts'

/** Scores are whole numbers, the more the more alike. */
const scale = 10_000

type Pair = { image_a: string; image_b: string; same_person: string; group?: string }
type Looked = { readonly descriptor: Float32Array | undefined; readonly isRefused: boolean }

export async function faceErrors(folder: string | undefined, seconds: number): Promise<Measured> {
  if (!folder) throw new Error('say where the photographs lie: --data DIR, with DIR/pairs.csv')
  const pairs = parse(readFileSync(join(folder, 'pairs.csv')), { columns: true }) as Pair[]
  const reader = createFaceReader({ workers: availableParallelism() })
  try {
    const looked = await lookAtAll(reader, folder)
    const scored = allPairs(looked, pairs)
    const all = errorsOf(scored)
    const fit = scored.filter(({ isFit }) => isFit)
    const ofFit = errorsOf(fit)
    const refused = [...looked.values()].filter(({ isRefused }) => isRefused).length
    const rate = await verifications(reader, folder, pairs, seconds)
    return {
      name: 'faces',
      what: 'one face with one template: photograph decoded, face found, described, compared',
      ...rate,
      yardstick: "MOSIP's published pod: 6.05 a second at 1.65 s",
      yardstickPerSecond: 6.05,
      ratio: round(rate.perSecond / 6.05),
      figures: {
        'pairs of one person': all.genuine,
        'pairs of two, each with each': all.others,
        'photographs without a face %': percent(without(looked), looked.size),
        'photographs refused for their quality %': percent(refused, looked.size),
        'EER %': round(100 * all.equal),
        'distance at FMR 1 %': -all.thresholdAt(0.01) / scale,
        'distance at FMR 0.1 %': -all.thresholdAt(0.001) / scale,
        'FNMR % at FMR 1 %': round(100 * all.missedAt(0.01)),
        'FNMR % at FMR 0.1 %': round(100 * all.missedAt(0.001)),
        'distance at FMR 0.01 %': -all.thresholdAt(0.0001) / scale,
        'FNMR % at FMR 0.01 %': round(100 * all.missedAt(0.0001)),
        ...ratesAt('all', scored),
        'of good quality: pairs of one person': ofFit.genuine,
        'of good quality: pairs of two': ofFit.others,
        'of good quality: EER %': round(100 * ofFit.equal),
        'of good quality: distance at FMR 0.1 %': -ofFit.thresholdAt(0.001) / scale,
        'of good quality: FNMR % at FMR 0.1 %': round(100 * ofFit.missedAt(0.001)),
        ...ratesAt('of good quality', fit),
        ...ofGroups(scored),
        'published for these descriptors, whole set: EER %': 1.48,
        'published: FNMR % at FMR 1 %': 2,
        'published: FNMR % at FMR 0.1 %': 11.4,
      },
    }
  } finally {
    await reader.close()
  }
}

async function lookAtAll(reader: FaceReader, folder: string): Promise<Map<string, Looked>> {
  const names = readdirSync(folder).filter((name) => /\.(jpe?g|png|webp)$/i.test(name))
  const looked = new Map<string, Looked>()
  let next = 0
  const run = async () => {
    for (let name = names[next++]; name !== undefined; name = names[next++]) {
      const image = readFileSync(join(folder, name))
      const { face, faults } = await reader.look(image, { describe: true })
      looked.set(name, { descriptor: face?.descriptor, isRefused: faults.length > 0 })
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, run))
  return looked
}

const without = (looked: ReadonlyMap<string, Looked>) =>
  [...looked.values()].filter(({ descriptor }) => !descriptor).length

type Compared = Scored & { readonly group: string | undefined; readonly isFit: boolean }

/**
 * The set's own pairs of one person; and each photograph with each of somebody else, since what is
 * rare is not seen in few. A photograph is called by its person and a number: `Name_0001.jpg`.
 */
function allPairs(looked: ReadonlyMap<string, Looked>, pairs: readonly Pair[]): Compared[] {
  const groups = new Map(pairs.flatMap((pair) => [[pair.image_a, pair.group] as const]))
  const own = pairs
    .filter(({ same_person }) => same_person === '1')
    .flatMap(({ image_a, image_b }) => compared(looked, groups, image_a, image_b, true))
  const names = [...looked.keys()]
  const others = names.flatMap((one, at) =>
    names
      .slice(at + 1)
      .filter((other) => personOf(one) !== personOf(other))
      .flatMap((other) => compared(looked, groups, one, other, false)),
  )
  return [...own, ...others]
}

const personOf = (name: string) => name.replace(/_\d+\.\w+$/, '')

function compared(
  looked: ReadonlyMap<string, Looked>,
  groups: ReadonlyMap<string, string | undefined>,
  a: string,
  b: string,
  isGenuine: boolean,
): Compared[] {
  const [one, other] = [looked.get(a), looked.get(b)]
  if (!one?.descriptor || !other?.descriptor) return []
  const score = -Math.round(compareFaces(one.descriptor, other.descriptor) * scale)
  const [group, isFit] = [groups.get(a), !one.isRefused && !other.isRefused]
  return [{ isGenuine, score, isFit, group }]
}

/** What the threshold in use gives. */
function ratesAt(name: string, scored: readonly Scored[]): Record<string, number> {
  const of = (isGenuine: boolean) => scored.filter((one) => one.isGenuine === isGenuine)
  const passed = (list: readonly Scored[]) =>
    list.filter(({ score }) => -score <= faceDistanceMax * scale)
  const [own, others] = [of(true), of(false)]
  return {
    [`${name}: pairs`]: scored.length,
    [`${name}: FMR % at ${faceDistanceMax}`]: percent(passed(others).length, others.length),
    [`${name}: FNMR % at ${faceDistanceMax}`]: percent(own.length - passed(own).length, own.length),
  }
}

function ofGroups(scored: readonly Compared[]) {
  const groups = Map.groupBy(
    scored.filter(({ group }) => group),
    ({ group }) => group ?? '',
  )
  return Object.assign({}, ...[...groups].map(([name, list]) => ratesAt(name, list)))
}

const percent = (part: number, all: number) => (all === 0 ? 0 : round((100 * part) / all))

/** Verifications on the whole machine: as many at once as it has processors. */
function verifications(
  reader: FaceReader,
  folder: string,
  pairs: readonly Pair[],
  seconds: number,
) {
  const images = pairs.slice(0, 40).map(({ image_a }) => readFileSync(join(folder, image_a)))
  const known = reader.look(images[0] ?? Buffer.alloc(0), { describe: true })
  let next = 0
  return rateOf(availableParallelism(), seconds, async () => {
    const image = images[next++ % images.length] ?? Buffer.alloc(0)
    const [{ face }, own] = [await reader.look(image, { describe: true }), await known]
    if (face?.descriptor && own.face?.descriptor) {
      compareFaces(own.face.descriptor, face.descriptor)
    }
  })
}
