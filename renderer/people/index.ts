export { WHERE_WORDS, WhereIcon } from './whereabouts.tsx';
