import { electricity } from './electricity.ts'
import { propertyTax } from './property-tax.ts'
import { tokenTax } from './token-tax.ts'
import { trafficFines } from './traffic-fines.ts'
import { water } from './water.ts'

/** In the order in which the page of bills offers them. */
export const billers = [...electricity, trafficFines, tokenTax, propertyTax, water]
