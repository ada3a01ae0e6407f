import { Inject } from '@nestjs/common';
import { CORRIDOR } from '../house.js';

/** `@TheCorridor() private readonly corridor: Corridor` */
export const TheCorridor = () => Inject(CORRIDOR);
