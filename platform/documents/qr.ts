/** QR codes as drawings: level M, with the quiet zone of ISO/IEC 18004. */
import QRCode from 'qrcode'

const quietModules = 4

/**
 * An SVG of one path, one unit a module, quiet zone included; print it 48 mm wide or more.
 * Alphanumeric mode where the text allows it. Text too long for version 40 throws the encoder's
 * Error.
 */
export function qrSvg(text: string): string {
  const mode = /^[0-9A-Z $%*+\-./:]*$/.test(text) ? 'alphanumeric' : 'byte'
  const segment =
    mode === 'byte' ? ({ data: Buffer.from(text), mode } as const) : ({ data: text, mode } as const)
  const code = QRCode.create([segment], { errorCorrectionLevel: 'M' })
  const size = code.modules.size
  const full = size + 2 * quietModules
  let path = ''
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; ) {
      let end = column
      while (end < size && code.modules.get(row, end)) end += 1
      const width = end - column
      if (width > 0) {
        path += `M${column + quietModules} ${row + quietModules}h${width}v1h-${width}z`
      }
      column = end + 1
    }
  }
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${full} ${full}" ` +
    `width="${full}" height="${full}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${full}v${full}h-${full}z"/><path d="${path}"/></svg>`
  )
}
