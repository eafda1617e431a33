/** Settings that every kind of camera may have, in the order of the editor: µs, the camera's unit, kelvin, the camera's unit. */
export const cameraSettings = ['exposure', 'gain', 'white-balance', 'focus'] as const

export type CameraSetting = (typeof cameraSettings)[number]

export const isKnownSetting = (name: string): name is CameraSetting => (cameraSettings as readonly string[]).includes(name)

/** Those settings, and what else one of the recipes says of the camera, by its own name. */
export const settingNames = (...recipes: readonly Readonly<Record<string, unknown>>[]): string[] => [
  ...cameraSettings,
  ...new Set(recipes.flatMap((recipe) => Object.keys(recipe)).filter((name) => !isKnownSetting(name)).toSorted()),
]
