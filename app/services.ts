/** The services of this installation: the one list that names them. */
import { domicile, domiciles } from '#services/domicile'
import {
  courtFees,
  courtFeeStamp,
  eStamp,
  stamps,
  valuations,
  vendorCommissions,
  vendorLicences,
  vendorStamp,
  vendorStamps,
  vendorStock,
} from '#services/e-stamp'
import { billers } from '#services/household-bills'
import { paymentPage } from '#services/payment-page'

export const installed = {
  services: [eStamp, courtFeeStamp, vendorStamp, vendorStock, domicile, paymentPage, ...billers],
  registers: [
    stamps,
    valuations,
    courtFees,
    vendorStamps,
    vendorLicences,
    vendorCommissions,
    domiciles,
  ],
}

export const services = new Map(installed.services.map((service) => [service.id, service]))

export const registers = new Map(installed.registers.map((register) => [register.id, register]))
