import { describe, expect, it } from 'vitest';
import { eid } from '../../../src/domain/kinds/eid.ts';
import { singlePaths } from '../../../src/domain/kinds/kind.ts';
import { isStep, stepOf } from '../../../src/tablet/features/enrol/steps.ts';
import { formHref, formHrefAt } from '../../../src/tablet/shell/form-paths.ts';

const RECORD = '01932f00-0000-7000-8000-000000000201';

describe('addresses of a form', () => {
  it('lead back to where it was left', () => {
    expect(formHref(RECORD)).toBe(`#/enrol/${RECORD}`);
  });

  it.each(singlePaths(eid).filter((path) => !path.startsWith('card/read/')))(
    'lead to the step where the form itself asks for %s',
    (path) => {
      const step = formHrefAt(RECORD, path).split('/').at(-1)!;
      expect(isStep(step)).toBe(true);
      expect(step).toBe(stepOf(path));
    },
  );
});
