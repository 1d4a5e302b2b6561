export { copyRows, literal } from './copy-rows.js';
