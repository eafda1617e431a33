import { useEffect, useState } from 'react'
import { templateUrl } from '../api/templateQueries'

interface Loaded {
  /** Null while it is on its way. */
  image: HTMLImageElement | null
  failed: boolean
}

/** The picture of a golden template. */
export function useTemplateImage(sha256: string): Loaded {
  const [loaded, setLoaded] = useState<Loaded>({ image: null, failed: false })
  useEffect(() => {
    const image = new Image()
    image.onload = () => setLoaded({ image, failed: false })
    image.onerror = () => setLoaded({ image: null, failed: true })
    image.src = templateUrl(sha256)
    return () => {
      image.onload = image.onerror = null
    }
  }, [sha256])
  return loaded
}
