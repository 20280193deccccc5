import { serve } from './serve.ts';

await serve({ RELEVO_ANSWER_CACHE_MB: '0' });
