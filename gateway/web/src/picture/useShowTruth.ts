import { createSwitch } from '../app/createSwitch'

/** Whether the defects that are really on the part are drawn, where the source knows them. */
export const useShowTruth = createSwitch('truth', true)
