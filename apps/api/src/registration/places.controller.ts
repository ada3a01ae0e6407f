import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { loadRegions } from '#config/regions';
import { Access } from '../http/access.js';
import { PLACES } from './registration.schemas.js';

interface Place {
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
}

const places = loadRegions().map(({ id, name, districts }) => ({
  id,
  name,
  districts: districts.map((district): Place => ({ id: district.id, name: district.name })),
}));

/** Where a party may live: the regions that work together, with their districts. The place decides the court (CPL-205). */
@ApiTags('registration')
@Controller('api/places')
export class PlacesController {
  @Get()
  @Access('signedIn')
  @ApiOperation({ summary: '地区与区县 / Regions and districts' })
  @ApiOkResponse({ schema: PLACES })
  list(): { items: readonly (Place & { districts: readonly Place[] })[] } {
    return { items: places };
  }
}
