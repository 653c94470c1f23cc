import { expect, test } from 'vitest';
import { isForPage } from './keys.ts';

test.each(['ctrlKey', 'metaKey', 'altKey', 'defaultPrevented'] as const)(
  'a letter that somebody else has (%s) is not for the page',
  (held) => {
    expect(isForPage({ key: 'c', [held]: true } as object as KeyboardEvent)).toBe(false);
  },
);
