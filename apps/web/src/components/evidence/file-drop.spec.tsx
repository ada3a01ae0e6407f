import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FileDrop } from './file-drop';
import { fileSize } from './file-size';

afterEach(cleanup);

const FILE = new File(['x'], '商标证.pdf', { type: 'application/pdf' });
const nothing = () => {};

describe('the place where files go in', () => {
  it('takes files from the chooser, which knows the endings', async () => {
    const onFiles = jest.fn<(files: readonly File[]) => void>();
    render(<FileDrop onFiles={onFiles} sending={null} onStop={nothing} endings={['pdf', 'jpg']} mb={20} />);
    const input = screen.getByLabelText('选择文件');
    expect(input.getAttribute('accept')).toBe('.pdf,.jpg');
    await userEvent.upload(input, FILE);
    expect(onFiles).toHaveBeenCalledWith([FILE]);
  });

  it('takes what is dropped, but nothing while a file is on its way', () => {
    const onFiles = jest.fn<(files: readonly File[]) => void>();
    const place = (sending: { name: string; done: number } | null) => (
      <FileDrop onFiles={onFiles} sending={sending as never} onStop={nothing} mb={20} />
    );
    const { container, rerender } = render(place(null));
    const drop = () => fireEvent.drop(container.firstElementChild!, { dataTransfer: { files: [FILE] } });
    drop();
    rerender(place({ name: 'a.pdf', done: 0.5 }));
    drop();
    expect(onFiles).toHaveBeenCalledTimes(1);
    expect(screen.getByRole('status').textContent).toContain('50');
  });

  it.each([
    [12, '12 B'],
    [1536, '1.5 KB'],
    [20 * 1024 ** 2, '20 MB'],
  ])('says %i bytes as %s', (bytes, shown) => {
    expect(fileSize(bytes)).toBe(shown);
  });
});
