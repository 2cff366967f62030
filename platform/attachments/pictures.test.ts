/** ATT-1, ATT-2: of a file only its dots are kept, and only of a file that is a picture. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import sharp from 'sharp'
import { pictureSizes, sourceBytesMax } from './limits.ts'
import { createPictureReader } from './pictures.ts'
import { bombPng, cameraWords, phonePhoto, programs } from '#tests/phone-pictures'

const reader = createPictureReader({ workers: 1 })
after(() => reader.close())

const unreadable = { code: 'attachments-picture-unreadable' }

test('T-ATT-1 a photo is made anew upright, small, and says nothing of the camera', async () => {
  const sent = await phonePhoto(3_000, 2_000)
  for (const word of cameraWords) assert.ok(sent.includes(word), `${word} is in what was sent`)
  const made = await reader.read(sent)
  assert.deepEqual([made.width, made.height], [1_067, 1_600])
  for (const [bytes, size] of [
    [made.picture, pictureSizes.picture],
    [made.thumbnail, pictureSizes.thumbnail],
  ] as const) {
    const known = await sharp(bytes).metadata()
    assert.equal(known.format, 'jpeg')
    assert.equal(known.height, size.side)
    assert.ok(bytes.length <= size.bytesMax)
    const { exif, icc, iptc, xmp, orientation, comments } = known
    assert.deepEqual(
      { exif, icc, iptc, xmp, orientation, comments },
      {
        exif: undefined,
        icc: undefined,
        iptc: undefined,
        xmp: undefined,
        orientation: undefined,
        comments: undefined,
      },
    )
    for (const word of [...cameraWords, 'Exif']) assert.ok(!bytes.includes(word))
  }
  // The red corner was at the top left of a picture that lies on its side: now it is at the right.
  const { data, info } = await sharp(made.picture).raw().toBuffer({ resolveWithObject: true })
  const dot = (x: number, y: number) => data[(y * info.width + x) * info.channels] ?? 0
  assert.ok(dot(info.width - 20, 20) > 200 && dot(20, 20) < 100)
})

test('PNG and WebP, grey, see-through and CMYK pictures are read', async () => {
  const create = { width: 40, height: 30, channels: 4, background: '#00ff0080' } as const
  const plain = sharp({ create })
  const files = [
    await plain.clone().png().toBuffer(),
    await plain.clone().webp().toBuffer(),
    await plain.clone().flatten().greyscale().jpeg().toBuffer(),
    await plain.clone().flatten().toColourspace('cmyk').jpeg().toBuffer(),
  ]
  for (const file of files) {
    const { width, height, picture } = await reader.read(file)
    assert.deepEqual([width, height], [40, 30])
    assert.equal((await sharp(picture).metadata()).format, 'jpeg')
  }
})

test('T-ATT-2 no picture is refused: programs, papers, drawings, what was torn', async () => {
  const whole = await phonePhoto()
  const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
  const gif = await sharp(whole).gif().toBuffer()
  const disguised = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), programs[0] ?? whole])
  const torn = whole.subarray(0, Math.floor(whole.length / 2))
  const papers = [Buffer.from('%PDF-1.7 '), Buffer.from('PK\u0003\u0004 zipped'), drawing, gif]
  for (const file of [...programs, ...papers, disguised, torn, whole.subarray(0, 20)]) {
    await assert.rejects(reader.read(file), unreadable)
  }
})

test('T-ATT-2 too many dots are refused by the header, before any is unpacked', async () => {
  const tooLarge = { code: 'attachments-too-large' }
  await assert.rejects(reader.read(bombPng(30_000, 30_000)), tooLarge)
  await assert.rejects(reader.read(bombPng(10_000, 5_000)), tooLarge)
  await assert.rejects(reader.read(bombPng(2_000_000_000, 2_000_000_000)), (thrown: Error) =>
    /attachments-(too-large|picture-unreadable)/.test(thrown.message),
  )
  const heavy = Buffer.concat([await phonePhoto(), Buffer.alloc(sourceBytesMax)])
  await assert.rejects(reader.read(heavy), tooLarge)
  await assert.rejects(reader.read(Buffer.alloc(0)), { code: 'attachments-empty' })
})

test('after whatever was sent, the next photo is read', async () => {
  const sent = await phonePhoto()
  for (let turn = 0; turn < 40; turn += 1) {
    // Bytes turned at a few places, as a bad line or somebody who tries would.
    const bad = Buffer.from(sent)
    for (let at = 0; at < 6; at += 1) bad[(turn * 7_919 + at * 104_729) % bad.length] = turn * 31
    await reader.read(bad).catch((thrown: { code?: string }) => {
      assert.match(String(thrown.code), /^attachments-/)
    })
  }
  assert.equal((await reader.read(sent)).height, 900)
})
