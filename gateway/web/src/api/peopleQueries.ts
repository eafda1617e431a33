import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { sessionKey } from '../session/session'
import { done, unwrap } from './answer'
import { client } from './client'
import type { components } from './schema'

type Schemas = components['schemas']

export type Person = Schemas['Person']
export type AccessKey = Schemas['AccessKey']
export type AccessKeyMade = Schemas['AccessKeyMade']
export type PersonRequest = Schemas['PersonRequest']

const peopleKey = ['people']
const accessKeysKey = ['access-keys']
const quarterMinute = 15_000

/** Everybody who can sign in; followed, because people get locked out while one looks. */
export const usePeople = () =>
  useQuery({
    queryKey: peopleKey,
    queryFn: async ({ signal }) => unwrap(await client.GET('/api/v1/people', { signal })),
    refetchInterval: quarterMinute,
  })

export const useAccessKeys = () =>
  useQuery({ queryKey: accessKeysKey, queryFn: async ({ signal }) => unwrap(await client.GET('/api/v1/access-keys', { signal })) })

export const addPerson = async (person: PersonRequest) => unwrap(await client.POST('/api/v1/people', { body: person }))

export const setPassword = async ({ name, password }: { name: string; password: string }) =>
  done(await client.PUT('/api/v1/people/{name}/password', { params: { path: { name } }, body: { password } }))

const changePerson = async ({ name, ...change }: { name: string } & Schemas['PersonChange']) =>
  unwrap(await client.PUT('/api/v1/people/{name}', { params: { path: { name } }, body: change }))

const removePerson = async (name: string) => done(await client.DELETE('/api/v1/people/{name}', { params: { path: { name } } }))

const makeKey = async (key: Schemas['AccessKeyRequest']) => unwrap(await client.POST('/api/v1/access-keys', { body: key }))

const removeKey = async (id: string) => done(await client.DELETE('/api/v1/access-keys/{id}', { params: { path: { id } } }))

/** Who changes themselves may lose their own session by it, so that is asked for too. */
function useChange<Given, Answer>(change: (given: Given) => Promise<Answer>, key: readonly string[]) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    networkMode: 'always',
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: key })
      void queries.invalidateQueries({ queryKey: sessionKey })
    },
  })
}

export const useAddPerson = () => useChange(addPerson, peopleKey)
export const useChangePerson = () => useChange(changePerson, peopleKey)
export const useSetPassword = () => useChange(setPassword, peopleKey)
export const useRemovePerson = () => useChange(removePerson, peopleKey)
export const useMakeKey = () => useChange(makeKey, accessKeysKey)
export const useRemoveKey = () => useChange(removeKey, accessKeysKey)

/** Asks for the list anew, after people were added without the functions above. */
export function useRefreshPeople() {
  const queries = useQueryClient()
  return () => void queries.invalidateQueries({ queryKey: peopleKey })
}
