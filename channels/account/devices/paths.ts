export const devicesPath = '/account/devices'
