/** One thread that finds faces with TensorFlow. Started by `faces.ts`; never imported. */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { parentPort } from 'node:worker_threads'
import sharp from 'sharp'
import type { WorkerReply } from '#platform/workers'
import { flatnessOf, measureLight, openEyes, type Picture } from './pixels.ts'
import { cropPortrait, portraitFrame, portraitSize, scaled } from './portrait.ts'
import type {
  Box,
  CoverAnswer,
  CoverJob,
  FaceAnswer,
  FaceJob,
  Found,
  Point,
  PortraitAnswer,
  PortraitJob,
} from './found.ts'
import { boxInWhole } from './views.ts'

/** What of the package is used; its own types want a browser's. */
type Tensor = { dispose(): void }
type Detected = {
  readonly detection: { readonly box: Box; readonly score: number }
  readonly landmarks: { readonly positions: readonly Point[] }
  readonly descriptor?: Float32Array
}
type Net = { loadFromDisk(folder: string): Promise<void> }
type Detecting = Promise<readonly { readonly box: Box }[]> & {
  withFaceLandmarks(): Promise<Detected[]> & { withFaceDescriptors(): Promise<Detected[]> }
}
type FaceApi = {
  readonly tf: {
    setBackend(name: string): Promise<boolean>
    ready(): Promise<void>
    tensor3d(data: Int32Array, shape: readonly number[], type: string): Tensor
  }
  readonly nets: Readonly<
    Record<'tinyFaceDetector' | 'ssdMobilenetv1' | 'faceLandmark68Net' | 'faceRecognitionNet', Net>
  >
  readonly TinyFaceDetectorOptions: new (o: { inputSize: number; scoreThreshold: number }) => object
  readonly SsdMobilenetv1Options: new (o: { minConfidence: number; maxResults: number }) => object
  detectAllFaces(picture: Tensor, options: object): Detecting
}
type Wasm = { setWasmPaths(folder: string): void; setThreadsCount(count: number): void }

const require = createRequire(import.meta.url)
const wasmFolder = dirname(require.resolve('@tensorflow/tfjs-backend-wasm'))
const api = require.resolve('@vladmandic/face-api/dist/face-api.node-wasm.js')
const models = join(dirname(api), '../model')

/** Pictures are looked at no larger than this: a face at arm's length is large in them. */
const sideMax = 800
/** Decoding is one thread's; libvips would take one for each core. */
sharp.concurrency(1)
sharp.cache(false)

const loading = load()

async function load(): Promise<FaceApi> {
  // A thread is one of several: TensorFlow starts none of its own.
  const wasm = require('@tensorflow/tfjs-backend-wasm') as Wasm
  wasm.setWasmPaths(`${wasmFolder}/`)
  wasm.setThreadsCount(1)
  const faces = require('@vladmandic/face-api/dist/face-api.node-wasm.js') as FaceApi
  await faces.tf.setBackend('wasm')
  await faces.tf.ready()
  for (const net of Object.values(pick(faces))) await net.loadFromDisk(models)
  return faces
}

function pick({ nets }: FaceApi) {
  const { tinyFaceDetector, ssdMobilenetv1, faceLandmark68Net, faceRecognitionNet } = nets
  return { tinyFaceDetector, ssdMobilenetv1, faceLandmark68Net, faceRecognitionNet }
}

type Decoded = Pick<FaceJob, 'image' | 'pixelsMax' | 'secondsMax'>

