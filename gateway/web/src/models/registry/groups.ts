import type { Measurement, Model } from '../../api/modelTypes'

/** The versions of one name, in the order in which the gateway gives them: the highest first. */
export interface ModelGroup {
  name: string
  versions: readonly [Model, ...Model[]]
}

export function groupByName(models: readonly Model[]): ModelGroup[] {
  const groups = new Map<string, [Model, ...Model[]]>()
  for (const model of models) {
    const group = groups.get(model.name)
    if (group) group.push(model)
    else groups.set(model.name, [model])
  }
  return [...groups].map(([name, versions]) => ({ name, versions }))
}

/** The row that stands for a package where there is room for one figure: the first that states mAP50. */
export const headline = (measured: readonly Measurement[]): (Measurement & { map50: number }) | null =>
  measured.find((row): row is Measurement & { map50: number } => typeof row.map50 === 'number') ?? null

export const titleOf = ({ name, version }: Pick<Model, 'name' | 'version'>): string => `${name} ${version}`
