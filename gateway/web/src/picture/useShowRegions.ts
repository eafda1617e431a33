import { createSwitch } from '../app/createSwitch'

/** Whether the regions of the recipe lie over a part's picture. */
export const useShowRegions = createSwitch('regions', true)
