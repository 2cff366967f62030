/** A button that fills in where the phone is. Only its press asks the phone, and only then. */

const digits = 5

export function offerOwnPlace(): void {
  for (const point of document.querySelectorAll<HTMLElement>('[data-own-place]')) {
    const [lat, lon] = point.querySelectorAll('input')
    if ('geolocation' in navigator && lat && lon) offer(point, lat, lon)
  }
}

function offer(point: HTMLElement, lat: HTMLInputElement, lon: HTMLInputElement): void {
  const { ownPlace = '', looking = '', found = '', notFound = '' } = point.dataset
  const [button, status] = [document.createElement('button'), document.createElement('p')]
  button.type = 'button'
  button.name = 'own-place'
  button.className = 'govuk-button govuk-button--secondary'
  button.textContent = ownPlace
  status.className = 'govuk-hint'
  status.setAttribute('role', 'status')
  button.addEventListener('click', () => {
    status.textContent = looking
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        lat.value = coords.latitude.toFixed(digits)
        lon.value = coords.longitude.toFixed(digits)
        lon.dispatchEvent(new Event('input', { bubbles: true }))
        status.textContent = found
      },
      () => {
        status.textContent = notFound
      },
      { enableHighAccuracy: true, timeout: 20_000, maximumAge: 60_000 },
    )
  })
  point.before(button, status)
}
