import { lazy } from 'react'
import type { View } from '../app/view'
import { auditId } from './auditRoute'
import { auditTexts } from './texts'

export const auditView: View = {
  id: auditId,
  name: auditTexts.name,
  manages: true,
  roles: ['instructor', 'administrator'],
  component: lazy(async () => ({ default: (await import('./AuditView')).AuditView })),
}
