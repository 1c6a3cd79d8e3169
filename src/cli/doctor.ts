import { examine } from '../doctor/examine.ts';
import { symptomsOf } from '../doctor/symptoms.ts';
import { SEVERITY_NAMES } from '../domain/finding.ts';

/** `npm run doctor`: what is wrong with this machine and what to do. Started by `doctor.mjs`. Exit code 0: nothing that stops the work; 1: something does. */
const symptoms = symptomsOf(await examine(process.cwd(), process.env));
for (const { severity, message, remedy } of symptoms) console.log(`${SEVERITY_NAMES[severity]}  ${message}\n  → ${remedy}\n`);
const errors = symptoms.filter(({ severity }) => severity === 'error').length;
console.log(errors > 0 ? `${errors} điều cần sửa trước khi làm việc.` : symptoms.length > 0 ? 'Máy làm việc được; xem lời nhắc ở trên.' : 'Máy đã sẵn sàng.');
process.exitCode = errors > 0 ? 1 : 0;
