import type { SwapSettings } from '../../api/deploymentQueries'

/** How the new model has to prove itself, as people fill it in. */
export interface SwapForm {
  shadow: boolean
  shadowParts: string
  /** Percent. */
  agreement: string
  guard: boolean
  guardParts: string
}

/** What stations do where nobody says otherwise (`SwapSettings`). */
const usual: SwapSettings = { shadowParts: 20, minimumAgreement: 0.8, guardParts: 50, maximumErrors: 0, maximumLatencyFactor: 3, maximumVerdictShift: 0.4 }

export const usualForm: SwapForm = { shadow: true, shadowParts: `${usual.shadowParts}`, agreement: `${usual.minimumAgreement * 100}`, guard: true, guardParts: `${usual.guardParts}` }

const mostParts = 100_000

/** The settings; null where a number is none, or out of its range. */
export function swapOf(form: SwapForm): SwapSettings | null {
  const shadowParts = form.shadow ? whole(form.shadowParts) : 0
  const guardParts = form.guard ? whole(form.guardParts) : 0
  const agreement = form.shadow ? Number(form.agreement || NaN) : usual.minimumAgreement * 100
  if (shadowParts === null || guardParts === null || !(agreement >= 0 && agreement <= 100)) return null
  return { ...usual, shadowParts, guardParts, minimumAgreement: agreement / 100 }
}

function whole(text: string): number | null {
  const value = Number(text || NaN)
  return Number.isInteger(value) && value >= 1 && value <= mostParts ? value : null
}
