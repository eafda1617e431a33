import { TextInput } from '@mantine/core'
import { useState } from 'react'
import fields from '../filter/Fields.module.css'

interface Props {
  name: string
  value: number
  onChange: (value: number) => void
}

/** What one mistake costs, in any unit; nothing but a number from 0 on is taken over. */
export function CostField({ name, value, onChange }: Props) {
  const [typed, setTyped] = useState(`${value}`)
  const change = (text: string) => {
    setTyped(text)
    const cost = Number(text)
    if (text.trim() !== '' && cost >= 0 && Number.isFinite(cost)) onChange(cost)
  }
  return (
    <label className={fields.field}>
      {name}
      <TextInput className={fields.score} type="number" min={0} value={typed} onChange={(event) => change(event.currentTarget.value)} />
    </label>
  )
}
