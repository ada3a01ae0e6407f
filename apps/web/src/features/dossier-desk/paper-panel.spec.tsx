import '../../testing/text-encoder';
import { afterEach, expect, it, jest } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { standInServer } from '../../testing/stand-in-server';
import type { Leaf } from './leaves';
import { PaperPanel } from './paper-panel';

afterEach(cleanup);

const leaf = (id: string): Leaf => ({ id, name: id, on: '2025-01-08', part: 'VOLUME' });
const leaves = [leaf('a'), leaf('b'), leaf('c')];
const page = (title: string) => ({
  page: {
    title,
    number: null,
    to: null,
    blocks: [{ kind: 'fields', rows: [{ label: '案号', value: '西知调〔2025〕1号' }] }],
    signatures: [],
    date: '二〇二五年一月八日',
  },
});

it('shows a paper as a page, and keys turn the leaves unless somebody is typing', async () => {
  standInServer({ '/api/papers/b/page': page('受理通知书') });
  const choose = jest.fn();
  render(
    <QueryClientProvider client={new QueryClient()}>
      <PaperPanel process="p" leaves={leaves} leaf={leaves[1]} onChoose={choose} />
      <input aria-label="elsewhere" />
    </QueryClientProvider>,
  );
  expect(await screen.findByRole('article', { name: '受理通知书' })).toBeTruthy();
  expect(screen.getByRole('rowheader').textContent).toBe('案号');
  fireEvent.keyDown(document.body, { key: 'j' });
  fireEvent.keyDown(document.body, { key: 'ArrowLeft' });
  fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
  fireEvent.keyDown(screen.getByLabelText('elsewhere'), { key: 'j' });
  expect(choose.mock.calls).toEqual([['c'], ['a']]);
});
