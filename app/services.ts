/** The services of this installation: the one list that names them. */
import { domicile, domiciles } from '#services/domicile'
import { eStamp, stamps, valuations } from '#services/e-stamp'

export const services = new Map([eStamp, domicile].map((service) => [service.id, service]))

export const registers = new Map(
  [stamps, valuations, domiciles].map((register) => [register.id, register]),
)
