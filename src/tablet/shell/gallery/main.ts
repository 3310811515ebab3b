import { applyLanguage } from '../language.ts';
import { applyTheme } from '../theme/theme.ts';

const asked = new URLSearchParams(location.search);
applyTheme(asked.get('theme') === 'dark' ? 'dark' : 'light');
await applyLanguage(asked.get('lang') === 'en' ? 'en' : 'vi');
await import('./gallery-page.ts');
