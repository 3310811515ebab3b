import type { OpenForm } from './open-form.ts';
import type { Session } from './session.ts';

/** At one site most people are of one kind: what was said of the last is offered for the next. */
export function rememberCategory(session: Session, { values }: OpenForm): void {
  const [site, category] = [values['request/siteId']?.v, values['request/category']?.v];
  if (typeof site === 'string' && typeof category === 'string') session.category.set(site, category);
}
