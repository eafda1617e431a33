/** Colours on top of a picture; apart in hue and in lightness, and always with another line style or a caption. */
export const detectionColour = '#ff6a3a'
export const truthColour = '#58c7ff'
export const missedColour = '#ffd83d'
export const haloColour = 'rgba(6, 12, 16, 0.78)'
export const captionInk = '#10181d'
export const wellColour = '#0d1317'
