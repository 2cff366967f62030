/** The services of this installation: the one list that names them. */
import { citizenCard, identityCards } from '#services/citizen-card'
import { categories, complaint, places } from '#services/citizen-complaint'
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
import { familyCertificate, familyCertificates } from '#services/family-certificate'
import { billers } from '#services/household-bills'
import { budgetVotes } from '#services/neighbourhood-budget'
import { paymentPage } from '#services/payment-page'
import { publicConsultations } from '#services/public-consultation'
import { passport, passports } from '#services/travel-passport'

export const installed = {
  services: [
    eStamp,
    courtFeeStamp,
    vendorStamp,
    vendorStock,
    complaint,
    domicile,
    citizenCard,
    passport,
    familyCertificate,
    paymentPage,
    ...billers,
  ],
  registers: [
    stamps,
    valuations,
    courtFees,
    vendorStamps,
    vendorLicences,
    vendorCommissions,
    domiciles,
    identityCards,
    passports,
    familyCertificates,
    budgetVotes,
    publicConsultations,
    categories,
    places,
  ],
}

export const services = new Map(installed.services.map((service) => [service.id, service]))

export const registers = new Map(installed.registers.map((register) => [register.id, register]))
