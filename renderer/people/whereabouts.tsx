import { AirplaneTakeOff16Regular } from '@fluentui/react-icons/svg/airplane-take-off';
import { Building16Regular } from '@fluentui/react-icons/svg/building';
import { BuildingShop16Regular } from '@fluentui/react-icons/svg/building-shop';
import { Home16Regular } from '@fluentui/react-icons/svg/home';
import { Location16Regular } from '@fluentui/react-icons/svg/location';
import { Subtract16Regular } from '@fluentui/react-icons/svg/subtract';
import type { ComponentType } from 'react';
import type { Whereabouts } from '../../shared/people/entities.ts';

export const WHERE_WORDS: Record<Whereabouts, string> = {
  office: 'Office',
  home: 'Home',
  'drop-in': 'Drop-in',
  field: 'Visits',
  'not-working': 'Not working',
  away: 'Away',
};

const ICONS: Record<Whereabouts, ComponentType<{ 'aria-hidden'?: boolean }>> = {
  office: Building16Regular,
  home: Home16Regular,
  'drop-in': BuildingShop16Regular,
  field: Location16Regular,
  'not-working': Subtract16Regular,
  away: AirplaneTakeOff16Regular,
};

/** Where somebody is, as a picture. Always beside its word, or inside something that says it. */
export function WhereIcon({ where }: { readonly where: Whereabouts }) {
  const Icon = ICONS[where];
  return <Icon aria-hidden />;
}
