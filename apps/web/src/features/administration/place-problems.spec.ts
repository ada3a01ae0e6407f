import { describe, expect, it, jest } from '@jest/globals';
import { Problem } from '../../lib/http';
import { placeProblems } from './place-problems';

const refusal = (...errors: [pointer: string, message: string][]) =>
  new Problem({
    status: 422,
    code: 'INVALID_VALUE',
    title: 'x',
    detail: 'x',
    errors: errors.map(([pointer, message]) => ({ pointer, message, code: 'X' })),
  });

/** A form that shows a year and a list of spans. */
const aForm = () => ({
  setFields: jest.fn(),
  getFieldInstance: (name: any) => (['year', 'off,0,to'].includes(String(name)) ? {} : undefined),
});

describe('what the server refused', () => {
  it('is said at its field, also within a list, and nowhere else', () => {
    const form = aForm();
    expect(placeProblems(form as never, refusal(['/year', 'too far'], ['/off/0/to', 'reversed']))).toBeNull();
    expect(form.setFields).toHaveBeenCalledWith([
      { name: ['year'], errors: ['too far'] },
      { name: ['off', 0, 'to'], errors: ['reversed'] },
    ]);
  });

  it('is given back where the form has no such field', () => {
    const left = placeProblems(aForm() as never, refusal(['/year', 'too far'], ['/calendarVersion', 'moved on']));
    expect((left as Problem).document.errors).toMatchObject([{ pointer: '/calendarVersion' }]);
    expect(placeProblems(aForm() as never, refusal(['', 'as a whole']))).toBeInstanceOf(Problem);
  });

  it('is left alone where it is something else', () => {
    const error = new Error('offline');
    expect(placeProblems(aForm() as never, error)).toBe(error);
  });
});
