import { Inject } from '@nestjs/common';

export const CORRIDOR = Symbol('corridor');

/** `@TheCorridor() private readonly corridor: Corridor` */
export const TheCorridor = () => Inject(CORRIDOR);
