import { useMutation } from '@tanstack/react-query'
import { done } from './answer'
import { client } from './client'
import type { BenchInput } from './types'

/** Does something to the virtual bench of a station. */
export const useOperateBench = (station: string) =>
  useMutation({
    mutationFn: async (input: BenchInput) => {
      const [site = '', line = '', name = ''] = station.split('/')
      done(await client.POST('/api/v1/stations/{site}/{line}/{name}/bench', { params: { path: { site, line, name } }, body: input }))
    },
    networkMode: 'always',
  })
