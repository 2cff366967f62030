/** A chosen file's SHA-256 is computed here, and the file is not sent at all. */

/** Where the browser cannot (an old one, or no secure connection), the server does it. */
export function takeFingerprints(): void {
  if (!globalThis.crypto?.subtle) return
  for (const place of document.querySelectorAll<HTMLElement>('[data-fingerprint]')) {
    const file = place.querySelector<HTMLInputElement>('input[type="file"]')
    const typed = place.querySelector<HTMLInputElement>('input:not([type="file"])')
    if (!file || !typed) continue
    const status = document.createElement('p')
    status.className = 'govuk-hint'
    status.setAttribute('role', 'status')
    place.append(status)
    const { name } = file
    file.addEventListener('change', () => {
      void fingerprintOf(file.files?.[0])
        .then((found) => {
          typed.value = found
          file.removeAttribute('name')
          status.textContent = found === '' ? '' : (place.dataset['fingerprint'] ?? '')
        })
        .catch(() => {
          // A file too large for this phone goes to the server.
          file.name = name
        })
    })
  }
}

async function fingerprintOf(file: Blob | undefined): Promise<string> {
  if (!file) return ''
  const hash = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
