import type { Result } from '../api/types'
import { Hint } from '../app/Hint'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import { Facts } from './Facts'

/** How the part lay against its golden template. */
export function RegistrationFacts({ registration }: { registration: NonNullable<Result['registration']> }) {
  const { t, format } = useLanguage()
  const { shiftX, shiftY, rotationDegrees, correlation, residual, coverage } = registration
  return (
    <Facts
      heading={t(texts.part.registration)}
      facts={[
        [<Hint key="residual" text={t(texts.part.residual)} explanation={t(texts.part.residualHint)} />, format.decimal(residual)],
        [t(texts.part.correlation), format.decimal(correlation)],
        [t(texts.part.shift), `${format.decimal(shiftX)}, ${format.decimal(shiftY)} px`],
        [t(texts.part.rotation), `${format.decimal(rotationDegrees)}°`],
        [t(texts.part.coverage), format.percent(coverage)],
      ]}
    />
  )
}
