import { createDOMRenderer, FluentProvider, makeStaticStyles, RendererProvider } from '@fluentui/react-components';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Toasts } from '../ui/toasts.tsx';
import { followEngine } from './changes.ts';
import { createEngine, type Engine, EngineContext } from './engine.ts';
import { Gate } from './gate.tsx';
import { useMedia } from './media.ts';
import { darkTheme, lightTheme } from './theme.ts';
import { openWire } from './wires.ts';

const useGlobalStyles = makeStaticStyles([
  {
    'html, body, #worksmart': { margin: 0, height: '100%' },
    '#worksmart > .fui-FluentProvider': { minHeight: '100%' },
  },
  // As text: static styles take no rule within a rule as an object.
  `@media (prefers-reduced-motion: reduce) {
    *, *::before, *::after {
      animation-duration: 0.01ms !important;
      animation-iteration-count: 1 !important;
      transition-duration: 0.01ms !important;
    }
  }`,
]);

function Themed() {
  useGlobalStyles();
  const dark = useMedia('(prefers-color-scheme: dark)');
  return (
    <FluentProvider theme={dark ? darkTheme : lightTheme}>
      <Toasts>
        <Gate />
      </Toasts>
    </FluentProvider>
  );
}

function Root({ engine, nonce }: { engine: Engine; nonce: string }) {
  const renderer = createDOMRenderer(document, nonce === '' ? {} : { styleElementAttributes: { nonce } });
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      <QueryClientProvider client={engine.queries}>
        <EngineContext.Provider value={engine}>
          <Themed />
        </EngineContext.Provider>
      </QueryClientProvider>
    </RendererProvider>
  );
}

const place = document.getElementById('worksmart');
if (place === null) throw new Error('The page has no place for Worksmart.');
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
const engine = createEngine(openWire);
followEngine(engine);
createRoot(place).render(
  <StrictMode>
    <Root engine={engine} nonce={nonce} />
  </StrictMode>,
);
