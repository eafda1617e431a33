import { NativeSelect } from '@mantine/core'

interface Props {
  name: string
  value: string | undefined
  /** What stands for no choice. */
  all: string
  options: readonly (string | { value: string; label: string })[]
  onChoose: (value: string | undefined) => void
}

/** One of several, or all of them. A choice that is no longer offered stays visible. */
export function Choice({ name, value, all, options, onChoose }: Props) {
  const offered = options.map((option) => (typeof option === 'string' ? { value: option, label: option } : option))
  if (value !== undefined && !offered.some((option) => option.value === value)) offered.push({ value, label: value })
  return (
    <NativeSelect
      aria-label={name}
      value={value ?? ''}
      onChange={(event) => onChoose(event.currentTarget.value || undefined)}
      data={[{ value: '', label: all }, ...offered]}
    />
  )
}
