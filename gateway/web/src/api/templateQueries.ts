import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { unwrap } from './answer'
import { client } from './client'
import type { components } from './schema'

export type Template = components['schemas']['Template']

const templatesKey = ['templates']

/** Golden templates, the newest first. */
export const useTemplates = () => useQuery({ queryKey: templatesKey, queryFn: async ({ signal }) => unwrap(await client.GET('/api/v1/templates', { signal })) })

/** Where a golden template comes from that is not stored yet. */
export type TemplateSource = { picture: Blob } | { resultId: string }

export function useAddTemplate() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (source: TemplateSource) =>
      'resultId' in source
        ? unwrap(await client.POST('/api/v1/templates/from-result/{resultId}', { params: { path: { resultId: source.resultId } } }))
        : unwrap(
            await client.POST('/api/v1/templates', {
              // The picture itself is the body; the description of the API has no word for bytes but string.
              body: source.picture as unknown as string,
              bodySerializer: (picture) => picture,
              headers: { 'Content-Type': source.picture.type || 'application/octet-stream' },
            }),
          ),
    networkMode: 'always',
    onSuccess: () => queries.invalidateQueries({ queryKey: templatesKey }),
  })
}

export const templateUrl = (sha256: string) => `/api/v1/templates/${sha256}`
