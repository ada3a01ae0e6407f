import type { MouseEvent } from 'react';
import { Button, type ButtonProps } from 'antd';
import { useHref, useLinkClickHandler, type To } from 'react-router';

/** Looks like a button, is a link: it can be opened in a new tab, and a page reader calls it one. */
export function LinkButton({ to, ...rest }: { to: To } & Omit<ButtonProps, 'href' | 'onClick'>) {
  const go = useLinkClickHandler<HTMLElement>(to);
  return <Button {...rest} href={useHref(to)} onClick={(click) => go(click as MouseEvent<HTMLElement> as never)} />;
}
