import { Field, makeStyles, Select, ToggleButton, tokens } from '@fluentui/react-components';
import { Checkmark16Regular } from '@fluentui/react-icons/svg/checkmark';
import { SiteKind } from '../../shared/spaces/entities.ts';
import type { Selection } from './selection.ts';
import { featureWords, KIND_WORDS, SITE_KIND_WORDS } from './space-words.ts';
import type { BookingData, SiteChoice } from './use-booking-data.ts';
import type { Choose } from './use-selection.ts';

const useStyles = makeStyles({
  where: { display: 'flex', flexDirection: 'column', gap: '10px' },
  site: { minWidth: 0, '& select': { minWidth: 0, textOverflow: 'ellipsis' } },
  chips: { border: 'none', margin: 0, padding: 0, minWidth: 0, display: 'flex', flexWrap: 'wrap', gap: '5px' },
  chip: { minWidth: 0, fontWeight: tokens.fontWeightRegular, borderRadius: '14px' },
});

/** What: the site, and chips for kinds, features and nearness to the team. */
export function WherePanel(props: {
  readonly selection: Selection;
  readonly data: BookingData;
  readonly choose: Choose;
}) {
  const styles = useStyles();
  const { selection, data, choose } = props;
  const toggled = <T,>(all: readonly T[], it: T): T[] =>
    all.includes(it) ? all.filter((other) => other !== it) : [...all, it];
  return (
    <section className={styles.where} aria-label="What">
      <Field label="Site">
        <Select className={styles.site} value={data.site?.id ?? ''} onChange={(_, it) => choose({ siteId: it.value })}>
          <SiteOptions sites={data.sites.data ?? []} />
        </Select>
      </Field>
      <fieldset className={styles.chips} aria-label="Show only">
        <Chip on={selection.freeOnly} onClick={() => choose({ freeOnly: !selection.freeOnly })}>
          Free
        </Chip>
        {data.choices.kinds.length < 2 && selection.kinds.length === 0
          ? null
          : data.choices.kinds.map((it) => (
              <Chip
                key={it}
                on={selection.kinds.includes(it)}
                onClick={() => choose({ kinds: toggled(selection.kinds, it) })}
              >
                {KIND_WORDS[it].many}
              </Chip>
            ))}
        {data.hasTeamZone || selection.nearTeam ? (
          <Chip on={selection.nearTeam} onClick={() => choose({ nearTeam: !selection.nearTeam })}>
            Near my team
          </Chip>
        ) : null}
        {data.choices.features.map((it) => (
          <Chip
            key={it}
            on={selection.features.includes(it)}
            onClick={() => choose({ features: toggled(selection.features, it) })}
          >
            {featureWords(it)}
          </Chip>
        ))}
      </fieldset>
    </section>
  );
}

function Chip(props: { readonly on: boolean; readonly onClick: () => void; readonly children: string }) {
  const styles = useStyles();
  return (
    <ToggleButton
      className={styles.chip}
      size="small"
      shape="circular"
      checked={props.on}
      {...(props.on ? { icon: <Checkmark16Regular /> } : {})}
      onClick={props.onClick}
    >
      {props.children}
    </ToggleButton>
  );
}

/** Base site first, then every site under its kind. */
function SiteOptions({ sites }: { readonly sites: readonly SiteChoice[] }) {
  const base = sites.filter((it) => it.isBase);
  return (
    <>
      {base.length === 0 ? null : (
        <optgroup label="Your base">
          {base.map((it) => (
            <SiteOption key={it.id} site={it} />
          ))}
        </optgroup>
      )}
      {SiteKind.options.map((kind) => {
        const some = sites.filter((it) => it.kind === kind && !it.isBase).sort((a, b) => a.name.localeCompare(b.name));
        return some.length === 0 ? null : (
          <optgroup key={kind} label={SITE_KIND_WORDS[kind]}>
            {some.map((it) => (
              <SiteOption key={it.id} site={it} />
            ))}
          </optgroup>
        );
      })}
    </>
  );
}

const SiteOption = ({ site }: { readonly site: SiteChoice }) => (
  <option value={site.id}>{`${site.name} (${site.bookable} to book)`}</option>
);
