import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The city's clock where it can be set (demo and test only). Without a row it shows the true time. */
@Entity('demo_clock')
export class DemoClockEntity {
  @PrimaryColumn('boolean', { default: true })
  single: true;

  @Column('timestamptz')
  shown: string;

  @Column('timestamptz', { name: 'set_at' })
  setAt: string;
}

/** What was decided when the city was founded; the application reads it and cannot change it. */
@Entity('city_setting')
export class CitySettingEntity {
  @PrimaryColumn('text')
  key: string;

  @Column('text')
  value: string;
}
