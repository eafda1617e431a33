import type { Language, Text } from './language'

/** Defect labels that the kit's own models use; a label of another model is shown as it is. */
const labels: Readonly<Record<string, Text>> = {
  open: { en: 'Open', ko: '단선' },
  short: { en: 'Short', ko: '단락' },
  mousebite: { en: 'Mousebite', ko: '마우스바이트(패임)' },
  spur: { en: 'Spur', ko: '스퍼(돌출)' },
  copper: { en: 'Spurious copper', ko: '잔류 동(이물 동)' },
  'pin-hole': { en: 'Pin-hole', ko: '핀홀' },
  scratch: { en: 'Scratch', ko: '스크래치' },
  bump: { en: 'Bump', ko: '돌기' },
}

export const knownLabels = Object.keys(labels)

export const labelText = (label: string, language: Language): string => labels[label]?.[language] ?? label

/** Without what stands in brackets, for narrow places: box captions, tiles. */
export const shortLabelText = (label: string, language: Language): string => labelText(label, language).replace(/\(.*\)$/, '')
