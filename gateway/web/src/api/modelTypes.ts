import type { components } from './schema'

type Schemas = components['schemas']

/** A model package of one version. */
export type Model = Schemas['ModelItem']
export type ModelCard = Schemas['ModelCard']
export type Measurement = Schemas['Measurement']
export type Comparison = Schemas['Comparison']
export type ComparisonRequest = Schemas['ComparisonRequest']
export type ComparedPart = Schemas['ComparedPart']
/** What one model says of one picture. */
export type Judgement = Schemas['Judgement']
