import { City } from '../support/city.js';
console.log(performance.now(), typeof City);
