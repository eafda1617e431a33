import { createSwitch } from '../app/createSwitch'

/** Whether the map of defects lies over the live picture. */
export const useShowHeat = createSwitch('heat', false)

/** Whether the strip shows defective parts alone. */
export const useDefectiveOnly = createSwitch('strip-ng', false)
