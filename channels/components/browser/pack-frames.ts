/** Several pictures as one file: a form sends one. Before each its length, four bytes. */
export function packFrames(frames: readonly Blob[]): Blob {
  return new Blob(
    frames.flatMap((frame) => {
      const length = new DataView(new ArrayBuffer(4))
      length.setUint32(0, frame.size)
      return [length.buffer, frame]
    }),
  )
}
