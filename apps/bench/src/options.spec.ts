import { OptionProblem, readOptions } from './options.js';

describe('the command line of the bench', () => {
  it('measures long by default and short when asked', () => {
    expect(readOptions([])).toMatchObject({ quick: false, cases: 100_000, rounds: 5, seconds: 8, only: [], seed: 1 });
    expect(readOptions(['--quick'])).toMatchObject({ quick: true, cases: 20_000, rounds: 2, seconds: 2 });
  });

  it('lets what is named win over what is usual', () => {
    const options = readOptions(['--quick', '--cases', '500', '--only', 'create', '--only', 'hot', '--json', 'x.json']);
    expect(options).toMatchObject({ cases: 500, rounds: 2, only: ['create', 'hot'], json: 'x.json' });
  });

  it('refuses what it does not know', () => {
    expect(() => readOptions(['--slow'])).toThrow(OptionProblem);
    expect(() => readOptions(['--cases', '0'])).toThrow(OptionProblem);
    expect(() => readOptions(['--rounds', 'many'])).toThrow(OptionProblem);
  });
});
