import type { PageBlock, PaperPage } from './paper-page';
import './paper-sheet.css';

/** A paper as it lies on the table, and as the printer gives it: A4, in Chinese whoever looks at it. */
export function PaperSheet({ page }: { page: PaperPage }) {
  const { title, number, to, blocks, signatures, date } = page;
  return (
    <article className="paper-sheet" lang="zh" aria-label={title}>
      <h3 className="paper-title">{title}</h3>
      {number && <p className="paper-number">{number}</p>}
      {to && <p>{to}</p>}
      {blocks.map((block, i) => (
        <Block key={i} block={block} />
      ))}
      <footer>
        {signatures.map(({ label, name, on }, i) => (
          <p key={label + name + i}>
            {label}
            {name && `\uff1a${name}`} {on}
          </p>
        ))}
        <p>{date}</p>
      </footer>
    </article>
  );
}

function Block({ block }: { block: PageBlock }) {
  switch (block.kind) {
    case 'heading':
      return <h4>{block.text}</h4>;
    case 'paragraph':
      return <p className="paper-paragraph">{block.text}</p>;
    case 'line':
      return <p style={{ textAlign: block.align }}>{block.text}</p>;
    case 'fields':
      return (
        <table>
          <tbody>
            {block.rows.map(({ label, value }, i) => (
              <tr key={i}>
                <th scope="row">{label}</th>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      );
    case 'table':
      return (
        <table>
          <thead>
            <tr>
              {block.head.map((cell) => (
                <th key={cell} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, i) => (
              <tr key={i}>
                {row.map((cell, column) => (
                  <td key={column}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
  }
}
