/** The services of this installation: the one list that names them. */
import { domicile, domiciles } from '#services/domicile'
import { eStamp, stamps, valuations } from '#services/e-stamp'

export const installed = {
  services: [eStamp, domicile],
  registers: [stamps, valuations, domiciles],
}

export const services = new Map(installed.services.map((service) => [service.id, service]))

export const registers = new Map(installed.registers.map((register) => [register.id, register]))
