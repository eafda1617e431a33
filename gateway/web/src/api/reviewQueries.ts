import { useMutation, useQuery, useQueryClient, type InfiniteData } from '@tanstack/react-query'
import { api } from './client'
import type { Result, Review, ReviewRequest } from './types'

interface Page {
  items: Result[]
  nextCursor: string | null
}

/** Everything that people said of a result. */
export const useReviews = (resultId: string) => useQuery({ queryKey: ['reviews', resultId], queryFn: ({ signal }) => api.reviews(resultId, signal) })

/** Says what a part really is. The list keeps its pages: the reviewed part changes in its place, even where it no longer meets the filter. */
export function useReview(resultId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (review: ReviewRequest) => api.review(resultId, review),
    networkMode: 'always',
    onSuccess: (review) => {
      const told = (result: Result): Result =>
        result.resultId === resultId ? { ...result, reviewedVerdict: review.verdict, reviewedLabel: review.label } : result
      queries.setQueryData<Result>(['result', resultId], (result) => result && told(result))
      queries.setQueryData<Review[]>(['reviews', resultId], (reviews) => reviews && [review, ...reviews])
      queries.setQueriesData<InfiniteData<Page>>({ queryKey: ['results'] }, (list) =>
        list && { ...list, pages: list.pages.map((page) => ({ ...page, items: page.items.map(told) })) },
      )
      void queries.invalidateQueries({ queryKey: ['quality'] })
    },
  })
}