/** Upright, without what cameras write into files, and only as large as is looked at. */
async function decode({ image, pixelsMax, secondsMax }: Decoded, side = sideMax): Promise<Picture> {
  const { data, info } = await sharp(image, { limitInputPixels: pixelsMax, failOn: 'error' })
    .timeout({ seconds: secondsMax })
    .autoOrient()
    .resize(side, side, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#808080' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  if (info.channels !== 3) throw new Error('picture without colours')
  return { data, width: info.width, height: info.height }
}

async function find(job: FaceJob): Promise<FaceAnswer> {
  const faces = await loading
  const picture = await decode(job).catch(() => undefined)
  if (!picture) return 'not-an-image'
  const { width, height } = picture
  const tensor = faces.tf.tensor3d(new Int32Array(picture.data), [height, width, 3], 'int32')
  const tiny = (inputSize: number) =>
    new faces.TinyFaceDetectorOptions({ inputSize, scoreThreshold: 0.5 })
  const detect = (options: object) => {
    const found = faces.detectAllFaces(tensor, options).withFaceLandmarks()
    return job.describe ? found.withFaceDescriptors() : found
  }
  const answer = (found: readonly Detected[]) => ({
    width,
    height,
    faces: found.map((one) => describe(picture, one)),
  })
  try {
    // A face that fills the picture is missed at the usual size and seen when it is made small; a
    // far one, or one in the dark, is seen when it is made large.
    for (const size of [320, 160, 416]) {
      const found = await detect(tiny(size))
      if (found.length > 0) return answer(found)
    }
    if (!job.thorough) return answer([])
    // The large detector finds what the small one does not, and takes its time.
    return answer(
      await detect(new faces.SsdMobilenetv1Options({ minConfidence: 0.5, maxResults: 10 })),
    )
  } finally {
    tensor.dispose()
  }
}

function describe(picture: Picture, { detection, landmarks, descriptor }: Detected): Found {
  const { x, y, width, height } = detection.box
  const box = { x, y, width, height }
  const points = landmarks.positions.map(({ x: left, y: top }) => ({ x: left, y: top }))
  return {
    box,
    score: detection.score,
    points,
    descriptor,
    light: measureLight(picture, box),
    flatness: flatnessOf(picture, box),
    openness: openEyes(picture, points),
  }
}

/** Cut out of a picture in which the portrait is so many dots high, where there are as many. */
const cutFromHeight = portraitSize.height * 1.5
const portraitSides = { least: 200, most: 4_000 } as const
/** The first that is small enough: 85 for nearly every face. */
const qualities = [85, 75, 65, 50, 35] as const

/** Out of the picture as it was sent: a face far off is small where it was looked at. */
async function portray(job: PortraitJob): Promise<PortraitAnswer | 'not-an-image'> {
  const frame = portraitFrame(job.points)
  const wanted = (Math.max(job.width, job.height) * cutFromHeight) / frame.height
  const side = Math.min(portraitSides.most, Math.max(portraitSides.least, Math.ceil(wanted)))
  const picture = await decode(job, side).catch(() => undefined)
  if (!picture) return 'not-an-image'
  const { data, width, height } = cropPortrait(picture, scaled(frame, picture.width / job.width))
  for (const quality of qualities) {
    // Only the dots: no camera, no place, no small copy of the whole picture.
    const portrait = await sharp(data, { raw: { width, height, channels: 3 } })
      .jpeg({ quality })
      .toBuffer()
    if (portrait.length <= job.bytesMax) return { portrait }
  }
  throw new Error('a portrait that no quality makes small')
}

/** Large enough that a face of a hand's breadth in a crowd is seen. */
const coverSide = 1_600
const viewSide = 1_280
/** Parts are made larger, so that their small faces are as large as detectors want them. */
const partScale = 1.5

/** Low bounds: a box too many covers a wall, one too few shows somebody. */
async function look(job: CoverJob): Promise<CoverAnswer | 'not-an-image'> {
  const faces = await loading
  const picture = await decode(job, coverSide).catch(() => undefined)
  if (!picture) return 'not-an-image'
  const { data, info } = await viewed(picture, job.view)
  const { width, height } = info
  const tensor = faces.tf.tensor3d(new Int32Array(data), [height, width, 3], 'int32')
  // In steps of 32, as the detector has it; more than there are dots shows nothing more.
  const inputSize = Math.min(viewSide, Math.ceil(Math.max(width, height) / 32) * 32)
  try {
    const found = [
      ...(await faces.detectAllFaces(
        tensor,
        new faces.TinyFaceDetectorOptions({ inputSize, scoreThreshold: 0.3 }),
      )),
      ...(await faces.detectAllFaces(
        tensor,
        new faces.SsdMobilenetv1Options({ minConfidence: 0.2, maxResults: 50 }),
      )),
    ]
    return { boxes: found.map(({ box }) => boxInWhole(job.view, box, { width, height })) }
  } finally {
    tensor.dispose()
  }
}

function viewed({ data, width, height }: Picture, view: CoverJob['view']) {
  const whole = sharp(data, { raw: { width, height, channels: 3 } })
  if ('turn' in view) return whole.rotate(view.turn).raw().toBuffer({ resolveWithObject: true })
  const [left, top, wide, high] = view.part
  const side = Math.min(viewSide, Math.ceil(Math.max(wide * width, high * height) * partScale))
  return whole
    .extract({
      left: Math.floor(left * width),
      top: Math.floor(top * height),
      width: Math.max(1, Math.floor(wide * width)),
      height: Math.max(1, Math.floor(high * height)),
    })
    .resize(side, side, { fit: 'inside' })
    .raw()
    .toBuffer({ resolveWithObject: true })
}

type Job = FaceJob | PortraitJob | CoverJob
type Answer = FaceAnswer | PortraitAnswer | CoverAnswer

function work(job: Job): Promise<Answer> {
  if ('view' in job) return look(job)
  return 'points' in job ? portray(job) : find(job)
}

parentPort?.on('message', (job: Job) => {
  void work(job)
    .then((answer): WorkerReply<Answer> => ({ answer }))
    .catch((cause): WorkerReply<Answer> => ({ fault: String(cause) }))
    .then((reply) => parentPort?.postMessage(reply))
})
