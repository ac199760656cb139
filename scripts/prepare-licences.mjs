import { writeFileSync } from 'node:fs';

import { licencesText } from './start/licences.mjs';

// Where the footer's link leads.
writeFileSync('public/licences.txt', licencesText());
