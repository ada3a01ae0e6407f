import { Controller, Get, Header, Module } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Database, MIGRATIONS } from '#libs/persistence';
import { Access, AccessFromLoopbackOr } from '../http/access.js';
import { HttpProblem } from '../http/problems.js';
import { metrics } from './metrics.js';

const STATE = { type: 'object', properties: { status: { type: 'string', example: 'ok' } } };

@ApiTags('health')
@Controller('api')
export class HealthController {
  constructor(private readonly db: Database) {}

  @Get('health/live')
  @Access('public')
  @ApiOperation({ summary: '进程活着 / The process answers' })
  @ApiOkResponse({ schema: STATE })
  live(): { status: string } {
    return { status: 'ok' };
  }

  /** Ready when the database answers and stands where this version of the code left it. */
  @Get('health/ready')
  @Access('public')
  @ApiOperation({ summary: '可以服务 / Database reachable and migrated' })
  @ApiOkResponse({ schema: STATE })
  async ready(): Promise<{ status: string }> {
    const rows = await this.db.query<{ name: string }>('select name from migrations', [], 'ready');
    const done = new Set(rows.map(({ name }) => name));
    if (!MIGRATIONS.every((migration) => done.has(new migration().name))) {
      throw new HttpProblem('UNAVAILABLE', { headers: { 'Retry-After': '5' } });
    }
    return { status: 'ok' };
  }

  @Get('metrics')
  @AccessFromLoopbackOr('sysadmin', 'auditadmin')
  @Header('Content-Type', 'text/plain; version=0.0.4')
  @ApiOperation({ summary: '指标 / Prometheus metrics' })
  @ApiOkResponse({ schema: { type: 'string' } })
  async metrics(): Promise<string> {
    return metrics(this.db);
  }
}

@Module({ controllers: [HealthController] })
export class HealthModule {}
