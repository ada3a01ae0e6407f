import { QueryClient } from '@tanstack/react-query';
import { Problem } from './http';

/** What the server has said, kept for a moment. A refusal is an answer: only a lost connection is asked again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (failures, error) =>
        failures < 2 && error instanceof Problem && (error.status === 0 || error.status >= 502),
    },
  },
});
