import type { http as zh } from '../zh-CN/http.js';

export const http: Record<keyof typeof zh, string> = {
  'http.400': 'Malformed request',
  'http.401': 'Please sign in',
  'http.403': 'You may not do this',
  'http.404': 'Not found',
  'http.405': 'Method not allowed',
  'http.406': 'Not acceptable',
  'http.409': 'Conflict with the current state',
  'http.410': 'No longer available',
  'http.412': 'Changed by somebody else',
  'http.413': 'Too large',
  'http.415': 'Unsupported type',
  'http.422': 'Breaks a rule',
  'http.428': 'The version is missing',
  'http.429': 'Too many requests, try again later',
  'http.431': 'Headers too large',
  'http.500': 'Internal error',
  'http.503': 'Not available now; nothing happened, try again',
  'http.507': 'Storage full',

  'refusal.WRONG_STATE': 'In the state "{state}" there is no "{event}"',
  'refusal.NOT_YOURS': '"{event}" is for {by}',
  'refusal.UNMET': '"{event}" is not possible yet: {unmet}',
};
