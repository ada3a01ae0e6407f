import { createRoot } from 'react-dom/client';
import './styles.css';
import { App } from './app/app';
import { language } from './lib/language';

document.documentElement.lang = language;
createRoot(document.getElementById('root')!).render(<App />);
