/**
 * How often the matcher errs, on a folder of sets: SET/FINGER_IMPRESSION.iso, such as the four of
 * FVC2002 B. Pairs of one finger and pairs of two, all of them.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compareFingers, parseFingerRecord, prepareFinger } from '#platform/biometrics'
import { errorsOf, type Scored } from './error-rates.ts'
import { round, type Measured } from './measure.ts'

type Timed = { comparisons: number; cpuMs: number }

export function fingerprintErrors(data: string | undefined): Measured {
  if (!data)
    throw new Error('say where the sets lie: --data DIR, with DIR/fingerprints/SET/1_1.iso')
  const folder = existsSync(join(data, 'fingerprints')) ? join(data, 'fingerprints') : data
  const timed: Timed = { comparisons: 0, cpuMs: 0 }
  const sets = readdirSync(folder).sort()
  const scores = sets.map((set) => scoresOf(join(folder, set), timed))
  const errors = scores.map((scored) => errorsOf(scored))
  const mean = (of: (one: ReturnType<typeof errorsOf>) => number) =>
    errors.reduce((sum, one) => sum + of(one), 0) / errors.length
  const all = errorsOf(scores.flat())
  const ofSets = sets.flatMap((set, i) => [
    [`${set}: EER %`, round(100 * (errors[i]?.equal ?? 0))],
    [`${set}: FNMR % at FMR 0.1 %`, round(100 * (errors[i]?.missedAt(0.001) ?? 0))],
  ])
  return {
    name: 'fingerprints',
    what: 'ISO 19794-2 templates of one finger and of two, all pairs',
    perSecond: Math.round((1_000 * timed.comparisons) / timed.cpuMs),
    figures: {
      'pairs of one finger': all.genuine,
      'pairs of two': all.others,
      ...Object.fromEntries(ofSets),
      'mean EER %': round(100 * mean((one) => one.equal)),
      'mean FNMR % at FMR 0.1 %': round(100 * mean((one) => one.missedAt(0.001))),
      ...Object.fromEntries(
        [1, 0.1, 0.03].flatMap((percent) => [
          [`all sets: score at FMR ${percent} %`, all.thresholdAt(percent / 100)],
          [`all sets: FNMR % at FMR ${percent} %`, round(100 * all.missedAt(percent / 100))],
        ]),
      ),
      'highest score of two fingers': all.highestOther,
      'ms of processor for a comparison, preparing included': round(
        timed.cpuMs / timed.comparisons,
      ),
    },
  }
}

function scoresOf(folder: string, timed: Timed): Scored[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.iso'))
  const begun = process.cpuUsage()
  const fingers = files.sort().map((file) => ({
    finger: file.split('_')[0],
    prepared: prepareFinger(parseFingerRecord(readFileSync(join(folder, file)))),
  }))
  const scored = fingers.flatMap((one, i) =>
    fingers.slice(i + 1).map((two) => ({
      isGenuine: one.finger === two.finger,
      score: compareFingers(one.prepared, two.prepared),
    })),
  )
  timed.comparisons += scored.length
  timed.cpuMs += process.cpuUsage(begun).user / 1_000
  return scored
}
