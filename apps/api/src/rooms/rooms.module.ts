import { Module } from '@nestjs/common';
import { LIFECYCLES } from '#libs/casework';
import { DesksController } from './desks/desks.controller.js';
import { MachinesController } from './machines.controller.js';
import { roomController } from './room.controller.js';

@Module({ controllers: [...[...LIFECYCLES.values()].map(roomController), MachinesController, DesksController] })
export class RoomsModule {}
