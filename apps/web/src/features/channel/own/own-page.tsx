import type { ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { isFollowing } from '../api/follow';
import { useOwnCase, type OwnCase } from '../api/own-case';
import { ChannelPage } from '../parts/channel-page';
import { Shown } from '../parts/shown';

interface OwnPageProps {
  readonly title: string;
  readonly back?: string;
  readonly children: (own: OwnCase) => ReactNode;
}

/** A page inside one's own case; whoever has not shown reference and code is sent to the door, and comes back here. */
export function OwnPage(props: OwnPageProps) {
  const { pathname, search } = useLocation();
  if (!isFollowing()) return <Navigate to={`/public/follow?to=${encodeURIComponent(pathname + search)}`} replace />;
  return <Inside {...props} />;
}

function Inside({ title, back = '/public', children }: OwnPageProps) {
  const query = useOwnCase();
  return (
    <ChannelPage title={title} back={back}>
      <Shown query={query}>{children}</Shown>
    </ChannelPage>
  );
}
