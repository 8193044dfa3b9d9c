import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronLeft20Regular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useId } from 'react';
import type { z } from 'zod';
import type { DayPlan } from '../../shared/planner/contract.ts';
import { addDays, daysBetween, dayWords, mondayOf } from '../../shared/time/london.ts';
import { useEngine } from '../app/engine.ts';
import { useToday } from '../app/session.ts';
import { WHERE_WORDS, WhereIcon } from '../people/index.ts';

type Plan = z.infer<typeof DayPlan>;

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', marginBottom: '4px' },
  range: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, margin: 0 },
  days: { display: 'grid', gridTemplateColumns: 'repeat(7, minmax(0, 1fr))', gap: '3px' },
  day: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '1px',
    minHeight: '76px',
    padding: '4px 0 5px',
    backgroundColor: 'transparent',
    border: `1px solid transparent`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':has(:focus-visible)': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  input: { position: 'absolute', inset: 0, margin: 0, opacity: 0, cursor: 'inherit' },
  past: { color: tokens.colorNeutralForeground3, cursor: 'default', ':hover': { backgroundColor: 'transparent' } },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
    '@media (forced-colors: active)': { boxShadow: 'none', outline: '3px solid Highlight', outlineOffset: '-3px' },
  },
  name: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase100 },
  date: {
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
  },
  halves: { display: 'flex', flexDirection: 'column', alignItems: 'center', gap: '1px', minHeight: '30px' },
  half: { display: 'flex', height: '14px', '& svg': { width: '14px', height: '14px' } },
  booked: { width: '14px', height: '3px', borderRadius: '2px', backgroundColor: 'transparent' },
  hasBooking: { backgroundColor: tokens.colorBrandStroke1 },
});

/** A week to choose a day from: what is planned each half-day and whether something is booked. Arrows walk the days. */
export function WeekStrip({ day, choose }: { readonly day: string; readonly choose: (day: string) => void }) {
  const styles = useStyles();
  const { orpc } = useEngine();
  const today = useToday();
  const name = useId();
  const monday = mondayOf(day);
  const week = useQuery({
    ...orpc.planner.week.queryOptions({ input: { from: monday, days: 7 } }),
    placeholderData: keepPreviousData,
  });
  const plans = new Map((week.data ?? []).map((it) => [it.day, it]));
  const go = (days: number) => choose(addDays(day, days) < today ? today : addDays(day, days));
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowRight: 1, PageUp: -7, PageDown: 7 }[event.key];
    const to = event.key === 'Home' ? monday : by === undefined ? null : addDays(day, by);
    if (to === null || event.altKey) return;
    event.preventDefault();
    choose(to < today ? today : to);
    const strip = event.currentTarget;
    requestAnimationFrame(() => strip.querySelector<HTMLElement>('input:checked')?.focus());
  };
  return (
    <div>
      <div className={styles.head}>
        <h2 className={styles.range}>{weekWords(monday, today)}</h2>
        <span>
          <Button
            appearance="subtle"
            size="small"
            icon={<ChevronLeft20Regular />}
            aria-label="Week before"
            disabled={monday <= today}
            onClick={() => go(-7)}
          />
          <Button
            appearance="subtle"
            size="small"
            icon={<ChevronRight20Regular />}
            aria-label="Next week"
            onClick={() => go(7)}
          />
        </span>
      </div>
      <div className={styles.days} role="radiogroup" aria-label="Day" onKeyDown={onKeyDown}>
        {Array.from({ length: 7 }, (_, index) => addDays(monday, index)).map((it) => {
          const plan = plans.get(it);
          const words = dayWords(it);
          return (
            <label
              key={it}
              title={spokenDay(it, plan, today)}
              className={mergeClasses(styles.day, it === day && styles.chosen, it < today && styles.past)}
            >
              <input
                type="radio"
                name={name}
                className={styles.input}
                checked={it === day}
                disabled={it < today}
                aria-label={spokenDay(it, plan, today)}
                onChange={() => choose(it)}
              />
              <span className={styles.name}>{it === today ? 'Today' : words.slice(0, 3)}</span>
              <span className={styles.date}>{words.split(' ')[1]}</span>
              <span className={styles.halves}>
                {plan === undefined ? null : (
                  <>
                    <span className={styles.half}>
                      <WhereIcon where={plan.am.where} />
                    </span>
                    {plan.am.where === plan.pm.where ? null : (
                      <span className={styles.half}>
                        <WhereIcon where={plan.pm.where} />
                      </span>
                    )}
                  </>
                )}
              </span>
              <span className={mergeClasses(styles.booked, (plan?.bookings ?? 0) > 0 && styles.hasBooking)} />
            </label>
          );
        })}
      </div>
    </div>
  );
}

function weekWords(monday: string, today: string): string {
  const away = daysBetween(mondayOf(today), monday);
  if (away === 0) return 'This week';
  if (away === 7) return 'Next week';
  return `Week of ${dayWords(monday).slice(4)}`;
}

function spokenDay(day: string, plan: Plan | undefined, today: string): string {
  const parts = [day === today ? `Today, ${dayWords(day, 'long')}` : dayWords(day, 'long')];
  if (plan !== undefined) {
    if (plan.bankHoliday !== null) parts.push(plan.bankHoliday);
    const [am, pm] = [WHERE_WORDS[plan.am.where].toLowerCase(), WHERE_WORDS[plan.pm.where].toLowerCase()];
    parts.push(am === pm ? `planned: ${am}` : `planned: ${am} in the morning, ${pm} in the afternoon`);
    if (plan.bookings > 0) parts.push(plan.bookings === 1 ? '1 booking' : `${plan.bookings} bookings`);
  }
  return parts.join(', ');
}
